/** Countries, organizations, leaders and their offices. */
import { knownFor } from '../context.js'
import { withFacets } from '../facets.js'
import type { Resolvers } from '../generated/types.js'
import { termsOf } from '../office-terms.js'
import { statedDate } from '../views.js'

const TYPE_NAMES = { country: 'Country', organization: 'Organization', leader: 'Leader' } as const

export const actor: Resolvers = {
  Query: {
    country: (_, args, context, info) => {
      knownFor(args, context, info)
      return context.questions.country(args.ref)
    },
    countries: (_, args, context, info) => {
      knownFor(args, context, info)
      return context.questions.countries(args.filter ?? {}, args)
    },
    organization: (_, args, context, info) => {
      knownFor(args, context, info)
      return context.questions.organization(args.ref)
    },
    organizations: (_, args, context, info) => {
      knownFor(args, context, info)
      return context.questions.organizations(args.filter ?? {}, args)
    },
    leader: (_, args, context, info) => {
      knownFor(args, context, info)
      return context.questions.leader(args.ref)
    },
    leaders: (_, args, context, info) => {
      knownFor(args, context, info)
      return context.questions.leaders(args.filter ?? {}, args)
    },
  },
  Country: {
    aliases: ({ aliases }) => aliases.map(({ text }) => text),
    memberships: ({ id }, { at, status, ...page }, context, info) => {
      const [filter, known] = [{ country: id, at, status }, knownFor(page, context, info)]
      const rows = context.questions.memberships(filter, true, page, known)
      return withFacets(rows, context, { list: 'memberships', filter, lineage: true }, known)
    },
    leaders: async ({ id }, filter, { loaders }) => termsOf(id, await loaders.leadersOf(id), filter),
  },
  Organization: {
    founded: async ({ id }, args, context, info) =>
      (await context.loaders.lifespan(id, knownFor(args, context, info))).founded,
    dissolved: async ({ id }, args, context, info) =>
      (await context.loaders.lifespan(id, knownFor(args, context, info))).dissolved,
    checkedOn: ({ checkedOn }) => statedDate(checkedOn),
    predecessor: ({ predecessor }, _, { loaders }) => (predecessor === null ? null : loaders.organization(predecessor)),
    leaders: async ({ id }, filter, { loaders }) => termsOf(id, await loaders.leadersOf(id), filter),
    members: ({ id }, { at, status, lineage, ...page }, context, info) => {
      const args = { organization: id, at, status, lineage: lineage ?? true }
      const known = knownFor(page, context, info)
      return withFacets(context.questions.members(args, page, known), context, { list: 'members', ...args }, known)
    },
  },
  OfficeTerm: {
    office: ({ term }) => term.office,
    of: ({ term }, _, { loaders }) => loaders.body(term.of),
    from: ({ term }) => statedDate(term.from),
    to: ({ term }) => statedDate(term.to),
  },
  Leader: {
    offices: (leader) => leader.offices.map((term) => ({ leader, term })),
    statements: ({ id }, { about, stance, from, to, ...page }, context, info) => {
      const [filter, known] = [{ speaker: id, about, stance, from, to }, knownFor(page, context, info)]
      return withFacets(
        context.questions.statements(filter, page, known),
        context,
        { list: 'statements', filter },
        known,
      )
    },
  },
  Actor: { __resolveType: (value) => (value.type === 'organization' ? 'Organization' : 'Country') },
  Subject: { __resolveType: ({ type }) => TYPE_NAMES[type] },
}
