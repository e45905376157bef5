/** Lineage: a body and its predecessors, and the whole family that one projection covers. */
import type { Organization, OrganizationId } from './model.js'

/** What lineage needs of an organization. */
export type Body = Pick<Organization, 'id' | 'predecessor'>

/** The body and its predecessors, oldest first. A loop in the data ends at the first body seen twice. */
export function lineageOf(id: OrganizationId, bodies: ReadonlyMap<OrganizationId, Body>): readonly OrganizationId[] {
  const chain: OrganizationId[] = []
  for (let at: OrganizationId | null = id; at !== null && !chain.includes(at); at = bodies.get(at)?.predecessor ?? null)
    chain.unshift(at)
  return chain
}

/** Every body linked to this one by predecessors and successors, predecessors before successors, else by id. */
export function familyOf(id: OrganizationId, bodies: ReadonlyMap<OrganizationId, Body>): readonly OrganizationId[] {
  const root = lineageOf(id, bodies)[0] ?? id
  const family = [...bodies.keys()].filter((other) => lineageOf(other, bodies)[0] === root)
  if (!family.includes(id)) family.push(id)
  const depth = (other: OrganizationId) => lineageOf(other, bodies).length
  return family.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
}
