/** Receipts of answers. */
import type { Resolvers } from '../generated/types.js'

export const receipt: Resolvers = {
  Query: {
    receipt: (_, { id }, { questions }) => questions.receipt(id),
  },
  Receipt: {
    day: ({ day }) => ({ edtf: day, basis: 'STATED' }),
    countries: ({ countries }, _, { loaders }) => Promise.all(countries.map((id) => loaders.country(id))),
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
  },
}
