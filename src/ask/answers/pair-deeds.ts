/** Answers on what one country did towards one body: whether, when, and everything in order. */
import type { Factuality, Status } from '../../domain/vocabulary.js'
import type { Deed } from '../grammar/rule.js'
import { ACTS_OF, factualityOf, STATUS_OF, sayAct, sayReality } from '../plan.js'
import { list, onDate, sayDate, sentences, within } from '../say.js'
import { absent, checked } from './crowd.js'
import {
  answer,
  asked,
  capital,
  dated,
  day,
  denials,
  evidenceOf,
  exitsOf,
  exitWords,
  firstDay,
  inTime,
  isDoubtful,
  isLimited,
  noUnlessTold,
  otherSides,
  type Pair,
  predecessor,
  type Spell,
  spellsOf,
  standingClause,
  type Telling,
  telling,
} from './pair-record.js'
import { type Asking, hasBegun, type Period, type Said, type When, type Worded } from './results.js'

/** What a deed left in the record: periods where it makes one, events else. */
interface Trace {
  readonly verb: string
  /** When, and how it went on. */
  readonly tail: string
  readonly on: When | null
  readonly sure: boolean
  readonly evidence: readonly Said[]
}

/** "was suspended from ECOWAS on 27 March 2012 (until April 2012) and on 30 May 2021". */
function sayTraces(traces: readonly Trace[]): string {
  const byVerb = new Map<string, string[]>()
  for (const { verb, tail } of traces) byVerb.set(verb, [...(byVerb.get(verb) ?? []), tail.trim()])
  return list([...byVerb].map(([verb, tails]) => `${verb} ${list(tails)}`.trim()))
}

const doubt = (disputed: boolean): string => (disputed ? ' (disputed)' : '')

export function tracesOf(t: Telling, deed: Deed): readonly Trace[] {
  const { memberships, events } = t.data
  if (deed === 'join') return spellsOf(t).map((s, i) => entry(s, i > 0, t))
  if (deed === 'rejoin')
    return spellsOf(t)
      .slice(1)
      .map((s) => entry(s, true, t))
  if (deed === 'leave')
    return exitsOf(t).map((e) => ({
      verb: exitWords(e, t),
      tail: '',
      on: e.since,
      sure: true,
      evidence: e.evidence ?? [],
    }))
  const status = STATUS_OF[deed]
  const verb = `${deed === 'promised' ? NOT_TOLD.promised : sayAct(ACTS_OF[deed][0]!)} ${t.body}`
  if (status)
    return memberships.nodes
      .filter((p) => status.includes(p.status as Status))
      .map((p) => ({
        verb,
        tail: `${dated(p.since)}${p.until && deed !== 'expelled' ? ` (until ${sayDate(p.until.edtf)})` : ''}${doubt(p.disputed)}`,
        on: p.since,
        sure: hasBegun(p),
        evidence: p.evidence ?? [],
      }))
  return events.nodes
    .filter((e) => (ACTS_OF[deed] as readonly string[]).includes(e.act))
    .filter((e) => factualityOf(deed)?.includes(e.factuality as Factuality) ?? true)
    .map((e) => ({
      verb,
      tail: `${dated(e.date)}${e.effective ? `, to take effect ${onDate(e.effective.edtf)}` : ''}${doubt(e.disputed)}`,
      on: e.date,
      sure: !e.disputed,
      evidence: e.evidence,
    }))
}

/** The beginning of a membership; in a predecessor it says so, and since when it is one of the body itself. */
function entry(s: Spell, again: boolean, t: Telling): Trace {
  const first = s.bodies[0]!
  const isOwn = first === t.question.organizations[0]
  const own = isOwn || s.own === null ? '' : `, and has been in ${t.body} itself since ${sayDate(s.own.edtf)}`
  return {
    verb: `${again ? 'rejoined' : 'joined'} ${isOwn ? t.body : predecessor(first, t)}`,
    tail: `${dated(s.since)}${s.ongoing ? own : own.replace('has been', 'was')}${doubt(s.disputed && s.ongoing)}`,
    on: s.since,
    sure: s.sure,
    evidence: s.evidence,
  }
}

