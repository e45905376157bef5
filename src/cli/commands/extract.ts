import { loadSeeds } from '../../app/seed-files.js'
import { SEEDS_FOLDER } from '../../compose.js'
import { PactgraphError } from '../../domain/errors.js'
import { readArticle } from '../../ingest/article.js'
import { extract } from '../../ingest/extract.js'
import { buildGazetteer } from '../../ingest/gazetteer.js'
import { extractionToJson } from '../../ingest/to-json.js'
import { inputsOf } from '../files.js'
import { note, plain, say } from '../print.js'
import type { ArticleOptions } from './ingest.js'

/** Prints what is read out of each article, one JSON object a line. No database is touched. */
export async function extractCommand(paths: readonly string[], options: ArticleOptions): Promise<void> {
  const inputs = await inputsOf(paths)
  const { actors } = loadSeeds(SEEDS_FOLDER)
  const gazetteer = buildGazetteer(actors)
  const byId = new Map(actors.map((a) => [a.id, a]))
  let refused = 0
  for (const input of inputs) {
    try {
      const { title, outlet, url, published } = options
      const article = readArticle(await input.read(), { title, outlet, url, publishedOn: published })
      say(JSON.stringify(extractionToJson(input.id, extract(article, gazetteer), byId)))
    } catch (error) {
      if (!(error instanceof PactgraphError) || error.code !== 'BAD_USER_INPUT') throw error
      refused += 1
      note(plain(`refused ${input.path}: ${error.message}`))
    }
  }
  if (refused > 0) throw new PactgraphError('BAD_USER_INPUT', `${refused} of ${inputs.length} articles were refused`)
}
