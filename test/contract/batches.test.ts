/** Articles come in batches, by several writers who remember what they wrote: the graph is that of one by one. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/app/ingest-article.js'
import { type ExtractedArticle, ingestStream, type Taken } from '../../src/app/ingest-stream.js'
import { verify } from '../../src/app/verify.js'
import { PactgraphError } from '../../src/domain/errors.js'
import { digestOf } from '../../src/graph/digest.js'
import { createWriter, type GraphWriter } from '../../src/graph/writer.js'
import { buildGazetteer } from '../../src/ingest/gazetteer.js'
import { ONE_OF_EACH, SKIPPED } from '../support/engines.js'
import { generatedArticles } from '../support/generated-articles.js'
import { emptyGraph, type GraphUnderTest, realSeeds } from '../support/seeded.js'
import { shuffled } from '../support/shuffled.js'

test.skip.each(SKIPPED)('%s', () => {})

interface Item {
  readonly name: string
  readonly extracted: ExtractedArticle
}

const gazetteer = buildGazetteer(realSeeds().actors)
const items: readonly Item[] = generatedArticles(40, 7).map(({ file, text }) => ({
  name: file,
  extracted: extractArticle({ text }, gazetteer),
}))

async function all<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const out: T[] = []
  for await (const one of stream) out.push(one)
  return out
}

const countsOf = (taken: readonly Taken<Item>[]) =>
  taken.map((t) =>
    'error' in t
      ? { name: t.item.name, error: String(t.error) }
      : { name: t.item.name, created: t.report.created, existing: t.report.existing, claims: t.report.claims.length },
  )

describe.each(ONE_OF_EACH)('batches: $name', ({ name, open }) => {
  const graphs: GraphUnderTest[] = []
  /** A graph with the actors and the rows on two bodies. */
  async function graph(): Promise<GraphUnderTest> {
    const one = await emptyGraph(await open())
    await graphs.pop()?.close()
    graphs.push(one)
    await one.writer.putActors(realSeeds().actors)
    return one
  }
  afterAll(async () => {
    for (const one of graphs) await one.close()
  })
  const sound = async ({ reader, engine }: GraphUnderTest) => {
    expect((await verify(reader)).findings).toEqual([])
    return digestOf(engine)
  }
  let alone = ''
  let told: ReturnType<typeof countsOf> = []

  beforeAll(async () => {
    const one = await graph()
    const taken: Taken<Item>[] = []
    for (const item of items) taken.push(...(await all(ingestStream(one.writer, [item]))))
    told = countsOf(taken)
    alone = await sound(one)
  }, 120_000)

  test('a stream tells of each article in its order what one by one would tell', async () => {
    const one = await graph()
    expect(countsOf(await all(ingestStream(one.writer, items)))).toEqual(told)
    expect(await sound(one)).toBe(alone)
    const again = countsOf(await all(ingestStream(one.writer, [...items, ...items.slice(0, 3)])))
    expect(again.filter((t) => t.created !== 0)).toEqual([])
    expect(await sound(one)).toBe(alone)
  })

  const partition = fc.record({
    seed: fc.nat(),
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 5, maxLength: 40 }),
    writers: fc.array(fc.nat(2), { minLength: 5, maxLength: 40 }),
    back: fc.subarray([...items.keys()], { maxLength: 4 }),
  })
  test('any order, batches, repeats and writers that take turns give the same graph', {
    timeout: 400_000,
  }, async () => {
    const run = async ({ seed, sizes, writers, back }: typeof partition extends fc.Arbitrary<infer T> ? T : never) => {
      const one = await graph()
      // Each remembers what it wrote, and the others write in between.
      const hands = [0, 1, 2].map(() => createWriter(one.engine, () => new Date().toISOString()))
      const hand = (turn: number): GraphWriter => hands[writers[turn % writers.length]!]!
      const rest = [...shuffled([...items, ...back.map((i) => items[i]!)], seed)]
      for (let turn = 0; rest.length > 0; turn++) {
        const batch = new Map(rest.splice(0, sizes[turn % sizes.length]).map((item) => [item.name, item]))
        await hand(turn).record([...batch.values()].map((item) => item.extracted.run))
      }
      expect(await sound(one)).toBe(alone)
      // What is emptied and said again is there as before.
      const gone = back.map((i) => items[i]!.extracted.run)
      if (gone.length === 0) return
      await hand(1).empty(
        gone.map((g) => g.source),
        'GONE',
        'for a moment',
      )
      expect(await sound(one)).not.toBe(alone)
      await hand(2).record(gone)
      expect(await sound(one)).toBe(alone)
    }
    await fc.assert(fc.asyncProperty(partition, run), { numRuns: name === 'embedded' ? 12 : 3 })
  })

  test('an article that cannot be written stops no other, and is named', async () => {
    const one = await graph()
    const bad = items[20]!
    const failing: GraphWriter = {
      ...one.writer,
      record: async (runs) => {
        if (runs.some((r) => r.source.id === bad.extracted.run.source.id)) throw new Error('no')
        return one.writer.record(runs)
      },
    }
    const taken = await all(ingestStream(failing, items))
    expect(taken.filter((t) => 'error' in t).map((t) => t.item.name)).toEqual([bad.name])
    expect(taken.map((t) => t.item.name)).toEqual(items.map((i) => i.name))
    await all(ingestStream(one.writer, [bad]))
    expect(await sound(one)).toBe(alone)
  })

  test('a store that is gone ends the stream, and so does a source that fails, after what came before', async () => {
    const one = await graph()
    const gone = new PactgraphError('STORE_UNAVAILABLE', 'gone')
    const closed: GraphWriter = { ...one.writer, record: () => Promise.reject(gone) }
    await expect(all(ingestStream(closed, items))).rejects.toBe(gone)
    async function* failing() {
      yield* items.slice(0, 10)
      throw new Error('no more')
    }
    const taken: Taken<Item>[] = []
    const read = async () => {
      for await (const t of ingestStream(one.writer, failing())) taken.push(t)
    }
    await expect(read()).rejects.toThrow('no more')
    expect(taken.map((t) => t.item.name)).toEqual(items.slice(0, 10).map((i) => i.name))
  })
})
