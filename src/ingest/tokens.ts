/** Words, numbers and marks of a stretch of text, with their offsets in the whole text. */
export interface Token {
  readonly text: string
  /** Lower case, without accents, typographic apostrophes made plain. */
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
}

// Hyphens, dots and apostrophes join letters ("Guinea-Bissau", "U.S."); commas and colons join digits only.
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-'’.&]|(?<=\d)[,:](?=\d))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu
const MARKS = /\p{M}/gu
const POSSESSIVE = /['’]s$/i

/** Lower case without accents: how names and words are compared. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldAccents(text))

const PLAIN = /^[\x20-\x7e]*$/
const foldAccents = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replaceAll('’', "'").replaceAll('ı', 'i').toLowerCase()

function tokenOf(text: string, start: number): Token {
  const first = text.codePointAt(0) ?? 0
  const digit = first >= 48 && first <= 57
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122)
  const kind = digit ? 'number' : letter || (first > 127 && /^[\p{L}\p{N}]/u.test(text)) ? 'word' : 'mark'
  return { text, lower: fold(text), start, end: start + text.length, kind }
}

/** The tokens between two offsets. "Armenia’s" gives two: the name and the possessive `'s`. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const stretch = text.slice(from, to)
  const tokens: Token[] = []
  for (const match of stretch.matchAll(TOKEN)) {
    const start = from + match.index
    const word = match[0]
    if (POSSESSIVE.test(word)) {
      tokens.push(tokenOf(word.slice(0, -2), start), {
        ...tokenOf(word.slice(-2), start + word.length - 2),
        kind: 'mark',
      })
    } else tokens.push(tokenOf(word, start))
  }
  return tokens
}

/** Whether a word begins with a capital letter. */
export function isCapitalized({ text }: { readonly text: string }): boolean {
  const first = text.charCodeAt(0)
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text)
}
