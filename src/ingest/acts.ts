import { boundsOf, isoDay } from '../domain/edtf.js'
import type { ActorId, CountryId, EdtfText, FindingDraft } from '../domain/model.js'
import { type ActClause, mayFollow, readActClause, realityOf } from './act-clauses.js'
import { type ActDates, datesOf, deedDate, isAhead, pastward } from './act-dates.js'
import { hitsIn } from './act-hits.js'
import { continuationsFrom, furtherDates } from './continuations.js'
import type { DateReading } from './dates.js'
import type { Recall } from './discourse.js'
import type { Reality } from './factuality.js'
import { foundersIn } from './founders.js'
import type { Frame, Rule } from './frames/frame.js'
import { companionsBehind } from './groups.js'
import { speaksOfMembership } from './membership-talk.js'
import { topicOfNotice, writerOfNotice } from './notices.js'
import { nounReality } from './noun-reality.js'
import { isOnMembership, organizationsOf, speaksForItself } from './organizations.js'
import type { Passage } from './passages.js'
import type { Match } from './patterns.js'
import { withoutScareQuotes } from './scare-quotes.js'
import type { Span } from './spans.js'
import type { Person, Unit } from './units.js'

/** A finding before we know who says it. */
export type ActDraft = Omit<FindingDraft, 'speaker' | 'speakerName' | 'voice' | 'saidOn'>

/** What finding acts needs to know beyond the sentence. */
export interface ActContext {
  readonly text: string
  readonly publishedOn: EdtfText | null
  readonly isTreaty: (id: ActorId) => boolean
  /** The country or body that speaks at an offset, for "we". */
  readonly voiceAt: (offset: number) => ActorId | null
  /** Who speaks at an offset. */
  readonly speakerAt: (offset: number) => Person | null
  /** The day on which the words at an offset were said, where somebody said them. */
  readonly saidAt: (offset: number) => DateReading | null
}

/** Offices whose holder speaks and signs for a state. */
const ACTS_FOR_STATE = new Set([
  'president',
  'prime minister',
  'minister of foreign affairs',
  'foreign secretary',
  'chancellor',
  'monarch',
  'leader',
])

/** "Presidents Ana Lee of Mali and Ben Ray of Niger": the state of the one named first. */
function fellowOf(at: number, units: readonly Unit[]): ActorId | null {
  const other = units[at - 1]?.lower === 'and' ? units[at - 2] : undefined
  const { office, voice } = other?.kind === 'person' && other.person ? other.person : { office: null, voice: null }
  return office !== null && ACTS_FOR_STATE.has(office) ? voice : null
}

/** "Mercosur suspended it": the only country that the sentence has named before, else the only one of the last sentence. */
function countryMeant(units: readonly Unit[], before: number, recall: Recall): readonly ActorId[] {
  const here = new Set(units.slice(0, before).flatMap(({ kind, ids }) => (kind === 'state' ? ids : [])))
  if (here.size > 0) return here.size === 1 ? [...here] : []
  return recall.states.length === 1 && recall.isAlone ? recall.states : []
}

/** The states whose act it is. A leader's plan or threat is his state's; his deed only where signing or voting is the act. */
function actorsOf(
  frame: Frame,
  rule: Rule,
  match: Match,
  clause: ActClause,
  reality: Reality,
  { units, recall }: Passage,
): readonly ActorId[] {
  if (rule.actor === 'it') return countryMeant(units, match.start, recall)
  if (rule.actor === 'state' && match.states[0] !== undefined)
    return (units[match.states[0]]?.ids ?? []).slice(rule.lastOnly ? -1 : 0)
  if (rule.actor === 'state') return rule.needsDenial ? writerOfNotice(match, units) : []
  const { subject } = clause
  if (subject?.kind !== 'person') {
    const byLeaders = subject?.person && reality.factuality === 'HAPPENED' && !frame.byLeader
    return byLeaders ? [] : (subject?.ids ?? [])
  }
  const { office, voice } = subject.person ?? {}
  // "Lula suspended its participation": what is his country's he does for it.
  const own = match.own === null ? undefined : units[match.own]
  const forState = own?.lower === 'its' || own?.kind === 'state'
  if (reality.factuality === 'HAPPENED' && !frame.byLeader && !forState) return []
  const fellow = subject.at === null ? null : fellowOf(subject.at, units)
  return voice && office && ACTS_FOR_STATE.has(office) ? [...(fellow ? [fellow] : []), voice] : []
}

