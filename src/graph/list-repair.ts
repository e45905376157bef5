/** Makes the ordered lists anew from what the graph holds, and writes what differs. */
import { pairId } from '../domain/identity.js'
import { type Listed, listedStatement, wholeListOf } from '../domain/timeline/entry.js'
import { type ListPart, partsOfAll } from '../domain/timeline/parts.js'
import type { GraphEngine, Transaction } from './engine.js'
import { partProps } from './list-edits.js'
import { listedOf } from './listed.js'
import * as lists from './queries/lists.js'
import * as projection from './queries/projection.js'
import { runQuery } from './query.js'

/** Pairs that are read at once: the embedded engine stops a query after half a minute. */
const PAIRS_AT_ONCE = 20

/** What is stored of the projection, as far as lists show it; the bodies' own events and disputes with it. */
async function stored(tx: Transaction): Promise<readonly Listed[]> {
  const pairs = (await runQuery(tx, projection.allPairs, {})).map((p) => pairId(p.actor, p.organization))
  const bodies = (await runQuery(tx, projection.bodies, {})).map((b) => pairId(b.id, b.id))
  const all = [...new Set([...pairs, ...bodies])]
  const listed: Listed[] = []
  for (let i = 0; i < all.length; i += PAIRS_AT_ONCE) {
    const some = { pairs: all.slice(i, i + PAIRS_AT_ONCE) }
    const periods = await runQuery(tx, lists.listedPeriods, some)
    const events = await runQuery(tx, lists.listedEvents, some)
    const disputes = await runQuery(tx, lists.listedDisputes, some)
    for (const one of listedOf({ periods, events, disputes })) listed.push(one)
  }
  for (const statement of await runQuery(tx, lists.listedStatements, {})) listed.push(listedStatement(statement))
  return listed
}

/** What is wrong with the stored parts: those to drop, and those to write. */
interface Damage {
  readonly gone: readonly string[]
  readonly wrong: readonly ListPart[]
}

async function damageIn(tx: Transaction): Promise<Damage> {
  const wanted = new Map(partsOfAll(await stored(tx)).map((part) => [part.id, part]))
  const there = new Map<string, string>()
  for (const part of await runQuery(tx, lists.allParts, {})) if (part) there.set(part.id, JSON.stringify(part))
  return {
    gone: [...there.keys()].filter((id) => !wanted.has(id)),
    wrong: [...wanted.values()].filter((part) => there.get(part.id) !== JSON.stringify(part)),
  }
}

const BATCH = 1_000

async function inBatches<T>(items: readonly T[], work: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += BATCH) await work(items.slice(i, i + BATCH))
}

/**
 * Repairs the lists while others write; gives how many parts were wrong. In a graph that is in order it writes nothing.
 * Where something is wrong it looks again once the lists are locked: what seemed wrong may have been half of a change.
 */
export async function repairLists(engine: GraphEngine): Promise<number> {
  const seen = await damageIn(engine)
  const roots = new Set([...seen.gone, ...seen.wrong.map((part) => part.id)].map(wholeListOf))
  if (roots.size === 0) return 0
  return await engine.transaction(async (tx) => {
    await inBatches([...roots].sort(), (ids) => runQuery(tx, lists.lockRoots, { ids }))
    const { gone, wrong } = await damageIn(tx)
    const ours = (id: string) => roots.has(wholeListOf(id))
    const [drop, write] = [gone.filter(ours), wrong.filter((part) => ours(part.id))]
    await inBatches(drop, (ids) => runQuery(tx, lists.dropParts, { ids }))
    await inBatches(write, (some) => runQuery(tx, lists.putParts, { rows: some.map(partProps) }))
    return drop.length + write.length
  })
}

/** Makes the lists where nobody else writes yet: in many transactions, as a server takes so much. */
export async function makeLists(engine: GraphEngine): Promise<void> {
  const { gone, wrong } = await damageIn(engine)
  await inBatches(gone, (ids) => engine.transaction((tx) => runQuery(tx, lists.dropParts, { ids })))
  await inBatches(wrong, (some) =>
    engine.transaction((tx) => runQuery(tx, lists.putParts, { rows: some.map(partProps) })),
  )
}
