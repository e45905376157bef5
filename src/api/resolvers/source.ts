/** Articles, curated records, decisions and the evidence drawn from them. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'
import { statedDate } from '../views.js'

const SOURCE_TYPES = { article: 'Article', record: 'Record', decision: 'Decision' } as const

export const source: Resolvers = {
  Query: {
    article: (_, { id }, { questions }) => questions.article(id),
    articles: (_, args, context, info) =>
      context.questions.articles(args.filter ?? {}, args, knownFor(args, context, info)),
  },
  Article: {
    // Lists are read without the texts, which can be long: they are loaded where they are asked for, in one batch.
    text: async ({ id, text }, _, { loaders }) => text ?? (await loaders.article(id)).text,
    publishedOn: ({ publishedOn }) => statedDate(publishedOn),
  },
  Record: {
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
    publishedOn: ({ publishedOn }) => statedDate(publishedOn),
    seen: ({ seen }) => statedDate(seen),
  },
  Source: { __resolveType: (value) => SOURCE_TYPES[value.type] },
  Evidence: {
    source: ({ source }, _, { loaders }) => (typeof source === 'string' ? loaders.source(source) : source),
  },
}
