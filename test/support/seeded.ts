/** A graph over an engine under test: the schema in place, the real seeds in it, a clock that the test may turn. */
import { pino } from 'pino'
import { type Api, createApi } from '../../src/api/server.js'
import { type SeedOptions, type SeedSummary, seed } from '../../src/app/seed.js'
import { loadSeeds, type SeedData } from '../../src/app/seed-files.js'
import { type Graph, graphOver, SEEDS_FOLDER } from '../../src/compose.js'
import type { GraphEngine } from '../../src/graph/engine.js'
import { migrate, readMigrations } from '../../src/graph/migrate.js'

let all: SeedData | null = null
let few: SeedData | null = null

/** The curated data of seeds/, read once: everything. */
export function allSeeds(): SeedData {
  all ??= loadSeeds(SEEDS_FOLDER)
  return all
}

const LED = ['country:ARM', 'country:RUS', 'country:BLR', 'country:KAZ', 'country:MLI']
const FEW = ['org:CST', 'org:CSTO', 'org:NATO', 'org:NATO_IMC', 'org:ECOWAS']

/** The real rows of five bodies, with all countries: enough for most stories, and seeded in a moment on any engine. */
export function realSeeds(): SeedData {
  if (few !== null) return few
  const { actors, records, articles } = allSeeds()
  const here = (id: string) => !id.startsWith('org:') || FEW.includes(id)
  const led = (of: string) => FEW.includes(of) || LED.includes(of)
  few = {
    actors: actors
      .filter((a) => here(a.id) && (a.type !== 'leader' || a.offices.some((term) => led(term.of))))
      .map((a) => (a.type === 'leader' ? { ...a, offices: a.offices.filter((term) => here(term.of)) } : a)),
    records: new Map([...records].filter(([organization]) => here(organization))),
    articles,
  }
  return few
}

export interface GraphUnderTest extends Graph {
  readonly api: Api
  /** Runs one operation and gives its data; what GraphQL refuses is thrown with its code. */
  ask<T = Answered>(operation: string, variables?: Record<string, unknown>): Promise<T>
  /** The code and message with which an operation is refused; throws where it is answered. */
  refusal(operation: string, variables?: Record<string, unknown>): Promise<Refusal>
  seedAgain(options?: Partial<SeedOptions>): Promise<SeedSummary>
}

export interface Refusal {
  readonly code: string
  readonly message: string
}

/** JSON as GraphQL gives it. A test reads what it asked for, so it need not be typed twice. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the operation's, which stands beside the assertion
export type Answered = any

/** A graph on an open engine with the schema in place and nothing in it. */
export async function emptyGraph(engine: GraphEngine, clock: () => Date = () => new Date()): Promise<GraphUnderTest> {
  await migrate(engine, await readMigrations())
  const graph = graphOver(engine, clock)
  const api = createApi({
    questions: graph.questions,
    ingest: graph.ingest,
    ready: () => graph.reader.actorsVersion(),
    logger: pino({ level: 'silent' }),
    allowedHosts: [],
    allowedOrigins: [],
    clock,
  })
  const run = (operation: string, variables: Record<string, unknown> = {}) => api.execute(operation, variables)
  return {
    ...graph,
    api,
    async ask<T>(operation: string, variables?: Record<string, unknown>): Promise<T> {
      const { data, errors } = await run(operation, variables)
      if (errors) throw new Error(errors.map((e) => `${e.extensions?.code}: ${e.message}`).join('\n'))
      return data as T
    },
    async refusal(operation, variables) {
      const { errors } = await run(operation, variables)
      const [error] = errors ?? []
      if (!error) throw new Error(`answered, not refused: ${operation}`)
      return { code: String(error.extensions?.code), message: error.message }
    },
    seedAgain: (options) => seed(graph, realSeeds(), { digests: true, ...options }),
    close: async () => {
      await api.close()
      await graph.close()
    },
  }
}

/** A graph on an open engine with the real seeds in it. */
export async function seededGraph(engine: GraphEngine, clock?: () => Date): Promise<GraphUnderTest> {
  const graph = await emptyGraph(engine, clock)
  await graph.seedAgain()
  return graph
}
