import type { ActorId } from '../../domain/model.js'
import type { Polarity, Status } from '../../domain/vocabulary.js'
import { endsNounPhrase } from '../patterns.js'
import { isAdverb, type Unit } from '../units.js'
import { type Found, isState, type Reader } from './found.js'
import { type ListedStates, statesFrom } from './listed-states.js'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const ROLES: Readonly<Record<string, Status>> = {
  members: 'MEMBER',
  observers: 'OBSERVER',
  observer: 'OBSERVER',
  partners: 'PARTNER',
  partner: 'PARTNER',
  associates: 'PARTNER',
  associate: 'PARTNER',
  dialogue: 'PARTNER',
  candidates: 'CANDIDATE',
  candidate: 'CANDIDATE',
  applicants: 'CANDIDATE',
  member: 'MEMBER',
}
const CARRIERS = set('states countries nations republics economies members partners observers')
const LINKS = set('are include were')
const QUIET = set('currently now henceforth today also presently : also still')
const FORMER = set('former ex no potential possible new future')

const found = (
  list: ListedStates,
  organization: ActorId,
  from: number,
  rule: string,
  standing: Status = 'MEMBER',
  polarity: Polarity = 'ASSERTS',
): Found => ({ ids: list.ids, organization, standing, polarity, on: null, from, to: list.to, rule })

/** Skips adverbs and a colon. */
function behindQuiet(units: readonly Unit[], at: number): number {
  let next = at
  while (next < at + 3 && (QUIET.has(units[next]?.lower ?? '') || isAdverb(units[next]?.lower ?? ''))) next++
  return next
}

/** "The CSTO members are ...", "Its members include ...", "Observer states of the SCO are ...": a role, a link, a list. */
export const roster: Reader = ({ units, bodyAt }, at) => {
  const role = units[at]
  const standing = role?.kind === 'word' ? ROLES[role.lower] : undefined
  if (!standing || FORMER.has(units[at - 1]?.lower ?? '')) return null
  let next = at + 1
  while (next < at + 3 && CARRIERS.has(units[next]?.lower ?? '')) next++
  const plural = role?.lower.endsWith('s') || next > at + 1
  if (!plural) return null
  let inside: ActorId | null = null
  if (['of', 'in', 'at'].includes(units[next]?.lower ?? '')) {
    const body = units[next + 1]?.lower === 'the' ? next + 2 : next + 1
    if (units[body]?.kind !== 'body') return null
    inside = units[body]?.ids[0] ?? null
    next = body + 1
  }
  next = behindQuiet(units, next)
  if (!LINKS.has(units[next]?.lower ?? '')) return null
  const past = units[next]?.lower === 'were'
  next = behindQuiet(units, next + 1)
  const list = statesFrom(units, next)
  const before = units[at - 1]?.kind === 'body' ? (units[at - 1]?.ids[0] ?? null) : null
  const organization = inside ?? before ?? bodyAt(at)
  if (!list || list.ids.length < 2 || !organization) return null
  return { ...found(list, organization, at, 'standing.17', standing), on: past ? 'past' : null }
}

const GROUPS = set(
  'group bloc alliance grouping club organization organisation union community forum league association pact body cartel effort framework partnership',
)
const INCLUDES = set('includes comprises unites groups encompasses consists has include comprise')
const BACK = 12
const FEW = 6

/** The body that a clause on who belongs to it is about: "the EAEU, a grouping that", "the CSTO ... and", "It". */
function bodyBefore(units: readonly Unit[], verb: number, bodyAt: (at: number) => ActorId | null): ActorId | null {
  const before = units[verb - 1]?.lower ?? ''
  if (before === 'it' && (verb === 1 || units[verb - 2]?.kind === 'mark')) return bodyAt(0)
  if (!['that', 'which', 'and', 'currently', 'now', 'also'].includes(before)) return null
  for (let at = verb - 1; at >= Math.max(0, verb - BACK); at--) {
    const one = units[at]
    if (!one || one.lower === ';' || one.kind === 'state' || one.kind === 'person') return null
    if (one.kind === 'body') return one.possessive ? null : (one.ids[0] ?? null)
    if (GROUPS.has(one.lower)) {
      const named = units.slice(Math.max(0, at - BACK), at).findLast((unit) => unit.kind === 'body')
      return named?.ids[0] ?? bodyAt(at)
    }
  }
  return null
}

/** "a grouping that includes Russia and Armenia", "It comprises", "and consists of", "that has A and B as members". */
export const holds: Reader = ({ units, bodyAt }, at) => {
  const verb = units[at]
  if (verb?.kind !== 'word' || !INCLUDES.has(verb.lower)) return null
  const of = verb.lower === 'consists' ? 1 : 0
  if (of === 1 && units[at + 1]?.lower !== 'of') return null
  const organization = bodyBefore(units, at, bodyAt)
  if (!organization) return null
  let next = at + 1 + of
  for (let skipped = 0; skipped < FEW && units[next]?.kind !== 'state'; skipped++, next++) {
    const one = units[next]
    if (!one || one.kind === 'body' || one.kind === 'date' || one.kind === 'person') return null
    if (one.kind === 'mark' && one.lower !== ',' && one.lower !== ':') return null
  }
  const list = statesFrom(units, next)
  if (!list || list.ids.length < 2) return null
  if (verb.lower === 'has' && !(units[list.to + 1]?.lower === 'as' && saysMembers(units, list.to + 2))) return null
  return found(list, organization, at, 'standing.18')
}

