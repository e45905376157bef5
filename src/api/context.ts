/** What every resolver gets: made anew for each request. */
import type { GraphQLResolveInfo } from 'graphql'
import type { Logger } from 'pino'
import type { AsKnown, Ingest, Questions, RunOperation } from '../app/questions.js'
import { PactgraphError } from '../domain/errors.js'
import { createLoaders, type Loaders } from './loaders.js'

type Path = GraphQLResolveInfo['path']

/** What the log tells of an operation: never its text, never its variables. */
export interface Trace {
  readonly requestId: string
  operation: string | null
  type: string | null
  cost: number | null
  readonly codes: string[]
}

export const createTrace = (requestId: string): Trace => ({
  requestId,
  operation: null,
  type: null,
  cost: null,
  codes: [],
})

export interface ApiContext {
  readonly questions: Questions
  /** Null where ingest is not allowed, or not to whoever asks. */
  readonly ingest: Ingest | null
  /** Whether whoever asks may decide. */
  readonly mayDecide: boolean
  readonly loaders: Loaders
  readonly clock: () => Date
  readonly logger: Logger
  readonly trace: Trace
  /** Runs another operation that only reads, on the same schema and within the same time. */
  readonly run: RunOperation
  /** What each field that reads facts was asked to know; `knownFor` looks it up for the fields below. */
  readonly known: WeakMap<Path, AsKnown>
}

export interface ContextParts {
  readonly questions: Questions
  readonly ingest: Ingest | null
  readonly mayDecide: boolean
  readonly clock: () => Date
  readonly logger: Logger
  readonly trace: Trace
  readonly run: RunOperation
  /** Aborted when the operation has run out of time. */
  readonly signal: AbortSignal
}

/** The context of one request. Once its time is up it asks the store nothing more. */
export function createContext({ signal, ingest, mayDecide, clock, trace, run, ...parts }: ContextParts): ApiContext {
  const questions = untilAborted(parts.questions, signal)
  const logger = parts.logger.child({ requestId: trace.requestId })
  return {
    questions,
    ingest,
    mayDecide,
    clock,
    trace,
    run,
    logger,
    loaders: createLoaders(questions),
    known: new WeakMap(),
  }
}

/** The same questions, each refused once the signal is aborted: queries already sent cannot be called back. */
function untilAborted(questions: Questions, signal: AbortSignal): Questions {
  return new Proxy(questions, {
    get(target, name) {
      if (signal.aborted) throw new PactgraphError('TIMEOUT', 'The operation ran out of time')
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}

/** Both knowledge axes of a field: its own arguments, else those of the nearest field above that reads facts. */
export function knownFor(args: AsKnown, context: ApiContext, info: GraphQLResolveInfo): AsKnown {
  let above: AsKnown = {}
  for (let path = info.path.prev; path; path = path.prev) {
    const found = context.known.get(path)
    if (!found) continue
    above = found
    break
  }
  const known = {
    knownAt: args.knownAt ?? above.knownAt,
    publishedUntil: args.publishedUntil ?? above.publishedUntil,
  }
  context.known.set(info.path, known)
  return known
}
