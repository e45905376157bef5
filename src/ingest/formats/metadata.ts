/** What a page says of itself: og: and article: properties, JSON-LD, Dublin Core, `<time>`. */
import type { EdtfText } from '../../domain/model.js'
import type { DomDocument } from './dom.js'
import { oneLine, webAddress } from './item.js'
import { publicationDay } from './publication-day.js'

export interface PageData {
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedOn: EdtfText | null
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const LONGEST_DATA = 500_000
const ARTICLE_TYPE = /(Article|BlogPosting|Report)$/

/** The article among the nodes of the page's JSON-LD. What is no JSON is passed over, as by everybody. */
function linkedArticle(scripts: readonly string[]): Json | null {
  for (const script of scripts) {
    if (script.length > LONGEST_DATA) continue
    let data: unknown
    try {
      data = JSON.parse(script)
    } catch {
      continue
    }
    const nodes = listOf(data).flatMap((one) => (isObject(one) ? [one, ...listOf(one['@graph'])] : []))
    const found = nodes.find(
      (one): one is Json =>
        isObject(one) && listOf(one['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)),
    )
    if (found) return found
  }
  return null
}

/** The contents of `<meta>` by property, name or itemprop; the first of each. */
function metasOf(document: DomDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    if (!name || !content?.trim()) continue
    const key = name.trim().toLowerCase()
    if (!found.has(key)) found.set(key, content)
  }
  return found
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'date',
]

/** A marked `<time>`, else the first within the article; times beside it belong to other articles. */
function timeOf(document: DomDocument): string | null {
  const marked = document.querySelector('time[itemprop="datePublished"], time[pubdate]')
  const time = marked ?? document.querySelector('article time[datetime], main time[datetime]')
  return time?.getAttribute('datetime') ?? time?.textContent ?? null
}

function first<T>(candidates: Iterable<unknown>, read: (candidate: unknown) => T | null): T | null {
  for (const candidate of candidates) {
    const value = read(candidate)
    if (value !== null) return value
  }
  return null
}

const nameOf = (value: unknown): unknown => (isObject(value) ? value.name : value)

/** A page may name its own address, but once we know where it comes from, not one on another host. */
function addressOf(candidates: readonly unknown[], address: string | null): string | null {
  const own = (candidate: unknown): string | null => {
    const url = webAddress(candidate, address)
    return url !== null && (address === null || new URL(url).host === new URL(address).host) ? url : null
  }
  return first(candidates, own) ?? webAddress(address)
}

/** Reads before Readability, which takes the tree apart. */
export function pageData(document: DomDocument, linkedData: readonly string[], address: string | null): PageData {
  const metas = metasOf(document)
  const linked = linkedArticle(linkedData) ?? {}
  const named = (names: readonly string[]) => names.map((name) => metas.get(name))
  const main = linked.mainEntityOfPage
  return {
    title: first([metas.get('og:title'), linked.headline, ...named(['twitter:title', 'dc.title'])], oneLine),
    outlet: first(
      [metas.get('og:site_name'), nameOf(listOf(linked.publisher)[0]), ...named(['publisher', 'dc.publisher'])],
      oneLine,
    ),
    url: addressOf(
      [
        document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
        metas.get('og:url'),
        isObject(main) ? main['@id'] : main,
        linked.url,
      ],
      address,
    ),
    publishedOn:
      first([metas.get('article:published_time'), linked.datePublished, ...named(DATE_NAMES)], publicationDay) ??
      publicationDay(timeOf(document)),
  }
}
