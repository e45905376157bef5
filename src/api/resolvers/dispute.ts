/** Where sources disagree. */
import { knownFor } from '../context.js'
import { withFacets } from '../facets.js'
import type { Resolvers } from '../generated/types.js'

export const dispute: Resolvers = {
  Query: {
    disputes: (_, { organization, country, axis, open, ...page }, context, info) => {
      const [filter, known] = [{ organization, country, axis, open }, knownFor(page, context, info)]
      return withFacets(context.questions.disputes(filter, page, known), context, { list: 'disputes', filter }, known)
    },
  },
  Dispute: {
    organization: ({ organization }, _, { loaders }) =>
      organization === null ? null : loaders.organization(organization),
    country: async ({ country }, _, { loaders }) => {
      const actor = country === null ? null : await loaders.body(country)
      return actor?.type === 'country' ? actor : null
    },
  },
  Position: {
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
  },
}
