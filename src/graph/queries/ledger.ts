/** Cypher that writes the ledger: sources, runs, claims, assertions and statements, appended and never edited. */
import type { Claim } from '../../domain/model.js'
import type { Params, Row } from '../engine.js'
import { type Cypher, cypher, query } from '../query.js'
import { toClaim } from '../rows.js'

type Rows = { rows: readonly Params[] }
type Ids = { ids: readonly string[] }
const noRows: Rows = { rows: [] }
const nothing = (): null => null
const strings = (row: Row, key: string): readonly string[] => (row[key] ?? []) as readonly string[]

const put = (name: string, text: Cypher) => query<Rows>()({ name, mode: 'write', example: noRows, row: nothing, text })

/**
 * Creates the sources that are new, and locks all of them, in the order of the rows: setting the id to itself changes
 * nothing and takes the node's write lock on a server engine. The label comes from this closed map.
 */
export const putSources = {
  article: put(
    'ledger.putArticles',
    cypher`UNWIND $rows AS row MERGE (s:Source {id: row.id}) ON CREATE SET s:Article, s += row SET s.id = s.id`,
  ),
  record: put(
    'ledger.putRecords',
    cypher`UNWIND $rows AS row MERGE (s:Source {id: row.id}) ON CREATE SET s:Record, s += row SET s.id = s.id`,
  ),
  decision: put(
    'ledger.putDecisions',
    cypher`UNWIND $rows AS row MERGE (s:Source {id: row.id}) ON CREATE SET s:Decision, s += row SET s.id = s.id`,
  ),
} as const

export interface InForce {
  readonly source: string
  readonly run: {
    readonly id: string
    readonly number: number
    readonly kind: RunKind
    readonly found: readonly string[]
    readonly facts: string
  }
}

/**
 * FOUND: what the source says; GONE: its row or digest left the seeds; RETRACTED: withdrawn until a decision; UNDONE: a
 * decision that was taken back.
 */
export type RunKind = 'FOUND' | 'GONE' | 'RETRACTED' | 'UNDONE'

/** The runs in force of these sources; a source before its first run has none. */
export const runsInForce = query<Ids>()({
  name: 'ledger.runsInForce',
  mode: 'read',
  example: { ids: ['record:CSTO/founded'] },
  row: (row): InForce => ({
    source: row.source as string,
    run: {
      id: row.run as string,
      number: row.number as number,
      kind: row.kind as RunKind,
      found: strings(row, 'found'),
      facts: row.facts as string,
    },
  }),
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id})-[:IN_FORCE]->(r:Run)
               RETURN s.id AS source, r.id AS run, r.number AS number, r.kind AS kind, r.found AS found, r.facts AS facts
               ORDER BY source`,
})

/** Takes the sources' present run out of force. */
export const endForce = query<Ids>()({
  name: 'ledger.endForce',
  mode: 'write',
  example: { ids: [] },
  row: nothing,
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id})-[f:IN_FORCE]->(:Run) DELETE f`,
})

export const putRuns = query<Rows>()({
  name: 'ledger.putRuns',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (s:Source {id: row.source})
               CREATE (r:Run)-[:OF]->(s) SET r = row CREATE (s)-[:IN_FORCE]->(r)`,
})

/** A corrected record shows its new text; each run keeps the facts it stood on. */
export const updateSources = query<Rows>()({
  name: 'ledger.updateSources',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (s:Source {id: row.id}) SET s = row.props`,
})

/** Which of these are in the graph already. */
export const existing = query<Ids>()({
  name: 'ledger.existing',
  mode: 'read',
  example: { ids: ['assertion:none'] },
  row: (row) => row.id as string,
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id}) RETURN a.id AS id ORDER BY id`,
})

export const existingStatements = query<Ids>()({
  name: 'ledger.existingStatements',
  mode: 'read',
  example: { ids: ['statement:none'] },
  row: (row) => row.id as string,
  text: cypher`UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN s.id AS id ORDER BY id`,
})

export const existingClaims = query<Ids>()({
  name: 'ledger.existingClaims',
  mode: 'read',
  example: { ids: ['claim:none'] },
  row: (row) => row.id as string,
  text: cypher`UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN c.id AS id ORDER BY id`,
})

export const putClaims = query<Rows>()({
  name: 'ledger.putClaims',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MERGE (c:Claim {id: row.id}) ON CREATE SET c += row`,
})

export const putAssertions = query<Rows>()({
  name: 'ledger.putAssertions',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (s:Source {id: row.source})
               CREATE (a:Assertion) SET a = row CREATE (a)-[:OF_CLAIM]->(c) CREATE (a)-[:FROM_SOURCE]->(s)`,
})

export const putStatements = query<Rows>()({
  name: 'ledger.putStatements',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (s:Source {id: row.source})
               CREATE (x:Statement) SET x = row CREATE (x)-[:FROM_SOURCE]->(s)`,
})

export const putTopics = query<Rows>()({
  name: 'ledger.putTopics',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (x:Statement {id: row.statement}) MATCH (a:Actor {id: row.about})
               CREATE (x)-[r:STATEMENT_ABOUT]->(a) SET r.stance = row.stance`,
})

export const putSpeakers = query<Rows>()({
  name: 'ledger.putSpeakers',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (x:Statement {id: row.statement}) MATCH (l:Leader {id: row.speaker})
               CREATE (l)-[:MADE]->(x)`,
})

export const linkFound = query<Rows>()({
  name: 'ledger.linkFound',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (r:Run {id: row.run})
               UNWIND row.found AS found MATCH (a:Assertion {id: found}) CREATE (r)-[:FOUND]->(a)`,
})

export const linkFoundStatements = query<Rows>()({
  name: 'ledger.linkFoundStatements',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MATCH (r:Run {id: row.run})
               UNWIND row.found AS found MATCH (x:Statement {id: found}) CREATE (r)-[:FOUND]->(x)`,
})

export const setForce = query<Ids & { inForce: boolean }>()({
  name: 'ledger.setForce',
  mode: 'write',
  example: { ids: [], inForce: true },
  row: nothing,
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id}) SET a.inForce = $inForce`,
})

export const setStatementForce = query<Ids & { inForce: boolean }>()({
  name: 'ledger.setStatementForce',
  mode: 'write',
  example: { ids: [], inForce: true },
  row: nothing,
  text: cypher`UNWIND $ids AS id MATCH (x:Statement {id: id}) SET x.inForce = $inForce`,
})

export const claimsOfAssertions = query<Ids>()({
  name: 'ledger.claimsOfAssertions',
  mode: 'read',
  example: { ids: [] },
  row: (row): Claim => toClaim(row.claim),
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id})-[:OF_CLAIM]->(c:Claim)
               RETURN DISTINCT c.id AS id, properties(c) AS claim ORDER BY id`,
})
