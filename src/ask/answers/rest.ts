/** Answers on bodies of a country, statements, changes, disputes, timelines, leaders, beginnings and sources. */
import { boundsOf } from '../../domain/edtf.js'
import type { ActorId, EdtfText } from '../../domain/model.js'
import { list, onDate, sayDate, sayWhen, sentences } from '../say.js'
import { checked } from './crowd.js'
import type { Asking, Body, Event, Id, Period, Said, When, Worded } from './results.js'

const time = ({ question }: Asking): string => (sayWhen(question.when) === '' ? '' : ` ${sayWhen(question.when)}`)
const NOTES: Readonly<Record<string, string>> = {
  SUSPENDED: 'suspended',
  FROZEN: 'participation frozen',
  NOTICE_GIVEN: 'under notice',
}

const WORDS: Readonly<Record<string, string>> = {
  SUSPENDED: 'suspended from',
  FROZEN: 'a member with frozen participation of',
  OBSERVER: 'an observer of',
  CANDIDATE: 'a candidate of',
  PARTNER: 'a partner of',
}

/** Bodies in which a country is, or which it joined or left. */
export function organizationsOf(
  data: {
    readonly country: {
      readonly memberships: { readonly nodes: readonly Period[] }
      readonly first: { readonly nodes: readonly { readonly evidence: readonly Said[] }[] }
    }
  },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const country = nameOf(question.countries[0]!)
  const rows = data.country.memberships.nodes
  const word = WORDS[question.fixed.status?.[0] ?? ''] ?? 'a member of'
  const evidence = data.country.first.nodes.flatMap((n) => n.evidence)
  const none = (text: string): Worded => ({ text, subjects: [], evidence })
  if (question.fixed.deed && question.tense !== 'present') return { ...deeds(rows, asking, country), evidence }
  if (question.tense === 'ever' && question.when === null) {
    const ids = [...new Set(rows.map((p) => p.organization.id))]
    if (ids.length === 0) return none(`The record has no body that ${country} has been ${word}.`)
    return none(`${country} has at some time been ${word} ${ids.length} bodies: ${list(ids.map(nameOf).sort(), 100)}.`)
  }
  const byBody = new Map<ActorId, Period[]>()
  for (const p of rows) byBody.set(p.organization.id, [...(byBody.get(p.organization.id) ?? []), p])
  const name = ([id, periods]: [ActorId, readonly Period[]]): string => {
    const notes = periods.flatMap((p) =>
      NOTES[p.status] && p.status !== question.fixed.status?.[0] ? [NOTES[p.status]!] : [],
    )
    return notes.length > 0 ? `${nameOf(id)} (${notes.join(', ')})` : nameOf(id)
  }
  const sorted = [...byBody].sort((a, b) => (nameOf(a[0]) < nameOf(b[0]) ? -1 : 1))
  const sure = sorted.filter(([, ps]) => ps.some((p) => p.certainty === 'CERTAIN'))
  const maybe = sorted.filter((one) => !sure.includes(one))
  const past = question.when !== null && question.when.kind !== 'now'
  if (sorted.length === 0)
    return none(`The record has no body that ${country} ${past ? 'was' : 'is'} ${word}${time(asking)}.`)
  const be = past ? 'was' : 'is'
  return none(
    sentences(
      `${country} ${be} ${word} ${sure.length} ${sure.length === 1 ? 'body' : 'bodies'} on record${time(asking) || ' today'}: ${list(sure.map(name), 100)}.`,
      maybe.length > 0 && `For part of that time, or possibly: ${list(maybe.map(name), 100)}.`,
    ),
  )
}