const NEAR_SUBJECT = 2
const NEAR_DATE = 3

const indexOfDate = ({ on }: ActDates, units: readonly Unit[]): number =>
  on === null ? -1 : units.findIndex((one) => one.start === on.start)

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
  const dated = indexOfDate(dates, units)
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
    by:
      rule.body === 'subject' && (rule.actor === 'state' || rule.actor === 'it') && !rule.needsDenial
        ? organization
        : null,
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

const NOR_REACH = 4
const AUXILIARIES = new Set(['have', 'has', 'did', 'do', 'does', 'had'])

/** "Israel has never signed it, nor have India and Pakistan": whom the same is denied of. */
function norHave(units: readonly Unit[], end: number): Unit[] {
  const nor = units.slice(end, end + NOR_REACH).findIndex((one) => one.lower === 'nor')
  const states = nor < 0 ? undefined : units[end + nor + 2]
  return states?.kind === 'state' && AUXILIARIES.has(units[end + nor + 1]?.lower ?? '') ? [states] : []
}

/** "Finland joined NATO in 2023, Sweden in 2024": the same act with other states and dates. */
function continued(
  telling: Telling,
  actors: readonly ActorId[],
  match: Match,
  units: readonly Unit[],
  context: ActContext,
): ActDraft[] {
  const { frame } = telling
  const at = indexOfDate(telling.dates, units)
  if (telling.reality.polarity === 'DENIES' && telling.reality.factuality === 'HAPPENED')
    return norHave(units, match.end).flatMap((one) =>
      one.ids.map((actor) => draftOf(actor, { ...telling, span: { start: one.start, end: one.end } }, context)),
    )
  if (at < match.end || telling.reality.factuality !== 'HAPPENED' || telling.reality.polarity === 'DENIES') return []
  const again = frame.lasts ? furtherDates(units, at + 1) : []
  const repeated = again.flatMap((date) => {
    const further = {
      ...telling,
      dates: { on: date, effective: null },
      span: { start: telling.span.start, end: date.end },
    }
    return actors.map((actor) => draftOf(actor, further, context))
  })
  const others = continuationsFrom(units, at + 1).flatMap(({ ids, date, start, end }) => {
    const dates = { on: date, effective: null }
    const reality = notAhead(telling.reality, dates, context.publishedOn)
    return ids.map((actor) => draftOf(actor, { ...telling, reality, dates, span: { start, end } }, context))
  })
  return [...repeated, ...others]
}

const PAPER = /\b(?:statute|treaty|pact|convention|charter|agreement|accords?|protocol)\b/i
const namesPaper = (body: Unit | undefined, { text, isTreaty }: ActContext): boolean =>
  body !== undefined && (PAPER.test(text.slice(body.start, body.end)) || body.ids.some(isTreaty))

const isItPaper = (said: readonly Unit[], organizations: readonly ActorId[], { text, isTreaty }: ActContext): boolean =>
  organizations.every(isTreaty) || said.some((one) => FOUNDING.test(text.slice(one.start, one.end)))
const FOUNDING = /^(?:founding|statute|treaty|charter|protocol|convention)$/i

/** "In 1968 Albania leaves the Warsaw Pact": the present of a chronicle, beside a day or year that is past. */
function chronicled(
  frame: Frame,
  rule: Rule,
  match: Match,
  clause: ActClause,
  units: readonly Unit[],
  context: ActContext,
): Reality | null {
  const { group, governor } = clause
  if (
    !group ||
    governor !== null ||
    group.cues.length > 0 ||
    group.negated ||
    (group.form !== 'present' && (group.form !== 'ing' || group.progressive || group.preposition !== null)) ||
    rule.reality
  )
    return null
  const happened: Reality = { factuality: 'HAPPENED', polarity: 'ASSERTS' }
  const { on } = datesOf(frame, match, clause, happened, units, context.publishedOn)
  const year = on?.date?.basis === 'STATED' ? Number(on.date.edtf.slice(0, 4)) : Number.NaN
  const told = context.publishedOn === null ? year : Number(context.publishedOn.slice(0, 4))
  return year < told ? happened : null
}

