/** The policy over the curated rows alone, in memory: what a graph that holds nothing else would show. */
import { runOf } from '../domain/identity.js'
import { familyOf } from '../domain/lineage.js'
import type { ActorId, Claim, OrganizationId } from '../domain/model.js'
import { project } from '../domain/policy/project.js'
import { type BodyProjection, projectBodies } from '../domain/policy/project-bodies.js'
import type { Projection } from '../domain/projection.js'
import type { Finding } from '../domain/rank.js'
import type { SeedData } from './seed-files.js'

export interface SeedProjection {
  /** One an actor and family of bodies. */
  readonly projections: readonly (Projection & { readonly family: readonly OrganizationId[] })[]
  readonly bodies: ReadonlyMap<OrganizationId, BodyProjection>
  /** The findings of all rows, by assertion. */
  readonly findings: ReadonlyMap<string, Finding>
}

/** Everybody that a claim of a body bears on, the body itself left out. */
const actorsOf = ({ actor, of, closed, organization }: Claim): readonly ActorId[] =>
  [actor, ...(of === null ? [] : [of]), ...(closed ?? [])].filter((id) => id !== organization)

/** Projects every pair that the rows speak of. */
export function projectSeeds(data: SeedData): SeedProjection {
  const byBody = new Map<OrganizationId, readonly Finding[]>()
  for (const [organization, rows] of data.records)
    byBody.set(
      organization,
      rows.flatMap(({ record, findings }) => {
        const { claims, assertions } = runOf(record, { findings, statements: [] }, '')
        const byId = new Map(claims.map((claim) => [claim.id, claim]))
        return assertions.map((assertion) => ({ assertion, claim: byId.get(assertion.claim)!, source: record }))
      }),
    )
  const known = new Map(data.actors.flatMap((a) => (a.type === 'organization' ? [[a.id, a] as const] : [])))
  const families = new Map([...known.keys()].map((id) => familyOf(id, known)).map((ids) => [ids[0]!, ids]))
  const projections: SeedProjection['projections'][number][] = []
  const bodies = new Map<OrganizationId, BodyProjection>()
  for (const ids of families.values()) {
    const family = ids.map((id) => known.get(id) ?? { id, predecessor: null })
    const all = ids.flatMap((id) => byBody.get(id) ?? [])
    const about = all.filter((f) => f.claim.actor === f.claim.organization)
    const own = new Map<ActorId, Finding[]>()
    for (const f of all)
      for (const actor of new Set(actorsOf(f.claim))) {
        const group = own.get(actor) ?? []
        if (f.claim.actor !== f.claim.organization) group.push(f)
        own.set(actor, group)
      }
    for (const [actor, findings] of own)
      projections.push({ ...project({ actor, family, own: findings, about }), family: ids })
    for (const body of projectBodies(family, about)) bodies.set(body.organization, body)
  }
  const findings = new Map([...byBody.values()].flat().map((f) => [f.assertion.id, f]))
  return { projections, bodies, findings }
}
