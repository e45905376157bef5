/** The words of a question, folded so that case, accents and apostrophes do not matter. */

export interface Word {
  /** As typed. */
  readonly text: string
  /** Lower case, without accents and dots: "U.S." is "us", "Côte" is "cote". */
  readonly fold: string
}

/** Longer texts are no questions. */
export const MAX_QUESTION = 500
const MAX_WORDS = 60

/** Apostrophes, hyphens and the like as one plain sign each. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ`´]/g, "'"],
  [/[“”„«»"]/g, ' '],
  [/[‐‑‒–—−]/g, '-'],
  [/&/g, ' and '],
  [/\b(who|what|when|where)s\b/gi, "$1's"],
  [/\b(is|are|was|were|do|does|did|has|have|had|would|could|should)n'?t\b/gi, '$1 not'],
  [/\bcan'?t\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/\b(who|what|when|where|how)'d\b/gi, '$1 did'],
  [/(?<=\w)'re\b/gi, ' are'],
  [/(?<=\w)'ve\b/gi, ' have'],
  [/\s+/g, ' '],
]
/** Letters, digits, marks and the few signs that a question needs. */
const POLITE = /^[\p{L}\p{M}\p{N} ,.;:?!'-]*$/u
const TOKEN = /\d{4}-\d{2}-\d{2}|\d{4}-\d{2}(?!\d)|'s\b|s'(?= |$)|[\p{L}\p{M}\p{N}]+|[,.;:?!]|-/gu

const foldWord = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** "U.S." and "e.g." lose their dots before they could end a sentence. */
const withoutInitialDots = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''))

/** Words of each sentence, or null for what is no question at all: signs of code or markup, too long, nothing. */
export function sentencesOf(question: string): readonly (readonly Word[])[] | null {
  if (question.length > MAX_QUESTION) return null
  const text = withoutInitialDots(
    PLAIN.reduce((t, [from, to]) => t.replace(from, to), question.normalize('NFC')),
  ).trim()
  if (!POLITE.test(text)) return null
  const sentences: Word[][] = [[]]
  let count = 0
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^[.?!]$/.test(token)) {
      if (sentences.at(-1)!.length > 0) sentences.push([])
      continue
    }
    if (token === '-' && !/^\d+$/.test(sentences.at(-1)!.at(-1)?.text ?? '')) continue
    if (++count > MAX_WORDS) return null
    const plural = token === "s'"
    if (plural) sentences.at(-1)!.push({ text: 's', fold: 's' })
    sentences.at(-1)!.push({ text: token, fold: plural ? "'s" : foldWord(token) })
  }
  if (sentences.at(-1)!.length === 0) sentences.pop()
  return sentences.length === 0 ? null : sentences
}

/** The words of a name, as those of a question. */
export const wordsOfName = (name: string): readonly string[] =>
  (sentencesOf(name.replaceAll(/[_/()]/g, ' ')) ?? []).flat().map(({ fold }) => fold)
