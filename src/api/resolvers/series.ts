/** Counts over time, and of the values in a list. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

export const series: Resolvers = {
  Query: {
    series: (_, { lineage, ...args }, context, info) =>
      context.questions.series({ ...args, lineage: lineage ?? true }, knownFor(args, context, info)),
  },
  Facet: {
    label: async ({ value }, _, { loaders }) => {
      const [actor] = /^(country|org|leader):/.test(value) ? await loaders.actors([value]) : []
      return actor?.name ?? value
    },
  },
}
