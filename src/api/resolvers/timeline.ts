/** Events, statements, and the timeline of these with changes and disputes. */
import type { TimelineItem } from '../../app/questions.js'
import type { Connection } from '../../domain/connection.js'
import { badInput } from '../../domain/errors.js'
import { knownFor } from '../context.js'
import { withFacets } from '../facets.js'
import type { Resolvers } from '../generated/types.js'
import { statementEvidence, type TimelinePage, type TimelineParent } from '../views.js'

const MAX_ABOUT = 50

function unwrap(item: TimelineItem): TimelineParent {
  if (item.type === 'event') return item.event
  if (item.type === 'statement') return item.statement
  return item.type === 'change' ? item.change : item.dispute
}

function typeOf(value: TimelineParent) {
  if ('act' in value) return 'Event'
  if ('stance' in value) return 'Statement'
  return 'axis' in value ? 'Dispute' : 'MembershipChange'
}

const unwrapPage = (page: Connection<TimelineItem>): TimelinePage => ({
  ...page,
  nodes: page.nodes.map(unwrap),
  edges: page.edges.map(({ cursor, node }) => ({ cursor, node: unwrap(node) })),
})

export const timeline: Resolvers = {
  Query: {
    events: (_, { filter: given, lineage: through, ...page }, context, info) => {
      const [filter, lineage, known] = [given ?? {}, through ?? true, knownFor(page, context, info)]
      const rows = context.questions.events(filter, lineage, page, known)
      return withFacets(rows, context, { list: 'events', filter, lineage }, known)
    },
    statements: (_, { filter: given, ...page }, context, info) => {
      const [filter, known] = [given ?? {}, knownFor(page, context, info)]
      return withFacets(
        context.questions.statements(filter, page, known),
        context,
        { list: 'statements', filter },
        known,
      )
    },
    timeline: async (_, { about, from, to, lineage, accordingTo, ...page }, context, info) => {
      if (about.length < 1 || about.length > MAX_ABOUT)
        throw badInput(`A timeline is about 1 to ${MAX_ABOUT} subjects, not ${about.length}`, 'Ask in several parts')
      const known = knownFor(page, context, info)
      const args = { about, from, to, lineage: lineage ?? true, accordingTo }
      return unwrapPage(await context.questions.timeline(args, page, known))
    },
  },
  Event: {
    countries: async ({ countries }, _, { loaders }) =>
      (await loaders.actors(countries)).filter((actor) => actor.type === 'country'),
    organization: ({ organization }, _, { loaders }) =>
      organization === null ? null : loaders.organization(organization),
    by: ({ by }, _, { loaders }) => (by === null ? null : loaders.body(by)),
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
  },
  Statement: {
    speaker: ({ speaker }, _, { loaders }) => (speaker === null ? null : loaders.leader(speaker)),
    madeOn: ({ madeOn, basis }) => (madeOn === null ? null : { edtf: madeOn, basis }),
    about: ({ about }, _, { loaders }) => loaders.actors(about),
    evidence: statementEvidence,
  },
  MembershipChange: {
    member: ({ member }, _, { loaders }) => loaders.body(member),
    organization: ({ organization }, _, { loaders }) => loaders.organization(organization),
    evidence: ({ evidence }, _, { loaders }) => loaders.evidence(evidence),
  },
  TimelineItem: { __resolveType: typeOf },
}