/** Bodies that a country left, joined, or in which it was suspended. */
function deeds(rows: readonly Period[], asking: Asking, country: string): Worded {
  const { question, nameOf } = asking
  const joined = question.fixed.deed === 'join'
  const spells = new Map<string, Period>()
  for (const p of rows) {
    const key = joined ? `${p.organization.id} ${p.spell}` : `${p.organization.id} ${p.since?.edtf}`
    if (!spells.has(key)) spells.set(key, p)
  }
  const { when } = question
  const inTime = (p: Period): boolean => {
    if (when === null || when.kind === 'now') return true
    if (!p.since) return false
    const { first, last } = boundsOf(p.since.edtf)
    return (
      (when.from === null || last >= boundsOf(when.from).first) && (when.to === null || first <= boundsOf(when.to).last)
    )
  }
  const found = [...spells.values()].filter(inTime)
  const verb = {
    leave: 'left',
    join: 'joined',
    suspended: 'was suspended from',
    expelled: 'was expelled from',
    freeze: 'froze its participation in',
  }[question.fixed.deed as 'leave']
  if (found.length === 0)
    return { text: `The record has no body that ${country} ${verb}${time(asking)}.`, subjects: [], evidence: [] }
  const named = found.map(
    (p) =>
      `${nameOf(p.organization.id)} (${[p.since ? sayDate(p.since.edtf) : 'day not known', p.certainty === 'CERTAIN' ? '' : 'possibly', p.disputed ? 'disputed' : ''].filter((n) => n !== '').join(', ')})`,
  )
  return { text: `${country} ${verb} ${list(named, 100)}.`, subjects: [], evidence: [] }
}

export function shared(data: { readonly sharedAlliances: readonly Id[] }, asking: Asking): Worded {
  const { question, nameOf } = asking
  const who = list(question.countries.map(nameOf))
  const bodies = data.sharedAlliances.map((b) => nameOf(b.id)).sort()
  const text =
    bodies.length === 0
      ? `${question.yesNo ? 'No: t' : 'T'}he record has no body in which ${who} are all members${time(asking)}.`
      : `${question.yesNo ? 'Yes: ' : ''}${who} are together members of ${bodies.length} ${bodies.length === 1 ? 'body' : 'bodies'} on record${time(asking) || ' today'}: ${list(bodies, 100)}.`
  return { text, subjects: [], evidence: [] }
}

interface Change {
  readonly country: Id
  readonly before: string | null
  readonly after: string | null
  readonly on: When | null
  readonly certainty: string
  readonly disputed: boolean
  readonly evidence: readonly Said[]
}
const order = (c: Change): string => `${c.on?.edtf ?? ''} ${c.country.id}`
const inOrder = (all: readonly Change[]): readonly Change[] => [...all].sort((a, b) => (order(a) < order(b) ? -1 : 1))
const CHANGES = {
  joined: 'joined',
  left: 'left',
  suspended: 'suspended',
  frozen: 'froze participation',
  back: 'back',
  noticeGiven: 'gave notice',
  statusChanged: 'other changes',
} as const

