/** Each query runs with its example on each engine, on the real seeds, so that a text one engine refuses shows itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '../../src/graph/digest.js'
import { ALL_QUERIES } from '../../src/graph/queries/all.js'
import { allQueries } from '../support/all-queries.js'
import { ENGINES, SKIPPED } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'

test.skip.each(SKIPPED)('%s', () => {})

const queries = await allQueries()
const named = (mode: 'read' | 'write') => queries.filter((q) => q.mode === mode).map((q) => [q.name, q] as const)

/** Thrown at the end of a writing example, so that nothing of it stays. */
class TakenBack extends Error {}

test('there are more than sixty, each with a name of its own', () => {
  expect(queries.length).toBeGreaterThan(60)
  expect(queries.map((q) => q.name)).toEqual([...new Set(queries.map((q) => q.name))])
  for (const { name } of queries) expect(name).toMatch(/^[a-z]+(\.[A-Za-z_]+)+$/)
})

test('a served store takes each of them, and nothing else', () => {
  expect(ALL_QUERIES.map((q) => q.name).sort()).toEqual(queries.map((q) => q.name).sort())
  expect(new Set(ALL_QUERIES.map((q) => q.text))).toEqual(new Set(queries.map((q) => q.text)))
})

describe.each(ENGINES)('queries: $name', ({ open }) => {
  let graph: GraphUnderTest
  const ran = new Set<string>()
  beforeAll(async () => {
    graph = await seededGraph(await open())
  }, 120_000)
  afterAll(() => graph.close())

  // Embedded rows without ORDER BY come shuffled: a query that forgot to say its order does not give the same twice.
  test.each(named('read'))('%s reads, and gives the same twice', async (name, { text, example, row }) => {
    const once = (await graph.engine.run(text, example)).map(row)
    expect((await graph.engine.run(text, example)).map(row)).toEqual(once)
    ran.add(name)
  })

  test.each(named('write'))('%s writes in a transaction', async (name, { text, example, row }) => {
    const work = graph.engine.transaction(async (tx) => {
      for (const one of await tx.run(text, example)) row(one)
      throw new TakenBack()
    })
    await expect(work).rejects.toBeInstanceOf(TakenBack)
    ran.add(name)
  })

  test('all of them ran, and left the graph as it was', async () => {
    expect(ran.size).toBe(queries.length)
    console.info(`${ran.size} queries ran on ${graph.engine.name}`)
    const digest = await digestOf(graph.engine)
    await graph.seedAgain()
    expect(await digestOf(graph.engine)).toBe(digest)
  })
})
