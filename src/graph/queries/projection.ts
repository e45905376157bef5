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

/** Creates the pairs that are new, and locks all of them, in the order of the rows. `mark`: see findings-memory.ts. */
export const lockMemberships = query<Rows>()({
  name: 'projection.lockMemberships',
  mode: 'write',
  example: noRows,
  row: (row) => ({
    id: row.id as string,
    projected: (row.projected ?? null) as string | null,
    mark: (row.mark ?? null) as string | null,
  }),
  text: cypher`UNWIND $rows AS row MERGE (m:Membership {id: row.id})
               ON CREATE SET m.memberId = row.memberId, m.orgId = row.orgId SET m.id = m.id
               RETURN m.id AS id, m.projected AS projected, m.mark AS mark ORDER BY id`,
})

export const linkMemberships = query<Rows>()({
  name: 'projection.linkMemberships',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (m:Membership {id: row.id}) MATCH (a:Actor {id: row.memberId})
               MATCH (o:Actor {id: row.orgId}) MERGE (m)<-[:HAS_MEMBERSHIP]-(a) MERGE (m)-[:IN_BODY]->(o)`,
})

const clear = (name: string, text: Cypher) =>
  query<Pairs>()({ name, mode: 'write', example: { pairs: [] }, row: nothing, text })

/** Takes away all that is derived of these pairs. */
export const clearDerived = [
  clear('projection.clearPeriods', cypher`UNWIND $pairs AS pair MATCH (p:StatusPeriod {pair: pair}) DETACH DELETE p`),
  clear('projection.clearEvents', cypher`UNWIND $pairs AS pair MATCH (e:Event {pair: pair}) DETACH DELETE e`),
  clear('projection.clearDisputes', cypher`UNWIND $pairs AS pair MATCH (d:Dispute {pair: pair}) DETACH DELETE d`),
] as const

/** The labels of derived nodes; each statement on one stands in a closed map. */
export const DERIVED_LABELS = ['StatusPeriod', 'Event', 'Dispute'] as const
export type DerivedLabel = (typeof DERIVED_LABELS)[number]

const drop = (name: string, text: Cypher) =>
  query<Ids>()({ name, mode: 'write', example: { ids: [] }, row: nothing, text })

/** Takes away derived nodes with their edges. */
export const dropDerived = {
  StatusPeriod: drop(
    'projection.dropPeriods',
    cypher`UNWIND $ids AS id MATCH (p:StatusPeriod {id: id}) DETACH DELETE p`,
  ),
  Event: drop('projection.dropEvents', cypher`UNWIND $ids AS id MATCH (e:Event {id: id}) DETACH DELETE e`),
  Dispute: drop('projection.dropDisputes', cypher`UNWIND $ids AS id MATCH (d:Dispute {id: id}) DETACH DELETE d`),
} as const

export const clearEdges = query<Rows>()({
  name: 'projection.clearEdges',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row
               MATCH (a:Actor {id: row.memberId})-[r:MEMBER_OF|SUSPENDED|LEFT]->(o:Actor {id: row.orgId}) DELETE r`,
})

export const putInvolved = query<Rows>()({
  name: 'projection.putInvolved',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (e:Event {id: row.event}) MATCH (a:Actor {id: row.actor})
               CREATE (e)-[r:INVOLVES]->(a) SET r.role = row.role`,
})

const put = (name: string, text: Cypher) => query<Rows>()({ name, mode: 'write', example: noRows, row: nothing, text })

/** Makes derived nodes; a period hangs on its pair. */
export const putDerived = {
  StatusPeriod: put(
    'projection.putPeriods',
    cypher`UNWIND $rows AS row MATCH (m:Membership {id: row.pair})
           CREATE (m)-[:HAS_PERIOD]->(p:StatusPeriod) SET p = row`,
  ),
  Event: put('projection.putEvents', cypher`UNWIND $rows AS row CREATE (e:Event) SET e = row`),
  Dispute: put('projection.putDisputes', cypher`UNWIND $rows AS row CREATE (d:Dispute) SET d = row`),
} as const

/** Gives derived nodes that stay another content. */
export const setDerived = {
  StatusPeriod: put(
    'projection.setPeriods',
    cypher`UNWIND $rows AS row MATCH (p:StatusPeriod {id: row.id}) SET p = row.props`,
  ),
  Event: put('projection.setEvents', cypher`UNWIND $rows AS row MATCH (e:Event {id: row.id}) SET e = row.props`),
  Dispute: put('projection.setDisputes', cypher`UNWIND $rows AS row MATCH (d:Dispute {id: row.id}) SET d = row.props`),
} as const

/** Evidence edges of one kind of derived node, a row a node; the label comes from this closed map. */
export const putSupport = {
  StatusPeriod: put(
    'projection.supportPeriods',
    cypher`UNWIND $rows AS row MATCH (x:StatusPeriod {id: row.id})
           UNWIND row.assertions AS assertion MATCH (a:Assertion {id: assertion}) CREATE (x)-[:SUPPORTED_BY]->(a)`,
  ),
  Event: put(
    'projection.supportEvents',
    cypher`UNWIND $rows AS row MATCH (x:Event {id: row.id})
           UNWIND row.assertions AS assertion MATCH (a:Assertion {id: assertion}) CREATE (x)-[:SUPPORTED_BY]->(a)`,
  ),
  Dispute: put(
    'projection.supportDisputes',
    cypher`UNWIND $rows AS row MATCH (x:Dispute {id: row.id})
           UNWIND row.assertions AS assertion MATCH (a:Assertion {id: assertion}) CREATE (x)-[:SUPPORTED_BY]->(a)`,
  ),
} as const

/** Takes evidence edges away, from the assertion's end: few derived things stand on one, many ones under a thing. */
export const dropSupport = {
  StatusPeriod: put(
    'projection.dropSupportOfPeriods',
    cypher`UNWIND $rows AS row
           MATCH (a:Assertion {id: row.assertion})<-[r:SUPPORTED_BY]-(x:StatusPeriod {id: row.id}) DELETE r`,
  ),
  Event: put(
    'projection.dropSupportOfEvents',
    cypher`UNWIND $rows AS row
           MATCH (a:Assertion {id: row.assertion})<-[r:SUPPORTED_BY]-(x:Event {id: row.id}) DELETE r`,
  ),
  Dispute: put(
    'projection.dropSupportOfDisputes',
    cypher`UNWIND $rows AS row
           MATCH (a:Assertion {id: row.assertion})<-[r:SUPPORTED_BY]-(x:Dispute {id: row.id}) DELETE r`,
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
  text: cypher`UNWIND $rows AS row MATCH (m:Membership {id: row.id}) 
               SET m.projected = row.projected, m.stories = row.stories, m.mark = row.mark`,
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
