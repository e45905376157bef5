/** Statements by stance over the years: a picture, and the same numbers as a table. */
import type { Ref } from 'preact'
import type { Stance, UtteredFragment } from '../generated/operations.js'
import { word } from './names.js'

const STANCES: readonly Stance[] = ['SUPPORTIVE', 'CONDITIONAL', 'NEUTRAL', 'CRITICAL']
const HEIGHT = 90
const WIDE = 34

interface Props {
  readonly statements: readonly UtteredFragment[]
  /** Gets the drawing, to be saved. */
  readonly drawing: Ref<SVGSVGElement>
}

export function Stances({ statements, drawing }: Props) {
  const years = new Map<string, Record<Stance, number>>()
  for (const { madeOn, stance } of statements) {
    const year = madeOn?.latest?.slice(0, 4)
    if (!year) continue
    const row = years.get(year) ?? { SUPPORTIVE: 0, CONDITIONAL: 0, NEUTRAL: 0, CRITICAL: 0 }
    row[stance] += 1
    years.set(year, row)
  }
  const rows = [...years].sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return null
  const most = Math.max(...rows.map(([, row]) => STANCES.reduce((sum, s) => sum + row[s], 0)))
  return (
    <figure class="stances">
      <div class="wide">
        <svg
          ref={drawing}
          width={rows.length * WIDE}
          height={HEIGHT + 18}
          role="img"
          aria-label="Statements by stance, a bar a year"
        >
          {rows.map(([year, row], i) => {
            let y = HEIGHT
            return (
              <g key={year}>
                {STANCES.map((stance) => {
                  const height = (row[stance] / most) * HEIGHT
                  y -= height
                  return (
                    <rect
                      key={stance}
                      class={`stance-${stance.toLowerCase()}`}
                      x={i * WIDE + 4}
                      y={y}
                      width={WIDE - 8}
                      height={height}
                    />
                  )
                })}
                <text x={i * WIDE + WIDE / 2} y={HEIGHT + 14} text-anchor="middle">
                  {year}
                </text>
              </g>
            )
          })}
        </svg>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keys */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section would be a landmark of its own */}
      <div class="wide" tabIndex={0} role="group" aria-label="Statements by year and stance">
        <table>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {STANCES.map((stance) => (
                <th key={stance} scope="col">
                  <span class={`mark stance-${stance.toLowerCase()}`}>{word(stance)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([year, row]) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {STANCES.map((stance) => (
                  <td key={stance}>{row[stance]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
