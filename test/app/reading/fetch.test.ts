/** Fetching from a server of our own on loopback, which is refused unless it is allowed. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FetchOptions, fetchContent } from '../../../src/app/reading/fetch.js'

const PAGE = '<html><head><title>T</title></head><body><p>Armenia is a member.</p></body></html>'
const HTML = { 'content-type': 'text/html; charset=windows-1251' }

let asked: string[] = []
const routes: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/page': (response) => response.writeHead(200, HTML).end(PAGE),
  '/packed': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/damaged': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('no gzip'),
  '/odd': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'zopfli' }).end(PAGE),
  '/bomb': (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000, 32))),
  '/long': (response) => response.writeHead(200, { ...HTML, 'content-length': 50_000_000 }).end(PAGE),
  '/endless': (response) => {
    response.writeHead(200, HTML)
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(100_000)));
    }
    response.on('drain', more)
    more()
  },
  '/slow': (response) => response.writeHead(200, HTML).write('<p>'),
  '/silent': () => undefined,
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/untyped.md': (response) => response.writeHead(200).end('# T'),
  '/plain.jsonl': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('{}'),
  '/gone': (response) => response.writeHead(404, HTML).end('gone'),
  '/to-page': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (response) => response.writeHead(301, { location: '/round' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-login': (response) => response.writeHead(302, { location: 'http://me:secret@127.0.0.1/' }).end(),
  '/to-loopback': (response) => response.writeHead(302, { location: at('/page') }).end(),
  '/to-intranet': (response) => response.writeHead(302, { location: `http://intranet.example:${port}/page` }).end(),
  '/to-metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
}

let server: Server
let port = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    routes[request.url ?? '']?.(response, request)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
})

const at = (path: string): string => `http://127.0.0.1:${port}${path}`
const allowed: FetchOptions = { allowPrivate: true, maxBytes: 1_000_000, timeoutMs: 5_000 }
const text = ({ bytes }: { readonly bytes: Uint8Array }): string => Buffer.from(bytes).toString()

describe('with the permission', () => {
  test('a page comes with its type, encoding and address', async () => {
    const content = await fetchContent(at('/page'), allowed)
    expect(text(content)).toBe(PAGE)
    expect(content).toMatchObject({ hint: 'html', charset: 'windows-1251', address: at('/page') })
  })

  test('what was packed for the way comes unpacked', async () => {
    expect(text(await fetchContent(at('/packed'), allowed))).toBe(PAGE)
  })

  test('a redirect is followed, and the address is the last one', async () => {
    expect(await fetchContent(at('/to-page'), allowed)).toMatchObject({ address: at('/page') })
    expect(asked).toEqual(['/to-page', '/page'])
  })

  test('without a type, or as plain text, the name says what it is', async () => {
    expect(await fetchContent(at('/untyped.md'), allowed)).toMatchObject({ hint: 'markdown', charset: null })
    expect(await fetchContent(at('/plain.jsonl'), allowed)).toMatchObject({ hint: 'jsonl' })
  })

  test.each([
    ['/gone', /answers 404/],
    ['/picture', /sends image\/png, which is not read/],
    ['/long', /larger than 1 MB/],
    ['/endless', /larger than 1 MB/],
    ['/bomb', /larger than 1 MB/],
    ['/damaged', /could not be fetched: .*header/],
    ['/odd', /packs the page in a way that is not known \(zopfli\)/],
    ['/round', /redirected more than 5 times/],
    ['/to-file', /file: is not fetched/],
    ['/to-login', /user name or password/],
  ])('%s is refused', async (path, says) => {
    await expect(fetchContent(at(path), allowed)).rejects.toThrow(says)
    expect(asked.length).toBeLessThanOrEqual(6)
  })

  test.each(['/slow', '/silent'])('%s is given up in time', async (path) => {
    const begin = performance.now()
    await expect(fetchContent(at(path), { ...allowed, timeoutMs: 300 })).rejects.toThrow(/longer than 0\.3 s/)
    expect(performance.now() - begin).toBeLessThan(2_000)
  })

  test('a port where nobody answers is told', async () => {
    await expect(fetchContent('http://127.0.0.1:1/', allowed)).rejects.toThrow(/could not be fetched: .*ECONNREFUSED/)
  })
})

describe('without the permission', () => {
  test.each([
    ['loopback', () => at('/page')],
    ['a decimal number for it', () => `http://2130706433:${port}/page`],
    ['an octal number for it', () => `http://0177.0.0.1:${port}/page`],
    ['its short form', () => `http://127.1:${port}/page`],
    ['its IPv6', () => `http://[::1]:${port}/page`],
    ['its IPv6 in disguise', () => `http://[::ffff:127.0.0.1]:${port}/page`],
    ['metadata', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a private network', () => 'https://10.0.0.1/'],
  ])('%s is refused, and nothing is asked', async (_, address) => {
    await expect(fetchContent(address(), { timeoutMs: 2_000 })).rejects.toThrow(/private network or of this machine/)
    expect(asked).toEqual([])
  })

  /** Every name leads to our server, and is counted. */
  let names: string[] = []
  const resolve = async (host: string) => {
    names.push(host)
    return [{ address: '127.0.0.1', family: 4 }]
  }
  beforeEach(() => {
    names = []
  })

  test('a name that leads to loopback is refused', async () => {
    await expect(fetchContent(`http://public.example:${port}/page`, { resolve })).rejects.toThrow(
      /public\.example is an address of .* \(127\.0\.0\.1\)/,
    )
    expect(asked).toEqual([])
  })

  /** As if our server were on the internet, under this name alone. */
  const permits = (_: string, host: string) => host === 'public.example'
  const there = (path: string) => fetchContent(`http://public.example:${port}${path}`, { resolve, permits })

  test('a name is asked once a hop, and the connection goes where that answer led', async () => {
    expect(text(await there('/page'))).toBe(PAGE)
    expect(names).toEqual(['public.example'])
    expect(await there('/to-page')).toMatchObject({ address: `http://public.example:${port}/page` })
    expect(names).toEqual(['public.example', 'public.example', 'public.example'])
  })

  test.each([
    ['loopback', '/to-loopback'],
    ['metadata', '/to-metadata'],
    ['a name of the private network', '/to-intranet'],
  ])('a redirect to %s is refused, and not followed', async (_, path) => {
    await expect(there(path)).rejects.toThrow(/private network or of this machine/)
    expect(asked).toEqual([path])
  })

  test.each(['ftp://x.example/a', 'file:///etc/passwd', 'https://me:secret@x.example/', 'http://'])(
    '%s is refused before any name is asked',
    async (address) => {
      await expect(fetchContent(address, { resolve })).rejects.toThrow(/not fetched|user name|no web address/)
      expect(names).toEqual([])
    },
  )
})
