/** One page from the web: http(s) only, within limits of time, size and redirects, never from a private network. */
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createInflate, createUnzip } from 'node:zlib'
import { badInput, PactgraphError } from '../../domain/errors.js'
import { EXTENSIONS, extensionOf, type Format, MEDIA_TYPES } from '../../ingest/formats/format.js'
import { type Address, addressOf, isPublic, type Permits, type Resolve } from './addresses.js'
import { type Content, gathered, MAX_BYTES } from './document.js'

export interface FetchOptions {
  /** Lets addresses of this machine and of private networks be fetched. */
  readonly allowPrivate?: boolean | undefined
  /** For all of it, redirects included. */
  readonly timeoutMs?: number | undefined
  readonly maxBytes?: number | undefined
  readonly resolve?: Resolve | undefined
  /** Which addresses may be connected to, where `allowPrivate` does not let all be; the public ones. */
  readonly permits?: Permits | undefined
}

const TIMEOUT_MS = 20_000
const MAX_REDIRECTS = 5
const MAX_HEADER_BYTES = 32_768
const REDIRECTS = [301, 302, 303, 307, 308]
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5'

/** Whether a path of the command line is an address on the web. */
export const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(path)

function checked(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw badInput('It is no web address', 'Write it as https://example.org/page')
  const url = new URL(address, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw badInput(`${url.protocol} is not fetched`, 'Only http: and https: are.')
  if (url.username !== '' || url.password !== '')
    throw badInput('The address holds a user name or password', 'Pages behind a login are not fetched; save the page.')
  return url
}

/** Connects to the address that was judged, whatever the name says a moment later. */
const pinned =
  ({ address, family }: Address): LookupFunction =>
  (_host, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family)

function send(url: URL, address: Address, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    request(url, {
      agent: false,
      lookup: pinned(address),
      maxHeaderSize: MAX_HEADER_BYTES,
      signal,
      headers: { accept: ACCEPT, 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'pactgraph' },
    })
      .once('response', resolve)
      .once('error', reject)
      .end()
  })
}

/** The body without what it was packed in for the way. */
function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  const unpack = { gzip: createUnzip, 'x-gzip': createUnzip, deflate: createInflate, br: createBrotliDecompress }
  if (encoding === 'identity' || encoding === '') return response
  const make = Object.hasOwn(unpack, encoding) ? unpack[encoding as keyof typeof unpack] : null
  if (!make) throw badInput(`The server packs the page in a way that is not known (${encoding.slice(0, 40)})`)
  const stream = make()
  response.once('error', (error) => stream.destroy(error))
  return response.pipe(stream)
}

/** Rejects when the time is up: a question for a name cannot be called back. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

interface Kind {
  readonly hint: Format | null
  readonly charset: string | null
}

/** What the server says that it is; without a word of it the name decides. */
function kindOf(response: IncomingMessage, url: URL): Kind {
  const [type = '', ...parameters] = (response.headers['content-type'] ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((part) => /^charset="?([\w.:-]{1,40})"?$/i.exec(part)?.[1]).find(Boolean) ?? null
  const byName = EXTENSIONS[extensionOf(url.pathname)] ?? null
  const media = type.toLowerCase()
  if (media === '' || (media === 'application/octet-stream' && (byName || url.pathname.endsWith('.gz'))))
    return { hint: byName, charset }
  if (!Object.hasOwn(MEDIA_TYPES, media))
    throw badInput(`The server sends ${media.slice(0, 60)}, which is not read`, 'Text, HTML, feeds and JSON are.')
  const hint = MEDIA_TYPES[media] ?? byName
  return { hint: hint === 'text' && byName ? byName : hint, charset }
}

async function hops(start: string, options: FetchOptions, signal: AbortSignal): Promise<Content> {
  const most = options.maxBytes ?? MAX_BYTES
  const permits = options.allowPrivate ? () => true : (options.permits ?? isPublic)
  let url = checked(start)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const asked = addressOf(url.hostname, permits, options.resolve)
    const address = await Promise.race([asked, aborted(signal)])
    const response = await send(url, address, signal)
    try {
      const status = response.statusCode ?? 0
      const { location } = response.headers
      if (REDIRECTS.includes(status) && location) {
        url = checked(location, url)
        continue
      }
      if (status !== 200) throw badInput(`The server answers ${status}`, 'Check the address in a browser.')
      if (Number(response.headers['content-length'] ?? 0) > most) throw tooLarge(most)
      const kind = kindOf(response, url)
      return { ...kind, bytes: await gathered(unpacked(response), most), address: url.href }
    } finally {
      response.destroy()
    }
  }
  throw badInput(`It was redirected more than ${MAX_REDIRECTS} times`)
}

const tooLarge = (most: number) => badInput(`The page is larger than ${Math.round(most / 1_000_000)} MB`)

/** Fetches one page. BAD_USER_INPUT, in words, for whatever goes wrong. */
export async function fetchContent(address: string, options: FetchOptions = {}): Promise<Content> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  try {
    return await hops(address, options, signal)
  } catch (error) {
    if (error instanceof PactgraphError) throw error
    if (signal.aborted)
      throw badInput(`It took longer than ${(options.timeoutMs ?? TIMEOUT_MS) / 1000} s`, 'Try again later.')
    const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : ''
    throw badInput(
      `It could not be fetched: ${reason.slice(0, 200)}`,
      'Check the address, and that there is a network.',
    )
  }
}
