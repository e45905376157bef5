/** One piece of work done: bytes to text, text to articles, articles to findings. What a thread runs. */
import type { Problem } from '../../domain/model.js'
import { explain } from '../../ingest/explain.js'
import { extract } from '../../ingest/extract.js'
import { decode } from '../../ingest/formats/encoding.js'
import { formatOf } from '../../ingest/formats/format.js'
import type { ArticleDraft, Item } from '../../ingest/formats/item.js'
import { readerOf } from '../../ingest/formats/items.js'
import type { Gazetteer } from '../../ingest/gazetteer.js'
import { articleOf, extractedOf } from '../ingest-article.js'
import type { ArticleFlags, Job } from './job.js'
import { type Place, type Purpose, placeOf, type Reading, refusal } from './reading.js'

const note = (message: string): Problem => ({ start: null, end: null, message })

interface Reader {
  readonly gazetteer: Gazetteer
  readonly purpose: Purpose
}

function read(
  draft: ArticleDraft,
  flags: ArticleFlags,
  place: Place,
  { gazetteer, purpose }: Reader,
  notes: readonly string[],
): Reading {
  const article = articleOf({
    text: draft.text,
    title: flags.title ?? draft.title,
    url: flags.url ?? draft.url,
    outlet: flags.outlet ?? draft.outlet,
    publishedOn: flags.published ?? draft.publishedOn,
  })
  const found = extract(article, gazetteer)
  const extraction = { ...found, problems: [...[...notes, ...draft.notes].map(note), ...found.problems] }
  const explanations = purpose === 'explain' ? explain(article, gazetteer) : []
  return {
    kind: 'article',
    ...place,
    extracted: extractedOf(article, extraction),
    shown: purpose === 'write' ? null : { extraction, explanations },
  }
}

/** The articles of a job, each with its place; none is read before `read` is called. */
export interface Begun {
  readonly numbers: readonly (number | null)[]
  readonly read: (at: number) => Reading
}

/** Decodes a job and loads what reads its format: work that no text can make long. Throws BAD_USER_INPUT. */
export async function prepare(job: Job, reader: Reader): Promise<() => Begun> {
  const { text, notes } = decode(job.bytes, { told: job.encoding, http: job.charset })
  const readItems = await readerOf(formatOf(text, job.hint))
  return () => begin(job, readItems(text, job), notes, reader)
}

function begin(job: Job, items: readonly Item[], notes: readonly string[], reader: Reader): Begun {
  return {
    numbers: items.map(({ number }) => number),
    read: (at) => {
      const item = items[at]!
      const place = placeOf(job, item.number)
      try {
        return read(item.read(), job.flags, place, reader, at === 0 ? notes : [])
      } catch (error) {
        return refusal(place, error)
      }
    },
  }
}
