/** A benchmark on graphs of several sizes: fills one after the other, then asks each the same questions. */
import type { GraphEngine } from '../../graph/engine.js'
import { fill } from '../../graph/fill.js'
import { migrate, readMigrations } from '../../graph/migrate.js'
import { createWriter } from '../../graph/writer.js'
import { type Cost, measure } from './measure.js'
import { batchesOf, worldOf } from './world.js'

/** An empty store for a graph of this size, and how to come back to it. */
export interface BenchStore {
  open(): Promise<GraphEngine>
  /** Takes the store away; nothing opens it again. */
  remove(): Promise<void>
}

export interface Sized {
  readonly claims: number
  /** How long it took to fill the store, in seconds. */
  readonly filling: number
  readonly costs: readonly Cost[]
}

const RECORDED = '2026-01-01T00:00:00.000Z'

async function filled(store: BenchStore, claims: number, progress: (text: string) => void): Promise<number> {
  const engine = await store.open()
  try {
    await migrate(engine, await readMigrations())
    const world = worldOf(claims)
    const before = performance.now()
    await createWriter(engine, () => RECORDED).putActors(world.actors)
    let told = 0
    await fill(engine, batchesOf(world.runs()), RECORDED, (what, done) => {
      if (performance.now() - told < 1_000) return
      told = performance.now()
      progress(`${claims} claims: ${done} ${what}`)
    })
    return (performance.now() - before) / 1_000
  } finally {
    await engine.close()
  }
}

/** Fills a store for each size and measures on it. */
export async function benchSizes(
  stores: (claims: number) => Promise<BenchStore>,
  sizes: readonly number[],
  { seconds, progress }: { readonly seconds: number; readonly progress: (text: string) => void },
): Promise<readonly Sized[]> {
  const all: Sized[] = []
  for (const claims of sizes) {
    const store = await stores(claims)
    try {
      const filling = await filled(store, claims, progress)
      const engine = await store.open()
      progress(`${claims} claims: asking`)
      const costs = await measure(engine, worldOf(claims), { seconds }).finally(() => engine.close())
      all.push({ claims, filling, costs })
    } finally {
      await store.remove()
    }
  }
  return all
}
