/** Standings ("X, a member of Y"): they agree with the periods of their day, contest them, or stand alone. */
import { type Bounds, boundsOf, DAWN, DUSK } from '../edtf.js'
import { STATUSES, type Status } from '../vocabulary.js'
import { strengthOf } from './clusters.js'
import type { Contest, Side } from './contests.js'
import { sideOf } from './contests.js'
import type { Position } from './positions.js'
import type { Stretch } from './walk.js'

/** A status known only from standings: certain on the days they speak of, possible beyond them. */
export interface StandingStretch {
  readonly body: string
  readonly status: Status
  readonly from: Bounds
  readonly to: Bounds
  readonly until: Position | null
  readonly positions: readonly Position[]
}

const possibleOn = (s: Stretch, d: Bounds): boolean => s.from.first <= d.last && d.first < s.to.last
const certainOn = (s: Stretch, d: Bounds): boolean => s.from.last <= d.first && d.last < s.to.first

const told = (p: Position, word: string): Side => {
  const date = p.finding.claim.on ?? p.finding.assertion.saidOn ?? p.finding.source.publishedOn
  return { value: date === null ? word : `${word} on ${date}`, positions: [p] }
}

const words = (p: Position): string => {
  const status = p.standing!.toLowerCase().replaceAll('_', ' ')
  return p.denies ? `not a ${status}` : status
}

function contest(p: Position, s: Stretch): Contest {
  const standing = told(p, words(p))
  const act = sideOf(s.opener)
  const [winner, loser] = p.order < strengthOf(s.opener) ? [standing, act] : [act, standing]
  return { axis: 'STATUS', body: s.body, spell: s.spell, winner, losers: [loser], acts: [], stretches: [s] }
}

/** Holds every standing against the stretches that acts have made. */
export function weighStandings(
  standings: readonly Position[],
  stretches: readonly Stretch[],
): {
  readonly agrees: ReadonlyMap<Stretch, readonly Position[]>
  readonly contests: readonly Contest[]
  readonly alone: readonly StandingStretch[]
} {
  const agrees = new Map<Stretch, Position[]>()
  const contests: Contest[] = []
  const loose = new Map<string, Position[]>()
  const add = <K>(to: Map<K, Position[]>, key: K, p: Position) => {
    const all = to.get(key)
    if (all) all.push(p)
    else to.set(key, [p])
  }
  const agree = (s: Stretch, p: Position) => add(agrees, s, p)

  for (const p of standings) {
    const { layer, legalMember, countsAsLeft } = STATUSES[p.standing!]
    const here = stretches.filter((s) => s.body === p.body)
    const members = here.filter((s) => s.status === 'MEMBER')
    const ended = here.filter((s) => STATUSES[s.status].countsAsLeft)
    const same = here.find((s) => s.status === p.standing && possibleOn(s, p.bounds))
    if (legalMember && !p.denies) {
      const member = members.find((s) => possibleOn(s, p.bounds))
      const end = ended.find((s) => certainOn(s, p.bounds))
      if (member) agree(same ?? member, p)
      else if (end) contests.push(contest(p, end))
      else if (members.length > 0) contests.push(contest(p, members[0]!))
      else add(loose, `${p.body}|MEMBER`, p)
    } else if (legalMember || countsAsLeft) {
      const member = members.find((s) => certainOn(s, p.bounds))
      const end = ended.find((s) => possibleOn(s, p.bounds))
      if (member) contests.push(contest(p, member))
      else if (end) agree(end, p)
    } else if (!p.denies && (layer === 'affiliation' || p.standing === 'SIGNATORY')) {
      if (same) agree(same, p)
      else add(loose, `${p.body}|${p.standing}`, p)
    }
  }
  return { agrees, contests, alone: [...loose].flatMap(([key, ps]) => aloneOf(key, ps)) }
}

function aloneOf(key: string, positions: readonly Position[]): readonly StandingStretch[] {
  const [body, status] = key.split('|') as [string, Status]
  const bounded = positions.filter((p) => p.finding.claim.until !== null)
  const open = positions.filter((p) => p.finding.claim.until === null)
  const stretches: StandingStretch[] = bounded.map((p) => ({
    body,
    status,
    from: p.bounds,
    to: boundsOf(p.finding.claim.until!),
    until: p,
    positions: [p],
  }))
  if (open.length > 0)
    stretches.push({
      body,
      status,
      from: { first: DAWN, last: Math.min(...open.map((p) => p.bounds.first)) },
      to: { first: Math.min(DUSK, Math.max(...open.map((p) => p.bounds.last)) + 1), last: DUSK },
      until: null,
      positions: open,
    })
  return stretches
}
