/** Contests: what stands against what, gathered into disputes with the winning position first. */
import type { DisputeAxis } from '../answers.js'
import { DAWN, DUSK } from '../edtf.js'
import { contentId } from '../identity.js'
import type { ActorId, OrganizationId } from '../model.js'
import type { DerivedDispute } from '../projection.js'
import { type Cluster, dateOf, idsOf } from './clusters.js'
import type { Position } from './positions.js'
import type { Stretch } from './walk.js'

/** One side of a contest. */
export interface Side {
  readonly value: string
  readonly positions: readonly Position[]
}

export interface Contest {
  readonly axis: DisputeAxis
  readonly body: OrganizationId
  readonly spell: number
  readonly winner: Side
  readonly losers: readonly Side[]
  /** The acts whose periods are in dispute, at their start or end. */
  readonly acts: readonly Cluster[]
  /** The stretches whose status is in dispute. */
  readonly stretches: readonly Stretch[]
}

/** An act in words: `was suspended 2012-12-19`. */
export function tell(c: Cluster): string {
  const words = c.act.toLowerCase().replaceAll('_', ' ')
  const date = dateOf(c)
  return date === null ? words : `${words} ${date.edtf}`
}

export const sideOf = (c: Cluster, more: readonly Position[] = []): Side => ({
  value: tell(c),
  positions: [...c.asserts, ...more],
})

/** Contests on one question (axis, body, spell and winning value) become one. */
export function mergeContests(contests: readonly Contest[]): readonly Contest[] {
  const merged = new Map<string, Contest>()
  for (const contest of contests) {
    const key = [contest.axis, contest.body, contest.spell, contest.winner.value].join('|')
    const known = merged.get(key)
    if (!known) {
      merged.set(key, contest)
      continue
    }
    const losers = new Map(known.losers.map((side) => [side.value, side]))
    for (const side of contest.losers) {
      const same = losers.get(side.value)
      losers.set(side.value, same ? { ...same, positions: [...same.positions, ...side.positions] } : side)
    }
    merged.set(key, {
      ...known,
      winner: { ...known.winner, positions: [...known.winner.positions, ...contest.winner.positions] },
      losers: [...losers.values()],
      acts: [...known.acts, ...contest.acts],
      stretches: [...known.stretches, ...contest.stretches],
    })
  }
  return [...merged.values()]
}

/** A dispute in its public shape. It stays open: only a reviewer's decision settles one. */
export function disputeOf(actor: ActorId, contest: Contest): DerivedDispute {
  const { axis, body, spell, winner } = contest
  // Merged contests share their winner, so the first act or opening is as good as any.
  const contested = [...contest.acts, ...contest.stretches.map((s) => s.opener)][0]
  const losers = [...contest.losers].sort((a, b) => (a.value < b.value ? -1 : 1))
  return {
    id: contentId('dispute', [actor, axis, body, spell, winner.value]),
    axis,
    actor,
    organization: body,
    spell,
    open: true,
    date: contested ? dateOf(contested) : null,
    bounds: contested?.bounds ?? { first: DAWN, last: DUSK },
    positions: [
      { value: winner.value, wins: true, evidence: idsOf(winner.positions) },
      ...losers.map((side) => ({ value: side.value, wins: false, evidence: idsOf(side.positions) })),
    ],
  }
}
