import type { ActorId } from '../domain/model.js'
import { describedActor, officeAlone } from './descriptions.js'
import type { Discourse } from './discourse.js'
import type { Gazetteer } from './gazetteer.js'
import {
  administration,
  agencyOf,
  bilateral,
  bodyWithKind,
  COUNTRIES_NOUNS,
  capitalOf,
  knownGroup,
  nationOf,
  nationsOf,
  place,
  rulersOfStates,
  twoKoreas,
  withCompanions,
} from './groups.js'
import { type Merge, merged, spanning } from './merges.js'
import { beginsClause, CLAUSE_OPENERS, type Person, PREPOSITIONS, standsAsSubject, type Unit, unit } from './units.js'

/** Last words of names that are no person's. */
const ORGANS = new Set(
  'assembly council commission committee court parliament ministry union summit conference'.split(' '),
)
const GOVERNMENT = new Set('government authorities junta leadership regime rulers voters'.split(' '))

const PAPER_NOUNS = new Set(['treaty', 'convention', 'pact', 'agreement', 'accord', 'area'])

/** "Collective Security Treaty Organization (CSTO)" is one mention. */
const bodyWithAcronym: Merge = (units, at) => {
  const [body, open, acronym, close] = units.slice(at, at + 4)
  if (body?.kind !== 'body' || body.possessive || open?.lower !== '(' || !acronym || close?.lower !== ')') return null
  const same = acronym.kind === 'body' && acronym.ids[0] === body.ids[0]
  // "the Nuclear Forces (INF) Treaty"
  const noun = units[at + 4]
  const named = noun?.capitalized === true && PAPER_NOUNS.has(noun.lower)
  if (same && named) return { unit: spanning(body, noun, {}), length: 5 }
  return same ? { unit: spanning(body, close, {}), length: 4 } : null
}

/** "the Armenian government", "Niger's junta", "the government of Armenia": the state itself. */
const government: Merge = (units, at) => {
  const first = units[at]
  const adjective = first?.kind === 'people' || (first?.kind === 'state' && first.possessive)
  const beside =
    first?.kind === 'state' && first.ids.length === 1 && units[at + 1]?.kind === 'word' ? units[at + 1] : null
  if (first && !adjective && beside && GOVERNMENT.has(beside.lower))
    return { unit: spanning(first, beside, { kind: 'state', seat: false }), length: 2 }
  if (first && adjective) {
    for (let length = 1; length <= 3; length++) {
      const noun = units[at + length]
      if (noun?.kind !== 'word') break
      if (GOVERNMENT.has(noun.lower))
        return { unit: spanning(first, noun, { kind: 'state', seat: false }), length: length + 1 }
    }
    return null
  }
  const [, of, next, afterNext] = units.slice(at, at + 4)
  const state = next?.lower === 'the' ? afterNext : next
  if (first?.kind !== 'word' || !GOVERNMENT.has(first.lower) || of?.lower !== 'of' || state?.kind !== 'state')
    return null
  return { unit: spanning(first, state, { kind: 'state', ids: state.ids }), length: next === state ? 3 : 4 }
}

/** "the head of the Armenian government": its leader. */
const headOf: Merge = (units, at) => {
  const first = units[at]
  if (first?.kind !== 'word' || first.lower !== 'head' || units[at + 1]?.lower !== 'of') return null
  const the = units[at + 2]?.lower === 'the' ? 1 : 0
  const state = units[at + 2 + the]
  // Only a country's government is a state of several words here.
  if (
    state?.kind !== 'state' ||
    state.ids.length !== 1 ||
    state.possessive ||
    state.end - state.start < LONGER_THAN_NAME
  )
    return null
  const person = { leader: null, name: '', office: 'leader', voice: state.ids[0] ?? null }
  return { unit: spanning(first, state, { kind: 'office', person, ids: [] }), length: 3 + the }
}
const LONGER_THAN_NAME = 15

