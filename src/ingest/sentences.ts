/** A sentence with its offsets in the article's text and the number of its paragraph. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt capt maj adm sen rep gov pres hon rev st sr jr vs etc no nos art sec fig al approx ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun inc ltd co corp dept cf ca mo'
  ).split(' '),
)
/** Words that begin a sentence even after "U.S." or an initial. */
const STARTERS = new Set(
  'The In On At He She It They But And This That These After Before However Meanwhile'.split(' '),
)
const CLOSERS = '"”’\')]»'
const OPENERS = '"“‘\'([«—–-'

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char)

function wordBefore(text: string, at: number, floor: number): string {
  let start = at
  while (start > floor && at - start < 24 && /[\p{L}.]/u.test(text[start - 1] ?? '')) start--
  return text.slice(start, at)
}

function wordAfter(text: string, at: number): string {
  let start = at
  while (OPENERS.includes(text[start] ?? ' ')) start++
  let end = start
  while (end - start < 24 && /[\p{L}\p{N}]/u.test(text[end] ?? '')) end++
  return text.slice(start, end)
}

function isAbbreviation(word: string, next: string): boolean {
  if (ABBREVIATIONS.has(word.toLowerCase())) return true
  const initials = /^\p{Lu}(?:\.\p{Lu})*$/u.test(word)
  return initials && !STARTERS.has(next)
}

/** The offset just after a sentence that ends at the mark `at`, or null where the mark ends none. */
function endAt(text: string, at: number, floor: number): number | null {
  let end = at + 1
  while (end < text.length && ('.!?…'.includes(text[end] ?? '') || CLOSERS.includes(text[end] ?? ''))) end++
  if (end >= text.length) return end
  if (!isSpace(text[end])) return null
  let next = end
  while (next < text.length && isSpace(text[next])) next++
  const word = wordAfter(text, next)
  if (word && !/^[\p{Lu}\p{N}]/u.test(word)) return null
  return text[at] === '.' && isAbbreviation(wordBefore(text, at, floor), word) ? null : end
}

function trimmed(text: string, start: number, end: number, paragraph: number): Sentence | null {
  let from = start
  let to = end
  while (from < to && isSpace(text[from])) from++
  while (to > from && isSpace(text[to - 1])) to--
  return to > from ? { start: from, end: to, paragraph } : null
}

/**
 * Sentences from an offset on. A blank line ends a paragraph, and with it a sentence; a mark inside an abbreviation, an
 * initial or a number does not. One pass over the text.
 */
export function splitSentences(text: string, from = 0): Sentence[] {
  const sentences: Sentence[] = []
  let start = from
  let paragraph = 0
  const close = (end: number): void => {
    const sentence = trimmed(text, start, end, paragraph)
    if (sentence) sentences.push(sentence)
    start = end
  }
  const breaks = /\n[^\S\n]*\n\s*|[.!?…]/gu
  breaks.lastIndex = from
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    if (match[0].length > 1) {
      close(match.index)
      start = match.index + match[0].length
      paragraph++
      continue
    }
    const end = endAt(text, match.index, start)
    if (end !== null) {
      close(end)
      breaks.lastIndex = end
    }
  }
  close(text.length)
  return sentences
}
