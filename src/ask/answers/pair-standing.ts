/** Answers on where a country stands in a body: is, was, has ever been; member, suspended, observer. */
import { boundsOf, DAWN, DUSK, overlap } from '../../domain/edtf.js'
import type { Status } from '../../domain/vocabulary.js'
import { list, onDate, sentences } from '../say.js'
import { absent, checked } from './crowd.js'
import { didLeave } from './pair-deeds.js'
import {
  AFFILIATED,
  answer,
  asked,
  bodyOf,
  capital,
  day,
  evidenceOf,
  exitsOf,
  firstDay,
  inTime,
  isDoubtful,
  isLegal,
  isLimited,
  isPast,
  noUnlessTold,
  otherSides,
  type Pair,
  range,
  type Spell,
  since,
  spellsOf,
  standingClause,
  type Telling,
  telling,
} from './pair-record.js'
import { type Asking, hasBegun, type Period, type Worded } from './results.js'

/** "Is (was, has ever been) C in O", with the statuses in between that matter. */
export function standing(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const { question } = asking
  const now = data.standing
  if (question.fixed.status) return hasStatus(t, question.fixed.status[0]!)
  if (!question.fixed.yesNo) {
    const doubt = isDoubtful(now) ? 'Not for certain: ' : ''
    const text = `${doubt}${capital(standingClause(t, t.country))}.`
    const none = now.kind === 'NONE' && checked(data.organization, t.body)
    return answer(t, sentences(text, otherSides(t), none), evidenceOf(t), now.kind !== 'NONE')
  }
  if (question.fixed.out) return question.when === null ? didLeave(t) : inverse(memberOn(t))
  return question.tense === 'ever' && question.when === null ? everMember(t) : memberOn(t)
}

const inverse = (worded: Worded): Worded => ({
  ...worded,
  text: worded.text.replace(/^(Yes|No)/, (word) => (word === 'Yes' ? 'No' : 'Yes')),
})

function everMember(t: Telling): Worded {
  const spells = spellsOf(t)
  const sure = spells.filter((s) => s.sure)
  if (sure.length === 0)
    return spells.length === 0
      ? notMember(t)
      : answer(t, `Not for certain: ${t.country} may have been a member of ${t.body}.`, evidenceOf(t), false)
  const { kind } = t.data.standing
  const tells = isDoubtful(t.data.standing) || ['FROZEN', 'SUSPENDED', 'NOTICE'].includes(kind)
  const was = sure.at(-1)!.ongoing ? 'has been' : 'was'
  const text = sentences(
    `Yes: ${t.country} ${was} a member of ${bodyOf(sure, t)} ${list(sure.map((s) => range(s, t)))}.`,
    tells && `${capital(standingClause(t, 'it'))}.`,
    disputedNote(sure, t),
  )
  return answer(
    t,
    text,
    sure.flatMap((s) => s.evidence),
    true,
  )
}

/** "How long has C been in O": from when to when, and how many years that is. */
export function howLong(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const sure = spellsOf(t).filter((s) => s.sure)
  if (sure.length === 0)
    return { ...everMember(t), text: everMember(t).text.replace(/^No: (.)/, (_, c: string) => c.toUpperCase()) }
  const told = everMember(t)
  const years = sure.map((s) => lengthOf(s, t)).filter((text) => text !== '')
  return { ...told, text: sentences(told.text.replace(/^Yes: /, ''), years.length > 0 && `That is ${list(years)}.`) }
}

/** "22 years", "less than a year"; nothing where a day is not known well enough. */
function lengthOf(spell: Spell, t: Telling): string {
  const end = spell.ongoing ? t.today : spell.until?.edtf
  if (!spell.since || !end) return ''
  const [from, to] = [boundsOf(spell.since.edtf), boundsOf(end)]
  const [least, most] = [wholeYears(from.last, to.first), wholeYears(from.first, to.last)]
  if (least !== most) return `${Math.max(0, least)} or ${most} years`
  return most < 1 ? 'less than a year' : most === 1 ? '1 year' : `${most} years`
}

