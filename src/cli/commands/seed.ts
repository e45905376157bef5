import { type SeedSummary, seed } from '../../app/seed.js'
import { type Graph, seedsIn } from '../../compose.js'
import type { Overrides } from '../../config.js'
import { watchInterruption } from '../interruption.js'
import { progress, say, sayJson } from '../print.js'
import { withGraph } from '../session.js'

interface Options extends Overrides {
  readonly digests: boolean
  readonly json?: boolean
}

/** Seeds an open graph, with progress on stderr. */
export function seedGraph(graph: Graph, folder: string | undefined, options: Options): Promise<SeedSummary> {
  const data = seedsIn(folder)
  const interruption = watchInterruption()
  const show = progress(options.json ?? false)
  return seed(graph, data, {
    digests: options.digests,
    progress: (step, done, total) => {
      show(step, done, total)
      if (done < total) interruption.check(`${done} of ${total} steps are done`)
    },
  }).finally(() => interruption.end())
}

/** What a seeding did, in one line a kind. */
export function summaryLines({ actors, records, digests }: SeedSummary): string {
  const gone = (n: number) => (n > 0 ? `, ${n} gone` : '')
  return [
    `actors   ${actors.total}, ${actors.changed} new or changed`,
    `records  ${records.total}, ${records.changed} new or changed${gone(records.gone)}`,
    `digests  ${digests.total}, ${digests.changed} new or changed${gone(digests.gone)}`,
  ].join('\n')
}

export async function seedCommand(folder: string | undefined, options: Options): Promise<void> {
  const summary = await withGraph(options, (graph) => seedGraph(graph, folder, options))
  if (options.json) sayJson(summary)
  else say(summaryLines(summary))
}
