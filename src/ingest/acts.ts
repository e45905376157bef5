import type { ActorId, CountryId, EdtfText, FindingDraft } from '../domain/model.js'
import { type ActClause, mayFollow, readActClause, realityOf } from './act-clauses.js'
import { type ActDates, datesOf, isAhead } from './act-dates.js'
import type { DateReading } from './dates.js'
import type { Reality } from './factuality.js'
import { foundersIn } from './founders.js'
import { FRAMES } from './frames/all.js'
import type { Frame, Rule } from './frames/frame.js'
import type { Passage } from './passages.js'
import { type Match, matchAt, startsOf } from './patterns.js'
import type { Span } from './spans.js'
import type { Unit } from './units.js'
import { verbOf } from './verbs.js'

/** A finding before we know who says it. */
export type ActDraft = Omit<FindingDraft, 'speaker' | 'speakerName' | 'voice' | 'saidOn'>

/** What finding acts needs to know beyond the sentence. */
export interface ActContext {
  readonly text: string
  readonly publishedOn: EdtfText | null
  /** The country or body that speaks at an offset, for "we". */
  readonly voiceAt: (offset: number) => ActorId | null
  /** The day on which the words at an offset were said, where somebody said them. */
  readonly saidAt: (offset: number) => DateReading | null
}

/** Nouns that a letter must be about to deny a withdrawal. */
const NOTICE_TOPICS = new Set(
  'status withdrawal exit membership suspension freeze freezing participation departure leave leaving withdraw'.split(
    ' ',
  ),
)
const TOPIC_REACH = 14

/** Whose withdrawal a missing letter would have told: a state behind it, as "from Yerevan" or "Armenian". */
function writerOfNotice(match: Match, units: readonly Unit[]): readonly ActorId[] {
  const behind = units.slice(match.end, match.end + TOPIC_REACH)
  const noun = units[match.end - 1]?.lower ?? ''
  if (!behind.some((one) => NOTICE_TOPICS.has(one.lower)) && noun !== 'notice') return []
  const writer = behind.find((one) => one.kind === 'state' || one.kind === 'people' || one.person?.voice)
  return writer?.person?.voice ? [writer.person.voice] : (writer?.ids ?? [])
}

function actorsOf(rule: Rule, match: Match, clause: ActClause, units: readonly Unit[]): readonly ActorId[] {
  if (rule.actor === 'subject') return clause.subject?.ids ?? []
  if (rule.needsDenial) return writerOfNotice(match, units)
  return units[match.states[0] ?? -1]?.ids ?? []
}

function bodyOf(rule: Rule, match: Match, clause: ActClause, { units, recall }: Passage): ActorId | null {
  if (rule.body === 'pattern') return units[match.bodies[0] ?? -1]?.ids[0] ?? null
  if (rule.body === 'subject') return clause.subject?.kind === 'body' ? (clause.subject.ids[0] ?? null) : null
  const before = units.slice(0, match.start).findLast((one) => one.kind === 'body')?.ids[0]
  return before ?? (rule.body === 'context' ? recall.body : null)
}

/** Index of the word that tells what a missing letter would have been about, in the same clause; else the letter itself. */
function topicOfNotice(match: Match, units: readonly Unit[]): number {
  for (let at = match.end; at < match.end + TOPIC_REACH; at++) {
    const one = units[at]
    if (!one || one.kind === 'mark') break
    if (NOTICE_TOPICS.has(one.lower)) return at
  }
  return match.end - 1
}

const NEAR_SUBJECT = 2
const NEAR_DATE = 3