/** "Russian Foreign Minister", "NATO Secretary General", "President of the Marshall Islands": an office with its voice. */
const officeWithVoice: Merge = (units, at) => {
  const first = units[at]
  if (!first) return null
  if (first.kind === 'people' || first.kind === 'state' || first.kind === 'body') {
    const gap =
      units[at + 1]?.kind === 'word' &&
      units[at + 2]?.kind === 'office' &&
      !PREPOSITIONS.has(units[at + 1]?.lower ?? '')
        ? 2
        : 1
    const office = units[at + gap]
    if (office?.kind !== 'office' || !office.person) return null
    if (gap === 2 && (CLAUSE_OPENERS.has(units[at + 1]?.lower ?? '') || !first.possessive)) return null
    const person = { ...office.person, voice: first.ids[0] ?? null }
    // "the Kazakh ambassador to Minsk"
    const posted =
      units[at + gap + 1]?.lower === 'to' ? ['state', 'body'].indexOf(units[at + gap + 2]?.kind ?? '') >= 0 : false
    const last = posted ? units[at + gap + 2] : office
    return {
      unit: spanning(first, last ?? office, { kind: 'office', person, ids: [] }),
      length: gap + (posted ? 3 : 1),
    }
  }
  if (first.kind !== 'office' || !first.person) return null
  const of = units[at + 1]?.lower
  const skipped = units[at + 2]?.lower === 'the' ? 3 : 2
  const owner = units[at + skipped]
  if ((of !== 'of' && of !== 'for' && !first.lower.startsWith('spokes')) || !owner) return null
  const known = owner.kind === 'state' || owner.kind === 'body'
  if (!known || (of !== 'of' && of !== 'for')) return null
  const person = { ...first.person, voice: owner.ids[0] ?? null }
  return { unit: spanning(first, owner, { kind: 'office', person, ids: [] }), length: skipped + 1 }
}

const OWNED = new Set(['its', 'their', 'his', 'her', 'whose'])

function named(office: Person, name: Unit, text: string): Person {
  const known = name.person
  return {
    leader: known?.leader ?? null,
    name: known?.name ?? text,
    office: office.office === 'leader' ? (known?.office ?? 'leader') : office.office,
    voice: office.voice ?? known?.voice ?? null,
  }
}

/** "Russian Foreign Minister Sergei Lavrov", "the Prime Minister of Armenia, Nikol Pashinyan,", "Ana Lee, president of Mali". */
const personWithOffice =
  (text: string): Merge =>
  (units, at) => {
    const first = units[at]
    if (!first) return null
    const isName = (one: Unit | undefined): one is Unit => one?.kind === 'person' || one?.kind === 'name'
    if (first.kind === 'office' && first.person && !first.possessive) {
      const comma = units[at + 1]?.lower === ',' ? 1 : 0
      const name = units[at + 1 + comma]
      const owned = OWNED.has(units[at - 1]?.lower ?? '') || units[at - 1]?.possessive
      if (!isName(name) || ORGANS.has(name.lower) || (comma === 1 && first.person.voice === null && !owned)) return null
      const person = named(first.person, name, text.slice(name.start, name.possessive ? name.end - 2 : name.end))
      const closing = comma === 1 && units[at + 3]?.lower === ',' && !name.possessive ? 1 : 0
      return { unit: spanning(first, name, { kind: 'person', person, ids: name.ids }), length: 2 + comma + closing }
    }
    const the = units[at + 2]?.lower === 'the' ? 1 : 0
    const [comma, office, closing] = [units[at + 1], units[at + 2 + the], units[at + 3 + the]]
    if (
      !isName(first) ||
      first.possessive ||
      comma?.lower !== ',' ||
      office?.kind !== 'office' ||
      !office.person?.voice
    )
      return null
    const person = named(office.person, first, text.slice(first.start, first.end))
    const length = (closing?.lower === ',' ? 4 : 3) + the
    return { unit: spanning(first, office, { kind: 'person', person, ids: first.ids }), length }
  }

/** "Riga, Latvia," and "Niamey, Niger's capital,": one place. */
const seatWithCountry: Merge = (units, at) => {
  const [seat, comma, country, next] = units.slice(at, at + 4)
  if (seat?.kind !== 'state' || !seat.seat || seat.possessive || comma?.lower !== ',' || country?.kind !== 'state')
    return null
  if (country.seat || country.ids[0] !== seat.ids[0]) return null
  if (country.possessive && next?.lower !== 'capital') return null
  const closing = country.possessive ? next : country
  return closing
    ? { unit: spanning(seat, closing, { possessive: false, seat: false }), length: country.possessive ? 4 : 3 }
    : null
}

const ruled: Merge = (units, at) => (units[at]?.kind === 'person' ? ruledState(units, at) : null)

/** "President Ana Lee of Mali": behind an office without a country. */
function ruledState(units: readonly Unit[], at: number): { unit: Unit; length: number } | null {
  const [one, of, next, afterNext] = units.slice(at, at + 4)
  const state = next?.lower === 'the' ? afterNext : next
  if (
    !one?.person?.office ||
    one.possessive ||
    of?.lower !== 'of' ||
    state?.kind !== 'state' ||
    (one.person.voice !== null && one.person.voice !== state.ids[0])
  )
    return null
  const person = { ...one.person, voice: state.ids[0] ?? null }
  return { unit: spanning(one, state, { kind: 'person', person, ids: one.ids }), length: next === state ? 3 : 4 }
}

