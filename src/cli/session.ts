/** A command's session: configuration, an open graph, and GraphQL in process, closed whatever happens. */
import { apiOver, type Graph, openGraph } from '../compose.js'
import { type Config, loadConfig, type Overrides } from '../config.js'
import { ERROR_CODES, type ErrorCode, PactgraphError } from '../domain/errors.js'

/** Opens the graph for one piece of work. */
export async function withGraph<T>(flags: Overrides, work: (graph: Graph, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig(flags)
  const graph = await openGraph(config)
  let result: T
  try {
    result = await work(graph, config)
  } catch (error) {
    // What went wrong first is what is told.
    await graph.close().catch(() => undefined)
    throw error
  }
  await graph.close()
  return result
}

/** Opens a graph that has been seeded: without names there is nothing to ask about, and no article can be read. */
export async function withSeeded<T>(flags: Overrides, work: (graph: Graph, config: Config) => Promise<T>): Promise<T> {
  return withGraph(flags, async (graph, config) => {
    if ((await graph.reader.actorsVersion()) === null)
      throw new PactgraphError('BAD_USER_INPUT', 'The store is empty', { hint: 'Seed it first: pactgraph seed' })
    return work(graph, config)
  })
}

/** Asks one GraphQL operation in process: what a command prints is what the API gives. */
export async function ask<T>(flags: Overrides, operation: string, variables: Record<string, unknown>): Promise<T> {
  return withSeeded(flags, async (graph, config) => {
    const api = apiOver(graph, config, { ingest: false })
    try {
      const { data, errors } = await api.execute(operation, variables)
      const [error] = errors ?? []
      if (error) throw asError(error)
      return data as T
    } finally {
      await api.close()
    }
  })
}

function asError(error: {
  readonly message: string
  readonly extensions?: Record<string, unknown> | undefined
}): PactgraphError {
  const code = ERROR_CODES.find((c) => c === error.extensions?.code) ?? ('INTERNAL' satisfies ErrorCode)
  const hint = error.extensions?.hint
  return new PactgraphError(code, error.message, typeof hint === 'string' ? { hint } : {})
}
