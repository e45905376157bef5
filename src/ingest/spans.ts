/** A stretch of the text. Lists of them here are sorted by `start`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Index of the last span that starts at or before an offset, or -1. Binary search: texts can be long. */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The span around an offset, in a list whose spans do not overlap; or null. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | null {
  const span = spans[lastStartingBy(spans, offset)]
  return span && offset < span.end ? span : null
}

/** How many spans may nest around one offset: reports in reports, a quotation in a report. */
const DEEPEST = 8

/** The spans around an offset, in a list whose spans nest only a little. */
export function spansAround<T extends Span>(spans: readonly T[], offset: number): T[] {
  const last = lastStartingBy(spans, offset)
  return spans.slice(Math.max(0, last - DEEPEST + 1), last + 1).filter((span) => offset < span.end)
}
