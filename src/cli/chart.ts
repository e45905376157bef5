/** Small charts for the terminal: bars of text beside their numbers. */

const BAR = 40
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar as long as its share of the largest, to an eighth of a column; what is only possible follows in shade. */
export function bar(value: number, possible: number, largest: number): string {
  if (largest <= 0) return ''
  const eighths = Math.round((value / largest) * BAR * 8)
  const shade = Math.round((possible / largest) * BAR)
  return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8]}${'░'.repeat(shade)}`
}

const SPARKS = '▁▂▃▄▅▆▇█'

/** One character a value: the course of a series at a glance. */
export function sparkline(values: readonly number[]): string {
  const largest = Math.max(0, ...values)
  return values.map((v) => SPARKS[largest === 0 ? 0 : Math.round((v / largest) * (SPARKS.length - 1))]).join('')
}

/** At most `width` values, each the largest of its stretch: a long series still fits on a line. */
export function condensed(values: readonly number[], width: number): readonly number[] {
  if (values.length <= width) return values
  return Array.from({ length: width }, (_, i) => {
    const [from, to] = [i, i + 1].map((n) => Math.floor((n * values.length) / width))
    return Math.max(...values.slice(from, to))
  })
}
