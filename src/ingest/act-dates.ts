import { boundsOf, isEdtf } from '../domain/edtf.js'
import type { EdtfText } from '../domain/model.js'
import type { ActClause } from './act-clauses.js'
import { ATTRIBUTIVE } from './dates.js'
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
const FARTHEST_AFTER = 13
const FARTHEST_BEFORE = 5

const dates = (one: Unit): boolean =>
  one.kind === 'date' && (one.date?.preposition === null || DATING.has(one.date?.preposition ?? ''))

/** The date behind a stretch that says when it happened, before any other verb or cause. */
function dateBehind(units: readonly Unit[], end: number, lasting = false, ahead = false): number | null {
  for (let at = end; at < Math.min(units.length, end + FARTHEST_AFTER); at++) {
    const one = units[at]
    if (!one || one.lower === ';' || one.lower === '.' || one.lower === '(') return null
    const by = one.date?.preposition
    if (one.kind === 'date') return dates(one) || (lasting && by === 'since') || (ahead && by === 'by') ? at : null
    // "was admitted as a full member in 1974"
    if (one.lower === 'as' && units.slice(at + 1, at + 6).some(({ lower }) => /^members?$/.test(lower))) continue
    if (
      one.kind === 'word' &&
      (BLOCKERS.has(one.lower) || (verbOf(one.lower)?.forms.some((form) => form !== 'base') ?? false))
    )
      return null
    if (one.lower === ',' && units[at + 1]?.kind !== 'date') return null
  }
  return null
}

const FARTHEST_OF_DEED = 4
const SCHEDULED = new Set(['scheduled', 'expected', 'due', 'planned', 'set'])

/** "..., scheduled for 31 October": index of that date, or null. */
function scheduledDate(units: readonly Unit[], end: number): number | null {
  for (let at = end; at < end + FARTHEST_OF_DEED; at++)
    if (SCHEDULED.has(units[at]?.lower ?? '') && units[at + 1]?.kind === 'date') return at + 1
  return null
}

/** The date of a deed told as a noun: inside it or right behind. */
export function deedDate({ start, end }: Match, units: readonly Unit[]): Unit | null {
  const inside = units
    .slice(Math.max(0, start - 1), end)
    .find((one) => dates(one) || one.date?.preposition === ATTRIBUTIVE)
  const behind = dateBehind(units, end) ?? scheduledDate(units, end)
  return inside ?? (behind !== null && behind - end < FARTHEST_OF_DEED ? (units[behind] ?? null) : null)
}

/** "in 1962, when Cuba was": the date that a clause hangs on. */
function dateOfWhen(units: readonly Unit[], subject: number): number | null {
  let at = units[subject - 1]?.lower === 'the' ? subject - 2 : subject - 1
  if (units[at]?.lower !== 'when') return null
  if (units[at - 1]?.lower === ',') at--
  return units[at - 1]?.kind === 'date' ? at - 1 : null
}

const BETWEEN = new Set([',', ':', '–', '—', '-', 'the', 'morning', 'afternoon', 'evening', 'night'])

/** The date at the head of a clause: "On 28 January 2022, Mali", "In December 2023 Moldova". */
function dateBefore(units: readonly Unit[], subject: number): number | null {
  for (let at = subject - 1; at >= Math.max(0, subject - FARTHEST_BEFORE); at--) {
    const one = units[at]
    if (!one) return null
    if (one.kind === 'date') return dates(one) || one.date?.preposition === 'by' ? at : null
    if (!BETWEEN.has(one.lower) && one.kind !== 'people') break
  }
  return frontedDate(units, subject)
}

const LONGEST_FRONT = 24

/** "On 2 May 2009, at a meeting in Suva, Fiji was": the date that opens the sentence, where no verb stands between. */
function frontedDate(units: readonly Unit[], subject: number): number | null {
  const first = units[0]?.kind === 'date' ? 0 : units[1]?.kind === 'date' && units[0]?.kind === 'word' ? 1 : null
  if (first === null || subject - first > LONGEST_FRONT || units[first + 1]?.lower !== ',') return null
  const between = units.slice(first + 1, subject)
  const isBroken = between.some(
    (one) => one.lower === ';' || (one.kind === 'word' && (verbOf(one.lower)?.forms.includes('past') ?? false)),
  )
  return !isBroken && units[first] && dates(units[first]) ? first : null
}

/** "effective 29 January 2025", "takes effect on 1 July", "with effect from May 2024": the day on which it is to take effect. */
function effectDate(units: readonly Unit[], end: number): number | null {
  for (let at = end; at < units.length; at++) {
    const one = units[at]
    if (!one) return null
    if (one.kind === 'date' && one.date?.preposition === 'effective') return at
    if (one.lower !== 'effect' && one.lower !== 'force' && one.lower !== 'effective') continue
    const near = [at + 1, at + 2, at + 3].find((index) => units[index]?.kind === 'date')
    if (near !== undefined) return near
  }
  return null
}

