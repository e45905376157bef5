/** One country's lane: a bar a period, veiled where it only may hold, with diamonds where sources disagree. */
import type { Axis } from './axis.js'
import { told } from './days.js'
import { heightOf, LOOKS } from './looks.js'
import type { Lane, Period } from './periods.js'

/** The bars of a lane whose middle lies at `y`; those of predecessors (`body` is another) are paler. */
export function Bars({ lane, axis, y, body }: { lane: Lane; axis: Axis; y: number; body: string }) {
  const order = [...lane.periods].sort((a, b) => layer(a) - layer(b))
  return (
    <>
      {order.map((period, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: periods of a lane never change their order
        <Bar key={i} period={period} axis={axis} y={y} own={period.body === body} name={lane.name} />
      ))}
      {disputedDays(lane, axis).map((x) => (
        <path key={x} class="disputed" d="M0-7.5L7.5 0L0 7.5L-7.5 0Z" transform={`translate(${x} ${y})`} />
      ))}
    </>
  )
}

/** Thin lines below, memberships on them, what overlays a membership on top. */
const layer = ({ status }: Period): number =>
  LOOKS[status].overlay ? 3 : LOOKS[status].legal ? 2 : LOOKS[status].look === 'beside' ? 1 : 0

function Bar({ period, axis, y, own, name }: { period: Period; axis: Axis; y: number; own: boolean; name: string }) {
  const { status, from, to, doubtedFrom, since, until } = period
  const { look, label } = LOOKS[status]
  const height = heightOf(look)
  const [x0, x1] = [axis.x(from.first), axis.x(to.last)]
  const top = y - height / 2
  const veils: readonly (readonly [number, number])[] = [
    [x0, axis.x(Math.min(from.last, to.last))],
    [axis.x(Math.max(Math.min(to.first, doubtedFrom), from.first)), x1],
  ]
  return (
    <g class={own ? undefined : 'earlier'}>
      <rect class={`bar ${look}`} x={x0} y={top} width={Math.max(x1 - x0, 1.5)} height={height}>
        <title>{`${name}: ${label}, ${since ? told(since) : 'beginning not known'}${until ? ` to ${told(until)}` : ''}`}</title>
      </rect>
      {veils.map(
        ([a, b]) =>
          b - a >= 1.5 && (
            <rect key={a} x={a} y={top} width={b - a} height={height} fill="url(#p-possible)" pointer-events="none" />
          ),
      )}
    </g>
  )
}

/** Where the diamonds of a lane stand: at the beginnings of disputed periods, those that would touch taken together. */
function disputedDays({ periods }: Lane, axis: Axis): readonly number[] {
  const kept: number[] = []
  for (const { disputed, from } of periods) {
    const x = axis.x(from.first)
    if (disputed && kept.every((other) => Math.abs(other - x) > 9)) kept.push(x)
  }
  return kept
}
