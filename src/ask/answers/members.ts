/** Answers on who is in a body, or in two, on a day. */
import type { ActorId } from '../../domain/model.js'
import { countries, list, onDate, sayDate, sayWhen, sentences } from '../say.js'
import { checked } from './crowd.js'
import type { Asking, Body, Said, When, Worded } from './results.js'

interface Row {
  readonly member: { readonly id: ActorId }
  readonly organization?: { readonly id: ActorId }
  readonly status: string
  readonly since: When | null
  readonly certainty: string
  readonly disputed: boolean
}
interface Listed extends Body {
  readonly members: { readonly nodes: readonly Row[] }
}

/** The body asked about; on days before its founding the predecessor, in which they were members then. */
function bodyThen(rows: readonly Row[], { question, nameOf }: Asking): string {
  const own = question.organizations[0]!
  const ids = [...new Set(rows.flatMap((r) => (r.organization ? [r.organization.id] : [])))]
  if (ids.length === 0 || ids.includes(own)) return nameOf(own)
  return `${list(ids.map(nameOf))} (the predecessor of ${nameOf(own)})`
}

const isCountry = (id: ActorId): boolean => id.startsWith('country:')
const OVERLAYS: Readonly<Record<string, string>> = {
  SUSPENDED: 'suspended',
  FROZEN: 'participation frozen',
  NOTICE_GIVEN: 'under notice',
}

/** "in 1999", or "today". */
const at = ({ question }: Asking): string => sayWhen(question.when) || 'today'
const isPast = ({ question }: Asking): boolean => question.when !== null && question.when.kind !== 'now'

export function members(
  data: {
    readonly organization: Listed & {
      readonly first: { readonly nodes: readonly { readonly evidence: readonly Said[] }[] }
    }
  },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const { members: found, first } = data.organization
  const body = bodyThen(found.nodes, asking)
  const evidence = first.nodes.flatMap((n) => n.evidence)
  const status = question.fixed.status ?? (question.fixed.deed ? STATUS[question.fixed.deed] : undefined)
  const noun = status ? NOUNS[status[0]!]! : 'members'
  const rows = found.nodes
  const sure = rows.filter((r) => r.certainty === 'CERTAIN')
  const maybe = rows.filter((r) => r.certainty !== 'CERTAIN')
  const name = (r: Row): string => {
    const note = [
      status ? (r.since ? `since ${sayDate(r.since.edtf)}` : '') : (OVERLAYS[r.status] ?? ''),
      r.disputed && !status ? 'disputed' : '',
    ].filter((n) => n !== '')
    return note.length > 0 ? `${nameOf(r.member.id)} (${note.join(', ')})` : nameOf(r.member.id)
  }
  const time = at(asking)
  const subjects = sure.map((r) => r.member.id).filter(isCountry)
  if (rows.length === 0)
    return {
      text: sentences(
        `${question.fixed.form === 'any' ? 'No: n' : 'N'}o country is on record among the ${noun} of ${body} ${time}.`,
        data.organization.dissolved && `It ended ${onDate(data.organization.dissolved.edtf)}.`,
        checked(data.organization, body),
      ),
      subjects: [],
      evidence: [],
    }
  const past = isPast(asking)
  const partly =
    question.when?.kind === 'at' && question.when.from!.length === 10
      ? 'Possibly also'
      : past
        ? 'For part of that time, or possibly'
        : 'Possibly also'
  const bodies = sure.filter((r) => !isCountry(r.member.id)).length
  const had = past ? 'had' : 'has'
  const what = sure.length === 1 ? noun.replace(/^members/, 'member').replace(/s$/, '') : noun
  const head = `${body} ${had} ${sure.length} ${what} ${past && question.when?.kind !== 'at' ? 'all the time ' : ''}${time}${sure.length > 0 ? `: ${list(sure.map(name), 250)}` : ''}.`
  return {
    text: sentences(
      head,
      bodies > 0 && `Of these ${bodies} ${bodies === 1 ? 'is an organization' : 'are organizations'}.`,
      maybe.length > 0 && `${partly}: ${list(maybe.map(name), 250)}.`,
      checkedBefore(data.organization, asking),
    ),
    subjects,
    evidence,
  }
}

/** A list of today goes no further than the last day it was checked. */
const checkedBefore = (body: Body, asking: Asking): string =>
  isPast(asking) ? '' : checked(body, asking.nameOf(body.id))

const STATUS: Readonly<Record<string, readonly string[]>> = {
  suspended: ['SUSPENDED'],
  freeze: ['FROZEN'],
  notice: ['NOTICE_GIVEN'],
}
const NOUNS: Readonly<Record<string, string>> = {
  SUSPENDED: 'suspended members',
  FROZEN: 'members with frozen participation',
  NOTICE_GIVEN: 'members under notice',
  OBSERVER: 'observers',
  CANDIDATE: 'candidates',
  PARTNER: 'partners',
}

export function membersOfBoth(data: { readonly first: Listed; readonly second: Listed }, asking: Asking): Worded {
  const { question, nameOf } = asking
  const { without, form } = question.fixed
  const [a, b] = [nameOf(data.first.id), nameOf(data.second.id)]
  const other = new Map(data.second.members.nodes.map((r) => [r.member.id, r.certainty]))
  const rows = data.first.members.nodes.filter((r) => isCountry(r.member.id))
  const sure = rows.filter(
    (r) => r.certainty === 'CERTAIN' && (without ? !other.has(r.member.id) : other.get(r.member.id) === 'CERTAIN'),
  )
  const maybe = rows.filter(
    (r) => !sure.includes(r) && (without ? other.get(r.member.id) !== 'CERTAIN' : other.has(r.member.id)),
  )
  const subjects = sure.map((r) => r.member.id)
  const empty = [data.first, data.second].find(({ members }) => members.nodes.length === 0)
  if (empty && !without)
    return {
      text: `${nameOf(empty.id)} ${isPast(asking) ? 'had' : 'has'} no members on record ${at(asking)}.`,
      subjects: [],
      evidence: [],
    }
  const what = without ? `in ${a} but not in ${b}` : `in both ${a} and ${b}`
  const be = isPast(asking) ? (sure.length === 1 ? 'was' : 'were') : sure.length === 1 ? 'is' : 'are'
  const head =
    sure.length === 0
      ? `No country ${isPast(asking) ? 'was' : 'is'} on record ${what} ${at(asking)} for certain.`
      : `${countries(sure.length)} ${be} ${what} ${at(asking)}${form === 'count' && sure.length > 60 ? '' : `: ${list(subjects.map(nameOf), 250)}`}.`
  return {
    text: sentences(
      head,
      maybe.length > 0 && `For part of that time, or possibly: ${list(maybe.map((r) => nameOf(r.member.id)))}.`,
    ),
    subjects,
    evidence: [],
  }
}
