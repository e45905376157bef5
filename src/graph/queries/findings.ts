/** Cypher that reads the ledger: findings in force, their history, evidence, statements and sources. */
import type { Assertion, Claim, Source, Statement } from '../../domain/model.js'
import type { Finding } from '../../domain/rank.js'
import type { Row } from '../engine.js'
import { cypher, query } from '../query.js'
import { toAssertion, toClaim, toSource, toSourceFacts, toStatement } from '../rows.js'
import type { RunKind } from './ledger.js'

type Ids = { ids: readonly string[] }
const strings = (row: Row, key: string): readonly string[] => (row[key] ?? []) as readonly string[]

// An article's text is large and no part of the policy: only these properties are read.
const SOURCE_FACTS = cypher`{type: s.type, id: s.id, textHash: s.textHash, outlet: s.outlet, publishedOn: s.publishedOn,
                             digest: s.digest, kind: s.kind, seen: s.seen, ruling: s.ruling}`

const toFinding = (row: Row): Finding => ({
  claim: toClaim(row.claim),
  assertion: toAssertion(row.assertion),
  source: toSourceFacts(row.source),
})

/** Assertions in force on these pairs, with claims and sources. */
export const findingsOfPairs = query<{ pairs: readonly string[] }>()({
  name: 'findings.findingsOfPairs',
  mode: 'read',
  example: { pairs: ['country:ARM|org:CSTO'] },
  row: toFinding,
  text: cypher`UNWIND $pairs AS pair MATCH (c:Claim {pair: pair})<-[:OF_CLAIM]-(a:Assertion)-[:FROM_SOURCE]->(s:Source)
               WHERE a.inForce = true
               RETURN properties(c) AS claim, properties(a) AS assertion, ${SOURCE_FACTS} AS source, a.id AS id ORDER BY id`,
})

/** The same for claims that take over a predecessor's seat, by the predecessor's pair. */
export const findingsOfPredecessors = query<{ pairs: readonly string[] }>()({
  name: 'findings.findingsOfPredecessors',
  mode: 'read',
  example: { pairs: ['country:SUN|org:UN'] },
  row: toFinding,
  text: cypher`UNWIND $pairs AS pair MATCH (c:Claim {ofPair: pair})<-[:OF_CLAIM]-(a:Assertion)-[:FROM_SOURCE]->(s:Source)
               WHERE a.inForce = true
               RETURN properties(c) AS claim, properties(a) AS assertion, ${SOURCE_FACTS} AS source, a.id AS id ORDER BY id`,
})

/** A finding with the run numbers that name it. */
export interface LedgerFinding extends Finding {
  readonly runs: readonly number[]
}

/** Every assertion ever made on these pairs, whatever is in force. */
export const historyOfPairs = query<{ pairs: readonly string[] }>()({
  name: 'findings.historyOfPairs',
  mode: 'read',
  example: { pairs: ['country:ARM|org:CSTO'] },
  row: (row): LedgerFinding => ({ ...toFinding(row), runs: (row.runs ?? []) as readonly number[] }),
  text: cypher`UNWIND $pairs AS pair MATCH (c:Claim {pair: pair})<-[:OF_CLAIM]-(a:Assertion)-[:FROM_SOURCE]->(s:Source)
               MATCH (a)<-[:FOUND]-(r:Run) WITH c, a, s, collect(r.number) AS runs
               RETURN properties(c) AS claim, properties(a) AS assertion, ${SOURCE_FACTS} AS source, runs, a.id AS id ORDER BY id`,
})

export const historyOfPredecessors = query<{ pairs: readonly string[] }>()({
  name: 'findings.historyOfPredecessors',
  mode: 'read',
  example: { pairs: ['country:SUN|org:UN'] },
  row: (row): LedgerFinding => ({ ...toFinding(row), runs: (row.runs ?? []) as readonly number[] }),
  text: cypher`UNWIND $pairs AS pair MATCH (c:Claim {ofPair: pair})<-[:OF_CLAIM]-(a:Assertion)-[:FROM_SOURCE]->(s:Source)
               MATCH (a)<-[:FOUND]-(r:Run) WITH c, a, s, collect(r.number) AS runs
               RETURN properties(c) AS claim, properties(a) AS assertion, ${SOURCE_FACTS} AS source, runs, a.id AS id ORDER BY id`,
})

export interface RunRow {
  readonly source: string
  readonly number: number
  readonly recordedAt: string
  readonly facts: string
  readonly kind: RunKind
}

