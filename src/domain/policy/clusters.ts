/** Clusters: what several sources say of one act on overlapping days is one telling of it. */
import type { DateValue } from '../answers.js'
import { type Bounds, DAWN, DUSK, edtfOf, overlap, width } from '../edtf.js'
import type { ActorId, OrganizationId } from '../model.js'
import { ACTS, type Act, type Factuality } from '../vocabulary.js'
import { type Position, takesPosition } from './positions.js'

export interface Cluster {
  readonly act: Act
  readonly factuality: Factuality
  readonly body: OrganizationId
  /** The strongest dated position (the narrowest among equals in rank), else the strongest. */
  readonly head: Position
  /** Corroborating positions, the strongest first, the head's own among them. */
  readonly asserts: readonly Position[]
  readonly bounds: Bounds
  readonly dated: boolean
  /** The actor whose membership ends because another took over its seat, or because the state itself ended. */
  readonly endsState: boolean
}

/** The strength of a cluster is that of its strongest position. */
export const strengthOf = (c: Cluster): number => c.asserts[0]!.order

/** The highest rank among its sources. */
export const rankOfCluster = (c: Cluster): number => Math.max(...c.asserts.map((p) => p.rank))

/**
 * The most assertions that one thing names. What a thousand articles repeat rests on the strongest of them, and neither
 * answers nor writes may grow with the news.
 */
export const MOST_EVIDENCE = 20

/** The assertions of these positions, the strongest first, at most `MOST_EVIDENCE`. */
export const idsOf = (positions: readonly Position[]): readonly string[] =>
  [...new Map([...positions].sort((a, b) => a.order - b.order).map((p) => [p.finding.assertion.id, p])).keys()].slice(
    0,
    MOST_EVIDENCE,
  )

/** The date a cluster shows: the head's own text, or "by the day it was told" for an undated act. */
export function dateOf(c: Cluster): DateValue | null {
  const { claim } = c.head.finding
  if (c.dated && claim.on !== null) return { edtf: claim.on, basis: c.head.basis }
  const edtf = c.bounds.last >= DUSK ? null : edtfOf({ first: DAWN, last: c.bounds.last })
  return edtf === null ? null : { edtf, basis: 'PUBLICATION' }
}

const byDateWorth = (a: Position, b: Position): number =>
  b.rank - a.rank || width(a.bounds) - width(b.bounds) || a.order - b.order

function clusterOf(positions: readonly Position[], actor: ActorId, bounds: Bounds, head: Position): Cluster {
  const { claim } = head.finding
  const act = head.act!
  const endsState = act === 'SUCCEEDED' ? claim.of === actor : act === 'DISSOLVED' && claim.actor === actor
  return {
    act,
    factuality: head.factuality,
    body: head.body,
    head,
    asserts: [...positions].sort((a, b) => a.order - b.order),
    bounds,
    dated: head.dated,
    endsState,
  }
}

/** Clusters of one key: dated heads in order of worth; an undated telling joins the latest dated one it fits. */
function clusterKey(positions: readonly Position[], actor: ActorId): Cluster[] {
  const groups: { head: Position; members: Position[] }[] = []
  for (const p of positions.filter((p) => p.dated).sort(byDateWorth)) {
    const group = groups.find((g) => overlap(g.head.bounds, p.bounds))
    if (group) group.members.push(p)
    else groups.push({ head: p, members: [p] })
  }
  const latestFirst = [...groups].sort((a, b) => b.head.bounds.first - a.head.bounds.first)
  const loose: Position[] = []
  for (const p of positions.filter((p) => !p.dated)) {
    const group = latestFirst.find((g) => g.head.bounds.first <= p.bounds.last)
    if (group) group.members.push(p)
    else loose.push(p)
  }
  const clusters = groups.map((g) => clusterOf(g.members, actor, g.head.bounds, g.head))
  if (loose.length > 0) {
    const head = loose.reduce((a, b) => (a.order < b.order ? a : b))
    clusters.push(clusterOf(loose, actor, { first: DAWN, last: Math.min(...loose.map((p) => p.bounds.last)) }, head))
  }
  return clusters
}

/**
 * Groups the positions on acts into clusters, the strongest first. Denials that take a position are no telling of the
 * act; a prediction that it will not happen is an event of its own.
 */
export function clustersOf(positions: readonly Position[], actor: ActorId): readonly Cluster[] {
  const keyed = new Map<string, Position[]>()
  for (const p of positions) {
    if (p.act === null || (p.denies && takesPosition(p))) continue
    const key = [p.body, p.act, p.factuality, p.denies, p.finding.claim.of ?? ''].join('|')
    const group = keyed.get(key)
    if (group) group.push(p)
    else keyed.set(key, [p])
  }
  return [...keyed.values()].flatMap((group) => clusterKey(group, actor)).sort((a, b) => strengthOf(a) - strengthOf(b))
}

export const begins = (act: Act): boolean => ACTS[act].begins
/** Whether this cluster ends the actor's membership. */
export const ends = (c: Cluster): boolean => (c.act === 'SUCCEEDED' ? c.endsState : ACTS[c.act].ends)

/** Denials that a cluster meets: of its act (entries and exits count as one kind each), on days it shares. */
export function denies(denial: Position, c: Cluster): boolean {
  if (denial.body !== c.body || denial.act === null) return false
  const sameKind =
    denial.act === c.act ||
    (begins(denial.act) && begins(c.act) && !ends(c)) ||
    (ACTS[denial.act].ends && !begins(denial.act) && ends(c))
  return sameKind && overlap(denial.bounds, c.bounds)
}
