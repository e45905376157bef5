/**
 * The work of the order tests as plain data, so that another process can do it too: steps that each record a few runs,
 * or take a source back, over the actors of the real seeds.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { runOf } from '../../src/domain/identity.js'
import type { Article, RunDraft } from '../../src/domain/model.js'
import type { GraphWriter } from '../../src/graph/writer.js'
import { readArticle } from '../../src/ingest/article.js'
import { EXTRACTOR_VERSION, extract } from '../../src/ingest/extract.js'
import { buildGazetteer } from '../../src/ingest/gazetteer.js'
import { realSeeds } from './seeded.js'
import { shuffled } from './shuffled.js'

export type Step = { readonly record: readonly RunDraft[] } | { readonly retract: Article }

const FOLDERS = ['../fixtures/articles/', '../fixtures/whole-way/'].map((path) => new URL(path, import.meta.url))
const BODIES = ['org:CST', 'org:CSTO']
const TAKEN_BACK = 'kazakhstan-left-second.txt'

/** Rows of CST and CSTO in small batches, every fixture article, and one of them taken back. */
export function stepsOfSeeds(): readonly Step[] {
  const { actors, records } = realSeeds()
  const gazetteer = buildGazetteer(actors)
  const rows = BODIES.flatMap((id) => records.get(id) ?? [])
  const runs = rows.map((row) => runOf(row.record, { findings: row.findings, statements: [] }, 'row'))
  const batches = Array.from({ length: Math.ceil(runs.length / 3) }, (_, i) => runs.slice(3 * i, 3 * i + 3))
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => new URL(file, folder)))
  const articles = files.map((file) => readArticle(readFileSync(file, 'utf8')))
  const back = articles[files.findIndex((file) => file.pathname.endsWith(TAKEN_BACK))]!
  return [
    ...batches.map((record) => ({ record })),
    ...articles.map((article) => ({ record: [runOf(article, extract(article, gazetteer), EXTRACTOR_VERSION)] })),
    { retract: back },
  ]
}

/** Does one step. */
export async function doStep(writer: GraphWriter, step: Step): Promise<void> {
  if ('record' in step) await writer.record(step.record)
  else await writer.empty([step.retract], 'RETRACTED', 'taken back')
}

/** The same runs in another order and other batches. */
export function reordered(steps: readonly Step[], seed: number): readonly Step[] {
  const single = steps.flatMap((step): readonly Step[] =>
    'record' in step ? step.record.map((run) => ({ record: [run] })) : [step],
  )
  const mixed = shuffled(single, seed)
  const out: Step[] = []
  for (const step of mixed) {
    const last = out.at(-1)
    // Sources may share a transaction, as those of a body or a folder do; how many do is a matter of chance.
    if ('record' in step && last && 'record' in last && (out.length + seed) % 3 !== 0)
      out[out.length - 1] = { record: [...last.record, ...step.record] }
    else out.push(step)
  }
  return out
}
