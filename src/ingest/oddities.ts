import type { Problem } from '../domain/model.js'

/** Behind this nothing is looked at, so that a text of many megabytes costs no more than a long one. */
export const LONGEST_LOOK = 1_200_000

const NUL = /\0/g
/** Characters that turn the direction of what follows: what is shown is not what is written. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g
const LONE = /\p{Surrogate}/gu

const KINDS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [NUL, 'NUL characters'],
  [LONE, 'halves of characters'],
  [OVERRIDES, 'characters that turn the direction of writing'],
]

/** What is odd about a text's characters, one line a kind, at the first of them. The text is read all the same. */
export function oddities(text: string): Problem[] {
  return KINDS.flatMap(([pattern, name]) => {
    const first = text.search(pattern)
    if (first < 0) return []
    const count = text.match(pattern)?.length ?? 0
    return [{ start: first, end: first + 1, message: `The text holds ${count} ${name}` }]
  })
}

/** The part of a text that is looked at: all of it, or up to the last line or sentence that ends in time. */
export function lookedAt(text: string): string {
  if (text.length <= LONGEST_LOOK) return text
  const end = Math.max(text.lastIndexOf('\n', LONGEST_LOOK), text.lastIndexOf('. ', LONGEST_LOOK) + 1)
  return text.slice(0, end > 0 ? end : LONGEST_LOOK)
}
