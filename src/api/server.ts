/** The API: served over node:http, and the same operations in process. */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Ingest, Questions } from '../app/questions.js'
import { badInput } from '../domain/errors.js'
import type { Auth } from './auth.js'
import { createTrace } from './context.js'
import { createErrorEdge } from './errors.js'
import { createGate } from './gate.js'
import { DEFAULT_LIMITS, type Limits } from './limits.js'
import { withoutKeys } from './log.js'
import { createOperations, type OperationResult } from './operations.js'
import { createListener } from './routes.js'

export interface ApiParts {
  readonly questions: Questions
  /** What mutations do; null where the server only reads, whoever asks. */
  readonly ingest: Ingest | null
  /**
   * Whether mutations are there for others than the local token. Without a word: where there is `ingest`, and no
   * local token for which it may have been meant.
   */
  readonly allowIngest?: boolean | undefined
  /** The keys of the server; absent, none are needed. Asked for each request to /graphql. */
  readonly auth?: Auth | undefined
  /** Whether the server answers without a key while there are none: true by default. False for a HOST that others reach. */
  readonly openWithoutKeys?: boolean | undefined
  /** A secret of this machine, 16 characters and more: whoever sends it as a key may ask and change everything. */
  readonly localToken?: string | undefined
  /** Rejects while the store does not answer. */
  readonly ready: () => Promise<unknown>
  readonly logger: Logger
  readonly limits?: Partial<Limits>
  /** Names, besides loopback and addresses, under which browsers may reach the server. */
  readonly allowedHosts: readonly string[]
  /** Origins of other pages that may call it; `*` for all. */
  readonly allowedOrigins: readonly string[]
  readonly clock: () => Date
}

export interface Api {
  /** Serves until closed; port 0 takes any free one. A port or host that cannot be had is BAD_USER_INPUT. */
  listen(host: string, port: number): Promise<{ readonly url: string; readonly port: number }>
  /** One operation in process, under the same limits; trouble stands in `errors`, it never rejects. */
  execute(operation: string, variables?: Record<string, unknown>): Promise<OperationResult>
  /** Lets running requests end, five seconds at most, then stops. */
  close(): Promise<void>
}

const GRACE_MS = 5_000

/** Wires the API; nothing listens before `listen`. */
export function createApi(parts: ApiParts): Api {
  const limits: Limits = { ...DEFAULT_LIMITS, ...parts.limits }
  const { ingest, localToken, allowIngest = ingest !== null && localToken === undefined } = parts
  const logger = withoutKeys(parts.logger)
  const errors = createErrorEdge(logger)
  const gate = createGate({ ...parts, allowIngest })
  const operations = createOperations({ ...parts, logger, limits, errors, usual: gate.inProcess })
  // Slow senders are cut off by node:http itself: headers within 10 s, the whole request within 30 s.
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
    createListener({ ...parts, logger, limits, errors, gate, operations }),
  )

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        const refuse = (error: NodeJS.ErrnoException) => reject(listenError(error, host, port))
        server.once('error', refuse)
        server.listen(port, host, () => {
          server.off('error', refuse)
          const { port: taken } = server.address() as AddressInfo
          resolve({ url: `http://${nameForUrl(host)}:${taken}`, port: taken })
        })
      }),
    async execute(operation, variables = {}) {
      const trace = createTrace(randomUUID())
      try {
        return await operations.inProcess(operation, variables, trace, gate.inProcess)
      } catch (error) {
        return { errors: [errors.plain(error, trace.requestId).body] }
      }
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await closed.finally(() => clearTimeout(timer))
      await operations.stop()
    },
  }
}

/** A server that listens everywhere is reached on loopback. */
function nameForUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return badInput(
        `Port ${port} is taken`,
        'Stop what listens there, or set PORT to a free one, for example PORT=4001',
      )
    case 'EACCES':
      return badInput(`Port ${port} may not be used`, 'Set PORT to one above 1023')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return badInput(`This machine has no address ${host}`, 'Set HOST to 127.0.0.1')
    default:
      return error
  }
}
