/** What the graph engines raise: every driver error becomes one of these, with the driver's own as `cause`. */
import { PactgraphError } from '../domain/errors.js'

/** The store cannot be reached, opened, locked or logged in to, or it is closed. */
export const storeUnavailable = (message: string, hint?: string, cause?: unknown): PactgraphError =>
  new PactgraphError('STORE_UNAVAILABLE', message, { ...(hint === undefined ? {} : { hint }), cause })

/** A second node with an id that is unique. */
export const conflict = (cause: unknown): PactgraphError =>
  new PactgraphError('CONFLICT', `The graph already holds this: ${messageOf(cause)}`, { cause })

/** The database stopped a statement that ran longer than it may. */
export const tooSlow = (cause: unknown): PactgraphError =>
  new PactgraphError('TIMEOUT', 'The database took too long and was stopped.', { hint: 'ask for less at once', cause })

/** A mistake of ours: a wrong statement, a missing parameter, a value that the graph cannot hold. */
export const internal = (message: string, cause?: unknown): PactgraphError =>
  new PactgraphError('INTERNAL', message, { cause })

/** The one line of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
