import { documentsOf } from '../../app/reading/files.js'
import { readArticles } from '../../app/reading/read-articles.js'
import type { Shown } from '../../app/reading/reading.js'
import { seedsIn } from '../../compose.js'
import type { Actor, ActorId } from '../../domain/model.js'
import type { Explanation } from '../../ingest/explain.js'
import { extractionToJson } from '../../ingest/to-json.js'
import { type BatchOptions, flagsOf, Tally, threadsOf } from '../batch.js'
import { plain, say } from '../print.js'

type Actors = ReadonlyMap<ActorId, Actor>

export interface ExtractOptions extends BatchOptions {
  readonly explain?: boolean
}

const label = (name: string): string => `  ${name.padEnd(10)}`

/** One finding for people: what it says, then what it rests on. */
function explained({ finding, sentence, mentions, rule, dates }: Explanation, actors: Actors): string {
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

function sayExplained(id: string, { explanations, extraction }: Shown, actors: Actors): void {
  say(plain(`${id}: ${explanations.length === 0 ? 'nothing found' : `${explanations.length} found`}`))
  for (const one of explanations) say(`\n${explained(one, actors)}`)
  for (const { start, message } of extraction.problems) say(plain(`\nproblem at ${start ?? '-'}: ${message}`))
  say()
}

/** Prints what is read out of each article, one JSON object a line, or explained for people. No database is touched. */
export async function extractCommand(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const threads = threadsOf(options)
  const documents = await documentsOf(paths, { allowPrivate: options.allowPrivate })
  const seeded = seedsIn(undefined).actors
  const actors: Actors = new Map(seeded.map((actor) => [actor.id, actor]))
  const tally = new Tally()
  const { encoding, explain } = options
  const purpose = explain ? 'explain' : 'show'
  const flags = flagsOf(options)
  for await (const read of readArticles(documents, { actors: seeded, purpose, threads, encoding, flags })) {
    if (read.kind === 'refused') tally.refuse(read)
    else {
      tally.taken++
      // Both of these purposes ask for it.
      const shown = read.shown!
      if (explain) sayExplained(read.id, shown, actors)
      else say(JSON.stringify(extractionToJson(read.id, shown.extraction, actors)))
    }
  }
  tally.end('Each is named above with its reason; the others were read.')
}