const wholeYears = (from: number, to: number): number => Math.floor((to - from + 0.75) / 365.2425)

const disputedNote = (spells: readonly Spell[], t: Telling): string =>
  spells.some((s) => s.disputed) ? sentences('Sources dispute a part of that.', otherSides(t)) : ''

/** "No", with what it is instead: an observer, a candidate, a member at another time. */
function notMember(t: Telling): Worded {
  const { standing: now, organization } = t.data
  const clause = insteadOf(t)
  if (clause === '') {
    const text = `${absent(organization)}: the record has no membership of ${t.country} in ${t.body}.`
    return answer(t, sentences(text, checked(organization, t.body)), evidenceOf(t), false)
  }
  const head = `No: ${t.country} ${isPast(t) ? 'was' : 'is'} not a member of ${t.body}${inTime(t)}; ${clause}.`
  const disputed = now.kind === 'LEFT' && exitsOf(t).some((e) => e.disputed)
  return answer(t, sentences(head, disputed && otherSides(t)), evidenceOf(t), false)
}

function insteadOf(t: Telling): string {
  const { standing: now } = t.data
  if (['LEFT', 'ORG_DISSOLVED', 'STATE_ENDED'].includes(now.kind)) return standingClause(t, 'it')
  const other = AFFILIATED[now.status ?? '']
  if (other) return `it ${isPast(t) ? 'was' : 'is'} ${other}${isLimited(t) ? ' then' : ''}`
  const later = isLimited(t) ? spellsOf(t).filter((s) => firstDay(s.since) > asked(t).last) : []
  const earlier = spellsOf(t).filter((s) => !later.includes(s))
  if (earlier.length > 0) return `it was a member ${list(earlier.map((s) => range(s, t)))}`
  return later[0] ? `it joined only ${later[0].since ? onDate(later[0].since.edtf) : 'later'}` : ''
}

function memberOn(t: Telling): Worded {
  const { standing: now } = t.data
  if (isDoubtful(now))
    return answer(t, sentences(`Not for certain: ${now.reason}`, otherSides(t)), evidenceOf(t), false)
  const isMember = now.status !== null && isLegal(now.status)
  if (isMember && now.certainty === 'CERTAIN') return surelyMember(t)
  const partly = partOf(t)
  if (partly) return partly
  if (!isMember) return notMember(t)
  const text = `Not for certain: ${t.country} may have been a member of ${t.body}${inTime(t)}; ${standingClause(t, 'it')}.`
  return answer(t, text, evidenceOf(t), false)
}

const OVERLAYS: Readonly<Record<string, string>> = {
  FROZEN: 'but it had frozen its participation',
  SUSPENDED: 'but suspended',
  NOTICE: 'but it had given notice of leaving',
}
const MORE: Readonly<Record<string, string>> = {
  THREATENED: 'It threatened or planned to leave.',
  DENIED: 'It is denied that it left or gave notice.',
}

function surelyMember(t: Telling): Worded {
  const { standing: now } = t.data
  const overlay = OVERLAYS[now.kind]
  const yes = (text: string): Worded => answer(t, text, evidenceOf(t), true)
  const was = `${t.country} was a member of ${t.body}${inTime(t)}`
  if (overlay && isPast(t)) return yes(`Yes: ${was} in law, ${overlay} since ${day(now.since)}.`)
  if (overlay) return yes(`Yes, in law: ${standingClause(t, t.country)}.`)
  const spell = spellsOf(t).findLast((s) => firstDay(s.since) <= asked(t).last)
  const head = isPast(t)
    ? `${was}${spell ? `, ${range(spell, t)}` : ''}`
    : `${t.country} has been a member of ${t.body} ${spell ? since(spell, t) : `since ${day(now.since)}`}`
  return yes(
    sentences(
      `Yes: ${head}.`,
      MORE[now.kind],
      now.disputed && 'Sources dispute a part of that.',
      now.disputed && otherSides(t),
    ),
  )
}

