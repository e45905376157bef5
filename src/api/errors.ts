/** The one place where errors become GraphQL errors: a code of the closed list, a hint, never a stack trace. */
import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { blotKeys } from '../domain/api-key.js'
import { ERROR_CODES, type ErrorCode, PactgraphError } from '../domain/errors.js'

/** Codes of Apollo that say the same as one of ours. */
const APOLLO_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
}

/** What graphql-js says of a caller's variables and arguments without giving it a code. */
const CALLERS_MISTAKE = /^(Argument "|Variable "\$|Too many errors processing variables)/

const HINTS: Partial<Record<ErrorCode, string>> = {
  GRAPHQL_PARSE_FAILED: 'The operation is not GraphQL: look at the place given in locations',
  GRAPHQL_VALIDATION_FAILED: 'Compare the operation with the schema: open /graphql in a browser',
  STORE_UNAVAILABLE: 'The store does not answer; try again in a moment',
  TIMEOUT: 'Ask for less: a shorter span, smaller pages, fewer nested lists',
}

/** HTTP statuses of refusals and of answers that hold no data. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  AMBIGUOUS: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  READ_ONLY: 403,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  TIMEOUT: 408,
  STORE_UNAVAILABLE: 503,
  INTERNAL: 500,
}

export interface ErrorEdge {
  /** Logs an error of ours, if it is one; `format` then shows it under the id it was logged with. */
  note(error: unknown, requestId: string, variables: unknown): void
  /** Apollo's `formatError`. */
  format(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError
  /** An error raised outside of an operation. */
  plain(error: unknown, requestId: string): { readonly code: ErrorCode; readonly body: GraphQLFormattedError }
}

/** The errors of one API, logged to its logger. */
export function createErrorEdge(logger: Logger): ErrorEdge {
  const ids = new WeakMap<object, string>()

  function idOf(error: unknown, requestId: string | null, variables?: unknown): string {
    const known = typeof error === 'object' && error !== null ? ids.get(error) : undefined
    if (known) return known
    const id = randomUUID().slice(0, 8)
    if (typeof error === 'object' && error !== null) ids.set(error, id)
    logger.error({ errorId: id, requestId, error: describe(rootOf(error), variables) }, 'internal error')
    return id
  }

  function translate(error: unknown, formatted: GraphQLFormattedError | null, requestId: string | null) {
    const known = pactgraphErrorIn(error)
    const code = known?.code ?? codeOf(error, formatted)
    if (code === 'INTERNAL') return { code, message: `Internal error (id ${idOf(error, requestId)})`, hint: null }
    const message = known?.message ?? formatted?.message ?? 'Refused'
    return { code, message: message.slice(0, 2_000), hint: known?.hint ?? HINTS[code] ?? null }
  }

  return {
    note(error, requestId, variables) {
      const code = pactgraphErrorIn(error)?.code ?? codeOf(error, null)
      if (code === 'INTERNAL') idOf(error, requestId, variables)
      if (code === 'STORE_UNAVAILABLE')
        logger.warn({ requestId, error: describe(rootOf(error), variables) }, 'store unavailable')
    },
    format(formatted, error) {
      const { code, message, hint } = translate(error, formatted, null)
      const { locations, path } = formatted
      return {
        message,
        ...(locations && { locations }),
        ...(path && { path }),
        extensions: { code, ...(hint !== null && { hint }) },
      }
    },
    plain(error, requestId) {
      const { code, message, hint } = translate(error, null, requestId)
      return { code, body: { message, extensions: { code, ...(hint !== null && { hint }) } } }
    },
  }
}

/** An error of ours as GraphQL carries it through Apollo, with its HTTP status. */
export function asGraphQLError(error: PactgraphError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: HTTP_STATUS[error.code] } },
  })
}

/** Follows what GraphQL and Apollo wrapped around an error. */
function* chainOf(error: unknown): Generator<unknown> {
  let link = error
  for (let step = 0; step < 8 && link; step++) {
    yield link
    link = link instanceof GraphQLError ? link.originalError : null
  }
}

function pactgraphErrorIn(error: unknown): PactgraphError | null {
  for (const link of chainOf(error)) if (link instanceof PactgraphError) return link
  return null
}

function rootOf(error: unknown): Error {
  let root: unknown = error
  for (const link of chainOf(error)) root = link
  return root instanceof Error ? root : new Error('Something that is no Error was thrown')
}

/** What the log says of an error: its stack, with keys and every text among the request's variables blotted out. */
function describe(error: Error, variables: unknown): { readonly name: string; readonly stack: string } {
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack ?? error.cause.message}` : ''
  const stack = `${error.stack ?? error.message}${cause}`
  return {
    name: error.name,
    stack: textsIn(variables).reduce((text, secret) => text.replaceAll(secret, '[value]'), blotKeys(stack)),
  }
}

/** The texts among variables, the longest first; single letters would blot out everything. */
function textsIn(value: unknown): string[] {
  const texts: string[] = []
  const rest: unknown[] = [value]
  for (let seen = 0; rest.length > 0 && seen < 1_000; seen++) {
    const next = rest.pop()
    if (typeof next === 'string' && next.length > 1) texts.push(next)
    else if (typeof next === 'object' && next !== null) rest.push(...Object.values(next).slice(0, 1_000))
  }
  return texts.sort((a, b) => b.length - a.length)
}

function codeOf(error: unknown, formatted: GraphQLFormattedError | null): ErrorCode {
  const code = error instanceof GraphQLError ? error.extensions.code : formatted?.extensions?.code
  if (typeof code === 'string') return APOLLO_CODES[code] ?? ERROR_CODES.find((known) => known === code) ?? 'INTERNAL'
  const isCallers = error instanceof GraphQLError && !error.originalError && CALLERS_MISTAKE.test(error.message)
  return isCallers ? 'BAD_USER_INPUT' : 'INTERNAL'
}
