/** Events: acts with their factuality; and stories: what is only threatened, planned or denied. */
import { contentId } from '../identity.js'
import type { ActorId } from '../model.js'
import type { DerivedEvent, Story } from '../projection.js'
import { ACTS } from '../vocabulary.js'
import { type Cluster, dateOf, ends, idsOf } from './clusters.js'
import type { Contest } from './contests.js'
import { effectiveOf } from './exits.js'
import type { Position } from './positions.js'
import type { Walk } from './walk.js'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Events of one actor. What a closed list says of all founders at once is an event of the body, not of each. */
export function eventsOf(
  actor: ActorId,
  clusters: readonly Cluster[],
  denialsOf: (c: Cluster) => readonly Position[],
  contests: readonly Contest[],
): readonly DerivedEvent[] {
  const disputed = new Set(contests.flatMap((c) => c.acts))
  return clusters
    .filter((c) => !c.asserts.every((p) => p.fromList || p.finding.claim.actor === p.finding.claim.organization))
    .map((c): DerivedEvent => {
      const { claim } = c.head.finding
      const effective = effectiveOf(c)
      return {
        id: contentId('event', [
          actor,
          c.body,
          c.act,
          c.factuality,
          c.head.denies,
          claim.on ?? `..${c.bounds.last}`,
          claim.of,
        ]),
        act: c.act,
        factuality: c.factuality,
        actor,
        countries: [actor],
        organization: c.body,
        by: c.asserts.find((p) => p.finding.claim.by !== null)?.finding.claim.by ?? null,
        date: dateOf(c),
        effective: effective === null ? null : { edtf: effective, basis: 'SCHEDULED' },
        bounds: c.bounds,
        disputed: disputed.has(c),
        evidence: idsOf([...c.asserts, ...denialsOf(c)]),
      }
    })
    .sort((a, b) => a.bounds.first - b.bounds.first || compare(a.id, b.id))
}

/** Threats, plans and denials to leave, the latest of each kind in each body, of a membership that goes on. */
export function storiesOf(clusters: readonly Cluster[], denials: readonly Position[], walk: Walk): readonly Story[] {
  const stories: Story[] = []
  for (const member of walk.stretches.filter((s) => s.status === 'MEMBER' && s.closer === null)) {
    const leaving = clusters.filter(
      (c) =>
        c.body === member.body &&
        !c.head.denies &&
        c.bounds.last >= member.from.first &&
        (c.act === 'THREATENED_TO_LEAVE' ||
          ((ends(c) || c.act === 'ANNOUNCED_WITHDRAWAL') &&
            (c.factuality === 'PLANNED' || c.factuality === 'THREATENED'))),
    )
    const threat = leaving.sort((a, b) => b.bounds.last - a.bounds.last || a.head.order - b.head.order)[0]
    if (threat)
      stories.push({
        kind: 'THREATENED',
        organization: member.body,
        date: dateOf(threat),
        bounds: threat.bounds,
        evidence: idsOf(leaving.flatMap((c) => c.asserts)),
      })
    const denied = denials.filter(
      (d) =>
        d.body === member.body &&
        d.bounds.last >= member.from.first &&
        d.act !== null &&
        (d.act === 'ANNOUNCED_WITHDRAWAL' || (ACTS[d.act].ends && !ACTS[d.act].begins)),
    )
    const denial = [...denied].sort((a, b) => b.bounds.last - a.bounds.last || a.order - b.order)[0]
    if (denial)
      stories.push({
        kind: 'DENIED',
        organization: member.body,
        date: null,
        bounds: { first: Math.max(denial.bounds.first, member.from.first), last: denial.bounds.last },
        evidence: idsOf(denied),
      })
  }
  return stories
}
