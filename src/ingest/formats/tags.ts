/**
 * One pass over the tags of a page or a feed before a parser builds a tree of it: parsers and Readability are slow on
 * deep trees and overflow on very deep ones. No recursion, no expression that can backtrack: linear in the text.
 */
import { badInput } from '../../domain/errors.js'

/** Deeper than any page that people made; tags below it are left out, their text stays. */
const MAX_DEPTH = 200
/** As many tags as one page or feed may have. */
const MAX_TAGS = 60_000

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Left out with everything in them. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object canvas select textarea xmp noembed'.split(' '),
)
/** An end tag that people leave out: the next of these closes one that is open. */
const CLOSED_BY: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    p: 'p div ul ol dl table section article aside header footer nav main form h1 h2 h3 h4 h5 h6 blockquote pre hr figure',
    li: 'li',
    dt: 'dt dd',
    dd: 'dt dd',
    td: 'td th tr',
    th: 'td th tr',
    tr: 'tr',
    option: 'option',
  }).map(([name, by]) => [name, new Set(by.split(' '))]),
)

const QUOTE = '"'.charCodeAt(0)
const APOSTROPHE = "'".charCodeAt(0)
const END = '>'.charCodeAt(0)
const EQUALS = '='.charCodeAt(0)
const SPACE = ' '.charCodeAt(0)

/** The place of the `>` that ends a tag, past quoted values; -1 for a tag without an end. */
function endOfTag(html: string, from: number): number {
  let quote = 0
  let mayQuote = false
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === END) return at
    else if (mayQuote && (code === QUOTE || code === APOSTROPHE)) {
      quote = code
      mayQuote = false
    } else mayQuote = code === EQUALS || (mayQuote && code <= SPACE)
  }
  return -1
}

/** The open elements, as a parser keeps them. */
class Nesting {
  readonly #open: string[] = []
  readonly #over = new Map<string, number>()
  deepest = 0

  /** Whether the tag fits; one that does not is remembered, so that its end tag goes too. */
  opens(name: string): boolean {
    while (this.#open.length > 0 && CLOSED_BY[this.#open.at(-1)!]?.has(name)) this.#open.pop()
    this.deepest = Math.max(this.deepest, this.#open.length + 1)
    if (this.#open.length < MAX_DEPTH) {
      this.#open.push(name)
      return true
    }
    this.#over.set(name, (this.#over.get(name) ?? 0) + 1)
    return false
  }

  closes(name: string): boolean {
    const over = this.#over.get(name) ?? 0
    if (over > 0) {
      this.#over.set(name, over - 1)
      return false
    }
    const at = this.#open.lastIndexOf(name)
    if (at >= 0) this.#open.length = at
    return true
  }
}

/** A page without what nobody reads, no deeper than a parser can bear. */
export interface Tidied {
  readonly html: string
  /** What its scripts of type application/ld+json hold. */
  readonly linkedData: readonly string[]
  /** Whether tags were left out for their depth. */
  readonly flattened: boolean
}

const NAME = /[a-z][^\s/>]*/iy

function nameAt(html: string, at: number): string | null {
  NAME.lastIndex = at
  return NAME.exec(html)?.[0].toLowerCase() ?? null
}

/** The end of a comment, declaration or processing instruction that begins here. */
function endOfMarkup(html: string, at: number): number {
  const comment = html.startsWith('<!--', at)
  const end = html.indexOf(comment ? '-->' : '>', comment ? at + 2 : at)
  return end < 0 ? html.length : end + (comment ? 3 : 1)
}

/** Takes out scripts, comments and their like, and flattens what is nested too deeply. BAD_USER_INPUT for too many tags. */
export function tidy(html: string): Tidied {
  const kept: string[] = []
  const linkedData: string[] = []
  const nesting = new Nesting()
  let tags = 0
  let from = 0
  const cut = (start: number, end: number): number => {
    kept.push(html.slice(from, start))
    from = end
    return end
  }
  let at = html.indexOf('<')
  while (at >= 0) {
    const next = html[at + 1]
    if (next === '!' || next === '?') {
      at = html.indexOf('<', cut(at, endOfMarkup(html, at)))
      continue
    }
    const closing = next === '/'
    const name = nameAt(html, at + (closing ? 2 : 1))
    if (name === null) {
      at = html.indexOf('<', at + 1)
      continue
    }
    if (++tags > MAX_TAGS) throw badInput(`The page has more than ${MAX_TAGS} tags`, 'Save the article alone.')
    const last = endOfTag(html, at + 1)
    const end = last < 0 ? html.length : last + 1
    if (last < 0) cut(at, end)
    else if (closing) {
      if (!nesting.closes(name)) cut(at, end)
    } else if (UNREAD.has(name)) {
      const close = new RegExp(`</${name}[\\s/>]`, 'gi')
      close.lastIndex = end
      const found = close.exec(html)
      const stop = found ? found.index : html.length
      if (name === 'script' && /application\/ld\+json/i.test(html.slice(at, end)))
        linkedData.push(html.slice(end, stop))
      const over = found ? endOfTag(html, stop + 1) : -1
      at = html.indexOf('<', cut(at, over < 0 ? html.length : over + 1))
      continue
    } else if (!VOID.has(name) && !nesting.opens(name)) cut(at, end)
    at = html.indexOf('<', end)
  }
  cut(html.length, html.length)
  return { html: kept.join(''), linkedData, flattened: nesting.deepest > MAX_DEPTH }
}

/** How deep the elements of an XML text are nested, up to one more than a feed may have. CDATA counts as text. */
function depthOfXml(xml: string): number {
  let depth = 0
  let deepest = 0
  for (let at = xml.indexOf('<'); at >= 0 && deepest <= MAX_DEPTH; ) {
    if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at)
      at = end < 0 ? -1 : xml.indexOf('<', end)
      continue
    }
    const next = xml[at + 1]
    const end = next === '!' || next === '?' ? endOfMarkup(xml, at) : endOfTag(xml, at + 1) + 1
    if (end <= 0) break
    if (next === '/') depth--
    else if (next !== '!' && next !== '?' && xml[end - 2] !== '/') depth++
    deepest = Math.max(deepest, depth)
    at = xml.indexOf('<', end)
  }
  return deepest
}

/** Refuses XML that is made to hurt a parser: entities of its own, very deep elements. */
export function checkXml(xml: string): void {
  if (/<!ENTITY|<!DOCTYPE[^>]{0,1000}\[/i.test(xml))
    throw badInput('The XML declares entities of its own, which are not expanded', 'Save the feed without a DOCTYPE.')
  if (depthOfXml(xml) > MAX_DEPTH) throw badInput(`The XML is nested deeper than ${MAX_DEPTH} elements`)
}