/** The stretch to quote: from the subject, where it stands right before its verb, to the pattern's end and its date. */
function spanOf(
  rule: Rule,
  match: Match,
  clause: ActClause,
  dates: ActDates,
  units: readonly Unit[],
  text: string,
): Span {
  const first = clause.group ? Math.min(clause.group.start, match.start) : match.start
  const subject = clause.subject?.at ?? first
  const from = subject < first && first - subject <= NEAR_SUBJECT ? subject : first
  const dated = dates.on ? units.indexOf(dates.on) : -1
  const told = dated >= match.end && dated - match.end < NEAR_DATE ? dated : match.end - 1
  const last = rule.needsDenial ? topicOfNotice(match, units) : told
  const start = units[from]?.start ?? 0
  const end = units[last]?.end ?? start
  const possessive = units[last]?.kind === 'body' && units[last]?.possessive && /['’]s$/.test(text.slice(start, end))
  return { start, end: possessive ? end - 2 : end }
}

interface Telling {
  readonly frame: Frame
  readonly rule: Rule
  readonly organization: ActorId
  readonly reality: Reality
  readonly dates: ActDates
  readonly span: Span
  readonly closed: readonly CountryId[] | null
}

function draftOf(actor: ActorId, telling: Telling, context: ActContext): ActDraft {
  const { frame, rule, organization, reality, dates, span, closed } = telling
  const on = dates.on?.date ?? null
  const said = frame.isUtterance && reality.polarity === 'ASSERTS' ? context.saidAt(span.start) : null
  const scheduled = !frame.isUtterance && (reality.factuality === 'PLANNED' || reality.factuality === 'ANNOUNCED')
  return {
    actor,
    organization,
    act: frame.act,
    standing: null,
    on: on?.edtf ?? said?.edtf ?? null,
    effective: dates.effective?.date?.edtf ?? null,
    until: null,
    by: rule.body === 'subject' && rule.actor === 'state' && !rule.needsDenial ? organization : null,
    of: null,
    continues: null,
    closed,
    ...reality,
    basis: on ? (scheduled ? 'SCHEDULED' : on.basis) : (said?.basis ?? 'PUBLICATION'),
    quote: context.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    rule: rule.id,
  }
}

/** What happened cannot lie ahead of its telling: then it is planned. */
const notAhead = (reality: Reality, { on }: ActDates, publishedOn: EdtfText | null): Reality =>
  reality.factuality === 'HAPPENED' && on && isAhead(on, publishedOn) ? { ...reality, factuality: 'PLANNED' } : reality

function draftsOf(frame: Frame, rule: Rule, match: Match, passage: Passage, context: ActContext): ActDraft[] {
  const { units } = passage
  if (!mayFollow(rule, match, units)) return []
  const clause = readActClause(rule, match, passage, context.voiceAt(units[match.head?.at ?? match.start]?.start ?? 0))
  const read = clause && realityOf(frame, rule, match, clause, units)
  const organization = clause && bodyOf(rule, match, clause, passage)
  if (!read || !organization) return []
  const dates = datesOf(frame, match, clause, read, units, context.publishedOn)
  const reality = notAhead(read, dates, context.publishedOn)
  if (!frame.accepts.includes(reality.factuality)) return []
  const span = spanOf(rule, match, clause, dates, units, context.text)
  const telling = { frame, rule, organization, reality, dates, span, closed: null }
  if (rule.actor !== 'body') {
    const states = actorsOf(rule, match, clause, units).filter((id) => id.startsWith('country:'))
    return states.map((actor) => draftOf(actor, telling, context))
  }
  const founders = frame.act === 'FOUNDED' ? foundersIn(units, match.end) : null
  if (!founders) return [draftOf(organization, telling, context)]
  const listed = { ...telling, span: { start: span.start, end: Math.max(span.end, founders.end) } }
  if (founders.closed) return [draftOf(organization, { ...listed, closed: founders.ids }, context)]
  return founders.ids.map((actor) => draftOf(actor, listed, context))
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
  const rules = FRAMES.flatMap((frame) => frame.rules.map((rule) => ({ frame, rule })))
  rules.forEach(({ frame, rule }, order) => {
    for (const start of startsOf(rule.pattern)) index.set(start, [...(index.get(start) ?? []), { frame, rule, order }])
  })
  return index
}

function rulesAt(one: Unit): readonly Placed[] {
  if (one.kind !== 'word') return RULES_BY_START.get(one.kind) ?? []
  const verb = verbOf(one.lower)
  return [...(RULES_BY_START.get(one.lower) ?? []), ...(verb ? (RULES_BY_START.get(`<${verb.base}>`) ?? []) : [])]
}

/** All acts that one sentence tells of; a question tells of none. Of several rules on the same verb, the first in the frames' order wins. */
export function findActs(passage: Passage, context: ActContext): ActDraft[] {
  const { units } = passage
  if (units.some((one) => one.lower === '?')) return []
  const places = units.flatMap((one, at) => rulesAt(one).map((placed) => ({ ...placed, at })))
  const taken = new Set<string>()
  return places
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .flatMap(({ frame, rule, at }) => {
      const match = matchAt(rule.pattern, units, at)
      if (!match) return []
      const keyOf = (one: ActDraft): string => `${match.head?.at ?? match.start} ${one.actor}`
      const fresh = draftsOf(frame, rule, match, passage, context).filter((one) => !taken.has(keyOf(one)))
      for (const one of fresh) taken.add(keyOf(one))
      return fresh
    })
}