/** "Angola will leave, its oil minister said": what a country says it will do is announced. */
function announcedByItself(
  reality: Reality,
  frame: Frame,
  clause: ActClause,
  match: Match,
  units: readonly Unit[],
  context: ActContext,
): Reality {
  const { group, subject } = clause
  if (reality.factuality !== 'PLANNED' || reality.polarity === 'DENIES' || !group || !frame.isUtterance) return reality
  const future = group.progressive || group.cues.every((cue) => FUTURES.has(cue))
  const speaker = context.speakerAt(units[match.head?.at ?? match.start]?.start ?? 0)
  if (!future || speaker === null || subject?.kind !== 'state') return reality
  const speaks = speaker.voice === null ? isOfficial(speaker, units) : subject.ids.includes(speaker.voice)
  return speaks ? { ...reality, factuality: 'ANNOUNCED' } : reality
}

const FUTURES = new Set(['will', 'would', 'shall', 'scheduled'])
const OFFICIALS =
  /\b(?:government|ministry|minister|president|presidency|premier|spokes(?:man|woman|person)|chancellor|junta|authorities|state (?:media|television))\b/i

/** "its oil minister", "the government": an officer of whom the sentence says no country, where it names but one. */
function isOfficial({ name, office }: Person, units: readonly Unit[]): boolean {
  if (office === null && !OFFICIALS.test(name)) return false
  return new Set(units.flatMap((one) => (one.kind === 'state' || one.kind === 'people' ? one.ids : []))).size === 1
}

const WEEKDAY = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/
const WEEK = 7

/** A bare weekday or month that lies ahead: "will meet on Tuesday", "expects to join in May". */
function comingDay(on: Unit | null, { text, publishedOn }: ActContext): Unit | null {
  if (!on?.date || publishedOn === null || on.date.basis !== 'RESOLVED') return on
  const { edtf, start, end } = on.date
  const day = boundsOf(edtf).last
  if (day >= boundsOf(publishedOn).first) return on
  const written = text.slice(start, end)
  if (WEEKDAY.test(written)) return { ...on, date: { ...on.date, edtf: isoDay(day + WEEK) } }
  const month = MONTH.test(written) ? /^(\d{4})-(\d{2})$/.exec(edtf) : null
  return month ? { ...on, date: { ...on.date, edtf: `${Number(month[1]) + 1}-${month[2]}` } } : on
}
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?$/u

/** "Peru is suspended": what it is, not what happened to it. */
const isPresentState = ({ group }: ActClause): boolean =>
  group?.passive === true && !group.perfect && !group.progressive && group.form === 'present' && group.cues.length === 0

/** "Chile withdrew as well": as was told of others before. */
const ALSO = new Set(['also', 'too', 'well', 'likewise', 'suit'])
const PRONOUNS = new Set(['it', 'they'])
const isCountry = (id: ActorId): boolean => id.startsWith('country:')

