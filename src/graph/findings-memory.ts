/**
 * What this process knows of the pairs that it wrote last: the findings in force on each, and what was derived of them.
 * A pair bears a mark that changes with its findings, and one that changes with what is derived; what is remembered under
 * others is read anew, so other writers never matter.
 */
import { pairId, pairsOf } from '../domain/identity.js'
import type { RunDraft } from '../domain/model.js'
import type { Projection } from '../domain/projection.js'
import type { Finding } from '../domain/rank.js'
import type { Derived } from './derived.js'
import type { Transaction } from './engine.js'
import { findingsOfPairs, findingsOfPredecessors } from './queries/findings.js'
import { runQuery } from './query.js'
import { sourceProps, toSourceFacts } from './rows.js'

/** One pair: the findings in force that bear on it, as they were under a mark, and what is stored under another. */
export interface Remembered {
  readonly mark: string
  readonly findings: readonly Finding[]
  readonly projected: string
  readonly derived: Derived & Pick<Projection, 'stories'>
}

/** What one transaction has changed in the ledger: every source in it says now what stands here, and nothing else. */
export interface Moved {
  readonly mark: string
  readonly pairs: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

/** About as many findings as 50 MB hold. */
const MOST_FINDINGS = 50_000

export class FindingsMemory {
  /** The pair used last stands last. */
  readonly #pairs = new Map<string, Remembered>()
  #count = 0

  /** The findings under this mark; null where they are not known. */
  findings(pair: string, mark: string | null): readonly Finding[] | null {
    const known = this.#pairs.get(pair)
    return known?.mark === mark ? known.findings : null
  }

  /** What is stored under this mark; null where it is not known. */
  derived(pair: string, projected: string | null): Derived | null {
    const known = this.#pairs.get(pair)
    return known?.projected === projected ? known.derived : null
  }

  /** Only after the commit: what was rolled back was never so. */
  remember(all: ReadonlyMap<string, Remembered>): void {
    for (const [pair, known] of all) {
      this.#forget(pair)
      this.#pairs.set(pair, known)
      this.#count += known.findings.length
    }
    for (const pair of this.#pairs.keys()) {
      if (this.#count <= MOST_FINDINGS) return
      this.#forget(pair)
    }
  }

  #forget(pair: string): void {
    this.#count -= this.#pairs.get(pair)?.findings.length ?? 0
    this.#pairs.delete(pair)
  }
}

const add = (to: Map<string, Finding[]>, pair: string, finding: Finding): void => {
  const all = to.get(pair)
  if (all) all.push(finding)
  else to.set(pair, [finding])
}

/** What new runs say, by the pairs it bears on; `touched` are those and the pairs of what the old runs said. */
export function movedBy(drafts: readonly RunDraft[], touched: ReadonlySet<string>, mark: string): Moved {
  const findings = new Map<string, Finding[]>()
  for (const draft of drafts) {
    const claims = new Map(draft.claims.map((c) => [c.id, c]))
    const source = toSourceFacts(sourceProps(draft.source))
    for (const assertion of draft.assertions) {
      const claim = claims.get(assertion.claim)
      if (claim) for (const pair of pairsOf(claim)) add(findings, pair, { claim, assertion, source })
    }
  }
  return { mark, pairs: touched, sources: new Set(drafts.map((d) => d.source.id)), findings }
}

/** The findings in force on locked pairs: remembered ones with what has moved since, the others from the graph. */
export async function findingsOn(
  tx: Transaction,
  marks: ReadonlyMap<string, string | null>,
  memory: FindingsMemory,
  moved: Moved | null,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, Finding[]>()
  const unknown: string[] = []
  for (const [pair, mark] of marks) {
    const known = memory.findings(pair, mark)
    const stays = moved && known && moved.pairs.has(pair) ? known.filter((f) => !moved.sources.has(f.source.id)) : known
    if (stays) found.set(pair, [...stays, ...(moved?.findings.get(pair) ?? [])])
    else unknown.push(pair)
  }
  if (unknown.length === 0) return found
  for (let i = 0; i < unknown.length; i += PAIRS_AT_ONCE) {
    const pairs = unknown.slice(i, i + PAIRS_AT_ONCE)
    for (const f of await runQuery(tx, findingsOfPairs, { pairs }))
      add(found, pairId(f.claim.actor, f.claim.organization), f)
    for (const f of await runQuery(tx, findingsOfPredecessors, { pairs }))
      if (f.claim.of !== null) add(found, pairId(f.claim.of, f.claim.organization), f)
  }
  return found
}

/** A busy body has hundreds of thousands of findings, and the embedded engine stops a query after half a minute. */
const PAIRS_AT_ONCE = 20
