/** Answers on what any country did: who left, joined, was suspended, gave notice, founded. */
import { DAWN, DUSK } from '../../domain/edtf.js'
import type { ActorId, EdtfText } from '../../domain/model.js'
import { boundsOfWhen } from '../dates.js'
import { DEED_WORDS } from '../plan.js'
import { countries, list, onDate, sayDate, sayWhen, sentences, within } from '../say.js'
import {
  type Asking,
  type Body,
  type Event,
  type Exit,
  hasBegun,
  type Period,
  type Said,
  type Standing,
  type When,
  type Worded,
} from './results.js'

/** One thing that one country did, ready to be told. */
interface Told {
  readonly country: ActorId
  readonly on: When | null
  readonly note: string
  readonly sure: boolean
  readonly evidence: readonly Said[]
}

const span = ({ question: { when } }: Asking) =>
  when === null || when.kind === 'now' ? { first: DAWN, last: DUSK } : boundsOfWhen(when)
const limited = ({ question: { when } }: Asking): boolean => when !== null && when.kind !== 'now'

/** How far the record goes, for an answer that found nobody or counts. */
export const checked = (body: Body | null | undefined, name: string): string =>
  body?.checkedOn
    ? `The record of ${name} was last checked against a source ${onDate(body.checkedOn.edtf)}.`
    : body
      ? `The record of ${name} was never checked for being complete.`
      : ''

/** How an answer begins that rests on what is absent: only a record that was checked allows a No. */
export const absent = (body: Body | null | undefined): 'No' | 'Not on record' =>
  body?.checkedOn ? 'No' : 'Not on record'

const bodyName = ({ question, nameOf }: Asking): string =>
  question.organizations[0] ? nameOf(question.organizations[0]) : 'any body'
const key = (on: When | null): string => (on === null ? '' : on.edtf.replace('../', ''))
const order = (t: Told): string => `${key(t.on)} ${t.country}`
const inOrder = (all: readonly Told[]): readonly Told[] => [...all].sort((a, b) => (order(a) < order(b) ? -1 : 1))
const unique = (all: readonly Told[]): readonly ActorId[] => [...new Set(all.map((t) => t.country))]
const said = (all: readonly Told[]): readonly Said[] => all.flatMap((t) => t.evidence)

/** What happened in the asked time, for certain and possibly. */
function split(
  asking: Asking,
  all: readonly Told[],
): { readonly sure: readonly Told[]; readonly maybe: readonly Told[] } {
  if (!limited(asking)) return { sure: inOrder(all.filter((t) => t.sure)), maybe: inOrder(all.filter((t) => !t.sure)) }
  const placed = all.flatMap((t) => {
    const how = within(t.on?.edtf, span(asking))
    return how === null ? [] : [{ ...t, sure: t.sure && how === 'CERTAIN' }]
  })
  return { sure: inOrder(placed.filter((t) => t.sure)), maybe: inOrder(placed.filter((t) => !t.sure)) }
}

/** "Qatar (1 January 2019)". */
const item = ({ nameOf }: Asking, t: Told): string => {
  const inside = [t.on ? sayDate(t.on.edtf) : 'day not known', t.note].filter((part) => part !== '').join(', ')
  return `${nameOf(t.country)} (${inside})`
}

/** The answer to any "who did it" out of what was told, in the form that was asked for. */
function told(
  asking: Asking,
  all: readonly Told[],
  verb: string,
  rest: { readonly more?: string; readonly body?: Body | null; readonly receipt?: string | null | undefined },
): Worded {
  const { question } = asking
  const body = bodyName(asking)
  const time = sayWhen(question.when)
  const when = time === '' ? '' : ` ${time}`
  const { sure, maybe } = split(asking, all)
  const possibly = maybe.length === 0 ? '' : `Possibly: ${list(maybe.map((t) => item(asking, t)))}.`
  const form = question.fixed.form ?? 'list'
  const receipt = rest.receipt
  if (sure.length === 0) {
    const head = `${form === 'any' ? (maybe.length > 0 ? 'Not for certain: no' : 'No: no') : 'No'} country ${singular(verb)} ${body}${when} for certain in the record.`
    const none = maybe.length > 0 ? head : head.replace(' for certain', '')
    return {
      text: sentences(none, possibly, rest.more, checked(rest.body, body)),
      subjects: [],
      evidence: said(maybe),
      receipt,
    }
  }
  if (form === 'first' || form === 'last') return edge(asking, sure, maybe, verb, form, receipt)
  const subjects = unique(sure)
  const where = question.organizations.length > 0 ? ` ${body}` : ''
  const did = where === '' ? verb.replace(/ (from|in)$/, '').replace(/ leav(e|ing)$/, ' leav$1 a body') : verb
  const names = list(sure.map((t) => item(asking, t)))
  const head =
    form === 'count'
      ? `${countries(subjects.length)} ${subjects.length === 1 ? singular(did) : did}${where}${when}: ${names}.`
      : `${form === 'any' ? 'Yes: ' : ''}${names} ${subjects.length === 1 ? singular(did) : did}${where}${when}.`
  return { text: sentences(head, possibly, rest.more), subjects, evidence: said(sure), receipt }
}

