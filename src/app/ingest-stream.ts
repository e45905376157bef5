/** Many articles: taken up in batches of one transaction each, with a report for every article. */
import { PactgraphError } from '../domain/errors.js'
import type { Article, Problem, RunDraft } from '../domain/model.js'
import type { PolicyProblem } from '../domain/projection.js'
import type { GraphWriter, Recorded } from '../graph/writer.js'
import type { ArticleInput, IngestReportView } from './questions.js'

/** An article read and taken apart, not yet in the graph: plain data, which a worker thread can send. */
export interface ExtractedArticle {
  readonly run: RunDraft & { readonly source: Article }
  /** What the extractor could not take up. */
  readonly problems: readonly Problem[]
}

/** What became of one article of a stream. */
export type Taken<T> =
  | { readonly item: T; readonly report: IngestReportView }
  | { readonly item: T; readonly error: unknown }

/** Taking up many articles: what commands do, and no API offers. */
export interface IngestMany {
  /** Reads articles and takes them apart by the names of now, without writing. BAD_USER_INPUT for what is no article. */
  extractor(): Promise<(input: ArticleInput) => ExtractedArticle>
  /** Takes them up as they come; see `ingestStream`. */
  ingestStream<T extends { readonly extracted: ExtractedArticle }>(
    items: AsyncIterable<T> | Iterable<T>,
  ): AsyncIterable<Taken<T>>
}

/** A batch holds at most so many articles and so many UTF-16 units of text. */
export const BATCH = { articles: 512, text: 4_000_000 } as const

/** Articles are waited for about as long as the last batch took to write, within these bounds. */
const GATHER_MS = { least: 1_000, most: 10_000 } as const

/**
 * Takes up articles as they come and tells of each, in their order, once its batch is committed. Batches begin small, so
 * that the first answers come soon, and are whole or not at all: one that fails is taken up again article by article, and
 * only the one at fault is told of with its error. A store that is gone (STORE_UNAVAILABLE) ends the stream. What the
 * policy says of an article is said of the graph with its whole batch.
 */
export async function* ingestStream<T extends { readonly extracted: ExtractedArticle }>(
  writer: GraphWriter,
  items: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<Taken<T>> {
  let size = 1
  let took = 0
  const gatherMs = () => Math.min(GATHER_MS.most, Math.max(GATHER_MS.least, took))
  for await (const batch of batchesOf(items, () => size, gatherMs)) {
    const started = performance.now()
    const taken = await takeUp(writer, batch)
    took = performance.now() - started
    if (batch.length >= size) size = Math.min(BATCH.articles, size * 4)
    yield* taken
  }
}

async function takeUp<T extends { readonly extracted: ExtractedArticle }>(
  writer: GraphWriter,
  batch: readonly T[],
): Promise<readonly Taken<T>[]> {
  try {
    const { runs, problems } = await writer.record(batch.map((item) => item.extracted.run))
    return batch.map((item, i) => ({ item, report: reportOf(item.extracted, runs[i]!, problems) }))
  } catch (error) {
    if (error instanceof PactgraphError && error.code === 'STORE_UNAVAILABLE') throw error
    const [item] = batch
    if (item !== undefined && batch.length === 1) return [{ item, error }]
    const taken: Taken<T>[] = []
    for (const one of batch) taken.push(...(await takeUp(writer, [one])))
    return taken
  }
}

/** Gathers what has come; a source that comes again opens the next batch, since a run is one of its source. */
async function* batchesOf<T extends { readonly extracted: ExtractedArticle }>(
  items: AsyncIterable<T> | Iterable<T>,
  size: () => number,
  gatherMs: () => number,
): AsyncGenerator<readonly T[]> {
  const comes = each(items)
  const take = () => comes.next().then(itsItem, (error: unknown) => ({ failed: error }))
  let next = take()
  try {
    for (;;) {
      const batch: T[] = []
      const sources = new Set<string>()
      let text = 0
      const until = performance.now() + gatherMs()
      for (;;) {
        const got = batch.length === 0 ? await next : await inTime(next, until - performance.now())
        if (got === 'late') break
        if (got === 'end' || 'failed' in got) {
          // What came before the failure is taken up first.
          if (batch.length > 0) yield batch
          if (got !== 'end') throw got.failed
          return
        }
        const { source } = got.item.extracted.run
        if (sources.has(source.id) || (batch.length > 0 && text + source.text.length > BATCH.text)) break
        batch.push(got.item)
        sources.add(source.id)
        text += source.text.length
        next = take()
        if (batch.length >= size()) break
      }
      yield batch
    }
  } finally {
    await comes.return?.(undefined)
  }
}

const itsItem = <T>(result: IteratorResult<T>): { readonly item: T } | 'end' =>
  result.done ? 'end' : { item: result.value }

async function* each<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items
}

function inTime<T>(promise: Promise<T>, ms: number): Promise<T | 'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), Math.max(0, ms))
    void promise.then((value) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}

/** What is told of one article: what of it was new, its claims, and everything that could not be taken up. */
export function reportOf(
  { run, problems }: ExtractedArticle,
  { outcome, created, existing }: Recorded,
  ofPolicy: readonly PolicyProblem[],
): IngestReportView {
  const article = run.source
  const place = new Map(run.assertions.map((a) => [a.id, a]))
  const told = ofPolicy.flatMap(({ assertion, message }): readonly Problem[] => {
    const at = place.get(assertion)
    return at ? [{ start: at.start, end: at.end, message }] : []
  })
  const note = (message: string): Problem => ({ start: null, end: null, message })
  const undated = article.publishedOn === null
  const kept = `this text was retracted and stays so until a decision reinstates it: decide REINSTATE with source "${article.id}"`
  return {
    article,
    created,
    existing,
    claims: run.claims,
    problems: [
      ...(outcome === 'KEPT_OUT' ? [note(kept)] : []),
      ...(undated ? [note('no day of publication: give one (--published, or a line "Published: 2024-12-12")')] : []),
      ...problems,
      ...told,
    ],
  }
}
