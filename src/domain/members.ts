/** Memberships as lists: the periods themselves, or the legal members of a day, each once. */

import type { MembershipView } from './answers.js'
import { holding, holds, legal } from './as-of.js'
import type { Bounds } from './edtf.js'
import type { OrganizationId } from './model.js'
import type { Period } from './projection.js'
import type { Status } from './vocabulary.js'

/** One period as a row. */
export function rowOf(p: Period): MembershipView {
  return {
    key: p.id,
    member: p.actor,
    organization: p.organization,
    status: p.status,
    statuses: [p.status],
    since: p.since,
    until: p.until,
    end: p.end,
    spell: p.spell,
    certainty: p.doubt === null ? p.certainty : 'POSSIBLE',
    disputed: p.disputed,
    evidence: p.evidence,
  }
}

/** Every period of a day, each with how surely it holds then. */
export function periodsOn(periods: readonly Period[], span: Bounds): readonly MembershipView[] {
  return periods.flatMap((p) => {
    const certainty = holds(p, span)
    return certainty === null ? [] : [{ ...rowOf(p), certainty }]
  })
}

/** The start of a continuous membership: the first period of its spell as a member in these bodies. */
export function beginningOf(p: Period, periods: readonly Period[]): Period {
  const spell = periods.filter((q) => q.actor === p.actor && q.spell === p.spell && q.status === 'MEMBER')
  return spell.reduce((a, b) => (b.from.first < a.from.first ? b : a), spell[0] ?? p)
}

/**
 * The legal members on a day (or, with `wanted`, those that have one of these statuses), each actor once with the
 * status shown. `bodies` are the body and, with lineage, its predecessors, oldest first: a membership that runs through
 * a predecessor is one, and on a day before the founding it is the one held in the predecessor.
 */
export function membersOn(
  periods: readonly Period[],
  bodies: readonly OrganizationId[],
  span: Bounds,
  wanted: readonly Status[] | null,
): readonly MembershipView[] {
  const actors = [...new Set(periods.map((p) => p.actor))].sort()
  return actors.flatMap((actor): MembershipView[] => {
    const own = periods.filter((p) => p.actor === actor)
    const here = holding(
      own.filter((p) => bodies.includes(p.organization)),
      span,
    )
    const matching = here.filter(({ period }) => (wanted ? wanted.includes(period.status) : legal(period)))
    const [shown] = matching
    if (!shown) return []
    const legalNow = here.filter(({ period }) => legal(period))
    const main = wanted ? shown : (legalNow[0] ?? shown)
    const member = here.find(({ period }) => period.status === 'MEMBER')
    const begin = main.period.status === 'MEMBER' ? beginningOf(main.period, own) : main.period
    const together = [...new Set(here.map(({ period }) => period))]
    return [
      {
        ...rowOf(main.period),
        key: `${actor}|${main.period.organization}`,
        statuses: [...new Set([main.period.status, ...together.map((p) => p.status)])],
        since: begin.since,
        certainty: legal(main.period) ? (member ?? main).certainty : main.certainty,
        disputed: together.some((p) => p.disputed),
        evidence: [...new Set(together.flatMap((p) => p.evidence))],
      },
    ]
  })
}