export function diff(
  data: {
    readonly diff: Readonly<Record<keyof typeof CHANGES, readonly Change[]>> & { readonly receipt: string | null }
  },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const body = nameOf(question.organizations[0]!)
  const one = (c: Change): string => {
    const notes = [
      c.on ? sayDate(c.on.edtf) : '',
      c.certainty === 'CERTAIN' ? '' : 'possibly',
      c.disputed ? 'disputed' : '',
    ].filter((n) => n !== '')
    return `${nameOf(c.country.id)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
  }
  const keys = Object.keys(CHANGES) as readonly (keyof typeof CHANGES)[]
  const parts = keys.flatMap((key) =>
    data.diff[key].length > 0 ? [`${CHANGES[key]}: ${list(inOrder(data.diff[key]).map(one))}`] : [],
  )
  const subjects = [
    ...new Set(
      keys.flatMap((key) =>
        inOrder(data.diff[key])
          .filter((c) => c.certainty === 'CERTAIN')
          .map((c) => c.country.id),
      ),
    ),
  ]
  const text =
    parts.length === 0
      ? `Nothing changed in ${body}${time(asking)} on record.`
      : `In ${body}${time(asking)}, comparing its first and last day, ${parts.join('; ')}.`
  const evidence = keys.flatMap((key) => data.diff[key].flatMap((c) => c.evidence))
  return { text, subjects, evidence, receipt: data.diff.receipt }
}

interface Term {
  readonly leader: { readonly id: ActorId; readonly name: string }
  readonly office: string
  readonly from: When | null
  readonly to: When | null
}
/** Offices that are the head's, for "who leads": all others are left to those who ask for them. */
const HEADS =
  /^(president|prime minister|chancellor|king|queen|emperor|emir|sultan|pope|supreme leader|grand duke|secretary general|director general|general secretary|chairman|executive secretary|head of state|president of the commission|president of the european council|chairman of the commission|high representative)$/

export function leaders(
  data: {
    readonly country?: { readonly leaders: readonly Term[] }
    readonly organization?: { readonly leaders: readonly Term[] }
  },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const of = question.countries[0] ?? question.organizations[0]!
  const all = (data.country ?? data.organization)!.leaders
  const terms = question.office ? all : all.filter((term) => HEADS.test(term.office))
  const past = question.when !== null && question.when.kind !== 'now'
  if (terms.length === 0)
    return {
      text: `The record names no ${question.office ?? 'leader'} of ${nameOf(of)}${time(asking) || ' today'}.`,
      subjects: [],
      evidence: [],
    }
  const span = (term: Term): string => {
    if (term.from && term.to) return `, ${sayDate(term.from.edtf)} to ${sayDate(term.to.edtf)}`
    return term.from ? `, since ${sayDate(term.from.edtf)}` : ''
  }
  return {
    text: `${past ? `${capital(onOrNothing(asking))}` : 'Today'}, on our list: ${list(terms.map((term) => `${term.leader.name} (${term.office} of ${nameOf(of)}${span(term)})`))}.`,
    subjects: of.startsWith('country:') ? [of] : [],
    evidence: [],
  }
}
const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
const onOrNothing = (asking: Asking): string => sayWhen(asking.question.when)

export function lifespan(
  data: { readonly organization: Body; readonly events: { readonly nodes: readonly Event[] } },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const body = nameOf(question.organizations[0]!)
  const { founded, dissolved, predecessor } = data.organization
  const act = question.fixed.ended ? 'DISSOLVED' : 'FOUNDED'
  const evidence = data.events.nodes.filter((e) => e.act === act || question.fixed.yesNo).flatMap((e) => e.evidence)
  const born = founded
    ? `${body} was founded ${onDate(founded.edtf)}`
    : `The record does not tell when ${body} was founded`
  const before = predecessor ? ` It grew out of ${nameOf(predecessor.id)}.` : ''
  if (question.fixed.yesNo) {
    const yes = question.fixed.ended ? dissolved : !dissolved
    const text = dissolved
      ? `${body} ended ${onDate(dissolved.edtf)}`
      : `the record tells of no end of ${body}${founded ? `, founded ${onDate(founded.edtf)}` : ''}`
    return { text: `${yes ? 'Yes' : 'No'}: ${text}.`, subjects: [], evidence }
  }
  if (question.fixed.ended) {
    const text = dissolved ? `${body} ended ${onDate(dissolved.edtf)}.` : `The record tells of no end of ${body}.`
    return { text, subjects: [], evidence }
  }
  return { text: `${born}${dissolved ? ` and ended ${onDate(dissolved.edtf)}` : ''}.${before}`, subjects: [], evidence }
}

/** Everybody who has ever been a member, for a body that is asked about without a day. */
export function everMembers(
  data: { readonly organization: Body; readonly memberships: { readonly nodes: readonly Period[] } },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const body = nameOf(question.organizations[0]!)
  const sure = data.memberships.nodes.filter((p) => p.country && p.certainty === 'CERTAIN')
  const subjects = [...new Set(sure.map((p) => p.country!.id))].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  if (subjects.length === 0)
    return {
      text: sentences(`No country is on record as a member of ${body}.`, checked(data.organization, body)),
      subjects: [],
      evidence: [],
    }
  const range = (id: ActorId): string => {
    const own = sure.filter((p) => p.country!.id === id)
    const starts = own.flatMap((p) => (p.since ? [p.since.edtf] : [])).sort()
    const ends = own.map((p): EdtfText | null => p.until?.edtf ?? null)
    const last = ends.includes(null) ? null : ends.sort((a, b) => boundsOf(a!).last - boundsOf(b!).last).at(-1)!
    return `${nameOf(id)} (${starts[0] ? sayDate(starts[0]).slice(-4) : '?'}${last ? `-${last.slice(0, 4)}` : '-'})`
  }
  return {
    text: `${subjects.length} countries have at some time been members of ${body}: ${list(subjects.map(range), 250)}.`,
    subjects,
    evidence: [],
  }
}
