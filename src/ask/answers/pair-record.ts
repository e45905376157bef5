/** What the record holds of one country in one body, and how it is put into clauses. */
import { boundsOf, DAWN, DUSK } from '../../domain/edtf.js'
import type { ActorId } from '../../domain/model.js'
import { STATUSES, type Status } from '../../domain/vocabulary.js'
import { boundsOfWhen } from '../dates.js'
import { list, onDate, sayDate, sayWhen } from '../say.js'
import {
  type Asking,
  type Body,
  type Dispute,
  type Event,
  hasBegun,
  type Period,
  type Said,
  type Standing,
  type When,
  type Worded,
} from './results.js'

/** The result of the operation on a pair. */
export interface Pair {
  readonly organization: Body
  readonly standing: Standing
  readonly memberships: { readonly nodes: readonly Period[] }
  readonly events: { readonly nodes: readonly Event[] }
  readonly disputes: { readonly nodes: readonly Dispute[] }
}

/** A question on a pair with its result, and both names. */
export interface Telling extends Asking {
  readonly data: Pair
  readonly country: string
  readonly body: string
}

export const telling = (data: Pair, asking: Asking): Telling => ({
  ...asking,
  data,
  country: asking.nameOf(asking.question.countries[0]!),
  body: asking.nameOf(asking.question.organizations[0]!),
})

