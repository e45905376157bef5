/** Contests: what stands against what, gathered into disputes with the winning position first. */
import type { DisputeAxis } from '../answers.js'
import { DAWN, DUSK } from '../edtf.js'
import { contentId } from '../identity.js'
import type { ActorId, OrganizationId } from '../model.js'
import type { DerivedDispute } from '../projection.js'
import { begins, type Cluster, dateOf, ends, idsOf } from './clusters.js'
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
  /** Whether a reviewer's decision has chosen the winner. */
  readonly settled?: boolean
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

/** What is contested, whoever wins: the end of a spell, its beginning, an act of its own kind, or a status held. */
function questionOf({ acts, axis, body, spell }: Contest): string {
  const what = acts.some(ends)
    ? 'END'
    : acts.some((c) => begins(c.act))
      ? 'BEGIN'
      : ([...acts.map((c) => c.act)].sort()[0] ?? 'STATUS')
  return [axis, body, spell, what].join('|')
}

/** The first day that any side speaks of: of two contests on one kind of question the earlier comes first. */
const dayOf = (c: Contest): number => {
  let day = DUSK
  for (const side of [c.winner, ...c.losers]) for (const p of side.positions) day = Math.min(day, p.bounds.first)
  return day
}
const valuesOf = (c: Contest): string =>
  [c.winner, ...c.losers]
    .map((side) => side.value)
    .sort()
    .join('|')

/**
 * Disputes in their public shape. An id says who, what is contested and which of these it is in date order: neither the
 * evidence nor who wins is part of it, so that it lasts while evidence comes and a decision turns it round.
 */
export function disputesOf(actor: ActorId, contests: readonly Contest[]): readonly DerivedDispute[] {
  const asked = new Map<string, number>()
  const inOrder = contests
    .map((contest) => ({ contest, day: dayOf(contest), values: valuesOf(contest) }))
    .sort((a, b) => a.day - b.day || (a.values < b.values ? -1 : 1))
  const disputes = inOrder.map(({ contest }): DerivedDispute => {
    const question = questionOf(contest)
    const place = asked.get(question) ?? 0
    asked.set(question, place + 1)
    const { axis, body, spell, winner } = contest
    // The first act or opening is as good as any: merged contests share their question.
    const contested = [...contest.acts, ...contest.stretches.map((s) => s.opener)][0]
    const losers = [...contest.losers].sort((a, b) => (a.value < b.value ? -1 : 1))
    return {
      id: contentId('dispute', [actor, question, place]),
      axis,
      actor,
      organization: body,
      spell,
      open: contest.settled !== true,
      date: contested ? dateOf(contested) : null,
      bounds: contested?.bounds ?? { first: DAWN, last: DUSK },
      positions: [
        { value: winner.value, wins: true, evidence: idsOf(winner.positions) },
        ...losers.map((side) => ({ value: side.value, wins: false, evidence: idsOf(side.positions) })),
      ],
    }
  })
  return disputes.sort((a, b) => (a.id < b.id ? -1 : 1))
}
