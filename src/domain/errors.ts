/** The closed list of error codes: what GraphQL shows in `extensions.code`. */
export const ERROR_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'AMBIGUOUS',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'READ_ONLY',
  'CONFLICT',
  'PAYLOAD_TOO_LARGE',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'OVERLOADED',
  'TIMEOUT',
  'STORE_UNAVAILABLE',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * The one base of the errors Pactgraph raises on purpose. `message` says what is wrong in one line, `hint` what to try.
 * Edges translate it once: the API to `extensions.code`, the command line to one line and an exit code.
 */
export class PactgraphError extends Error {
  readonly code: ErrorCode
  readonly hint: string | null

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'PactgraphError'
    this.code = code
    this.hint = options.hint ?? null
  }
}

/** A caller's mistake in an argument, a file or a flag. */
export const badInput = (message: string, hint?: string): PactgraphError =>
  new PactgraphError('BAD_USER_INPUT', message, hint === undefined ? {} : { hint })
