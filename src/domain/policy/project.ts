/**
 * The default policy, version 1: a pure function from the findings in force on one actor, over one family of bodies, to
 * its status periods, events, disputes and stories. Order, repetition and partition of the findings never matter.
 */
import { overlap } from '../edtf.js'
import type { PolicyProblem, Projection } from '../projection.js'
import { TRANSITIONS } from '../transitions.js'
import { STATUSES } from '../vocabulary.js'
import { affiliationsOf } from './affiliations.js'
import { begins, type Cluster, clustersOf, denies, ends, strengthOf } from './clusters.js'
import { type Contest, disputesOf, mergeContests, sideOf, tell } from './contests.js'
import { decided, endedDisputes, settle } from './decisions.js'
import { eventsOf, storiesOf } from './events.js'
import { heldBack, type PossibleExit, schedulesOf } from './exits.js'
import { guardedExits } from './guard.js'
import { periodsOf } from './periods.js'
import { type Position, type PositionInput, positionsOf, takesPosition } from './positions.js'
import { type Rivalry, settleRivals } from './rivals.js'
import { weighStandings } from './standings.js'
import type { Stretch, Walk } from './walk.js'

export const POLICY = 'default/1'

/** Entries of one spell that share days with an act that lost: it corroborates them instead of contesting the winner. */
function corroborated(loser: Cluster, winner: Cluster, { stretches }: Walk): Cluster | null {
  if (!begins(loser.act) || ends(loser)) return null
  const spell = stretches.find((s) => s.opener === winner)?.spell
  const entries = stretches.filter((s) => s.body === loser.body && s.spell === spell && begins(s.opener.act))
  return entries.find((s) => overlap(s.opener.bounds, loser.bounds))?.opener ?? null
}

/** The act that stands at the end of a chain of rivalries. */
function standing(winner: Cluster, rivalries: readonly Rivalry[]): Cluster {
  const lost = rivalries.find((r) => r.loser === winner)
  return lost ? standing(lost.winner, rivalries) : winner
}

const noticeDenial = (p: Position): boolean => p.act === 'ANNOUNCED_WITHDRAWAL'

/** Freezes and exits that "no notice was received" puts in dispute: those of the latest spell by the day it was said. */
function recognition(denials: readonly Position[], { stretches }: Walk): readonly Contest[] {
  return denials.flatMap((d) => {
    const here = stretches.filter((s) => s.body === d.body && s.from.first <= d.bounds.last)
    const spell = here.filter((s) => s.status === 'MEMBER').at(-1)?.spell
    const touched = here.filter((s) => s.spell === spell && (s.status === 'FROZEN' || STATUSES[s.status].countsAsLeft))
    return touched.map(
      (s): Contest => ({
        axis: 'RECOGNITION',
        body: s.body,
        spell: s.spell,
        winner: sideOf(s.opener),
        losers: [{ value: 'no notice received', positions: [d] }],
        acts: [s.opener],
        stretches: [],
      }),
    )
  })
}

function denialContest(c: Cluster, denials: readonly Position[], spell: number): Contest {
  const no = { value: noticeDenial(denials[0]!) ? 'no notice received' : `not ${tell(c)}`, positions: denials }
  const yes = sideOf(c)
  const denied = denials.some((d) => d.order < strengthOf(c))
  const axis = noticeDenial(denials[0]!) ? 'RECOGNITION' : denials.every((d) => d.fromList) ? 'ACTOR' : 'ACT'
  return { axis, body: c.body, spell, winner: denied ? no : yes, losers: [denied ? yes : no], acts: [c], stretches: [] }
}

