import type { Status } from '../../domain/vocabulary.js'
import { isGoverned, PREPOSITIONS, type Unit } from '../units.js'
import { isState, type Reader } from './found.js'
import { statesFrom } from './listed-states.js'
import { statusPhraseAt } from './status-phrases.js'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const COMPRISES = set(
  'comprises includes unites gathers encompasses groups links joins comprising including uniting grouping linking covers',
)
const MADE = set('composed made comprised consists consisting')
const CLASSES = set(
  'countries nations states members republics economies neighbours neighbors governments kingdoms monarchies powers democracies islands',
)
const GROUPS = set(
  'group bloc alliance grouping club organization organisation union community forum league association pact body cartel',
)
const REACH = 12
const MARKS = set(', : ( – — -')

const isMark = (one: Unit | undefined): boolean => one !== undefined && MARKS.has(one.lower)

/** The list behind "comprises (six former colonies:)", "brings together", "is made up of", or null. */
function listBehind(units: readonly Unit[], from: number): { ids: readonly string[]; to: number } | null {
  for (let at = from; at < Math.min(units.length, from + REACH); at++) {
    const one = units[at]
    if (!one) return null
    const states = one.kind === 'state' ? statesFrom(units, at) : null
    if (states) return states.ids.length > 1 ? states : null
    if (one.kind === 'mark' && !isMark(one)) return null
    if (one.kind !== 'word' && one.kind !== 'people' && !isMark(one)) return null
    if (PREPOSITIONS.has(one.lower) && !['of', 'like', 'including'].includes(one.lower)) return null
  }
  return null
}

/** "The Visegrad Group comprises Poland and Hungary", "ECOWAS brings together", "the bloc is made up of". */
export const comprises: Reader = ({ units }, at) => {
  const body = units[at]
  if (body?.kind !== 'body' || body.possessive || isGoverned(units, at)) return null
  let verb = at + 1
  while (
    ['which', 'that', 'now', 'currently', 'is', 'was', ',', 'also', 'today'].includes(units[verb]?.lower ?? '') &&
    verb < at + 4
  )
    verb++
  const word = units[verb]?.lower ?? ''
  const made = MADE.has(word) && ['of', 'up'].includes(units[verb + 1]?.lower ?? '')
  const brings = (word === 'brings' || word === 'bringing') && units[verb + 1]?.lower === 'together'
  if (!COMPRISES.has(word) && !made && !brings) return null
  const list = listBehind(units, made || brings ? verb + 2 : verb + 1)
  const organization = body.ids[0]
  if (!list || !organization) return null
  const past = units[verb - 1]?.lower === 'was' ? ('past' as const) : null
  return {
    ids: list.ids,
    organization,
    standing: 'MEMBER',
    polarity: 'ASSERTS',
    on: past,
    from: at,
    to: list.to,
    rule: 'standing.8',
  }
}

/** "The G7 is a group of seven countries, A, B and C", "ANZUS, an alliance of Australia and New Zealand". */
export const groupOf: Reader = ({ units, bodyAt }, at) => {
  const noun = units[at]
  if (!noun || !GROUPS.has(noun.lower) || units[at + 1]?.lower !== 'of') return null
  let next = at + 2
  while (
    next < at + 8 &&
    (units[next]?.kind === 'word' || units[next]?.kind === 'people') &&
    !CLASSES.has(units[next]?.lower ?? '')
  )
    next++
  if (CLASSES.has(units[next]?.lower ?? '')) next++
  while (isMark(units[next]) || ['namely', 'including', 'comprising'].includes(units[next]?.lower ?? '')) next++
  const states = statesFrom(units, next)
  const before = units.slice(Math.max(0, at - REACH), at).findLast((one) => one.kind === 'body')
  const organization = before?.ids[0] ?? (noun.kind === 'body' ? noun.ids[0] : null) ?? null
  if (!states || states.ids.length < 2 || !organization || bodyAt(at) === null) return null
  return {
    ids: states.ids,
    organization,
    standing: 'MEMBER',
    polarity: 'ASSERTS',
    on: null,
    from: at,
    to: states.to,
    rule: 'standing.9',
  }
}

/** "The Visegrad Group (Poland, Hungary and Slovakia)". */
export const bracketed: Reader = ({ units }, at) => {
  const body = units[at]
  if (body?.kind !== 'body' || units[at + 1]?.lower !== '(') return null
  const states = statesFrom(units, at + 2)
  const organization = body.ids[0]
  if (!states || states.ids.length < 2 || units[states.to + 1]?.lower !== ')' || !organization) return null
  return {
    ids: states.ids,
    organization,
    standing: 'MEMBER',
    polarity: 'ASSERTS',
    on: null,
    from: at,
    to: states.to + 1,
    rule: 'standing.10',
  }
}

const ROLES: Readonly<Record<string, Status>> = {
  observers: 'OBSERVER',
  observer: 'OBSERVER',
  'dialogue partners': 'PARTNER',
  'associate members': 'PARTNER',
  associates: 'PARTNER',
  candidates: 'CANDIDATE',
  members: 'MEMBER',
}
const BEFORE_ROLE = set('with recognizes recognises recognized recognised lists counts considers names named has')

