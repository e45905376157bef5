import { boundsOf } from '../domain/edtf.js'
import type { ActorId, EdtfText, FindingDraft } from '../domain/model.js'
import { dateBefore, dateBehind, effectDate } from './act-dates.js'
import { type Reality, readReality } from './factuality.js'
import { foundersIn } from './founders.js'
import { FRAMES } from './frames/all.js'
import type { Frame, Rule } from './frames/frame.js'
import { findGovernor, type Governor } from './governors.js'
import type { Passage } from './passages.js'
import { endsNounPhrase, type Match, matchAt, startsOf } from './patterns.js'
import { findSubject, type Subject } from './subjects.js'
import type { Unit } from './units.js'
import { readVerbGroup, type VerbGroup } from './verb-groups.js'
import { verbOf } from './verbs.js'

/** A finding before we know who says it. */
export type ActDraft = Omit<FindingDraft, 'speaker' | 'speakerName' | 'voice' | 'saidOn'>

export interface ActContext {
  readonly text: string
  readonly publishedOn: EdtfText | null
  /** The country or body that speaks at an offset, for "we". */
  readonly voiceAt: (offset: number) => ActorId | null
  /** The day on which the words at an offset were said, where somebody said them. */
  readonly saidOnAt: (offset: number) => EdtfText | null
}

interface Clause {
  readonly group: VerbGroup | null
  readonly subject: Subject | null
  readonly governor: Governor | null
}

const COMPANY_ING = /ing$/
/** "joined the CSTO as an observer" is no membership. */
const LESSER = new Set(['observer', 'partner', 'associate', 'candidate', 'guest'])

function mayFollow(rule: Rule, units: readonly Unit[], end: number): boolean {
  const next = units[end]
  if (next?.kind === 'word' && rule.notBefore.has(next.lower)) return false
  if (rule.before !== null)
    return (
      !next || next.kind === 'mark' || next.kind === 'date' || (next.kind === 'word' && rule.before.has(next.lower))
    )
  if (next?.lower === 'as' && units.slice(end + 1, end + 5).some((one) => LESSER.has(one.lower))) return false
  // "joined NATO and the EU in condemning": the company may stand behind another body.
  const further = next?.lower === 'and' ? units.slice(end + 1, end + 6).findIndex((one) => one.lower === 'in') : -1
  return further < 0 || !COMPANY_ING.test(units[end + 2 + further]?.lower ?? '')
}

function clauseOf(rule: Rule, match: Match, passage: Passage, context: ActContext): Clause | null {
  const { units } = passage
  if (!match.head)
    return rule.subject.length === 0 || rule.voice === 'noun' ? { group: null, subject: null, governor: null } : null
  const { at, verb } = match.head
  const group = readVerbGroup(units, at, verb)
  if (rule.voice === 'passive' && !group.passive) return null
  if (rule.voice === 'active' && group.passive) return null
  if (rule.voice === 'noun' || rule.subject.length === 0)
    return { group, subject: null, governor: findGovernor(units, match.start) }
  // A state inside the pattern and before its head is its own subject ("Georgia's withdrawal took effect").
  if (match.states[0] !== undefined && match.states[0] < at)
    return { group, subject: null, governor: findGovernor(units, match.states[0]) }
  const subject =
    objectAsSubject(group, units) ??
    findSubject(units, group.start, passage.recall, context.voiceAt(units[at]?.start ?? 0))
  if (!subject || !rule.subject.includes(subject.kind)) return null
  return { group, subject, governor: findGovernor(units, Math.min(subject.at ?? group.start, group.start)) }
}

/** "urged Georgia to leave": Georgia is the one who would. */
function objectAsSubject(group: VerbGroup, units: readonly Unit[]): Subject | null {
  const one = group.object === null ? undefined : units[group.object]
  return one ? { kind: 'state', ids: one.ids, person: null, at: group.object } : null
}

const EXTENT = 14

function actorsOf(rule: Rule, match: Match, clause: Clause, units: readonly Unit[], body: ActorId): readonly ActorId[] {
  if (rule.actor === 'body') return [body]
  if (rule.actor === 'subject') return clause.subject?.ids ?? []
  const inside = match.states[0]
  if (inside !== undefined) return units[inside]?.ids ?? []
  // A notice that never came: the state stands somewhere behind it, as "from Yerevan" or "Armenian".
  const behind = units
    .slice(match.end, match.end + EXTENT)
    .find((one) => one.kind === 'state' || one.kind === 'people' || (one.person?.voice ?? null) !== null)
  if (!behind) return []
  return behind.kind === 'state' || behind.kind === 'people' ? behind.ids : [behind.person?.voice ?? '']
}

