/** Moving a graph: out of one engine and into either, with nothing lost and nothing doubled. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLines, importLines } from '../../src/app/transfer.js'
import { verify } from '../../src/app/verify.js'
import { digestOf } from '../../src/graph/digest.js'
import type { GraphEngine } from '../../src/graph/engine.js'
import { EMBEDDED, ENGINES } from '../support/engines.js'
import { emptyGraph, type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { articleText, INGEST } from '../support/whole-way.js'

const linesOf = async (graph: GraphUnderTest): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of exportLines(graph.reader)) lines.push(line)
  return lines
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines
}

/** A graph with a history: an article, a row that was corrected, an article that was retracted. */
async function lived(engine: GraphEngine): Promise<GraphUnderTest> {
  const graph = await seededGraph(engine)
  await graph.ask(INGEST, { text: articleText('armenia-suspends') })
  const second = await graph.ask(INGEST, { text: articleText('kazakhstan-left') })
  const [article] = await graph.reader.sources([second.ingestArticle.article.id])
  await graph.writer.empty([article!], 'RETRACTED', 'the outlet withdrew it')
  return graph
}

let origin: GraphUnderTest
let lines: readonly string[]
let digest: string
beforeAll(async () => {
  origin = await lived(await EMBEDDED.open())
  lines = await linesOf(origin)
  digest = await digestOf(origin.engine)
}, 120_000)
afterAll(() => origin.close())

describe.each(ENGINES)('an export, taken up by $name', ({ open }) => {
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await emptyGraph(await open())
  }, 120_000)
  afterAll(() => graph.close())

  it('gives the same digest, and a projection that verifies', async () => {
    const summary = await importLines(graph, each(lines), () => undefined)
    expect(summary.appended).toBe(summary.runs)
    expect(await digestOf(graph.engine)).toBe(digest)
    expect((await verify(graph.reader)).findings).toEqual([])
  })

  it('is passed over when it comes again', async () => {
    expect((await importLines(graph, each(lines), () => undefined)).appended).toBe(0)
    expect(await digestOf(graph.engine)).toBe(digest)
  })

  it('goes out again as it came in', async () => {
    expect(await linesOf(graph)).toEqual(lines)
  })

  it('keeps what was retracted retracted', async () => {
    const again = await graph.ask(INGEST, { text: articleText('kazakhstan-left') })
    expect(again.ingestArticle).toMatchObject({ created: 0 })
    expect(await digestOf(graph.engine)).toBe(digest)
  })
})

describe('an import that breaks off', () => {
  it('is finished by being run again', async () => {
    const graph = await emptyGraph(await EMBEDDED.open())
    await importLines(graph, each(lines.slice(0, lines.length - 20)), () => undefined)
    expect(await digestOf(graph.engine)).not.toBe(digest)
    await importLines(graph, each(lines), () => undefined)
    expect(await digestOf(graph.engine)).toBe(digest)
    await graph.close()
  })
})

describe('a backup', () => {
  it('is a store of its own, made while the store is in use', async () => {
    const { mkdtempSync, rmSync, mkdirSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const { join } = await import('node:path')
    const { openEmbedded, STORE_FILE } = await import('../../src/graph/engines/embedded.js')
    const folder = mkdtempSync(join(tmpdir(), 'pactgraph-backup-'))
    mkdirSync(join(folder, 'copy'))
    const writing = origin.engine.transaction(
      async (tx) => void (await tx.run('MATCH (m:Meta) RETURN m.id AS id ORDER BY id')),
    )
    await origin.engine.backup?.(join(folder, 'copy', STORE_FILE))
    await writing
    const copy = await openEmbedded(join(folder, 'copy'))
    expect(await digestOf(copy)).toBe(digest)
    await copy.close()
    rmSync(folder, { recursive: true })
  })
})
