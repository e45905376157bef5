/** Running operations through Apollo, over HTTP or in process, with the same limits on both ways. */
import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server'
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
import { PactgraphError } from '../domain/errors.js'
import { type ApiContext, createContext, type Trace } from './context.js'
import type { ErrorEdge } from './errors.js'
import { checkSource, type Limits } from './limits.js'
import { requestPlugin } from './request-plugin.js'
import { resolvers } from './resolvers/index.js'
import { typeDefs } from './type-defs.js'

export interface OperationParts {
  readonly questions: Questions
  readonly ingest: Ingest | null
  readonly clock: () => Date
  readonly logger: Logger
  readonly limits: Limits
  readonly errors: ErrorEdge
}

/** What an operation gives: the JSON of a GraphQL response. */
export interface OperationResult {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GraphQLFormattedError[]
}

export interface Operations {
  overHttp(request: HTTPGraphQLRequest, query: string | null, trace: Trace): Promise<HTTPGraphQLResponse>
  inProcess(query: string, variables: Record<string, unknown>, trace: Trace): Promise<OperationResult>
  stop(): Promise<void>
}

/** Texts already checked: this many, each no longer than this. */
const CHECKED_KEPT = 1_000
const CHECKED_LENGTH = 8_000

export function createOperations(parts: OperationParts): Operations {
  const { limits, errors, logger } = parts
  const ingest = parts.ingest !== null
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
  // Whoever runs the first operation hears of a schema that does not start; nobody before.
  started.catch(() => {})

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
  async function timed<T>(trace: Trace, work: (context: ApiContext) => Promise<T>): Promise<T> {
    if (running >= limits.maxRunning)
      throw new PactgraphError('OVERLOADED', 'Too many operations are running', { hint: 'Try again in a moment' })
    running++
    const abort = new AbortController()
    const context = createContext({ ...parts, trace, signal: abort.signal })
    const result = started.then(() => work(context)).finally(() => running--)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        abort.abort()
        reject(new PactgraphError('TIMEOUT', `The operation took more than ${limits.timeoutMs} ms`))
      }, limits.timeoutMs)
    })
    return Promise.race([result, late]).finally(() => clearTimeout(timer))
  }

  return {
    async overHttp(httpGraphQLRequest, query, trace) {
      if (query !== null) check(query)
      return timed(trace, (context) =>
        apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
      )
    },
    async inProcess(query, variables, trace) {
      check(query)
      const { body } = await timed(trace, (contextValue) =>
        apollo.executeOperation({ query, variables }, { contextValue }),
      )
      if (body.kind !== 'single') throw new Error('The schema has no incremental delivery')
      const { data, errors: refused } = body.singleResult
      return { ...(data !== undefined && { data }), ...(refused && { errors: refused }) }
    },
    async stop() {
      await started
      await apollo.stop()
    },
  }
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
