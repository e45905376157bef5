/** The paths of the server and what each does with a request. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { Logger } from 'pino'
import { blotKeys } from '../domain/api-key.js'
import { badInput, PactgraphError } from '../domain/errors.js'
import { createTrace, type Trace } from './context.js'
import { type ErrorEdge, HTTP_STATUS } from './errors.js'
import { type Gate, KEY_HEADERS } from './gate.js'
import { sendAsset, sendPage } from './graphiql.js'
import { isAllowedHost, judgeOrigin } from './guards.js'
import { HttpRefusal, pathOf, readJson, send, sendJson, setSecurityHeaders } from './http.js'
import type { Limits } from './limits.js'
import type { Operations } from './operations.js'
import { sendView } from './page.js'
import { within } from './within.js'

export interface RouteParts {
  readonly gate: Gate
  readonly operations: Operations
  readonly errors: ErrorEdge
  readonly ready: () => Promise<unknown>
  readonly logger: Logger
  readonly limits: Limits
  readonly allowedHosts: readonly string[]
  readonly allowedOrigins: readonly string[]
}

const READY_WITHIN_MS = 2_000
const CORS_HEADERS =
  'content-type, authorization, x-api-key, apollo-require-preflight, x-apollo-operation-name, x-request-id'

/** The listener of the HTTP server: every answer is JSON with a code, or a page, and every request one log line. */
export function createListener(parts: RouteParts): RequestListener {
  const { errors, logger } = parts
  return (request, response) => {
    const begun = performance.now()
    const trace = createTrace(requestIdOf(request))
    const path = blotKeys(pathOf(request).path)
    response.once('close', () => {
      const ms = Math.round(performance.now() - begun)
      logger.info({ ...trace, method: request.method, path, status: response.statusCode, ms }, 'request')
    })
    setSecurityHeaders(response, trace.requestId)
    handle(parts, request, response, trace).catch((error: unknown) => {
      const { code, body } = errors.plain(error, trace.requestId)
      trace.codes.push(code)
      if (response.headersSent) {
        response.destroy()
        return
      }
      leaveBody(request, response)
      for (const [name, value] of Object.entries(error instanceof HttpRefusal ? error.headers : {}))
        response.setHeader(name, value)
      sendJson(response, error instanceof HttpRefusal ? error.status : HTTP_STATUS[code], { errors: [body] })
    })
  }
}

const SANE_ID = /^[\w.-]{1,64}$/

function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && SANE_ID.test(given) && blotKeys(given) === given ? given : randomUUID()
}

/** A body that nobody will read is let run out for a moment, so that the sender sees the answer, then cut off. */
function leaveBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return
  response.setHeader('connection', 'close')
  request.resume()
  response.once('finish', () => setTimeout(() => request.socket.destroy(), 500).unref())
}

async function handle(
  parts: RouteParts,
  request: IncomingMessage,
  response: ServerResponse,
  trace: Trace,
): Promise<void> {
  const { host, origin } = request.headers
  if (!isAllowedHost(host, parts.allowedHosts))
    throw new PactgraphError('FORBIDDEN', 'This server does not answer to that host name', {
      hint: 'Use localhost or an address, or add the name to the allowed hosts',
    })
  const judgement = judgeOrigin(origin, host ?? '', parts.allowedOrigins)
  if (judgement === 'refused')
    throw new PactgraphError('FORBIDDEN', 'Pages of that origin may not call this server', {
      hint: 'Add the origin to PACTGRAPH_CORS_ORIGINS',
    })
  if (judgement === 'allowed' && origin) {
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('access-control-expose-headers', 'x-request-id, www-authenticate, retry-after')
    response.setHeader('vary', 'Origin')
  }

  const { path, search } = pathOf(request)
  if (path === '/graphql') return graphql(parts, request, response, trace)
  if (path === '/health' || path === '/ready' || path.startsWith('/graphiql')) {
    allowMethods(request, ['GET', 'HEAD'])
    if (path === '/health') return sendJson(response, 200, { status: 'live' })
    if (path === '/ready') return ready(parts, response)
    if (path === '/graphiql' || path === '/graphiql/') return sendPage(response)
    if (await sendAsset(path, request, response)) return
  }
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (await sendView(path, search, request, response)) return
  }
  throw new PactgraphError('NOT_FOUND', 'Nothing is served under that path', {
    hint: 'Try /, /graphql, /health or /ready',
  })
}

function allowMethods({ method }: IncomingMessage, methods: readonly string[]): void {
  if (!methods.includes(method ?? ''))
    throw new HttpRefusal(405, 'That method is not served here', `Use ${methods.join(' or ')}`, {
      allow: methods.join(', '),
    })
}

async function ready({ ready, errors }: RouteParts, response: ServerResponse): Promise<void> {
  try {
    await within(READY_WITHIN_MS, ready(), () => new PactgraphError('TIMEOUT', 'The store does not answer'))
    sendJson(response, 200, { status: 'ready' })
  } catch (cause) {
    errors.note(cause, String(response.getHeader('x-request-id')), null)
    throw new PactgraphError('STORE_UNAVAILABLE', 'The store does not answer', { cause })
  }
}

async function graphql(
  { operations, limits, gate, errors }: RouteParts,
  request: IncomingMessage,
  response: ServerResponse,
  trace: Trace,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.setHeader('access-control-allow-methods', 'GET, POST')
    response.setHeader('access-control-allow-headers', CORS_HEADERS)
    response.setHeader('access-control-max-age', '600')
    response.writeHead(204).end()
    return
  }
  allowMethods(request, ['GET', 'POST', 'OPTIONS'])
  const { search } = pathOf(request)
  const isGet = request.method === 'GET'
  if (isGet && request.headers.accept?.includes('text/html')) return sendPage(response)

  const access = await gate.admit(request).catch((error: unknown) => {
    errors.note(error, trace.requestId, null)
    throw error
  })
  const body = isGet ? undefined : operationIn(await readJson(request, limits.maxBodyBytes))
  const query = isGet ? new URLSearchParams(search).get('query') : body?.query
  const headers = headersOf(request)
  const method = request.method ?? 'GET'
  const asked: HTTPGraphQLRequest = { method, headers, search, body }
  const answer = await operations.overHttp(asked, typeof query === 'string' ? query : null, trace, access)
  if (answer.body.kind !== 'complete') throw new Error('The schema has no incremental delivery')
  for (const [name, value] of answer.headers) if (name !== 'content-length') response.setHeader(name, value)
  send(response, answer.status ?? 200, answer.headers.get('content-type') ?? 'application/json', answer.body.string)
}

function operationIn(body: unknown): Readonly<Record<string, unknown>> {
  const hint = 'Send one operation a request: {"query": "...", "variables": {...}}'
  if (Array.isArray(body)) throw badInput('Several operations in one request are refused', hint)
  if (typeof body !== 'object' || body === null) throw badInput('The body is no JSON object', hint)
  const operation = { ...body } as Record<string, unknown>
  if (typeof operation.query !== 'string' || operation.query === '')
    throw badInput('There is no query in the body', hint)
  return operation
}

/** The headers that an operation may see: no keys. */
function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !KEY_HEADERS.has(name))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}
