/** Stretches, schedules, reported exits and standings, put together as status periods. */
import type { DateValue, EndKind } from '../answers.js'
import { DUSK } from '../edtf.js'
import { contentId } from '../identity.js'
import type { ActorId } from '../model.js'
import type { Period } from '../projection.js'
import { type Cluster, dateOf, idsOf } from './clusters.js'
import type { Contest } from './contests.js'
import type { PossibleExit, Schedule } from './exits.js'
import type { StandingStretch, weighStandings } from './standings.js'
import type { Stretch } from './walk.js'

interface Parts {
  readonly actor: ActorId
  readonly stretches: readonly Stretch[]
  readonly schedules: readonly Schedule[]
  readonly exits: readonly PossibleExit[]
  readonly standings: ReturnType<typeof weighStandings>
  readonly corroborations: ReadonlyMap<Cluster, readonly Cluster[]>
  readonly contests: readonly Contest[]
}

type Shape = Omit<Period, 'id' | 'actor'>

const identified = (actor: ActorId, shape: Shape): Period => ({
  id: contentId('period', [
    actor,
    shape.organization,
    shape.status,
    shape.spell,
    shape.from,
    shape.to,
    shape.certainty,
  ]),
  actor,
  ...shape,
})

/** A day on which the period holds for certain exists only where it begins before it ends. */
const ordered = (from: Period['from'], to: Period['to']): Pick<Period, 'from' | 'to'> => ({
  from: { first: from.first, last: Math.min(from.last, to.last) },
  to: { first: Math.max(to.first, from.first), last: to.last },
})

function ofStretch(s: Stretch, parts: Parts): Shape {
  const schedule = parts.schedules.find((x) => x.notice === s)
  const doubtful = parts.schedules.find((x) => x.member === s && x.doubt !== null)
  const closer = schedule ? null : s.closer
  const to = schedule ? schedule.noticeEnds : s.to
  const backing = [s.opener, ...(parts.corroborations.get(s.opener) ?? [])].flatMap((c) => c.asserts)
  const ownUntil =
    s.closer === s.opener ? (s.opener.asserts.find((p) => p.finding.claim.until)?.finding.claim.until ?? null) : null
  const until: DateValue | null = schedule
    ? { edtf: schedule.effective, basis: 'SCHEDULED' }
    : ownUntil !== null
      ? { edtf: ownUntil, basis: 'STATED' }
      : closer
        ? dateOf(closer)
        : null
  const end: EndKind = to.first >= DUSK ? 'ONGOING' : closer && !closer.dated ? 'UNKNOWN' : 'DATED'
  const touched = (c: Contest) =>
    c.stretches.includes(s) || c.acts.includes(s.opener) || (s.closer !== null && c.acts.includes(s.closer))
  return {
    organization: s.body,
    status: s.status,
    spell: s.spell,
    since: dateOf(s.opener),
    until,
    end,
    ...ordered(s.from, to),
    certainty: 'CERTAIN',
    doubt: doubtful?.doubt ?? null,
    disputed: parts.contests.some(touched),
    evidence: idsOf([...backing, ...(parts.standings.agrees.get(s) ?? [])]),
  }
}

const ofExit = (x: PossibleExit): Shape => ({
  organization: x.body,
  status: x.status,
  spell: x.spell,
  since: x.since,
  until: null,
  end: x.open ? 'ONGOING' : 'DATED',
  ...ordered(x.from, x.to),
  certainty: 'POSSIBLE',
  doubt: null,
  disputed: x.disputed,
  evidence: idsOf(x.cluster.asserts),
})

function ofStanding(s: StandingStretch): Shape {
  const first = s.positions[0]!
  const { on, until } = first.finding.claim
  return {
    organization: s.body,
    status: s.status,
    spell: 1,
    since: on !== null && s.until !== null ? { edtf: on, basis: first.basis } : null,
    until: s.until !== null && until !== null ? { edtf: until, basis: 'STATED' } : null,
    end: s.until === null ? 'UNSTATED' : 'DATED',
    ...ordered(s.from, s.to),
    certainty: 'CERTAIN',
    doubt: null,
    disputed: false,
    evidence: idsOf(s.positions),
  }
}

/** All periods of one actor, oldest first. */
export function periodsOf(parts: Parts): readonly Period[] {
  const scheduled = parts.schedules.flatMap((s) => (s.exit ? [s.exit] : []))
  const shapes = [
    ...parts.stretches.map((s) => ofStretch(s, parts)),
    ...[...parts.exits, ...scheduled].map(ofExit),
    ...parts.standings.alone.map(ofStanding),
  ]
  const periods = new Map(shapes.map((shape) => [identified(parts.actor, shape).id, identified(parts.actor, shape)]))
  return [...periods.values()].sort(
    (a, b) => a.from.first - b.from.first || a.to.first - b.to.first || (a.id < b.id ? -1 : 1),
  )
}
