/** Makes the ordered lists anew from what the graph holds, and writes what differs. */
import { type Listed, listedStatement } from '../domain/timeline/entry.js'
import { partsOfAll } from '../domain/timeline/parts.js'
import type { GraphEngine, Transaction } from './engine.js'
import { partProps } from './list-edits.js'
import { listedOf } from './listed.js'
import * as lists from './queries/lists.js'
import { runQuery } from './query.js'

async function stored(tx: Transaction): Promise<readonly Listed[]> {
  const events = await runQuery(tx, lists.listedEvents, {})
  const periods = await runQuery(tx, lists.listedPeriods, {})
  const disputes = await runQuery(tx, lists.listedDisputes, {})
  const statements = await runQuery(tx, lists.listedStatements, {})
  return [...listedOf({ periods, events, disputes }), ...statements.map(listedStatement)]
}

const BATCH = 1_000

/** Gives how many parts were wrong. In a graph that is in order it writes nothing. */
export function repairLists(engine: GraphEngine): Promise<number> {
  return engine.transaction(async (tx) => {
    const wanted = new Map(partsOfAll(await stored(tx)).map((part) => [part.id, part]))
    const there = new Map<string, string>()
    for (const part of await runQuery(tx, lists.allParts, {})) if (part) there.set(part.id, JSON.stringify(part))
    const gone = [...there.keys()].filter((id) => !wanted.has(id))
    const wrong = [...wanted.values()].filter((part) => there.get(part.id) !== JSON.stringify(part))
    for (let i = 0; i < gone.length; i += BATCH) await runQuery(tx, lists.dropParts, { ids: gone.slice(i, i + BATCH) })
    for (let i = 0; i < wrong.length; i += BATCH)
      await runQuery(tx, lists.putParts, { rows: wrong.slice(i, i + BATCH).map(partProps) })
    return gone.length + wrong.length
  })
}
