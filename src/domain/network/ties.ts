/** Ties between countries: how strongly they are members together, by the statuses of a day. */
import type { Certainty } from '../answers.js'
import { holds, legal } from '../as-of.js'
import type { Bounds } from '../edtf.js'
import type { CountryId, OrganizationId } from '../model.js'
import type { Period } from '../projection.js'
import type { Status } from '../vocabulary.js'

/** How much of a member somebody is who holds this status: what a tie is made of. The lowest of a day's counts. */
export const FACTORS = {
  MEMBER: 1,
  NOTICE_GIVEN: 0.75,
  SUSPENDED: 0.5,
  FROZEN: 0.5,
} as const satisfies Partial<Record<Status, number>>

const factorOf = (status: Status): number => FACTORS[status as keyof typeof FACTORS] ?? 0

/** A body with more members than this says little of who stands with whom: only where it is asked for by name. */
export const UNIVERSAL = 100

/** A country's membership in one body on a day. */
export interface Seat {
  readonly country: CountryId
  readonly organization: OrganizationId
  readonly factor: number
  readonly certainty: Certainty
}

export interface Tie {
  readonly a: CountryId
  readonly b: CountryId
  /** Sum over the bodies in which both are members for certain. */
  readonly weight: number
  /** Sum over the bodies in which one or both are only possibly members. */
  readonly possibleWeight: number
  readonly shared: readonly SharedBody[]
}

export interface SharedBody {
  readonly organization: OrganizationId
  readonly weight: number
  readonly certainty: Certainty
}

/** The seats of a day, by body and country: each country once in each body. */
export function seatsOn(periods: readonly Period[], span: Bounds): readonly Seat[] {
  const seats = new Map<string, Seat>()
  for (const p of periods) {
    if (!legal(p) || !p.actor.startsWith('country:')) continue
    const certainty = holds(p, span)
    if (certainty === null) continue
    const key = `${p.organization} ${p.actor}`
    const before = seats.get(key)
    seats.set(key, {
      country: p.actor,
      organization: p.organization,
      factor: Math.min(before?.factor ?? 1, factorOf(p.status)),
      certainty: before?.certainty === 'CERTAIN' ? 'CERTAIN' : certainty,
    })
  }
  return [...seats].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, seat]) => seat)
}

/** The seats of each body. Bodies with one member make no tie, but are bodies of the day. */
export function bodiesOf(seats: readonly Seat[]): ReadonlyMap<OrganizationId, readonly Seat[]> {
  const bodies = new Map<OrganizationId, Seat[]>()
  for (const seat of seats) {
    const here = bodies.get(seat.organization)
    if (here) here.push(seat)
    else bodies.set(seat.organization, [seat])
  }
  return bodies
}

/**
 * A tie for each two countries that share a body, in order of their ids. A body of n members gives each two of them the
 * product of their factors divided by n - 1: a full member has a strength of 1 in each body to spread over the others,
 * so that a pact of three ties more than a forum of a hundred.
 */
export function tiesOf(bodies: ReadonlyMap<OrganizationId, readonly Seat[]>): readonly Tie[] {
  const ties = new Map<string, { a: CountryId; b: CountryId; shared: SharedBody[] }>()
  for (const [organization, seats] of bodies)
    for (const [i, one] of seats.entries())
      for (const other of seats.slice(i + 1)) {
        const key = `${one.country} ${other.country}`
        const tie = ties.get(key) ?? { a: one.country, b: other.country, shared: [] }
        const certain = one.certainty === 'CERTAIN' && other.certainty === 'CERTAIN'
        tie.shared.push({
          organization,
          weight: (one.factor * other.factor) / (seats.length - 1),
          certainty: certain ? 'CERTAIN' : 'POSSIBLE',
        })
        ties.set(key, tie)
      }
  const sum = (shared: readonly SharedBody[], certainty: Certainty) =>
    shared.reduce((total, s) => (s.certainty === certainty ? total + s.weight : total), 0)
  return [...ties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { a, b, shared }]) => ({
      a,
      b,
      weight: sum(shared, 'CERTAIN'),
      possibleWeight: sum(shared, 'POSSIBLE'),
      shared: [...shared].sort((x, y) => y.weight - x.weight || (x.organization < y.organization ? -1 : 1)),
    }))
}
