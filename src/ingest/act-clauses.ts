import type { ActorId } from '../domain/model.js'
import { type Reality, readReality } from './factuality.js'
import type { Frame, Rule } from './frames/frame.js'
import { findGovernor, type Governor } from './governors.js'
import type { Passage } from './passages.js'
import { endsNounPhrase, type Match } from './patterns.js'
import { findSubject, type Subject, subjectBehind } from './subjects.js'
import type { Unit } from './units.js'
import { readVerbGroup, type VerbGroup } from './verb-groups.js'
import { verbOf } from './verbs.js'

/** The clause around a match: its verb group, whose act it is, and what governs it. */
export interface ActClause {
  readonly group: VerbGroup | null
  readonly subject: Subject | null
  readonly governor: Governor | null
}

/** "joined the CSTO as an observer" is no membership. */
const LESSER = new Set(
  'observer observers partner partners associate associates candidate candidates guest guests'.split(' '),
)
const LESSER_REACH = 5
const COMPANY_REACH = 6

const ANOTHER_REACH = 8
const OF_ANOTHER_PHRASE = new Set('under after over following because amid since despite'.split(' '))

/** "was suspended on Friday by FIFA": whoever did it, or from what, is told after all, and it is not the body spoken of. */
function namesAnother(units: readonly Unit[], end: number): boolean {
  for (const one of units.slice(end, end + ANOTHER_REACH)) {
    if (one.kind === 'mark') return false
    // "was suspended in 1962 under pressure from"
    if (one.kind === 'word' && OF_ANOTHER_PHRASE.has(one.lower)) return false
    if (one.kind === 'word' && (one.lower === 'by' || one.lower === 'from')) return true
  }
  return false
}

const OF_MEMBERSHIP = new Set(
  'ranks activities membership participation participating organs bodies councils meetings bloc union organisation organization group'.split(
    ' ',
  ),
)
const FROM_REACH = 7

/** "suspended Gabon from all activities of the union", but not "from its training programme". */
const namesMembership = (units: readonly Unit[], from: number): boolean => {
  const behind = units.slice(from + 1, from + FROM_REACH)
  return behind.some((one) => one.kind === 'body' || OF_MEMBERSHIP.has(one.lower))
}

const MANNERS = new Set(
  'blow move bid protest response reaction row dispute retaliation anger line accordance time decade years recent favour favor same equal own principle full'.split(
    ' ',
  ),
)
const MANNER_OPENERS = new Set(['in', 'at', 'of', 'on', 'for'])
const MANNER_REACH = 4

/** "in a blow to", "at the same time", "of its own volition": the manner, which changes nothing. */
const isQuietBehind = (units: readonly Unit[], end: number): boolean =>
  MANNER_OPENERS.has(units[end]?.lower ?? '') &&
  units.slice(end + 1, end + MANNER_REACH).some((one) => one.kind === 'word' && MANNERS.has(one.lower))

const TELLING = new Set(['tell', 'notify', 'inform', 'assure', 'warn', 'remind', 'convince', 'persuade'])

/** Whether what begins at a unit is told something: "told the UN (that it ...)". */
const isTold = (units: readonly Unit[], at: number): boolean => {
  const before = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
  return TELLING.has(verbOf(before?.lower ?? '')?.base ?? '')
}

const RESTRICTIVE = new Set(['only', 'just', 'formally', 'officially'])

/** Whether what follows a match leaves it what it seems: "left NATO in disarray" and "joined NATO in condemning" do not. */
export function mayFollow(rule: Rule, match: Match, units: readonly Unit[]): boolean {
  const { end } = match
  const next = units[end]
  if (next?.kind === 'word' && rule.notBefore.has(next.lower) && !isQuietBehind(units, end)) return false
  // "applied in 2019 for a delay"
  const behindDate = rule.before !== null && next?.kind === 'date' ? units[end + 1] : undefined
  if (behindDate?.kind === 'word' && rule.notBefore.has(behindDate.lower)) return false
  if (rule.notTold && isTold(units, match.start)) return false
  if (rule.before?.has('from') && next?.lower === 'from' && !namesMembership(units, end)) return false
  if ((rule.body === 'context' || rule.body === 'topic') && namesAnother(units, end)) return false
  if (next?.lower === 'as' && units.slice(end + 1, end + LESSER_REACH).some((one) => LESSER.has(one.lower)))
    return false
  if (rule.before !== null) {
    return (
      !next ||
      next.kind === 'mark' ||
      next.kind === 'date' ||
      // "rejoined only in 2023"
      (units[end + 1]?.kind === 'date' && RESTRICTIVE.has(next.lower)) ||
      (next.kind === 'word' && (rule.before.has(next.lower) || isQuietBehind(units, end)))
    )
  }
  if (units[end - 1]?.kind === 'state' && rule.actor === 'state' && !endsNounPhrase(next)) return false
  // "joined NATO and the EU in condemning": the company may stand behind another body.
  const further =
    next?.lower === 'and' ? units.slice(end + 1, end + COMPANY_REACH).findIndex((one) => one.lower === 'in') : -1
  return further < 0 || !(units[end + 2 + further]?.lower ?? '').endsWith('ing')
}

