/** Cypher on actors. */
import type { Params, Row } from '../engine.js'
import { type Cypher, cypher, query } from '../query.js'
import { toActor } from '../rows.js'

const nothing = (): null => null
const text = (row: Row, key: string): string | null => (typeof row[key] === 'string' ? row[key] : null)

/** The version of the set of actors: readers keep names in memory until it changes. */
export const actorsVersion = query<Record<never, never>>()({
  name: 'actor.version',
  mode: 'read',
  example: {},
  row: (row) => text(row, 'version'),
  text: cypher`MATCH (m:Meta {id: 'actors'}) RETURN m.version AS version`,
})

export const setActorsVersion = query<{ version: string }>()({
  name: 'actor.setVersion',
  mode: 'write',
  example: { version: 'none' },
  row: nothing,
  text: cypher`MERGE (m:Meta {id: 'actors'}) SET m.version = $version`,
})

export const allActors = query<Record<never, never>>()({
  name: 'actor.all',
  mode: 'read',
  example: {},
  row: toActor,
  text: cypher`MATCH (a:Actor) RETURN a.profile AS profile ORDER BY a.id`,
})

export const actorsById = query<{ ids: readonly string[] }>()({
  name: 'actor.byId',
  mode: 'read',
  example: { ids: ['country:ARM'] },
  row: toActor,
  text: cypher`UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN a.profile AS profile ORDER BY a.id`,
})

type Rows = { rows: readonly Params[] }
const example: Rows = { rows: [] }

const upsert = (name: string, text: Cypher) => query<Rows>()({ name, mode: 'write', example, row: nothing, text })

/** Writes actors of one kind; the label comes from this closed map. */
export const putActors = {
  country: upsert(
    'actor.putCountries',
    cypher`UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a:Country SET a += row`,
  ),
  organization: upsert(
    'actor.putOrganizations',
    cypher`UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a:Organization SET a += row`,
  ),
  leader: upsert(
    'actor.putLeaders',
    cypher`UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a:Leader SET a += row`,
  ),
} as const

export const putSuccessors = query<Rows>()({
  name: 'actor.putSuccessors',
  mode: 'write',
  example,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (a:Actor {id: row.from}) MATCH (b:Actor {id: row.to})
               MERGE (a)-[:SUCCEEDED_BY]->(b)`,
})

export const putPredecessors = query<Rows>()({
  name: 'actor.putPredecessors',
  mode: 'write',
  example,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (a:Actor {id: row.from}) MATCH (b:Actor {id: row.to})
               MERGE (a)-[:PRECEDED_BY]->(b)`,
})

export const clearOffices = query<{ ids: readonly string[] }>()({
  name: 'actor.clearOffices',
  mode: 'write',
  example: { ids: [] },
  row: nothing,
  text: cypher`UNWIND $ids AS id MATCH (l:Actor {id: id})-[r:LEADS]->(:Actor) DELETE r`,
})

export const putOffices = query<Rows>()({
  name: 'actor.putOffices',
  mode: 'write',
  example,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (l:Actor {id: row.leader}) MATCH (a:Actor {id: row.of})
               CREATE (l)-[r:LEADS]->(a) SET r = row.props`,
})

/** Leaders with an office of one of these countries or organizations. */
export const leadersOf = query<{ ids: readonly string[] }>()({
  name: 'actor.leadersOf',
  mode: 'read',
  example: { ids: ['country:ARM'] },
  row: toActor,
  text: cypher`UNWIND $ids AS id MATCH (a:Actor {id: id})<-[:LEADS]-(l:Leader)
               RETURN DISTINCT l.id AS id, l.profile AS profile ORDER BY id`,
})