/** "Did C leave O". Frozen, suspended and under notice is not left, and the answer says which. */
export function didLeave(t: Telling): Worded {
  const { standing } = t.data
  const placed = exitsOf(t).map((e) => ({
    e,
    how: isLimited(t) ? within(e.since?.edtf, asked(t)) : ('CERTAIN' as const),
  }))
  const words = (exits: readonly Period[]): string => list(exits.map((e) => exitWords(e, t)))
  const told = (text: string, exits: readonly Period[], yes: boolean): Worded =>
    answer(
      t,
      sentences(text, exits.some((e) => e.disputed) && otherSides(t), yes && again(exits, t)),
      exits.flatMap((e) => e.evidence ?? []),
      yes,
    )
  const sure = placed.filter((x) => x.how === 'CERTAIN').map((x) => x.e)
  if (sure.length > 0) return told(`Yes: ${t.country} ${words(sure)}.`, sure, true)
  const maybe = placed.filter((x) => x.how === 'POSSIBLE').map((x) => x.e)
  if (maybe.length > 0) return told(`Not for certain: ${t.country} ${words(maybe)}.`, maybe, false)
  const others = exitsOf(t)
  if (others.length > 0) return told(`No: not${inTime(t)}; ${t.country} ${words(others)}.`, others, false)
  if (isDoubtful(standing)) return answer(t, `Not for certain: ${standing.reason}`, evidenceOf(t), false)
  const never = spellsOf(t).length === 0 && standing.kind !== 'HOLDS'
  const reason = never ? `the record has no membership of ${t.country} in ${t.body}` : standingClause(t, t.country)
  const no = never ? absent(t.data.organization) : 'No'
  return answer(t, sentences(`${no}: ${reason}.`, checkedIfNone(t)), evidenceOf(t), false)
}

/** That it came back since. */
function again(exits: readonly Period[], t: Telling): string {
  const current = spellsOf(t).find((s) => s.ongoing)
  const isBack = current && firstDay(current.since) >= Math.max(...exits.map((e) => firstDay(e.since)))
  return isBack ? `It is a member again since ${day(current.since)}.` : ''
}

const checkedIfNone = (t: Telling): string =>
  t.data.standing.kind === 'NONE' ? checked(t.data.organization, t.body) : ''

/** "Did C ...", about any deed. */
export function didAct(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const deed = asking.question.fixed.deed!
  if (deed === 'leave') return didLeave(t)
  const placed = tracesOf(t, deed).map((x) => {
    const how = isLimited(t) ? within(x.on?.edtf, asked(t)) : 'CERTAIN'
    return { ...x, how, sure: x.sure && how === 'CERTAIN' }
  })
  const told = (head: string, traces: readonly Trace[], yes: boolean, more: string): Worded =>
    answer(
      t,
      sentences(`${head}${t.country} ${sayTraces(traces)}.`, more),
      traces.flatMap((x) => x.evidence),
      yes,
    )
  const sure = placed.filter((x) => x.sure)
  if (sure.length > 0) return told('Yes: ', sure, true, after(t, deed))
  const maybe = placed.filter((x) => x.how !== null)
  if (maybe.length > 0) return told('Not for certain: ', maybe, false, otherSides(t))
  if (placed.length > 0) return told(`No: not${inTime(t)}; `, placed, false, '')
  return notDone(t, deed)
}

const NOT_TOLD: Record<Deed, string> = {
  leave: 'left',
  join: 'joined',
  rejoin: 'rejoined',
  freeze: 'froze its participation in',
  suspended: 'was suspended from',
  expelled: 'was expelled from',
  notice: 'gave notice of leaving',
  threaten: 'threatened to leave',
  found: 'was among the founders of',
  apply: 'applied to join',
  invited: 'was invited to join',
  promised: 'was promised membership of',
  declined: 'declined to join',
}

/** How a position begins that holds a deed. */
const POSITIONS: Partial<Record<Deed, string>> = {
  freeze: 'froze',
  suspended: 'was suspended',
  expelled: 'was expelled',
}

