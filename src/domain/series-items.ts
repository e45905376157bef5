/** What each metric counts, out of derived periods and disputes. */
import { byShown, left, legal } from './as-of.js'
import { type Bounds, DAWN, DUSK } from './edtf.js'
import type { OrganizationId } from './model.js'
import type { DerivedDispute, Period } from './projection.js'
import type { Counted, Metric } from './series.js'
import type { Status } from './vocabulary.js'

/** Which family of bodies a body belongs to: a membership that runs through a predecessor is one. */
export type RootOf = (organization: OrganizationId) => OrganizationId

const certain = (p: Period): boolean => p.certainty === 'CERTAIN' && p.doubt === null

/** Legal memberships, the status shown first; a member of a body and its predecessors counts once. */
export function memberItems(periods: readonly Period[], rootOf: RootOf): readonly Counted[] {
  return [...periods]
    .filter(legal)
    .sort((a, b) => byShown(a.status, b.status) || (a.id < b.id ? -1 : 1))
    .flatMap((p) => stretches(p).map((s) => ({ ...s, part: p.status, key: `${p.actor} ${rootOf(p.organization)}` })))
}

/** A period, cut where it becomes doubtful. */
function stretches(p: Period): readonly Pick<Counted, 'bounds' | 'until' | 'certain'>[] {
  const sure = p.certainty === 'CERTAIN'
  if (p.doubt === null) return [{ bounds: p.from, until: p.to, certain: sure }]
  const { from, to } = p.doubt
  const at = (day: number): Bounds => ({ first: day, last: day })
  return [
    { bounds: p.from, until: at(from), certain: sure },
    { bounds: at(from), until: to >= DUSK ? p.to : at(to), certain: false },
    ...(to >= DUSK ? [] : [{ bounds: at(to), until: p.to, certain: sure }]),
  ]
}

/** Beginnings of memberships: one a spell, wherever in the family of bodies it began. */
export function joinItems(periods: readonly Period[], rootOf: RootOf): readonly Counted[] {
  const spells = new Map<string, Period>()
  for (const p of periods) {
    if (p.status !== 'MEMBER') continue
    const key = `${p.actor} ${rootOf(p.organization)} ${p.spell}`
    const before = spells.get(key)
    if (!before || p.from.first < before.from.first) spells.set(key, p)
  }
  return [...spells.values()].map((p) => ({
    bounds: p.from,
    certain: certain(p),
    part: p.spell > 1 ? 'AGAIN' : 'FIRST',
  }))
}

/** Beginnings of a status: exits, suspensions, freezes. The same beginning in two bodies of a family counts once. */
export function beginnings(
  periods: readonly Period[],
  rootOf: RootOf,
  wanted: (p: Period) => boolean,
): readonly Counted[] {
  const begun = new Map<string, Counted>()
  for (const p of periods)
    if (wanted(p)) {
      const key = `${p.actor} ${rootOf(p.organization)} ${p.status} ${p.from.first} ${p.from.last}`
      begun.set(key, { bounds: p.from, certain: p.certainty === 'CERTAIN', part: p.status })
    }
  return [...begun.values()]
}

const is = (status: Status) => (p: Period) => p.status === status

/** The items of the metrics that count periods. */
export const PERIOD_ITEMS: Partial<Record<Metric, (periods: readonly Period[], rootOf: RootOf) => readonly Counted[]>> =
  {
    MEMBERS: memberItems,
    JOINS: joinItems,
    EXITS: (periods, rootOf) => beginnings(periods, rootOf, left),
    SUSPENSIONS: (periods, rootOf) => beginnings(periods, rootOf, is('SUSPENDED')),
    FREEZES: (periods, rootOf) => beginnings(periods, rootOf, is('FROZEN')),
  }

/** Open disputes, each over the time of the disputed periods of its pair; one that touches no dated period is left out. */
export function disputeItems(disputes: readonly DerivedDispute[], periods: readonly Period[]): readonly Counted[] {
  const spans = new Map<string, { from: number; to: number }>()
  for (const p of periods) {
    if (!p.disputed || p.from.first <= DAWN) continue
    const key = `${p.actor} ${p.organization}`
    const span = spans.get(key) ?? { from: p.from.first, to: p.to.last }
    spans.set(key, { from: Math.min(span.from, p.from.first), to: Math.max(span.to, p.to.last) })
  }
  return disputes.flatMap((d): readonly Counted[] => {
    const span = spans.get(`${d.actor} ${d.organization}`)
    if (!d.open || !span) return []
    const [bounds, until] = [span.from, span.to].map((day) => ({ first: day, last: day }))
    return [{ bounds: bounds!, until: until!, certain: true, part: d.axis }]
  })
}
