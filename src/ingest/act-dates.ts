import type { Unit } from './units.js'
import { verbOf } from './verbs.js'

/** Words behind which a date is that of something else: the cause, another deed. */
const BLOCKERS = new Set(
  'after following since because due when while until before over where which who amid ahead despite as if unless'.split(
    ' ',
  ),
)
const DATING = new Set(['on', 'in', 'from', 'effective', 'of', 'during'])
const FARTHEST_AFTER = 10
const FARTHEST_BEFORE = 5

const dates = (one: Unit): boolean =>
  one.kind === 'date' && (one.date?.preposition === null || DATING.has(one.date?.preposition ?? ''))

/** The date behind a stretch that says when it happened, before any other verb or cause. */
export function dateBehind(units: readonly Unit[], end: number): number | null {
  for (let at = end; at < Math.min(units.length, end + FARTHEST_AFTER); at++) {
    const one = units[at]
    if (!one || one.lower === ';' || one.lower === '.' || one.lower === '(') return null
    if (one.kind === 'date') return dates(one) ? at : null
    if (
      one.kind === 'word' &&
      (BLOCKERS.has(one.lower) || (verbOf(one.lower)?.forms.some((form) => form !== 'base') ?? false))
    )
      return null
    if (one.lower === ',' && units[at + 1]?.kind !== 'date') return null
  }
  return null
}

/** The date at the head of a clause: "On 28 January 2022, Mali", "In December 2023 Moldova". */
export function dateBefore(units: readonly Unit[], subject: number): number | null {
  for (let at = subject - 1; at >= Math.max(0, subject - FARTHEST_BEFORE); at--) {
    const one = units[at]
    if (!one) return null
    if (one.kind === 'date') return dates(one) || one.date?.preposition === 'by' ? at : null
    if (one.lower !== ',' && one.lower !== 'the' && one.kind !== 'people') return null
  }
  return null
}

/** "effective 29 January 2025", "takes effect on 1 July", "with effect from May 2024": the day on which it is to take effect. */
export function effectDate(units: readonly Unit[], end: number): number | null {
  for (let at = end; at < units.length; at++) {
    const one = units[at]
    if (!one || one.lower === ';') return null
    if (one.kind === 'date' && one.date?.preposition === 'effective') return at
    if (one.lower !== 'effect' && one.lower !== 'force' && one.lower !== 'effective') continue
    const near = [at + 1, at + 2, at + 3].find((index) => units[index]?.kind === 'date')
    if (near !== undefined) return near
  }
  return null
}