export const isLegal = (status: string): boolean => STATUSES[status as Status]?.legalMember ?? false
export const dated = (on: When | null): string => (on ? ` ${onDate(on.edtf)}` : ' on a day nobody tells')
export const firstDay = (on: When | null): number => (on === null ? DAWN : boundsOf(on.edtf).first)
export const day = (on: When | null): string => (on ? sayDate(on.edtf) : 'a day nobody tells')
export const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`

/** The time asked about, whether there is one, whether it is over, and in words with a blank before it. */
export const asked = ({ question: { when } }: Asking) =>
  when === null || when.kind === 'now' ? { first: DAWN, last: DUSK } : boundsOfWhen(when)
export const isLimited = ({ question: { when } }: Asking): boolean => when !== null && when.kind !== 'now'
export const isPast = (a: Asking): boolean => isLimited(a) && asked(a).last < boundsOf(a.today).first
export const inTime = (a: Asking): string => (sayWhen(a.question.when) === '' ? '' : ` ${sayWhen(a.question.when)}`)

/** One membership from its beginning to its end, through predecessors. */
export interface Spell {
  readonly since: When | null
  /** Since when in the body itself; null where it was one of a predecessor only. */
  readonly own: When | null
  readonly until: When | null
  readonly ongoing: boolean
  readonly disputed: boolean
  readonly sure: boolean
  readonly evidence: readonly Said[]
  /** The bodies it ran through, oldest first. */
  readonly bodies: readonly ActorId[]
}

export function spellsOf({ data, question }: Telling): readonly Spell[] {
  const spells = new Map<number, Period[]>()
  for (const p of data.memberships.nodes)
    if (p.status === 'MEMBER') spells.set(p.spell, [...(spells.get(p.spell) ?? []), p])
  return [...spells.values()]
    .map((own): Spell => {
      const sorted = [...own].sort((a, b) => firstDay(a.since) - firstDay(b.since))
      const end = sorted.find((p) => p.end === 'ONGOING' || p.end === 'UNSTATED') ?? sorted.at(-1)!
      return {
        since: sorted[0]!.since,
        own: sorted.find((p) => p.organization.id === question.organizations[0])?.since ?? null,
        until: end.until,
        ongoing: end.end === 'ONGOING' || end.end === 'UNSTATED',
        disputed: own.some((p) => p.disputed),
        sure: own.some(hasBegun),
        bodies: [...new Set(sorted.map((p) => p.organization.id))],
        evidence: own.flatMap((p) => p.evidence ?? []),
      }
    })
    .sort((a, b) => firstDay(a.since) - firstDay(b.since))
}

/** Whether a membership was never one of the body itself, but of a predecessor. */
export const isElsewhere = (s: Spell, { question }: Telling): boolean => !s.bodies.includes(question.organizations[0]!)

/** "(at first of EEC)" where a membership ran through a predecessor. */
function through(spell: Spell, t: Telling): string {
  const others = spell.bodies.filter((id) => id !== t.question.organizations[0])
  if (others.length === 0 || isElsewhere(spell, t)) return ''
  return ` (at first of ${list(others.map(t.nameOf))})`
}

/** "from 4 April 1949 on", "from 1973 to 31 January 2020 (at first of EEC)". */
export function range(spell: Spell, t: Telling): string {
  const { since, until, ongoing } = spell
  return `from ${day(since)} ${ongoing ? 'on' : `to ${day(until)}`}${through(spell, t)}`
}

/** "since 20 April 1994 (at first of CST)". */
export const since = (spell: Spell, t: Telling): string => `since ${day(spell.since)}${through(spell, t)}`

/** "CST (the predecessor of CSTO)". */
export const predecessor = (id: ActorId, t: Telling): string => `${t.nameOf(id)} (the predecessor of ${t.body})`

/** "CSTO", or "CST (the predecessor of CSTO)" where all of these memberships were there. */
export const bodyOf = (spells: readonly Spell[], t: Telling): string =>
  spells.length > 0 && spells.every((s) => isElsewhere(s, t))
    ? list([...new Set(spells.flatMap((s) => s.bodies))].map((id) => predecessor(id, t)))
    : t.body

/** Exits in law that are certain; one a spell. */
export const exitsOf = ({ data }: Telling): readonly Period[] =>
  data.memberships.nodes.filter((p) => STATUSES[p.status as Status]?.countsAsLeft && p.certainty === 'CERTAIN')

/** "left CSTO on 19 December 2012", with a doubt where there is one. */
export function exitWords(exit: Period, t: Telling): string {
  const body = exit.organization.id === t.question.organizations[0] ? t.body : predecessor(exit.organization.id, t)
  const how = { EXPELLED: `was expelled from ${body}`, LAPSED: `let its membership of ${body} lapse` }[exit.status]
  return `${how ?? `left ${body}`}${dated(exit.since)}${exit.disputed ? ', which is disputed' : ''}`
}

/** "Alexander Pankin, Vladimir Putin and others say that no notice was received"; nothing where nobody does. */
export function denials({ data }: Telling): string {
  const losing = data.disputes.nodes
    .filter((d) => d.axis === 'RECOGNITION')
    .flatMap((d) => d.positions.filter((p) => !p.wins && p.value.startsWith('no notice')))
  if (losing.length === 0) return ''
  const named = losing.flatMap((p) => p.evidence.map((e) => e.speakerName)).filter((n): n is string => n !== null)
  const voices = [...new Set(named)]
  if (voices.length === 0) return 'some sources say that no notice was received'
  const who = voices.length > VOICES ? `${voices.slice(0, VOICES).join(', ')} and others` : list(voices)
  return `${who} ${voices.length === 1 ? 'says' : 'say'} that no notice was received`
}
const VOICES = 3

/** What the other side of open disputes holds, as a sentence. */
export function otherSides({ data }: Telling): string {
  const sides = data.disputes.nodes
    .filter((d) => d.axis !== 'RECOGNITION')
    .flatMap((d) => d.positions.filter((p) => !p.wins).map((p) => sayPosition(p.value)))
  return sides.length === 0 ? '' : `Other sources: ${[...new Set(sides)].sort().join('; ')}.`
}

/** "No", or less than that where a position that lost says just what was asked. */
export function noUnlessTold({ data }: Telling, verb: string | undefined): 'No' | 'Not for certain' {
  const losers = data.disputes.nodes.flatMap((d) => d.positions.filter((p) => !p.wins).map((p) => p.value))
  return verb !== undefined && losers.some((value) => value.startsWith(verb)) ? 'Not for certain' : 'No'
}

/** "was suspended 2012-12-19" with its date in words. */
export const sayPosition = (value: string): string =>
  value.replace(/\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?/g, (text) => sayDate(text))

/** Statuses that are no membership, with their article. */
export const AFFILIATED: Readonly<Record<string, string>> = {
  OBSERVER: 'an observer',
  CANDIDATE: 'a candidate',
  PARTNER: 'a partner',
  SIGNATORY: 'a signatory',
}

/** Where it stands, as a clause with the country (or "it") as its subject. */
export function standingClause(t: Telling, subject: string): string {
  const { standing } = t.data
  const { kind, status } = standing
  const spell = spellsOf(t).at(-1)
  const begun = dated(standing.since)
  const disputed = standing.disputed ? ', which sources dispute' : ''
  switch (kind) {
    case 'FROZEN': {
      const denied = denials(t)
      return `${subject} froze its participation${begun}${denied === '' ? disputed : `, and ${denied}`}; it is still a member in law`
    }
    case 'SUSPENDED':
      return `${t.body} suspended ${subject}${begun}${disputed}; it is still a member in law`
    case 'NOTICE':
      return `${subject} gave notice of leaving${begun}, which is not yet in effect; it is still a member in law`
    case 'THREATENED':
      return `${subject} threatened or planned to leave, but is still a member in law`
    case 'DENIED':
      return `${subject} is still a member in law, and it is denied that it left or gave notice`
    case 'LEFT':
      return `${subject} ${list(exitsOf(t).map((e) => exitWords(e, t))) || 'left'}`
    case 'ORG_DISSOLVED':
      return `${t.body} ended${begun}; ${subject} did not leave it`
    case 'STATE_ENDED':
      return `${subject} itself ended as a state${begun}; it did not leave`
    case 'HOLDS':
      if (status === 'MEMBER') return `${subject} has been a member ${spell ? since(spell, t) : begun}${disputed}`
      return `${subject} is ${AFFILIATED[status ?? ''] ?? status?.toLowerCase()}${standing.since ? ` since ${day(standing.since)}` : ''}${disputed}`
    case 'NONE':
      return spell
        ? `${subject} was a member ${range(spell, t)}`
        : `the record has no membership of ${t.country} in ${t.body}`
    default:
      return standing.reason.replace(/\.$/, '')
  }
}

/** An exit that is only reported or due: nothing that follows from it is certain. */
export const isDoubtful = ({ kind }: Standing): boolean => kind === 'REPORTED' || kind === 'SCHEDULED'

export const evidenceOf = ({ data }: Telling): readonly Said[] => data.standing.evidence

/** The country is the answer where the answer is yes. */
export const answer = (t: Telling, text: string, evidence: readonly Said[], yes: boolean): Worded => ({
  text,
  subjects: yes ? [t.question.countries[0]!] : [],
  evidence,
  receipt: t.data.standing.receipt,
})
