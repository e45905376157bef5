/** Wiring: configuration in, everything that a command or a server needs out, with one `close`. */
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { type Api, createApi } from './api/server.js'
import { createIngest } from './app/ingest-article.js'
import type { Ingest, Questions } from './app/questions.js'
import { createQuestions } from './app/read.js'
import type { Config } from './config.js'
import { batchedReader } from './graph/batched-reader.js'
import type { GraphEngine } from './graph/engine.js'
import { openEmbedded } from './graph/engines/embedded.js'
import { openNeo4j } from './graph/engines/neo4j.js'
import { migrate, readMigrations } from './graph/migrate.js'
import { createReader, type GraphReader } from './graph/reader.js'
import { createWriter, type GraphWriter } from './graph/writer.js'

/** The curated data that comes with the package. */
export const SEEDS_FOLDER = fileURLToPath(new URL('../seeds', import.meta.url))

export interface Graph {
  readonly engine: GraphEngine
  readonly reader: GraphReader
  readonly writer: GraphWriter
  readonly questions: Questions
  readonly ingest: Ingest
  close(): Promise<void>
}

/** Wires a graph over an open engine whose schema is in place. */
export function graphOver(engine: GraphEngine, clock: () => Date = () => new Date()): Graph {
  const reader = createReader(engine)
  const writer = createWriter(engine, () => clock().toISOString())
  return {
    engine,
    reader,
    writer,
    questions: createQuestions(batchedReader(reader), clock),
    ingest: createIngest(reader, writer),
    close: () => engine.close(),
  }
}

/** Opens the store that the configuration names and brings its schema up to date. */
export async function openGraph({ store }: Config): Promise<Graph> {
  const engine = store.kind === 'embedded' ? await openEmbedded(store.folder) : await openNeo4j(store)
  try {
    await migrate(engine, await readMigrations())
    return graphOver(engine)
  } catch (error) {
    await engine.close().catch(() => undefined)
    throw error
  }
}

/** The API over a graph; mutations exist only where ingest is allowed. */
export function apiOver(graph: Graph, config: Config, options: { readonly ingest: boolean }): Api {
  return createApi({
    questions: graph.questions,
    ingest: options.ingest ? graph.ingest : null,
    ready: () => graph.reader.actorsVersion(),
    logger: pino({ level: config.logLevel }, pino.destination(2)),
    allowedHosts: [config.host],
    allowedOrigins: config.corsOrigins,
    clock: () => new Date(),
  })
}
