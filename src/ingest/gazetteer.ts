import { type NameKind, namesOfActor } from '../domain/actor-names.js'
import { type Bounds, boundsOf, overlap } from '../domain/edtf.js'
import type { Actor, ActorId, EdtfText, Leader, Name, OfficeTerm } from '../domain/model.js'
import { isCapitalized, type Token, tokenize } from './tokens.js'

/** How an actor is named: a country by its name, its people ("Armenian") or its seat ("Yerevan"), a body, a leader. */
export type MentionKind = 'country' | 'people' | 'seat' | 'body' | 'leader'

/** One actor's name in a text. */
export interface Mention {
  readonly kind: MentionKind
  readonly id: ActorId
  /** How many tokens it takes. */
  readonly length: number
}

interface Entry {
  readonly kind: MentionKind
  readonly id: ActorId
  readonly words: readonly string[]
  /** Acronyms must be written as they are. */
  readonly exact: string | null
  /** An acronym that is read as a word may be written as one: "Opec". */
  readonly spoken: string | null
  readonly valid: Bounds | null
}

/** All names we know, longest match first. Built once from the actors, then read only. */
export interface Gazetteer {
  readonly actors: ReadonlyMap<ActorId, Actor>
  /** The actor named at a token, or null: nobody, or a name that fits several at that time. */
  readonly mentionAt: (tokens: readonly Token[], at: number, on: EdtfText | null) => Mention | null
  /** The leaders who ever held an office of a country or body. */
  readonly leadersOf: (id: ActorId) => readonly Leader[]
}

const RANK: Readonly<Record<MentionKind, number>> = { body: 0, country: 1, leader: 2, people: 3, seat: 4 }

const isAcronym = (text: string): boolean => /^[\p{Lu}\p{N}-]{2,8}$/u.test(text)

/** Four letters and more with a vowel inside are read as a word. */
const SPOKEN = /^(?=.+[AEIOU])[A-Z]{4,}$/
/** Acronyms whose spelling as a word is something else. */
const PLACES = new Set(['GUAM', 'QUAD', 'GATT'])

function validity(name: Pick<Name, 'from' | 'to'>): Bounds | null {
  if (!name.from && !name.to) return null
  const first = name.from ? boundsOf(name.from).first : Number.MIN_SAFE_INTEGER
  const last = name.to ? boundsOf(name.to).last : Number.MAX_SAFE_INTEGER
  return { first, last }
}

function entry(kind: MentionKind, id: ActorId, name: Name): Entry {
  const words = tokenize(name.text, 0, name.text.length).map((token) => token.lower)
  if (words[0] === 'the' && words.length > 1) words.shift()
  const exact = isAcronym(name.text) && name.text !== 'EUROZONE' ? name.text : null
  const spoken = exact && SPOKEN.test(exact) && !PLACES.has(exact) ? `${exact[0]}${exact.slice(1).toLowerCase()}` : null
  return { kind, id, words, exact, spoken, valid: validity(name) }
}

/** As what a name of this kind is mentioned; null for names that texts in English do not use. */
function mentionKind({ type }: Actor, kind: NameKind): MentionKind | null {
  if (kind === 'language') return null
  if (kind === 'people' || kind === 'seat') return kind
  return type === 'organization' ? 'body' : type
}

function entriesOf(actor: Actor): Entry[] {
  return namesOfActor(actor).flatMap((name) => {
    const kind = mentionKind(actor, name.kind)
    // Codes are for refs: in a text "ARM" is a word in capitals.
    return kind === null || (actor.type === 'country' && name.text === actor.code) ? [] : [entry(kind, actor.id, name)]
  })
}

function fits(candidate: Entry, tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text
  if (candidate.exact !== null && text !== candidate.exact && text !== candidate.spoken) return false
  return candidate.words.every((word, offset) => tokens[at + offset]?.lower === word)
}

/** One actor out of the entries of one length: those alive on the day first; the likelier kind first; several are none. */
function choose(candidates: readonly Entry[], on: Bounds | null): Entry | null {
  const alive = candidates.filter(
    ({ valid }) => !valid || (on ? overlap(valid, on) : valid.last === Number.MAX_SAFE_INTEGER),
  )
  const pool = alive.length > 0 ? alive : candidates
  const best = Math.min(...pool.map((one) => RANK[one.kind]))
  const likely = pool.filter((one) => RANK[one.kind] === best)
  const ids = new Set(likely.map((one) => one.id))
  return ids.size === 1 ? (likely[0] ?? null) : null
}

/** "The eurozone", "the euro area": names that need no capital. */
const isUncapitalized = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.lower
  return word === 'eurozone' || (word === 'euro' && EURO_NOUNS.has(tokens[at + 1]?.lower ?? ''))
}
const EURO_NOUNS = new Set(['zone', 'area'])

/** Builds the name table. Names with a validity win on days within it; seats of bodies are left to their countries. */
export function buildGazetteer(actors: readonly Actor[]): Gazetteer {
  const table = new Map<string, Entry[]>()
  for (const one of actors.flatMap(entriesOf)) {
    const first = one.words[0]
    if (first === undefined) continue
    const known = table.get(first)
    if (known) known.push(one)
    else table.set(first, [one])
  }
  const leaders = new Map<ActorId, Leader[]>()
  for (const actor of actors) {
    if (actor.type !== 'leader') continue
    for (const of of new Set(actor.offices.map((term) => term.of))) leaders.set(of, [...(leaders.get(of) ?? []), actor])
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    leadersOf: (id) => leaders.get(id) ?? [],
    // On the hot path: most tokens are no name, and nothing is made for them.
    mentionAt(tokens, at, on) {
      const token = tokens[at]
      if (token === undefined || (!isCapitalized(token) && !isUncapitalized(tokens, at))) return null
      const entries = table.get(token.lower)
      if (entries === undefined) return null
      const first = entries.findIndex((one) => fits(one, tokens, at))
      const found = entries[first]
      if (found === undefined) return null
      const length = found.words.length
      const rivals = entries.slice(first).filter((one) => one.words.length === length && fits(one, tokens, at))
      const chosen = choose(rivals, on === null ? null : boundsOf(on))
      return chosen && { kind: chosen.kind, id: chosen.id, length }
    },
  }
}

const TERMS = new WeakMap<OfficeTerm, Bounds | null>()

/** The days of a term, worked out once. */
function termOf(term: OfficeTerm): Bounds | null {
  const known = TERMS.get(term)
  if (known !== undefined) return known
  const span = validity({ ...(term.from && { from: term.from }), ...(term.to && { to: term.to }) })
  TERMS.set(term, span)
  return span
}

/** The office a leader held on a day: the latest that began by then and had not ended; without a day his first one. */
export function officeOn(leader: Leader, on: EdtfText | null): OfficeTerm | null {
  if (on === null) return leader.offices[0] ?? null
  const day = boundsOf(on)
  const holds = (term: OfficeTerm): boolean => {
    const span = termOf(term)
    return !span || overlap(span, day)
  }
  return leader.offices.findLast(holds) ?? null
}
