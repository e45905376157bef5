import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom: a layer is a folder of `src`, or a file that stands there alone. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  ingest: ['ingest', 'domain'],
  ask: ['ask', 'domain'],
  graph: ['graph', 'domain'],
  app: ['app', 'domain', 'ingest', 'ask', 'graph'],
  api: ['api', 'domain', 'graph', 'app'],
  'config.ts': ['domain'],
  'compose.ts': ['config.ts', 'domain', 'ingest', 'ask', 'graph', 'app', 'api'],
  dashboard: ['dashboard'],
  cli: ['cli', 'compose.ts', 'config.ts', 'domain', 'ingest', 'ask', 'graph', 'app', 'api'],
}

/** Layers without files, network and clock, and all they may take from outside. */
const PURE = ['domain', 'ingest', 'ask']
const PURE_PACKAGES = [
  'node:crypto',
  'fastest-levenshtein',
  'linkedom',
  '@mozilla/readability',
  'feedsmith',
  'graphology',
  'graphology-communities-louvain',
  'graphology-metrics/centrality/betweenness.js',
]

/** Packages that have one home. */
const HOMES: readonly (readonly [name: RegExp, home: string])[] = [
  [/^(@grafeo-db\/js|neo4j-driver)$/, 'graph/engines/'],
  [/^(@apollo\/|graphql$|graphql-tag$)/, 'api/'],
  [/^(yaml|zod)$/, 'app/'],
  [/^commander$/, 'cli/'],
  [/^(preact|d3-|topojson|world-atlas)/, 'dashboard/'],
  [/^(linkedom|@mozilla\/readability|feedsmith)$/, 'ingest/formats/'],
  [/^graphology/, 'domain/network/'],
  [/^ipaddr\.js$/, 'app/reading/'],
]

