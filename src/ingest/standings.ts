import type { ActorId } from '../domain/model.js'
import type { Polarity, Status } from '../domain/vocabulary.js'
import type { ActDraft } from './acts.js'
import type { Passage } from './passages.js'
import { endsNounPhrase } from './patterns.js'
import { isAdverb, PREPOSITIONS, type Unit } from './units.js'

const STANDING_NOUNS: Readonly<Record<string, Status>> = {
  member: 'MEMBER',
  members: 'MEMBER',
  observer: 'OBSERVER',
  observers: 'OBSERVER',
  partner: 'PARTNER',
  candidate: 'CANDIDATE',
}
/** Words before "member" that change what it says. */
const NOT_PLAIN = new Set(
  'former founding ex-member prospective potential future new first last only newest oldest associate aspiring no'.split(
    ' ',
  ),
)
const LINKS = new Set('is are remain remains remained was were stays'.split(' '))
const NEGATIONS = new Set(['not', 'no', 'never', 'neither'])
const LINK_REACH = 4
const PHRASE_REACH = 5

interface Found {
  readonly ids: readonly ActorId[]
  readonly organization: ActorId
  readonly standing: Status
  readonly polarity: Polarity
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** The noun of a standing and the body behind it: "a welcome member of the group". */
function phraseAt(units: readonly Unit[], at: number): { standing: Status; organization: ActorId; to: number } | null {
  for (let noun = at; noun < Math.min(units.length, at + PHRASE_REACH); noun++) {
    const word = units[noun]
    if (word?.kind !== 'word' || NOT_PLAIN.has(word.lower) || PREPOSITIONS.has(word.lower)) return null
    const standing = STANDING_NOUNS[word.lower]
    if (!standing) continue
    if (word.lower === 'observer' && units[noun + 1]?.lower === 'member') continue
    const link = units[noun + 1]?.lower
    if (link !== 'of' && link !== 'in' && link !== 'at') return null
    const the = units[noun + 2]?.lower === 'the' ? 3 : 2
    const body = units[noun + the]
    const id = body?.kind === 'body' && !body.possessive ? body.ids[0] : undefined
    return id && endsNounPhrase(units[noun + the + 1]) ? { standing, organization: id, to: noun + the } : null
  }
  return null
}

const isNominal = (units: readonly Unit[], at: number): boolean => units[at]?.kind === 'state' && !units[at]?.possessive

/** "Armenia remains a welcome member of the group", "Brazil is not a member of NATO". */
function linked(units: readonly Unit[], at: number): Found | null {
  if (!isNominal(units, at) || PREPOSITIONS.has(units[at - 1]?.lower ?? '')) return null
  let link = -1
  let negated = false
  for (let next = at + 1; next <= at + LINK_REACH; next++) {
    const word = units[next]
    if (word?.kind !== 'word') return null
    if (LINKS.has(word.lower)) link = next
    else if (NEGATIONS.has(word.lower)) negated = true
    else if (!isAdverb(word.lower) && word.lower !== 'longer') break
    else if (word.lower === 'longer') negated = true
  }
  // The past tense tells of another day; what it was then is no standing of today.
  if (link < 0 || units[link]?.lower === 'was' || units[link]?.lower === 'were') return null
  let first = link + 1
  while (
    NEGATIONS.has(units[first]?.lower ?? '') ||
    isAdverb(units[first]?.lower ?? '') ||
    units[first]?.lower === 'longer'
  )
    first++
  const phrase = phraseAt(units, first)
  if (!phrase) return null
  return {
    ...phrase,
    ids: units[at]?.ids ?? [],
    polarity: negated ? 'DENIES' : 'ASSERTS',
    from: at,
    rule: 'standing.1',
  }
}

/** "Armenia, a member of the CSTO," */
function apposed(units: readonly Unit[], at: number): Found | null {
  if (!isNominal(units, at) || units[at + 1]?.lower !== ',') return null
  const article = units[at + 2]?.lower
  if (article !== 'a' && article !== 'an' && article !== 'itself') return null
  const phrase = phraseAt(units, at + 2)
  return phrase && { ...phrase, ids: units[at]?.ids ?? [], polarity: 'ASSERTS', from: at, rule: 'standing.2' }
}

/** "NATO member Turkey", "CSTO members Russia and Belarus". */
function titled(units: readonly Unit[], at: number): Found | null {
  const [body, noun, state] = [units[at], units[at + 1], units[at + 2]]
  const gap = noun?.lower === 'member' && state?.lower === 'state' ? units[at + 3] : state
  const standing = STANDING_NOUNS[noun?.lower ?? '']
  if (
    body?.kind !== 'body' ||
    body.possessive ||
    !standing ||
    gap?.kind !== 'state' ||
    NOT_PLAIN.has(units[at - 1]?.lower ?? '')
  )
    return null
  const organization = body.ids[0]
  return organization
    ? {
        ids: gap.ids,
        organization,
        standing,
        polarity: 'ASSERTS',
        from: at,
        to: units.indexOf(gap),
        rule: 'standing.3',
      }
    : null
}

/** "Russia and other CSTO members". */
function amongOthers(units: readonly Unit[], at: number): Found | null {
  if (!isNominal(units, at) || units[at + 1]?.lower !== 'and' || units[at + 2]?.lower !== 'other') return null
  const [body, noun] = [units[at + 3], units[at + 4]]
  const organization = body?.kind === 'body' ? body.ids[0] : undefined
  if (!organization || (noun?.lower !== 'members' && noun?.lower !== 'member')) return null
  return {
    ids: units[at]?.ids ?? [],
    organization,
    standing: 'MEMBER',
    polarity: 'ASSERTS',
    from: at,
    to: at + 4,
    rule: 'standing.4',
  }
}

const READERS = [linked, apposed, titled, amongOthers]

/** What a sentence says a country is to a body on the day of the text: member, observer, partner, candidate, or not one. */
export function findStandings({ units }: Passage, text: string): ActDraft[] {
  const found = units.flatMap((_, at) => READERS.flatMap((read) => read(units, at) ?? []))
  return found.flatMap((one) => {
    const start = units[one.from]?.start ?? 0
    const end = units[one.to]?.end ?? start
    return one.ids.map((actor) => ({
      actor,
      organization: one.organization,
      act: null,
      standing: one.standing,
      on: null,
      effective: null,
      until: null,
      by: null,
      of: null,
      continues: null,
      closed: null,
      polarity: one.polarity,
      factuality: 'HAPPENED' as const,
      basis: 'PUBLICATION' as const,
      quote: text.slice(start, end),
      start,
      end,
      rule: one.rule,
    }))
  })
}
