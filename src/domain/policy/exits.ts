/** Exits that do not move the legal status: those only reported, and those due by a notice whose day has come. */

import { type Bounds, boundsOf, DUSK } from '../edtf.js'
import type { Period } from '../projection.js'
import { TRANSITIONS } from '../transitions.js'
import type { Status } from '../vocabulary.js'
import { type Cluster, dateOf, ends } from './clusters.js'
import { type Contest, sideOf } from './contests.js'
import type { Position } from './positions.js'
import { axisOf, type Rivalry } from './rivals.js'
import type { Stretch, Walk } from './walk.js'

/** An exit that stands as POSSIBLE beside the membership that goes on. */
export interface PossibleExit {
  readonly cluster: Cluster
  readonly body: string
  readonly status: Status
  readonly spell: number
  readonly from: Bounds
  readonly to: Bounds
  readonly since: Period['since']
  readonly open: boolean
  readonly disputed: boolean
}

const endStatus = (c: Cluster): Status =>
  (c.endsState ? 'STATE_ENDED' : (TRANSITIONS[c.act]?.MEMBER?.base ?? 'WITHDRAWN')) as Status

/** What becomes of an exit that the guard or a denial holds back. */
export function heldBack(
  cluster: Cluster,
  { stretches }: Walk,
  denials: readonly Position[],
): { readonly exit: PossibleExit | null; readonly contest: Contest | null; readonly rivalry: Rivalry | null } {
  const members = stretches.filter((s) => s.body === cluster.body && s.status === 'MEMBER')
  const member = members.filter((s) => s.from.first <= cluster.bounds.last).at(-1)
  const closer = member?.closer ?? null
  if (closer !== null && ends(closer) && closer.act !== 'DISSOLVED') {
    const rivalry = { winner: closer, loser: cluster, axis: axisOf(closer, cluster) }
    return { exit: null, contest: null, rivalry }
  }
  const here = member !== undefined && cluster.bounds.first < member.to.last ? member : undefined
  const first = Math.max(cluster.bounds.first, here?.from.first ?? cluster.bounds.first)
  const from = { first, last: Math.max(first, cluster.bounds.last) }
  const to = here && here.to.last > from.last ? here.to : { first: DUSK, last: DUSK }
  // What a reviewer denies is not reported any more; a weaker denial leaves the report beside the membership.
  const rejected = denials.some((d) => d.finding.source.type === 'decision')
  const reported: PossibleExit = {
    cluster,
    body: cluster.body,
    status: endStatus(cluster),
    spell: here?.spell ?? 1,
    from,
    to,
    since: dateOf(cluster),
    open: to.first >= DUSK,
    disputed: here !== undefined || denials.length > 0,
  }
  const exit = rejected ? null : reported
  if (!here) return { exit, contest: null, rivalry: null }
  const contest: Contest = {
    axis: 'STATUS',
    body: here.body,
    spell: here.spell,
    winner: { value: 'member', positions: [...here.opener.asserts, ...denials] },
    losers: [sideOf(cluster)],
    acts: [cluster],
    stretches: [here],
  }
  return { exit, contest, rivalry: null }
}

/** What a notice with a day of effect does: it ends on that day, and an exit stands as POSSIBLE until an act tells. */
export interface Schedule {
  readonly notice: Stretch
  readonly noticeEnds: Bounds
  readonly effective: string
  readonly member: Stretch
  /** The doubtful days; empty where an act tells on the very day. */
  readonly doubt: { readonly from: number; readonly to: number } | null
  readonly exit: PossibleExit | null
}

/** The day of effect that the strongest source of a notice gives. */
export function effectiveOf(c: Cluster): string | null {
  const positions = [...c.asserts].sort((a, b) => a.order - b.order)
  return positions.find((p) => p.finding.claim.effective !== null)?.finding.claim.effective ?? null
}

export function schedulesOf({ stretches, applied }: Walk): readonly Schedule[] {
  return stretches.flatMap((notice): Schedule[] => {
    const effective = notice.status === 'NOTICE_GIVEN' ? effectiveOf(notice.opener) : null
    if (effective === null) return []
    const due = boundsOf(effective)
    const member = stretches.find(
      (s) => s.body === notice.body && s.status === 'MEMBER' && s.spell === notice.spell && s.from.first <= due.last,
    )
    if (!member || due.first < notice.from.first || notice.to.first <= due.first) return []
    const telling = applied
      .filter((c) => c.body === notice.body && c !== notice.opener && c.dated && c.bounds.last >= due.first)
      .map((c) => c.bounds.first)
    const until = Math.min(DUSK, member.to.first, ...telling)
    const noticeEnds = { first: Math.max(due.first, notice.from.first), last: Math.max(due.last, notice.from.last) }
    if (until <= due.first) return [{ notice, noticeEnds, effective, member, doubt: null, exit: null }]
    const exit: PossibleExit = {
      cluster: notice.opener,
      body: notice.body,
      status: 'WITHDRAWN',
      spell: notice.spell,
      from: noticeEnds,
      to: until >= DUSK ? { first: DUSK, last: DUSK } : { first: until, last: Math.max(until, noticeEnds.last) },
      since: { edtf: effective, basis: 'SCHEDULED' },
      open: until >= DUSK,
      disputed: false,
    }
    return [{ notice, noticeEnds, effective, member, doubt: { from: due.first, to: until }, exit }]
  })
}