const saysMembers = (units: readonly Unit[], from: number): boolean =>
  units.slice(from, from + FEW).some((one) => /^members?$/.test(one.lower))

const STATUSES: Readonly<Record<string, Status>> = {
  observer: 'OBSERVER',
  partner: 'PARTNER',
  associate: 'PARTNER',
  candidate: 'CANDIDATE',
  membership: 'MEMBER',
}

/** "Armenia and Serbia have observer status (in the movement)". */
export const hasStatus: Reader = ({ units, bodyAt }, at) => {
  const states = units[at]
  if (!isState(states)) return null
  let verb = at + 1
  while (verb < at + 4 && (units[verb]?.kind === 'mark' || isAdverb(units[verb]?.lower ?? ''))) verb++
  if (!['has', 'have', 'holds', 'hold', 'enjoys', 'enjoy'].includes(units[verb]?.lower ?? '')) return null
  const standing = STATUSES[units[verb + 1]?.lower ?? '']
  if (!standing || units[verb + 2]?.lower !== 'status') return null
  const named = ['in', 'at', 'with', 'of'].includes(units[verb + 3]?.lower ?? '')
    ? units.slice(verb + 4, verb + 6).find((one) => one.kind === 'body')
    : undefined
  const organization = named?.ids[0] ?? bodyAt(at)
  return organization
    ? { ...found({ ids: states.ids, to: verb + 2 }, organization, at, 'standing.19', standing) }
    : null
}

/** "Kazakhstan is part of the EAEU", "the countries which form part of ALBA are Cuba and Bolivia". */
export const partOf: Reader = ({ units }, at) => {
  if (units[at]?.lower !== 'part' || units[at + 1]?.lower !== 'of') return null
  const body = units[at + 2]?.lower === 'the' ? at + 3 : at + 2
  const organization = units[body]?.kind === 'body' && !units[body]?.possessive ? units[body]?.ids[0] : undefined
  if (!organization) return null
  let link = at - 1
  if (units[link]?.lower === 'a') link--
  while (isAdverb(units[link]?.lower ?? '')) link--
  const word = units[link]?.lower ?? ''
  if (['form', 'are'].includes(word) && ['which', 'that'].includes(units[link - 1]?.lower ?? '')) {
    const next = units[body + 1]?.lower === ',' ? body + 2 : body + 1
    const list = LINKS.has(units[next]?.lower ?? '') ? statesFrom(units, next + 1) : null
    return list && list.ids.length > 1 ? found(list, organization, at, 'standing.20') : null
  }
  const state = units[link - 1]
  if (!['is', 'are', 'remains', 'remain'].includes(word) || !isState(state) || !endsNounPhrase(units[body + 1]))
    return null
  return found({ ids: state.ids, to: body }, organization, link - 1, 'standing.20')
}

const SETTING_OFF = set('- – — (')

/** "the four Mercosur countries - Argentina, Brazil, Paraguay and Uruguay -": members set off by dashes or brackets. */
export const setOff: Reader = ({ units }, at) => {
  const body = units[at]
  if (body?.kind !== 'body' || body.possessive) return null
  let next = at + 1
  while (next < at + 3 && (CARRIERS.has(units[next]?.lower ?? '') || units[next]?.lower === 'member')) next++
  if (next === at + 1 || !SETTING_OFF.has(units[next]?.lower ?? '')) return null
  const list = statesFrom(units, next + 1)
  const organization = body.ids[0]
  const closes = list && [')', '-', '–', '—'].includes(units[list.to + 1]?.lower ?? '')
  return list && closes && list.ids.length > 1 && organization ? found(list, organization, at, 'standing.23') : null
}

/** "Bolivia and Chile are associate members": several states, and a role with nothing behind it. */
export const inRole: Reader = ({ units, bodyAt }, at) => {
  const states = units[at]
  if (!isState(states) || states.ids.length < 2 || units[at + 1]?.lower !== 'are') return null
  const role = units[at + 2]?.lower ?? ''
  const standing = role === 'full' ? 'MEMBER' : ROLES[role]
  const carrier = units[at + 3]
  const next = units[at + 4]
  if (!standing || !carrier || !CARRIERS.has(carrier.lower) || (next && next.kind !== 'mark')) return null
  const organization = bodyAt(at)
  return organization ? found({ ids: states.ids, to: at + 3 }, organization, at, 'standing.22', standing) : null
}

const OUTSIDE_REACH = 4

/** "Countries still outside the WTO include Iran and Iraq". */
export const outside: Reader = ({ units }, at) => {
  if (units[at]?.lower !== 'outside') return null
  const body = units[at + 1]?.lower === 'the' ? at + 2 : at + 1
  const organization = units[body]?.kind === 'body' && !units[body]?.possessive ? units[body]?.ids[0] : undefined
  const class_ = units.slice(Math.max(0, at - OUTSIDE_REACH), at).some((one) => CARRIERS.has(one.lower))
  if (!organization || !class_ || !LINKS.has(units[body + 1]?.lower ?? '')) return null
  const list = statesFrom(units, body + 2)
  return list ? found(list, organization, at, 'standing.21', 'MEMBER', 'DENIES') : null
}
