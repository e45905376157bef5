/** The web page, served from the package: its addresses and its files are closed lists, scripts come from here alone. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { PactgraphError } from '../domain/errors.js'
import { send } from './http.js'

/** What the build made (the same way from src and dist). */
const BUILT = new URL('../../dist/dashboard/', import.meta.url)

/** The addresses of the page's views; `src/dashboard/app.tsx` has a view for each. */
export const PAGE_PATHS: readonly string[] = [
  '/',
  '/organization',
  '/who-left',
  '/diff',
  '/disputes',
  '/country',
  '/leader',
  '/search',
  '/evidence',
  '/review',
  '/receipt',
]

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

const policy = (embed: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${embed ? '*' : "'none'"}`,
  ].join('; ')

interface File {
  readonly body: Buffer
  readonly type: string
  readonly etag: string
}

let built: Promise<ReadonlyMap<string, File>> | null = null

/** The built files by name: read once, so that no path of a request is ever opened. */
function files(): Promise<ReadonlyMap<string, File>> {
  built ??= readFiles().catch((cause: unknown) => {
    built = null
    throw new PactgraphError('NOT_FOUND', 'The page was not built', { hint: 'Build it: npm run build', cause })
  })
  return built
}

async function readFiles(): Promise<ReadonlyMap<string, File>> {
  const names = (await readdir(BUILT, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  const found = new Map<string, File>()
  for (const name of names) {
    const type = TYPES[extname(name)]
    if (!type) continue
    const body = await readFile(new URL(name, BUILT))
    found.set(name, { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` })
  }
  if (!found.has('index.html')) throw new Error('no index.html')
  return found
}

/** Sends a view's page or one of its files; false where the path is neither. */
export async function sendView(
  path: string,
  search: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const isView = PAGE_PATHS.includes(path)
  if (!isView && !path.startsWith('/page/')) return false
  const file = (await files()).get(isView ? 'index.html' : path.slice('/page/'.length))
  if (!file) return false
  if (isView) {
    const embed = new URLSearchParams(search).has('embed')
    response.setHeader('content-security-policy', policy(embed))
    if (embed) response.removeHeader('x-frame-options')
  }
  // Names of scripts and styles hold their hash, so what they name never changes.
  const lasting = path.startsWith('/page/assets/')
  response.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('etag', file.etag)
  if (request.headers['if-none-match'] === file.etag) response.writeHead(304).end()
  else send(response, 200, file.type, file.body)
  return true
}