const BESIDE = new Set(['at', 'a', 'an', 'the', 'during', ','])
const NEAR_BESIDE = 3

/** "on 10 October 1997 at the summit": the date right before a deed told as a noun. */
function dateBeside(units: readonly Unit[], start: number): number | null {
  for (let at = start - 1; at >= start - NEAR_BESIDE; at--) {
    const one = units[at]
    if (!one) return null
    if (one.kind === 'date') return dates(one) ? at : null
    if (!BESIDE.has(one.lower)) return null
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

const lastDay = ({ date }: Unit): number => (date ? boundsOf(date.edtf).last : 0)
const endsLater = (one: Unit, than: Unit): boolean => lastDay(one) > lastDay(than)

/**
 * Which dates of the sentence belong to an act. Behind the verb comes first, then the head of the clause. For a notice the
 * day of the notice and the day of effect are told apart: what lies ahead, or is called effective, is the effect.
 */
export function datesOf(
  frame: Frame,
  match: Match,
  { group, subject, governor }: ActClause,
  reality: Reality,
  units: readonly Unit[],
  publishedOn: EdtfText | null,
): ActDates {
  const pick = (at: number | null): Unit | null => (at === null ? null : (units[at] ?? null))
  const inside =
    units.slice(match.start, match.end).find((one) => one.kind === 'date' && one.date?.preposition !== ATTRIBUTIVE) ??
    null
  const ahead = reality.factuality === 'PLANNED' && reality.polarity === 'ASSERTS'
  const after = pick(dateBehind(units, match.end, frame.lasts ?? false, ahead))
  // "its suspension in 2009 was lifted in 2014": behind the verb is the day of the verb.
  const ofNoun = inside !== null && match.head !== null && inside.start < (units[match.head.at]?.start ?? 0)
  const ownYear =
    match.head === null
      ? units.slice(match.start, match.end).find((one) => one.date?.preposition === ATTRIBUTIVE)
      : null
  const behind = (ofNoun ? (after ?? inside) : (inside ?? after)) ?? ownYear ?? null
  const head = subject?.at ?? match.states[0] ?? match.start
  const clause = Math.min(head, group?.start ?? head)
  const before = pick(dateOfWhen(units, clause) ?? dateBefore(units, clause))
  const within = group ? (units.slice(group.start, match.head?.at).find((one) => one.kind === 'date') ?? null) : null
  // "announced in May that it would leave": the day of the notice stands at the word that governs it.
  const governed = governor && frame.isUtterance ? (units.slice(governor.at, head).find(dates) ?? null) : null
  // "In March they told the bloc that they were leaving"
  const fronted = governor && frame.isUtterance && governor.at <= FARTHEST_GOVERNOR ? units[0] : undefined
  const told = governed ?? before ?? (fronted && dates(fronted) ? fronted : null) ?? within
  if (frame.datesEffect) {
    const effect = pick(effectDate(units, match.end))
    const later = told !== null && behind !== null && told !== behind && endsLater(behind, told)
    if (behind && behind !== effect && (later || isAhead(behind, told?.date?.edtf ?? publishedOn))) {
      return { on: told, effective: effect ?? behind }
    }
    return { on: told ?? (behind === effect ? null : behind), effective: effect }
  }
  if (frame.isUtterance)
    return { on: told ?? (behind && isAhead(behind, publishedOn) ? null : behind), effective: null }
  const isTold = reality.factuality === 'HAPPENED' || reality.factuality === 'THREATENED'
  const due = reality.factuality === 'PLANNED' && match.head === null ? scheduledDate(units, match.end) : null
  const coming =
    told !== null && reality.factuality === 'PLANNED' && (told === within || isAhead(told, publishedOn)) ? told : null
  const beside = match.head === null ? pick(dateBeside(units, match.start)) : null
  return { on: behind ?? pick(due) ?? (isTold ? (told ?? beside) : coming), effective: null }
}

const FARTHEST_GOVERNOR = 8
const MONTH_OF_YEAR = /^(\d{4})-(\d{2})(-\d{2})?$/
const AT_A_TIME = new Set([null, 'on', 'in'])

/** "was revoked in March", told in October: what happened did so in the March before, not in the one that is nearer. */
export function pastward(dates: ActDates, reality: Reality, frame: Frame, publishedOn: EdtfText | null): ActDates {
  const { on } = dates
  const date = on?.date
  const parts = date?.basis === 'RESOLVED' ? MONTH_OF_YEAR.exec(date.edtf) : null
  // What was announced was announced before its telling too.
  const isPast = reality.factuality === 'HAPPENED' || (reality.factuality === 'ANNOUNCED' && frame.isUtterance)
  if (!isPast || !on || !date || !parts || !AT_A_TIME.has(date.preposition)) return dates
  if (!isAhead(on, publishedOn)) return dates
  const edtf = `${Number(parts[1]) - 1}-${parts[2]}${parts[3] ?? ''}`
  return isEdtf(edtf) ? { ...dates, on: { ...on, date: { ...date, edtf } } } : dates
}
