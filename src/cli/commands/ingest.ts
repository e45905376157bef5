import type { IngestReportView } from '../../app/questions.js'
import type { Overrides } from '../../config.js'
import { type ErrorCode, PactgraphError } from '../../domain/errors.js'
import { inputsOf } from '../files.js'
import { watchInterruption } from '../interruption.js'
import { note, plain, progress, say } from '../print.js'
import { withSeeded } from '../session.js'

export interface ArticleOptions {
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
}

interface Options extends Overrides, ArticleOptions {
  readonly json?: boolean
}

const reportJson = (path: string, { article, created, existing, claims, problems }: IngestReportView) =>
  JSON.stringify({
    path,
    article: article.id,
    title: article.title,
    created,
    existing,
    claims: claims.length,
    problems,
  })

/** Takes up articles in batches, each wholly or not at all; one that is refused does not stop the others. */
export async function ingestCommand(paths: readonly string[], options: Options): Promise<void> {
  const inputs = await inputsOf(paths)
  const step = progress((options.json ?? false) || inputs.length === 1)
  const refused: string[] = []
  const totals = { created: 0, existing: 0, claims: 0 }
  let done = 0
  const advance = (path: string) => step(path, ++done, inputs.length)
  let code: ErrorCode = 'BAD_USER_INPUT'
  const refuse = (path: string, error: unknown) => {
    const { message, hint } = error instanceof PactgraphError ? error : { message: String(error), hint: null }
    if (!(error instanceof PactgraphError) || error.code !== 'BAD_USER_INPUT') code = 'INTERNAL'
    refused.push(path)
    note(plain(`refused ${path}: ${message}${hint ? ` (${hint})` : ''}`))
    advance(path)
  }
  await withSeeded(options, async ({ ingest }) => {
    const interruption = watchInterruption()
    const extract = await ingest.extractor()
    const { title, outlet, url, published: publishedOn } = options
    async function* extracted() {
      for (const [i, { path, read }] of inputs.entries()) {
        interruption.check(`${i} of ${inputs.length} articles were taken up`)
        const one = await read()
          .then((text) => extract({ text, title, outlet, url, publishedOn }))
          .catch((error: unknown) => refuse(path, error))
        if (one) yield { path, extracted: one }
      }
    }
    for await (const taken of ingest.ingestStream(extracted())) {
      const { path } = taken.item
      if ('error' in taken) {
        refuse(path, taken.error)
        continue
      }
      const { report } = taken
      totals.created += report.created
      totals.existing += report.existing
      totals.claims += report.claims.length
      if (options.json) say(reportJson(path, report))
      else for (const p of report.problems) note(plain(`${path}${place(p.start)}: ${p.message}`))
      advance(path)
    }
    interruption.end()
  })
  const { created, existing, claims } = totals
  const taken = inputs.length - refused.length
  if (!options.json)
    say(`${taken} of ${inputs.length} articles, ${claims} claims; ${created} findings new, ${existing} there already`)
  if (refused.length > 0)
    throw new PactgraphError(code, `${refused.length} of ${inputs.length} articles were refused`, {
      hint: 'Each is named above with its reason; the others are in the graph.',
    })
}

const place = (start: number | null): string => (start === null ? '' : `:${start}`)
