/** The articles of a document, whatever its format. Readers are loaded when they are needed: those of HTML are large. */
import type { Format } from './format.js'
import { type ArticleDraft, bare, type Item, webAddress } from './item.js'

export interface Origin {
  /** Where it was fetched from. */
  readonly address: string | null
  /** The number of the first line, for a part of JSON lines. */
  readonly firstLine: number
}

/** The articles of a decoded document. BAD_USER_INPUT for one that cannot be read as a whole. */
export type ReadItems = (text: string, origin: Origin) => readonly Item[]

const whole =
  (read: (text: string, address: string | null) => ArticleDraft): ReadItems =>
  (text, { address }) => [{ number: null, read: () => read(text, address) }]

/** Text and Markdown do not say where they come from. */
const at = (address: string | null, draft: ArticleDraft): ArticleDraft =>
  address === null ? draft : { ...draft, url: webAddress(address) }

/** What reads a format. */
export async function readerOf(format: Format): Promise<ReadItems> {
  switch (format) {
    case 'text':
      return whole((text, address) => at(address, bare(text)))
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.js')
      return whole((text, address) => at(address, readMarkdown(text)))
    }
    case 'html':
      return whole((await import('./html.js')).readPage)
    case 'feed': {
      const { readFeed } = await import('./feed.js')
      return (text, { address }) => readFeed(text, address)
    }
    case 'json': {
      const { readJson } = await import('./json.js')
      return (text) => readJson(text)
    }
    case 'jsonl': {
      const { readJsonLines } = await import('./json.js')
      return (text, { firstLine }) => readJsonLines(text, firstLine)
    }
  }
}
