/** Full text on both engines: one question, a Lucene query for the one and postings put together for the other. */
import type { TextIndex, TextQuery } from '../engine.js'
import { internal } from '../errors.js'

/** What each full-text index covers; the names are those of schema/migrations. */
export const TEXT_INDEXES: Record<TextIndex, { readonly label: string; readonly property: string }> = {
  article_text: { label: 'Article', property: 'text' },
  article_title: { label: 'Article', property: 'title' },
  record_sentence: { label: 'Record', property: 'sentence' },
  assertion_quote: { label: 'Assertion', property: 'quote' },
  statement_quote: { label: 'Statement', property: 'quote' },
}

/** Letters, marks and digits: what a word may be made of, so that no word is query syntax. */
const WORD = /^[\p{L}\p{M}\p{N}]+$/u

/** Lucene takes "CSTO's" and "d'Ivoire" as one word each: these are looked for beside the bare word. */
const joined = (word: string): readonly string[] => [
  word,
  `${word}'s`,
  `${word}’s`,
  ...(/^[aeiouyhàâéèêëîïôû]/u.test(word) ? [`d'${word}`, `d’${word}`, `l'${word}`, `l’${word}`] : []),
]

/** The question as a Lucene query: quoted words, AND and OR, nothing that a user wrote outside quotes. */
export function luceneOf(query: TextQuery): string {
  wordsIn(query)
  const { groups, match } = query
  const any = (parts: readonly string[]) => `(${parts.join(' OR ')})`
  const wordOf = (word: string) => any(joined(word).map((form) => `"${form}"`))
  const all = groups.map((group) => any(group.map((words) => `(${words.map(wordOf).join(' AND ')})`)))
  return all.join(match === 'all' ? ' AND ' : ' OR ')
}

/** The nodes of one word or of a part of a question, with their scores. */
export interface Postings {
  readonly nodes: ReadonlyMap<number, number>
  /** Whether these are all there are; else the best of them. */
  readonly complete: boolean
}

function both(a: Postings, b: Postings): Postings {
  const [few, many] = a.nodes.size < b.nodes.size ? [a.nodes, b.nodes] : [b.nodes, a.nodes]
  const nodes = new Map<number, number>()
  for (const [node, score] of few) {
    const other = many.get(node)
    if (other !== undefined) nodes.set(node, score + other)
  }
  return { nodes, complete: true }
}

function either(all: readonly Postings[], put: (a: number, b: number) => number): Postings {
  if (all.length === 1) return all[0]!
  const nodes = new Map<number, number>()
  for (const one of all)
    for (const [node, score] of one.nodes) nodes.set(node, nodes.has(node) ? put(nodes.get(node)!, score) : score)
  return { nodes, complete: all.every((one) => one.complete) }
}

/**
 * Postings that must all hold: where at least one is complete, what the complete ones share, with the scores of the
 * others where they are known. Null where none is: then only the engine can tell.
 */
function every(all: readonly Postings[]): Postings | null {
  const complete = all.filter((one) => one.complete)
  if (complete.length === 0) return null
  const shared = complete.reduce(both)
  const others = all.filter((one) => !one.complete)
  if (others.length === 0) return shared
  const nodes = new Map(
    [...shared.nodes].map(([n, score]) => [n, others.reduce((s, o) => s + (o.nodes.get(n) ?? 0), score)]),
  )
  return { nodes, complete: true }
}

/**
 * Candidates out of the postings of single words, the best first, equal scores by node. `ask` gives the best nodes for any
 * of several words. A word so common that its postings are cut takes part where it is known to; what it would have thrown
 * out stays, for whoever reads the texts.
 */
export async function combine(
  { groups, match, limit }: TextQuery,
  ask: (words: readonly string[]) => Promise<Postings>,
): Promise<readonly (readonly [node: number, score: number])[]> {
  const words = new Map<string, Promise<Postings>>()
  const ofWord = (word: string): Promise<Postings> => {
    const known = words.get(word) ?? ask([word])
    words.set(word, known)
    return known
  }
  const ofForm = async (form: readonly string[]) => every(await Promise.all(form.map(ofWord))) ?? (await ask(form))
  const ofGroup = async (group: readonly (readonly string[])[]) =>
    either(await Promise.all(group.map(ofForm)), Math.max)
  const all = await Promise.all(groups.map(ofGroup))
  const found =
    match === 'any'
      ? either(all, (a, b) => a + b)
      : (every(all) ?? (all.length === 1 ? all[0]! : await ask([...new Set(groups.flatMap((g) => g[0] ?? []))])))
  return [...found.nodes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit)
}

/** Every word of the question once; each must be one, so that it cannot be syntax of any engine. */
export function wordsIn({ groups }: TextQuery): readonly string[] {
  const words = [...new Set(groups.flat(2))]
  for (const word of words)
    if (!WORD.test(word)) throw internal('A word of a text query holds something other than letters and digits')
  return words
}
