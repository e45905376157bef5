import type { ActorId, Organization } from '../domain/model.js'
import type { Discourse } from './discourse.js'
import { type Gazetteer, officeOn } from './gazetteer.js'
import { ofMembers } from './groups.js'
import { type Merge, spanning } from './merges.js'
import { cabinetOffice } from './offices.js'
import { fold } from './tokens.js'
import { CLAUSE_OPENERS, isAdverb, isGoverned, type Person, PREPOSITIONS, standsAsSubject, type Unit } from './units.js'
import { verbOf } from './verbs.js'

/** Nouns that can stand for any body. */
const GENERIC_NOUNS = new Set(
  'bloc block alliance organization organisation group grouping cartel club body association'.split(' '),
)
/** Nouns that stand only for a body whose name has them: "the Forum", "the league", "the treaty". */
const NAME_NOUNS = new Set(
  'treaty statute pact union community forum league coalition council commonwealth conference commission partnership agency court tribunal area zone initiative movement convention accord agreement protocol charter deal'.split(
    ' ',
  ),
)
const BODY_NOUNS = new Set([...GENERIC_NOUNS, ...NAME_NOUNS])
const COUNTRY_NOUNS = new Set('country nation republic state island kingdom emirate'.split(' '))
const COUNTRIES_NOUNS = new Set(
  'countries nations states republics neighbours neighbors trio duo pair kingdoms monarchies emirates islands members heads leaders presidents governments juntas'.split(
    ' ',
  ),
)
/** Plural nouns that go back to a list even without a number. */
const FELLOWS = new Set(['neighbours', 'neighbors', 'trio', 'duo', 'pair'])
const COUNTS: Readonly<Record<string, number>> = {
  trio: 3,
  duo: 2,
  pair: 2,
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
}
const DETERMINERS = new Set(['the', 'this', 'that', 'these', 'those', 'all'])
const POINTERS = new Set(['that', 'this'])
const OWNERS = new Set(['his', 'her', 'our', 'my'])
/** "The last country to", "the other bloc": some other one than that spoken of. */
const ORDERED = new Set(
  'last next first only latest newest other second third another new same very many few'.split(' '),
)
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|(?:twenty-|thirty-|forty-)?(?:fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\w+teenth|\w+tieth)$/
const ENDS_AS_ORDINAL = /(?:st|nd|rd|th)$/
const isOrdered = (word: string): boolean => ORDERED.has(word) || (ENDS_AS_ORDINAL.test(word) && ORDINAL.test(word))
const FEW_MODIFIERS = 4
const ARTICLES = new Set(['the', 'a', 'an', 'its'])

/** "the Community", "the Alliance": a noun with a capital, alone. */
const isBodyNoun = (one: Unit): boolean =>
  one.kind === 'name' && BODY_NOUNS.has(one.lower) && one.end - one.start === one.lower.length

function describes(units: readonly Unit[], at: number): { noun: Unit; count: number | null; length: number } | null {
  let count: number | null = null
  for (let length = 1; length <= FEW_MODIFIERS; length++) {
    const one = units[at + length]
    if (!one || (one.kind !== 'word' && one.kind !== 'people' && one.kind !== 'name' && !isBodyNoun(one))) return null
    // "the Petroleum Producers Organization": a name of its own, of a body that we do not know.
    if (one.kind === 'name' && BODY_NOUNS.has(one.lower) && !isBodyNoun(one)) return null
    if (BODY_NOUNS.has(one.lower) || COUNTRY_NOUNS.has(one.lower) || COUNTRIES_NOUNS.has(one.lower)) {
      count = count ?? COUNTS[one.lower] ?? null
      const next = units[at + length + 1]?.lower ?? ''
      if (BODY_NOUNS.has(next) || COUNTRIES_NOUNS.has(next)) continue
      return { noun: one, count, length: length + 1 }
    }
    // "the treaty that underpins the court"
    if (ARTICLES.has(one.lower)) return null
    if (PREPOSITIONS.has(one.lower) || CLAUSE_OPENERS.has(one.lower) || isAdverb(one.lower) || isOrdered(one.lower))
      return null
    count = COUNTS[one.lower] ?? count
  }
  return null
}

/** Nouns that any treaty may be called by. */
const TREATY_NOUNS = new Set(['treaty', 'pact', 'accord', 'agreement', 'convention', 'deal'])

/** A treaty, or a body that is called by its founding paper too: the court of the Rome Statute. */
const isOfPaper = ({ kind, aliases }: Organization): boolean =>
  kind === 'TREATY' || aliases.some(({ text }) => /\bstatute\b/i.test(text))

