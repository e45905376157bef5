/** The bodies themselves: founding and end as their sources have it, with the events and disputes of these. */
import { contentId } from '../identity.js'
import type { Body } from '../lineage.js'
import type { OrganizationId } from '../model.js'
import type { DerivedDispute, DerivedEvent, Lifespan } from '../projection.js'
import type { Finding } from '../rank.js'
import type { Act } from '../vocabulary.js'
import { type Cluster, clustersOf, dateOf, idsOf, rankOfCluster } from './clusters.js'
import { disputesOf, mergeContests, sideOf } from './contests.js'
import { decided, endedDisputes, settle } from './decisions.js'
import { independent } from './guard.js'
import { positionsOnBodies } from './positions.js'

export interface BodyProjection {
  readonly organization: OrganizationId
  readonly lifespan: Lifespan
  readonly events: readonly DerivedEvent[]
  readonly disputes: readonly DerivedDispute[]
}

const told = (c: Cluster | undefined): Lifespan['founded'] => {
  const date = c ? dateOf(c) : null
  return c && date ? { ...date, evidence: idsOf(c.asserts) } : null
}

/** An end that only articles tell counts when two independent ones do, as with any exit. */
const counts = (c: Cluster): boolean =>
  c.act === 'FOUNDED' || c.asserts.some((p) => p.finding.source.type !== 'article') || independent(c.asserts)

function eventOf(body: OrganizationId, c: Cluster, disputed: boolean): DerivedEvent {
  const closed = c.asserts.find((p) => p.finding.claim.closed !== null)?.finding.claim.closed ?? []
  return {
    id: contentId('event', [
      body,
      c.act,
      c.factuality,
      c.head.denies,
      c.head.finding.claim.on ?? `..${c.bounds.last}`,
      closed,
    ]),
    act: c.act,
    factuality: c.factuality,
    actor: body,
    countries: closed,
    organization: body,
    by: null,
    date: dateOf(c),
    effective: null,
    bounds: c.bounds,
    disputed,
    evidence: idsOf(c.asserts),
  }
}

/** Founding, end, events and disputes of each body of a family, from the findings on the bodies themselves. */
export function projectBodies(family: readonly Body[], about: readonly Finding[]): readonly BodyProjection[] {
  const read = decided([], about)
  const positions = positionsOnBodies(family, read.about)
  return family.map(({ id }) => {
    const clusters = clustersOf(
      positions.filter((p) => p.body === id),
      id,
    )
    const happened = clusters.filter((c) => c.factuality === 'HAPPENED' && !c.head.denies)
    const strongest = (act: Act) =>
      happened.filter((c) => c.act === act && counts(c)).sort((a, b) => rankOfCluster(b) - rankOfCluster(a))[0]
    const winners = { FOUNDED: strongest('FOUNDED'), DISSOLVED: strongest('DISSOLVED') }
    const contests = mergeContests(
      happened.flatMap((c) => {
        const winner = c.act === 'FOUNDED' || c.act === 'DISSOLVED' ? winners[c.act] : undefined
        if (!winner || winner === c || !counts(c)) return []
        return [
          {
            axis: 'DATE' as const,
            body: id,
            spell: 0,
            winner: sideOf(winner),
            losers: [sideOf(c)],
            acts: [winner, c],
            stretches: [],
          },
        ]
      }),
    ).map((c) => settle(c, read.settlements))
    const disputes = disputesOf(id, contests)
    const disputed = new Set(contests.filter((c) => c.settled !== true).flatMap((c) => c.acts))
    return {
      organization: id,
      lifespan: { organization: id, founded: told(winners.FOUNDED), dissolved: told(winners.DISSOLVED) },
      events: clusters.map((c) => eventOf(id, c, disputed.has(c))),
      disputes: [...disputes, ...endedDisputes(id, read, disputes)],
    }
  })
}