/** Words that may stand in one place only, or in all but the pure layers. */
const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b|\bprocess\.(?!env\b)/
const ENVIRONMENT = /\bprocess\.env\b|['"]node:process['"]/
const CYPHER = /\b(MATCH|MERGE)\s*\(|\bUNWIND\s|\bDETACH\s+DELETE\b|\bCREATE\s+(\(|CONSTRAINT\b|INDEX\b)/

const MAX_LINES = 400

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

/** What a file imports: static, for its effects, on demand, or with require. */
const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(/(?<!['"])\b(?:from\s+|import\s+|import\(\s*|require\(\s*)['"]([@.\w][^'"\s]*)['"]/g)].map(
    (m) => m[1]!,
  )

const layerOf = (path: string): string => path.split('/')[0]!

/** Every rule that a file (its path under `src`) breaks. */
function violations(path: string, source: string): readonly string[] {
  const code = withoutComments(source)
  const layer = layerOf(path)
  const allowed = MAY_IMPORT[layer]
  if (!allowed) return [`${path}: the table has no row for ${layer}`]
  const found: string[] = []
  for (const name of importsOf(code)) {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')
      if (!allowed.includes(layerOf(target))) found.push(`${path}: ${layer} may not import ${target}`)
      continue
    }
    if (PURE.includes(layer) && !PURE_PACKAGES.includes(name)) found.push(`${path}: ${layer} may not use ${name}`)
    for (const [home, where] of HOMES)
      if (home.test(name) && !path.startsWith(where)) found.push(`${path}: ${name} belongs in ${where}`)
  }
  if (PURE.includes(layer) && CLOCK.test(code)) found.push(`${path}: ${layer} has no clock, chance or process`)
  if (path !== 'config.ts' && ENVIRONMENT.test(code)) found.push(`${path}: only config.ts reads the environment`)
  if (layer !== 'graph' && CYPHER.test(code)) found.push(`${path}: Cypher belongs in graph/`)
  const lines = source.trimEnd().split('\n').length
  if (!path.includes('/generated/') && lines > MAX_LINES) found.push(`${path}: ${lines} lines`)
  return found
}

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .sort()

describe('the sources', () => {
  it('keep to the table', () => {
    console.info(`architecture: ${files.length} files, layers ${[...new Set(files.map(layerOf))].join(', ')}`)
    expect(files.length).toBeGreaterThan(60)
    expect(files.flatMap((path) => violations(path, read(`src/${path}`)))).toEqual([])
  })

  it('are read: most files import another one of ours', () => {
    const linked = files.filter((path) => importsOf(read(`src/${path}`)).some((name) => name.startsWith('.')))
    expect(linked.length).toBeGreaterThan(files.length / 2)
  })

  it.each<[path: string, message: string, source: string]>([
    ['domain/a.ts', 'domain may not import graph/reader.ts', "import { b } from '../graph/reader.js'"],
    ['domain/policy/a.ts', 'domain may not import app/read.ts', "import type { B } from '../../app/read.js'"],
    ['ingest/a.ts', 'ingest may not import graph/writer.ts', "const b = await import('../graph/writer.js')"],
    ['graph/a.ts', 'graph may not import ingest/extract.ts', "import '../ingest/extract.js'"],
    ['app/a.ts', 'app may not import api/server.ts', "export { b } from '../api/server.js'"],
    ['api/a.ts', 'api may not import config.ts', "import { c } from '../config.js'"],
    ['new/a.ts', 'the table has no row for new', ''],
    ['domain/a.ts', 'domain may not use node:fs', "import { readFileSync } from 'node:fs'"],
    ['ingest/a.ts', 'ingest may not use node:http', "import { get } from 'node:http'"],
    ['ask/a.ts', 'ask may not use node:child_process', "const fs = require('node:child_process')"],
    ['domain/a.ts', 'domain has no clock, chance or process', 'const now = () => Date.now()'],
    ['ingest/a.ts', 'ingest has no clock, chance or process', 'const now = new Date()'],
    ['app/a.ts', 'neo4j-driver belongs in graph/engines/', "import neo4j from 'neo4j-driver'"],
    ['graph/a.ts', '@grafeo-db/js belongs in graph/engines/', "import grafeo from '@grafeo-db/js'"],
    ['cli/a.ts', '@apollo/server belongs in api/', "import { ApolloServer } from '@apollo/server'"],
    ['cli/a.ts', 'only config.ts reads the environment', 'const home = process.env.HOME'],
    ['app/a.ts', 'Cypher belongs in graph/', 'const text = `MATCH (n) RETURN n`'],
    ['api/a.ts', 'Cypher belongs in graph/', "const text = 'UNWIND $rows AS row'"],
    ['api/a.ts', '401 lines', 'x\n'.repeat(401)],
  ])('a made-up %s is caught: %s', (path, message, source) => {
    expect(violations(path, source)).toEqual([`${path}: ${message}`])
  })

  it('a made-up good file passes', () => {
    const source = `/** Not process.env, nor MATCH (n). */
      import { createHash } from 'node:crypto'
      import type { Claim } from '../model.js'
      // new Date() would be the clock
      export const day = new Date(0)`
    expect(violations('domain/policy/good.ts', source)).toEqual([])
  })
})

describe('the packages', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'overrides',
    Readonly<Record<string, string>>
  >
  const all = Object.keys({ ...dependencies, ...devDependencies })
  const everything = files.map((path) => read(`src/${path}`)).join('\n')

  it('are pinned to one version each', () => {
    expect(all.length).toBeGreaterThan(10)
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('are used where they are shipped', () => {
    const unused = Object.keys(dependencies).filter((name) => !new RegExp(`['"]${name}['"/]`).test(everything))
    expect(unused).toEqual([])
  })

  it('are each named in src/README.md with a reason, and no others', () => {
    const named = [...read('src/README.md').matchAll(/^- ((?:`[^`]+`(?:, )?)+): /gm)].flatMap((m) =>
      [...m[1]!.matchAll(/`([^`]+)`/g)].map((name) => name[1]!),
    )
    expect([...named].sort()).toEqual([...all].sort())
  })

  it('stand in the lock file without addresses, with their hashes (but for other platforms)', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Readonly<Record<string, { resolved?: string; integrity?: string; optional?: boolean }>>
    }
    const installed = Object.entries(packages).filter(([path]) => path !== '')
    expect(installed.length).toBeGreaterThan(all.length)
    expect(installed.filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''))).toEqual([])
    const bare = installed.filter(([, { integrity, optional }]) => !integrity && !optional)
    expect(bare.map(([path]) => path)).toEqual([])
  })
})
