/** Rivals: acts of one spell that cannot both be true. The stronger stands, the weaker is shown beside it. */
import type { DisputeAxis } from '../answers.js'
import { overlap } from '../edtf.js'
import type { Body } from '../lineage.js'
import { begins, type Cluster, ends, strengthOf } from './clusters.js'
import { type Walk, walk } from './walk.js'

export interface Rivalry {
  readonly winner: Cluster
  readonly loser: Cluster
  readonly axis: DisputeAxis
}

/** Same act or same kind on other days: the date is in dispute; another act on the same days: the act is. */
export function axisOf(a: Cluster, b: Cluster): DisputeAxis {
  if (a.act === b.act || (begins(a.act) && begins(b.act))) return 'DATE'
  return overlap(a.bounds, b.bounds) ? 'ACT' : 'DATE'
}

/** An overlay and an end of one spell on overlapping days exclude each other (suspended or withdrawn). */
function exclusivePair({ stretches }: Walk): readonly [Cluster, Cluster] | null {
  for (const overlay of stretches) {
    if (overlay.status !== 'SUSPENDED' && overlay.status !== 'FROZEN') continue
    const end = overlay.closer
    if (end === null || !ends(end) || end.act === 'DISSOLVED' || end.endsState) continue
    if (end.dated && overlay.opener.dated && overlap(overlay.opener.bounds, end.bounds)) return [overlay.opener, end]
  }
  return null
}

/** Walks again and again, leaving out the weaker of each two rivals, until none are left. Bounded by the number of acts. */
export function settleRivals(
  moving: readonly Cluster[],
  family: readonly Body[],
): { readonly walk: Walk; readonly rivalries: readonly Rivalry[] } {
  let left = [...moving]
  const rivalries: Rivalry[] = []
  for (;;) {
    const now = walk(left, family)
    const rivals = now.blocked.find((b) => b.rival !== null)
    const pair = rivals ? ([rivals.rival!, rivals.cluster] as const) : exclusivePair(now)
    if (!pair) return { walk: now, rivalries }
    const [winner, loser] = strengthOf(pair[0]) <= strengthOf(pair[1]) ? pair : [pair[1], pair[0]]
    rivalries.push({ winner, loser, axis: axisOf(winner, loser) })
    left = left.filter((c) => c !== loser)
  }
}
