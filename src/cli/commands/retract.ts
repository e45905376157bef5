import type { Overrides } from '../../config.js'
import { say, sayJson } from '../print.js'
import { withSeeded } from '../session.js'

interface Options extends Overrides {
  readonly reason: string
  readonly json?: boolean
}

/** Retracts an article: what it said no longer counts, and what was held before stays visible. */
export async function retractCommand(id: string, options: Options): Promise<void> {
  const { article, appended, reason } = await withSeeded(options, ({ ingest }) =>
    ingest.retractArticle(id, options.reason),
  )
  if (options.json) sayJson({ article: article.id, appended, reason })
  else say(`${article.id} ${appended ? 'is retracted' : 'was retracted already'}: ${reason}`)
}
