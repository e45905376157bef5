import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GraphEngine } from '../../src/graph/engine.js'
import { openEmbedded, STORE_FILE } from '../../src/graph/engines/embedded.js'

const WRITER = fileURLToPath(new URL('../support/batch-writer.mjs', import.meta.url))

let folder: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pactgraph-embedded-'))
  data = join(folder, 'deep', 'data')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Starts the batch writer on the store and gives it with the numbers it has acknowledged so far. */
function startWriter(first: number): {
  child: ChildProcess
  acknowledged: number[]
  reached: (n: number) => Promise<void>
} {
  const child = spawn(process.execPath, [WRITER, join(data, STORE_FILE), String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: number[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => acknowledged.push(Number(line)))
  const reached = async (count: number) => {
    while (acknowledged.length < count) await once(lines, 'line')
  }
  return { child, acknowledged, reached }
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

async function withStore<T>(work: (engine: GraphEngine) => Promise<T>): Promise<T> {
  const engine = await openEmbedded(data)
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

describe('the embedded store', () => {
  test('lies in a folder for its owner alone, made with its parents', async () => {
    await withStore((engine) => engine.transaction((tx) => tx.run('CREATE (:Claim {id: 1})')))
    expect((await stat(data)).mode & 0o777).toBe(0o700)
    expect((await stat(join(data, STORE_FILE))).isFile()).toBe(true)
  })

  test('keeps data, constraints and indexes over a reopening', async () => {
    const constraint = 'CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE'
    await withStore(async (engine) => {
      await engine.schema(constraint)
      await engine.transaction((tx) => tx.run('CREATE (:Claim {id: $id})', { id: 'a' }))
    })
    await withStore(async (engine) => {
      const again = engine.transaction((tx) => tx.run('CREATE (:Claim {id: $id})', { id: 'a' }))
      await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
      const index = { name: 'claim_id_index', type: 'Hash', label: 'Claim', property: 'id' }
      expect(await engine.run('SHOW INDEXES')).toEqual([index])
    })
  })

  test('refuses a transaction inside a transaction, which would wait for itself', async () => {
    await withStore(async (engine) => {
      const inner = engine.transaction(() => engine.transaction((tx) => tx.run('RETURN 1 AS one')))
      await expect(inner).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await engine.transaction((tx) => tx.run('RETURN 1 AS one'))).toEqual([{ one: 1 }])
    })
  })

  test('in memory leaves no trace', async () => {
    const engine = await openEmbedded(null)
    expect(await engine.run('RETURN 1 AS one')).toEqual([{ one: 1 }])
    await engine.close()
    await expect(engine.run('RETURN 1 AS one')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  test('held by another process says so and what to do', async () => {
    await withStore((engine) => engine.run('RETURN 1 AS one'))
    const { child, reached } = startWriter(0)
    try {
      await reached(1)
      await expect(openEmbedded(data)).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: `The store at ${data} is held by another process.`,
        hint: expect.stringMatching(/stop the other pactgraph.*PACTGRAPH_DATA/),
      })
    } finally {
      await kill(child)
    }
    await withStore((engine) => engine.run('RETURN 1 AS one'))
  })

  test.each([
    ['a file of something else', () => writeFile(join(folder, STORE_FILE), 'x'.repeat(9_999)), () => folder],
    ['a file where the folder should be', () => writeFile(join(folder, 'file'), ''), () => join(folder, 'file')],
  ])('%s is STORE_UNAVAILABLE with a hint', async (_, prepare, place) => {
    await prepare()
    const refused = { code: 'STORE_UNAVAILABLE', hint: expect.stringContaining('PACTGRAPH_DATA') }
    await expect(openEmbedded(place())).rejects.toMatchObject(refused)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is STORE_UNAVAILABLE', async () => {
    await chmod(folder, 0o500)
    await expect(openEmbedded(data)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  test('killed five times in mid-write, it loses no acknowledged batch and tears none', async () => {
    await withStore((engine) =>
      engine.schema('CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (b:Batch) REQUIRE b.id IS UNIQUE'),
    )
    let next = 0
    for (let round = 0; round < 5; round++) {
      const { child, acknowledged, reached } = startWriter(next)
      await reached(5 + round * 7)
      await kill(child)
      const text = 'MATCH (b:Batch) RETURN b.batch AS batch, count(*) AS size ORDER BY batch'
      const batches = await withStore((engine) => engine.run(text))
      // The last one may be in without its acknowledgement.
      const last = Math.max(acknowledged.at(-1) ?? -1, Number(batches.at(-1)?.batch))
      expect(last - (acknowledged.at(-1) ?? -1)).toBeLessThanOrEqual(1)
      expect(batches).toEqual(Array.from({ length: last + 1 }, (_, batch) => ({ batch, size: 50 })))
      next = last + 1
    }
  })
})