/** "No", with where it stands instead. */
function notDone(t: Telling, deed: Deed): Worded {
  const threats = deed === 'notice' ? tracesOf(t, 'threaten') : []
  const isNone = t.data.standing.kind === 'NONE' && spellsOf(t).length === 0
  const text =
    threats.length > 0
      ? `No: ${standingClause(t, t.country)}. It ${sayTraces(threats)}.`
      : `${isNone ? absent(t.data.organization) : noUnlessTold(t, POSITIONS[deed])}: the record does not tell that ${t.country} ${NOT_TOLD[deed]} ${t.body}${isNone ? '' : `; ${standingClause(t, 'it')}`}.`
  return answer(t, sentences(text, otherSides(t), checkedIfNone(t)), evidenceOf(t), false)
}

/** After a Yes: what came of it, where that changes the picture. */
function after(t: Telling, deed: Deed): string {
  const { kind } = t.data.standing
  const now = `${capital(standingClause(t, 'it'))}.`
  switch (deed) {
    case 'join':
    case 'rejoin':
      return ['LEFT', 'FROZEN', 'SUSPENDED', 'NOTICE', 'REPORTED', 'SCHEDULED'].includes(kind) ? now : ''
    case 'notice':
    case 'threaten':
      return now
    case 'freeze':
      return kind === 'FROZEN' && denials(t) !== '' ? `${capital(denials(t))}.` : ''
    default:
      return ''
  }
}

/** "When did C ..." with every time it did; what it did instead where it did not. */
export function whenAct(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const deed = asking.question.fixed.deed!
  const told = tracesOf(t, deed).filter((x) => !isLimited(t) || within(x.on?.edtf, asked(t)) !== null)
  const { form } = asking.question.fixed
  const all = form === 'first' ? told.slice(0, 1) : form === 'last' ? told.slice(-1) : told
  if (all.length === 0) {
    const no = didAct(data, asking)
    const none = deed === 'leave' ? 'Not on record: ' : ''
    return { ...no, text: no.text.replace(/^No: (.)/, (_, c: string) => `${none}${none ? c : c.toUpperCase()}`) }
  }
  const head = `${all.some((x) => x.sure) ? '' : 'Not for certain: '}${t.country} ${sayTraces(all)}.`
  return answer(
    t,
    sentences(head, deed === 'leave' && otherSides(t), deed !== 'threaten' && deed !== 'notice' && after(t, deed)),
    all.flatMap((x) => x.evidence),
    true,
  )
}

const TIMES = ['Never', 'Once', 'Twice']

/** "How often did C ..." with every time it did. */
export function howOften(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const deed = asking.question.fixed.deed!
  const placed = tracesOf(t, deed).filter((x) => !isLimited(t) || within(x.on?.edtf, asked(t)) === 'CERTAIN')
  const sure = placed.filter((x) => x.sure)
  if (sure.length === 0) {
    const no = didAct(data, asking)
    return { ...no, text: no.text.replace(/^No: /, 'Never: ') }
  }
  const head = `${TIMES[sure.length] ?? `${sure.length} times`}: ${t.country} ${sayTraces(sure)}.`
  const doubtful = placed.length > sure.length && 'More than that is told, but not for certain.'
  return answer(
    t,
    sentences(head, doubtful, after(t, deed)),
    sure.flatMap((x) => x.evidence),
    true,
  )
}

/** All that is told of the pair, oldest first. */
export function pairHistory(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const events = data.events.nodes.filter((e) => !isLimited(t) || within(e.date?.edtf, asked(t)) !== null)
  if (events.length === 0) {
    const text = `The record tells nothing of ${t.country} in ${t.body}${inTime(t)}.`
    return answer(t, sentences(text, checked(data.organization, t.body)), evidenceOf(t), false)
  }
  const told = events.map((e) => {
    const body = e.organization ? t.nameOf(e.organization.id) : t.body
    return `${sayReality(e.act, e.factuality)}${sayAct(e.act)} ${body}${dated(e.date)}${doubt(e.disputed)}`
  })
  const now = !isLimited(t) && `Now: ${standingClause(t, 'it')}.`
  return answer(
    t,
    sentences(`${t.country} ${list(told)}.`, now),
    events.flatMap((e) => e.evidence),
    true,
  )
}