function bodyOf(rule: Rule, match: Match, clause: Clause, passage: Passage): ActorId | null {
  const { units, recall } = passage
  if (rule.body === 'pattern') return units[match.bodies[0] ?? -1]?.ids[0] ?? null
  if (rule.body === 'subject') return clause.subject?.kind === 'body' ? (clause.subject.ids[0] ?? null) : null
  const before = units.slice(0, match.start).findLast((one) => one.kind === 'body')?.ids[0]
  return before ?? (rule.body === 'context' ? recall.body : null)
}

const isConditional = (units: readonly Unit[]): boolean =>
  units.some((one, at) => (one.lower === 'if' || one.lower === 'unless') && units[at - 1]?.lower !== 'even')

function realityOf(frame: Frame, rule: Rule, clause: Clause, units: readonly Unit[]): Reality | null {
  const read = clause.group && readReality(clause.group, clause.governor, isConditional(units))
  if (rule.reality && clause.group) {
    // Words that are themselves the announcement count only where the verb that carries them happened.
    if (rule.voice === 'noun') return rule.reality
    if (rule.id.startsWith('denied_notice')) return deniesReceipt(clause.group, units) ? rule.reality : null
    return read?.factuality === 'HAPPENED' && read.polarity === 'ASSERTS' ? rule.reality : null
  }
  const reality =
    rule.reality ??
    read ??
    (rule.voice === 'noun' && !clause.group ? { factuality: 'HAPPENED' as const, polarity: 'ASSERTS' as const } : null)
  return reality && frame.adjust ? frame.adjust(reality) : reality
}

const deniesReceipt = (group: VerbGroup, units: readonly Unit[]): boolean =>
  group.negated ||
  units.slice(group.start, group.start + 8).some((one) => one.lower === 'no') ||
  units.slice(0, group.start).some((one) => one.lower === 'no')

interface When {
  readonly on: Unit | null
  readonly effective: Unit | null
}

function datesOf(
  frame: Frame,
  match: Match,
  clause: Clause,
  reality: Reality,
  passage: Passage,
  context: ActContext,
): When {
  const { units } = passage
  const pick = (at: number | null): Unit | null => (at === null ? null : (units[at] ?? null))
  const inside = units.slice(match.start, match.end).find((one) => one.kind === 'date') ?? null
  const behind = inside ?? pick(dateBehind(units, match.end))
  const head = clause.subject?.at ?? match.states[0] ?? match.start
  const before = pick(dateBefore(units, Math.min(head, clause.group?.start ?? head)))
  const withinGroup = clause.group
    ? (units.slice(clause.group.start, match.head?.at).find((one) => one.kind === 'date') ?? null)
    : null
  const effect = frame.datesEffect ? pick(effectDate(units, match.end)) : null
  if (frame.datesEffect) {
    const said = before ?? withinGroup
    const ahead = behind && behind !== effect && isAhead(behind, said?.date?.edtf ?? context.publishedOn)
    if (ahead) return { on: said, effective: effect ?? behind }
    return { on: said ?? (behind === effect ? null : behind), effective: effect }
  }
  if (frame.isUtterance) {
    const told = behind && isAhead(behind, context.publishedOn) ? null : behind
    return { on: before ?? withinGroup ?? told, effective: null }
  }
  if (reality.factuality === 'HAPPENED') return { on: behind ?? before ?? withinGroup, effective: null }
  return { on: behind, effective: null }
}

function isAhead(date: Unit, reference: EdtfText | null): boolean {
  if (!date.date || reference === null) return false
  return boundsOf(date.date.edtf).first > boundsOf(reference).last
}

