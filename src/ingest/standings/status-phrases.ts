import type { ActorId } from '../../domain/model.js'
import type { Polarity, Status } from '../../domain/vocabulary.js'
import { endsNounPhrase } from '../patterns.js'
import { CLAUSE_OPENERS, PREPOSITIONS, type Unit } from '../units.js'
import { verbOf } from '../verbs.js'

/** What a noun phrase makes of a country: "a founding member of the OAS", "NATO candidates". */
export interface StatusPhrase {
  readonly standing: Status
  readonly polarity: Polarity
  /** The body inside the phrase, or null: "both members". */
  readonly organization: ActorId | null
  /** Index of the phrase's last unit. */
  readonly to: number
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Nouns that are a status by themselves. */
const NOUNS: Readonly<Record<string, Status>> = {
  member: 'MEMBER',
  members: 'MEMBER',
  signatory: 'SIGNATORY',
  signatories: 'SIGNATORY',
  observer: 'OBSERVER',
  observers: 'OBSERVER',
  partner: 'PARTNER',
  partners: 'PARTNER',
  associate: 'PARTNER',
  associates: 'PARTNER',
  candidate: 'CANDIDATE',
  candidates: 'CANDIDATE',
  applicant: 'CANDIDATE',
  applicants: 'CANDIDATE',
  aspirant: 'CANDIDATE',
  aspirants: 'CANDIDATE',
  hopeful: 'CANDIDATE',
  hopefuls: 'CANDIDATE',
}
const NOT_MEMBER = set('non-member non-members nonmember nonmembers')
const ONCE_MEMBER = set('ex-member ex-members')
/** Nouns that may follow the status: "member states", "candidate countries". */
const CARRIERS = set(
  'state states country countries nation nations republic republics economy economies party parties government governments',
)
/** Adjectives that decide the status, whatever noun follows. */
const DECIDING: Readonly<Record<string, Status>> = {
  observer: 'OBSERVER',
  associate: 'PARTNER',
  associated: 'PARTNER',
  partner: 'PARTNER',
  dialogue: 'PARTNER',
  candidate: 'CANDIDATE',
  applicant: 'CANDIDATE',
  aspirant: 'CANDIDATE',
  aspiring: 'CANDIDATE',
  prospective: 'CANDIDATE',
  'would-be': 'CANDIDATE',
  acceding: 'CANDIDATE',
  suspended: 'SUSPENDED',
}
const FORMER = set('former erstwhile onetime one-time ex')
/** Adjectives that leave nothing to conclude: a seat on a council, a future, a doubt. */
const UNKNOWABLE = set(
  'potential possible future permanent non-permanent elected rotating temporary effective virtual honorary unofficial de-facto likely putative supposed so-called any every no board committee council staff crew team squad cabinet family',
)
/** A partner of this kind is no status. */
const LOOSE_PARTNERS = set(
  'trading trade security defence defense economic close closest key main major important reliable natural equal strategic junior senior largest biggest coalition sparring business commercial military',
)
/** Whose allies are its members. */
const ALLIANCES = set('nato csto')
const ALLIES = set('ally allies')
const LONGEST_PHRASE = 7
const PREPOSITIONS_OF_BODY = set('of in at to with for within')

/** "of NATO", "for EU membership", "to join NATO": the body behind the noun, with the last unit of it. */
function bodyBehind(units: readonly Unit[], at: number): { id: ActorId; to: number } | null {
  let next = at
  if (units[next]?.lower === 'to' && units[next + 1]?.lower === 'join') next += 2
  else if (PREPOSITIONS_OF_BODY.has(units[next]?.lower ?? '')) next += 1
  else return null
  if (units[next]?.lower === 'membership' && PREPOSITIONS_OF_BODY.has(units[next + 1]?.lower ?? '')) next += 2
  while (units[next]?.lower === 'the' || units[next]?.kind === 'people' || isPlainAdjective(units[next])) next++
  const body = units[next]
  const id = body?.kind === 'body' && !body.possessive ? body.ids[0] : undefined
  const after = units[next + 1]
  const acts = isDeed(after)
  if (id && (acts || followsList(after))) return { id, to: next }
  const membership = after?.lower === 'membership' ? 1 : 0
  return id && (endsNounPhrase(units[next + 1 + membership]) || followsList(units[next + 1 + membership]))
    ? { id, to: next + membership }
    : null
}

const isPlainAdjective = (one: Unit | undefined): boolean =>
  one?.kind === 'word' && /(?:ern|ian|ional|-led|-member|-nation|-strong|-wide)$/.test(one.lower)

interface Noun {
  readonly standing: Status
  readonly polarity: Polarity
  readonly at: number
}

const DETERMINERS = set(
  'a an the its their this both all one two three four five six seven eight nine ten eleven twelve some other fellow current present existing full original founding founder charter active newest latest oldest',
)

/** The noun of the phrase, and what its adjectives make of it; null where they leave nothing to conclude. */
function nounAt(units: readonly Unit[], from: number): { noun: Noun; before: ActorId | null } | null {
  let decided: Status | null = null
  let former = false
  let loose = false
  let body: ActorId | null = null
  for (let at = from; at < Math.min(units.length, from + LONGEST_PHRASE); at++) {
    const one = units[at]
    if (!one) return null
    if (one.kind === 'body') {
      if (body !== null) return null
      body = one.ids[0] ?? null
      continue
    }
    if (one.kind === 'people' || one.kind === 'name' || one.kind === 'date') continue
    if (one.kind !== 'word') return null
    const word = one.lower
    if (UNKNOWABLE.has(word)) return null
    if (NOT_MEMBER.has(word)) return { noun: { standing: 'MEMBER', polarity: 'DENIES', at }, before: body }
    if (ONCE_MEMBER.has(word)) return { noun: { standing: 'WITHDRAWN', polarity: 'ASSERTS', at }, before: body }
    if (verbOf(word)?.forms.includes('past') && DECIDING[word] === undefined) return null
    const next = units[at + 1]
    const heads = next?.kind === 'word' && (NOUNS[next.lower] !== undefined || CARRIERS.has(next.lower))
    if (DECIDING[word] !== undefined && heads) {
      decided = DECIDING[word] ?? null
      if (!CARRIERS.has(next.lower)) continue
    }
    const allied = ALLIES.has(word) && ALLIANCES.has(units[at - 1]?.lower ?? '') ? 'MEMBER' : undefined
    const plain = allied ?? NOUNS[word] ?? (decided !== null && CARRIERS.has(word) ? decided : undefined)
    if (plain !== undefined) {
      const standing = former ? 'WITHDRAWN' : (decided ?? plain)
      if (former && (decided ?? plain) !== 'MEMBER') return null
      if (standing === 'PARTNER' && loose) return null
      return { noun: { standing, polarity: 'ASSERTS', at }, before: body }
    }
    if (FORMER.has(word)) former = true
    else if (LOOSE_PARTNERS.has(word)) loose = true
    else if (word === 'of' && units[at + 1]?.lower === 'the' && DETERMINERS.has(units[at - 1]?.lower ?? '')) at++
    else if (PREPOSITIONS.has(word) || CLAUSE_OPENERS.has(word)) return null
  }
  return null
}

/** Reads a phrase that begins at a unit: article, adjectives, the noun of a status, and its body before or behind. */
export function statusPhraseAt(units: readonly Unit[], from: number): StatusPhrase | null {
  const read = nounAt(units, from)
  if (!read) return null
  const { noun, before } = read
  const carried =
    CARRIERS.has(units[noun.at + 1]?.lower ?? '') && !CARRIERS.has(units[noun.at]?.lower ?? '') ? noun.at + 1 : noun.at
  const behind = bodyBehind(units, carried + 1)
  const after = units[carried + 1]
  if (before !== null && behind === null && !endsNounPhrase(after) && !followsList(after) && !isDeed(after)) return null
  // "a member of the committee": a preposition whose noun is no body.
  if (behind === null && units[carried + 1]?.lower === 'of') return null
  const atPresent = units[carried + 1]?.lower === 'at' && units[carried + 2]?.lower === 'present'
  if (
    !atPresent &&
    behind === null &&
    before === null &&
    ['in', 'at', 'to', 'for', 'with'].includes(units[carried + 1]?.lower ?? '')
  )
    return null
  const { standing, polarity } = noun
  return {
    standing,
    polarity,
    organization: before ?? behind?.id ?? null,
    to: before === null && behind ? behind.to : carried,
  }
}

/** A verb in the past: the phrase before it is a subject. */
const isDeed = (one: Unit | undefined): boolean =>
  one?.kind === 'word' && (verbOf(one.lower)?.forms.includes('past') ?? false)

const LIST_OPENERS = set('are is include includes including comprise such like namely were remain')
const followsList = (next: Unit | undefined): boolean =>
  next?.kind === 'state' || (next?.kind === 'word' && LIST_OPENERS.has(next.lower))