/** The first or the latest, with all who share its date; vague dates that could come before it are told. */
function edge(
  asking: Asking,
  sure: readonly Told[],
  maybe: readonly Told[],
  verb: string,
  form: 'first' | 'last',
  receipt: string | null | undefined,
): Worded {
  const dated = sure.filter((t) => t.on !== null)
  const chosen = form === 'first' ? dated[0] : dated.at(-1)
  if (!chosen) return { text: `The record has no dates for that.`, subjects: [], evidence: [], receipt }
  const same = dated.filter((t) => t.on!.edtf === chosen.on!.edtf)
  const time = sayWhen(asking.question.when)
  const head = `The ${form === 'first' ? 'first' : 'latest'} that ${verb} ${bodyName(asking)}${time === '' ? '' : ` ${time}`}: ${list(same.map((t) => item(asking, t)))}.`
  const doubt = maybe.length === 0 ? '' : `Not certain: ${list(maybe.map((t) => item(asking, t)))}.`
  return { text: sentences(head, doubt), subjects: unique(same), evidence: said(same), receipt }
}

const singular = (verb: string): string => verb.replace(/^were /, 'was ').replace(' their ', ' its ')

const HOW: Readonly<Record<string, string>> = { WITHDRAWN: '', EXPELLED: 'expelled', LAPSED: 'membership lapsed' }

export function whoLeft(
  data: {
    readonly whoLeft: {
      readonly organization: Body
      readonly left: readonly Exit[]
      readonly notLeft: readonly Standing[]
      readonly completeUntil: { readonly edtf: EdtfText } | null
      readonly receipt: string | null
    }
  },
  asking: Asking,
): Worded {
  const { left, notLeft, organization, receipt } = data.whoLeft
  const { nameOf, question } = asking
  const all = left.map((e): Told => {
    const of = e.organization.id === question.organizations[0] ? '' : `from ${nameOf(e.organization.id)}`
    const back = e.rejoined ? `rejoined ${onDate(e.rejoined.edtf)}` : ''
    return {
      country: e.country.id,
      on: e.on,
      note: [HOW[e.how] ?? '', of, back, e.disputed ? 'disputed' : ''].filter((n) => n !== '').join(', '),
      sure: e.certainty === 'CERTAIN',
      evidence: e.evidence,
    }
  })
  // Exits that are reported or due, and those that merely have a story, are no exits: they are told apart.
  const stories = notLeft.filter((s) => !['STATE_ENDED', 'ORG_DISSOLVED'].includes(s.kind))
  const more =
    limited(asking) || stories.length === 0
      ? ''
      : `Not out: ${list(stories.map((s) => `${nameOf(s.country!.id)} (${STORY[s.kind] ?? s.kind.toLowerCase()}${s.since && DATED.includes(s.kind) ? ` ${sayDate(s.since.edtf)}` : ''}${s.disputed ? ', disputed' : ''})`))}.`
  const worded = told(asking, all, 'left', { more, body: organization, receipt })
  return worded.evidence.length > 0 ? worded : { ...worded, evidence: stories.flatMap((s) => s.evidence) }
}

/** Stories of which `since` tells the day; for the others it is that of the membership. */
const DATED = ['FROZEN', 'SUSPENDED', 'NOTICE']
const STORY: Readonly<Record<string, string>> = {
  FROZEN: 'froze its participation',
  SUSPENDED: 'suspended',
  NOTICE: 'gave notice',
  THREATENED: 'threatened to leave',
  REPORTED: 'an exit is reported but not confirmed',
  SCHEDULED: 'its notice was due to take effect, unconfirmed',
  DENIED: 'an exit or notice is denied',
}

/** Beginnings of memberships: one a spell, at its first period, whichever body of the lineage that was in. */
export function beginnings(periods: readonly Period[]): readonly Told[] {
  const spells = new Map<string, Period>()
  for (const p of periods) {
    if (p.country === null || p.status !== 'MEMBER') continue
    const id = `${p.country.id} ${p.spell}`
    const known = spells.get(id)
    if (!known || key(p.since) < key(known.since)) spells.set(id, p)
  }
  return [...spells.values()].map((p) => ({
    country: p.country!.id,
    on: p.since,
    note: [p.spell > 1 ? 'again' : '', p.disputed ? 'disputed' : ''].filter((n) => n !== '').join(', '),
    sure: hasBegun(p),
    evidence: p.evidence ?? [],
  }))
}

export function whoJoined(
  data: {
    readonly organization: Body
    readonly memberships: { readonly nodes: readonly Period[] }
    readonly events: { readonly nodes: readonly Event[] }
  },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const all = beginnings(data.memberships.nodes).map((t): Told => {
    const first = data.memberships.nodes.find((p) => p.country?.id === t.country && p.since?.edtf === t.on?.edtf)
    const of =
      first && first.organization.id !== question.organizations[0] ? `then ${nameOf(first.organization.id)}` : ''
    return { ...t, note: [t.note, of].filter((n) => n !== '').join(', ') }
  })
  const wanted = question.fixed.deed === 'rejoin' ? all.filter((t) => t.note.includes('again')) : all
  const worded = told(asking, wanted, DEED_WORDS[question.fixed.deed ?? 'join'], { body: data.organization })
  const about = new Set(worded.subjects)
  const evidence = data.events.nodes.filter((e) => e.countries.some((c) => about.has(c.id))).flatMap((e) => e.evidence)
  return { ...worded, evidence }
}

