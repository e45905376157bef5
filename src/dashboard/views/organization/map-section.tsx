/** The map of a day, with its numbers as a table and what it cannot show. */
import { useMemo, useRef } from 'preact/hooks'
import { isoDay, told } from '../../parts/days.js'
import { countsOf, type Standing } from '../../parts/held-words.js'
import { WorldMap } from '../../parts/map.js'
import { LOOKS, StatusMark } from '../../parts/status.js'
import { Tools } from '../../parts/tools.js'

interface Props {
  /** Of the very day, for the colours. */
  readonly standings: readonly Standing[]
  /** Of the day at rest, for the table. */
  readonly rested: readonly Standing[]
  readonly day: number
  readonly label: string
}

export function MapSection({ standings, rested, day, label }: Props) {
  const drawing = useRef<SVGSVGElement>(null)
  const held = useMemo(
    () => new Map(standings.flatMap(({ lane, held }) => (lane.code ? [[lane.code, held] as const] : []))),
    [standings],
  )
  const counts = countsOf(rested)
  return (
    <section class="section" aria-labelledby="map">
      <div class="over">
        <h2 id="map">On the map</h2>
        <Tools name={`${label}-map-${isoDay(day)}`} svg={() => drawing.current} />
      </div>
      <div class="picture">
        <WorldMap held={held} label={`World map of ${label}; the numbers stand in the table below`} drawing={drawing} />
      </div>
      <div class="scroll">
        <table class="data counts">
          <caption>{told({ edtf: isoDay(day) })}, by status</caption>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col" class="number">
                Countries
              </th>
              <th scope="col">Which</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ status, of }) => (
              <tr key={status}>
                <th scope="row">
                  <StatusMark status={status} />
                </th>
                <td class="number">{of.length}</td>
                <td>
                  {of.length > 12 && LOOKS[status].legal
                    ? 'see the members below'
                    : of.map(({ lane }) => lane.name).join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">
        The map has today’s borders, also for days of the past; states that have ended stand as a dot at their capital,
        small countries as a dot. It takes no side: hatched land (Crimea, Kosovo, Northern Cyprus, Somaliland, Western
        Sahara, the Siachen glacier) is contested and coloured for nobody but itself; dashed lines (Kashmir and other
        borders of India, China and Pakistan, those of Israel, Ukraine and Russia, Sudan, and Western Sahara) are lines
        of control as the map’s makers found them, not borders that all recognise.
      </p>
    </section>
  )
}
