import type { ActorId } from '../domain/model.js'
import { type Merge, spanning } from './merges.js'
import { placeNamed } from './places.js'
import { CLAUSE_OPENERS, isAdverb, type Person, PREPOSITIONS, type Unit } from './units.js'
import { verbOf } from './verbs.js'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Nouns that only say again what a body is: "the NATO alliance", "the BRICS group of emerging economies". */
const KINDS_OF_BODY = set('bloc alliance group grouping cartel club organization organisation organisation pact')
const MEMBERS_OF_GROUP = set('economies nations states countries producers exporters powers democracies republics')
const MOST_MODIFIERS = 2
const MOST_OF_GROUP = 4

const isAdjective = (one: Unit | undefined): boolean =>
  (one?.kind === 'word' || one?.kind === 'people') &&
  !PREPOSITIONS.has(one.lower) &&
  !CLAUSE_OPENERS.has(one.lower) &&
  !isAdverb(one.lower) &&
  (verbOf(one.lower) === null || one.lower.includes('-'))

/** How many units "of emerging economies" takes from an "of" on, or 0. */
export function ofMembers(units: readonly Unit[], of: number): number {
  if (units[of]?.lower !== 'of') return 0
  for (let at = of + 1; at <= of + MOST_OF_GROUP; at++) {
    if (MEMBERS_OF_GROUP.has(units[at]?.lower ?? '')) return at - of + 1
    if (!isAdjective(units[at]) && units[at]?.lower !== 'and' && units[at]?.lower !== 'leading') return 0
  }
  return 0
}

/** "the Mercosur trade bloc", "the BRICS group of emerging economies": the body itself. */
export const bodyWithKind: Merge = (units, at) => {
  const body = units[at]
  if (body?.kind !== 'body' || body.possessive) return null
  let kind = at + 1
  while (kind - at <= MOST_MODIFIERS && isAdjective(units[kind]) && !KINDS_OF_BODY.has(units[kind]?.lower ?? '')) kind++
  const noun = units[kind]
  if (noun?.kind !== 'word' || !KINDS_OF_BODY.has(noun.lower)) return null
  const tail = noun.possessive ? 0 : ofMembers(units, kind + 1)
  const last = units[kind + tail] ?? noun
  return { unit: spanning(body, last, {}), length: kind + tail - at + 1 }
}

const AGENCIES = set('agency body organization organisation council court programme fund')
const LONGEST_AGENCY = 6

/** "the UN culture agency UNESCO": the body named last. */
export const agencyOf: Merge = (units, at) => {
  const owner = units[at]
  if (owner?.kind !== 'body') return null
  for (let next = at + 1; next < at + LONGEST_AGENCY; next++) {
    const one = units[next]
    if (!one || (one.kind !== 'word' && one.lower !== "'s")) return null
    const [comma, body] = units[next + 1]?.lower === ',' ? [1, units[next + 2]] : [0, units[next + 1]]
    if (AGENCIES.has(one.lower) && body?.kind === 'body' && body.named)
      return { unit: spanning(owner, body, { ids: body.ids, lower: body.lower }), length: next + 2 + comma - at }
  }
  return null
}

const RULERS = set(
  'leaders presidents premiers rulers juntas junta governments authorities regimes chiefs heads militaries generals',
)
/** Those of them who may also leave a room: what they did counts for their states only where signing or the like is the act. */
const PERSONS = set('leaders presidents premiers rulers chiefs heads generals')
const LEADERS: Person = { leader: null, name: '', office: 'president', voice: null }
const RULING_REACH = 4

/**
 * "The leaders of Mali, Niger and Burkina Faso", "the juntas in Mali and Niger": the states themselves. `list` reads the list
 * of states that begins at a unit.
 */
