/** Countries and the ties between them, drawn where the layout put them. */
import type { Ref } from 'preact'
import { LOOKS } from './looks.js'
import type { Layout } from './network-layout.js'
import type { Held } from './periods.js'

interface Props {
  readonly layout: Layout
  readonly held: ReadonlyMap<string, Held>
  readonly label: string
  readonly drawing: Ref<SVGSVGElement>
}

export const Network = ({ layout: { spots, ties, width, height }, held, label, drawing }: Props) => (
  <svg ref={drawing} class="network" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
    {ties.map(({ a, b, share }) => (
      <line
        key={`${a.node.country.code} ${b.node.country.code}`}
        x1={a.x}
        y1={a.y}
        x2={b.x}
        y2={b.y}
        stroke-width={0.5 + 3 * share}
        stroke-opacity={0.25 + 0.5 * share}
      />
    ))}
    {spots.map(({ node: { country }, x, y }) => {
      const status = held.get(country.code)?.status
      return (
        <g key={country.code} transform={`translate(${x} ${y})`}>
          <circle r={8} class={status ? `bar ${LOOKS[status].look}` : 'land'}>
            <title>{country.name}</title>
          </circle>
          <text y={19} text-anchor="middle">
            {country.code}
          </text>
        </g>
      )
    })}
  </svg>
)
