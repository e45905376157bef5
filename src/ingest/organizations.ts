import type { ActorId } from '../domain/model.js'
import type { ActClause } from './act-clauses.js'
import type { Rule } from './frames/frame.js'
import { speaksOfJoining, speaksOfMembership, speaksOfOtherThings } from './membership-talk.js'
import type { Passage } from './passages.js'
import { endsNounPhrase, type Match } from './patterns.js'
import type { Span } from './spans.js'
import type { Unit } from './units.js'
import { verbOf } from './verbs.js'

const REACH_AROUND = 14
/** How near another thing that states join must stand to leave it open what was joined. */
const NEAR_BEFORE = 12
const NEAR_BEHIND = 5
const ARTICLES = new Set(['a', 'an', 'the', 'this', 'that', 'its', 'their'])
const JOINTS = new Set(['and', 'or', '&'])

/** Whether a list of bodies can end before a unit: "left NATO and the EU welcomed it" names one body, not two. */
function endsList(next: Unit | undefined): boolean {
  return !next || next.kind === 'mark' || next.kind === 'date' || next.lower === 'in' || next.lower === 'membership'
}

/** The bodies that stand beside one: "NATO and the EU", "UNESCO and WHO". The first one alone where the list has no clear end. */
function coordinated(units: readonly Unit[], first: number): ActorId[] {
  const ids = [...(units[first]?.ids.slice(0, 1) ?? [])]
  let at = first + 1
  for (;;) {
    const comma = units[at]?.lower === ',' ? 1 : 0
    const joint = JOINTS.has(units[at + comma]?.lower ?? '') ? 1 : 0
    const the = units[at + comma + joint]?.lower === 'the' ? 1 : 0
    const body = units[at + comma + joint + the]
    if (comma + joint === 0 || body?.kind !== 'body' || body.possessive)
      // "A, B and some deal": a list that goes on with what we do not know.
      return comma + joint > 0 && ids.length > 1 ? [...new Set(ids)] : ids.slice(0, 1)
    ids.push(...body.ids.slice(0, 1))
    at += comma + joint + the + 1
    if (joint === 1) return endsList(units[at]) ? [...new Set(ids)] : ids.slice(0, 1)
  }
}

/** Bodies that a unit names: by itself, or as whose office it is ("an OPEC spokesman"). */
function bodiesNamed({ kind, ids, person }: Unit): readonly ActorId[] {
  if (kind === 'body') return ids
  return person?.voice?.startsWith('org:') ? [person.voice] : []
}

const isModifier = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1]
  return !units[at]?.possessive && !endsNounPhrase(next) && verbOf(next?.lower ?? '') === null
}

/** Whether a sentence, or the one before it, is about who belongs to a body. */
export const isOnMembership = ({ units, recall }: Pick<Passage, 'units' | 'recall'>): boolean =>
  speaksOfMembership(units) || (recall.ofMembership && !recall.ofOtherThings)

/** "Spain, the host, joined in 1982.": a year and nothing else behind a bare verb. */
function isDatedFact({ units }: Passage, to: number): boolean {
  if (!JOINING.has(units[to - 1]?.lower ?? '')) return false
  const [date, next] = [units[to], units[to + 1]]
  if (
    date?.kind !== 'date' ||
    date.date?.basis !== 'STATED' ||
    (date.date.edtf.length > 7 && !date.date.edtf.includes('/'))
  )
    return false
  return !next || /^[.;,)]$/.test(next.lower) || AFTER_FACT.has(next.lower)
}
const JOINING = new Set(['joined', 'acceded', 'entered'])
const AFTER_FACT = new Set(['and', 'but', 'because', 'after', 'under', 'as'])
const SPECIFIC = new Set(['applied', 'reapplied', 'acceded', 'readmitted', 'rejoined', 'ratified'])

const OF_MEMBERSHIP = new Set(['application', 'applications', 'candidacy', 'membership', 'accession', 'readmission'])

/** "Iran has applied", "whose application was turned down": of membership by itself, in a text about one body. */
export function speaksForItself({ units, recall }: Passage, { start, end }: Span): boolean {
  if (!recall.isMain) return false
  const last = units[end - 1]?.lower === 'it' ? end - 2 : end - 1
  return SPECIFIC.has(units[last]?.lower ?? '') || units.slice(start, end).some((one) => OF_MEMBERSHIP.has(one.lower))
}

/**
 * The body that a clause leaves out ("Gabon joined in 1975"): the only one of the sentence so far, else the one under
 * discussion; and only where the talk is of nothing else that can be joined and, for what is told as done, of membership.
 */
export function topicOf(from: number, to: number, passage: Passage, happened: boolean): ActorId | null {
  const { units, recall } = passage
  // "the UN sanctions": a body before a noun is not one that is joined.
  const outside = units.filter((_, at) => at < from || at >= to)
  const around = units.filter((one, at) => (at < from || at >= to) && !(one.kind === 'body' && isModifier(units, at)))
  const near = [...units.slice(Math.max(0, from - NEAR_BEFORE), from), ...units.slice(to, to + NEAR_BEHIND)]
  if (speaksOfOtherThings(near) && !speaksOfJoining(units.slice(0, from))) return null
  if (
    !isOnMembership({ units, recall }) &&
    !(isDatedFact(passage, to) && !recall.ofOtherThings) &&
    !speaksForItself(passage, { start: from, end: to }) &&
    (happened || (recall.ofOtherThings && !recall.ofMembership))
  )
    return null
  const here = [...new Set(around.flatMap(bodiesNamed))]
  // "Manila moved to quit as the UN met": of two that could be meant, neither.
  if (here.length === 1 && recall.topic !== null && here[0] !== recall.topic) return null
  if (here.length > 1) return null
  const beside = [...new Set(outside.flatMap(bodiesNamed))]
  return here[0] ?? recall.topic ?? (beside.length === 1 ? (beside[0] ?? null) : null)
}

/** The bodies of an act, by what the rule says of where they stand; usually one. */
export function organizationsOf(
  rule: Rule,
  match: Match,
  clause: ActClause,
  passage: Passage,
  happened: boolean,
): readonly ActorId[] {
  const { units, recall } = passage
  const one = (id: ActorId | null | undefined): readonly ActorId[] => (id ? [id] : [])
  if (rule.meant !== null) return [rule.meant]
  switch (rule.body) {
    case 'last':
      return one(units[match.bodies.at(-1) ?? -1]?.ids[0])
    case 'pattern':
      return match.bodies[0] === undefined ? [] : coordinated(units, match.bodies[0])
    case 'subject':
      return one(clause.subject?.kind === 'body' ? clause.subject.ids[0] : null)
    case 'topic':
      return one(topicOf(match.start, match.end, passage, happened))
    case 'around': {
      const behind = units.slice(match.end, match.end + REACH_AROUND).find((unit) => unit.kind === 'body')
      const before = units.slice(0, match.start).findLast((unit) => unit.kind === 'body')
      return one(behind?.ids[0] ?? before?.ids[0] ?? recall.body)
    }
    default: {
      const at = units.slice(0, match.start).findLastIndex((unit) => unit.kind === 'body')
      const before = units[at]?.ids[0]
      if (rule.nearest && units.slice(at + 1, match.start).some((unit) => ARTICLES.has(unit.lower))) return []
      const behind = (): ActorId | undefined => units.slice(match.end).find((unit) => unit.kind === 'body')?.ids[0]
      return one(before ?? (rule.body === 'context' ? (recall.body ?? behind()) : null))
    }
  }
}
