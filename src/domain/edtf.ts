/**
 * EDTF dates in one canonical form (a subset of ISO 8601-2, level 0 with open intervals), each with its first and last
 * day as integers: UTC days since 1970-01-01. "February 2024" is `2024-02`, never 1 February.
 */
import { badInput } from './errors.js'
import type { EdtfText } from './model.js'

/** UTC days since 1970-01-01. */
export type Day = number

/** The first and last day of an open bound: far outside any date that can be written. */
export const DAWN: Day = -5_000_000
export const DUSK: Day = 5_000_000

export interface Bounds {
  readonly first: Day
  readonly last: Day
}

const MS_PER_DAY = 86_400_000
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The day number of a calendar day (month 1 to 12), or null where there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return Math.round(date.getTime() / MS_PER_DAY)
}

/** `2024-02-23` for a day number. */
export function isoDay(day: Day): EdtfText {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

function simpleBounds(text: string): Bounds | null {
  const match = DATE.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  const first = dayOf(year, month ?? 1, day ?? 1)
  if (first === null) return null
  if (day !== null) return { first, last: first }
  const next = month === null ? dayOf(year + 1, 1, 1) : month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return next === null ? null : { first, last: next - 1 }
}

function parse(text: string): Bounds | null {
  const slash = text.indexOf('/')
  if (slash < 0) return simpleBounds(text)
  const [left, right] = [text.slice(0, slash), text.slice(slash + 1)]
  const from = left === '..' ? { first: DAWN, last: DAWN } : simpleBounds(left)
  const to = right === '..' ? { first: DUSK, last: DUSK } : simpleBounds(right)
  if (!from || !to || from.first > to.last || (left === '..' && right === '..')) return null
  return { first: from.first, last: to.last }
}

const cache = new Map<string, Bounds | null>()

function cached(text: string): Bounds | null {
  const known = cache.get(text)
  if (known !== undefined) return known
  if (cache.size > 20_000) cache.clear()
  const bounds = parse(text)
  cache.set(text, bounds)
  return bounds
}

/** Whether the text is a date in our canonical form. */
export const isEdtf = (text: string): boolean => cached(text) !== null

/** First and last day. Throws BAD_USER_INPUT for anything that is no date. */
export function boundsOf(text: EdtfText): Bounds {
  const bounds = cached(text)
  if (bounds) return bounds
  throw badInput(
    `"${text.slice(0, 40)}" is not a date`,
    'Write a year, month or day, or an interval of them: 2024, 2024-02, 2024-02-23, 2024-02-22/2024-02-23, ../2024',
  )
}

/** The shortest canonical text for bounds: a year, a month, a day, or an interval of days. */
export function edtfOf({ first, last }: Bounds): EdtfText | null {
  if (first <= DAWN && last >= DUSK) return null
  if (first <= DAWN) return `../${isoDay(last)}`
  if (last >= DUSK) return `${isoDay(first)}/..`
  const start = isoDay(first)
  if (first === last) return start
  for (const text of [start.slice(0, 4), start.slice(0, 7)]) {
    const bounds = cached(text)
    if (bounds && bounds.first === first && bounds.last === last) return text
  }
  return `${start}/${isoDay(last)}`
}

/** Whether two spans share a day. */
export const overlap = (a: Bounds, b: Bounds): boolean => a.first <= b.last && b.first <= a.last

/** How many days a span covers. */
export const width = (b: Bounds): number => b.last - b.first + 1