/** A member on some days of the asked span, though not on all: "Yes, for part of 1999". */
function partOf(t: Telling): Worded | null {
  if (!isLimited(t)) return null
  const span = asked(t)
  const partly = spellsOf(t).filter((s) => {
    const start = s.since ? boundsOf(s.since.edtf) : null
    const end = s.ongoing ? { first: DUSK, last: DUSK } : s.until ? boundsOf(s.until.edtf) : null
    if (!s.sure || start === null || end === null) return false
    return start.last <= span.last && end.first > span.first && overlap(span, { first: start.first, last: end.last })
  })
  if (partly.length === 0) return null
  const ranges = list(partly.map((s) => range(s, t)))
  const head = `Yes, for part of that time: ${t.country} was a member of ${bodyOf(partly, t)} ${ranges}.`
  return answer(
    t,
    sentences(head, disputedNote(partly, t)),
    partly.flatMap((s) => s.evidence),
    true,
  )
}

const IN_STATUS: Readonly<Record<string, string>> = {
  SUSPENDED: 'suspended from',
  FROZEN: 'a member with frozen participation of',
  OBSERVER: 'an observer of',
  CANDIDATE: 'a candidate of',
  PARTNER: 'a partner of',
}

/** "Is C suspended from (an observer of) O" on a day. */
function hasStatus(t: Telling, status: Status): Worded {
  const periods = t.data.memberships.nodes.filter((p) => p.status === status)
  const words = `${IN_STATUS[status] ?? status.toLowerCase()} ${t.body}${inTime(t)}`
  const span = isLimited(t) ? asked(t) : boundsOf(t.today)
  const isEver = t.question.tense === 'ever' && t.question.when === null
  const here = isEver ? periods : periods.filter((p) => mayHold(p, span))
  const sure = here.filter((p) => hasBegun(p) && (isEver || surelyHolds(p, span)))
  const told = (all: readonly Period[]): string => list(all.map(lasting))
  if (sure.length > 0) {
    const was = isEver || isPast(t) ? 'was' : 'is'
    const disputed = sure.some((p) => p.disputed) ? ', which is disputed' : ''
    return answer(
      t,
      `Yes: ${t.country} ${was} ${words} ${told(sure)}${disputed}.`,
      sure.flatMap((p) => p.evidence ?? []),
      true,
    )
  }
  if (here.length > 0)
    return answer(
      t,
      `Not for certain: ${t.country} may be ${words}.`,
      here.flatMap((p) => p.evidence ?? []),
      false,
    )
  const past = periods.length > 0 && `It was so ${told(periods)}.`
  const head = noUnlessTold(t, POSITIONS[status])
  return answer(t, sentences(`${head}: ${standingClause(t, t.country)}.`, past, otherSides(t)), evidenceOf(t), false)
}

/** How a position begins that holds a status. */
const POSITIONS: Readonly<Record<string, string>> = { SUSPENDED: 'was suspended', FROZEN: 'froze' }

/** "since 2010", "from 2010 to 2012". */
const lasting = (p: Period): string => (p.until ? `from ${day(p.since)} to ${day(p.until)}` : `since ${day(p.since)}`)

const mayHold = (p: Period, span: { first: number; last: number }): boolean =>
  overlap(span, { first: firstDay(p.since), last: p.until ? boundsOf(p.until.edtf).last - 1 : DUSK })

/** Whether a period covers some day of the span whatever its exact dates are. */
function surelyHolds(p: Period, span: { first: number; last: number }): boolean {
  const begun = p.since === null ? DUSK : boundsOf(p.since.edtf).last
  const ends = p.until === null ? (p.end === 'UNKNOWN' ? DAWN : DUSK) : boundsOf(p.until.edtf).first
  return begun <= span.last && ends > span.first
}
