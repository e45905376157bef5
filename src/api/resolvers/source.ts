/** Articles, curated records, decisions and the evidence drawn from them. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'
import { claimDate, statedDate } from '../views.js'

const SOURCE_TYPES = { article: 'Article', record: 'Record', decision: 'Decision' } as const

export const source: Resolvers = {
  Query: {
    evidence: async (_, { id }, { loaders }) => (await loaders.evidence([id]))[0] ?? null,
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
  Claim: {
    actor: ({ actor }, _, { loaders }) => loaders.body(actor),
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
    on: ({ on }) => claimDate(on),
    effective: ({ effective }) => claimDate(effective),
    until: ({ until }) => claimDate(until),
    by: ({ by }, _, { loaders }) => (by === null ? null : loaders.body(by)),
    of: ({ of }, _, { loaders }) => (of === null ? null : loaders.body(of)),
    closed: async ({ closed }, _, { loaders }) =>
      closed && (await loaders.actors(closed)).filter((actor) => actor.type === 'country'),
  },
  Evidence: {
    reads: async ({ id, claim, reads }, _, { loaders }) =>
      reads ?? (claim === null ? null : ((await loaders.evidence([id]))[0]?.reads ?? null)),
    source: ({ source }, _, { loaders }) => (typeof source === 'string' ? loaders.source(source) : source),
  },
}
