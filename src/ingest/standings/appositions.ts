import type { Unit } from '../units.js'
import { isState, type Reader } from './found.js'
import { statesFrom } from './listed-states.js'
import { statusPhraseAt } from './status-phrases.js'

const OPENERS = new Set(
  'a an the itself one also both all each neither two three four five six fellow not once now still long currently another '
    .trim()
    .split(' '),
)
const RELATIVES = new Set(['which', 'who'])
const OPENING = new Set([',', '(', '–', '—', '-'])

/** Index where the phrase of an apposition begins: over "which is (not)", "itself", "both", "neither of which is". */
function phraseStart(units: readonly { lower: string }[], at: number): { at: number; denies: boolean } | null {
  let next = at
  let denies = false
  const first = units[next]?.lower ?? ''
  if (first === 'neither' || first === 'none') {
    denies = true
    next++
    if (units[next]?.lower === 'of' && RELATIVES.has(units[next + 1]?.lower ?? '')) next += 2
    if (['is', 'are'].includes(units[next]?.lower ?? '')) next++
  } else if (RELATIVES.has(first)) {
    if (!['is', 'are', 'remains', 'remain'].includes(units[next + 1]?.lower ?? '')) return null
    next += 2
  } else if (!OPENERS.has(first) && first !== 'itself') return { at: next, denies }
  for (let steps = 0; steps < 4; steps++) {
    const word = units[next]?.lower ?? ''
    if (word === 'not' || (word === 'no' && units[next + 1]?.lower === 'longer')) {
      denies = !denies
      next += word === 'no' ? 2 : 1
    } else if (
      [
        'itself',
        'also',
        'both',
        'all',
        'each',
        'still',
        'now',
        'currently',
        'themselves',
        'of',
        'them',
        'whom',
      ].includes(word)
    )
      next++
    else break
  }
  return { at: next, denies }
}

const HAS = new Set(['has', 'have', 'had'])
const LEFT = new Set('left quit withdrew exited leaves leaving pulled walked was will'.split(' '))
const MAIN_VERB_REACH = 6
/** "Qatar, a member since 1961, left": it is one no more. */
const leavesBehind = (units: readonly Unit[], to: number): boolean =>
  units.slice(to + 1, to + MAIN_VERB_REACH).some((one) => LEFT.has(one.lower))

const isSince = (units: readonly Unit[], at: number): boolean =>
  units[at]?.kind === 'date' || ['since', 'for'].includes(units[at]?.lower ?? '')

/** "Norway, a founding member of NATO,", "Peru (an associate member of MERCOSUR)", "Poland and Hungary, both EU members,". */
export const apposed: Reader = ({ units, bodyAt }, at) => {
  const one = units[at]
  if (one?.kind !== 'state' || one.possessive || !OPENING.has(units[at + 1]?.lower ?? '')) return null
  // "PARIS — The 193 members": a dateline.
  if (at === 0 && /^[-–—]$/.test(units[1]?.lower ?? '')) return null
  const opening = units[at + 2]
  const start = phraseStart(units, at + 2)
  if (!start || !opening) return null
  const phrase = statusPhraseAt(units, start.at)
  if (!phrase) return null
  // Without an article only a body's name makes it an apposition: "Turkey, NATO member and".
  const bare =
    opening.kind !== 'word' || !(OPENERS.has(opening.lower) || RELATIVES.has(opening.lower) || opening.lower === 'none')
  if (bare && phrase.organization === null) return null
  // "Without Angola, OPEC has twelve members": another clause.
  if (bare && units.slice(at + 2, phrase.to).some((unit) => HAS.has(unit.lower))) return null
  const goesOn = units[phrase.to + 1]
  if (bare && goesOn && goesOn.kind !== 'mark') return null
  // "Mali, a member Niger admires" and "Turkey, NATO members Greece and": another state behind has the phrase.
  if (goesOn?.kind === 'state') return null
  // "Malta, an observer since 2006,": where the phrase is all there is, it is about the body spoken of.
  const isWhole =
    ['a', 'an'].includes(opening.lower) && (!goesOn || goesOn.lower === ',' || isSince(units, phrase.to + 1))
  const isBare = phrase.standing === 'MEMBER' || phrase.standing === 'OBSERVER'
  const meant = ['both', 'all'].includes(opening.lower) || (isWhole && isBare && !leavesBehind(units, phrase.to))
  const organization = phrase.organization ?? (meant ? bodyAt(at) : null)
  if (!organization) return null
  const denied = start.denies !== (phrase.polarity === 'DENIES')
  if (denied && phrase.standing === 'WITHDRAWN') return null
  return {
    ...phrase,
    organization,
    ids: one.ids,
    polarity: denied ? 'DENIES' : 'ASSERTS',
    on: null,
    from: at,
    rule: 'standing.2',
  }
}

