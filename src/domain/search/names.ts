/** Actors whose names answer a search: asked of memory, since names are held there anyway. */
import type { Actor } from '../model.js'
import { type Snippet, type Span, snippetOf } from './matching.js'
import type { Terms } from './terms.js'
import { wordsOf } from './words.js'

export interface NameMatch {
  readonly actor: Actor
  readonly score: number
  readonly snippet: Snippet
}

const namesOf = (actor: Actor): readonly string[] => {
  if (actor.type === 'leader') return [actor.name, ...actor.spellings]
  const aliases = actor.aliases.map((a) => a.text)
  if (actor.type === 'organization') return [actor.name, actor.acronym, ...actor.acronyms, ...aliases]
  return [actor.name, actor.code, ...aliases, ...Object.values(actor.names ?? {})]
}

const folded = new WeakMap<Actor, readonly { readonly text: string; readonly words: readonly string[] }[]>()

function foldedNames(actor: Actor) {
  const known = folded.get(actor)
  if (known) return known
  const made = namesOf(actor).map((text) => ({ text, words: wordsOf(text).map((w) => w.folded) }))
  folded.set(actor, made)
  return made
}

/**
 * 1 for whoever the whole text names; for whom a name within it means, that name's share of the words; less for names that
 * hold its words: the more of the name they make up, the better. The last word may be begun only.
 */
export function matchNames(terms: Terms, actors: Iterable<Actor>): readonly NameMatch[] {
  const typed = terms.typed.map((w) => w.folded)
  const meant = new Map(terms.terms.flatMap((t) => t.actors.map((id) => [id, t] as const)))
  const out: NameMatch[] = []
  for (const actor of actors) {
    let best: { readonly text: string; readonly score: number } | null = null
    for (const { text, words } of foldedNames(actor)) {
      const score = scoreOf(typed, words)
      if (score > (best?.score ?? 0)) best = { text, score }
    }
    const share = (0.9 * (meant.get(actor.id)?.forms[0]?.words.length ?? 0)) / typed.length
    if (share > (best?.score ?? 0)) best = { text: best?.text ?? actor.name, score: share }
    if (best === null) continue
    out.push({ actor, score: best.score, snippet: snippetOf(best.text, spansIn(best.text, typed)) })
  }
  return out
}

function scoreOf(typed: readonly string[], name: readonly string[]): number {
  if (typed.length === name.length && typed.every((word, i) => word === name[i])) return 1
  const last = typed.length - 1
  const held = typed.every((word, i) =>
    name.some((n) => n === word || (i === last && word.length > 2 && n.startsWith(word))),
  )
  return held ? 0.4 + 0.4 * Math.min(1, typed.length / name.length) : 0
}

function spansIn(text: string, typed: readonly string[]): readonly Span[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((hit) => {
    const [word] = wordsOf(hit[0])
    return word && typed.some((t) => word.folded === t || (t.length > 2 && word.folded.startsWith(t)))
      ? [{ start: hit.index, end: hit.index + hit[0].length }]
      : []
  })
}
