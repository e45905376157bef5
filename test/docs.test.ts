import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { register } from '../src/cli/register.js'
import { loadConfig, VARIABLES } from '../src/config.js'
import { ACTS, DECISION_KINDS, FACTUALITIES, POLARITIES, STANCES, STATUSES } from '../src/domain/vocabulary.js'
import { built } from './support/built.js'
import { blocksOf, jsonFits, markOf, pathsIn, runnable, tableOf, textDifference, wordsOf } from './support/readme.js'

const root = resolve(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')

/** Where the stores of this file lie. */
const home = mkdtempSync(join(tmpdir(), 'pactgraph-docs-'))
let program = ''

function environment(store: string): NodeJS.ProcessEnv {
  const ours = new Set([...VARIABLES.map(({ name }) => name), 'NEO4J_USER'])
  const rest = Object.entries(process.env).filter(([name]) => !ours.has(name))
  return { ...Object.fromEntries(rest), PACTGRAPH_DATA: join(home, store) }
}

const pactgraph = (args: readonly string[], store = 'store', more: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...environment(store), ...more },
    encoding: 'utf8',
    timeout: 50_000,
  })

beforeAll(async () => {
  program = await built()
  const { status, stderr } = pactgraph(['seed'])
  expect(status, stderr).toBe(0)
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

interface Server {
  readonly url: string
  /** The exit code. */
  readonly stop: () => Promise<unknown>
}

async function serve(store: string): Promise<Server> {
  const server = spawn(process.execPath, [program, 'serve', '--port', '0'], { cwd: root, env: environment(store) })
  let said = ''
  const url = await new Promise<string>((found, failed) => {
    server.once('exit', () => failed(new Error(`serve ended: ${said}`)))
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text: Buffer) => {
        said += text
        const address = /http:\/\/[\d.:]+/.exec(said)?.[0]
        if (address) found(address)
      })
  })
  const ended = new Promise((done) => server.once('exit', done))
  return { url, stop: () => (server.kill('SIGTERM') ? ended : Promise.resolve('not running')) }
}

const post = (url: string, query: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })

describe('the README’s queries', () => {
  const queries = runnable(readme, 'graphql')
  let server: Server

  beforeAll(async () => {
    server = await serve('store')
  })

  afterAll(async () => expect(await server.stop()).toBe(0))

  it('are the files of schema/queries, word for word and in their order', () => {
    const files = readdirSync(join(root, 'schema/queries')).map((name) => `schema/queries/${name}`)
    expect(queries.map(({ block }) => markOf(block, 'file'))).toEqual(files.sort())
    for (const { block } of queries) expect(`${block.text}\n`).toBe(read(markOf(block, 'file')!))
  })

  it.each(queries.map((q) => ({ ...q, line: q.block.line })))('line $line', async ({ block, output }) => {
    const response = await post(server.url, block.text)
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
    expect(errors).toBeUndefined()
    expect(output?.lang).toBe('json')
    const shown: unknown = JSON.parse(output!.text)
    if (!jsonFits(shown, data)) expect(data, `README.md:${output!.line} shows another answer`).toEqual(shown)
  })

  it('are served beside /health and /ready', async () => {
    for (const path of ['/health', '/ready']) expect((await fetch(server.url + path)).status).toBe(200)
  })

  it('leave the store to the commands of another terminal, not to another server', () => {
    const asked = pactgraph(['standing', 'ARM', 'CSTO'])
    expect([asked.status, asked.stdout]).toEqual([0, expect.stringContaining('Armenia / CSTO: frozen')])
    expect(pactgraph(['serve', '--port', '0']).status).toBe(1)
  })
})

it('the documents say whether a server asks for the keys that there are', async () => {
  expect(pactgraph(['key', 'add', '--name', 'docs', '--scope', 'reader'], 'keys').status).toBe(0)
  const server = await serve('keys')
  const { status } = await post(server.url, '{ __typename }')
  await server.stop()
  const notYet = [readme, read('SECURITY.md')].map((text) => text.includes('`serve` does not ask for them yet'))
  expect({ status, notYet }).toEqual(
    status === 200 ? { status, notYet: [true, true] } : { status: 401, notYet: [false, false] },
  )
})

describe('the README’s commands', () => {
  const shells = runnable(readme, 'sh')

  it('are some', () => expect(shells.length).toBeGreaterThanOrEqual(4))

  it.each(shells.map((s) => ({ ...s, line: s.block.line })))('line $line', ({ block, output }) => {
    const exit = Number(markOf(block, 'exit') ?? 0)
    let said = ''
    for (const line of block.text.split('\n').filter(Boolean)) {
      const [name, ...args] = wordsOf(line)
      expect(name).toBe('pactgraph')
      const { status, stdout, stderr } = pactgraph(args)
      expect(status, `${line}\n${stderr}`).toBe(exit)
      said += stdout
    }
    if (output) expect(textDifference(output.text, said), `README.md:${output.line}`).toBeNull()
    else expect(said).toBe('')
  })

  it('end with the exit codes of the table', () => {
    const codes = tableOf(readme, 'exit code').map(([code]) => Number(code))
    const unreachable = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'no-such-server' }
    const got = [
      pactgraph(['--help']),
      pactgraph(['seed'], 'none', unreachable),
      pactgraph(['members', 'NATO', '--at', '1999-13']),
    ]
    expect(got.map(({ status }) => status)).toEqual(codes)
    expect(pactgraph(['no-such-command']).status).toBe(2)
    expect(pactgraph(['who-left', 'CSTO'], 'empty').status).toBe(2)
  })
})

