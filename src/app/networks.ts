/** Questions on who stands with whom. */
import type { Bounds, Day } from '../domain/edtf.js'
import { isoDay } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'
import type { CountryId, EdtfText, Organization, OrganizationId } from '../domain/model.js'
import { bodiesOf, type Seat, seatsOn, type Tie, tiesOf, UNIVERSAL } from '../domain/network/ties.js'
import { foldName, type RefIndex, resolveRef } from '../domain/refs.js'
import { sharedBodies } from '../domain/shared.js'
import type { GraphReader, Scope } from '../graph/reader.js'
import type { Facts } from './facts.js'
import type { Names } from './names.js'
import type { AsKnown, NetworkNodeView, Questions } from './questions.js'

const MAX_COUNTRIES = 50
const MAX_BODIES = 100

/** What the questions of one file stand on: present names, facts as they are known, the day. */
export interface Ground {
  readonly reader: GraphReader
  readonly current: () => Promise<Names>
  readonly facts: (known: AsKnown) => Facts
  /** The days of `at`, or today. */
  readonly spanOf: (at: EdtfText | null | undefined) => Bounds
  readonly today: () => Day
  /** What a filter by country and organization covers. */
  readonly scopeOf: (filter: ScopeFilter, lineage: boolean) => Promise<Asked>
}

export interface ScopeFilter {
  readonly country?: string | null | undefined
  readonly organization?: string | null | undefined
}

export interface Asked {
  readonly scope: Scope
  readonly country: CountryId | null
  /** The bodies covered; null for any. */
  readonly bodies: readonly OrganizationId[] | null
}

type NetworkQuestions = Pick<Questions, 'sharedAlliances' | 'allianceNetwork'>

export function networkQuestions({ current, facts, spanOf, today }: Ground): NetworkQuestions {
  return {
    sharedAlliances: async ({ countries, at }, known) => {
      if (countries.length < 1 || countries.length > MAX_COUNTRIES)
        throw badInput(`Give 1 to ${MAX_COUNTRIES} countries, not ${countries.length}`, 'Ask in several parts.')
      const { index } = await current()
      const ids = [...new Set(countries.map((ref) => resolveRef(index, ref, ['country']).id))]
      const periods = await facts(known).periods({ kind: 'actors', ids })
      return byName(index, sharedBodies(periods, ids, spanOf(at)))
    },
    allianceNetwork: async ({ at, organizations }, known) => {
      if (organizations && (organizations.length < 1 || organizations.length > MAX_BODIES))
        throw badInput(`Give 1 to ${MAX_BODIES} organizations, not ${organizations.length}`, 'Leave them out for all.')
      const { index } = await current()
      const asked = organizations?.map((ref) => resolveRef(index, ref, ['organization']).id)
      const span = spanOf(at)
      const bodies = bodiesOf(seatsOn(await facts(known).legalPeriods(span), span))
      const wanted = [...bodies].filter(([id, seats]) => (asked ? asked.includes(id) : seats.length <= UNIVERSAL))
      const ties = tiesOf(new Map(wanted))
      return {
        at: { edtf: at ?? isoDay(today()), basis: 'STATED' },
        organizations: byName(
          index,
          wanted.map(([id]) => id),
        ),
        leftOut: asked
          ? []
          : byName(
              index,
              [...bodies].flatMap(([id, seats]) => (seats.length > UNIVERSAL ? [id] : [])),
            ),
        nodes: await nodesOf(
          wanted.flatMap(([, seats]) => seats),
          ties,
        ),
        edges: [...ties].sort(
          (x, y) => y.weight - x.weight || y.possibleWeight - x.possibleWeight || (x.a + x.b < y.a + y.b ? -1 : 1),
        ),
      }
    },
  }
}

/** The measures are loaded when somebody asks for them: every other command starts without. */
async function nodesOf(seats: readonly Seat[], ties: readonly Tie[]): Promise<readonly NetworkNodeView[]> {
  const { measuresOf } = await import('../domain/network/measures.js')
  const countries = [...new Set(seats.map((s) => s.country))].sort()
  const measures = measuresOf(countries, ties)
  const nodes = new Map(countries.map((country) => [country, { certain: 0, possible: 0, strength: 0, seats: [0, 0] }]))
  for (const { country, certainty } of seats) nodes.get(country)!.seats[certainty === 'CERTAIN' ? 0 : 1]! += 1
  for (const { a, b, weight } of ties)
    for (const node of [nodes.get(a)!, nodes.get(b)!]) {
      if (weight > 0) node.certain++
      else node.possible++
      node.strength += weight
    }
  return [...nodes].map(
    ([
      country,
      {
        certain,
        possible,
        strength,
        seats: [sure = 0, perhaps = 0],
      },
    ]) => ({
      country,
      degree: certain,
      possibleDegree: possible,
      strength,
      betweenness: measures.betweenness.get(country) ?? 0,
      group: measures.group.get(country) ?? null,
      memberships: sure,
      possibleMemberships: perhaps,
    }),
  )
}

/** Bodies by name. */
function byName(index: RefIndex, ids: readonly OrganizationId[]): readonly Organization[] {
  return ids
    .flatMap((id): readonly Organization[] => {
      const body = index.actors.get(id)
      return body?.type === 'organization' ? [body] : []
    })
    .map((body) => ({ body, key: `${foldName(body.name)} ${body.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ body }) => body)
}
