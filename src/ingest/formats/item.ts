/** What every format gives: the articles of a document, each read only when it is its turn. */

/** One article as a document holds it: the readable text, and what the document says of it. */
export interface ArticleDraft {
  /** The text that is stored; all offsets count in it. */
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  /** Left as it was written where a caller gave it; else EDTF. */
  readonly publishedOn: string | null
  /** What a reader should know of how it was read: a guessed encoding, tags that were left out. */
  readonly notes: readonly string[]
}

/** One article of a document. `read` throws BAD_USER_INPUT for one that cannot be taken. */
export interface Item {
  /** Line or place in its document, from 1; null where the document is the article. */
  readonly number: number | null
  readonly read: () => ArticleDraft
}

/** An article of which nothing but the text is known. */
export const bare = (text: string): ArticleDraft => ({
  text,
  title: null,
  url: null,
  outlet: null,
  publishedOn: null,
  notes: [],
})

const LONGEST_LINE = 300
const LONGEST_ADDRESS = 2_000

/** One line for a head: white space folded, soft hyphens out, not too long; null for nothing. */
export function oneLine(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const line = text
    .slice(0, 10 * LONGEST_LINE)
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed()
  return line === '' ? null : line.slice(0, LONGEST_LINE).toWellFormed().trim()
}

/** A web address, completed by that of its document; null where it is none, or holds a password. */
export function webAddress(text: unknown, base: string | null = null): string | null {
  if (typeof text !== 'string' || text.length > LONGEST_ADDRESS) return null
  if (!URL.canParse(text.trim(), base ?? undefined)) return null
  const url = new URL(text.trim(), base ?? undefined)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  url.hash = ''
  return url.href.toWellFormed()
}

/** The stored text of an article that comes with its title apart: the title as a heading, a blank line, the body. */
export const headed = (title: string | null, body: string): string => (title === null ? body : `# ${title}\n\n${body}`)
