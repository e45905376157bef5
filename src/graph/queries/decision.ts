/** Cypher on decisions: those of a kind with their runs, those in force on a source, and what sources ever said. */
import type { Claim, Decision } from '../../domain/model.js'
import { cypher, query } from '../query.js'
import { toClaim, toSource } from '../rows.js'
import type { StoredRun } from './findings.js'
import type { RunKind } from './ledger.js'

type Ids = { ids: readonly string[] }

/** One run of a decision, with the decision. */
export interface DecisionRun {
  readonly decision: Decision
  readonly number: number
  readonly kind: RunKind
  readonly recordedAt: string
  readonly reason: string | null
}

/** Every run of the decisions of these kinds; those of one decision stand together, in order. */
export const decisionRuns = query<{ kinds: readonly string[] }>()({
  name: 'decision.decisionRuns',
  mode: 'read',
  example: { kinds: ['LINK_SPEAKER'] },
  row: (row): DecisionRun => ({
    // The label says that it is one.
    decision: toSource(row.decision) as Decision,
    number: row.number as number,
    kind: row.kind as RunKind,
    recordedAt: row.recordedAt as string,
    reason: (row.reason ?? null) as string | null,
  }),
  text: cypher`UNWIND $kinds AS kind MATCH (d:Decision {kind: kind})<-[:OF]-(r:Run)
               RETURN properties(d) AS decision, r.number AS number, r.kind AS kind, r.recordedAt AS recordedAt,
                      r.reason AS reason, d.id AS id
               ORDER BY id, number`,
})

/** Which of these sources a decision in force reinstates. */
export const reinstated = query<Ids>()({
  name: 'decision.reinstated',
  mode: 'read',
  example: { ids: ['article:none'] },
  row: (row) => row.id as string,
  text: cypher`UNWIND $ids AS id MATCH (d:Decision {target: id})-[:IN_FORCE]->(r:Run)
               WHERE r.kind = 'FOUND' RETURN DISTINCT d.target AS id ORDER BY id`,
})

/** Takes the write locks of sources that are there. */
export const lockSources = query<Ids>()({
  name: 'decision.lockSources',
  mode: 'write',
  example: { ids: [] },
  row: () => null,
  text: cypher`UNWIND $ids AS id MATCH (s:Source {id: id}) SET s.id = s.id`,
})

/** All runs of these sources with what they found, in order. */
export const storedRuns = query<Ids>()({
  name: 'decision.storedRuns',
  mode: 'read',
  example: { ids: ['article:none'] },
  row: (row): StoredRun => ({
    source: row.source as string,
    number: row.number as number,
    recordedAt: row.recordedAt as string,
    facts: row.facts as string,
    kind: row.kind as RunKind,
    version: row.version as string,
    reason: (row.reason ?? null) as string | null,
    found: (row.found ?? []) as readonly string[],
  }),
  text: cypher`UNWIND $ids AS id MATCH (r:Run {source: id})
               RETURN r.source AS source, r.number AS number, r.recordedAt AS recordedAt, r.facts AS facts,
                      r.kind AS kind, r.version AS version, r.reason AS reason, r.found AS found
               ORDER BY source, number`,
})

/** A claim that a source makes or made. */
export interface ClaimOfSource {
  readonly source: string
  readonly claim: Claim
  readonly inForce: boolean
}

export const claimsOfSources = query<Ids>()({
  name: 'decision.claimsOfSources',
  mode: 'read',
  example: { ids: ['article:none'] },
  row: (row): ClaimOfSource => ({
    source: row.source as string,
    claim: toClaim(row.claim),
    inForce: row.inForce === true,
  }),
  text: cypher`UNWIND $ids AS id MATCH (a:Assertion {source: id})-[:OF_CLAIM]->(c:Claim)
               RETURN a.source AS source, properties(c) AS claim, a.inForce AS inForce, a.id AS id ORDER BY id`,
})

/** Everything that is said on these claims, in force or not. */
export const evidenceOfClaims = query<Ids>()({
  name: 'decision.evidenceOfClaims',
  mode: 'read',
  example: { ids: ['claim:none'] },
  row: (row) => ({
    claim: toClaim(row.claim),
    assertion: row.assertion as string,
    polarity: row.polarity as 'ASSERTS' | 'DENIES',
    saidOn: (row.saidOn ?? null) as string | null,
    publishedOn: (row.publishedOn ?? null) as string | null,
  }),
  text: cypher`UNWIND $ids AS id MATCH (c:Claim {id: id})<-[:OF_CLAIM]-(a:Assertion)-[:FROM_SOURCE]->(s:Source)
               RETURN properties(c) AS claim, a.id AS assertion, a.polarity AS polarity, a.saidOn AS saidOn,
                      s.publishedOn AS publishedOn ORDER BY assertion`,
})
