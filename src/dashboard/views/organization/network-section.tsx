/** The alliance network around an organization on a day: its members, their nearest neighbours, the strongest ties. */
import { useMemo, useRef } from 'preact/hooks'
import { NetworkOfDay, type NetworkOfDayQuery } from '../../generated/operations.js'
import { Answer, Nothing } from '../../parts/answer.js'
import type { AsOf } from '../../parts/as-of.js'
import { isoDay, told } from '../../parts/days.js'
import type { Standing } from '../../parts/held-words.js'
import { LOOKS } from '../../parts/looks.js'
import { CountryLink } from '../../parts/names.js'
import { Network } from '../../parts/network.js'
import { type Layout, layoutOf } from '../../parts/network-layout.js'
import { Tools } from '../../parts/tools.js'
import { useResting } from '../../parts/use-day.js'
import { useSeen } from '../../parts/use-seen.js'
import { useAsk } from '../../use-ask.js'

interface Props {
  readonly standings: readonly Standing[]
  readonly day: number
  readonly label: string
  readonly width: number
  readonly known: AsOf
}

/** The network of a day is a large answer: it is asked for once it is near, and once the day has rested longer. */
const REST_MS = 500

export function NetworkSection(props: Props) {
  const { ref, seen } = useSeen()
  const at = isoDay(useResting(props.day, REST_MS))
  const asked = useAsk(NetworkOfDay, seen ? { at, ...props.known } : null)
  return (
    <section class="section" aria-labelledby="network" ref={ref}>
      <h2 id="network">Ties between its members</h2>
      {seen ? (
        <Answer asked={asked}>{({ allianceNetwork }) => <Drawn {...props} network={allianceNetwork} />}</Answer>
      ) : (
        <p class="nothing">It is drawn once it comes into sight.</p>
      )}
    </section>
  )
}

const columns = ['code', 'country', 'member', 'group', 'ties', 'strength', 'betweenness']

function rowsOf({ spots }: Layout) {
  return spots.map(({ node: { country, group, degree, strength, betweenness }, member }) => [
    country.code,
    country.name,
    member,
    group,
    degree,
    Math.round(strength * 100) / 100,
    Math.round(betweenness * 1000) / 1000,
  ])
}

function Drawn({
  standings,
  day,
  label,
  width,
  known,
  network,
}: Props & { readonly network: NetworkOfDayQuery['allianceNetwork'] }) {
  const drawing = useRef<SVGSVGElement>(null)
  const held = useMemo(
    () => new Map(standings.flatMap(({ lane, held }) => (lane.code ? [[lane.code, held]] : []))),
    [standings],
  )
  const layout = useMemo(() => {
    const members = new Set([...held].filter(([, { status }]) => LOOKS[status].legal).map(([code]) => code))
    return layoutOf(network, members, Math.max(Math.min(width, 1000), 340), width < 620 ? 420 : 460)
  }, [network, held, width])
  return (
    <>
      <p class="quiet">
        Two countries are tied by the bodies that both are members of on {told({ edtf: isoDay(day) })}; small bodies tie
        more than large ones. Drawn are the members, grey neighbours outside, and the strongest ties of each.
        {network.leftOut.length > 0 &&
          ` Too large to tie: ${network.leftOut.map((o) => o.acronym ?? o.name).join(', ')}.`}
      </p>
      {layout.spots.length === 0 ? (
        <Nothing>Nobody is a member on this day.</Nothing>
      ) : (
        <>
          <div class="picture">
            <Network
              layout={layout}
              held={held}
              label={`Network of ${label}; the numbers stand in the table below`}
              drawing={drawing}
            />
          </div>
          <Tools
            name={`${label}-network-${isoDay(day)}`}
            ask={{ operation: NetworkOfDay, variables: { at: isoDay(day), ...known } }}
            csv={() => ({ columns, rows: rowsOf(layout) })}
            svg={() => drawing.current}
          />
          <details>
            <summary>The numbers</summary>
            <div class="scroll">
              <table class="data">
                <thead>
                  <tr>
                    <th scope="col">Country</th>
                    <th scope="col">Group</th>
                    <th scope="col">Tied with</th>
                    <th scope="col">Strength of its ties</th>
                    <th scope="col">Betweenness</th>
                  </tr>
                </thead>
                <tbody>
                  {layout.spots.map(({ node, member }) => (
                    <tr key={node.country.code}>
                      <th scope="row">
                        <CountryLink country={node.country} />
                        {!member && ' (outside)'}
                      </th>
                      <td>{node.group ?? 'none'}</td>
                      <td>{node.degree}</td>
                      <td>{node.strength.toFixed(2)}</td>
                      <td>{node.betweenness.toFixed(3)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </>
  )
}