const isListed = (one: Unit | undefined): one is Unit => one?.kind === 'state' && one.named

/** How many units of "the", "the two", "the two divided" stand before a state in a list. */
function articlesAt(units: readonly Unit[], at: number): number {
  if (units[at]?.lower !== 'the') return 0
  let count = 1
  while (
    count < 3 &&
    units[at + count]?.kind === 'word' &&
    ['two', 'three', 'divided'].includes(units[at + count]?.lower ?? '')
  )
    count++
  return count
}

/** "Mali, Niger and Burkina Faso": one unit with three ids. Without an "and" it is no list. */
const listOfStates: Merge = (units, at) => {
  const first = units[at]
  if (!isListed(first) || first.possessive) return null
  const ids: ActorId[] = [...first.ids]
  let next = at + 1
  let commas = 0
  for (;;) {
    const comma = units[next]?.lower === ',' ? 1 : 0
    const joint = ['and', 'or', 'nor', '&'].includes(units[next + comma]?.lower ?? '') ? 1 : 0
    if (comma + joint === 0 || (comma === 1 && joint === 1 && commas === 0)) return null
    const the = articlesAt(units, next + comma + joint)
    const state = units[next + comma + joint + the]
    if (!isListed(state)) return null
    ids.push(...state.ids)
    next += comma + joint + the + 1
    commas += comma
    if (joint === 1)
      return {
        unit: spanning(first, state, { ids: [...new Set(ids)], seat: first.seat && state.seat }),
        length: next - at,
      }
    if (state.possessive) return null
  }
}

const COMPANY_WORDS = new Set(['with', 'alongside', 'well', 'also', 'like', 'followed'])

/** Merges that find nothing without a word of theirs in the sentence. */
function idleIn(atoms: readonly Unit[]): ReadonlySet<Merge> {
  let [nations, company, bodies] = [false, false, 0]
  for (const { kind, lower } of atoms) {
    if (kind === 'body') bodies++
    else if (COUNTRIES_NOUNS.has(lower)) nations = true
    else if (COMPANY_WORDS.has(lower)) company = true
  }
  return new Set([
    ...(nations ? [] : [nationsOf]),
    ...(company ? [] : [withCompanions]),
    ...(bodies > 1 ? [] : [agencyOf]),
    ...(bodies > 0 ? [] : [bodyWithAcronym, bodyWithKind]),
  ])
}

const GOVERNMENT_NAMED = /(?:government|authorities|junta|leadership|regime)$/
/** "The Turkish government": spoken of by the country's name where that was written before. */
const isGovernment = ({ kind, ids, start, end, lower }: Unit, text: string): boolean =>
  kind === 'state' &&
  ids.length === 1 &&
  end - start > lower.length + 2 &&
  GOVERNMENT_NAMED.test(text.slice(start, end))

/**
 * Atoms to units: offices join their names, lists their members, and descriptions what they go back to. Descriptions are
 * filled in from left to right, so that "the country" can mean one named earlier in the same sentence.
 */
export function composeUnits(atoms: readonly Unit[], text: string, gazetteer: Gazetteer, discourse: Discourse): Unit[] {
  const idle = idleIn(atoms)
  const flat = [
    bilateral,
    bodyWithAcronym,
    bodyWithKind,
    agencyOf,
    knownGroup,
    twoKoreas,
    capitalOf,
    nationOf,
    place,
    rulersOfStates(listOfStates),
    officeWithVoice,
    personWithOffice(text),
    ruled,
    administration,
    government,
    headOf,
    seatWithCountry,
    listOfStates,
    nationsOf,
    withCompanions,
  ].reduce<readonly Unit[]>((units, merge) => (idle.has(merge) ? units : merged(units, merge)), atoms)
  const stand = officeAlone(discourse, gazetteer)
  const result: Unit[] = []
  const describe = describedActor(discourse, gazetteer, result)
  for (let at = 0; at < flat.length; ) {
    const found = describe(flat, at) ?? stand(flat, at)
    const plain = flat[at] ?? unit({ kind: 'mark', lower: '', start: 0, end: 0 })
    const next = found?.unit ?? (isGovernment(plain, text) ? { ...plain, label: discourse.nameOf(plain.ids) } : plain)
    result.push(next)
    const last = result.length - 1
    discourse.note(next, standsAsSubject(result, last) && beginsClause(result, last))
    at += found?.length ?? 1
  }
  // "the country's foreign minister": only now is it known whose.
  const owned = result.some((one) => one.kind === 'state' && !one.named && one.possessive)
  return owned ? [...merged(merged(result, officeWithVoice), personWithOffice(text))] : result
}