/** "with Mongolia and Iran as observers", "NATO has recognized Georgia as an aspirant country", "invited ... as partner states". */
export const asRole: Reader = ({ units, bodyAt }, at) => {
  const opener = units[at]
  if (opener?.kind !== 'word' || !BEFORE_ROLE.has(opener.lower)) return null
  const recognized = opener.lower === 'has' ? at + 1 : at
  const states = statesFrom(units, recognized + 1)
  if (!states || units[states.to + 1]?.lower !== 'as') return null
  const phrase = statusPhraseAt(units, states.to + 2)
  const last = units[states.to + 2]?.lower ?? ''
  const standing = phrase?.standing ?? ROLES[last]
  if (!standing || phrase?.polarity === 'DENIES' || standing === 'WITHDRAWN') return null
  const before = units.slice(0, at).findLast((one) => one.kind === 'body')?.ids[0]
  const organization = phrase?.organization ?? before ?? bodyAt(at)
  if (!organization) return null
  return {
    ids: states.ids,
    organization,
    standing,
    polarity: 'ASSERTS',
    on: null,
    from: at,
    to: phrase?.to ?? states.to + 2,
    rule: 'standing.11',
  }
}

const TAKEN = set('invited named designated recognised recognized accepted admitted listed granted')

/** "were invited to participate as partner countries", "was designated a partner country". */
export const takenAs: Reader = ({ units, bodyAt }, at) => {
  const verb = units[at]
  if (!verb || !TAKEN.has(verb.lower) || !['was', 'were', 'been'].includes(units[at - 1]?.lower ?? '')) return null
  let next = at + 1
  while (
    ['to', 'participate', 'join', 'as', 'a', 'an', 'become', 'officially', '"', '“'].includes(
      units[next]?.lower ?? '',
    ) &&
    next < at + 7
  )
    next++
  const phrase = statusPhraseAt(units, next)
  if (!phrase || (phrase.standing !== 'PARTNER' && phrase.standing !== 'CANDIDATE') || phrase.polarity === 'DENIES')
    return null
  const subject = units.slice(Math.max(0, at - 6), at).findLast(isState)
  const organization = phrase.organization ?? bodyAt(at)
  if (!subject || !organization) return null
  return { ...phrase, organization, ids: subject.ids, on: null, from: units.indexOf(subject), rule: 'standing.12' }
}

/** "Gabon has left but Algeria, Libya and Nigeria remain": where the talk is of members. */
export const remaining: Reader = ({ units, bodyAt }, at) => {
  const one = units[at]
  const next = units[at + 2]
  if (!isState(one) || !['remain', 'remains'].includes(units[at + 1]?.lower ?? '')) return null
  if (next && next.kind !== 'mark' && !['in', 'members'].includes(next.lower)) return null
  if (!['but', 'while'].includes(units[at - 1]?.lower ?? '') || next?.lower === 'members') return null
  const left = units
    .slice(Math.max(0, at - 6), at)
    .some((unit) => ['left', 'withdrew', 'quit', 'exited'].includes(unit.lower))
  const organization = left && units.slice(0, at).some((unit) => /^members?$/.test(unit.lower)) ? bodyAt(at) : null
  if (!organization) return null
  return {
    ids: one.ids,
    organization,
    standing: 'MEMBER',
    polarity: 'ASSERTS',
    on: null,
    from: at,
    to: at + 1,
    rule: 'standing.13',
  }
}

const LIST_HEADS: Readonly<Record<string, Status>> = {
  members: 'MEMBER',
  observers: 'OBSERVER',
  partners: 'PARTNER',
  associates: 'PARTNER',
  candidates: 'CANDIDATE',
  applicants: 'CANDIDATE',
  aspirants: 'CANDIDATE',
  hopefuls: 'CANDIDATE',
}
const COLON_REACH = 10

/** "Many hopefuls are waiting for NATO: Ukraine, Georgia and Moldova": a noun of status, and a list behind a colon. */
export const colonList: Reader = ({ units, bodyAt }, at) => {
  const noun = units[at]
  const standing = noun?.kind === 'word' ? LIST_HEADS[noun.lower] : undefined
  if (
    !standing ||
    ['former', 'ex', 'no', 'potential', 'become', 'new', 'becoming'].includes(units[at - 1]?.lower ?? '')
  )
    return null
  for (let colon = at + 1; colon < at + COLON_REACH; colon++) {
    const one = units[colon]
    if (!one || one.kind === 'state' || (one.kind === 'mark' && one.lower !== ':')) return null
    if (one.lower !== ':') continue
    const states = statesFrom(units, colon + 1)
    const organization = bodyAt(colon)
    if (!states || states.ids.length < 2 || !organization) return null
    return {
      ids: states.ids,
      organization,
      standing,
      polarity: 'ASSERTS',
      on: null,
      from: at,
      to: states.to,
      rule: 'standing.16',
    }
  }
  return null
}
