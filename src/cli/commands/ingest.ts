import { namesOf } from '../../app/names.js'
import type { IngestReportView } from '../../app/questions.js'
import { documentsOf } from '../../app/reading/files.js'
import { type Placed, readArticles } from '../../app/reading/read-articles.js'
import { type Place, placeText, refusal } from '../../app/reading/reading.js'
import type { Overrides } from '../../config.js'
import { type BatchOptions, flagsOf, Tally, threadsOf } from '../batch.js'
import { watchInterruption } from '../interruption.js'
import { note, plain, progress, say } from '../print.js'
import { withSeeded } from '../session.js'

interface Options extends Overrides, BatchOptions {
  readonly json?: boolean
}

const reportJson = ({ path, number }: Place, report: IngestReportView) => {
  const { article, created, existing, claims, problems } = report
  const item = number === null ? {} : { item: number }
  return JSON.stringify({
    path,
    ...item,
    article: article.id,
    title: article.title,
    created,
    existing,
    claims: claims.length,
    problems,
  })
}

function tellProblems(place: Place, { problems }: IngestReportView): void {
  for (const { start, message } of problems)
    note(plain(`${placeText(place)}${start === null ? '' : `:${start}`}: ${message}`))
}

/**
 * Takes up articles in batches, each article wholly or not at all; one that is refused does not stop the others. Threads
 * read and extract, this one writes.
 */
export async function ingestCommand(paths: readonly string[], options: Options): Promise<void> {
  const threads = threadsOf(options)
  const documents = await documentsOf(paths, { allowPrivate: options.allowPrivate })
  const step = progress((options.json ?? false) || documents.length === 1)
  const tally = new Tally()
  const totals = { created: 0, existing: 0, claims: 0 }
  await withSeeded(options, async ({ reader, ingest }) => {
    const { index } = await namesOf(reader)()
    const { encoding } = options
    const actors = [...index.actors.values()]
    const interruption = watchInterruption()
    async function* articles(): AsyncGenerator<Extract<Placed, { kind: 'article' }>> {
      for await (const read of readArticles(documents, {
        actors,
        purpose: 'write',
        threads,
        encoding,
        flags: flagsOf(options),
      })) {
        interruption.check(`${read.document - 1} of ${documents.length} documents were taken up`)
        if (read.kind === 'refused') tally.refuse(read)
        else yield read
      }
    }
    let shown = 0
    for await (const taken of ingest.ingestStream(articles())) {
      const { item } = taken
      if ('error' in taken) tally.refuse(refusal(item, taken.error))
      else {
        tally.taken++
        totals.created += taken.report.created
        totals.existing += taken.report.existing
        totals.claims += taken.report.claims.length
        if (options.json) say(reportJson(item, taken.report))
        else tellProblems(item, taken.report)
      }
      if (item.document > shown) step(item.path, item.document, documents.length)
      shown = item.document
    }
    if (shown < documents.length) step(documents.at(-1)!.path, documents.length, documents.length)
    interruption.end()
  })
  const { created, existing, claims } = totals
  if (!options.json)
    say(
      `${tally.taken} of ${tally.total} articles, ${claims} claims; ${created} findings new, ${existing} there already`,
    )
  tally.end('Each is named above with its reason; the others are in the graph.')
}
