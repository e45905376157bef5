/** Candidate, observer and partner: affiliations beside membership, each open until something ends it. */
import { boundsOf, DUSK } from '../edtf.js'
import { AFFILIATES } from '../transitions.js'
import { type Cluster, strengthOf } from './clusters.js'
import type { Rivalry } from './rivals.js'
import { byDay, type Stretch } from './walk.js'

/** Stretches of affiliation. A second grant with no end before it is a rival on the date. */
export function affiliationsOf(
  clusters: readonly Cluster[],
  memberships: readonly Stretch[],
): { readonly stretches: readonly Stretch[]; readonly rivalries: readonly Rivalry[] } {
  const stretches: Stretch[] = []
  const rivalries: Rivalry[] = []
  const happened = clusters.filter((c) => c.factuality === 'HAPPENED')
  const strongestFirst = happened.filter((c) => AFFILIATES[c.act]).sort((a, b) => strengthOf(a) - strengthOf(b))
  for (const opener of strongestFirst) {
    const status = AFFILIATES[opener.act]!
    const entry = memberships.find(
      (s) => s.body === opener.body && s.status === 'MEMBER' && s.from.last >= opener.bounds.first,
    )
    const refusal =
      status === 'CANDIDATE' ? happened.find((c) => c.act === 'DECLINED' && isAfter(c, opener)) : undefined
    const until = opener.asserts.find((p) => p.finding.claim.until !== null)?.finding.claim.until ?? null
    const to = until !== null ? boundsOf(until) : (refusal?.bounds ?? entry?.from ?? { first: DUSK, last: DUSK })
    const closer = until !== null ? opener : (refusal ?? entry?.opener ?? null)
    const rival = stretches.find(
      (s) =>
        s.body === opener.body &&
        s.opener.act === opener.act &&
        s.from.first < to.last &&
        opener.bounds.first < s.to.last,
    )
    if (rival) {
      rivalries.push({ winner: rival.opener, loser: opener, axis: 'DATE' })
      continue
    }
    const from = opener.bounds
    const spell = Math.max(1, ...memberships.filter((s) => s.from.first <= from.first).map((s) => s.spell))
    const clipped = { first: Math.max(to.first, from.first), last: Math.max(to.last, from.last) }
    stretches.push({ body: opener.body, status, spell, from, to: clipped, opener, closer })
  }
  return { stretches: stretches.sort((a, b) => byDay(a.opener, b.opener)), rivalries }
}

const isAfter = (c: Cluster, opener: Cluster): boolean => c.body === opener.body && c.bounds.last >= opener.bounds.first
