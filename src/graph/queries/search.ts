/** Cypher behind search: what full text has found, with what decides whether it stands and whether it is wanted. */
import type { Assertion, Claim, Source, Statement } from '../../domain/model.js'
import type { Row, Value } from '../engine.js'
import { cypher, query } from '../query.js'
import { toAssertion, toClaim, toSource, toStatement } from '../rows.js'

type Ids = { ids: readonly string[] }

const numbers = (value: Value | undefined) => (value ?? []) as readonly number[]
const textOrNull = (value: Value | undefined) => (value ?? null) as string | null

export interface FoundSource {
  readonly source: Source
  readonly inForce: boolean
}

export const sources = query<Ids>()({
  name: 'search.sources',
  mode: 'read',
  example: { ids: ['record:CSTO/founded'] },
  row: (row): FoundSource => ({ source: toSource(row.source), inForce: row.kind === 'FOUND' }),
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id})-[:IN_FORCE]->(r:Run)
               RETURN properties(s) AS source, r.kind AS kind, s.id AS id ORDER BY id`,
})

interface Found {
  readonly inForce: boolean
  readonly runs: readonly number[]
  readonly outlet: string | null
  readonly publishedOn: string | null
}

const toFound = (row: Row): Found => ({
  inForce: row.inForce === true,
  runs: numbers(row.runs),
  outlet: textOrNull(row.outlet),
  publishedOn: textOrNull(row.publishedOn),
})

export interface FoundAssertion extends Found {
  readonly assertion: Assertion
  readonly claim: Claim
}

/** No `WHERE a.start IS NOT NULL` here: Neo4j 5.26 then gives `properties(a)` with `start: true`. */
export const assertions = query<Ids>()({
  name: 'search.assertions',
  mode: 'read',
  example: { ids: ['assertion:none'] },
  row: (row): FoundAssertion => ({
    ...toFound(row),
    assertion: toAssertion(row.assertion),
    claim: toClaim(row.claim),
  }),
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id})-[:FROM_SOURCE]->(s:Source)
               MATCH (a)-[:OF_CLAIM]->(c:Claim) MATCH (a)<-[:FOUND]-(r:Run)
               WITH a, c, s, collect(r.number) AS runs
               RETURN properties(a) AS assertion, properties(c) AS claim, a.inForce AS inForce, runs,
                      s.outlet AS outlet, s.publishedOn AS publishedOn, a.id AS id ORDER BY id`,
})

export interface FoundStatement extends Found {
  readonly statement: Statement
}

export const statements = query<Ids>()({
  name: 'search.statements',
  mode: 'read',
  example: { ids: ['statement:none'] },
  row: (row): FoundStatement => ({ ...toFound(row), statement: toStatement(row.statement) }),
  text: cypher`UNWIND $ids AS id MATCH (x:Statement {id: id})-[:FROM_SOURCE]->(s:Source)
               MATCH (x)<-[:FOUND]-(r:Run) WITH x, s, collect(r.number) AS runs
               RETURN properties(x) AS statement, x.inForce AS inForce, runs,
                      s.outlet AS outlet, s.publishedOn AS publishedOn, x.id AS id ORDER BY id`,
})

export interface SourceTopic {
  readonly source: string
  readonly actors: readonly string[]
}

/** Whom the claims of a source speak of. */
export const topics = query<Ids>()({
  name: 'search.topics',
  mode: 'read',
  example: { ids: ['record:CSTO/founded'] },
  row: (row): SourceTopic => ({
    source: row.source as string,
    actors: [
      row.actor,
      row.organization,
      row.of,
      row.by,
      row.speaker,
      ...((row.closed ?? []) as readonly Value[]),
    ].filter((id): id is string => typeof id === 'string'),
  }),
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id})<-[:FROM_SOURCE]-(a:Assertion)-[:OF_CLAIM]->(c:Claim)
               RETURN s.id AS source, c.actor AS actor, c.organization AS organization, c.of AS of, c.by AS by,
                      c.closed AS closed, a.speaker AS speaker, a.id AS id ORDER BY id`,
})

/** Whom the statements of a source are about, and who made them. */
export const statementTopics = query<Ids>()({
  name: 'search.statementTopics',
  mode: 'read',
  example: { ids: ['article:none'] },
  row: (row): SourceTopic => ({
    source: row.source as string,
    actors: [row.speaker, ...((row.about ?? []) as readonly Value[])].filter(
      (id): id is string => typeof id === 'string',
    ),
  }),
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id})<-[:FROM_SOURCE]-(x:Statement)
               RETURN s.id AS source, x.speaker AS speaker, x.about AS about, x.id AS id ORDER BY id`,
})
