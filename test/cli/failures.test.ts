/** Every failure says what is wrong and what to do: one line, a hint, the documented exit code; nothing half-written. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built, MAIN, ROOT } from '../support/built.js'
import { environment } from '../support/child.js'
import { type CommandLine, commandLine, type RunOptions, type Told } from '../support/cli.js'

let cli: CommandLine
let holder: Server
let takenPort: string
let digest: string

const at = (name: string): string => join(cli.folder, name)
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}
const folder = (name: string): string => {
  mkdirSync(at(name), { recursive: true })
  return at(name)
}
const junkStore = (): string => {
  const junk = folder('junk')
  file('junk/graph.grafeo', 'junk'.repeat(400))
  return junk
}
const lastLine = (told: Told): string => told.stdout.trim().split('\n').at(-1) ?? ''

beforeAll(async () => {
  await built()
  cli = commandLine()
  expect((await cli.run(['seed'])).code).toBe(0)
  digest = lastLine(await cli.run(['verify', '--digest']))
  holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  takenPort = String((holder.address() as { port: number }).port)
  // Two countries of one name, and one row that is wrong in two ways.
  cpSync(join(ROOT, 'seeds'), at('seeds'), { recursive: true })
  const records = at('seeds/records/CSTO.yaml')
  writeFileSync(
    records,
    `${readFileSync(records, 'utf8')}\n  - { key: nonsense, country: QQQ, act: joind, on: 2024-13, source: charter, says: x }\n`,
  )
}, 120_000)

afterAll(() => {
  holder.close()
  cli.remove()
})

interface Case {
  readonly what: string
  readonly args: readonly string[] | (() => readonly string[])
  readonly options?: RunOptions | (() => RunOptions)
  readonly code: 1 | 2
  readonly says: RegExp
  readonly hints: RegExp
}

const NEO4J = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'wrong' }
const env = (values: Record<string, string>): RunOptions => ({ env: values })

const CASES: readonly Case[] = [
  // Refs and dates.
  {
    what: 'a misspelt organization',
    args: ['who-left', 'CSTOO'],
    code: 2,
    says: /Unknown organization "CSTOO"\. Did you mean "org:CSTO"\?/,
    hints: /A ref is/,
  },
  {
    what: 'an organization that is none',
    args: ['members', 'Hogwarts'],
    code: 2,
    says: /Unknown organization "Hogwarts"/,
    hints: /A ref is/,
  },
  {
    what: 'a country in the place of an organization',
    args: ['who-left', 'Armenia'],
    code: 2,
    says: /Unknown organization "Armenia"/,
    hints: /A ref is/,
  },
  {
    what: 'a misspelt country',
    args: ['standing', 'Armeniaa', 'CSTO'],
    code: 2,
    says: /Did you mean "country:ARM"/,
    hints: /A ref is/,
  },
  { what: 'an empty ref', args: ['who-left', ''], code: 2, says: /Unknown organization ""/, hints: /A ref is/ },
  {
    what: 'a ref of 10,000 characters',
    args: ['who-left', 'x'.repeat(10_000)],
    code: 2,
    says: /Unknown organization "x{200}\.\.\."/,
    hints: /A ref is/,
  },
  {
    what: 'an unknown actor in a timeline',
    args: ['timeline', 'Nobody Known'],
    code: 2,
    says: /Unknown country or organization or leader/,
    hints: /A ref is/,
  },
  {
    what: 'a month that is none',
    args: ['members', 'NATO', '--at', '2024-13'],
    code: 2,
    says: /"2024-13" is not a date/,
    hints: /2024-02/,
  },
  {
    what: 'a day that is none',
    args: ['standing', 'ARM', 'CSTO', '--at', '2023-02-29'],
    code: 2,
    says: /"2023-02-29" is not a date/,
    hints: /2024-02/,
  },
  {
    what: 'an interval that runs backwards',
    args: ['members', 'NATO', '--at', '2024/2023'],
    code: 2,
    says: /is not a date/,
    hints: /2024-02/,
  },
  {
    what: 'a date in words',
    args: ['who-left', 'CSTO', '--to', 'last year'],
    code: 2,
    says: /"last year" is not a date/,
    hints: /2024-02/,
  },
  {
    what: 'a knowledge instant to come',
    args: ['who-left', 'CSTO', '--known-at', '2999-01-01T00:00:00Z'],
    code: 2,
    says: /lies in the future/,
    hints: /has passed/,
  },
  {
    what: 'a knowledge instant that is none',
    args: ['who-left', 'CSTO', '--known-at', 'yesterday'],
    code: 2,
    says: /yesterday/,
    hints: /\d{4}-\d\d-\d\dT/,
  },
  {
    what: 'a publication day to come',
    args: ['who-left', 'CSTO', '--published-until', '2999'],
    code: 2,
    says: /lies in the future/,
    hints: /has passed/,
  },
  // Usage.
  { what: 'an unknown command', args: ['who-lef', 'CSTO'], code: 2, says: /unknown command/, hints: /--help/ },
  { what: 'a missing argument', args: ['who-left'], code: 2, says: /missing required argument/, hints: /--help/ },
  {
    what: 'an unknown flag',
    args: ['members', 'NATO', '--on', '1999'],
    code: 2,
    says: /unknown option/,
    hints: /--help/,
  },
  {
    what: 'an unknown strictness',
    args: ['who-left', 'CSTO', '--strictness', 'strict'],
    code: 2,
    says: /Unknown strictness/,
    hints: /legal, de_facto, announced/,
  },
  {
    what: 'an unknown status',
    args: ['members', 'NATO', '--status', 'gone'],
    code: 2,
    says: /Unknown status/,
    hints: /suspended/,
  },
  { what: 'a page that is too large', args: ['timeline', 'CSTO', '--first', '501'], code: 2, says: /500/, hints: /\S/ },
  {
    what: 'a page size in words',
    args: ['timeline', 'CSTO', '--first', 'all'],
    code: 2,
    says: /--first must be a number/,
    hints: /500/,
  },
  {
    what: 'a cursor of somebody else',
    args: ['timeline', 'CSTO', '--after', 'abc'],
    code: 2,
    says: /no cursor of ours/,
    hints: /endCursor/,
  },
  {
    what: 'a key scope that is none',
    args: ['key', 'add', '--name', 'x', '--scope', 'god'],
    code: 2,
    says: /god/,
    hints: /reader/,
  },
  {
    what: 'a key that is not there',
    args: ['key', 'remove', 'deadbeef'],
    code: 2,
    says: /deadbeef/,
    hints: /key list/,
  },
  // Files.
  {
    what: 'a file that is not there',
    args: ['ingest', 'nowhere.txt'],
    code: 2,
    says: /no file or folder "nowhere\.txt"/,
    hints: /path/,
  },
  {
    what: 'an empty file',
    args: () => ['ingest', file('empty.txt', '')],
    code: 2,
    says: /is empty/,
    hints: /title, head lines and body/,
  },
  {
    what: 'a binary file',
    args: () => ['ingest', file('binary.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0xfe]))],
    code: 2,
    says: /a program, not text/,
    hints: /Save it as text/,
  },
  {
    what: 'a text with NUL characters',
    args: () => ['ingest', file('nul.txt', 'Title\n\nArmenia\0left.')],
    code: 2,
    says: /NUL/,
    hints: /binary/,
  },
  {
    what: 'a text in another encoding than it is said to be in',
    args: () => ['ingest', file('latin.txt', Buffer.from('C\xf4te d\x27Ivoire', 'latin1')), '--encoding', 'utf-8'],
    code: 2,
    says: /not UTF-8 text, though it was said to be/,
    hints: /--encoding/,
  },
  {
    what: 'an encoding that nobody knows',
    args: () => ['ingest', file('klingon.txt', 'x'), '--encoding', 'klingon'],
    code: 2,
    says: /"klingon" is no encoding/,
    hints: /windows-1251/,
  },
  {
    what: 'a number of threads in words',
    args: () => ['ingest', file('threads.txt', 'x'), '--threads', 'all'],
    code: 2,
    says: /--threads must be 1 to 64/,
    hints: /Leave it out/,
  },
  {
    what: 'a page of this machine',
    args: ['ingest', 'http://127.0.0.1:1/page'],
    code: 2,
    says: /private network or of this machine/,
    hints: /--allow-private/,
  },
  {
    what: 'an address with a password',
    args: ['extract', 'https://me:secret@example.org/'],
    code: 2,
    says: /user name or password/,
    hints: /login/,
  },
  {
    what: 'a bomb in gzip',
    args: () => ['extract', file('bomb.txt.gz', gzipSync(Buffer.alloc(150_000_000)))],
    code: 2,
    says: /unpacks to more than 100 MB/,
    hints: /bomb/,
  },
  {
    what: 'a file of 20 MB',
    args: () => ['ingest', file('big.txt', 'a'.repeat(20_000_000))],
    code: 2,
    says: /larger than 10 MB/,
    hints: /one article a file/,
  },
  {
    what: 'a head line with a bad date',
    args: () => ['ingest', file('dated.txt', 'Title\nPublished: soon\n\nText.')],
    code: 2,
    says: /"soon" is not a publication date/,
    hints: /2024-12-12/,
  },
  {
    what: 'a flag with a bad date',
    args: () => ['ingest', file('flag.txt', 'Title\n\nText.'), '--published', 'soon'],
    code: 2,
    says: /"soon" is not a/,
    hints: /2024-12-12/,
  },
  {
    what: 'a folder without articles',
    args: () => ['ingest', folder('none')],
    code: 2,
    says: /holds no articles/,
    hints: /\.txt/,
  },
  { what: 'nothing on standard input', args: ['ingest', '-'], code: 2, says: /is empty/, hints: /title/ },
  {
    what: 'an extract of nothing',
    args: ['extract', 'nowhere.txt'],
    code: 2,
    says: /no file or folder/,
    hints: /path/,
  },
  // Seeds and moves.
  {
    what: 'seeds that are not there',
    args: ['seed', 'nowhere'],
    code: 2,
    says: /countries\.yaml/,
    hints: /seeds\/README/,
  },
  {
    what: 'seeds with mistakes, all of them named with their line',
    args: () => ['check', at('seeds')],
    code: 2,
    says: /CSTO\.yaml:\d+.*joind[\s\S]*CSTO\.yaml:\d+|mistakes/,
    hints: /seeds\/README/,
  },
  {
    what: 'a seeding of these',
    args: () => ['seed', at('seeds')],
    code: 2,
    says: /CSTO\.yaml:\d+/,
    hints: /seeds\/README/,
  },
  {
    what: 'an import of something else',
    args: () => ['import', file('other.jsonl', '{"type":"other"}\n')],
    code: 2,
    says: /Line 1/,
    hints: /export/,
  },
  {
    what: 'an import that breaks off',
    args: () => [
      'import',
      file('broken.jsonl', '{"type":"head","format":"pactgraph-export","version":1}\n{"type":"run","run":'),
    ],
    code: 2,
    says: /Line 2/,
    hints: /whole/,
  },
  {
    what: 'an import of a newer export',
    args: () => ['import', file('newer.jsonl', '{"type":"head","format":"pactgraph-export","version":99}\n')],
    code: 2,
    says: /no export that this version can read/,
    hints: /head/,
  },
  {
    what: 'an export over a file',
    args: () => ['export', file('there.jsonl', 'x')],
    code: 2,
    says: /exists already/,
    hints: /new file/,
  },
  {
    what: 'a backup over a file',
    args: () => ['backup', file('there.grafeo', 'x')],
    code: 2,
    says: /exists already/,
    hints: /new file/,
  },
  {
    what: 'a restore of nothing',
    args: ['restore', 'nowhere.grafeo'],
    code: 2,
    says: /no file "nowhere\.grafeo"/,
    hints: /backup/,
  },
  {
    what: 'a restore over a store',
    args: () => ['restore', file('some.grafeo', 'x')],
    code: 2,
    says: /a store in .* already/,
    hints: /--force/,
  },
  {
    what: 'a restore of something else',
    args: () => ['restore', file('none.grafeo', 'x'.repeat(500)), '--data', at('restored')],
    code: 1,
    says: /cannot be read/,
    hints: /\S/,
  },
  // Configuration.
  {
    what: 'several bad variables at once',
    args: ['config'],
    options: env({ PORT: 'x', NEO4J_URI: 'http://x', PACTGRAPH_LOG_LEVEL: 'loud' }),
    code: 2,
    says: /PORT.*NEO4J_URI.*NEO4J_PASSWORD.*PACTGRAPH_LOG_LEVEL/,
    hints: /README/,
  },
  {
    what: 'a port that is none',
    args: ['serve', '--port', '70000'],
    code: 2,
    says: /PORT must be 0 to 65535/,
    hints: /README/,
  },
  {
    what: 'an origin that is none',
    args: ['config'],
    options: env({ PACTGRAPH_CORS_ORIGINS: 'example.org' }),
    code: 2,
    says: /PACTGRAPH_CORS_ORIGINS/,
    hints: /README/,
  },
  {
    what: 'a switch that is none',
    args: ['config'],
    options: env({ PACTGRAPH_ALLOW_INGEST: 'yes please' }),
    code: 2,
    says: /PACTGRAPH_ALLOW_INGEST must be 1 or 0/,
    hints: /README/,
  },
  {
    what: 'another host without keys',
    args: ['serve', '--port', '0', '--host', '0.0.0.0'],
    code: 2,
    says: /0\.0\.0\.0/,
    hints: /key add|PACTGRAPH_ALLOW_OPEN/,
  },
  {
    what: 'a port that is taken',
    args: () => ['serve', '--port', takenPort],
    code: 2,
    says: /Port \d+ is taken/,
    hints: /PORT/,
  },
  // Stores.
  {
    what: 'an empty store',
    args: () => ['who-left', 'CSTO', '--data', at('fresh')],
    code: 2,
    says: /store is empty/,
    hints: /pactgraph seed/,
  },
  {
    what: 'a store that is no store',
    args: () => ['who-left', 'CSTO', '--data', junkStore()],
    code: 1,
    says: /cannot be read/,
    hints: /backup|PACTGRAPH_DATA/,
  },
  {
    what: 'a file in the place of the folder',
    args: () => ['who-left', 'CSTO', '--data', file('plain', 'x')],
    code: 1,
    says: /store/i,
    hints: /\S/,
  },
  {
    what: 'a place where no folder can be made',
    args: () => ['seed', '--data', join(file('plain2', 'x'), 'below')],
    code: 1,
    says: /store/i,
    hints: /\S/,
  },
  {
    what: 'Neo4j that is not there',
    args: ['who-left', 'CSTO'],
    options: env(NEO4J),
    code: 1,
    says: /Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be reached/,
    hints: /NEO4J_URI/,
  },
  {
    what: 'a password that is missing',
    args: ['who-left', 'CSTO'],
    options: env({ NEO4J_URI: 'bolt://127.0.0.1:1' }),
    code: 2,
    says: /NEO4J_PASSWORD is missing/,
    hints: /README/,
  },
  {
    what: 'a backup of Neo4j',
    args: () => ['backup', at('neo.grafeo')],
    options: env(NEO4J),
    code: 1,
    says: /cannot be reached/,
    hints: /NEO4J_URI/,
  },
]

const told = <T>(value: T | (() => T)): T => (typeof value === 'function' ? (value as () => T)() : value)

describe('a failure', () => {
  it.each(CASES)('says what to do: $what', async ({ args, options, code, says, hints }) => {
    const result = await cli.run(told(args), told(options ?? {}))
    expect(result.stderr).toMatch(says)
    expect(result.stderr).toMatch(hints)
    expect(result.stderr).not.toMatch(/\n\s+at .*:\d+:\d+|node:internal/)
    expect(result.code).toBe(code)
    expect(result.stdout).not.toContain('undefined')
  })

  it('is an object under --json', async () => {
    const { stderr, code } = await cli.run(['who-left', 'CSTOO', '--json'])
    expect(JSON.parse(stderr).error).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('CSTOO'),
      hint: expect.any(String),
    })
    expect(code).toBe(2)
  })

  it('is looked at in at least forty ways, and after all of them the store is as it was', async () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40)
    const after = await cli.run(['verify', '--digest'])
    expect(after.code).toBe(0)
    expect(lastLine(after)).toBe(digest)
    expect(readdirSync(cli.data).filter((name) => name !== 'graph.grafeo')).toEqual([])
  })

  it.skipIf(process.getuid?.() === 0)('says so where a folder may not be written (not as root, who may)', async () => {
    mkdirSync(at('locked'))
    chmodSync(at('locked'), 0o500)
    const { code, stderr } = await cli.run(['seed', '--data', join(at('locked'), 'data')])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/store/i)])
  })
})

describe('a disk without room', () => {
  it('says so, keeps the store readable, and the seeding goes on once there is room', async () => {
    const data = at('narrow')
    const limited = `ulimit -f 300; exec "${process.execPath}" "${MAIN}" seed --data "${data}"`
    const { status, stderr } = spawnSync('bash', ['-c', limited], { encoding: 'utf8', env: environment() })
    expect(stderr).toMatch(/no room left on the disk/)
    expect(stderr).toMatch(/free some space/)
    expect(status).toBe(1)
    expect((await cli.run(['verify', '--data', data])).code).toBe(0)
    expect((await cli.run(['seed', '--data', data])).code).toBe(0)
    expect(lastLine(await cli.run(['verify', '--digest', '--data', data]))).toBe(digest)
  })
})

describe('trouble with a batch', () => {
  it('names each article that is refused, and takes up the others', async () => {
    const good = file('good.txt', 'Good\nPublished: 2024-05-01\nPublisher: Alpha\n\nArmenia is a member of the CSTO.')
    const { code, stdout, stderr } = await cli.run(['ingest', good, file('bad.txt', '')])
    expect(code).toBe(2)
    expect(stdout).toContain('1 of 2 articles')
    expect(stderr).toMatch(/refused .*bad\.txt: The article is empty/)
  })

  it('says of an article without a day of publication what is missing, and takes it up', async () => {
    const { code, stderr } = await cli.run([
      'ingest',
      file('undated.txt', 'Undated\n\nArmenia is a member of the CSTO.'),
    ])
    expect([code, stderr]).toEqual([0, expect.stringContaining('no day of publication')])
  })

  it('stops after the article at hand on Ctrl-C and says how far it came', { timeout: 180_000 }, async () => {
    mkdirSync(at('many'), { recursive: true })
    for (let i = 0; i < 300; i++)
      file(
        `many/${String(i).padStart(3, '0')}.txt`,
        `Text ${i}\nPublished: 2024-05-01\nPublisher: Alpha\n\nArmenia joined the CSTO in 2002. This is text ${i}.`,
      )
    const child = cli.start('ingest', at('many'))
    await new Promise<void>((resolve) => {
      child.process.stderr?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('/300')) resolve()
      })
    })
    child.process.kill('SIGINT')
    expect((await child.ended).code).toBe(1)
    expect(child.errors()).toMatch(/Interrupted: \d+ of 300 documents were taken up/)
    expect((await cli.run(['verify'])).code).toBe(0)
    const again = await cli.run(['ingest', at('many')])
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('300 of 300 articles')])
  })
})
