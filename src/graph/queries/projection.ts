/** Cypher on the projection: memberships, periods, events, disputes and the plain edges. */
import type { Story } from '../../domain/projection.js'
import type { Params, Row } from '../engine.js'
import { type Cypher, cypher, query } from '../query.js'
import { toDispute, toEvent, toPeriod, toStories } from '../rows.js'

type Rows = { rows: readonly Params[] }
type Ids = { ids: readonly string[] }
type Pairs = { pairs: readonly string[] }
const noRows: Rows = { rows: [] }
const nothing = (): null => null

const toPair = (row: Row) => ({ actor: row.actor as string, organization: row.organization as string })

export const bodies = query<Record<never, never>>()({
  name: 'projection.bodies',
  mode: 'read',
  example: {},
  row: (row) => ({ id: row.id as string, predecessor: (row.predecessor ?? null) as string | null }),
  text: cypher`MATCH (o:Organization) RETURN o.id AS id, o.predecessor AS predecessor ORDER BY id`,
})

export const lockBodies = query<Ids>()({
  name: 'projection.lockBodies',
  mode: 'write',
  example: { ids: [] },
  row: nothing,
  text: cypher`UNWIND $ids AS id MATCH (o:Actor {id: id}) SET o.id = o.id`,
})

export const existingMemberships = query<Ids>()({
  name: 'projection.existingMemberships',
  mode: 'read',
  example: { ids: ['country:ARM|org:CSTO'] },
  row: (row) => row.id as string,
  text: cypher`UNWIND $ids AS id MATCH (m:Membership {id: id}) RETURN m.id AS id ORDER BY id`,
})

/** Every actor that has a pair with one of these bodies. */
export const actorsOfBodies = query<Ids>()({
  name: 'projection.actorsOfBodies',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: (row) => row.actor as string,
  text: cypher`UNWIND $ids AS id MATCH (m:Membership {orgId: id}) RETURN DISTINCT m.memberId AS actor ORDER BY actor`,
})

/** Creates the pairs that are new, and locks all of them, in the order of the rows. */
export const lockMemberships = query<Rows>()({
  name: 'projection.lockMemberships',
  mode: 'write',
  example: noRows,
  row: (row) => ({ id: row.id as string, projected: (row.projected ?? null) as string | null }),
  text: cypher`UNWIND $rows AS row MERGE (m:Membership {id: row.id})
               ON CREATE SET m.memberId = row.memberId, m.orgId = row.orgId SET m.id = m.id
               RETURN m.id AS id, m.projected AS projected ORDER BY id`,
})

export const linkMemberships = query<Rows>()({
  name: 'projection.linkMemberships',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (m:Membership {id: row.id}) MATCH (a:Actor {id: row.memberId})
               MATCH (o:Actor {id: row.orgId}) MERGE (m)<-[:HAS_MEMBERSHIP]-(a) MERGE (m)-[:IN_BODY]->(o)`,
})

export const clearPeriods = query<Pairs>()({
  name: 'projection.clearPeriods',
  mode: 'write',
  example: { pairs: [] },
  row: nothing,
  text: cypher`UNWIND $pairs AS pair MATCH (p:StatusPeriod {pair: pair}) DETACH DELETE p`,
})

export const clearEvents = query<Pairs>()({
  name: 'projection.clearEvents',
  mode: 'write',
  example: { pairs: [] },
  row: nothing,
  text: cypher`UNWIND $pairs AS pair MATCH (e:Event {pair: pair}) DETACH DELETE e`,
})

export const clearDisputes = query<Pairs>()({
  name: 'projection.clearDisputes',
  mode: 'write',
  example: { pairs: [] },
  row: nothing,
  text: cypher`UNWIND $pairs AS pair MATCH (d:Dispute {pair: pair}) DETACH DELETE d`,
})

export const clearEdges = query<Rows>()({
  name: 'projection.clearEdges',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row
               MATCH (a:Actor {id: row.memberId})-[r:MEMBER_OF|SUSPENDED|LEFT]->(o:Actor {id: row.orgId}) DELETE r`,
})

export const putPeriods = query<Rows>()({
  name: 'projection.putPeriods',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (m:Membership {id: row.pair})
               CREATE (m)-[:HAS_PERIOD]->(p:StatusPeriod) SET p = row`,
})

export const putEvents = query<Rows>()({
  name: 'projection.putEvents',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row CREATE (e:Event) SET e = row`,
})

