/** Cypher for the digest: everything that two graphs of equal content have in common. */
import type { Row } from '../engine.js'
import { type Cypher, cypher, query } from '../query.js'

const part = (name: string, text: Cypher) =>
  query<Record<never, never>>()({ name: `digest.${name}`, mode: 'read', example: {}, row: (row): Row => row, text })

/** The edges between actors and bodies, LEADS among them. */
export const actorEdges = part(
  'memberships',
  cypher`MATCH (a:Actor)-[r:MEMBER_OF|SUSPENDED|LEFT|LEADS]->(o:Actor)
         RETURN a.id AS id, type(r) AS type, properties(r) AS edge, o.id AS body ORDER BY id, type, body`,
)

export const supportEdges = part(
  'support',
  cypher`MATCH (x)-[:SUPPORTED_BY]->(a:Assertion) RETURN x.id AS id, a.id AS assertion ORDER BY id, assertion`,
)

export const involvedEdges = part(
  'involved',
  cypher`MATCH (e:Event)-[r:INVOLVES]->(a:Actor) RETURN e.id AS id, r.role AS role, a.id AS actor ORDER BY id, role, actor`,
)

export const storiesOfAll = part(
  'stories',
  cypher`MATCH (m:Membership) WHERE m.stories IS NOT NULL RETURN m.id AS id, m.stories AS stories ORDER BY id`,
)

/** One query a kind of node or edge. Runs, instants and the marks of the projector stay out. */
export const contents = [
  part('actors', cypher`MATCH (a:Actor) RETURN a.id AS id, a.profile AS profile ORDER BY id`),
  part('bodies', cypher`MATCH (o:Organization) RETURN o.id AS id, o.lifespan AS lifespan ORDER BY id`),
  part(
    'sources',
    cypher`MATCH (s:Source)-[:IN_FORCE]->(r:Run) WHERE r.kind = 'FOUND' RETURN properties(s) AS source, s.id AS id ORDER BY id`,
  ),
  part(
    'assertions',
    cypher`MATCH (a:Assertion)-[:OF_CLAIM]->(c:Claim) WHERE a.inForce = true RETURN a.id AS id, c.id AS claim ORDER BY id`,
  ),
  part('statements', cypher`MATCH (x:Statement) WHERE x.inForce = true RETURN x.id AS id ORDER BY id`),
  part('periods', cypher`MATCH (p:StatusPeriod) RETURN properties(p) AS period, p.id AS id ORDER BY id`),
  part('events', cypher`MATCH (e:Event) RETURN properties(e) AS event, e.id AS id ORDER BY id`),
  part('disputes', cypher`MATCH (d:Dispute) RETURN properties(d) AS dispute, d.id AS id ORDER BY id`),
  storiesOfAll,
  actorEdges,
  supportEdges,
  involvedEdges,
] as const