/** Suspensions, freezes and expulsions, each with its end; for a time also those that ran on into it. */
export function whoHeld(
  data: { readonly organization?: Body; readonly memberships: { readonly nodes: readonly Period[] } },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const anywhere = question.organizations.length === 0
  const deed = question.fixed.deed!
  const isNow = anywhere && (question.tense === 'present' || question.when?.kind === 'now')
  // "Which countries are suspended?" asks for what goes on, "which were" for all that was.
  const periods = data.memberships.nodes.filter((p) => p.country !== null && (!isNow || p.end === 'ONGOING'))
  const all = periods.map(
    (p): Told => ({
      country: p.country!.id,
      on: p.since,
      note: [
        anywhere ? nameOf(p.organization.id) : '',
        deed === 'expelled' ? '' : ending(p),
        p.disputed ? 'disputed' : '',
      ]
        .filter((n) => n !== '')
        .join(', '),
      sure: hasBegun(p),
      evidence: p.evidence ?? [],
    }),
  )
  const asked = span(asking)
  const before =
    limited(asking) && deed !== 'expelled' && asked.first > DAWN
      ? periods.filter(
          (p) =>
            p.since &&
            within(p.since.edtf, { first: DAWN, last: asked.first - 1 }) === 'CERTAIN' &&
            (p.until === null
              ? p.end === 'ONGOING'
              : within(p.until.edtf, { first: asked.first, last: DUSK }) === 'CERTAIN'),
        )
      : []
  const more =
    before.length === 0
      ? ''
      : `Already ${deed === 'freeze' ? 'frozen' : 'suspended'} before: ${list(before.map((p) => `${nameOf(p.country!.id)} (since ${sayDate(p.since!.edtf)})`))}.`
  return told(asking, all, DEED_WORDS[deed], { more, body: data.organization ?? null })
}

const ending = (p: Period): string => {
  if (p.until) return `until ${sayDate(p.until.edtf)}`
  return p.end === 'ONGOING' ? 'not ended' : p.end === 'UNKNOWN' ? 'ended on an unknown day' : ''
}

export function whoActed(
  data: { readonly organization?: Body; readonly events: { readonly nodes: readonly Event[] } },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const anywhere = question.organizations.length === 0
  const all = data.events.nodes.flatMap((e) =>
    e.countries.map(
      (c): Told => ({
        country: c.id,
        on: e.date,
        note: [
          anywhere && e.organization ? nameOf(e.organization.id) : '',
          e.effective ? `to take effect ${onDate(e.effective.edtf)}` : '',
          e.disputed ? 'disputed' : '',
        ]
          .filter((n) => n !== '')
          .join(', '),
        sure: !e.disputed,
        evidence: e.evidence,
      }),
    ),
  )
  return told(asking, all, DEED_WORDS[question.fixed.deed!], { body: data.organization ?? null })
}

export function founders(
  data: {
    readonly organization: Body
    readonly events: { readonly nodes: readonly Event[] }
    readonly memberships: { readonly nodes: readonly Period[] }
  },
  asking: Asking,
): Worded {
  const body = bodyName(asking)
  const named = data.events.nodes.flatMap((e) =>
    e.factuality === 'HAPPENED' ? e.countries.map((c) => ({ id: c.id, e })) : [],
  )
  const founded = data.organization.founded ? `, founded ${onDate(data.organization.founded.edtf)}` : ''
  const count = asking.question.fixed.form === 'count'
  if (named.length > 0) {
    const subjects = [...new Set(named.map((n) => n.id))].sort()
    const disputed = [...new Set(named.filter((n) => n.e.disputed).map((n) => asking.nameOf(n.id)))]
    const head = `${count ? `${countries(subjects.length)}: the` : 'The'} founding members of ${body}${founded}, are ${list(subjects.map(asking.nameOf).sort())}.`
    return {
      text: sentences(head, disputed.length > 0 && `Disputed: ${list(disputed)}.`),
      subjects,
      evidence: named.flatMap((n) => n.e.evidence),
    }
  }
  const all = inOrder(beginnings(data.memberships.nodes).filter((t) => t.on !== null))
  const first = all[0]
  if (!first)
    return {
      text: sentences(`The record does not tell who founded ${body}.`, checked(data.organization, body)),
      subjects: [],
      evidence: data.events.nodes.flatMap((e) => e.evidence),
    }
  const same = all.filter((t) => t.on!.edtf === first.on!.edtf)
  const text = `The record names no founders of ${body}; its first members${founded}, from ${sayDate(first.on!.edtf)} on, were ${count ? `${same.length}: ` : ''}${list(same.map((t) => asking.nameOf(t.country)).sort())}.`
  return { text, subjects: unique(same), evidence: data.events.nodes.flatMap((e) => e.evidence) }
}
