/** Moving a graph: actors and the whole ledger as JSON lines, out of one engine and into either. */
import { z } from 'zod'
import { badInput } from '../domain/errors.js'
import type { Actor, RunDraft } from '../domain/model.js'
import type { GraphReader, StoredFindings } from '../graph/reader.js'
import type { GraphWriter } from '../graph/writer.js'

const FORMAT = 'pactgraph-export'
/** 2: decisions among the sources, runs that undo them. */
const VERSION = 2

type Line =
  | { readonly type: 'head'; readonly format: typeof FORMAT; readonly version: number }
  | { readonly type: 'actor'; readonly actor: Actor }
  | ({ readonly type: 'run' } & StoredFindings)

/** Lines of an export: a head, the actors, then the runs, first runs first. The projection is derived anew on import. */
export async function* exportLines(reader: GraphReader): AsyncIterable<string> {
  const line = (value: Line) => JSON.stringify(value)
  yield line({ type: 'head', format: FORMAT, version: VERSION })
  for (const actor of await reader.allActors()) yield line({ type: 'actor', actor })
  for await (const findings of reader.ledger()) yield line({ type: 'run', ...findings })
}

// The shape is checked down to what decides ids and locks; the rest is data of the export's own making.
const identified = z.looseObject({ id: z.string().min(1) })
const lineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('head'), format: z.literal(FORMAT), version: z.number().int() }),
  z.object({
    type: z.literal('actor'),
    actor: identified.extend({ type: z.enum(['country', 'organization', 'leader']) }),
  }),
  z.object({
    type: z.literal('run'),
    run: z.looseObject({
      source: z.string(),
      number: z.number().int(),
      kind: z.enum(['FOUND', 'GONE', 'RETRACTED', 'UNDONE']),
      recordedAt: z.string(),
    }),
    source: identified.extend({ type: z.enum(['article', 'record', 'decision']) }),
    claims: z.array(identified),
    assertions: z.array(identified),
    statements: z.array(identified),
  }),
])

function parse(text: string, number: number): Line {
  try {
    return lineSchema.parse(JSON.parse(text)) as unknown as Line
  } catch (cause) {
    throw badInput(
      `Line ${number} is no line of an export: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`,
      'Give a file that `pactgraph export` wrote, whole.',
    )
  }
}

export interface ImportSummary {
  readonly actors: number
  readonly runs: number
  readonly appended: number
}

const BATCH = 200

/** Takes up an export. Runs that are there already are passed over, so a broken import is simply run again. */
export async function importLines(
  { reader, writer }: { readonly reader: GraphReader; readonly writer: GraphWriter },
  lines: AsyncIterable<string>,
  progress: (runs: number) => void,
): Promise<ImportSummary> {
  const actors: Actor[] = []
  let [number, runs, appended] = [0, 0, 0]
  let batch: StoredFindings[] = []
  let ready = false
  const flush = async () => {
    if (!ready) await writer.putActors(actors)
    ready = true
    const [first] = batch
    if (!first) return
    runs += batch.length
    const here = await reader.runs([...new Set(batch.map((b) => b.source.id))])
    const known = new Set(here.map((r) => `${r.source}|${r.number}|${r.recordedAt}`))
    const fresh = batch.filter(({ run }) => !known.has(`${run.source}|${run.number}|${run.recordedAt}`))
    const drafts = fresh.map(
      ({ run, source, claims, assertions, statements }): RunDraft => ({
        source,
        claims,
        assertions,
        statements,
        version: run.version,
        reason: run.reason,
      }),
    )
    const report = await writer.append(drafts, first.run.kind, first.run.recordedAt)
    appended += report.runs.filter((r) => r.outcome === 'NEW').length
    batch = []
    progress(runs)
  }
  for await (const text of lines) {
    if (text.trim() === '') continue
    const line = parse(text, ++number)
    if (number === 1 && (line.type !== 'head' || line.version > VERSION))
      throw badInput(
        'This is no export that this version can read',
        'It must begin with the head that `pactgraph export` writes.',
      )
    if (line.type === 'actor') actors.push(line.actor)
    if (line.type !== 'run') continue
    const [first] = batch
    // One append takes runs of one kind and instant, and one run a source.
    const fits =
      first === undefined ||
      (first.run.kind === line.run.kind &&
        first.run.recordedAt === line.run.recordedAt &&
        first.run.number === line.run.number)
    if (!fits || batch.length >= BATCH) await flush()
    batch.push(line)
  }
  await flush()
  await writer.reinstate()
  return { actors: actors.length, runs, appended }
}