/** Projects one actor over one family of bodies. */
export function project(given: PositionInput): Projection {
  const read = decided(given.own, given.about)
  const input = { ...given, own: read.own, about: read.about }
  const { positions, problems } = positionsOf(input)
  const clusters = clustersOf(positions, input.actor)
  const denials = positions
    .filter((p) => p.denies && p.act !== null && takesPosition(p))
    .map((p) => (noticeDenial(p) ? { ...p, bounds: { first: Number.MIN_SAFE_INTEGER, last: p.bounds.last } } : p))
  const denialsOf = (c: Cluster) => denials.filter((d) => denies(d, c))

  const allowed = guardedExits(clusters, denialsOf)
  const moves = (c: Cluster) =>
    !c.head.denies &&
    (c.factuality === 'HAPPENED' || (c.act === 'ANNOUNCED_WITHDRAWAL' && c.factuality === 'ANNOUNCED')) &&
    (c.endsState || TRANSITIONS[c.act] !== undefined)
  const candidates = clusters.filter(moves)
  const moving = candidates.filter((c) =>
    ends(c) ? allowed.has(c) : !denialsOf(c).some((d) => d.order < strengthOf(c)),
  )
  const { walk, rivalries: settled } = settleRivals(moving, input.family)
  const affiliations = affiliationsOf(clusters, walk.stretches)

  const rivalries: Rivalry[] = [...settled, ...affiliations.rivalries]
  const contests: Contest[] = []
  const exits: PossibleExit[] = []
  const corroborations = new Map<Cluster, Cluster[]>()
  const notes: PolicyProblem[] = [...problems]
  const impossible = (c: Cluster, message: string) => {
    for (const p of c.asserts) notes.push({ assertion: p.finding.assertion.id, message })
  }

  for (const c of candidates.filter((c) => ends(c) && !allowed.has(c))) {
    if (c.act === 'DISSOLVED' && !walk.stretches.some((s) => s.body === c.body && s.status === 'MEMBER')) continue
    const held = heldBack(c, walk, denialsOf(c))
    if (held.rivalry) rivalries.push(held.rivalry)
    if (held.contest) contests.push(held.contest)
    if (held.exit) exits.push(held.exit)
    if (held.exit && !held.contest) impossible(c, `${tell(c)}: impossible for a country that is no member on that day`)
  }
  for (const { cluster } of walk.blocked)
    if (cluster.act !== 'DISSOLVED' || cluster.endsState)
      impossible(cluster, `${tell(cluster)}: impossible in the status of that day`)

  const spellOf = (c: Cluster) => walk.stretches.find((s) => s.opener === c)?.spell ?? 1
  for (const { winner: first, loser, axis } of rivalries) {
    const winner = standing(first, rivalries)
    const same = corroborated(loser, winner, walk)
    if (same) corroborations.set(same, [...(corroborations.get(same) ?? []), loser])
    else
      contests.push({
        axis,
        body: winner.body,
        spell: spellOf(winner),
        winner: sideOf(winner),
        losers: [sideOf(loser)],
        acts: [winner, loser],
        stretches: [],
      })
  }
  for (const c of candidates) {
    const against = denialsOf(c)
    const heldAsExit = ends(c) && !allowed.has(c)
    if (against.length > 0 && !heldAsExit) contests.push(denialContest(c, against, spellOf(c)))
  }
  contests.push(...recognition(denials.filter(noticeDenial), walk))

  const stretches: readonly Stretch[] = [...walk.stretches, ...affiliations.stretches]
  const standings = weighStandings(
    positions.filter((p) => p.standing !== null && takesPosition(p)),
    stretches,
  )
  contests.push(...standings.contests)
  const merged = mergeContests(contests).map((c) => settle(c, read.settlements))
  const open = merged.filter((c) => c.settled !== true)
  const disputes = disputesOf(input.actor, merged)
  const schedules = schedulesOf(walk)

  return {
    actor: input.actor,
    periods: periodsOf({
      actor: input.actor,
      stretches,
      schedules,
      exits,
      standings,
      corroborations,
      contests: open,
    }),
    events: eventsOf(input.actor, clusters, denialsOf, open),
    disputes: [...disputes, ...endedDisputes(input.actor, read, disputes)],
    stories: storiesOf(clusters, denials, walk),
    problems: notes.sort((a, b) => (a.assertion + a.message < b.assertion + b.message ? -1 : 1)),
  }
}
