/** Cypher behind series: sources with what they are counted by, in one read whatever the number of buckets. */
import type { Row } from '../engine.js'
import { cypher, query } from '../query.js'

export interface DatedSource {
  readonly source: string
  readonly inForce: boolean
  /** ARTICLE, or the kind of a record. */
  readonly kind: string
  readonly publishedOn: string | null
}

const toDated = (row: Row): DatedSource => ({
  source: row.id as string,
  inForce: row.inForce === true,
  kind: row.type === 'article' ? 'ARTICLE' : (row.kind as string),
  publishedOn: (row.publishedOn ?? null) as string | null,
})

/** Sources with a claim on one of these pairs; one that says it no longer comes with `inForce` false. */
export const sourcesOfPairs = query<{ pairs: readonly string[] }>()({
  name: 'series.sourcesOfPairs',
  mode: 'read',
  example: { pairs: ['country:ARM|org:CSTO'] },
  row: toDated,
  text: cypher`UNWIND $pairs AS pair MATCH (c:Claim {pair: pair})<-[:OF_CLAIM]-(a:Assertion)-[:FROM_SOURCE]->(s:Source)
               RETURN DISTINCT s.id AS id, a.inForce AS inForce, s.type AS type, s.kind AS kind, s.publishedOn AS publishedOn
               ORDER BY id, inForce`,
})

export const allSources = query<Record<never, never>>()({
  name: 'series.allSources',
  mode: 'read',
  example: {},
  row: toDated,
  text: cypher`MATCH (s:Source)-[:IN_FORCE]->(r:Run)
               RETURN s.id AS id, r.kind = 'FOUND' AS inForce, s.type AS type, s.kind AS kind, s.publishedOn AS publishedOn
               ORDER BY id`,
})
