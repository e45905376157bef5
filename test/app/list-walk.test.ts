/** Pages of lists against the plain way: everything in memory, filtered and sorted. */
import { describe, expect, test } from 'vitest'
import { answers, COUNTED, type ListQuestion, walkLists } from '../../src/app/list-walk.js'
import { keyOf, type Listed } from '../../src/domain/timeline/entry.js'
import { type ListPart, MOST, partsOfAll } from '../../src/domain/timeline/parts.js'
import { things } from '../support/entries.js'

/** A store of parts that counts what it gives. */
function storeOf(all: readonly Listed[]) {
  const parts = new Map(partsOfAll(all).map((part) => [part.id, part]))
  const given: ListPart[] = []
  let calls = 0
  const load = async (ids: readonly string[]) => {
    calls += 1
    const found = ids.flatMap((id) => parts.get(id) ?? [])
    given.push(...found)
    return found
  }
  return { load, parts, given, calls: () => calls }
}

const plain = (all: readonly Listed[], question: ListQuestion): readonly string[] =>
  [
    ...new Set(
      all.flatMap(({ entry, lists }) =>
        lists.some((l) => question.lists.includes(l)) && answers(entry, question) ? [entry] : [],
      ),
    ),
  ].sort()

const QUESTIONS: readonly Partial<ListQuestion>[] = [
  {},
  { lists: ['events org:A'] },
  { lists: ['events org:A', 'events org:B', 'statements org:A'] },
  { sorts: ['FROZE/HAPPENED'] },
  { sorts: ['FROZE/HAPPENED', 'JOINED/HAPPENED'], lists: ['events org:B', 'events org:A'] },
  { from: '20020315' },
  { to: '20020315' },
  { from: '20020101', to: '20021231' },
  { from: '20020214', to: '20020214', sorts: ['JOINED/HAPPENED'] },
  { from: '20040101', to: '20051231' },
  { from: '00000000', to: '99999999' },
  { lists: ['events nobody'] },
]

describe.each([20, 63, 400, 1_200])('lists of %i things', (count) => {
  const all = things(count, count)
  test.each(QUESTIONS.map((q) => [JSON.stringify(q), q] as const))('%s: every page as in memory', async (_, given) => {
    const question: ListQuestion = { lists: ['events all'], sorts: null, from: null, to: null, ...given }
    const expected = plain(all, question)
    for (const size of [1, 7, 50, 2_000]) {
      const { load } = storeOf(all)
      const rows: string[] = []
      let after: string | null = null
      for (let page = 0; page < (size === 1 ? 40 : 400); page++) {
        const got: Awaited<ReturnType<typeof walkLists>> = await walkLists(load, question, size, after)
        expect(got.hasPrevious).toBe(rows.length > 0)
        rows.push(...got.entries)
        expect(got.hasNext).toBe(rows.length < expected.length)
        if (page === 0) expect(await got.count()).toBe(expected.length)
        if (!got.hasNext) break
        after = keyOf(got.entries.at(-1)!)
      }
      expect(rows).toEqual(expected.slice(0, rows.length))
      if (size > 1) expect(rows).toHaveLength(expected.length)
    }
  })
})

test('a page in the middle of a long list reads few parts, however long the list', async () => {
  const cost = async (count: number) => {
    const all = things(1, count).map((t) => ({ ...t, lists: ['events all'] }))
    const { load, given, calls } = storeOf(all)
    const middle = keyOf([...all.map((t) => t.entry)].sort()[Math.floor(count / 2)]!)
    await walkLists(load, { lists: ['events all'], sorts: null, from: null, to: null }, 20, middle)
    return { entries: given.reduce((n, p) => n + (p.entries?.length ?? p.segments.length), 0), calls: calls() }
  }
  const [small, large] = [await cost(2_000), await cost(60_000)]
  expect(large.entries).toBeLessThan(5 * MOST)
  expect(large.entries).toBeLessThan(small.entries * 2.5)
  expect(large.calls).toBeLessThan(12)
})

test('a cursor holds its place when rows come before and behind it', async () => {
  const [old, late] = [things(5, 300), things(6, 300)]
  const question = { lists: ['events all'], sorts: null, from: null, to: null }
  const first = await walkLists(storeOf(old).load, question, 30, null)
  const after = keyOf(first.entries.at(-1)!)
  const next = await walkLists(storeOf([...old, ...late]).load, question, 500, after)
  expect(next.entries).toEqual(
    plain([...old, ...late], question)
      .filter((entry) => keyOf(entry) > after)
      .slice(0, 500),
  )
})

test('a list that is moved while it is walked is walked anew', async () => {
  const [before, after] = [storeOf(things(7, 500)), storeOf(things(8, 30))]
  let calls = 0
  // The root still names parts that are gone.
  const load = (ids: readonly string[]) => (calls++ === 0 ? before.load(ids) : after.load(ids))
  const rows = await walkLists(load, { lists: ['events all'], sorts: null, from: null, to: null }, 500, null)
  expect(rows.entries).toHaveLength(30)
})

test('beyond the rows that are counted one by one, what stands with two subjects counts for each', async () => {
  const all = things(12, COUNTED).map((t) => ({ ...t, lists: ['events org:A', 'events org:B'] }))
  const { load } = storeOf(all)
  const both = { lists: ['events org:A', 'events org:B'], sorts: null, from: null, to: null }
  expect(await (await walkLists(load, both, 5, null)).count()).toBe(2 * COUNTED)
  // What an organization did elsewhere is never what was done to it: nothing can be there twice.
  const alone = { ...both, lists: ['events org:A', 'events beside org:A'] }
  expect(await (await walkLists(load, alone, 5, null)).count()).toBe(COUNTED)
})
