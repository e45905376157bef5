/** The package as npm hands it out: packed from a copy of the tree, installed in an empty folder, started there. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ROOT } from './support/built.js'
import { environment, start } from './support/child.js'

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
/** Everything of the checkout that could get into a package, but for what git does not know. */
const TREE = readdirSync(ROOT).filter(
  (name) => !['node_modules', 'dist', 'data', '.git', '.neo4j', '.env'].includes(name),
)

const home = mkdtempSync(join(tmpdir(), 'pactgraph-pack-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Our own environment without what npx and npm have put into it: the settings of a stranger, not of this checkout. */
const plain = Object.fromEntries(
  Object.entries(environment()).filter(([name]) => !name.toLowerCase().startsWith('npm_')),
)

const shell = (folder: string, command: string, ...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(command, args, { cwd: folder, env: plain, encoding: 'utf8', timeout: 280_000 })

/** Files of the tarball. */
let packed: readonly string[] = []
let tarball = ''

beforeAll(() => {
  const tree = join(home, 'tree')
  for (const path of TREE) cpSync(join(ROOT, path), join(tree, path), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  for (const file of ['dist/gone-from-src.js', 'data/graph.grafeo', '.env']) {
    mkdirSync(join(tree, file, '..'), { recursive: true })
    writeFileSync(join(tree, file), '')
  }
  const { status, stdout, stderr } = shell(tree, 'npm', 'pack', '--json', '--pack-destination', home)
  expect(status, stderr).toBe(0)
  const [made] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ filename: string; files: { path: string }[] }]
  tarball = join(home, made.filename)
  packed = made.files.map(({ path }) => path)
}, 300_000)

describe('the tarball', () => {
  test('holds the program, its schema, queries, migrations and seeds, and the documents', () => {
    const wanted = ['dist/cli/main.js', 'README.md', 'LICENSE', 'CHANGELOG.md', 'package.json', 'seeds/LICENSE.md']
    expect(packed).toEqual(expect.arrayContaining(wanted))
    // The page is bundled, not compiled file by file.
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (f) => f.endsWith('.ts') && !f.startsWith('dashboard'),
    )
    expect(packed).toContain('dist/dashboard/index.html')
    const compiled = sources.map((file) => `dist/${file.replace(/\.ts$/, '.js')}`)
    expect(packed).toEqual(expect.arrayContaining(compiled))
    for (const folder of [
      'schema',
      'schema/queries',
      'schema/migrations',
      'seeds/records',
      'seeds/actors',
      'seeds/articles',
    ]) {
      const files = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isFile())
      expect(files.length, folder).toBeGreaterThan(1)
      expect(packed).toEqual(expect.arrayContaining(files.map(({ name }) => `${folder}/${name}`)))
    }
  })

  test('holds nothing else: no tests, no sources, no data, no settings', () => {
    const roots = new Set(packed.map((path) => path.split('/')[0]))
    expect([...roots].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
      'schema',
      'seeds',
    ])
    expect(packed.filter((path) => /(^|\/)\.|\.(grafeo|log|tgz|test\.\w+)$/.test(path))).toEqual([])
  })

  test('is built anew: what an older build left behind is not in it', () => {
    expect(packed).not.toContain('dist/gone-from-src.js')
  })
})

test('installed in an empty folder it says its version, starts, answers a question, and stops', {
  timeout: 400_000,
}, async ({ skip }) => {
  const folder = join(home, 'empty')
  mkdirSync(folder)
  const registry = shell(folder, 'npm', 'ping', '--fetch-retries', '0', '--fetch-timeout', '5000').status === 0
  const flags = [registry ? '--prefer-offline' : '--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  const installed = shell(folder, 'npm', 'install', tarball, ...flags)
  if (!registry && installed.status !== 0)
    return skip('npm ping: no registry can be reached, and the cache does not hold all packages')
  expect(installed.status, installed.stderr).toBe(0)
  for (const [, name] of installed.stderr.matchAll(/EBADENGINE\s+package: '(.+)'/g))
    console.warn(`pack: ${name} says that it is not for this Node (${process.version})`)

  const told = shell(folder, 'npx', 'pactgraph', '--version')
  expect([told.status, told.stdout]).toEqual([0, `${version}\n`])

  // The file behind npx itself: a signal to npx would have to find its way through a shell.
  const program = start(join(folder, 'node_modules', 'pactgraph', 'dist', 'cli', 'main.js'), ['start', '--port', '0'], {
    cwd: folder,
  })
  onTestFinished(() => void program.process.kill('SIGKILL'))
  await program.line((line) => line.startsWith('Pactgraph is ready'))
  const address = await program.line((line) => /http:\/\/\S+\/graphql/.test(line))
  const url = /http:\/\/\S+\/graphql/.exec(address)![0]
  const query = readFileSync(
    join(folder, 'node_modules', 'pactgraph', 'schema', 'queries', '01-who-left.graphql'),
    'utf8',
  )
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await answer.json()) as { data: { whoLeft: { notLeft: unknown[] } } }
  expect(data.whoLeft.notLeft).toEqual([expect.objectContaining({ country: { name: 'Armenia' }, kind: 'FROZEN' })])
  program.process.kill('SIGTERM')
  expect(await program.ended).toEqual({ code: 0, signal: null })
  expect(existsSync(join(folder, 'data', 'graph.grafeo'))).toBe(true)
})
