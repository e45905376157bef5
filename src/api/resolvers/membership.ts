/** Memberships, exits and standings. */
import { knownFor } from '../context.js'
import { withFacets } from '../facets.js'
import type { Resolvers } from '../generated/types.js'

export const membership: Resolvers = {
  Query: {
    memberships: (_, { filter: given, lineage: through, ...page }, context, info) => {
      const [filter, lineage, known] = [given ?? {}, through ?? true, knownFor(page, context, info)]
      const rows = context.questions.memberships(filter, lineage, page, known)
      return withFacets(rows, context, { list: 'memberships', filter, lineage }, known)
    },
    whoLeft: (_, { strictness, lineage, ...args }, context, info) =>
      context.questions.whoLeft(
        { ...args, strictness: strictness ?? 'LEGAL', lineage: lineage ?? true },
        knownFor(args, context, info),
      ),
    standing: (_, { lineage, ...args }, context, info) =>
      context.questions.standing({ ...args, lineage: lineage ?? true }, knownFor(args, context, info)),
  },
  Membership: {
    member: ({ member }, _, { loaders }) => loaders.body(member),
    country: async ({ member }, _, { loaders }) => {
      const actor = await loaders.body(member)
      return actor.type === 'country' ? actor : null
    },
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
  },
  ExitReport: {
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
    receipt: ({ receipt }) => receipt ?? null,
  },
  Exit: {
    country: ({ country }, _, { loaders }) => loaders.country(country),
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
  },
  Standing: {
    country: ({ country }, _, { loaders }) => loaders.country(country),
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
    receipt: ({ receipt }) => receipt ?? null,
  },
}
