import type { IngestReportView } from '../../app/questions.js'
import type { Overrides } from '../../config.js'
import { PactgraphError } from '../../domain/errors.js'
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

/** Takes up articles one by one, each wholly or not at all; one that is refused does not stop the others. */
export async function ingestCommand(paths: readonly string[], options: Options): Promise<void> {
  const inputs = await inputsOf(paths)
  const step = progress((options.json ?? false) || inputs.length === 1)
  const refused: string[] = []
  const totals = { created: 0, existing: 0, claims: 0 }
  await withSeeded(options, async ({ ingest }) => {
    const interruption = watchInterruption()
    for (const [i, input] of inputs.entries()) {
      interruption.check(`${i} of ${inputs.length} articles were taken up`)
      try {
        const { title, outlet, url, published } = options
        const report = await ingest.ingestArticle({
          text: await input.read(),
          title,
          outlet,
          url,
          publishedOn: published,
        })
        totals.created += report.created
        totals.existing += report.existing
        totals.claims += report.claims.length
        if (options.json) say(reportJson(input.path, report))
        else for (const p of report.problems) note(plain(`${input.path}${place(p.start)}: ${p.message}`))
      } catch (error) {
        if (!(error instanceof PactgraphError) || error.code !== 'BAD_USER_INPUT') throw error
        refused.push(input.path)
        note(plain(`refused ${input.path}: ${error.message}${error.hint ? ` (${error.hint})` : ''}`))
      }
      step(input.path, i + 1, inputs.length)
    }
    interruption.end()
  })
  const { created, existing, claims } = totals
  const taken = inputs.length - refused.length
  if (!options.json)
    say(`${taken} of ${inputs.length} articles, ${claims} claims; ${created} findings new, ${existing} there already`)
  if (refused.length > 0)
    throw new PactgraphError('BAD_USER_INPUT', `${refused.length} of ${inputs.length} articles were refused`, {
      hint: 'Each is named above with its reason; the others are in the graph.',
    })
}

const place = (start: number | null): string => (start === null ? '' : `:${start}`)
