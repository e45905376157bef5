/** RSS 2.0, RSS 1.0 and Atom: one article an item, with the text that the feed itself carries. */
import { parseFeed } from 'feedsmith'
import { badInput } from '../../domain/errors.js'
import { textOfFragment } from './html.js'
import { headed, type Item, oneLine, webAddress } from './item.js'
import { publicationDay } from './publication-day.js'
import { checkXml } from './tags.js'

/** One entry, whatever the kind of feed. */
interface Entry {
  readonly title: string | undefined
  /** The longest form first. */
  readonly texts: readonly (string | undefined)[]
  readonly link: string | undefined
  readonly dates: readonly unknown[]
  readonly outlets: readonly (string | undefined)[]
}

type Feed = ReturnType<typeof parseFeed>

function parsed(xml: string): Feed {
  checkXml(xml)
  try {
    return parseFeed(xml)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw badInput(`It is no RSS or Atom that can be read: ${reason.split('\n')[0]!.slice(0, 200)}`)
  }
}

function entriesOf(read: Feed): readonly Entry[] {
  if (read.format === 'atom')
    return (read.feed.entries ?? []).map((one) => ({
      title: one.title?.value,
      texts: [one.content?.value, one.summary?.value],
      link: (one.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? one.links?.[0])?.href,
      dates: [one.published, one.updated],
      outlets: [one.source?.title?.value, read.feed.title?.value],
    }))
  if (read.format === 'rss')
    return (read.feed.items ?? []).map((one) => ({
      title: one.title,
      texts: [one.content?.encoded, one.description],
      link: one.link ?? (one.guid?.isPermaLink === false ? undefined : one.guid?.value),
      dates: [one.pubDate, ...(one.dc?.dates ?? [])],
      outlets: [one.source?.title, read.feed.title],
    }))
  if (read.format === 'rdf')
    return (read.feed.items ?? []).map((one) => ({
      title: one.title,
      texts: [one.content?.encoded, one.description],
      link: one.link,
      dates: one.dc?.dates ?? [],
      outlets: [read.feed.title],
    }))
  throw badInput(`It is a feed of a kind that is not read (${read.format})`, 'RSS and Atom are.')
}

const firstOf = <T>(candidates: readonly unknown[], read: (text: string) => T | null): T | null => {
  for (const candidate of candidates) {
    const value = typeof candidate === 'string' ? read(candidate) : null
    if (value !== null) return value
  }
  return null
}

const line = (text: string): string | null => oneLine(textOfFragment(text))

/** The items of a feed. The stored text of one is its title as a heading and its content, or else its description. */
export function readFeed(xml: string, address: string | null = null): readonly Item[] {
  return entriesOf(parsed(xml)).map((entry, at) => ({
    number: at + 1,
    read: () => {
      const title = entry.title === undefined ? null : line(entry.title)
      const text = firstOf(entry.texts, (one) => textOfFragment(one) || null)
      if (text === null) throw badInput('The item has no text', 'Its feed gives a title alone: fetch the page instead.')
      return {
        text: headed(title, text),
        title,
        url: webAddress(entry.link, address),
        outlet: firstOf(entry.outlets, line),
        publishedOn: firstOf(entry.dates, publicationDay),
        notes: [],
      }
    },
  }))
}
