/** The graph is a set: any order, any batches, any number of repeats and any number of writers give the same one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/app/verify.js'
import { digestOf } from '../../src/graph/digest.js'
import { built } from '../support/built.js'
import { start } from '../support/child.js'
import { NEO4J, ONE_OF_EACH, SKIPPED } from '../support/engines.js'
import { emptyGraph, type GraphUnderTest, realSeeds } from '../support/seeded.js'
import { doStep, reordered, type Step, stepsOfSeeds } from '../support/steps.js'

test.skip.each(SKIPPED)('%s', () => {})

const steps = stepsOfSeeds()
const half = (all: readonly Step[], which: number) => all.filter((_, i) => i % 2 === which)

/** The digest of the steps in order, by engine: engines must agree. */
const digests = new Map<string, string>()

describe.each(ONE_OF_EACH)('order: $name', ({ name, open }) => {
  /** A graph that holds the actors and nothing else, used and closed. */
  async function withGraph<T>(use: (graph: GraphUnderTest) => Promise<T>): Promise<T> {
    const graph = await emptyGraph(await open())
    try {
      await graph.writer.putActors(realSeeds().actors)
      return await use(graph)
    } finally {
      await graph.close()
    }
  }
  const doAll = async ({ writer }: GraphUnderTest, all: readonly Step[]) => {
    for (const step of all) await doStep(writer, step)
  }
  /** The digest, once nothing is found wrong. */
  async function sound({ reader, engine }: GraphUnderTest): Promise<string> {
    const { findings, assertions, articles } = await verify(reader)
    expect(findings).toEqual([])
    expect(assertions).toBeGreaterThan(60)
    expect(articles).toBeGreaterThan(15)
    return digestOf(engine)
  }
  let inOrder = ''
  beforeAll(async () => {
    inOrder = await withGraph(async (graph) => {
      await doAll(graph, steps)
      return sound(graph)
    })
    digests.set(name, inOrder)
  }, 120_000)

  test('a rebuild gives the same graph, and so does everything once more', { timeout: 120_000 }, async () => {
    await withGraph(async (graph) => {
      await doAll(graph, steps)
      await graph.writer.rebuild()
      expect(await sound(graph)).toBe(inOrder)
      await doAll(graph, steps)
      expect(await sound(graph)).toBe(inOrder)
    })
  })

  test.each([1, 2, 3])('shuffle %i gives the same graph', { timeout: 120_000 }, async (seed) => {
    const mixed = reordered(steps, seed)
    expect(mixed).not.toEqual(steps)
    await withGraph(async (graph) => {
      await doAll(graph, mixed)
      expect(await sound(graph)).toBe(inOrder)
    })
  })

  test('two writers at once, and both doing some of the same, give the same graph', { timeout: 120_000 }, async () => {
    const mixed = reordered(steps, 4)
    const both = mixed.slice(0, 10)
    await withGraph(async (graph) => {
      await Promise.all([doAll(graph, [...both, ...half(mixed, 0)]), doAll(graph, [...half(mixed, 1), ...both])])
      expect(await sound(graph)).toBe(inOrder)
    })
  })

  test('a digest tells a graph from one that lacks an article', async () => {
    await withGraph(async (graph) => {
      await doAll(graph, steps.slice(0, -3))
      expect(await digestOf(graph.engine)).not.toBe(inOrder)
    })
  })
})

describe.each(NEO4J.slice(0, 1))('two processes on one database: $uri', (options) => {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-order-'))
  beforeAll(() => built(), 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const worker = new URL('../support/step-worker.mjs', import.meta.url).pathname

  test('give the same graph', { timeout: 180_000 }, async () => {
    const engine = ONE_OF_EACH.find((e) => e.name.startsWith('neo4j'))!
    const graph = await emptyGraph(await engine.open())
    await graph.writer.putActors(realSeeds().actors)
    const { uri, username, password } = options
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
    const mixed = reordered(steps, 5)
    const workers = [0, 1].map((which) => {
      const file = join(folder, `steps-${which}.json`)
      writeFileSync(file, JSON.stringify([...half(mixed, which), ...mixed.slice(0, 6)]))
      return start(worker, [file], { env })
    })
    await Promise.all(workers.map((w) => w.line((line) => line === 'ready')))
    for (const w of workers) w.process.stdin?.write('go\n')
    for (const w of workers) expect(await w.ended, w.errors()).toEqual({ code: 0, signal: null })
    expect((await verify(graph.reader)).findings).toEqual([])
    expect(await digestOf(graph.engine)).toBe(digests.get(engine.name))
    await graph.close()
  })
})

test('all engines agree on the digest', () => {
  expect(digests.size).toBe(ONE_OF_EACH.length)
  expect(new Set(digests.values()).size).toBe(1)
})
