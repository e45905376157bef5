import type { Overrides } from '../../config.js'
import { plain, say, sayJson } from '../print.js'
import { withSeeded } from '../session.js'

interface Options extends Overrides {
  readonly reason: string
  readonly json?: boolean
}

/** Retracts an article: what it said no longer counts, and what was held before stays visible. */
export async function retractCommand(id: string, options: Options): Promise<void> {
  const { article, appended, reason, changed, claimsLost } = await withSeeded(options, ({ ingest }) =>
    ingest.retractArticle(id, options.reason),
  )
  if (options.json)
    return sayJson({
      article: article.id,
      appended,
      reason,
      claimsLost: claimsLost.map((c) => c.id),
      changed: changed.map((c) => c.text),
    })
  say(`${article.id} ${appended ? 'is retracted' : 'was retracted already'}: ${reason}`)
  for (const { text } of changed) say(plain(`  ${text}`))
}