export const rulersOfStates =
  (list: Merge): Merge =>
  (units, at) => {
    const first = units[at]
    const officers = first?.kind === 'office'
    if (!first || !(officers || (first.kind === 'word' && RULERS.has(first.lower)))) return null
    for (let of = at + 1; of < at + RULING_REACH; of++) {
      const word = units[of]?.lower ?? ''
      if (word === 'of' || word === 'in' || word === 'from') {
        const from = units[of + 1]?.lower === 'the' ? of + 2 : of + 1
        const states = list(units, from)
        // "the foreign ministers of Peru and Chile": of one country it is an officer like others.
        if (!states || states.unit.possessive || (officers && !RULERS.has(first.lower) && of > at + 1)) return null
        return {
          unit: spanning(first, states.unit, {
            kind: 'state',
            ids: states.unit.ids,
            person: officers || PERSONS.has(first.lower) ? (first.person ?? LEADERS) : null,
          }),
          length: from - at + states.length,
        }
      }
      if (word !== 'and' && !RULERS.has(word) && word !== 'government' && word !== 'state') return null
    }
    return null
  }

const BALTICS: readonly ActorId[] = ['country:EST', 'country:LVA', 'country:LTU']
const COUNTED = set('three 3 all')

const KOREAS: readonly ActorId[] = ['country:PRK', 'country:KOR']

/** "The two Koreas", "both Koreas". */
export const twoKoreas: Merge = (units, at) => {
  const one = units[at]
  // "North and South Korea"
  const south = units[at + 2]
  if (one?.lower === 'north' && units[at + 1]?.lower === 'and' && south?.ids[0] === 'country:KOR')
    return { unit: spanning(one, south, { kind: 'state', ids: KOREAS }), length: 3 }
  return one?.kind === 'name' && one.lower === 'koreas'
    ? { unit: spanning(one, one, { kind: 'state', ids: KOREAS }), length: 1 }
    : null
}

/** "The Baltic states", "three Baltic countries": a name of a group whose members everybody knows. */
export const knownGroup: Merge = (units, at) => {
  const first = units[at]
  const skipped = first && COUNTED.has(first.lower) ? 1 : 0
  const name = units[at + skipped]
  const noun = units[at + skipped + 1]
  if (!first || name?.lower !== 'baltic' || !noun || !BALTIC_NOUNS.has(noun.lower)) return null
  return { unit: spanning(first, noun, { kind: 'state', ids: BALTICS }), length: skipped + 2 }
}
const BALTIC_NOUNS = set('states nations countries republics trio')

const CABINETS = set('administration government presidency cabinet regime')

/** "The Trump administration": the state whose president he is. */
export const administration: Merge = (units, at) => {
  const person = units[at]
  const noun = units[at + 1]
  const state = person?.kind === 'person' ? person.person?.voice : null
  if (!person || !state?.startsWith('country:') || !noun || !CABINETS.has(noun.lower)) return null
  return { unit: spanning(person, noun, { kind: 'state', ids: [state], person: null }), length: 2 }
}

const COUNTRY_NOUNS = set('country nation republic kingdom island islands state archipelago sultanate emirate monarchy')

/** "The island nation of Fiji": Fiji. */
export const nationOf: Merge = (units, at) => {
  const noun = units[at]
  if (noun?.kind !== 'word' || !COUNTRY_NOUNS.has(noun.lower) || units[at + 1]?.lower !== 'of') return null
  const state = units[at + 2]
  return state?.kind === 'state' && !state.seat
    ? { unit: spanning(noun, state, { kind: 'state', ids: state.ids }), length: 3 }
    : null
}

/** Plural nouns that states may be called by. */
export const COUNTRIES_NOUNS = set('countries nations states republics kingdoms islands governments juntas')

