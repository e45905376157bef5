/** Articles of every format, from a folder and from the web, through the built command line. */
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.js'
import { type CommandLine, commandLine } from '../support/cli.js'

const page = (outlet: string, day: string, text: string): string =>
  `<!doctype html><html><head><title>Chairs</title><meta property="og:site_name" content="${outlet}">
  <meta property="article:published_time" content="${day}T10:00:00Z"><link rel="canonical" href="/chairs"></head>
  <body><nav>Home</nav><article><h1>Chairs</h1><p>${text}</p></article></body></html>`

const PAGE = page('Caucasus Notebook', '2024-02-24', 'Armenia is a member of the CSTO, the ministry said.')

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a.html': PAGE,
  'b.rss': `<rss version="2.0"><channel><title>Border Post</title>
    <item><title>One</title><pubDate>Fri, 02 Feb 2024 10:00:00 GMT</pubDate><description>Belarus is a member of the CSTO.</description></item>
    <item><title>Two, without a text</title></item></channel></rss>`,
  'c.jsonl.gz': gzipSync(
    [
      '{"text":"Tajikistan is a member of the CSTO.","date":"2024-02-02","publisher":"Steppe Observer"}',
      '{"text":',
    ].join('\n'),
  ),
  'd.md':
    '# Chairs\nPublished: 2024-02-02\nPublisher: Sahel Courier\n\n**Togo** is a [member](https://x.example) of ECOWAS.',
  'e.txt':
    'Chairs\nPublished: 2024-02-02\nPublisher: Harbour Gazette\n\nNothing happened at all in the village that day.',
}

let cli: CommandLine
let folder: string
let server: Server
let address: string
beforeAll(async () => {
  await built()
  cli = commandLine()
  expect((await cli.run(['seed', '--no-digests'])).code).toBe(0)
  folder = join(cli.folder, 'news')
  mkdirSync(folder)
  for (const [name, data] of Object.entries(FILES)) writeFileSync(join(folder, name), data)
  server = createServer((request, response) => {
    if (request.url === '/chairs?a=1') response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
    else response.writeHead(302, { location: '/chairs?a=1' }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 180_000)
afterAll(() => {
  server.close()
  cli.remove()
})

const lines = (text: string): readonly string[] => text.trimEnd().split('\n')

describe('a folder of all formats', { timeout: 180_000 }, () => {
  test('is taken up but for what is refused, each of that with file, item and reason; a second time changes nothing', async () => {
    const [first, second] = [await cli.run(['ingest', folder]), await cli.run(['ingest', folder])]
    expect(lines(first.stdout)).toEqual(['5 of 7 articles, 4 claims; 9 findings new, 0 there already'])
    expect(lines(second.stdout)).toEqual(['5 of 7 articles, 4 claims; 0 findings new, 9 there already'])
    expect(first.code).toBe(2)
    const [steps, rest] = [/^\d\/5 /, /^(?!\d\/5 )/].map((kind) =>
      lines(first.stderr).filter((line) => kind.test(line)),
    )
    expect(steps).toEqual(
      ['a.html', 'b.rss', 'c.jsonl.gz', 'd.md', 'e.txt'].map((name, i) => `${i + 1}/5 ${folder}/${name}`),
    )
    expect(rest).toEqual([
      `refused ${folder}/b.rss, item 2: The item has no text (Its feed gives a title alone: fetch the page instead.)`,
      `refused ${folder}/c.jsonl.gz, item 2: It is not JSON (One object a line.)`,
      '2 of 7 articles were refused',
      '  Each is named above with its reason; the others are in the graph.',
    ])
    expect((await cli.run(['verify'])).code).toBe(0)
  })

  test('an article without claims is not refused', async () => {
    const { code, stdout } = await cli.run(['ingest', join(folder, 'e.txt')])
    expect([code, stdout]).toEqual([0, '1 of 1 articles, 0 claims; 0 findings new, 0 there already\n'])
  })

  test('extract and --json name each article by its file and item', async () => {
    const extracted = await cli.run(['extract', folder, '--threads', '2'])
    expect(lines(extracted.stdout).map((line) => JSON.parse(line).id)).toEqual(['a', 'b#1', 'c#1', 'd', 'e'])
    expect(extracted.code).toBe(2)
    const { stdout } = await cli.run(['ingest', '--json', join(folder, 'b.rss')])
    expect(lines(stdout).map((line) => JSON.parse(line))).toMatchObject([
      { path: join(folder, 'b.rss'), item: 1, title: 'One' },
    ])
  })
})

describe('a page from the web', { timeout: 180_000 }, () => {
  test('is fetched where that is allowed, and keeps the address that it names', async () => {
    const { code, stdout, stderr } = await cli.run(['ingest', `${address}/old`, '--allow-private', '--json'])
    expect([code, stderr]).toEqual([0, ''])
    const { article } = JSON.parse(stdout)
    const exported = await cli.run(['export'])
    expect(exported.stdout).toContain(`${address}/chairs`)
    expect(exported.stdout).toContain(article)
  })

  test('of this machine is refused otherwise, and the batch goes on', async () => {
    const { code, stdout, stderr } = await cli.run(['ingest', `${address}/old`, join(folder, 'a.html')])
    expect([code, stdout]).toEqual([2, expect.stringMatching(/^1 of 2 articles/)])
    expect(stderr).toContain(`refused ${address}/old: 127.0.0.1 is an address of a private network or of this machine`)
  })
})

test('standard input may be of any format too, and in an encoding that is told', async () => {
  const html = await cli.run(['extract', '-'], { stdin: PAGE })
  expect(JSON.parse(html.stdout).memberships).toMatchObject([{ country: 'ARM', organization: 'CSTO' }])
  writeFileSync(join(cli.folder, 'utf16.txt'), Buffer.from('Armenia is a member of the CSTO.', 'utf16le'))
  const told = await cli.run(['extract', 'utf16.txt', '--encoding', 'utf-16le'])
  expect(JSON.parse(told.stdout).memberships).toMatchObject([{ country: 'ARM' }])
})