/** All runs of these sources, in order. */
export const runsOfSources = query<Ids>()({
  name: 'findings.runsOfSources',
  mode: 'read',
  example: { ids: ['record:CSTO/founded'] },
  row: (row): RunRow => ({
    source: row.source as string,
    number: row.number as number,
    recordedAt: row.recordedAt as string,
    facts: row.facts as string,
    kind: row.kind as RunKind,
  }),
  text: cypher`UNWIND $ids AS id MATCH (r:Run {source: id})
               RETURN r.source AS source, r.number AS number, r.recordedAt AS recordedAt, r.facts AS facts,
                      r.kind AS kind
               ORDER BY source, number`,
})

export interface EvidenceRow {
  readonly assertion: Assertion
  readonly claim: Claim
  readonly source: Source
}

export const evidenceById = query<Ids>()({
  name: 'findings.evidenceById',
  mode: 'read',
  example: { ids: ['assertion:none'] },
  row: (row): EvidenceRow => ({
    assertion: toAssertion(row.assertion),
    claim: toClaim(row.claim),
    source: toSource(row.source),
  }),
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id})-[:OF_CLAIM]->(c:Claim) MATCH (a)-[:FROM_SOURCE]->(s:Source)
               RETURN properties(a) AS assertion, properties(c) AS claim, properties(s) AS source, a.id AS id ORDER BY id`,
})

export const allEvidence = query<Record<never, never>>()({
  name: 'findings.allEvidence',
  mode: 'read',
  example: {},
  row: (row) => ({ assertion: toAssertion(row.assertion), claim: toClaim(row.claim) }),
  text: cypher`MATCH (a:Assertion)-[:OF_CLAIM]->(c:Claim) WHERE a.inForce = true
               RETURN properties(a) AS assertion, properties(c) AS claim, a.id AS id ORDER BY id`,
})

export interface StoredRun extends RunRow {
  readonly version: string
  readonly reason: string | null
  readonly found: readonly string[]
}

/** Every run there is, first runs first: what an export walks over. */
export const allRuns = query<Record<never, never>>()({
  name: 'findings.allRuns',
  mode: 'read',
  example: {},
  row: (row): StoredRun => ({
    source: row.source as string,
    number: row.number as number,
    recordedAt: row.recordedAt as string,
    facts: row.facts as string,
    kind: row.kind as RunKind,
    version: row.version as string,
    reason: (row.reason ?? null) as string | null,
    found: strings(row, 'found'),
  }),
  text: cypher`MATCH (r:Run) RETURN r.source AS source, r.number AS number, r.recordedAt AS recordedAt, r.facts AS facts,
                      r.kind AS kind, r.version AS version, r.reason AS reason, r.found AS found
               ORDER BY number, source`,
})

export const assertionsById = query<Ids>()({
  name: 'findings.assertionsById',
  mode: 'read',
  example: { ids: ['assertion:none'] },
  row: (row) => ({ assertion: toAssertion(row.assertion), claim: toClaim(row.claim) }),
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {id: id})-[:OF_CLAIM]->(c:Claim)
               RETURN properties(a) AS assertion, properties(c) AS claim, a.id AS id ORDER BY id`,
})

export const statementsById = query<Ids>()({
  name: 'findings.statementsById',
  mode: 'read',
  example: { ids: ['statement:none'] },
  row: (row): Statement => toStatement(row.statement),
  text: cypher`UNWIND $ids AS id MATCH (x:Statement {id: id}) RETURN properties(x) AS statement, x.id AS id ORDER BY id`,
})

/** Records in force, by organization: what a seed run compares with its rows. */
export const recordsOf = query<{ organization: string }>()({
  name: 'findings.recordsOf',
  mode: 'read',
  example: { organization: 'org:CSTO' },
  row: (row) => row.id as string,
  text: cypher`MATCH (s:Record {organization: $organization})-[:IN_FORCE]->(r:Run) WHERE r.kind = 'FOUND'
               RETURN s.id AS id ORDER BY id`,
})

/** Digests in force. */
export const digestsInForce = query<Record<never, never>>()({
  name: 'findings.digestsInForce',
  mode: 'read',
  example: {},
  row: (row) => row.id as string,
  text: cypher`MATCH (s:Article {digest: true})-[:IN_FORCE]->(r:Run) WHERE r.kind = 'FOUND' RETURN s.id AS id ORDER BY id`,
})