/** "The treaty" and "the Forum" can only be a body whose name says so. */
function fitsNoun(gazetteer: Gazetteer, id: ActorId, noun: string): boolean {
  if (GENERIC_NOUNS.has(noun)) return true
  const body = gazetteer.actors.get(id)
  if (body?.type === 'organization' && TREATY_NOUNS.has(noun) && isOfPaper(body)) return true
  return (
    body?.type === 'organization' &&
    [body.name, ...body.aliases.map(({ text }) => text)].some((name) =>
      fold(name).includes(noun === 'tribunal' ? 'court' : noun),
    )
  )
}

/** The body that a noun goes back to. One in lower case that only a name could explain must be about the main body. "That bloc" is the one just named. */
function bodyFor(
  noun: Unit,
  discourse: Discourse,
  gazetteer: Gazetteer,
  said: readonly Unit[],
  pointing: boolean,
): ActorId | null {
  const here = pointing ? said.findLast((one) => one.kind === 'body')?.ids[0] : undefined
  if (here !== undefined && fitsNoun(gazetteer, here, noun.lower)) return here
  const recent = discourse.recentBody()
  // "Chile left the OAS after Peru quit the bloc": of two that could be meant, neither.
  const other = said.findLast((one) => one.kind === 'body' && one.named)?.ids[0]
  if (other !== undefined && other !== recent && !said.some((one) => one.kind === 'body' && one.ids[0] === recent))
    return null
  if (recent === null || fitsNoun(gazetteer, recent, noun.lower)) return recent
  const named = discourse.recentBodies().findLast((id) => fitsNoun(gazetteer, id, noun.lower))
  const main = discourse.mainBody
  return named ?? (main !== null && fitsNoun(gazetteer, main, noun.lower) ? main : null)
}

/** States that a unit names, or whose office it is. */
function statesNamed({ kind, ids, person }: Unit): readonly ActorId[] {
  if (kind === 'state' || kind === 'people') return ids
  return person?.voice?.startsWith('country:') ? [person.voice] : []
}

const LONGEST_DATELINE = 8

/** What stands behind the place that a report opens with: "BUCHAREST (Reuters) - ". */
function behindDateline(said: readonly Unit[]): readonly Unit[] {
  const dash = said.slice(0, LONGEST_DATELINE).findIndex((one) => one.kind === 'mark' && /^[-–—]$/.test(one.lower))
  return dash > 0 ? said.slice(dash + 1) : said
}

/** A state or a state's officer where a subject stands. */
const isSubject = (said: readonly Unit[], at: number): boolean =>
  standsAsSubject(said, at) || (said[at]?.kind === 'person' && !said[at]?.possessive && !isGoverned(said, at))

/**
 * "The country": the only one spoken of in this sentence so far, else its only subject, else the last sentence's subject.
 * Where that leaves a choice, nobody: a wrong country is worse than none.
 */
function theCountry(said: readonly Unit[], discourse: Discourse): readonly ActorId[] {
  const told = behindDateline(said)
  const here = new Set(told.flatMap(statesNamed))
  if (here.size === 1) return [...here]
  if (here.size > 1) {
    const subjects = new Set(told.flatMap((one, at) => (isSubject(told, at) ? statesNamed(one) : [])))
    return subjects.size === 1 ? [...subjects] : []
  }
  const before = discourse.recentStates()
  return before.length === 1 && discourse.isAlone() ? before : []
}

/** The only list of late, else the several states that the last sentence was about. */
function fellows(discourse: Discourse): readonly ActorId[] {
  const list = discourse.lastList()
  const recent = discourse.recentStates()
  return list.length > 0 ? list : recent.length > 1 ? recent : []
}

/** What tells one country from those that were spoken of: of which people it is, or what it once was. */
const isOfAnother = (one: Unit, at: number, all: readonly Unit[]): boolean =>
  // "the Indian Ocean island" is no Indian one
  (one.kind === 'people' && all[at + 1]?.kind !== 'name') || OF_OLD.has(one.lower)
const OF_OLD = new Set(['former', 'breakaway', 'neighbouring', 'neighboring'])