function commands(): Command {
  const commander = new Command()
  register(commander)
  return commander
}

describe('the README’s tables', () => {
  const yes = (is: boolean) => (is ? 'yes' : 'no')

  it('statuses', () => {
    const rows = Object.entries(STATUSES).map(([name, s]) => [
      name,
      s.meaning,
      yes(s.legalMember),
      yes(s.takesPart),
      yes(s.countsAsLeft),
    ])
    expect(tableOf(readme, 'status')).toEqual(rows)
  })

  it('acts', () => {
    expect(tableOf(readme, 'act')).toEqual(Object.entries(ACTS).map(([name, a]) => [name, a.meaning, a.family]))
  })

  it('the other words of the vocabulary', () => {
    const missing = [...FACTUALITIES, ...POLARITIES, ...STANCES].filter((word) => !readme.includes(word))
    expect(missing).toEqual([])
  })

  it('decisions', () => {
    const words = DECISION_KINDS.map((kind) => kind.toLowerCase().replace('_', '-'))
    expect(tableOf(readme, 'decision').map(([word]) => word)).toEqual(words)
  })

  it('variables', () => {
    const rows = VARIABLES.map((v) => [v.name, v.meaning, v.fallback])
    expect(tableOf(readme, 'variable')).toEqual(rows)
  })

  it('commands', () => {
    const commander = commands()
    const names = commander.commands.map((command) => command.name())
    expect(names.length).toBeGreaterThan(10)
    expect(
      tableOf(readme, 'command')
        .map(([name]) => name)
        .sort(),
    ).toEqual(names.sort())
    const all = commander.commands.flatMap((command) => [command, ...command.commands])
    const options = new Set(all.flatMap((c) => c.options.map((o) => o.long)))
    const known = [...options, '--help', '--data', '--background', '--build']
    const spoken = [...readme.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/--[a-z][a-z-]+/g)].map(([flag]) => flag)
    expect(spoken.filter((flag) => !known.includes(flag))).toEqual([])
  })
})

