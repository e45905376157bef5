/** Cypher behind search: what full text has found, with what decides whether it stands and whether it is wanted. */
import type { Assertion, Source, Statement } from '../../domain/model.js'
import type { Row, Value } from '../engine.js'
import { cypher, query } from '../query.js'
import { toAssertion, toSource, toStatement } from '../rows.js'

type Ids = { ids: readonly string[] }

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
  readonly publishedOn: string | null
}

const toFound = (row: Row): Found => ({
  inForce: row.inForce === true,
  publishedOn: textOrNull(row.publishedOn),
})

export interface FoundAssertion extends Found {
  readonly assertion: Assertion
}

/** No `WHERE a.start IS NOT NULL` here: Neo4j 5.26 then gives `properties(a)` with `start: true`. */
export const assertions = query<Ids>()({
  name: 'search.assertions',
  mode: 'read',
  example: { ids: ['assertion:none'] },
  row: (row): FoundAssertion => ({
    ...toFound(row),
    assertion: toAssertion(row.assertion),
  }),
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id})-[:FROM_SOURCE]->(s:Source)
               RETURN properties(a) AS assertion, a.inForce AS inForce,
                      s.publishedOn AS publishedOn, a.id AS id ORDER BY id`,
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
               RETURN properties(x) AS statement, x.inForce AS inForce,
                      s.publishedOn AS publishedOn, x.id AS id ORDER BY id`,
})

/** What filters look at, without the texts: many candidates are looked through for a few that are wanted. */
export interface FoundFacts {
  readonly id: string
  readonly outlet: string | null
  /** When it was said or published. */
  readonly on: string | null
  /** Whom it concerns or quotes; empty for sources, whose topics are asked for apart. */
  readonly actors: readonly string[]
}

const toFacts = (row: Row): FoundFacts => ({
  id: row.id as string,
  outlet: textOrNull(row.outlet),
  on: textOrNull(row.day),
  actors: ((row.actors ?? []) as readonly Value[]).flat().filter((id): id is string => typeof id === 'string'),
})

export const sourceFacts = query<Ids>()({
  name: 'search.sourceFacts',
  mode: 'read',
  example: { ids: ['record:CSTO/founded'] },
  row: toFacts,
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id})
               RETURN s.id AS id, s.outlet AS outlet, s.publishedOn AS day ORDER BY id`,
})

export const assertionFacts = query<Ids>()({
  name: 'search.assertionFacts',
  mode: 'read',
  example: { ids: ['assertion:none'] },
  row: toFacts,
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id})-[:FROM_SOURCE]->(s:Source) MATCH (a)-[:OF_CLAIM]->(c:Claim)
               RETURN a.id AS id, s.outlet AS outlet, s.publishedOn AS day,
                      [c.actor, c.organization, c.by, c.of, a.speaker, a.voice, c.closed] AS actors ORDER BY id`,
})

export const statementFacts = query<Ids>()({
  name: 'search.statementFacts',
  mode: 'read',
  example: { ids: ['statement:none'] },
  row: toFacts,
  text: cypher`UNWIND $ids AS id MATCH (x:Statement {id: id})-[:FROM_SOURCE]->(s:Source)
               RETURN x.id AS id, s.outlet AS outlet, coalesce(x.madeOn, s.publishedOn) AS day,
                      [x.speaker, x.voice, x.about] AS actors ORDER BY id`,
})

/** A finding, or statement, with one of the runs that found it. */
const toRun = (row: Row) => ({ id: row.id as string, run: row.run as number })

export const runsOfAssertions = query<Ids>()({
  name: 'search.runsOfAssertions',
  mode: 'read',
  example: { ids: ['assertion:none'] },
  row: toRun,
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id})<-[:FOUND]-(r:Run)
               RETURN a.id AS id, r.number AS run ORDER BY id, run`,
})

export const runsOfStatements = query<Ids>()({
  name: 'search.runsOfStatements',
  mode: 'read',
  example: { ids: ['statement:none'] },
  row: toRun,
  text: cypher`UNWIND $ids AS id MATCH (x:Statement {id: id})<-[:FOUND]-(r:Run)
               RETURN x.id AS id, r.number AS run ORDER BY id, run`,
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
