/** Who stands with whom. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

export const network: Resolvers = {
  Query: {
    sharedAlliances: (_, args, context, info) => context.questions.sharedAlliances(args, knownFor(args, context, info)),
  },
}