/** "The military-led nations of Mali and Niger", "the juntas of": those states. */
export const nationsOf: Merge = (units, at) => {
  const first = units[at]
  if (!first || !(isAdjective(first) || first.kind === 'name')) return null
  let noun = at
  while (noun < at + MOST_BEFORE_NATIONS && !COUNTRIES_NOUNS.has(units[noun]?.lower ?? '')) {
    if (!isAdjective(units[noun]) && units[noun]?.kind !== 'name') return null
    noun++
  }
  if (!COUNTRIES_NOUNS.has(units[noun]?.lower ?? '') || units[noun + 1]?.lower !== 'of') return null
  const the = units[noun + 2]?.lower === 'the' ? 1 : 0
  const states = units[noun + 2 + the]
  return states?.kind === 'state' && states.ids.length > 1
    ? { unit: spanning(first, states, { kind: 'state', ids: states.ids }), length: noun + 3 + the - at }
    : null
}
const MOST_BEFORE_NATIONS = 6

const COMPANY = [['along', 'with'], ['together', 'with'], ['alongside'], ['as', 'well', 'as'], ['and', 'also']]
/** These only between commas: "Israel, like Russia,". */
const LIKENESS = [['like'], ['just', 'like'], ['in', 'common', 'with'], ['followed', 'by']]

/** How many units "along with", "as well as" take at a place, or 0. */
function companyAt(units: readonly Unit[], at: number, ways = COMPANY): number {
  return ways.find((words) => words.every((word, i) => units[at + i]?.lower === word))?.length ?? 0
}

/** "Finland, along with Sweden," and "Estonia as well as Latvia": all of them. */
export const withCompanions: Merge = (units, at) => {
  const first = units[at]
  if (first?.kind !== 'state' || first.possessive) return null
  const comma = units[at + 1]?.lower === ',' ? 1 : 0
  const words = companyAt(units, at + 1 + comma) || (comma === 1 ? companyAt(units, at + 2, LIKENESS) : 0)
  if (words === 0) return null
  const the = units[at + 1 + comma + words]?.lower === 'the' ? 1 : 0
  const fellow = at + 1 + comma + words + the
  const others = units[fellow]
  if (others?.kind !== 'state' || (others.possessive && comma === 1)) return null
  const closing = comma === 1 && units[fellow + 1]?.lower === ',' ? 1 : 0
  if (comma === 1 && closing === 0) return null
  const ids = [...new Set([...first.ids, ...others.ids])]
  return { unit: spanning(first, others, { ids, seat: false }), length: fellow + 1 + closing - at }
}

/** The states behind "along with" from a place on, where an act told of others had them too: "joined in 2004 along with". */
export function companionsBehind(units: readonly Unit[], from: number): readonly ActorId[] {
  let at = from
  while (at < from + 3 && (units[at]?.kind === 'date' || units[at]?.lower === ',')) at++
  const words = companyAt(units, at)
  if (words === 0) return []
  const fellow = units[at + words]?.lower === 'the' ? at + words + 1 : at + words
  const others = units[fellow]
  return others?.kind === 'state' && !others.possessive ? others.ids : []
}

/** "The DRC's capital Kinshasa", "Kenya's capital, Nairobi,": one place. */
export const capitalOf: Merge = (units, at) => {
  const state = units[at]
  if ((state?.kind !== 'state' || !state.possessive) && state?.kind !== 'people') return null
  const next = units[at + 1]
  // "Malaysia's Kuala Lumpur"
  if (state.kind === 'state' && next?.kind === 'state' && next.seat && next.ids[0] === state.ids[0])
    return { unit: spanning(state, next, { seat: true }), length: 2 }
  if (next?.lower !== 'capital') return null
  const comma = units[at + 2]?.lower === ',' ? 1 : 0
  const seat = units[at + 2 + comma]
  const same = seat?.kind === 'state' && seat.seat && seat.ids[0] === state.ids[0]
  // "in the Nigerian capital"
  if (!same && seat?.kind !== 'name' && state.kind === 'people' && units[at - 1]?.lower === 'the')
    return { unit: spanning(state, units[at + 1] ?? state, { kind: 'state', ids: state.ids, seat: true }), length: 2 }
  return seat && (same || (seat.kind === 'name' && comma === 0))
    ? { unit: spanning(state, seat, { kind: 'state', ids: state.ids, seat: false }), length: 3 + comma }
    : null
}

