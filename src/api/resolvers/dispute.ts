/** Where sources disagree. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

export const dispute: Resolvers = {
  Query: {
    disputes: (_, { organization, country, axis, open, ...page }, context, info) =>
      context.questions.disputes({ organization, country, axis, open }, page, knownFor(page, context, info)),
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
