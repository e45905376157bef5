/**
 * The questions that must not grow with the graph: on ten times the claims they read about as many rows, and Neo4j
 * touches about as much. `pactgraph bench` has the times; times are no matter of a test.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cost, measure } from '../../src/app/bench/measure.js'
import { batchesOf, worldOf } from '../../src/app/bench/world.js'
import { verify } from '../../src/app/verify.js'
import type { GraphEngine } from '../../src/graph/engine.js'
import { fill } from '../../src/graph/fill.js'
import { ONE_OF_EACH, SKIPPED } from '../support/engines.js'
import { emptyGraph } from '../support/seeded.js'

test.skip.each(SKIPPED)('%s', () => {})

const [SMALL, LARGE] = [3_000, 30_000]

describe.each(ONE_OF_EACH)('scale: $name', ({ open }) => {
  const costs = new Map<number, readonly Cost[]>()
  let engine: GraphEngine
  const filled = async (claims: number) => {
    engine = await open()
    const graph = await emptyGraph(engine)
    const world = worldOf(claims)
    await graph.writer.putActors(world.actors)
    await fill(engine, batchesOf(world.runs()), '2026-01-01T00:00:00.000Z')
    costs.set(claims, await measure(engine, world, { seconds: 0 }))
    return graph
  }
  beforeAll(async () => {
    const small = await filled(SMALL)
    // A graph that was filled at once is the graph that its sources would have made one by one.
    expect((await verify(small.reader)).findings.filter((f) => f.what === 'projection')).toEqual([])
    await engine.close()
    await filled(LARGE)
  }, 300_000)
  afterAll(() => engine.close())

  const of = (claims: number, question: string) => costs.get(claims)!.find((c) => c.question === question)!
  const names = ['members', 'who left', 'standing', 'timeline', 'vetoes', 'statements']

  test.each(names)('%s: rows and hits stay where they are', (name) => {
    const { question } = costs.get(SMALL)!.find((c) => c.question.startsWith(name))!
    const [small, large] = [of(SMALL, question), of(LARGE, question)]
    const told = `${question}: ${JSON.stringify([small, large])}`
    expect(small.rows, told).toBeGreaterThan(0)
    // 190 members with one period or two each; a page of 20 with what it stands on.
    expect(large.rows, told).toBeLessThan(500)
    expect(large.rows, told).toBeLessThanOrEqual(2.5 * small.rows + 20)
    expect(large.calls, told).toBeLessThanOrEqual(12)
    expect(large.hits === null, told).toBe(engine.profile === undefined)
    // Room for what is full on the large graph only: twenty assertions with claim and source are some 700 hits.
    if (large.hits !== null && small.hits !== null) {
      expect(large.hits, told).toBeLessThan(10_000)
      expect(large.hits, told).toBeLessThanOrEqual(2.5 * small.hits + 800)
    }
  })
})
