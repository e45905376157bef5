/** Who stands with whom. */
import { knownFor } from '../context.js'
import type { Resolvers } from '../generated/types.js'

export const network: Resolvers = {
  Query: {
    sharedAlliances: (_, args, context, info) => context.questions.sharedAlliances(args, knownFor(args, context, info)),
    allianceNetwork: (_, args, context, info) => context.questions.allianceNetwork(args, knownFor(args, context, info)),
  },
  NetworkNode: { country: ({ country }, _, { loaders }) => loaders.country(country) },
  NetworkEdge: {
    a: ({ a }, _, { loaders }) => loaders.country(a),
    b: ({ b }, _, { loaders }) => loaders.country(b),
    organizations: ({ shared }) => shared,
  },
  SharedOrganization: { organization: ({ organization }, _, { loaders }) => loaders.organization(organization) },
}
