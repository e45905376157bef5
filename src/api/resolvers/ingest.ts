/** Reading an article, where the server allows it. */
import { PactgraphError } from '../../domain/errors.js'
import type { Resolvers } from '../generated/types.js'
import { decisionParent } from '../views.js'

export const ingest: Resolvers = {
  Mutation: {
    ingestArticle: (_, { input }, context) => {
      if (!context.ingest) throw new PactgraphError('READ_ONLY', 'This server only reads')
      return context.ingest.ingestArticle(input)
    },
    retractArticle: (_, { id, reason }, context) => {
      if (!context.ingest) throw new PactgraphError('READ_ONLY', 'This server only reads')
      return context.ingest.retractArticle(id, reason)
    },
    decide: async (_, { input }, context) => {
      if (!context.ingest) throw new PactgraphError('READ_ONLY', 'This server only reads')
      if (!context.mayDecide)
        throw new PactgraphError('FORBIDDEN', 'This key may not decide', {
          hint: 'Use a key of scope admin: pactgraph key add --scope admin',
        })
      return decisionParent(await context.ingest.decide(input))
    },
  },
}