export const putInvolved = query<Rows>()({
  name: 'projection.putInvolved',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (e:Event {id: row.event}) MATCH (a:Actor {id: row.actor})
               CREATE (e)-[r:INVOLVES]->(a) SET r.role = row.role`,
})

export const putDisputes = query<Rows>()({
  name: 'projection.putDisputes',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row CREATE (d:Dispute) SET d = row`,
})

const put = (name: string, text: Cypher) => query<Rows>()({ name, mode: 'write', example: noRows, row: nothing, text })

/** Evidence edges of one kind of derived node; the label comes from this closed map. */
export const putSupport = {
  StatusPeriod: put(
    'projection.supportPeriods',
    cypher`UNWIND $rows AS row MATCH (x:StatusPeriod {id: row.id}) MATCH (a:Assertion {id: row.assertion})
           CREATE (x)-[:SUPPORTED_BY]->(a)`,
  ),
  Event: put(
    'projection.supportEvents',
    cypher`UNWIND $rows AS row MATCH (x:Event {id: row.id}) MATCH (a:Assertion {id: row.assertion})
           CREATE (x)-[:SUPPORTED_BY]->(a)`,
  ),
  Dispute: put(
    'projection.supportDisputes',
    cypher`UNWIND $rows AS row MATCH (x:Dispute {id: row.id}) MATCH (a:Assertion {id: row.assertion})
           CREATE (x)-[:SUPPORTED_BY]->(a)`,
  ),
} as const

/** The plain edges that users of a graph browser see; the type comes from this closed map. */
export const putEdges = {
  MEMBER_OF: put(
    'projection.putMemberOf',
    cypher`UNWIND $rows AS row MATCH (a:Actor {id: row.memberId}) MATCH (o:Actor {id: row.orgId})
           CREATE (a)-[r:MEMBER_OF]->(o) SET r = row.props`,
  ),
  SUSPENDED: put(
    'projection.putSuspended',
    cypher`UNWIND $rows AS row MATCH (a:Actor {id: row.memberId}) MATCH (o:Actor {id: row.orgId})
           CREATE (a)-[r:SUSPENDED]->(o) SET r = row.props`,
  ),
  LEFT: put(
    'projection.putLeft',
    cypher`UNWIND $rows AS row MATCH (a:Actor {id: row.memberId}) MATCH (o:Actor {id: row.orgId})
           CREATE (a)-[r:LEFT]->(o) SET r = row.props`,
  ),
} as const

export const stampMemberships = query<Rows>()({
  name: 'projection.stampMemberships',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (m:Membership {id: row.id}) SET m.projected = row.projected, m.stories = row.stories`,
})

export const stampBodies = query<Rows>()({
  name: 'projection.stampBodies',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (o:Organization {id: row.id})
               SET o.lifespan = row.lifespan, o.projected = row.projected`,
})

export const bodyStamps = query<Ids>()({
  name: 'projection.bodyStamps',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: (row) => ({
    id: row.id as string,
    projected: (row.projected ?? null) as string | null,
    lifespan: (row.lifespan ?? null) as string | null,
  }),
  text: cypher`UNWIND $ids AS id MATCH (o:Organization {id: id})
               RETURN o.id AS id, o.projected AS projected, o.lifespan AS lifespan ORDER BY id`,
})

// Reading.

export const periodsOfBodies = query<Ids>()({
  name: 'projection.periodsOfBodies',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: (row) => toPeriod(row.period),
  text: cypher`UNWIND $ids AS id MATCH (m:Membership {orgId: id})-[:HAS_PERIOD]->(p:StatusPeriod)
               RETURN properties(p) AS period, p.id AS id ORDER BY id`,
})

export const periodsOfActors = query<Ids>()({
  name: 'projection.periodsOfActors',
  mode: 'read',
  example: { ids: ['country:ARM'] },
  row: (row) => toPeriod(row.period),
  text: cypher`UNWIND $ids AS id MATCH (m:Membership {memberId: id})-[:HAS_PERIOD]->(p:StatusPeriod)
               RETURN properties(p) AS period, p.id AS id ORDER BY id`,
})

export const periodsOfPairs = query<Pairs>()({
  name: 'projection.periodsOfPairs',
  mode: 'read',
  example: { pairs: ['country:ARM|org:CSTO'] },
  row: (row) => toPeriod(row.period),
  text: cypher`UNWIND $pairs AS pair MATCH (m:Membership {id: pair})-[:HAS_PERIOD]->(p:StatusPeriod)
               RETURN properties(p) AS period, p.id AS id ORDER BY id`,
})