/** Definite descriptions, filled in from what was said before: "the military alliance", "the three countries", "his country". */
export const describedActor =
  (discourse: Discourse, gazetteer: Gazetteer, said: readonly Unit[]): Merge =>
  (units, at) => {
    const first = units[at]
    if (first?.kind === 'body') return agencyDescribed(units, at, discourse)
    if (first?.kind !== 'word') return null
    const owner = OWNERS.has(first.lower)
    if (first.lower === 'a' || first.lower === 'an') return someBody(units, at, said, discourse)
    if (first.lower === 'both' && isBeforeVerb(units[at + 1]) && opensClause(said.at(-1)))
      return bothAlone(first, said, discourse)
    if (first.lower === 'their') return theirCountries(units, at, said, discourse)
    if (!owner && !DETERMINERS.has(first.lower)) {
      const counted = COUNTS[first.lower] !== undefined && first.lower === 'both' ? describes(units, at) : null
      const both = counted && COUNTRIES_NOUNS.has(counted.noun.lower) ? discourse.listOf(2) : []
      return counted && both.length > 0
        ? { unit: spanning(first, counted.noun, { kind: 'state', ids: both, named: false }), length: counted.length }
        : null
    }
    const described = describes(units, at)
    if (!described) return bareCount(units, at, said, discourse) ?? theLatter(units, at, discourse)
    const { noun, count, length } = described
    const members = ofMembers(units, at + length)
    const of = members === 0 && units[at + length]?.lower === 'of'
    const give = (kind: 'body' | 'state', ids: readonly ActorId[]) =>
      ids.length > 0
        ? {
            unit: spanning(first, noun, { kind, ids, lower: noun.lower, named: false, label: discourse.nameOf(ids) }),
            length,
          }
        : null
    if (BODY_NOUNS.has(noun.lower)) {
      const name = units[at + length]
      if (name?.kind === 'body' && name.named)
        return { unit: spanning(first, name, { kind: 'body', ids: name.ids, lower: name.lower }), length: length + 1 }
      const body = of || owner ? null : bodyFor(noun, discourse, gazetteer, said, POINTERS.has(first.lower))
      const last = units[at + length + members - 1] ?? noun
      return body
        ? {
            unit: spanning(first, last, {
              kind: 'body',
              ids: [body],
              lower: noun.lower,
              named: false,
              label: discourse.nameOf([body]),
            }),
            length: length + members,
          }
        : null
    }
    if (of && noun.lower !== 'heads') return null
    if (COUNTRY_NOUNS.has(noun.lower)) {
      // "the former Yugoslav republic": somebody whom the text need not have named, and whom "it" may mean from here on.
      if (units.slice(at + 1, at + length - 1).some(isOfAnother)) {
        discourse.forgetStates()
        return null
      }
      const voice = owner ? (discourse.lastPerson?.voice ?? null) : null
      return give('state', voice?.startsWith('country:') ? [voice] : theCountry(said, discourse))
    }
    if (count === null) return FELLOWS.has(noun.lower) ? give('state', fellows(discourse)) : null
    return give('state', discourse.listOf(count))
  }

const AGENCIES = new Set('agency body organization organisation court tribunal watchdog'.split(' '))
const LONGEST_AGENCY = 6

/** "the United Nations' culture and education body": the body that the text is about, where it is another. */
function agencyDescribed(
  units: readonly Unit[],
  at: number,
  discourse: Discourse,
): { unit: Unit; length: number } | null {
  const [owner, body] = [units[at], discourse.dominantBody]
  if (!owner || body === null || owner.ids[0] === body) return null
  for (let next = at + 1; next < at + LONGEST_AGENCY; next++) {
    const one = units[next]
    if (one?.kind !== 'word' || PREPOSITIONS.has(one.lower) || verbOf(one.lower) !== null) return null
    if (!AGENCIES.has(one.lower)) continue
    if (next === at + 1 && !owner.possessive) return null
    const fields = { kind: 'body' as const, ids: [body], lower: one.lower, named: false, possessive: false }
    return { unit: spanning(owner, one, { ...fields, label: discourse.nameOf([body]) }), length: next - at + 1 }
  }
  return null
}

/** "The three are to join", "the five said": the only recent list of so many, before a verb. */
function bareCount(
  units: readonly Unit[],
  at: number,
  said: readonly Unit[],
  discourse: Discourse,
): { unit: Unit; length: number } | null {
  const [first, number, next] = [units[at], units[at + 1], units[at + 2]]
  const count = COUNTS[number?.lower ?? '']
  if (!first || !number || count === undefined || count < 2) return null
  if (!isBeforeVerb(next) && !(verbOf(said.at(-1)?.lower ?? '') && endsObject(next))) return null
  const ids = discourse.listOf(count)
  return ids.length > 0
    ? { unit: spanning(first, number, { kind: 'state', ids, named: false, label: discourse.nameOf(ids) }), length: 2 }
    : null
}
const BEFORE_VERB = new Set('are were have had will would also then all did do could may'.split(' '))

/** Whether a verb of the past, or an auxiliary, stands here. */
const isBeforeVerb = (next: Unit | undefined): boolean =>
  next?.kind === 'word' &&
  (BEFORE_VERB.has(next.lower) || (verbOf(next.lower)?.forms.includes('past') ?? false) || next.lower.endsWith('ly'))

