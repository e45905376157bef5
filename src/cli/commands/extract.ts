import { seedsIn } from '../../compose.js'
import { PactgraphError } from '../../domain/errors.js'
import type { Article } from '../../domain/model.js'
import { readArticle } from '../../ingest/article.js'
import { type Explanation, explain } from '../../ingest/explain.js'
import { extract } from '../../ingest/extract.js'
import { buildGazetteer, type Gazetteer } from '../../ingest/gazetteer.js'
import { extractionToJson } from '../../ingest/to-json.js'
import { inputsOf } from '../files.js'
import { note, plain, say } from '../print.js'
import type { ArticleOptions } from './ingest.js'

export interface ExtractOptions extends ArticleOptions {
  readonly explain?: boolean
}

const label = (name: string): string => `  ${name.padEnd(10)}`

/** One finding for people: what it says, then what it rests on. */
function explained({ finding, sentence, mentions, rule, dates }: Explanation, { actors }: Gazetteer): string {
  const name = (id: string): string => actors.get(id)?.name ?? id
  const what = finding.act ?? `is ${finding.standing}`
  const real = [finding.polarity === 'DENIES' ? 'denied' : '', finding.factuality.toLowerCase()]
    .filter(Boolean)
    .join(', ')
  const by = finding.speakerName ? `, says ${finding.speakerName}` : ''
  return [
    `${name(finding.actor)} ${what} ${name(finding.organization)} (${real}${by})`,
    `${label('quote')}"${finding.quote}" [${finding.start}-${finding.end}]`,
    `${label('sentence')}${sentence}`,
    ...mentions.map(({ text, meaning }, at) => `${label(at === 0 ? 'mentions' : '')}${text} = ${meaning}`),
    `${label('rule')}${rule.id}: ${rule.pattern}`,
    ...dates.map((line, at) => `${label(at === 0 ? 'dates' : '')}${line}`),
  ]
    .map(plain)
    .join('\n')
}

function sayExplained(id: string, article: Article, gazetteer: Gazetteer): void {
  const found = explain(article, gazetteer)
  say(plain(`${id}: ${found.length === 0 ? 'nothing found' : `${found.length} found`}`))
  for (const one of found) say(`\n${explained(one, gazetteer)}`)
  for (const { start, message } of extract(article, gazetteer).problems)
    say(plain(`\nproblem at ${start ?? '-'}: ${message}`))
  say()
}

/** Prints what is read out of each article, one JSON object a line, or explained for people. No database is touched. */
export async function extractCommand(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const inputs = await inputsOf(paths)
  const { actors } = seedsIn(undefined)
  const gazetteer = buildGazetteer(actors)
  let refused = 0
  for (const input of inputs) {
    try {
      const { title, outlet, url, published } = options
      const article = readArticle(await input.read(), { title, outlet, url, publishedOn: published })
      if (options.explain) sayExplained(input.id, article, gazetteer)
      else say(JSON.stringify(extractionToJson(input.id, extract(article, gazetteer), gazetteer.actors)))
    } catch (error) {
      if (!(error instanceof PactgraphError) || error.code !== 'BAD_USER_INPUT') throw error
      refused += 1
      note(plain(`refused ${input.path}: ${error.message}`))
    }
  }
  if (refused > 0) throw new PactgraphError('BAD_USER_INPUT', `${refused} of ${inputs.length} articles were refused`)
}
