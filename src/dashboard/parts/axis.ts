/** The axis of days that the lanes and the slider share. */
import { dayOf, isoDay } from './days.js'

export interface Axis {
  readonly first: number
  readonly last: number
  /** Where the days begin and end in the drawing. */
  readonly left: number
  readonly right: number
  readonly x: (day: number) => number
}

/** An axis over a drawing of this width. On a narrow one the names stand above their lanes, and take no room beside. */
export function axisOf(first: number, last: number, width: number): Axis {
  const left = isNarrow(width) ? 10 : 172
  const right = Math.max(width - (isNarrow(width) ? 10 : 18), left + 1)
  const scale = (right - left) / Math.max(1, last - first)
  const within = (day: number) => Math.min(Math.max(day, first), last)
  return { first, last, left, right, x: (day) => Math.round((left + (within(day) - first) * scale) * 10) / 10 }
}

export const isNarrow = (width: number): boolean => width < 620

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100]
const ROOM = 58

/** The years that are written under an axis, as many as have room. */
export function yearsOf({
  first,
  last,
  left,
  right,
}: Axis): readonly { readonly year: number; readonly day: number }[] {
  const [from, to] = [Number(isoDay(first).slice(0, 4)), Number(isoDay(last).slice(0, 4))]
  const most = Math.max(2, Math.floor((right - left) / ROOM))
  const step = STEPS.find((candidate) => (to - from) / candidate <= most) ?? 200
  const years = []
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const day = dayOf(String(year))
    if (day !== null && day >= first && day <= last) years.push({ year, day })
  }
  return years
}
