import type { ActorId } from '../../domain/model.js'
import { endsNounPhrase } from '../patterns.js'
import { earlierSubject } from '../subjects.js'
import { isAdverb, isGoverned, type Unit } from '../units.js'
import { isState, type Reader } from './found.js'
import { statesFrom } from './listed-states.js'
import { statusPhraseAt } from './status-phrases.js'

/** Standings told by the way: of the list that makes a body up, of whom "nor are" adds, of a body "of which it is a member". */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const LINKS = set('is are')
const MAKING = set('make form comprise constitute compose')
const FEW = 6

const bodyFrom = (units: readonly Unit[], at: number): { id: ActorId; to: number } | null => {
  const to = units[at]?.lower === 'the' ? at + 1 : at
  const body = units[to]
  const id = body?.kind === 'body' && !body.possessive ? body.ids[0] : undefined
  return id ? { id, to } : null
}

/** "Kenya, Uganda and Sudan are the countries that make up the bloc". */
export const makesUp: Reader = ({ units }, at) => {
  const states = units[at]
  if (!isState(states) || states.ids.length < 2 || !LINKS.has(units[at + 1]?.lower ?? '')) return null
  for (let next = at + 2; next < at + 2 + FEW; next++) {
    const one = units[next]
    if (one?.kind !== 'word') return null
    if (!['that', 'which'].includes(one.lower) || !MAKING.has(units[next + 1]?.lower ?? '')) continue
    const up = units[next + 2]?.lower === 'up' ? 1 : 0
    const body = bodyFrom(units, next + 2 + up)
    return body && endsNounPhrase(units[body.to + 1])
      ? {
          ids: states.ids,
          organization: body.id,
          standing: 'MEMBER',
          polarity: 'ASSERTS',
          on: null,
          from: at,
          to: body.to,
          rule: 'standing.24',
        }
      : null
  }
  return null
}

/** "Russia is not a member of the court, nor are the United States and China". */
export const norAre: Reader = ({ units, bodyAt }, at) => {
  if (units[at]?.lower !== 'nor' || !LINKS.has(units[at + 1]?.lower ?? '')) return null
  const list = statesFrom(units, at + 2)
  const not = units.slice(0, at).findLastIndex((one) => one.lower === 'not')
  const phrase = not < 0 ? null : statusPhraseAt(units, not + 1)
  const organization = phrase?.organization ?? (phrase ? bodyAt(at) : null)
  if (!list || !phrase || !organization || phrase.polarity === 'DENIES') return null
  return {
    ids: list.ids,
    organization,
    standing: phrase.standing,
    polarity: 'DENIES',
    on: null,
    from: at,
    to: list.to,
    rule: 'standing.25',
  }
}

const APART = set('apart besides')
const FARTHEST_OTHERS = 6

/** "Apart from Cuba and Ecuador, other members are": those named first are members as well. */
export const apartFrom: Reader = ({ units, bodyAt }, at) => {
  const first = units[at]?.lower ?? ''
  const from = APART.has(first) ? at + (units[at + 1]?.lower === 'from' ? 2 : 1) : -1
  const list = from < 0 ? null : statesFrom(units, from)
  if (!list || units[list.to + 1]?.lower !== ',') return null
  const behind = units.slice(list.to + 2, list.to + 2 + FARTHEST_OTHERS)
  const members = behind.findIndex((one) => /^members?$/.test(one.lower))
  if (members < 0 || !behind.slice(0, members).some((one) => one.lower === 'other' || one.lower === 'its')) return null
  const inside = behind.slice(members).find((one) => one.kind === 'body')?.ids[0]
  const organization = inside ?? bodyAt(at)
  return organization
    ? {
        ids: list.ids,
        organization,
        standing: 'MEMBER',
        polarity: 'ASSERTS',
        on: null,
        from: at,
        to: list.to,
        rule: 'standing.26',
      }
    : null
}

const BEING = set('is are was were been')

/** "the alliance, of which France is a founding member", "..., of which it was one of the founding members". */
export const ofWhich: Reader = ({ units }, at) => {
  const body = units[at]
  if (body?.kind !== 'body' || body.possessive) return null
  let of = at + 1
  while (of < at + 3 && (units[of]?.lower === ',' || units[of]?.lower === 'itself')) of++
  if (units[of]?.lower !== 'of' || units[of + 1]?.lower !== 'which') return null
  const who = units[of + 2]
  const perfect = ['has', 'have'].includes(units[of + 3]?.lower ?? '') && units[of + 4]?.lower === 'been' ? 1 : 0
  const verb = units[of + 3 + perfect]
  const past = verb?.lower === 'was' || verb?.lower === 'were'
  if (!who || !BEING.has(verb?.lower ?? '')) return null
  const subject = who.lower === 'it' || who.lower === 'they' ? earlierSubject(units, at) : null
  const ids = isState(who) ? who.ids : subject?.kind === 'state' ? subject.ids : []
  const phrase = ids.length > 0 ? statusPhraseAt(units, of + 4 + perfect) : null
  const organization = body.ids[0]
  if (!phrase || !organization || phrase.organization !== null) return null
  return { ...phrase, organization, ids, on: past ? 'past' : null, from: at, rule: 'standing.27' }
}

