import { createHash } from 'node:crypto'
import { isEdtf } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'
import type { Article, EdtfText } from '../domain/model.js'

/** What the caller knows about a text. Each wins over the head line that says the same. */
export interface ArticleFlags {
  readonly title?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly url?: string | null | undefined
  readonly publishedOn?: EdtfText | null | undefined
  /** One of our own summaries in seeds/articles; `key` is then its file name. */
  readonly digest?: boolean | undefined
  readonly key?: string | null | undefined
}

interface Head {
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedOn: string | null
  /** Offset of the first character of the body. */
  readonly bodyStart: number
}

const HEAD_LINE = /^(published|publisher|link):\s*(.*)$/i
const BYLINE = /^by\s+(\S.*)$/i
const LONGEST_TITLE = 300

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** A title does not end like prose. */
const looksLikeTitle = (line: string): boolean => line.length <= LONGEST_TITLE && !/[.!?]["”]?$/.test(line)

const MARKDOWN = /^#+\s+/

/** A first line is the title where a blank line or a head line follows it; a Markdown heading always is. */
function isTitle(line: string, text: string, end: number): boolean {
  if (MARKDOWN.test(line)) return true
  if (end >= text.length || line.length > LONGEST_TITLE) return false
  const next =
    text
      .slice(end + 1, end + 1 + LONGEST_TITLE)
      .split('\n', 1)[0]
      ?.trim() ?? ''
  if (HEAD_LINE.test(next)) return true
  return looksLikeTitle(line) && (next === '' || BYLINE.test(next) || MARKDOWN.test(next))
}

/** Some put a blank line between the title and the head lines. */
const headFollows = (text: string, from: number): boolean =>
  HEAD_LINE.test(
    text
      .slice(from, from + LONGEST_TITLE)
      .trimStart()
      .split('\n', 1)[0]
      ?.trim() ?? '',
  )

function readHead(text: string): Head {
  const found = new Map<string, string>()
  let title: string | null = null
  let byline = false
  let at = 0
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    if (end - at > 4 * LONGEST_TITLE) break
    const line = text.slice(at, end).trim()
    const head = HEAD_LINE.exec(line)
    const by = BYLINE.exec(line)
    if (line === '') {
      const begun = title !== null || byline || found.size > 0
      if (begun && (found.size > 0 || !headFollows(text, end))) break
    } else if (head?.[1]) found.set(head[1].toLowerCase(), (head[2] ?? '').trim())
    else if (by?.[1] && looksLikeTitle(line)) byline = true
    else if (title === null && isTitle(line, text, end)) title = line.replace(MARKDOWN, '')
    else break
    at = newline < 0 ? text.length : newline + 1
  }
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return {
    title,
    outlet: found.get('publisher') || null,
    url: found.get('link') || null,
    publishedOn: found.get('published') || null,
    bodyStart: at,
  }
}

/** Where the body begins, after title and head lines. Extraction reads from here on. */
export const bodyStart = (article: Pick<Article, 'text'>): number => readHead(article.text).bodyStart

function publicationDate(text: string | null): EdtfText | null {
  if (text === null || isEdtf(text)) return text
  throw badInput(
    `"${text.slice(0, 40)}" is not a publication date`,
    'Write a year, month or day: Published: 2024-12-12, or --published 2024-12',
  )
}

/**
 * An article from decoded text. A leading byte-order mark is removed, nothing else: all offsets count in `text`.
 * The id comes from text, outlet, url and date; `textHash` from the body alone, so copies of one wire text share it.
 */
export function readArticle(raw: string, flags: ArticleFlags = {}): Article {
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw
  const head = readHead(text)
  const outlet = flags.outlet ?? head.outlet
  const url = flags.url ?? head.url
  const publishedOn = publicationDate(flags.publishedOn ?? head.publishedOn)
  const digest = flags.digest ?? false
  const content = hash(JSON.stringify([text, outlet, url, publishedOn]))
  return {
    type: 'article',
    id: digest && flags.key ? `article:digest/${flags.key}` : `article:${content}`,
    textHash: hash(text.slice(head.bodyStart).replace(/\s+/g, ' ').trim()),
    text,
    title: flags.title ?? head.title,
    outlet,
    url,
    publishedOn,
    digest,
  }
}
