/** Wiring: configuration in, everything that a command or a server needs out, with one `close`. */
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createAuth } from './api/auth.js'
import { type Api, createApi } from './api/server.js'
import { loadCompiled } from './app/compiled-seeds.js'
import { createIngest } from './app/ingest-article.js'
import type { IngestMany } from './app/ingest-stream.js'
import { keysIn } from './app/keys.js'
import type { Ingest, Questions } from './app/questions.js'
import { createQuestions } from './app/read.js'
import { withReceipts } from './app/receipts.js'
import { loadSeeds, type SeedData } from './app/seed-files.js'
import { type Config, isLoopback } from './config.js'
import { PactgraphError } from './domain/errors.js'
import { batchedReader } from './graph/batched-reader.js'
import type { GraphEngine } from './graph/engine.js'
import { openEmbedded } from './graph/engines/embedded.js'
import { openNeo4j } from './graph/engines/neo4j.js'
import { openRemote } from './graph/engines/remote.js'
import { leaveNote, newToken, readNote, type Serving, takeNote } from './graph/engines/serving.js'
import { type Sharing, shareEngine } from './graph/engines/shared.js'
import { migrate, readMigrations } from './graph/migrate.js'
import { KNOWN_TEXTS } from './graph/queries/all.js'
import { createReader, type GraphReader } from './graph/reader.js'
import { createWriter, type GraphWriter } from './graph/writer.js'

/** The curated data that comes with the package. */
export const SEEDS_FOLDER = fileURLToPath(new URL('../seeds', import.meta.url))
const COMPILED_SEEDS = fileURLToPath(new URL('./seeds.json', import.meta.url))

/** The seeds of a folder; the package's own ones come compiled. */
export const seedsIn = (folder: string | undefined): SeedData =>
  folder === undefined ? loadCompiled(SEEDS_FOLDER, COMPILED_SEEDS) : loadSeeds(folder)

export interface Graph {
  readonly engine: GraphEngine
  readonly reader: GraphReader
  readonly writer: GraphWriter
  readonly questions: Questions
  readonly ingest: Ingest & IngestMany
  close(): Promise<void>
}

/** A graph that this process serves: others of the same user may work through it once it is shared. */
export interface ServedGraph extends Graph {
  readonly localToken: string
  /** Leaves address and token in the data folder of an embedded store. */
  share(url: string): Promise<void>
}

/** Wires a graph over an open engine whose schema is in place. */
export function graphOver(engine: GraphEngine, clock: () => Date = () => new Date()): Graph {
  const reader = createReader(engine)
  const writer = createWriter(engine, () => clock().toISOString())
  const plain = createQuestions(batchedReader(reader), clock)
  return {
    engine,
    reader,
    writer,
    questions: { ...plain, ...withReceipts(plain, clock) },
    ingest: createIngest(reader, writer, clock),
    close: () => engine.close(),
  }
}

/** The engine that the configuration names; an embedded store that another process serves is reached through it. */
async function openEngine({ store }: Config): Promise<GraphEngine> {
  if (store.kind === 'neo4j') return openNeo4j(store)
  for (let attempt = 1; ; attempt++) {
    const serving = readNote(store.folder)
    const remote = serving ? await openRemote(serving.port, serving.token).catch(() => null) : null
    if (remote) return remote
    try {
      return await openEmbedded(store.folder)
    } catch (error) {
      // A server that has just opened the store leaves its note in a moment.
      if (attempt === OPEN_ATTEMPTS || !isHeld(error)) throw error
      await sleep(OPEN_PAUSE_MS)
    }
  }
}

const OPEN_ATTEMPTS = 8
const OPEN_PAUSE_MS = 250
const isHeld = (error: unknown): boolean =>
  error instanceof PactgraphError && error.message.includes('held by another process')

/** Opens the store for a command and brings its schema up to date. */
export const openGraph = async (config: Config): Promise<Graph> => graphIn(await openEngine(config))

/** The process that serves the store in this folder, where one answers. */
export async function servedAt(folder: string): Promise<Serving | null> {
  const serving = readNote(folder)
  const remote = serving ? await openRemote(serving.port, serving.token).catch(() => null) : null
  await remote?.close()
  return remote ? serving : null
}

/**
 * Opens the store for serving it: this process holds it and lets others work through it. STORE_UNAVAILABLE where
 * another one serves it already.
 */
export async function openServing({ store }: Config): Promise<ServedGraph> {
  const localToken = newToken()
  if (store.kind === 'neo4j') {
    return { ...(await graphIn(await openNeo4j(store))), localToken, share: async () => undefined }
  }
  const other = await servedAt(store.folder)
  if (other !== null)
    throw new PactgraphError('STORE_UNAVAILABLE', `The store in ${store.folder} is served already, at ${other.url}`, {
      hint: 'Use that one, or stop it first; PACTGRAPH_DATA names another folder.',
    })
  const graph = await graphIn(await openEmbedded(store.folder))
  let sharing: Sharing | null = null
  return {
    ...graph,
    localToken,
    async share(url) {
      sharing = await shareEngine(graph.engine, { token: localToken, texts: KNOWN_TEXTS })
      leaveNote(store.folder, { url, port: sharing.port, token: localToken, pid: process.pid })
    },
    async close() {
      takeNote(store.folder, localToken)
      await sharing?.close()
      await graph.close()
    },
  }
}

async function graphIn(engine: GraphEngine): Promise<Graph> {
  try {
    await migrate(engine, await readMigrations())
    return graphOver(engine)
  } catch (error) {
    await engine.close().catch(() => undefined)
    throw error
  }
}

/** What of the API depends on who runs it. */
export interface ApiOptions {
  /** Whether mutations may ingest. */
  readonly ingest: boolean
  /** The token of this run, for the owner of the data folder. */
  readonly localToken?: string
}

/** The API over a graph, guarded by the keys that the graph holds. */
export function apiOver(graph: Graph, config: Config, { ingest, localToken }: ApiOptions): Api {
  return createApi({
    questions: graph.questions,
    ingest: graph.ingest,
    allowIngest: ingest,
    auth: createAuth(() => keysIn(graph.engine)),
    openWithoutKeys: config.allowOpen || isLoopback(config.host),
    ...(localToken === undefined ? {} : { localToken }),
    ready: () => graph.reader.actorsVersion(),
    logger: pino({ level: config.logLevel }, pino.destination(2)),
    allowedHosts: [config.host],
    allowedOrigins: config.corsOrigins,
    clock: () => new Date(),
  })
}