const INTRODUCERS = new Set(
  'such as like including namely , ( – — - : are is include includes comprise currently were also and now remain'.split(
    ' ',
  ),
)
const LONGEST_INTRODUCTION = 3
const BEFORE_TITLES = new Set(
  'the a an fellow other by with and of to its for from between among against like that as said all both while but'.split(
    ' ',
  ),
)

/**
 * A status and the states that have it: "NATO member Turkey", "non-members Norway and Iceland", "OPEC members such as
 * Iraq", "Members of the Gulf council are A, B and C", "observers: A, B".
 */
export const titled: Reader = ({ units, bodyAt }, at) => {
  const before = units[at - 1]
  const begins =
    !before ||
    before.kind === 'mark' ||
    before.kind === 'date' ||
    (before.kind === 'word' && BEFORE_TITLES.has(before.lower))
  const first = units[at]
  if (!first || (first.kind !== 'body' && first.kind !== 'word' && first.kind !== 'people')) return null
  if (before && !begins && first.kind !== 'body') return null
  if (before && FORMERS.has(before.lower)) return null
  const phrase = statusPhraseAt(units, at)
  if (!phrase || (first.lower === 'become' && first.kind === 'word')) return null
  let next = phrase.to + 1
  let introduced = ''
  while (next - phrase.to <= LONGEST_INTRODUCTION && INTRODUCERS.has(units[next]?.lower ?? '')) {
    // "members such as Iraq", not "lost members as Qatar left".
    if (units[next]?.lower === 'as' && !introduced.endsWith('such')) return null
    introduced += ` ${units[next++]?.lower}`
  }
  if (/ and$/.test(introduced)) return null
  if (introduced === '' && units[next]?.kind !== 'state' && units[next]?.lower !== 'the') return null
  const states = statesFrom(units, next)
  if (!states) return null
  // "a fourth member of OPEC -- Gabon has left": one state behind a dash begins something new.
  if (/[–—-]$/.test(introduced) && states.ids.length < 2) return null
  // A comma alone may as well part two subjects; then only a list is a list: "the members, Mali and Niger,".
  // "NATO's newest member, Sweden,": one, where the phrase is of one.
  const single = units[phrase.to]?.lower === 'member' && first.kind === 'body' && first.possessive
  if (introduced === ' ,' && ((states.ids.length < 2 && !single) || !closes(units[states.to + 1]?.lower))) return null
  const isList = introduced !== ''
  if (!isList && goesBeyond(units[states.to + 1]?.kind)) return null
  const here = units.slice(0, at).findLast((one) => one.kind === 'body')?.ids[0] ?? null
  const organization = phrase.organization ?? (isList ? bodyAt(at) : phrase.polarity === 'DENIES' ? here : null)
  if (!organization) return null
  return {
    ...phrase,
    organization,
    ids: states.ids,
    on: null,
    from: at,
    to: states.to,
    rule: isList ? 'standing.7' : 'standing.3',
  }
}
const FORMERS = new Set(['become', 'becoming', 'former', 'ex', 'future', 'potential', 'possible', 'no'])
const closes = (word: string | undefined): boolean => word === undefined || /^[,.;)–—]$/.test(word)
const goesBeyond = (kind: string | undefined): boolean => kind === 'name'

/** "Russia and other CSTO members", "Chile, Peru and other associate members of MERCOSUR". */
export const amongOthers: Reader = ({ units }, at) => {
  const one = units[at]
  if (!isState(one)) return null
  const comma = units[at + 1]?.lower === ',' ? 1 : 0
  const the = units[at + 2 + comma]?.lower === 'the' ? 1 : 0
  if (
    units[at + 1 + comma]?.lower !== 'and' ||
    !['other', 'fellow', 'several', 'most'].includes(units[at + 2 + comma + the]?.lower ?? '')
  )
    return null
  const phrase = statusPhraseAt(units, at + 3 + comma + the)
  if (!phrase?.organization || phrase.polarity === 'DENIES') return null
  const ids = [...one.ids]
  let from = at
  while (units[from - 1]?.lower === ',' && isState(units[from - 2])) {
    from -= 2
    ids.unshift(...(units[from]?.ids ?? []))
  }
  return { ...phrase, organization: phrase.organization, ids, on: null, from, rule: 'standing.4' }
}
