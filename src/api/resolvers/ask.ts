/** Questions in plain English. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

export const ask: Resolvers = {
  Query: {
    ask: (_, args, context, info) =>
      context.questions.ask(
        { question: args.question, context: args.context, run: context.run },
        knownFor(args, context, info),
      ),
  },
  Answer: {
    subjects: async ({ subjects }, _, { loaders }) =>
      (await loaders.actors(subjects)).filter((actor) => actor.type === 'country'),
    evidence: ({ evidence }) => evidence.map((said) => ({ ...said, source: said.source.id })),
  },
}
