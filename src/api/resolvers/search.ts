/** Search over texts and names. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

const TYPES = {
  article: 'Article',
  record: 'Record',
  country: 'Country',
  organization: 'Organization',
  leader: 'Leader',
} as const

export const search: Resolvers = {
  Query: {
    search: (_, { text, kinds, actor, outlet, from, to, ...page }, context, info) =>
      context.questions.search({ text, kinds, actor, outlet, from, to }, page, knownFor(page, context, info)),
  },
  SearchHit: {
    snippet: ({ snippet }) => snippet.text,
    start: ({ snippet }) => snippet.start,
    end: ({ snippet }) => snippet.end,
    highlights: ({ snippet }) => snippet.highlights,
  },
  SearchItem: {
    __resolveType: (item) => {
      if ('type' in item) return TYPES[item.type]
      return 'stance' in item ? 'Statement' : 'Evidence'
    },
  },
}