/** The stretch to quote: from the subject, where it stands right before its verb, to the pattern's end and its date. */
function quoteOf(
  match: Match,
  clause: Clause,
  when: When,
  units: readonly Unit[],
  text: string,
): { start: number; end: number } {
  const first = clause.group ? Math.min(clause.group.start, match.start) : match.start
  const subject = clause.subject?.at
  const from = subject !== null && subject !== undefined && subject < first && first - subject <= 2 ? subject : first
  let last = match.end - 1
  const dated = when.on ? units.indexOf(when.on) : -1
  if (dated > last && dated - last <= 3) last = dated
  const start = units[from]?.start ?? 0
  let end = units[last]?.end ?? start
  if (units[last]?.kind === 'body' && units[last]?.possessive && /['’]s$/.test(text.slice(start, end))) end -= 2
  return { start, end }
}

function draft(frame: Frame, rule: Rule, match: Match, passage: Passage, context: ActContext): ActDraft[] {
  const { units } = passage
  if (!mayFollow(rule, units, match.end)) return []
  if (
    rule.actor === 'state' &&
    rule.body === 'subject' &&
    rule.before === null &&
    units[match.end - 1]?.kind === 'state' &&
    !endsNounPhrase(units[match.end])
  )
    return []
  const clause = clauseOf(rule, match, passage, context)
  if (!clause) return []
  const reality = realityOf(frame, rule, clause, units)
  const organization = bodyOf(rule, match, clause, passage)
  if (!reality || !organization || !frame.accepts.includes(reality.factuality)) return []
  const actors = actorsOf(rule, match, clause, units, organization).filter(
    (id) => rule.actor === 'body' || id.startsWith('country:'),
  )
  const when = datesOf(frame, match, clause, reality, passage, context)
  const at = quoteOf(match, clause, when, units, context.text)
  const founders = frame.act === 'FOUNDED' && rule.actor === 'body' ? foundersIn(units, match.end) : null
  if (rule.actor === 'body' && founders) {
    const end = Math.max(at.end, founders.end)
    if (founders.closed)
      return [
        finding(
          frame,
          rule,
          organization,
          organization,
          reality,
          when,
          { start: at.start, end },
          context,
          founders.ids,
        ),
      ]
    return founders.ids.map((id) =>
      finding(frame, rule, id, organization, reality, when, { start: at.start, end }, context, null),
    )
  }
  return actors.map((actor) => finding(frame, rule, actor, organization, reality, when, at, context, null))
}

function finding(
  frame: Frame,
  rule: Rule,
  actor: ActorId,
  organization: ActorId,
  reality: Reality,
  when: When,
  at: { start: number; end: number },
  context: ActContext,
  closed: readonly ActorId[] | null,
): ActDraft {
  const said = frame.isUtterance && reality.polarity === 'ASSERTS' ? context.saidOnAt(at.start) : null
  const on = when.on?.date ?? null
  const scheduled = reality.factuality === 'PLANNED' || (reality.factuality === 'ANNOUNCED' && !frame.isUtterance)
  return {
    actor,
    organization,
    act: frame.act,
    standing: null,
    on: on?.edtf ?? said,
    effective: when.effective?.date?.edtf ?? null,
    until: null,
    by: rule.body === 'subject' && rule.actor === 'state' && !rule.id.startsWith('denied') ? organization : null,
    of: null,
    continues: null,
    closed,
    ...reality,
    basis: on ? (scheduled ? 'SCHEDULED' : on.basis) : said ? 'RESOLVED' : 'PUBLICATION',
    quote: context.text.slice(at.start, at.end),
    ...at,
    rule: rule.id,
  }
}

interface Placed {
  readonly frame: Frame
  readonly rule: Rule
  /** Position in the frames' order: the earlier one wins. */
  readonly order: number
}

/** The rules by what they can begin with: a verb, a word, or a kind of mention. */
const RULES_BY_START: ReadonlyMap<string, readonly Placed[]> = indexRules()

function indexRules(): ReadonlyMap<string, readonly Placed[]> {
  const index = new Map<string, Placed[]>()
  FRAMES.flatMap((frame) => frame.rules.map((rule) => ({ frame, rule }))).forEach(({ frame, rule }, order) => {
    for (const start of startsOf(rule.pattern)) index.set(start, [...(index.get(start) ?? []), { frame, rule, order }])
  })
  return index
}

function rulesAt(one: Unit): readonly Placed[] {
  if (one.kind !== 'word') return RULES_BY_START.get(one.kind) ?? []
  const verb = verbOf(one.lower)
  return [...(RULES_BY_START.get(one.lower) ?? []), ...(verb ? (RULES_BY_START.get(`<${verb.base}>`) ?? []) : [])]
}

/** All acts that one sentence tells of. Of several rules on the same verb, the first in the frames' order wins. */
export function findActs(passage: Passage, context: ActContext): ActDraft[] {
  const { units } = passage
  const places = units.flatMap((one, at) => rulesAt(one).map((placed) => ({ ...placed, at })))
  const taken = new Set<string>()
  return places
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .flatMap(({ frame, rule, at }) => {
      const match = matchAt(rule.pattern, units, at)
      if (!match) return []
      const drafts = draft(frame, rule, match, passage, context)
      const keyOf = (one: ActDraft): string => `${match.head?.at ?? match.start} ${one.actor}`
      const fresh = drafts.filter((one) => !taken.has(keyOf(one)))
      for (const one of fresh) taken.add(keyOf(one))
      return fresh
    })
}