function draftsOf(frame: Frame, rule: Rule, match: Match, passage: Passage, context: ActContext): ActDraft[] {
  const { units } = passage
  if (!mayFollow(rule, match, units)) return []
  if (rule.behind && !units.slice(0, match.start).some((one) => rule.behind?.has(one.lower))) return []
  if (rule.seatOnly && !units[match.states[0] ?? -1]?.seat) return []
  if (rule.isPaper && match.bodies.length > 0 && !namesPaper(units[match.bodies[0] ?? -1], context)) return []
  const clause = readActClause(rule, match, passage, context.voiceAt(units[match.head?.at ?? match.start]?.start ?? 0))
  const read =
    clause &&
    (rule.deed
      ? nounReality(match, units, deedDate(match, units), context.publishedOn)
      : (realityOf(frame, rule, match, clause, units) ?? chronicled(frame, rule, match, clause, units, context)))
  const organizations =
    clause && read ? organizationsOf(rule, match, clause, passage, read.factuality === 'HAPPENED') : []
  if (!read || organizations.length === 0) return []
  // "The United States never ratified it": a treaty, or one whose founding paper this sentence names.
  if (rule.isPaper && match.bodies.length === 0 && !isItPaper(units.slice(0, match.start), organizations, context))
    return []
  const found = datesOf(frame, match, clause, read, units, context.publishedOn)
  const past = pastward(found, read, frame, context.publishedOn)
  // "will be admitted on Tuesday": the next one.
  const told =
    read.factuality === 'PLANNED' && (rule.reality === null || rule.voice === 'noun')
      ? { ...past, on: comingDay(past.on, context) }
      : past
  // "Russia returned to the UN on Monday with a draft": a month or a year is as good as talk of members.
  const since = told.on?.date?.edtf ?? ''
  if (
    rule.needsTalk &&
    !isOnMembership(passage) &&
    (frame.isUtterance || since === '' || (since.length > 7 && !since.includes('/')))
  )
    return []
  // "Turkey ratified Sweden's accession in January": the day of the yes, not of what it allows.
  const allowed = rule.reality?.factuality === 'PLANNED' && told.on !== null && !isAhead(told.on, context.publishedOn)
  const dates = allowed ? { ...told, on: null } : told
  // "It was suspended in 1997": of what, and was it the country at all?
  const pronoun = clause.subject?.at ?? -1
  const isVague =
    PRONOUNS.has(units[pronoun]?.lower ?? '') &&
    (rule.body === 'context' || (rule.body === 'topic' && pronoun > 1 && read.factuality === 'HAPPENED'))
  if (isVague && !units.slice(0, pronoun).some((one) => one.kind === 'state' && !one.possessive)) return []
  // "Spain joined later": without a day, the sentence itself must be about members.
  const undated =
    rule.body === 'topic' && read.factuality === 'HAPPENED' && read.polarity === 'ASSERTS' && dates.on === null
  const follows = passage.recall.ofMembership && units.some((one) => ALSO.has(one.lower))
  if (undated && rule.behind === null && !speaksOfMembership(units) && !follows && !speaksForItself(passage, match))
    return []
  if (rule.datedOnly && (dates.on === null || read.factuality !== 'HAPPENED')) return []
  const reality = announcedByItself(notAhead(read, dates, context.publishedOn), frame, clause, match, units, context)
  if (!frame.accepts.includes(reality.factuality)) return []
  if (frame.act === 'WAS_SUSPENDED' && isPresentState(clause) && dates.on === null) return []
  const span = spanOf(rule, match, clause, dates, units, context.text)
  return organizations.flatMap((organization) => {
    const telling = { frame, rule, organization, reality, dates, span, closed: null }
    if (rule.actor === 'body') return foundingOf(telling, match, units, context)
    const named = actorsOf(frame, rule, match, clause, reality, passage).filter(isCountry)
    const states = named.length > 0 ? [...new Set([...named, ...companionsBehind(units, match.end)])] : named
    const drafts = states.map((actor) => draftOf(actor, telling, context))
    return drafts.length > 0 ? [...drafts, ...continued(telling, states, match, units, context)] : []
  })
}

/** An act of the body itself; its founding may list the founders. */
function foundingOf(telling: Telling, match: Match, units: readonly Unit[], context: ActContext): ActDraft[] {
  const { frame, organization, span } = telling
  const founders = frame.act === 'FOUNDED' ? foundersIn(units, match.end) : null
  if (!founders) return [draftOf(organization, telling, context)]
  const listed = { ...telling, span: { start: span.start, end: Math.max(span.end, founders.end) } }
  if (founders.closed) return [draftOf(organization, { ...listed, closed: founders.ids }, context)]
  return founders.ids.map((actor) => draftOf(actor, listed, context))
}

/** All acts that one sentence tells of; a question tells of none. Of several rules on the same verb, the first in the frames' order wins. */
export function findActs(read: Passage, context: ActContext): ActDraft[] {
  const units = withoutScareQuotes(read.units)
  const passage = { ...read, units }
  if (units.some((one) => one.lower === '?')) return []
  const taken = new Set<string>()
  return hitsIn(units).flatMap(({ frame, rule, match }) => {
    const keyAt = (place: number, one: ActDraft): string => `${place} ${one.actor}`
    const drafts = draftsOf(frame, rule, match, passage, context)
    const fresh = drafts.filter((one) => !taken.has(keyAt(match.head?.at ?? match.start, one)))
    // "asked to join": what stands inside one act is no second one.
    for (const one of fresh) for (let place = match.start; place < match.end; place++) taken.add(keyAt(place, one))
    return fresh
  })
}
