/** The guard: an end of membership that only articles tell needs two independent ones, and no equal source against it. */
import { ACTS } from '../vocabulary.js'
import { begins, type Cluster, ends, rankOfCluster } from './clusters.js'
import type { Position } from './positions.js'

const fold = (outlet: string): string => outlet.normalize('NFKC').trim().toLowerCase()

/**
 * Whether two of these tellings are independent: different texts and different, known outlets. Digests never count.
 * Two texts and two outlets among them are enough: if no two differed in both, all would share one or the other.
 */
export function independent(positions: readonly Position[]): boolean {
  const texts = new Set<string>()
  const outlets = new Set<string>()
  for (const { finding } of positions) {
    const { source } = finding
    if (source.type !== 'article' || source.digest || source.outlet === null) continue
    texts.add(source.textHash)
    outlets.add(fold(source.outlet))
  }
  return texts.size > 1 && outlets.size > 1
}

const toldByRecord = (c: Cluster): boolean => c.asserts.some(({ finding }) => finding.source.type !== 'article')

/** Which stretch between entries a cluster lies in: tellings of one exit share it. */
function segmentOf(c: Cluster, entries: readonly Cluster[]): string {
  const day = c.bounds.last
  const before = entries.filter((e) => e.body === c.body && e.bounds.first <= day).length
  return `${c.body}|${before}`
}

/**
 * The exits that may move the legal status. The others are only reported: they stand as POSSIBLE beside the membership.
 * `denials` are the positions that deny an act and take a position.
 */
export function guardedExits(
  clusters: readonly Cluster[],
  denialsOf: (c: Cluster) => readonly Position[],
): ReadonlySet<Cluster> {
  const exits = clusters.filter((c) => ends(c) && c.factuality === 'HAPPENED')
  const entries = clusters.filter(
    (c) => begins(c.act) && ACTS[c.act].family !== 'founding' && !ends(c) && c.factuality === 'HAPPENED',
  )
  const bySegment = new Map<string, Cluster[]>()
  for (const exit of exits) {
    const segment = segmentOf(exit, entries)
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), exit])
  }
  const allowed = new Set<Cluster>()
  for (const together of bySegment.values()) {
    const tellings = together.flatMap((c) => c.asserts)
    const enough = independent(tellings)
    for (const exit of together) {
      const rank = rankOfCluster(exit)
      const against = denialsOf(exit)
      if (toldByRecord(exit)) {
        if (!against.some((d) => d.rank > rank)) allowed.add(exit)
      } else if (enough && !against.some((d) => d.rank >= rank)) allowed.add(exit)
    }
  }
  return allowed
}
