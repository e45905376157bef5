/** Counts over time. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

export const series: Resolvers = {
  Query: {
    series: (_, { lineage, ...args }, context, info) =>
      context.questions.series({ ...args, lineage: lineage ?? true }, knownFor(args, context, info)),
  },
}
