/** However entries come and go, what is stored is what would be made at once of those that are left. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Listed } from '../../src/domain/timeline/entry.js'
import { MOST, partsOfAll } from '../../src/domain/timeline/parts.js'
import type { GraphEngine } from '../../src/graph/engine.js'
import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { listEdits } from '../../src/graph/list-edits.js'
import { migrate, readMigrations } from '../../src/graph/migrate.js'
import { createReader } from '../../src/graph/reader.js'
import { things } from '../support/entries.js'
import { chance } from '../support/shuffled.js'

let engine: GraphEngine
beforeAll(async () => {
  engine = await openEmbedded(null)
  await migrate(engine, await readMigrations())
})
afterAll(() => engine.close())

const apply = (before: readonly Listed[], after: readonly Listed[]) =>
  engine.transaction(async (tx) => {
    const edits = listEdits()
    edits.replace(before, after)
    await edits.apply(tx)
  })
const stored = async () => new Map((await createReader(engine).allListParts()).map((part) => [part.id, part]))
const wanted = (all: Iterable<Listed>) => new Map(partsOfAll(all).map((part) => [part.id, part]))

describe('lists that are edited', () => {
  test.each([1, 2, 3, 4, 5, 6])('equal those made at once: sequence %i', async (seed) => {
    const next = chance(seed)
    const pool = things(seed, 400)
    const there = new Map<string, Listed>()
    for (let step = 0; step < 25; step++) {
      // Sometimes many at once, sometimes one; later steps take away more than they bring.
      const some = pool.filter(() => next() < (next() < 0.3 ? 0.4 : 0.02))
      const out = some.filter((t) => there.has(t.entry) && next() < (step < 12 ? 0.2 : 0.9))
      const come = some.filter((t) => !out.includes(t) && (step < 12 || next() < 0.1))
      await apply(out, come)
      for (const t of out) there.delete(t.entry)
      for (const t of come) there.set(t.entry, t)
      expect(await stored()).toEqual(wanted(there.values()))
    }
    await apply([...there.values()], [])
    expect(await stored()).toEqual(new Map())
  })

  test('are split when they pass the most that stay together, and whole again below it', async () => {
    const all = things(9, MOST + 1).map((t) => ({ ...t, lists: ['events all'] }))
    const root = async () => (await stored()).get('events all')
    await apply([], all.slice(1))
    expect((await root())?.entries).toHaveLength(MOST)
    await apply([], all.slice(0, 1))
    expect((await root())?.entries).toBeNull()
    expect((await root())?.count).toBe(MOST + 1)
    await apply(all.slice(0, 1), [])
    expect((await root())?.entries).toHaveLength(MOST)
    await apply(all, [])
  })

  test('take twice what they have, and give what they lack, without a change', async () => {
    const [one, two] = [things(10, 90), things(11, 90)]
    await apply([], one)
    const before = await stored()
    await apply(two, one)
    expect(await stored()).toEqual(before)
    await apply(one, [])
  })
})
