/** What changed: in the world between two days, in our knowledge between two instants. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

export const diff: Resolvers = {
  Query: {
    diff: (_, { lineage, ...args }, context, info) =>
      context.questions.diff({ ...args, lineage: lineage ?? true }, knownFor(args, context, info)),
    beliefDiff: (_, args, { questions }) => questions.beliefDiff(args),
  },
  OrganizationDiff: {
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
  },
  StatusChange: {
    country: ({ country }, _, { loaders }) => loaders.country(country),
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
  },
  BeliefDiff: {
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
  },
  BeliefChange: {
    country: ({ country }, _, { loaders }) => loaders.country(country),
  },
  Learnt: {
    source: ({ source }, _, { loaders }) => loaders.source(source),
    countries: async ({ countries }, _, { loaders }) =>
      (await loaders.actors(countries)).filter((actor) => actor.type === 'country'),
  },
}
