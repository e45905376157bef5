import type { Overrides } from '../../config.js'
import type { Claim } from '../../domain/model.js'
import { note, plain, progress, say, sayJson } from '../print.js'
import { withSeeded } from '../session.js'
import { word } from '../shapes.js'

interface Options extends Overrides {
  readonly dryRun?: boolean
  readonly json?: boolean
}

const short = (id: string): string => id.slice(id.indexOf(':') + 1)
const told = (c: Claim): string =>
  [short(c.actor), word(c.act ?? c.standing), short(c.organization), ...(c.on === null ? [] : [c.on])].join(' ')

/** Reads the stored articles again, and tells article by article what is lost, what is new and what it changed. */
export async function reextractCommand(options: Options): Promise<void> {
  const step = progress(options.json ?? false)
  const { articles, rereads } = await withSeeded(options, ({ ingest }) =>
    ingest.reextract({
      dryRun: options.dryRun ?? false,
      progress: (done, total) => step('articles', done, total),
    }),
  )
  if (options.json)
    return sayJson({
      articles,
      dryRun: options.dryRun ?? false,
      rereads: rereads.map(({ article, claimsLost, claimsNew, lost, found, changed }) => ({
        article: article.id,
        lost,
        found,
        claimsLost: claimsLost.map((c) => c.id),
        claimsNew: claimsNew.map((c) => c.id),
        changed: changed.map((c) => c.text),
      })),
    })
  for (const { article, lost, found, claimsLost, claimsNew, changed } of rereads) {
    say(plain(`${article.id} ${article.title ?? ''}: ${lost} findings lost, ${found} new`))
    for (const claim of claimsLost) say(`  - ${told(claim)}`)
    for (const claim of claimsNew) say(`  + ${told(claim)}`)
    for (const { text } of changed) say(plain(`  ${text}`))
  }
  note(`${articles} articles read again, ${rereads.length} ${options.dryRun ? 'would change' : 'changed'}`)
}
