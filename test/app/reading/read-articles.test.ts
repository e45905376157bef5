/** Folders read on threads: the compiled worker does the work, so the build comes first. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentsOf } from '../../../src/app/reading/files.js'
import { type Placed, type ReadingOptions, readArticles } from '../../../src/app/reading/read-articles.js'
import { placeText } from '../../../src/app/reading/reading.js'
import { seedsIn } from '../../../src/compose.js'
import { built, ROOT } from '../../support/built.js'

const worker = pathToFileURL(join(ROOT, 'dist', 'app', 'reading', 'worker.js'))
const { actors } = seedsIn(undefined)
const home = mkdtempSync(join(tmpdir(), 'pactgraph-reading-'))
const folders = new Map<string, string>()

/** A folder with these files. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(home, name)
  folders.set(name, path)
  mkdirSync(path, { recursive: true })
  for (const [file, data] of Object.entries(files)) writeFileSync(join(path, file), data)
  return path
}

beforeAll(() => built())
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function read(path: string, options: Partial<ReadingOptions> = {}): Promise<readonly Placed[]> {
  const all: Placed[] = []
  for await (const one of readArticles(await documentsOf([path], {}), { actors, worker, purpose: 'show', ...options }))
    all.push(one)
  return all
}

/** What becomes of each article, in a line: its place, and its findings or why it was refused. */
const told = (all: readonly Placed[]): readonly string[] =>
  all.map((one) => {
    const place = placeText(one)
      .slice(home.length + 1)
      .replace(/^[^/]*\//, '')
    if (one.kind === 'refused') return `${place}: ${one.message}`
    return `${place}: ${one.shown!.extraction.findings.map((f) => `${f.actor} ${f.act ?? f.standing}`).join(', ')}`
  })

const GOOD = 'Good\nPublished: 2024-05-01\nPublisher: Alpha\n\nArmenia is a member of the CSTO.'
const SAID = '<p>Armenia is a member of the CSTO, the ministry said.</p>'
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('any number of threads', () => {
  const files = (): Record<string, string | Uint8Array> => {
    const lines = Array.from({ length: 1_500 }, (_, i) => {
      const text = `Armenia joined the CSTO in ${1_990 + (i % 20)}. ${'The talks went on. '.repeat(i % 30)}`
      return i % 400 === 7 ? '{"text": ' : JSON.stringify({ text, publisher: 'X', date: '2024-01-01' })
    })
    const articles = Array.from({ length: 12 }, (_, i) => [
      `t${i}.txt`,
      `${GOOD} ${'Talks. '.repeat(1 + 500 * (i % 3))}`,
    ])
    return { ...Object.fromEntries(articles), 'lines.jsonl': lines.join('\n'), 'page.html': SAID, 'bad.json': '[' }
  }

  test('gives the same articles with the same ids in the same order', async () => {
    const path = folder('many', files())
    const [one, three] = [await read(path, { threads: 1 }), await read(path, { threads: 3 })]
    expect(one).toHaveLength(1_514)
    expect(one.filter(({ kind }) => kind === 'refused').map(placeText)).toEqual([
      join(path, 'bad.json, item 1'),
      ...[8, 408, 808, 1_208].map((line) => join(path, `lines.jsonl, item ${line}`)),
    ])
    expect(three).toEqual(one)
  })

  test('stops its threads when nobody wants the rest', async () => {
    const path = folders.get('many')!
    for await (const one of readArticles(await documentsOf([path], {}), {
      actors,
      worker,
      purpose: 'show',
      threads: 2,
    })) {
      expect(one.document).toBe(1)
      break
    }
    expect(process.getActiveResourcesInfo().filter((name) => name === 'MessagePort')).toEqual([])
  })
})

describe('hostile documents in the midst of good ones', () => {
  /** Two seconds by itself; the rest is for what else the machine does. */
  const SLOWEST_MS = 4_000
  const hostile: Readonly<Record<string, readonly [data: string | Uint8Array, says: RegExp]>> = {
    'line.txt': ['Armenia left the CSTO and '.repeat(400_000).slice(0, 9_990_000), /longer than 5000000 characters/],
    'line.html': [`<p>${'Armenia left. '.repeat(700_000)}`, /page holds more than 3000000 characters/],
    'large.html': [`<p>${'x'.repeat(10_000_001)}`, /larger than 10 MB/],
    'nested.html': [`<html><body>${'<div>'.repeat(2_500)}${SAID}`, /^country:ARM MEMBER$/],
    'emphasis.html': [`<html><body>${'<b>'.repeat(50_000)}${SAID}`, /^country:ARM MEMBER$/],
    'tags.html': ['<html><body>'.concat('<i>x</i>'.repeat(1_000_000)), /more than 60000 tags/],
    'attributes.html': [`<html><body><div ${'a=1 '.repeat(200_000)}>${SAID}`, /^country:ARM MEMBER$|took longer/],
    'nul.txt': ['Title\n\nArmenia\0left.', /NUL/],
    'surrogate.jsonl': [
      '{"text":"The ministry \\ud800 said that Armenia is a member of the CSTO."}',
      /^country:ARM MEMBER$/,
    ],
    'override.txt': [
      'T\n\nArmenia is a member of the \u202eCSTO\u202c. Belarus is a member of the CSTO.',
      /country:BLR MEMBER/,
    ],
    'bomb.txt.gz': [gzipSync(Buffer.alloc(200_000_000, 97)), /unpacks to more than 100 MB/],
    'bombs.jsonl.gz': [gzipSync(gzipSync(Buffer.alloc(200_000_000, 97))), /packed more than once/],
    'damaged.txt.gz': [gzipSync(GOOD).subarray(0, 40), /damaged/],
    'deep.rss': [`<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`, /nested deeper than 200/],
    'laughs.rss': ['<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><rss><channel><item>&c;', /entities of its own/],
    'deep.jsonl': [`{"text":${'['.repeat(2_000_000)}`, /not JSON/],
    'cyrillic.html': [
      latin(`<meta charset="windows-1251"><p>\u00cc\u00e8\u00ed\u00f1\u00ea: ${SAID}`),
      /^country:ARM MEMBER$/,
    ],
    'marks.md': ['[a]('.repeat(300_000), /^$|took longer/],
    'binary.txt': [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]), /a program, not text/],
  }

  test.each(Object.keys(hostile))('%s is told in a line, in time, and the batch goes on', async (name) => {
    const [data, says] = hostile[name]!
    const path = folder(name, { 'a.txt': GOOD, [`b-${name}`]: data, 'c.txt': GOOD.replace('Good', 'Better') })
    const times: number[] = []
    let begin = 0
    const all: Placed[] = []
    for await (const one of readArticles(await documentsOf([path], {}), {
      actors,
      worker,
      purpose: 'show',
      threads: 1,
    })) {
      times.push(performance.now() - begin)
      begin = performance.now()
      all.push(one)
    }
    const [first, second, third] = told(all)
    expect([first, third]).toEqual(['a.txt: country:ARM MEMBER', 'c.txt: country:ARM MEMBER'])
    expect(second!.slice(second!.indexOf(': ') + 2)).toMatch(says)
    expect(times[1]).toBeLessThan(SLOWEST_MS)
  })

  test('memory stays bounded, whatever comes', () => {
    // The largest of all of the above, with the test itself and two threads.
    expect(process.resourceUsage().maxRSS / 1_000).toBeLessThan(2_000)
  })

  test('one that takes too long is refused alone, and its neighbours in the same file are read', async () => {
    const lines = [GOOD, `${'Armenia left the CSTO on 3 May 2020, he said. '.repeat(100_000)}`, GOOD].map((text) =>
      JSON.stringify({ text }),
    )
    const all = await read(folder('slow', { 'slow.jsonl': lines.join('\n') }), { threads: 1, deadlineMs: 150 })
    expect(told(all)).toEqual([
      'slow.jsonl, item 1: country:ARM MEMBER',
      'slow.jsonl, item 2: It took longer than 0.15 s to read',
      'slow.jsonl, item 3: country:ARM MEMBER',
    ])
  })
})

