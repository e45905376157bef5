/** Fills a graph with many sources at once: for benchmarks, in a store of their own. */
import type { RunDraft } from '../domain/model.js'
import { put } from './derived.js'
import type { GraphEngine } from './engine.js'
import { makeLists } from './list-repair.js'
import * as projection from './queries/projection.js'
import { runQuery } from './query.js'
import { appendLedger, projectFamilies, touched } from './writer.js'

/** Appends the batches, and projects at the end what all of them touch: until then nobody should read. */
export async function fill(
  engine: GraphEngine,
  batches: Iterable<readonly RunDraft[]>,
  recordedAt: string,
  progress: (what: 'sources' | 'families', done: number) => void = () => undefined,
): Promise<void> {
  let done = 0
  for (const batch of batches) {
    await append(engine, batch, recordedAt)
    done += batch.length
    progress('sources', done)
  }
  await projectAnew(engine, (families) => progress('families', families))
}

/** Projects everything and makes the lists, where nobody else writes yet. */
export async function projectAnew(engine: GraphEngine, progress?: (families: number) => void): Promise<void> {
  await projectFamilies(engine, { lists: false }, progress)
  await makeLists(engine)
}

/** Appends a batch, and makes the pairs that it touches, so that they are found when it comes to projecting. */
async function append(engine: GraphEngine, drafts: readonly RunDraft[], recordedAt: string): Promise<void> {
  await engine.transaction(async (tx) => {
    await appendLedger(tx, drafts, 'FOUND', recordedAt)
    const pairs = [...new Set(drafts.flatMap((d) => d.claims).flatMap(touched))].sort().map((id) => {
      const [memberId = '', orgId = ''] = id.split('|')
      return { id, memberId, orgId }
    })
    const there = new Set(await runQuery(tx, projection.existingMemberships, { ids: pairs.map((p) => p.id) }))
    const fresh = pairs.filter((p) => !there.has(p.id) && p.memberId !== p.orgId)
    await runQuery(tx, projection.lockMemberships, { rows: fresh })
    await put(tx, projection.linkMemberships, fresh)
  })
}