describe('the documents', () => {
  const documents = ['README.md', 'src/README.md', 'seeds/README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']

  it.each(documents)('%s names files that are there', (document) => {
    const text = read(document)
    const folder = join(root, document, '..')
    const paths = pathsIn(text)
    const missing = paths.filter((path) => !existsSync(join(root, path)) && !existsSync(join(folder, path)))
    expect(missing).toEqual([])
  })

  it('name files at all', () => {
    expect(documents.flatMap((document) => pathsIn(read(document))).length).toBeGreaterThan(20)
  })

  it('name scripts of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }
    const spoken = documents.flatMap((d) => [...read(d).matchAll(/\bnpm run ([\w:-]+)/g)].map((m) => m[1]!))
    expect(spoken.length).toBeGreaterThan(3)
    expect(spoken.filter((name) => !(name in scripts))).toEqual([])
  })

  it('name commands that are there', () => {
    const names = commands().commands.map((command) => command.name())
    const spoken = documents.flatMap((d) =>
      [...read(d).matchAll(/(?:`|^|&& )pactgraph ([a-z][\w-]*)/gm)].map((m) => `${m[1]} (${d})`),
    )
    expect(spoken.length).toBeGreaterThan(10)
    expect(spoken.filter((name) => !names.includes(name.split(' ')[0]!))).toEqual([])
  })

  it('a digest is as long as the documents say', () => {
    const lines = pactgraph(['verify', '--digest']).stdout.trimEnd().split('\n')
    expect(lines.at(-1)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('LICENSE is Apache-2.0, as package.json says', () => {
    const { license } = JSON.parse(read('package.json')) as { license: string }
    expect(license).toBe('Apache-2.0')
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0, January 2004[\s\S]+END OF TERMS AND CONDITIONS/)
    expect(read('seeds/LICENSE.md')).toContain('CC BY 4.0')
  })
})

describe('.env.example', () => {
  const lines = read('.env.example').split('\n')
  const assigned = lines.flatMap((line) => /^#? ?([A-Z][A-Z0-9_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? [])
  const values = new Map(assigned.flatMap((name, i) => (i % 2 === 0 ? [[name, assigned[i + 1]!] as const] : [])))

  it('has every variable with its default, and no others', () => {
    const other = { NEO4J_URI: 'bolt://127.0.0.1:7687' }
    expect(Object.fromEntries(values)).toEqual({
      ...Object.fromEntries(VARIABLES.map(({ name, fallback }) => [name, fallback])),
      ...other,
    })
  })

  it('changes nothing as it is', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
  })
})

interface Service {
  readonly image: string
  readonly ports: readonly string[]
  readonly healthcheck?: { readonly test: unknown }
  readonly environment: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly volumes?: readonly string[]
}

describe('the containers', () => {
  const compose = parse(read('docker-compose.yml')) as {
    readonly services: Readonly<Record<string, Service>>
    readonly volumes: Readonly<Record<string, unknown>>
  }
  const services = Object.entries(compose.services)
  const dockerfile = read('Dockerfile')

  it('are published on loopback only', () => {
    const ports = services.flatMap(([, { ports }]) => ports)
    expect(ports.length).toBeGreaterThanOrEqual(2)
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))).toEqual([])
  })

  it('are pinned and watched', () => {
    for (const [name, { image, healthcheck }] of services) {
      expect(image, name).toMatch(/:\d+\.\d+/)
      expect(healthcheck?.test, name).toBeTruthy()
    }
    expect(compose.services.neo4j?.image).toBe('neo4j:5.26-community')
    expect(compose.services.pactgraph?.depends_on?.neo4j?.condition).toBe('service_healthy')
  })

  it('keep their data in named volumes and their password outside of the file', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]))
    expect([...mounted].sort()).toEqual(Object.keys(compose.volumes).sort())
    for (const [, { environment }] of services)
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|AUTH/.test(name)) expect(value).toContain('${NEO4J_PASSWORD:?')
  })

  it('hand the service a configuration that it takes', () => {
    const { environment } = compose.services.pactgraph!
    const filled = Object.entries(environment).map(
      ([name, value]) =>
        [name, value.replaceAll(/\$\{\w+:([-?])([^}]*)\}/g, (_, sign, text) => (sign === '-' ? text : 'x'))] as const,
    )
    const config = loadConfig({}, Object.fromEntries(filled))
    expect(config).toMatchObject({ store: { kind: 'neo4j' }, host: '0.0.0.0', port: 4000, allowOpen: true })
    expect(Object.keys(environment).filter((name) => !VARIABLES.some((v) => v.name === name))).toEqual([])
  })

  it('come from an image that is pinned, watched, and not run as root', () => {
    const stages = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((m) => m[1])
    expect(stages.length).toBeGreaterThan(1)
    expect(new Set(stages)).toEqual(new Set(['node:20.20-bookworm-slim']))
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/health/m)
    expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.lastIndexOf('\nCMD'))
  })

  it('are built from files that exist and that .dockerignore lets through', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap((m) => m[1]!.split(' ').slice(0, -1))
    expect(copied.length).toBeGreaterThan(5)
    const through = read('.dockerignore').split('\n')
    expect(through).toContain('*')
    expect(copied.filter((path) => !existsSync(join(root, path)) || !through.includes(`!${path}`))).toEqual([])
  })
})

describe('reading documents', () => {
  it('finds blocks, their marks and their outputs', () => {
    const text = 'a\n```sh run exit=2\nx\n```\n\n```text output\ny\n```\n'
    expect(blocksOf(text)[0]).toEqual({ lang: 'sh', marks: ['run', 'exit=2'], text: 'x', line: 2 })
    expect(runnable(text, 'sh')[0]?.output?.text).toBe('y')
    expect(() => blocksOf('```sh\nx')).toThrow('no end')
  })

  it('finds tables and paths outside of blocks', () => {
    const text =
      '| name | b |\n| --- | --- |\n| `x` | y `z` |\n\n[a](b.md#c) [w](https://w.example) `src/x.ts` `pactgraph x`'
    expect(tableOf(text, 'name')).toEqual([['x', 'y `z`']])
    expect(() => tableOf(text, 'other')).toThrow('no table')
    expect(pathsIn(text)).toEqual(['b.md', 'src/x.ts'])
  })

  it('sees a wrong text, and lets "..." stand for lines and for the rest of one', () => {
    expect(textDifference('a\n...\nd', 'a\nb\nc\nd\n')).toBeNull()
    expect(textDifference('a\nb...', 'a\nbcd')).toBeNull()
    expect(textDifference('a\n...', 'a')).toBeNull()
    expect(textDifference('a\n...\ne', 'a\nb\nd')).toContain('no place for "e"')
    expect(textDifference('a', 'a\nb')).toContain('(the end)')
    expect(textDifference('a\nc', 'a\nb')).toContain('no place for "c"')
  })

  it('sees a wrong JSON value, and lets "..." stand for items and for the rest of a text', () => {
    expect(jsonFits({ a: [1, '...', 4] }, { a: [1, 2, 3, 4] })).toBe(true)
    expect(jsonFits({ a: 'b...' }, { a: 'bcd' })).toBe(true)
    expect(jsonFits({ a: [1, '...', 5] }, { a: [1, 2, 3, 4] })).toBe(false)
    expect(jsonFits({ a: 1 }, { a: 1, b: 2 })).toBe(false)
    expect(jsonFits({ a: null }, { a: [] })).toBe(false)
    expect(jsonFits({ a: { b: 1 } }, { a: null })).toBe(false)
  })
})
