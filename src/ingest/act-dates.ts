import { boundsOf } from '../domain/edtf.js'
import type { EdtfText } from '../domain/model.js'
import type { ActClause } from './act-clauses.js'
import type { Reality } from './factuality.js'
import type { Frame } from './frames/frame.js'
import type { Match } from './patterns.js'
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
function dateBehind(units: readonly Unit[], end: number): number | null {
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
function dateBefore(units: readonly Unit[], subject: number): number | null {
  for (let at = subject - 1; at >= Math.max(0, subject - FARTHEST_BEFORE); at--) {
    const one = units[at]
    if (!one) return null
    if (one.kind === 'date') return dates(one) || one.date?.preposition === 'by' ? at : null
    if (one.lower !== ',' && one.lower !== 'the' && one.kind !== 'people') return null
  }
  return null
}

/** "effective 29 January 2025", "takes effect on 1 July", "with effect from May 2024": the day on which it is to take effect. */
function effectDate(units: readonly Unit[], end: number): number | null {
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

/** The dates of an act: of the act itself, and of its effect where that is another day. */
export interface ActDates {
  readonly on: Unit | null
  readonly effective: Unit | null
}

/** Whether a date begins only after another one is over. */
export function isAhead({ date }: Unit, of: EdtfText | null): boolean {
  return date !== null && of !== null && boundsOf(date.edtf).first > boundsOf(of).last
}

/**
 * Which dates of the sentence belong to an act. Behind the verb comes first, then the head of the clause. For a notice the
 * day of the notice and the day of effect are told apart: what lies ahead, or is called effective, is the effect.
 */
export function datesOf(
  frame: Frame,
  match: Match,
  { group, subject }: ActClause,
  reality: Reality,
  units: readonly Unit[],
  publishedOn: EdtfText | null,
): ActDates {
  const pick = (at: number | null): Unit | null => (at === null ? null : (units[at] ?? null))
  const inside = units.slice(match.start, match.end).find((one) => one.kind === 'date') ?? null
  const behind = inside ?? pick(dateBehind(units, match.end))
  const head = subject?.at ?? match.states[0] ?? match.start
  const before = pick(dateBefore(units, Math.min(head, group?.start ?? head)))
  const within = group ? (units.slice(group.start, match.head?.at).find((one) => one.kind === 'date') ?? null) : null
  const told = before ?? within
  if (frame.datesEffect) {
    const effect = pick(effectDate(units, match.end))
    if (behind && behind !== effect && isAhead(behind, told?.date?.edtf ?? publishedOn)) {
      return { on: told, effective: effect ?? behind }
    }
    return { on: told ?? (behind === effect ? null : behind), effective: effect }
  }
  if (frame.isUtterance)
    return { on: told ?? (behind && isAhead(behind, publishedOn) ? null : behind), effective: null }
  return { on: behind ?? (reality.factuality === 'HAPPENED' ? told : null), effective: null }
}
