/** What happens around each operation inside Apollo: its cost is checked, its errors are noted, its status is set. */
import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLSchema, OperationTypeNode } from 'graphql'
import { ERROR_CODES, type ErrorCode, PactgraphError } from '../domain/errors.js'
import type { ApiContext } from './context.js'
import { checkCost } from './cost.js'
import { asGraphQLError, type ErrorEdge, HTTP_STATUS } from './errors.js'
import type { Limits } from './limits.js'

/** Our own trouble shows in the HTTP status when there is no data at all; a caller's mistake in an argument does not. */
const SHOWN_IN_STATUS: ReadonlySet<unknown> = new Set<ErrorCode>([
  'INTERNAL',
  'STORE_UNAVAILABLE',
  'TIMEOUT',
  'OVERLOADED',
  'RATE_LIMITED',
])

const isCode = (code: unknown): code is ErrorCode => ERROR_CODES.some((known) => known === code)
const isShown = (code: unknown): code is ErrorCode => SHOWN_IN_STATUS.has(code)

/** Operation names come from outside; this much of one goes to the log. */
const NAME_KEPT = 64

export function requestPlugin(limits: Limits, errors: ErrorEdge): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
          if (!operation) return
          const { trace } = contextValue
          trace.operation = operationName?.slice(0, NAME_KEPT) ?? null
          trace.type = operation.operation
          try {
            checkRoot(schema, operation.operation, contextValue)
            trace.cost = checkCost({ schema, document, operation, variables: request.variables ?? {} }, limits)
          } catch (error) {
            throw error instanceof PactgraphError ? asGraphQLError(error) : error
          }
        },
        async didEncounterErrors({ errors: raised, contextValue, request }) {
          for (const error of raised) errors.note(error, contextValue.trace.requestId, request.variables)
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return
          const { data, errors: shown } = response.body.singleResult
          const codes = (shown ?? []).map(({ extensions }) => extensions?.code)
          contextValue.trace.codes.push(...codes.map(String))
          if (!shown || (response.http.status ?? 200) !== 200) return
          const [worst] = data === undefined ? codes.filter(isCode) : codes.filter(isShown)
          const isEmpty = !data || Object.values(data).every((value) => value === null)
          if (isEmpty && worst) response.http.status = HTTP_STATUS[worst]
        },
      }
    },
  }
}

/** Validation lets an operation through whose kind the schema does not have; and seeing mutations is not running them. */
function checkRoot(schema: GraphQLSchema, kind: OperationTypeNode, { ingest }: ApiContext): void {
  if (schema.getRootType(kind)) {
    if (kind !== 'mutation' || ingest) return
    throw new PactgraphError('FORBIDDEN', 'This key may ask, but not change the graph', {
      hint: 'Use a key of scope ingest or admin: pactgraph key add --scope ingest',
    })
  }
  if (kind === 'mutation')
    throw new PactgraphError('READ_ONLY', 'This server only reads', {
      hint: 'Start it with --allow-ingest (PACTGRAPH_ALLOW_INGEST=1) to change the graph',
    })
  throw new PactgraphError('GRAPHQL_VALIDATION_FAILED', `There are no ${kind}s`, { hint: 'Ask a query' })
}