const STAYS = set('remain remains stay stays')

/** "Ukraine is not in NATO", "Turkey is in NATO": and nothing behind it that it might be in instead. */
export const isIn: Reader = ({ units }, at) => {
  const one = units[at]
  if (!isState(one) || isGoverned(units, at)) return null
  let verb = at + 1
  const stays = STAYS.has(units[verb]?.lower ?? '')
  if (!LINKS.has(units[verb]?.lower ?? '') && !stays) return null
  let denies = false
  while (verb < at + 4 && (units[verb + 1]?.lower === 'not' || isAdverb(units[verb + 1]?.lower ?? ''))) {
    verb++
    if ((units[verb]?.lower ?? '').endsWith('ly')) return null
    denies = denies || units[verb]?.lower === 'not'
  }
  const outside = units[verb + 1]?.lower === 'outside'
  if (units[verb + 1]?.lower !== 'in' && !outside) return null
  const body = bodyFrom(units, verb + 2)
  const next = body ? units[body.to + 1] : undefined
  // "Georgia is in the EU for talks": only where the clause ends, or another begins.
  if (!body || !(next === undefined || next.kind === 'mark' || ['and', 'but', 'while', 'because'].includes(next.lower)))
    return null
  return {
    ids: one.ids,
    organization: body.id,
    standing: 'MEMBER',
    polarity: denies !== outside ? 'DENIES' : 'ASSERTS',
    on: null,
    from: at,
    to: body.to,
    rule: 'standing.28',
  }
}

/** "Serbia and Cuba are in the status of observers", "Laos has the status of observer". */
export const inStatus: Reader = ({ units, bodyAt }, at) => {
  const states = units[at]
  if (!isState(states)) return null
  let next = at + 1
  // "Serbia and the Union State are": a partner that is no country.
  while (next < at + 5 && (units[next]?.kind === 'name' || ['and', 'the'].includes(units[next]?.lower ?? ''))) next++
  const has = ['has', 'have', 'hold', 'holds'].includes(units[next]?.lower ?? '')
  if (!has && !LINKS.has(units[next]?.lower ?? '')) return null
  const status = has ? next + 2 : next + 3
  if (units[status]?.lower !== 'status' || units[status + 1]?.lower !== 'of') return null
  const article = ['a', 'an'].includes(units[status + 2]?.lower ?? '') ? 1 : 0
  const standing = { observer: 'OBSERVER', partner: 'PARTNER', candidate: 'CANDIDATE' } as const
  const role = (units[status + 2 + article]?.lower ?? '').replace(/s$/, '')
  const found = Object.entries(standing).find(([word]) => word === role)?.[1]
  const organization = bodyAt(at)
  return found && organization
    ? {
        ids: states.ids,
        organization,
        standing: found,
        polarity: 'ASSERTS',
        on: null,
        from: at,
        to: status + 2 + article,
        rule: 'standing.29',
      }
    : null
}

const FOUNDERS = set('founders fathers')

/** "the founding fathers of ASEAN: Indonesia and Malaysia", "the founders of the bloc, Cuba and Venezuela". */
export const founders: Reader = ({ units }, at) => {
  if (!FOUNDERS.has(units[at]?.lower ?? '') || units[at + 1]?.lower !== 'of') return null
  const body = bodyFrom(units, at + 2)
  const link = body ? (units[body.to + 1]?.lower ?? '') : ''
  if (!body || ![':', ',', '(', 'are', 'were', '-', '–', '—'].includes(link)) return null
  const list = statesFrom(units, body.to + 2)
  return list && list.ids.length > 1
    ? {
        ids: list.ids,
        organization: body.id,
        standing: 'MEMBER',
        polarity: 'ASSERTS',
        on: null,
        from: at,
        to: list.to,
        rule: 'standing.30',
      }
    : null
}

const STAYING = set('is are remain remains stay stays')

/** "Peru is suspended (from the bloc)", "Mali remains under suspension". */
export const isSuspended: Reader = ({ units, bodyAt }, at) => {
  const states = units[at]
  if (!isState(states) || isGoverned(units, at) || !STAYING.has(units[at + 1]?.lower ?? '')) return null
  let verb = at + 2
  while (isAdverb(units[verb]?.lower ?? '') && units[verb]?.lower !== 'not') verb++
  if (units[verb]?.lower === 'under' && units[verb + 1]?.lower === 'suspension') verb++
  else if (units[verb]?.lower !== 'suspended') return null
  const body = units[verb + 1]?.lower === 'from' ? bodyFrom(units, verb + 2) : null
  const next = units[verb + 1]
  if (!body && next && next.kind !== 'mark' && next.kind !== 'date') return null
  const organization = body?.id ?? bodyAt(at)
  return organization
    ? {
        ids: states.ids,
        organization,
        standing: 'SUSPENDED',
        polarity: 'ASSERTS',
        on: null,
        from: at,
        to: body?.to ?? verb,
        rule: 'standing.31',
      }
    : null
}