/** "urged Georgia to leave": Georgia is the one who would. */
function objectAsSubject(group: VerbGroup, units: readonly Unit[]): Subject | null {
  const one = group.object === null ? undefined : units[group.object]
  return one ? { kind: 'state', ids: one.ids, person: null, at: group.object } : null
}

const MEMBERS = new Set(['members', 'leaders', 'ministers', 'states', 'it'])
const BEFORE_MEMBERS = new Set([
  'the',
  'its',
  'their',
  'all',
  'other',
  'when',
  'since',
  'and',
  'that',
  'member',
  'foreign',
  'existing',
])

/** "Its members admitted Malta", "it expanded to include Spain": the body under discussion, where no state could be meant. */
function bodyAsSubject({ start }: VerbGroup, { units, recall }: Passage): Subject | null {
  const one = units[start - 1]
  const before = units[start - 2]
  if (one?.kind !== 'word' || !MEMBERS.has(one.lower)) return null
  if (before && before.kind === 'word' && !BEFORE_MEMBERS.has(before.lower)) return null
  if (before && before.kind !== 'word' && before.kind !== 'mark' && before.kind !== 'date') return null
  const said = units.slice(0, start - 1)
  if (said.some((unit) => unit.kind === 'state' && !unit.possessive)) return null
  const here = [...new Set(said.flatMap((unit) => (unit.kind === 'body' ? unit.ids : [])))]
  const id = here.length === 1 ? here[0] : here.length === 0 ? recall.topic : null
  return id ? { kind: 'body', ids: [id], person: null, at: start - 1 } : null
}

const PARLIAMENTS = new Set(
  'parliament senate congress legislature lawmakers legislators deputies mps duma assembly'.split(' '),
)
const PARLIAMENT_REACH = 4

/** "Armenia's parliament (ratified)", "the parliament of Armenia", "Turkish lawmakers": the country. */
function parliamentBefore(units: readonly Unit[], start: number): Subject | null {
  const last = units[start - 1]
  const state = last?.kind === 'state' && units[start - 2]?.lower === 'of' ? last : null
  const noun = state ? start - 3 : start - 1
  if (!PARLIAMENTS.has(units[noun]?.lower ?? '')) return null
  if (state) return { kind: 'state', ids: state.ids, person: null, at: noun }
  for (let at = noun - 1; at >= noun - PARLIAMENT_REACH; at--) {
    const one = units[at]
    if (one?.kind === 'people' || (one?.kind === 'state' && one.possessive))
      return { kind: 'state', ids: one.ids, person: null, at }
    if (one?.kind !== 'word') return null
  }
  return null
}

const BEFORE_PARTICIPLE = new Set('both all currently long now still temporarily recently'.split(' '))

/** "Sudan, suspended from the African Union since 2021,": a participle set apart by a comma. */
function reducedSubject(units: readonly Unit[], group: VerbGroup, head: number): Subject | null {
  let at = group.start
  if (group.passive || group.perfect || group.cues.length > 0 || at !== head) {
    if (group.cues.length > 0 || group.passive || group.perfect) return null
  }
  // "Suspended from ECOWAS in 2023, Niger turned"
  if (at === 0) return subjectBehind(units, 0)
  while (BEFORE_PARTICIPLE.has(units[at - 1]?.lower ?? '')) at--
  const state = units[at - 2]
  if (units[at - 1]?.lower !== ',' || state?.kind !== 'state' || state.possessive) return null
  return { kind: 'state', ids: state.ids, person: null, at: at - 2 }
}

const JOINTS = new Set(['and', 'but', 'then', 'later', 'or'])
const PASSIVES = new Set(['was', 'were', 'been'])
const SHARED_REACH = 24

/** "was suspended in 1999 but readmitted in 2004": the second participle shares the auxiliary of the first. */
function sharedAuxiliary(units: readonly Unit[], group: VerbGroup, head: number): VerbGroup {
  if (group.passive || group.perfect || group.cues.length > 0 || !JOINTS.has(units[group.start - 1]?.lower ?? ''))
    return group
  for (let at = group.start - 2; at > Math.max(0, head - SHARED_REACH); at--) {
    const one = units[at]
    if (!one || one.lower === ';') return group
    if (one.kind !== 'word' || !PASSIVES.has(one.lower)) continue
    const next = units[at + 1]
    return next && verbOf(next.lower)?.forms.includes('participle') ? { ...group, passive: true, form: 'past' } : group
  }
  return group
}

