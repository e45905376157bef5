/** A page: the readable article of it, with what its metadata say. */
import { Readability } from '@mozilla/readability'
import { badInput } from '../../domain/errors.js'
import { type DomDocument, type DomElement, parsePage, readableText } from './dom.js'
import { type ArticleDraft, headed, oneLine } from './item.js'
import { pageData } from './metadata.js'
import { tidy } from './tags.js'

/** The longest page without its scripts, in UTF-16 units. */
const MAX_TIDIED = 3_000_000

/** Around the article, where Readability finds none. */
const AROUND = new Set(['HEADER', 'FOOTER', 'ASIDE'])

/** The article as Readability finds it. It takes the tree apart. */
function articleOf(document: DomDocument): { readonly title: string | null; readonly text: string } {
  // The element itself instead of its HTML: nothing has to be written out and read again.
  const reader = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    disableJSONLD: true,
    keepClasses: true,
  })
  const found = reader.parse()
  return { title: oneLine(found?.title), text: found?.content ? readableText(found.content) : '' }
}

/**
 * The article of a page. The stored text is its title as a heading and its paragraphs with an empty line between them;
 * `address` is where the page was fetched from.
 */
export function readPage(html: string, address: string | null = null): ArticleDraft {
  const { html: tidied, linkedData, flattened } = tidy(html)
  if (tidied.length > MAX_TIDIED)
    throw badInput(`The page holds more than ${MAX_TIDIED} characters`, 'Save the article alone.')
  const document = parsePage(tidied)
  const data = pageData(document, linkedData, address)
  const found = articleOf(document)
  const whole = found.text === '' ? parsePage(tidied).body : null
  const text = whole ? readableText(whole, AROUND) : found.text
  if (text === '')
    throw badInput('The page holds no readable text', 'A page that is filled in by scripts cannot be read.')
  const title = data.title ?? found.title
  return {
    ...data,
    title,
    text: headed(title, text),
    notes: flattened ? ['tags nested deeper than 200 were left out; their text was read'] : [],
  }
}

const MARKUP =
  /<\/?(p|br|div|a|b|i|em|strong|span|h[1-6]|ul|ol|li|img|blockquote|table|figure)[\s/>]|&(#\d+|#x[\da-f]+|\w+);/i

/** The text of what may be a piece of HTML, as feeds carry it; plain text stays as it is. */
export function textOfFragment(text: string): string {
  if (!MARKUP.test(text)) return text.trim().toWellFormed()
  const body = parsePage(`<html><body>${tidy(text).html}</body></html>`).body
  return body ? readableText(body) : ''
}
