/** Names in questions: exact ones and near ones, out of the names that refs and extraction use. */
import { distance } from 'fastest-levenshtein'
import { type NameKind, namesOfActor } from '../domain/actor-names.js'
import { type Bounds, boundsOf, overlap } from '../domain/edtf.js'
import type { Actor, ActorId, Name } from '../domain/model.js'
import { type Word, wordsOfName } from './words.js'

interface Entry {
  readonly id: ActorId
  readonly kind: NameKind
  readonly text: string
  readonly valid: Bounds | null
}

/** Words that name somebody: all whom they may mean, the stronger names first. */
export interface Mention {
  readonly length: number
  readonly entries: readonly Entry[]
  /** The name that was meant, where it was typed otherwise. */
  readonly readAs: string | null
}

export interface Lexicon {
  readonly actors: ReadonlyMap<ActorId, Actor>
  /** The longest name at a place; with `shy` also names that are everyday words unless written in capitals. */
  at(words: readonly Word[], at: number, isEveryday: (fold: string) => boolean, shy: boolean): Mention | null
  /** The name nearest to what was typed at a place, within a small number of letters. */
  near(words: readonly Word[], at: number, length: number): (Mention & { readonly d: number }) | null
}

const TIER: Record<NameKind, number> = { own: 0, other: 1, language: 2, surname: 2, people: 3, seat: 4 }
const SHORT = 5
const MAX_WORDS = 12

const key = (words: readonly string[]): string =>
  (words[0] === 'the' && words.length > 1 ? words.slice(1) : words).join(' ')

function validity({ from, to }: Pick<Name, 'from' | 'to'>): Bounds | null {
  if (!from && !to) return null
  return {
    first: from ? boundsOf(from).first : Number.MIN_SAFE_INTEGER,
    last: to ? boundsOf(to).last : Number.MAX_SAFE_INTEGER,
  }
}

/** How many letters may be wrong in a name of this length. */
function tolerance(length: number): number {
  if (length < SHORT) return 0
  if (length <= 7) return 1
  return length <= 12 ? 2 : 3
}

/** Edits between two texts; two letters that changed places are one. */
export function edits(a: string, b: string): number {
  const d = distance(a, b)
  return d === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('') ? 1 : d
}

/** Short names in capitals (codes, acronyms) that are words of every day count only as they are written. */
const isCode = (text: string): boolean => /^[\p{Lu}\p{N}]{2,4}$/u.test(text)

export function buildLexicon(actors: Iterable<Actor>): Lexicon {
  const table = new Map<string, Entry[]>()
  const byId = new Map<ActorId, Actor>()
  for (const actor of actors) {
    byId.set(actor.id, actor)
    for (const name of namesOfActor(actor)) {
      const folded = key(wordsOfName(name.text))
      if (folded === '') continue
      const entry: Entry = { id: actor.id, kind: name.kind, text: name.text, valid: validity(name) }
      const known = table.get(folded)
      if (!known) table.set(folded, [entry])
      else if (!known.some((e) => e.id === entry.id && e.text === entry.text)) known.push(entry)
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => TIER[a.kind] - TIER[b.kind])
  const byFirst = new Map<string, string[]>()
  for (const name of table.keys()) byFirst.set(name[0]!, [...(byFirst.get(name[0]!) ?? []), name])

  const codeOf = (entry: Entry): boolean => {
    const actor = byId.get(entry.id)
    return actor?.type === 'country' && entry.text === actor.code
  }
  return {
    actors: byId,
    at(words, at, isEveryday, shy) {
      for (let length = Math.min(MAX_WORDS, words.length - at); length > 0; length--) {
        const span = words.slice(at, at + length)
        const folded = span.map((w) => w.fold).join(' ')
        const typed = span.map((w) => w.text).join(' ')
        const entries = (table.get(folded) ?? []).filter((entry) => {
          if (codeOf(entry)) return entry.text === typed
          return shy || !isEveryday(folded) || (isCode(entry.text) && entry.text === typed)
        })
        if (entries.length > 0) return { length, entries, readAs: null }
      }
      return null
    },
    near(words, at, length) {
      const typed = words
        .slice(at, at + length)
        .map((w) => w.fold)
        .join(' ')
      const limit = tolerance(typed.length)
      if (limit === 0) return null
      let best: { readonly name: string; readonly d: number }[] = []
      for (const name of byFirst.get(typed[0]!) ?? []) {
        if (Math.abs(name.length - typed.length) > limit || name.length < SHORT) continue
        const d = edits(name, typed)
        if (d > limit || d > (best[0]?.d ?? limit)) continue
        best = best[0]?.d === d ? [...best, { name, d }] : [{ name, d }]
      }
      const entries = best.flatMap(({ name }) => table.get(name)!.filter((entry) => !codeOf(entry)))
      return entries.length === 0 ? null : { length, entries, readAs: entries[0]!.text, d: best[0]!.d }
    },
  }
}

/** Whom of a kind a mention means: those of the strongest names, and of these the ones alive and so named at the time. */
export function meant(
  mention: Mention,
  kind: Actor['type'],
  on: Bounds,
  typed: string,
  { actors }: Lexicon,
): readonly ActorId[] {
  const ofKind = mention.entries.filter(({ id }) => id.startsWith(PREFIX[kind]))
  const best = Math.min(...ofKind.map((e) => TIER[e.kind]))
  const strongest = ofKind.filter((e) => TIER[e.kind] === best)
  const exact = strongest.filter((e) => e.text === typed)
  const pool = exact.length > 0 ? exact : strongest
  const alive = pool.filter(({ id, valid }) => {
    const actor = actors.get(id)
    const life = actor?.type === 'country' ? validity(actor) : null
    return (valid === null || overlap(valid, on)) && (life === null || overlap(life, on))
  })
  return [...new Set((alive.length > 0 ? alive : pool).map((e) => e.id))]
}

const PREFIX: Record<Actor['type'], string> = { country: 'country:', organization: 'org:', leader: 'leader:' }
