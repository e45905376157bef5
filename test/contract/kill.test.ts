/** The built command line is killed in the midst of its work, five times: what it said it did is done, and done once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/app/verify.js'
import { digestOf } from '../../src/graph/digest.js'
import type { GraphEngine } from '../../src/graph/engine.js'
import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { openNeo4j } from '../../src/graph/engines/neo4j.js'
import { createReader } from '../../src/graph/reader.js'
import { built } from '../support/built.js'
import { start } from '../support/child.js'
import { ENGINES, NEO4J, SKIPPED } from '../support/engines.js'
import { generatedArticles } from '../support/generated-articles.js'

test.skip.each(SKIPPED)('%s', () => {})

const ARTICLES = generatedArticles(240)
/** After how many acknowledgements each of the five runs is killed. */
const KILLED_AFTER = [1, 4, 2, 7, 3]
/** No batch of the first moments is larger. */
const EARLY_BATCH = 64

const folder = mkdtempSync(join(tmpdir(), 'pactgraph-kill-'))
const paths = ARTICLES.map(({ file }) => join(folder, 'news', file))
let main = ''
/** The digest of a store that nobody disturbed. */
let undisturbed = ''

interface Store {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  /** Opens the store as it is. */
  open(): Promise<GraphEngine>
  /** Takes away what an earlier test left. */
  empty(): Promise<void>
}

const embedded = (name: string): Store => {
  const data = join(folder, name)
  return { name, env: { PACTGRAPH_DATA: data }, open: () => openEmbedded(data), empty: async () => undefined }
}

const STORES: readonly Store[] = [
  embedded('embedded'),
  // One way to reach it is enough: what is killed is the client.
  ...NEO4J.slice(0, 1).map((options, i) => ({
    name: `neo4j (${options.uri})`,
    env: { NEO4J_URI: options.uri, NEO4J_USERNAME: options.username, NEO4J_PASSWORD: options.password },
    open: () => openNeo4j(options),
    empty: async () => (await ENGINES[i + 1]!.open()).close(),
  })),
]

const run = (store: Store, ...args: readonly string[]) => start(main, args, { env: store.env })

/** Runs a command to its end. */
async function finish(store: Store, ...args: readonly string[]): Promise<readonly string[]> {
  const child = run(store, ...args)
  expect(await child.ended, child.errors()).toEqual({ code: 0, signal: null })
  return child.lines
}

interface Acknowledged {
  readonly path: string
  readonly article: string
}
const acknowledged = (lines: readonly string[]): readonly Acknowledged[] => lines.map((line) => JSON.parse(line))

/** Looks into the store as it is. */
async function look<T>(store: Store, use: (engine: GraphEngine) => Promise<T>): Promise<T> {
  const engine = await store.open()
  try {
    return await use(engine)
  } finally {
    await engine.close()
  }
}

const IDS = ['Source', 'Run', 'Claim', 'Assertion', 'Statement', 'Membership', 'StatusPeriod', 'Event', 'Dispute']

/** Ids that more than one node of a label bears. */
async function doubled(engine: GraphEngine): Promise<readonly string[]> {
  const found: string[] = []
  for (const label of IDS) {
    const rows = await engine.run(`MATCH (n:${label}) WITH n.id AS id, count(*) AS n WHERE n > 1 RETURN id ORDER BY id`)
    found.push(...rows.map((row) => `${label} ${row.id}`))
  }
  return found
}

beforeAll(async () => {
  main = await built()
  mkdirSync(join(folder, 'news'))
  for (const [i, { text }] of ARTICLES.entries()) writeFileSync(paths[i]!, text)
  const store = embedded('undisturbed')
  await finish(store, 'seed', '--json')
  expect(await finish(store, 'ingest', '--json', join(folder, 'news'))).toHaveLength(ARTICLES.length)
  undisturbed = await look(store, digestOf)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(STORES)('killed in the midst of ingest: $name', (store) => {
  const told = new Map<string, string>()
  const left = () => paths.filter((path) => !told.has(path))
  beforeAll(async () => {
    await store.empty()
    await finish(store, 'seed', '--json')
  }, 180_000)

  test.each(KILLED_AFTER)(
    'after %i acknowledgements: what was said is there, whole',
    async (count) => {
      const child = run(store, 'ingest', '--json', ...left())
      await child.line((_, lines) => lines === count)
      child.process.kill('SIGKILL')
      expect(await child.ended).toEqual({ code: null, signal: 'SIGKILL' })
      for (const { path, article } of acknowledged(child.lines)) told.set(path, article)
      await look(store, async (engine) => {
        const reader = createReader(engine)
        const there = (await reader.articles()).filter((a) => !a.digest).map((a) => a.id)
        expect(there).toEqual(expect.arrayContaining([...told.values()]))
        // One batch may have been committed without a word of it, and batches begin small.
        expect(there.length).toBeLessThanOrEqual(told.size + KILLED_AFTER.length * EARLY_BATCH)
        expect((await verify(reader)).findings).toEqual([])
        expect(await doubled(engine)).toEqual([])
      })
    },
    60_000,
  )

  test('the rest ends in the graph of a store that nobody disturbed', async () => {
    const rest = left()
    expect(rest.length).toBeGreaterThan(0)
    expect(await finish(store, 'ingest', '--json', ...rest)).toHaveLength(rest.length)
    await look(store, async (engine) => {
      const { findings, articles } = await verify(createReader(engine))
      expect(findings).toEqual([])
      expect(articles).toBeGreaterThanOrEqual(ARTICLES.length)
      expect(await doubled(engine)).toEqual([])
      expect(await digestOf(engine)).toBe(undisturbed)
    })
  }, 120_000)
})
