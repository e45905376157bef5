/** Status changes of a membership: where one of its periods begins or ends, what was shown before and what after. */
import type { Certainty, DateValue, EvidenceIds } from '../answers.js'
import { byShown } from '../as-of.js'
import { type Bounds, DUSK } from '../edtf.js'
import { contentId, pairId } from '../identity.js'
import type { ActorId, OrganizationId } from '../model.js'
import type { Period } from '../projection.js'
import type { Status } from '../vocabulary.js'
import { placeOf } from './place.js'

/** "ARM in the CSTO: member, then frozen, from 2024-02-22". */
export interface MembershipChange {
  readonly id: string
  readonly member: ActorId
  readonly organization: OrganizationId
  /** The status shown until then; null for none. */
  readonly before: Status | null
  /** The status shown from then on; null where it just ended. */
  readonly after: Status | null
  readonly date: DateValue | null
  readonly bounds: Bounds
  /** POSSIBLE for an exit that is only reported or scheduled: what was before goes on beside it. */
  readonly certainty: Certainty
  readonly disputed: boolean
  readonly evidence: EvidenceIds
}

/** All that begins or ends on the same days. */
interface Turn {
  readonly bounds: Bounds
  readonly begins: Period[]
  readonly ends: Period[]
}

/** A status that only standings tell has no known beginning or end, so it changes without a change being told. */
const told = (p: Period): boolean => p.since !== null && p.end !== 'UNSTATED'

function turnsOf(periods: readonly Period[]): readonly Turn[] {
  const turns = new Map<string, Turn>()
  const turn = (bounds: Bounds): Turn => {
    const key = `${bounds.first}|${bounds.last}`
    const known = turns.get(key) ?? { bounds, begins: [], ends: [] }
    turns.set(key, known)
    return known
  }
  for (const p of periods) {
    turn(p.from).begins.push(p)
    if (p.certainty === 'CERTAIN' && p.to.first < DUSK) turn(p.to).ends.push(p)
  }
  return [...turns.values()].sort(
    (a, b) => placeOf(a.bounds) - placeOf(b.bounds) || a.bounds.last - b.bounds.last || a.bounds.first - b.bounds.first,
  )
}

const shownOf = (active: ReadonlySet<Period>): Status | null =>
  [...active].map((p) => p.status).sort(byShown)[0] ?? null

const strongest = (periods: readonly Period[], status: Status | null): Period | undefined =>
  periods.find((p) => p.status === status) ?? periods[0]

function changeOf(turn: Turn, before: Status | null, after: Status | null, cause: Period, begins: boolean) {
  const { certainty } = cause
  const { actor: member, organization } = cause
  return {
    id: contentId('change', [member, organization, turn.bounds, before, after, certainty]),
    member,
    organization,
    before,
    after,
    date: begins ? cause.since : cause.until,
    bounds: turn.bounds,
    certainty,
    disputed: cause.disputed,
    evidence: cause.evidence,
  }
}

/** The changes of one membership, oldest first. `periods` are those of one actor in one organization. */
function changesOfPair(periods: readonly Period[]): readonly MembershipChange[] {
  const changes = new Map<string, MembershipChange>()
  const active = new Set<Period>()
  for (const turn of turnsOf(periods)) {
    const before = shownOf(active)
    for (const p of turn.ends) active.delete(p)
    const begins = turn.begins.filter((p) => p.certainty === 'CERTAIN' && !turn.ends.includes(p))
    for (const p of begins) active.add(p)
    const after = shownOf(active)
    const begun = strongest(begins.filter(told), after)
    const ended = strongest(turn.ends.filter(told), before)
    // The status that is shown now began here, or it only came to light when another one ended.
    const cause = begun && begun.status === after ? begun : (ended ?? begun)
    const add = (change: MembershipChange) => changes.set(change.id, change)
    if (before !== after && cause) add(changeOf(turn, before, after, cause, cause === begun))
    for (const p of turn.begins.filter((p) => p.certainty === 'POSSIBLE')) add(changeOf(turn, after, p.status, p, true))
  }
  return [...changes.values()]
}

/** The changes of any memberships: those of each pair in order, the pairs in order of their ids. */
export function changesOf(periods: readonly Period[]): readonly MembershipChange[] {
  const pairs = new Map<string, Period[]>()
  for (const p of [...periods].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const pair = pairId(p.actor, p.organization)
    pairs.set(pair, [...(pairs.get(pair) ?? []), p])
  }
  return [...pairs.keys()].sort().flatMap((pair) => changesOfPair(pairs.get(pair)!))
}
