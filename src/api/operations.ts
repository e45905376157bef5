/** Running operations through Apollo, over HTTP or in process, with the same limits on both ways. */
import { ApolloServer, type GraphQLResponse, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { Ingest, Questions } from '../app/questions.js'
import { ERROR_CODES, PactgraphError } from '../domain/errors.js'
import { type ApiContext, createContext, createTrace, type Trace } from './context.js'
import type { ErrorEdge } from './errors.js'
import type { Access } from './gate.js'
import { checkSource, type Limits } from './limits.js'
import { requestPlugin } from './request-plugin.js'
import { resolvers } from './resolvers/index.js'
import { typeDefs } from './type-defs.js'
import { within } from './within.js'

export interface OperationParts {
  readonly questions: Questions
  readonly ingest: Ingest | null
  readonly clock: () => Date
  readonly logger: Logger
  readonly limits: Limits
  readonly errors: ErrorEdge
  /** What most may do: their schema is made at once. */
  readonly usual: Access
}

/** What an operation gives: the JSON of a GraphQL response. */
export interface OperationResult {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GraphQLFormattedError[]
}

export interface Operations {
  overHttp(
    request: HTTPGraphQLRequest,
    query: string | null,
    trace: Trace,
    access: Access,
  ): Promise<HTTPGraphQLResponse>
  inProcess(query: string, variables: Record<string, unknown>, trace: Trace, access: Access): Promise<OperationResult>
  stop(): Promise<void>
}

/** Texts already checked: this many, each no longer than this. */
const CHECKED_KEPT = 1_000
const CHECKED_LENGTH = 8_000

/** An Apollo server and its start: whoever runs the first operation hears of a schema that does not start. */
interface Schema {
  readonly apollo: ApolloServer<ApiContext>
  readonly started: Promise<void>
}

function createSchema({ limits, errors, logger }: OperationParts, ingest: boolean): Schema {
  const apollo = new ApolloServer<ApiContext>({
    typeDefs: [...typeDefs({ ingest })],
    resolvers: [...resolvers({ ingest })],
    introspection: true,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: 20 },
    formatError: errors.format,
    logger: apolloLogger(logger),
    plugins: [
      requestPlugin(limits, errors),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
  const started = apollo.start()
  started.catch(() => {})
  return { apollo, started }
}

/** Runs operations on two schemas, one with mutations and one without; the unusual one is made when somebody needs it. */
export function createOperations(parts: OperationParts): Operations {
  const { limits } = parts
  const schemas = new Map<boolean, Schema>()
  function schemaFor({ seesMutations }: Access): Schema {
    const ingest = seesMutations && parts.ingest !== null
    const schema = schemas.get(ingest) ?? createSchema(parts, ingest)
    schemas.set(ingest, schema)
    return schema
  }
  schemaFor(parts.usual)

  const checked = new Set<string>()
  function check(query: string): void {
    if (checked.has(query)) return
    checkSource(query, limits)
    if (query.length > CHECKED_LENGTH) return
    if (checked.size >= CHECKED_KEPT) checked.clear()
    checked.add(query)
  }

  let running = 0
  /** Runs within the time limit. What cannot be called back still counts as running until it ends. */
  async function timed<T>(
    trace: Trace,
    access: Access,
    work: (apollo: ApolloServer<ApiContext>, context: ApiContext) => Promise<T>,
  ): Promise<T> {
    if (running >= limits.maxRunning)
      throw new PactgraphError('OVERLOADED', 'Too many operations are running', { hint: 'Try again in a moment' })
    const { apollo, started } = schemaFor(access)
    running++
    const abort = new AbortController()
    const ingest = access.mayChange ? parts.ingest : null
    const read = async (query: string, variables: Readonly<Record<string, unknown>>) => {
      const contextValue = { ...context, ingest: null, mayDecide: false, trace: createTrace(trace.requestId) }
      return dataOf(await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue }))
    }
    const context: ApiContext = createContext({
      ...parts,
      ingest,
      mayDecide: access.mayDecide,
      trace,
      run: read,
      signal: abort.signal,
    })
    const result = started.then(() => work(apollo, context)).finally(() => running--)
    return within(limits.timeoutMs, result, () => {
      abort.abort()
      return new PactgraphError('TIMEOUT', `The operation took more than ${limits.timeoutMs} ms`)
    })
  }

  return {
    async overHttp(httpGraphQLRequest, query, trace, access) {
      if (query !== null) check(query)
      return timed(trace, access, (apollo, context) =>
        apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
      )
    },
    async inProcess(query, variables, trace, access) {
      check(query)
      const { body } = await timed(trace, access, (apollo, contextValue) =>
        apollo.executeOperation({ query, variables }, { contextValue }),
      )
      if (body.kind !== 'single') throw new Error('The schema has no incremental delivery')
      const { data, errors: refused } = body.singleResult
      return { ...(data !== undefined && { data }), ...(refused && { errors: refused }) }
    },
    async stop() {
      for (const { apollo, started } of schemas.values()) {
        await started
        await apollo.stop()
      }
    },
  }
}

/** The data of an operation of ours; what went wrong in it goes wrong in the one around it. */
function dataOf({ body }: GraphQLResponse): Readonly<Record<string, unknown>> {
  if (body.kind !== 'single') throw new Error('The schema has no incremental delivery')
  const { data, errors } = body.singleResult
  const [error] = errors ?? []
  const code = ERROR_CODES.find((known) => known === error?.extensions?.code)
  if (error) throw new PactgraphError(code ?? 'INTERNAL', error.message)
  if (!data) throw new Error('The operation gave no data')
  return data
}

/** Apollo logs texts; they go out as they are, at our levels. */
function apolloLogger(logger: Logger) {
  return {
    debug: (message?: unknown) => logger.debug(String(message)),
    info: (message?: unknown) => logger.debug(String(message)),
    warn: (message?: unknown) => logger.warn(String(message)),
    error: (message?: unknown) => logger.error(String(message)),
  }
}