export const allPeriods = query<Record<never, never>>()({
  name: 'projection.allPeriods',
  mode: 'read',
  example: {},
  row: (row) => toPeriod(row.period),
  text: cypher`MATCH (p:StatusPeriod) RETURN properties(p) AS period, p.id AS id ORDER BY id`,
})

const toStoryRow = (row: Row): { readonly actor: string; readonly stories: readonly Story[] } => ({
  actor: row.actor as string,
  stories: toStories(row.stories),
})

export const storiesOfBodies = query<Ids>()({
  name: 'projection.storiesOfBodies',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: toStoryRow,
  text: cypher`UNWIND $ids AS id MATCH (m:Membership {orgId: id})
               RETURN m.memberId AS actor, m.stories AS stories, m.id AS id ORDER BY id`,
})

export const storiesOfPairs = query<Pairs>()({
  name: 'projection.storiesOfPairs',
  mode: 'read',
  example: { pairs: ['country:ARM|org:CSTO'] },
  row: toStoryRow,
  text: cypher`UNWIND $pairs AS pair MATCH (m:Membership {id: pair})
               RETURN m.memberId AS actor, m.stories AS stories, m.id AS id ORDER BY id`,
})

export const eventsOfActors = query<Ids>()({
  name: 'projection.eventsOfActors',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: (row) => toEvent(row.event),
  text: cypher`UNWIND $ids AS id MATCH (a:Actor {id: id})<-[:INVOLVES]-(e:Event)
               RETURN DISTINCT e.id AS id, properties(e) AS event ORDER BY id`,
})

export const allEvents = query<Record<never, never>>()({
  name: 'projection.allEvents',
  mode: 'read',
  example: {},
  row: (row) => toEvent(row.event),
  text: cypher`MATCH (e:Event) RETURN properties(e) AS event, e.id AS id ORDER BY id`,
})

export const allDisputes = query<Record<never, never>>()({
  name: 'projection.allDisputes',
  mode: 'read',
  example: {},
  row: (row) => toDispute(row.dispute),
  text: cypher`MATCH (d:Dispute) RETURN properties(d) AS dispute, d.id AS id ORDER BY id`,
})

export const disputesOfBodies = query<Ids>()({
  name: 'projection.disputesOfBodies',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: (row) => toDispute(row.dispute),
  text: cypher`UNWIND $ids AS id MATCH (d:Dispute {organization: id}) RETURN properties(d) AS dispute, d.id AS id ORDER BY id`,
})

export const disputesOfActors = query<Ids>()({
  name: 'projection.disputesOfActors',
  mode: 'read',
  example: { ids: ['country:ARM'] },
  row: (row) => toDispute(row.dispute),
  text: cypher`UNWIND $ids AS id MATCH (d:Dispute {actor: id}) RETURN properties(d) AS dispute, d.id AS id ORDER BY id`,
})

/** Every pair there is: what a rebuild walks over. */
export const allPairs = query<Record<never, never>>()({
  name: 'projection.allPairs',
  mode: 'read',
  example: {},
  row: toPair,
  text: cypher`MATCH (m:Membership) RETURN m.memberId AS actor, m.orgId AS organization, m.id AS id ORDER BY id`,
})

export const pairsOfBodies = query<Ids>()({
  name: 'projection.pairsOfBodies',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: toPair,
  text: cypher`UNWIND $ids AS id MATCH (m:Membership {orgId: id})
               RETURN m.memberId AS actor, m.orgId AS organization, m.id AS id ORDER BY id`,
})

export const pairsOfActors = query<Ids>()({
  name: 'projection.pairsOfActors',
  mode: 'read',
  example: { ids: ['country:ARM'] },
  row: toPair,
  text: cypher`UNWIND $ids AS id MATCH (m:Membership {memberId: id})
               RETURN m.memberId AS actor, m.orgId AS organization, m.id AS id ORDER BY id`,
})

export const eventsOfPairs = query<Pairs>()({
  name: 'projection.eventsOfPairs',
  mode: 'read',
  example: { pairs: ['country:ARM|org:CSTO'] },
  row: (row) => toEvent(row.event),
  text: cypher`UNWIND $pairs AS pair MATCH (e:Event {pair: pair}) RETURN properties(e) AS event, e.id AS id ORDER BY id`,
})

export const disputesOfPairs = query<Pairs>()({
  name: 'projection.disputesOfPairs',
  mode: 'read',
  example: { pairs: ['country:ARM|org:CSTO'] },
  row: (row) => toDispute(row.dispute),
  text: cypher`UNWIND $pairs AS pair MATCH (d:Dispute {pair: pair}) RETURN properties(d) AS dispute, d.id AS id ORDER BY id`,
})
