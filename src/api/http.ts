/** Reading requests and writing answers: JSON in, JSON out, refusals with a code. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { MIMEType } from 'node:util'
import { badInput, type ErrorCode, PactgraphError } from '../domain/errors.js'

/** A refusal whose HTTP status or headers say more than its code does. */
export class HttpRefusal extends PactgraphError {
  constructor(
    readonly status: number,
    message: string,
    hint: string,
    readonly headers: Readonly<Record<string, string>> = {},
    code: ErrorCode = 'BAD_USER_INPUT',
  ) {
    super(code, message, { hint })
  }
}

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cache-control': 'no-store',
}

/** Headers that every answer carries. */
export function setSecurityHeaders(response: ServerResponse, requestId: string): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  response.setHeader('x-request-id', requestId)
}

/** Sends a text and ends the answer; a HEAD request gets its headers only. */
export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`)

/** The path of a request without its query string, which may hold variables and stays out of logs. */
export function pathOf(request: IncomingMessage): { readonly path: string; readonly search: string } {
  const url = request.url ?? '/'
  const cut = url.indexOf('?')
  return cut < 0 ? { path: url, search: '' } : { path: url.slice(0, cut), search: url.slice(cut) }
}

/** The JSON value of a body in UTF-8; anything else is refused before it is parsed. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  checkContentType(request.headers['content-type'])
  if (request.headers['content-encoding'] && request.headers['content-encoding'] !== 'identity')
    throw new HttpRefusal(415, 'Compressed bodies are not read', 'Send the body as it is')
  const bytes = await readBody(request, maxBytes)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw badInput('The body is not JSON in UTF-8', 'Send {"query": "...", "variables": {...}}')
  }
}

function checkContentType(header: string | undefined): void {
  const hint = 'Send Content-Type: application/json'
  let type: MIMEType
  try {
    type = new MIMEType(header ?? '')
  } catch {
    throw new HttpRefusal(415, 'The body has no content type that can be read', hint)
  }
  if (type.essence !== 'application/json') throw new HttpRefusal(415, 'Only JSON is read', hint)
  const charset = type.params.get('charset')?.toLowerCase()
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    throw new HttpRefusal(415, 'Only UTF-8 is read', hint)
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length']) > maxBytes) throw tooLarge(maxBytes)
  // Leaving the loop must not destroy the socket: the refusal still has to go out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (maxBytes: number): PactgraphError =>
  new PactgraphError('PAYLOAD_TOO_LARGE', `The body has more than ${maxBytes} bytes`, { hint: 'Send less at once' })
