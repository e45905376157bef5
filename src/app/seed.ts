/** Seeding: actors, curated records and digests, idempotent, one transaction a body or a digest. */
import { contentId, runOf } from '../domain/identity.js'
import type { GraphReader } from '../graph/reader.js'
import type { GraphWriter, WriteReport } from '../graph/writer.js'
import { readArticle } from '../ingest/article.js'
import { EXTRACTOR_VERSION, extract } from '../ingest/extract.js'
import { buildGazetteer } from '../ingest/gazetteer.js'
import type { SeedData, SeedRecord } from './seed-files.js'

export interface SeedOptions {
  /** Whether the digests in seeds/articles are taken up; those that were are withdrawn when not. */
  readonly digests: boolean
  readonly progress?: (step: string, done: number, total: number) => void
}

export interface SeedSummary {
  readonly actors: { readonly total: number; readonly changed: number }
  readonly records: { readonly total: number; readonly changed: number; readonly gone: number }
  readonly digests: { readonly total: number; readonly changed: number; readonly gone: number }
}

const changedIn = (report: WriteReport): number => report.runs.filter((r) => r.outcome === 'NEW').length

const rowHash = ({ record, findings }: SeedRecord): string => contentId('row', [record, findings])

/** Writes what is new or corrected; a row or digest that is gone from the files gets an empty run. */
export async function seed(
  graph: { readonly reader: GraphReader; readonly writer: GraphWriter },
  data: SeedData,
  options: SeedOptions,
): Promise<SeedSummary> {
  const { reader, writer } = graph
  const total = data.records.size + (options.digests ? data.articles.length : 0) + 1
  let done = 0
  const step = (name: string) => options.progress?.(name, ++done, total)

  const changedActors = await writer.putActors(data.actors)
  step('actors')

  const records = { total: 0, changed: 0, gone: 0 }
  for (const [organization, rows] of data.records) {
    const runs = rows.map((row) => runOf(row.record, { findings: row.findings, statements: [] }, rowHash(row)))
    records.total += rows.length
    records.changed += changedIn(await writer.record(runs))
    step(organization)
  }
  for (const { id } of await reader.bodies())
    records.gone += await withdraw(graph, await reader.recordsOf(id), recordIds(data))

  const digests = { total: 0, changed: 0, gone: 0 }
  const keep = new Set<string>()
  if (options.digests) {
    const gazetteer = buildGazetteer(data.actors)
    for (const { key, text } of data.articles) {
      const article = readArticle(text, { digest: true, key })
      keep.add(article.id)
      digests.total += 1
      digests.changed += changedIn(
        await writer.record([runOf(article, extract(article, gazetteer), EXTRACTOR_VERSION)]),
      )
      step(key)
    }
  }
  digests.gone = await withdraw(graph, await reader.digests(), keep)
  return { actors: { total: data.actors.length, changed: changedActors }, records, digests }
}

const recordIds = (data: SeedData): ReadonlySet<string> =>
  new Set([...data.records.values()].flatMap((rows) => rows.map((row) => row.record.id)))

/** Gives an empty run to each source in force that the files no longer hold. */
async function withdraw(
  { reader, writer }: { readonly reader: GraphReader; readonly writer: GraphWriter },
  inForce: readonly string[],
  keep: ReadonlySet<string>,
): Promise<number> {
  const gone = inForce.filter((id) => !keep.has(id))
  const sources = gone.length > 0 ? await reader.sources(gone) : []
  if (sources.length > 0) await writer.empty(sources, 'GONE', 'no longer in the seeds')
  return sources.length
}
