/**
 * Retractions and the decisions that overrule them. A source that was ever retracted stays out unless a decision in
 * force reinstates it: whatever order these come in, the source's newest run says what this rule gives.
 */
import type { RunDraft } from '../domain/model.js'
import type { Transaction } from './engine.js'
import { lockSources, reinstated, storedRuns } from './queries/decision.js'
import { assertionsById, type StoredRun, sourcesById, statementsById } from './queries/findings.js'
import type { RunKind } from './queries/ledger.js'
import { runQuery } from './query.js'

/** The sources whose retraction these drafts may overrule, or no longer overrule. */
export const reinstatedBy = (drafts: readonly RunDraft[]): readonly string[] =>
  [
    ...new Set(
      drafts.flatMap(({ source }) =>
        source.type === 'decision' && source.ruling.kind === 'REINSTATE' ? [source.ruling.source] : [],
      ),
    ),
  ].sort()

/** Locks the sources that drafts reinstate, before the decisions themselves are locked. */
export async function lockReinstated(tx: Transaction, drafts: readonly RunDraft[]): Promise<void> {
  const ids = reinstatedBy(drafts)
  if (ids.length > 0) await runQuery(tx, lockSources, { ids })
}

export interface FollowUp {
  readonly kind: RunKind
  readonly draft: RunDraft
}

/** What a run found, as the draft of another one. */
async function again(tx: Transaction, run: StoredRun, reason: string): Promise<RunDraft | null> {
  const ids = (prefix: string) => run.found.filter((id) => id.startsWith(prefix))
  const [source] = await runQuery(tx, sourcesById, { ids: [run.source] })
  if (!source) return null
  const found = await runQuery(tx, assertionsById, { ids: ids('assertion:') })
  return {
    source,
    claims: [...new Map(found.map(({ claim }) => [claim.id, claim])).values()],
    assertions: found.map(({ assertion }) => assertion),
    statements: await runQuery(tx, statementsById, { ids: ids('statement:') }),
    version: run.version,
    reason,
  }
}

/** The runs that these sources need so that each is out or in as retractions and decisions have it. */
export async function followUps(tx: Transaction, ids: readonly string[]): Promise<readonly FollowUp[]> {
  if (ids.length === 0) return []
  const runs = await runQuery(tx, storedRuns, { ids })
  const kept = new Set(await runQuery(tx, reinstated, { ids }))
  const out: FollowUp[] = []
  for (const id of ids) {
    const own = runs.filter((r) => r.source === id)
    const newest = own.at(-1)
    const retraction = own.findLast((r) => r.kind === 'RETRACTED')
    const found = own.findLast((r) => r.kind === 'FOUND')
    if (!newest || !retraction) continue
    if (kept.has(id) && newest.kind === 'RETRACTED' && found) {
      const draft = await again(tx, found, 'reinstated by a decision')
      if (draft) out.push({ kind: 'FOUND', draft })
    } else if (!kept.has(id) && newest.kind !== 'RETRACTED') {
      const draft = await again(tx, { ...retraction, found: [] }, retraction.reason ?? 'retracted')
      if (draft) out.push({ kind: 'RETRACTED', draft })
    }
  }
  return out
}