export const sourcesById = query<Ids>()({
  name: 'findings.sourcesById',
  mode: 'read',
  example: { ids: ['article:none'] },
  row: (row): Source => toSource(row.source),
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN properties(s) AS source, s.id AS id ORDER BY id`,
})

/** Articles in force; without their texts, which one asks for one by one. */
export const articles = query<Record<never, never>>()({
  name: 'findings.articles',
  mode: 'read',
  example: {},
  row: (row): Source => toSource(row.source),
  text: cypher`MATCH (s:Article)-[:IN_FORCE]->(r:Run) WHERE r.kind = 'FOUND'
               RETURN {type: s.type, id: s.id, textHash: s.textHash, title: s.title, outlet: s.outlet, url: s.url,
                       publishedOn: s.publishedOn, digest: s.digest} AS source, s.id AS id ORDER BY id`,
})

interface StatementRow {
  readonly statement: Statement
  readonly inForce: boolean
  readonly runs: readonly number[]
  readonly publishedOn: string | null
  readonly outlet: string | null
}

const toStatementRow = (row: Row): StatementRow => ({
  statement: toStatement(row.statement),
  inForce: row.inForce === true,
  runs: (row.runs ?? []) as readonly number[],
  publishedOn: (row.publishedOn ?? null) as string | null,
  outlet: (row.outlet ?? null) as string | null,
})

/** Statements about an actor, in force or not, with the runs that name them. */
export const statementsAbout = query<Ids>()({
  name: 'findings.statementsAbout',
  mode: 'read',
  example: { ids: ['org:CSTO'] },
  row: toStatementRow,
  text: cypher`UNWIND $ids AS id MATCH (a:Actor {id: id})<-[:STATEMENT_ABOUT]-(x:Statement)-[:FROM_SOURCE]->(s:Source)
               MATCH (x)<-[:FOUND]-(r:Run) WITH x, s, collect(DISTINCT r.number) AS runs
               RETURN properties(x) AS statement, x.inForce AS inForce, runs, s.publishedOn AS publishedOn, s.outlet AS outlet, x.id AS id
               ORDER BY id`,
})

export const statementsBy = query<Ids>()({
  name: 'findings.statementsBy',
  mode: 'read',
  example: { ids: ['leader:nikol-pashinyan'] },
  row: toStatementRow,
  text: cypher`UNWIND $ids AS id MATCH (l:Leader {id: id})-[:MADE]->(x:Statement)-[:FROM_SOURCE]->(s:Source)
               MATCH (x)<-[:FOUND]-(r:Run) WITH x, s, collect(DISTINCT r.number) AS runs
               RETURN properties(x) AS statement, x.inForce AS inForce, runs, s.publishedOn AS publishedOn, s.outlet AS outlet, x.id AS id
               ORDER BY id`,
})

/** Statements by exactly this name, whoever it is. */
export const statementsNamed = query<{ names: readonly string[] }>()({
  name: 'findings.statementsNamed',
  mode: 'read',
  example: { names: ['Nobody Known'] },
  row: toStatementRow,
  text: cypher`UNWIND $names AS name MATCH (x:Statement {speakerName: name})-[:FROM_SOURCE]->(s:Source)
               MATCH (x)<-[:FOUND]-(r:Run) WITH x, s, collect(DISTINCT r.number) AS runs
               RETURN properties(x) AS statement, x.inForce AS inForce, runs, s.publishedOn AS publishedOn, s.outlet AS outlet, x.id AS id
               ORDER BY id`,
})

/** Statements whose speaker is no leader we know. */
export const statementsOfUnknown = query<Record<never, never>>()({
  name: 'findings.statementsOfUnknown',
  mode: 'read',
  example: {},
  row: toStatementRow,
  text: cypher`MATCH (x:Statement)-[:FROM_SOURCE]->(s:Source) WHERE x.speaker IS NULL
               MATCH (x)<-[:FOUND]-(r:Run) WITH x, s, collect(DISTINCT r.number) AS runs
               RETURN properties(x) AS statement, x.inForce AS inForce, runs, s.publishedOn AS publishedOn, s.outlet AS outlet, x.id AS id
               ORDER BY id`,
})

export const allStatements = query<Record<never, never>>()({
  name: 'findings.allStatements',
  mode: 'read',
  example: {},
  row: toStatementRow,
  text: cypher`MATCH (x:Statement)-[:FROM_SOURCE]->(s:Source)
               MATCH (x)<-[:FOUND]-(r:Run) WITH x, s, collect(DISTINCT r.number) AS runs
               RETURN properties(x) AS statement, x.inForce AS inForce, runs, s.publishedOn AS publishedOn, s.outlet AS outlet, x.id AS id
               ORDER BY id`,
})
