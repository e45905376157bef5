/** The world on a day: countries in the colour of their status, contested land and lines marked as such. */
import type { Ref } from 'preact'
import { useMemo } from 'preact/hooks'
import { LOOKS } from './looks.js'
import type { Held } from './periods.js'
import { useWorld, type World } from './world.js'

interface Props {
  /** What each country (alpha-3) holds on the day. */
  readonly held: ReadonlyMap<string, Held>
  readonly label: string
  readonly drawing: Ref<SVGSVGElement>
}

export function WorldMap({ held, label, drawing }: Props) {
  const world = useWorld()
  if (world instanceof Error)
    return (
      <p class="problem" role="alert">
        The map did not come: {world.message}
      </p>
    )
  if (world === null)
    return (
      <p class="loading map-room" aria-busy="true">
        The map is on its way …
      </p>
    )
  return <Drawn world={world} held={held} label={label} drawing={drawing} />
}

const classOf = (held: Held | undefined): string =>
  held ? `bar ${LOOKS[held.status].look}${held.certain ? '' : ' maybe'}` : 'land'

function Drawn({ world, held, label, drawing }: Props & { readonly world: World }) {
  const lines = useMemo(
    () => (
      <>
        <path class="border" d={world.borders} />
        <path class="border contested-line" d={world.contestedBorders} />
      </>
    ),
    [world],
  )
  return (
    <svg ref={drawing} class="map" viewBox={`0 0 ${world.width} ${world.height}`} role="img" aria-label={label}>
      {world.countries.map(({ id, d }) => d && <path key={id} class={classOf(held.get(id))} d={d} />)}
      {world.contested.map(({ id, name, d }) => (
        <g key={name}>
          <path class={classOf(id ? held.get(id) : undefined)} d={d} />
          <path class="contested" d={d}>
            <title>{`${name}: contested`}</title>
          </path>
        </g>
      ))}
      {lines}
      {world.countries.map(
        ({ id, dot }) =>
          dot &&
          held.has(id) && <circle key={id} class={`dot ${classOf(held.get(id))}`} cx={dot[0]} cy={dot[1]} r={3} />,
      )}
    </svg>
  )
}