test('the flags stand above what a document says, and notes on the reading among the problems', async () => {
  const path = folder('flags', {
    'a.txt': latin('T\nPublisher: Alpha\n\nC\u00f4te d\u0027Ivoire is a member of ECOWAS.'),
  })
  const [one] = await read(path, { flags: { outlet: 'Beta' } })
  expect(one).toMatchObject({
    extracted: { run: { source: { outlet: 'Beta', text: expect.stringContaining('Côte') } } },
  })
  expect(one?.kind === 'article' && one.extracted.problems[0]?.message).toMatch(/windows-1252/)
  expect(await read(path, { encoding: 'utf-8' })).toMatchObject([
    { kind: 'refused', message: expect.stringMatching(/not UTF-8/) },
  ])
})

test('a folder gives the files of its kinds, in order of name, those below it too', async () => {
  const path = folder('tree', { 'b.MD': 'x', 'a.html.gz': 'x', 'photo.png': 'x', 'notes.txt.bak': 'x' })
  mkdirSync(join(path, 'aa'))
  writeFileSync(join(path, 'aa', 'z.ndjson'), 'x')
  const documents = await documentsOf([path, '-', 'https://x.example/news/1.html?a=b'], {})
  expect(documents.map(({ path: one, id }) => [one.replace(`${path}/`, ''), id])).toEqual([
    ['a.html.gz', 'a'],
    ['aa/z.ndjson', 'z'],
    ['b.MD', 'b'],
    ['-', 'stdin'],
    ['https://x.example/news/1.html?a=b', '1'],
  ])
})
