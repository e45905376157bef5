/** Which bodies several countries are in together. */
import { holds, legal } from './as-of.js'
import type { Bounds } from './edtf.js'
import type { CountryId, OrganizationId } from './model.js'
import type { Period } from './projection.js'

/** Bodies of which all of these countries are legal members for certain on all days of the span. */
export function sharedBodies(
  periods: readonly Period[],
  countries: readonly CountryId[],
  span: Bounds,
): readonly OrganizationId[] {
  const members = new Map<OrganizationId, Set<CountryId>>()
  for (const p of periods) {
    if (!legal(p) || holds(p, span) !== 'CERTAIN') continue
    const here = members.get(p.organization) ?? new Set()
    members.set(p.organization, here.add(p.actor))
  }
  return [...members].filter(([, here]) => countries.every((c) => here.has(c))).map(([body]) => body)
}