/** "suspended the three (at various times)" */
const endsObject = (next: Unit | undefined): boolean =>
  !next || next.kind === 'mark' || next.kind === 'date' || ENDS_OBJECT.has(next.lower)
const ENDS_OBJECT = new Set('from at in after over until as during and but'.split(' '))

const opensClause = (last: Unit | undefined): boolean => !last || last.kind === 'mark' || CLAUSE_OPENERS.has(last.lower)

/** "Togo and Gabon are the newest members; both joined in 2022": the two of this sentence, else the only two of late. */
function bothAlone(first: Unit, said: readonly Unit[], discourse: Discourse): { unit: Unit; length: number } | null {
  const here = said.findLast(({ kind, ids }) => kind === 'state' && ids.length > 1)
  const ids = here ? here.ids : discourse.listOf(2)
  return ids.length === 2 ? { unit: spanning(first, first, { kind: 'state', ids, named: false }), length: 1 } : null
}

const OF_THEIRS = new Set('countries nations states governments'.split(' '))

/** "The ministers of Peru and Chile said that their countries would leave": the several states of the sentence. */
function theirCountries(
  units: readonly Unit[],
  at: number,
  said: readonly Unit[],
  discourse: Discourse,
): { unit: Unit; length: number } | null {
  const [first, noun] = [units[at], units[at + 1]]
  if (!first || noun?.kind !== 'word' || noun.possessive || !OF_THEIRS.has(noun.lower)) return null
  const lists = said.filter(({ kind, ids }) => kind === 'state' && ids.length > 1)
  const ids = lists.length === 1 ? (lists[0]?.ids ?? []) : lists.length === 0 ? fellows(discourse) : []
  return ids.length > 0 ? { unit: spanning(first, noun, { kind: 'state', ids, named: false }), length: 2 } : null
}

/** "Sweden and Finland applied. The latter became a member": the state named last, before a verb. */
function theLatter(units: readonly Unit[], at: number, discourse: Discourse): { unit: Unit; length: number } | null {
  const [first, latter] = [units[at], units[at + 1]]
  if (first?.lower !== 'the' || latter?.lower !== 'latter') return null
  if (!isBeforeVerb(units[at + 2]) && !['was', 'is', 'has'].includes(units[at + 2]?.lower ?? '')) return null
  const ids = discourse.latterState()
  return ids.length > 0 ? { unit: spanning(first, latter, { kind: 'state', ids, named: false }), length: 2 } : null
}

const OF_BODY = new Set(['in', 'of', 'from', 'within'])
const TIES = new Set('membership participation withdrawal exit member members'.split(' '))

/** "suspended its membership in an east African regional body": the one that the article is about, introduced so. */
function someBody(
  units: readonly Unit[],
  at: number,
  said: readonly Unit[],
  discourse: Discourse,
): { unit: Unit; length: number } | null {
  const tie = said.at(-2)
  if (!OF_BODY.has(said.at(-1)?.lower ?? '') || tie?.kind !== 'word' || !TIES.has(tie.lower)) return null
  const [first, described] = [units[at], describes(units, at)]
  const body = discourse.dominantBody
  if (!first || !described || !body || !GENERIC_NOUNS.has(described.noun.lower)) return null
  const fields = { kind: 'body' as const, ids: [body], lower: described.noun.lower, named: false }
  return {
    unit: spanning(first, described.noun, { ...fields, label: discourse.nameOf([body]) }),
    length: described.length,
  }
}

/** "the prime minister" alone: whoever was introduced with that office. */
export const officeAlone =
  (discourse: Discourse, gazetteer: Gazetteer): Merge =>
  (units, at) => {
    const first = units[at]
    if (first?.kind !== 'office' || !first.person?.office) return null
    const { office, voice } = first.person
    const filed = cabinetOffice(
      office,
      voice ?? discourse.personWithOffice('minister of foreign affairs', null)?.voice ?? null,
    )
    const person =
      discourse.personWithOffice(office, voice) ??
      (filed === office ? null : discourse.personWithOffice(filed, voice)) ??
      (voice ? holder(gazetteer, filed, voice, discourse) : null)
    return person ? { unit: { ...first, kind: 'person', person }, length: 1 } : null
  }

function holder(gazetteer: Gazetteer, office: string, voice: ActorId, discourse: Discourse): Person | null {
  for (const leader of gazetteer.leadersOf(voice)) {
    const term = officeOn(leader, discourse.publishedOn)
    if (term?.of === voice && term.office === office) return { leader: leader.id, name: leader.name, office, voice }
  }
  return null
}
