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

type Postings = ReadonlyMap<number, number>

function both(a: Postings, b: Postings): Postings {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  const out = new Map<number, number>()
  for (const [node, score] of few) {
    const other = many.get(node)
    if (other !== undefined) out.set(node, score + other)
  }
  return out
}

function either(all: readonly Postings[], put: (a: number, b: number) => number): Postings {
  if (all.length === 1) return all[0]!
  const out = new Map<number, number>()
  for (const one of all)
    for (const [node, score] of one) out.set(node, out.has(node) ? put(out.get(node)!, score) : score)
  return out
}

/** Puts the postings of single words together as the question says; the best first, equal scores by node. */
export function combine(
  { groups, match, limit }: TextQuery,
  postings: ReadonlyMap<string, Postings>,
): readonly (readonly [node: number, score: number])[] {
  const ofWord = (word: string): Postings => postings.get(word) ?? new Map()
  const ofGroup = (group: readonly (readonly string[])[]) =>
    either(
      group.map((words) => words.map(ofWord).reduce(both)),
      Math.max,
    )
  const all = groups.map(ofGroup)
  const found = match === 'all' ? all.reduce(both) : either(all, (a, b) => a + b)
  return [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit)
}

/** Every word of the question once; each must be one, so that it cannot be syntax of any engine. */
export function wordsIn({ groups }: TextQuery): readonly string[] {
  const words = [...new Set(groups.flat(2))]
  for (const word of words)
    if (!WORD.test(word)) throw internal('A word of a text query holds something other than letters and digits')
  return words
}
