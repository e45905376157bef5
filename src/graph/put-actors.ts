/** Actors: countries, organizations and leaders with their edges, and what a new lineage changes. */
import { contentId, pairId } from '../domain/identity.js'
import type { Actor } from '../domain/model.js'
import { put } from './derived.js'
import type { GraphEngine, Transaction } from './engine.js'
import { FindingsMemory } from './findings-memory.js'
import { listEdits } from './list-edits.js'
import { projectUnits, unitsOf } from './projector.js'
import * as actors from './queries/actor.js'
import * as projection from './queries/projection.js'
import { runQuery } from './query.js'
import { actorProps, props } from './rows.js'

/** Writes actors that are new or changed; gives how many. */
export async function putActors(engine: GraphEngine, all: readonly Actor[]): Promise<number> {
  return engine.transaction(async (tx) => {
    const before = new Map((await runQuery(tx, actors.allActors, {})).map((a) => [a.id, JSON.stringify(a)]))
    const changed = [...all]
      .filter((a) => before.get(a.id) !== JSON.stringify(a))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    if (changed.length === 0) return 0
    for (const type of ['country', 'organization', 'leader'] as const)
      await put(tx, actors.putActors[type], changed.filter((a) => a.type === type).map(actorProps))
    await put(
      tx,
      actors.putSuccessors,
      changed.flatMap((a) => (a.type === 'country' ? a.successors.map((to) => ({ from: a.id, to })) : [])),
    )
    await put(
      tx,
      actors.putPredecessors,
      changed.flatMap((a) => (a.type === 'organization' && a.predecessor ? [{ from: a.id, to: a.predecessor }] : [])),
    )
    const leaders = changed.filter((a) => a.type === 'leader')
    await runQuery(tx, actors.clearOffices, { ids: leaders.map((l) => l.id) })
    await put(
      tx,
      actors.putOffices,
      leaders.flatMap((l) =>
        l.offices.map((o) => ({ leader: l.id, of: o.of, props: props({ office: o.office, from: o.from, to: o.to }) })),
      ),
    )
    const now = new Map([...before, ...changed.map((a) => [a.id, JSON.stringify(a)] as const)])
    await runQuery(tx, actors.setActorsVersion, { version: contentId('actors', [...now].sort()) })
    await reprojectBodies(tx, changed)
    return changed.length
  })
}

/** A body that is new or has another predecessor may change the lineage of pairs that are there already. */
async function reprojectBodies(tx: Transaction, changed: readonly Actor[]): Promise<void> {
  const bodies = await runQuery(tx, projection.bodies, {})
  const pairs = changed.flatMap((a) => (a.type === 'organization' ? [pairId(a.id, a.id)] : []))
  const memory = new FindingsMemory()
  const edits = listEdits()
  await projectUnits(tx, unitsOf(new Set(pairs), bodies), { bodies, memory, moved: null, edits }, false)
  await edits.apply(tx)
}
