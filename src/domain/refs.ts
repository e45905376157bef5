/**
 * Refs: an id, code, acronym or any name, in English or in another language, whatever the case and the accents, resolved
 * within the kinds a field takes.
 */
import { distance } from 'fastest-levenshtein'
import { type NameKind, namesOfActor } from './actor-names.js'
import { PactgraphError } from './errors.js'
import type { Actor, ActorId } from './model.js'

type Kind = Actor['type']

/** Names of all actors, folded, for looking up and for guessing what was meant. */
export interface RefIndex {
  readonly actors: ReadonlyMap<ActorId, Actor>
  /** Who bears a name, by how much it is his own. */
  readonly names: ReadonlyMap<string, readonly Bearer[]>
}

interface Bearer {
  readonly id: ActorId
  /** 0: id, code, acronym or present name; 1: any other English name or spelling; then see `TIERS`. */
  readonly tier: number
  /** As it is written. */
  readonly text: string
}

/** Folds case, accents, dots and runs of white space: "Côte d’Ivoire" and "cote d'ivoire" are one name. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`]/g, "'")
    .replace(/\./g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** How much a name is its bearer's own: one of a stronger tier means him, whoever bears it in a weaker one. */
const TIERS: Record<NameKind, number> = { own: 0, other: 1, language: 2, surname: 2, people: 3, seat: 4 }

export function refIndex(actors: readonly Actor[]): RefIndex {
  const names = new Map<string, Bearer[]>()
  for (const actor of actors)
    for (const { text, kind } of [{ text: actor.id, kind: 'own' as const }, ...namesOfActor(actor)]) {
      const folded = foldName(text)
      if (folded === '') continue
      const bearers = names.get(folded)
      const bearer = { id: actor.id, tier: TIERS[kind], text }
      if (bearers) bearers.push(bearer)
      else names.set(folded, [bearer])
    }
  return { actors: new Map(actors.map((a) => [a.id, a])), names }
}

/** Whom a name means: those who bear it in the strongest tier, and of these the ones that are written just so. */
function bearersOf(index: RefIndex, ref: string, folded: string, kinds: readonly Kind[]): readonly ActorId[] {
  const all = (index.names.get(folded) ?? []).filter(({ id }) => kinds.includes(index.actors.get(id)!.type))
  const best = Math.min(...all.map(({ tier }) => tier))
  const strongest = all.filter(({ tier }) => tier === best)
  const exact = strongest.filter(({ text }) => text === ref)
  return [...new Set((exact.length > 0 ? exact : strongest).map(({ id }) => id))]
}

const WORDS: Record<Kind, string> = { country: 'country', organization: 'organization', leader: 'leader' }

/** Names near a misspelt one: within a third of its length, nearest first. */
function near(index: RefIndex, folded: string, kinds: readonly Kind[]): readonly ActorId[] {
  const limit = Math.max(1, Math.floor(folded.length / 3))
  const found = new Map<ActorId, number>()
  for (const [name, bearers] of index.names) {
    if (Math.abs(name.length - folded.length) > limit) continue
    const d = distance(name, folded)
    if (d > limit) continue
    for (const { id } of bearers) {
      const actor = index.actors.get(id)
      if (actor && kinds.includes(actor.type)) found.set(id, Math.min(d, found.get(id) ?? d))
    }
  }
  return [...found].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id)
}

const MAX_REF = 200

/**
 * The one actor of these kinds that a ref names. NOT_FOUND with up to three near candidates, AMBIGUOUS with all of them.
 */
export function resolveRef(index: RefIndex, ref: string, kinds: readonly Kind[]): Actor {
  const what = kinds.map((kind) => WORDS[kind]).join(' or ')
  const shown = ref.length > MAX_REF ? `${ref.slice(0, MAX_REF)}...` : ref
  const folded = foldName(ref.slice(0, MAX_REF + 1))
  const ids = bearersOf(index, ref.trim(), folded, kinds)
  if (ids.length === 1) return index.actors.get(ids[0]!)!
  if (ids.length > 1) {
    const list = ids.map((id) => `"${id}"`).join(', ')
    throw new PactgraphError('AMBIGUOUS', `"${shown}" names more than one ${what}: ${list}`, {
      hint: 'Use one of these ids.',
    })
  }
  const candidates = folded.length > MAX_REF ? [] : near(index, folded, kinds).slice(0, 3)
  const guess = candidates.length > 0 ? ` Did you mean ${candidates.map((id) => `"${id}"`).join(' or ')}?` : ''
  throw new PactgraphError('NOT_FOUND', `Unknown ${what} "${shown}".${guess}`, {
    hint: 'A ref is an id, a code, an acronym or any name: country:ARM, ARM, CSTO, "Ivory Coast".',
  })
}