const CITIES = set('city capital town resort port seaside coastal lakeside ancient southern northern eastern western')
const CITY_REACH = 3

/** "The Russian city of Kazan", "in Vladivostok, Russia": a place in a state. */
export const place: Merge = (units, at) => {
  const first = units[at]
  if (!first) return null
  if (first.kind === 'people' || (first.kind === 'state' && first.possessive)) {
    let of = at + 1
    while (of - at <= CITY_REACH && CITIES.has(units[of]?.lower ?? '')) of++
    const name = units[of + 1]
    if (of === at + 1 || units[of]?.lower !== 'of' || (name?.kind !== 'name' && name?.kind !== 'state')) return null
    return { unit: spanning(first, name, { kind: 'state', seat: true }), length: of + 2 - at }
  }
  if (first.kind === 'word' && first.lower === 'city' && units[at + 1]?.lower === 'of') {
    const named = units[at + 2]
    const country = units[at + 4]
    if (
      named?.kind === 'name' &&
      units[at + 3]?.lower === '(' &&
      country?.kind === 'state' &&
      units[at + 5]?.lower === ')'
    )
      return { unit: spanning(first, country, { kind: 'state', ids: country.ids, seat: true }), length: 6 }
    return null
  }
  const hosts =
    HOSTING.has(units[at + 1]?.lower ?? '') ||
    (units[at - 1]?.lower === 'the' &&
      units[at + 1]?.lower === 'summit' &&
      first.end - first.start === first.lower.length) ||
    (FUTURE.has(units[at + 1]?.lower ?? '') && units[at + 2]?.lower === 'host')
  const city =
    (first.kind === 'name' || (hosts && first.capitalized)) &&
    !first.possessive &&
    (hosts || CITY_WORDS.has(units[at - 1]?.lower ?? ''))
      ? placeNamed(first.lower)
      : null
  if (city && units[at + 1]?.lower !== ',')
    return { unit: spanning(first, first, { kind: 'state', ids: [city], seat: true }), length: 1 }
  if (first.kind !== 'name' || first.possessive || !IN.has(units[at - 1]?.lower ?? '')) return null
  const country = units[at + 2]
  if (units[at + 1]?.lower === '(' && country?.kind === 'state' && units[at + 3]?.lower === ')')
    return {
      unit: spanning(first, country, {
        kind: 'state',
        ids: country.ids,
        seat: true,
        end: units[at + 3]?.end ?? country.end,
      }),
      length: 4,
    }
  if (units[at + 1]?.lower !== ',' || country?.kind !== 'state' || country.possessive || country.seat) return null
  const next = units[at + 3]
  // "in Brussels, Finland became": the country begins what follows.
  if (next && next.kind !== 'mark' && next.kind !== 'date' && !PREPOSITIONS.has(next.lower)) return null
  if (next?.lower === ',' && units[at + 4]?.kind === 'state') return null
  return { unit: spanning(first, country, { kind: 'state', ids: country.ids, seat: true }), length: 3 }
}
const CITY_WORDS = set('in at near')
const HOSTING = set('hosts hosted hosting')
const FUTURE = set('will to would')
const IN = set('in at near of')

/** "the U.S.-Russian treaty": an adjective, and no state that acts. */
export const bilateral: Merge = (units, at) => {
  const [first, dash, last] = units.slice(at, at + 3)
  if ((first?.kind !== 'state' && first?.kind !== 'people') || first.ids.length !== 1 || last?.kind !== 'people')
    return null
  if (!dash || !HYPHENS.has(dash.lower) || first.end !== dash.start || dash.end !== last.start) return null
  return { unit: spanning(first, last, { kind: 'word', lower: 'bilateral', ids: [] }), length: 3 }
}
const HYPHENS = set('- – —')
