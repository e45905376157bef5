/** Decisions of reviewers, and the doubts that wait for them. */
import { targetOf } from '../../domain/decision.js'
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'
import { decisionPage, statementEvidence } from '../views.js'

export const decision: Resolvers = {
  Query: {
    reviewQueue: (_, page, context, info) => context.questions.reviewQueue(page, knownFor(page, context, info)),
    decisions: async (_, page, { questions }) => decisionPage(await questions.decisions(page)),
  },
  Decision: {
    kind: ({ ruling }) => ruling.kind,
    target: ({ ruling }) => targetOf(ruling),
    recordedAt: async ({ id, recordedAt }, _, { loaders }) => recordedAt ?? (await loaders.decision(id)).recordedAt,
    undone: async ({ id, undone }, _, { loaders }) => undone ?? (await loaders.decision(id)).undone,
    changed: ({ changed }) => changed ?? null,
  },
  PairChange: {
    actor: ({ actor }, _, { loaders }) => loaders.body(actor),
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
  },
  ReviewEntry: {
    country: async ({ country }, _, { loaders }) => {
      const actor = country === null ? null : await loaders.body(country)
      return actor?.type === 'country' ? actor : null
    },
    organization: ({ organization }, _, { loaders }) =>
      organization === null ? null : loaders.organization(organization),
    claims: async ({ assertions }, _, { loaders }) => [
      ...new Set((await loaders.evidence(assertions)).flatMap(({ claim }) => claim ?? [])),
    ],
    evidence: async ({ assertions, statements }, _, { loaders }) => [
      ...(await loaders.evidence(assertions)),
      ...statements.map(statementEvidence),
    ],
  },
}