/** The clause of a match, or null where its voice or subject is not what the rule asks for. */
export function readActClause(rule: Rule, match: Match, passage: Passage, voice: ActorId | null): ActClause | null {
  const { units, recall } = passage
  if (!match.head) return rule.voice === 'noun' ? { group: null, subject: null, governor: null } : null
  const { at, verb } = match.head
  const read = readVerbGroup(units, at, verb)
  const reduced = rule.voice === 'passive' && verb.forms.includes('participle') ? reducedSubject(units, read, at) : null
  if (reduced) return { group: { ...read, passive: true }, subject: reduced, governor: null }
  const group = rule.voice === 'passive' && verb.forms.includes('participle') ? sharedAuxiliary(units, read, at) : read
  if (rule.voice !== 'noun' && group.passive !== (rule.voice === 'passive')) return null
  // A state inside the pattern and before its head is its own subject: "Georgia's withdrawal took effect".
  const inside = match.states[0]
  const own = inside !== undefined && inside < at ? inside : null
  if (rule.voice === 'noun' || (rule.subject.length === 0 && !rule.byParliament) || own !== null) {
    return { group, subject: null, governor: findGovernor(units, own ?? Math.min(match.start, group.start)) }
  }
  const owner = match.own === null ? undefined : units[match.own]
  const subject =
    (owner?.kind === 'state' ? { kind: 'state' as const, ids: owner.ids, person: null, at: null } : null) ??
    objectAsSubject(group, units) ??
    (rule.subject.includes('body') ? bodyAsSubject(group, passage) : null) ??
    findSubject(units, group.start, recall, voice)
  const parliament = rule.byParliament && !subject ? parliamentBefore(units, group.start) : null
  if (parliament) return { group, subject: parliament, governor: findGovernor(units, parliament.at ?? group.start) }
  if (!subject || !rule.subject.includes(subject.kind)) return null
  // "Doubts prompted Chile to leave": the noun before the verb is its subject, and governs nothing.
  const first = group.object === null ? Math.min(subject.at ?? group.start, group.start) : group.start - 1
  return { group, subject, governor: findGovernor(units, first) }
}

const isConditional = (units: readonly Unit[]): boolean =>
  units.some((one, at) => (one.lower === 'if' || one.lower === 'unless') && units[at - 1]?.lower !== 'even')

const NO_REACH = 8

/** "had not received any notice", "no notice was received". */
const deniesReceipt = (group: VerbGroup, match: Match, units: readonly Unit[]): boolean =>
  group.negated || units.slice(match.start, match.start + NO_REACH).some((one) => one.lower === 'no')

const COMING = new Set(['next', 'upcoming', 'planned', 'forthcoming', 'proposed', 'future'])
const FUTURES = new Set(['will', 'would', 'may', 'might', 'could', 'should'])
const CALLED_OFF = new Set(['cancelled', 'canceled', 'postponed', 'off', 'abandoned'])
const NEAR = 4
const FAR = 14

/** "at a summit in Minsk" happened, "the next summit in Minsk" and what "will" be are planned; "no", "was cancelled": nothing. */
function nominalReality({ start, end }: Match, units: readonly Unit[]): Reality | null {
  const before = units.slice(Math.max(0, start - 2), end).map((one) => one.lower)
  const behind = units.slice(end, end + NEAR).map((one) => one.lower)
  if (before.includes('no') || behind.some((word) => CALLED_OFF.has(word))) return null
  const said = units.slice(Math.max(0, start - FAR), start).map((one) => one.lower)
  const ahead =
    before.some((word) => COMING.has(word)) ||
    behind.some((word) => FUTURES.has(word)) ||
    said.some((word) => word === 'will' || word === 'expected' || word === 'scheduled' || word === 'due')
  return { factuality: ahead ? 'PLANNED' : 'HAPPENED', polarity: 'ASSERTS' }
}

const DECISIONS = new Set(['decide', 'vote', 'agree', 'choose', 'opt', 'decision'])
const isDecision = ({ cues, form, perfect }: VerbGroup): boolean =>
  cues.length > 0 && cues.every((cue) => DECISIONS.has(cue)) && (form === 'past' || perfect)

/** How real the act is told to be, or null where nothing may be concluded. */
export function realityOf(
  frame: Frame,
  rule: Rule,
  match: Match,
  clause: ActClause,
  units: readonly Unit[],
): Reality | null {
  const { group, governor } = clause
  if (!group) return rule.reality ?? nominalReality(match, units)
  if (rule.needsDenial) return deniesReceipt(group, match, units) ? rule.reality : null
  const read = readReality(group, governor, isConditional(units))
  if (rule.anyTime)
    return read?.polarity === 'DENIES' || read?.factuality === 'HYPOTHETICAL' || group.negated ? null : rule.reality
  // Words that are themselves the announcement count only where the verb that carries them happened.
  if (rule.reality && rule.voice !== 'noun')
    return read?.factuality === 'HAPPENED' && read.polarity === 'ASSERTS' ? rule.reality : null
  const decided = frame.decides && read?.factuality === 'ANNOUNCED' && read.polarity === 'ASSERTS' && isDecision(group)
  const reality = rule.reality ?? (decided ? { ...read, factuality: 'HAPPENED' as const } : read)
  return reality && frame.adjust ? frame.adjust(reality) : reality
}
