/** The review queue over a graph, and the log of decisions. A bounded number of calls, whatever the page. */
import { pageOf, sortKey } from '../domain/connection.js'
import { pairId } from '../domain/identity.js'
import { familyOf } from '../domain/lineage.js'
import type { Decision } from '../domain/model.js'
import { decided, isIdle, type Settlement } from '../domain/policy/decisions.js'
import { type ReviewEntry, reviewOf } from '../domain/review.js'
import { DECISION_KINDS } from '../domain/vocabulary.js'
import type { GraphReader } from '../graph/reader.js'
import { decisionsKnown } from './decisions-known.js'
import type { Facts } from './facts.js'
import type { Names } from './names.js'
import type { AsKnown, Questions } from './questions.js'

interface Parts {
  readonly reader: GraphReader
  readonly current: () => Promise<Names>
  readonly facts: (known: AsKnown) => Facts
}

/** Entries that touch most come first; of equal ones the order is that of their ids. */
const MOST = 9_000_000
const keyOf = (entry: ReviewEntry): string => sortKey(MOST - Math.min(entry.touches, MOST), entry.id)

export function createReview({
  reader,
  current,
  facts,
}: Parts): Pick<Questions, 'reviewQueue' | 'decisions' | 'decisionsById'> {
  return {
    reviewQueue: async (page, known) => {
      const names = await current()
      const view = facts(known)
      const all = { kind: 'all' } as const
      const statements = await view.standing(await reader.statements({ kind: 'unnamed' }))
      const entries = reviewOf({
        periods: await view.periods(all),
        disputes: await view.disputes(all),
        unknown: statements.filter((s) => s.speaker === null),
        idle: await idleSettlements(view, names),
        nameOf: (id) => {
          const actor = names.index.actors.get(id)
          return actor?.type === 'organization' ? actor.acronym : (actor?.name ?? id)
        },
      })
      return pageOf(entries, keyOf, page)
    },
    decisions: async (page) => {
      const all = await decisionsKnown(reader, DECISION_KINDS, null)
      // The latest first: instants are texts of one shape, so their order is turned digit by digit.
      const turned = (instant: string) => instant.replace(/\d/g, (d) => String(9 - Number(d)))
      return pageOf(all, (d) => sortKey(turned(d.recordedAt), d.decision.id), page)
    },
    decisionsById: async (ids) => {
      const newest = new Map((await reader.runs(ids)).map((r) => [r.source, r]))
      return ids.map((id) => {
        const run = newest.get(id)
        return run ? { recordedAt: run.recordedAt, undone: run.kind !== 'FOUND' } : null
      })
    },
  }
}

/** Settlements in force whose position nobody but the reviewer holds any more. */
async function idleSettlements(view: Facts, { bodies }: Names) {
  const decisions = await view.decisions(['SETTLE'])
  const settlements = decisions.flatMap((d: Decision): { decision: string; settlement: Settlement }[] =>
    d.ruling.kind === 'SETTLE' ? [{ decision: d.id, settlement: d.ruling }] : [],
  )
  if (settlements.length === 0) return []
  const pairs = settlements.flatMap(({ settlement: { actor, organization } }) =>
    familyOf(organization, bodies).flatMap((body) => [pairId(actor, body), pairId(body, body)]),
  )
  const { own } = decided(await view.findings([...new Set(pairs)]), [])
  return settlements.filter(({ settlement }) => isIdle(settlement, own))
}
