/** Cypher on the ordered lists: their parts, and what stands in them. */
import type { ListPart } from '../../domain/timeline/parts.js'
import type { Params, Row } from '../engine.js'
import { type Cypher, cypher, query } from '../query.js'
import { toDispute, toEvent, toPeriod, toStatement } from '../rows.js'

type Ids = { ids: readonly string[] }
type Rows = { rows: readonly Params[] }
const nothing = (): null => null
const noRows: Rows = { rows: [] }

/** A root that a writer has only locked so far is no part yet. */
function toPart(row: Row): ListPart | null {
  const stored = row.part as Row
  if (typeof stored.count !== 'number') return null
  return {
    id: stored.id as string,
    count: stored.count,
    entries: (stored.entries ?? null) as readonly string[] | null,
    segments: (stored.segments ?? []) as readonly string[],
    sizes: (stored.sizes ?? []) as readonly number[],
  }
}

export const partsById = query<Ids>()({
  name: 'lists.partsById',
  mode: 'read',
  example: { ids: ['events all', 'events org:CSTO'] },
  row: toPart,
  text: cypher`UNWIND $ids AS id MATCH (p:ListPart {id: id}) RETURN properties(p) AS part, p.id AS id ORDER BY id`,
})

export const allParts = query<Record<never, never>>()({
  name: 'lists.allParts',
  mode: 'read',
  example: {},
  row: toPart,
  text: cypher`MATCH (p:ListPart) RETURN properties(p) AS part, p.id AS id ORDER BY id`,
})

/** Creates the roots that are new and locks all of them, in the order of the ids. */
export const lockRoots = query<Ids>()({
  name: 'lists.lockRoots',
  mode: 'write',
  example: { ids: [] },
  row: nothing,
  text: cypher`UNWIND $ids AS id MERGE (p:ListPart {id: id}) SET p.id = p.id`,
})

export const putParts = query<Rows>()({
  name: 'lists.putParts',
  mode: 'write',
  example: noRows,
  row: nothing,
  text: cypher`UNWIND $rows AS row MERGE (p:ListPart {id: row.id}) SET p = row`,
})

export const dropParts = query<Ids>()({
  name: 'lists.dropParts',
  mode: 'write',
  example: { ids: [] },
  row: nothing,
  text: cypher`UNWIND $ids AS id MATCH (p:ListPart {id: id}) DELETE p`,
})

const byIds = <R>(name: string, row: (row: Row) => R, example: string, text: Cypher) =>
  query<Ids>()({ name, mode: 'read', example: { ids: [example] }, row, text })

export const eventsById = byIds(
  'lists.eventsById',
  (row) => toEvent(row.event),
  'event:none',
  cypher`UNWIND $ids AS id MATCH (e:Event {id: id}) RETURN properties(e) AS event, e.id AS id ORDER BY id`,
)

export const disputesById = byIds(
  'lists.disputesById',
  (row) => toDispute(row.dispute),
  'dispute:none',
  cypher`UNWIND $ids AS id MATCH (d:Dispute {id: id}) RETURN properties(d) AS dispute, d.id AS id ORDER BY id`,
)

export const periodsById = byIds(
  'lists.periodsById',
  (row) => toPeriod(row.period),
  'period:none',
  cypher`UNWIND $ids AS id MATCH (p:StatusPeriod {id: id}) RETURN properties(p) AS period, p.id AS id ORDER BY id`,
)

// What lists are made of, without the rest: evidence and quotes would fill the memory of whoever makes all of them.

const onPairs = <R>(name: string, row: (row: Row) => R, text: Cypher) =>
  query<{ pairs: readonly string[] }>()({
    name,
    mode: 'read',
    example: { pairs: ['country:ARM|org:CSTO'] },
    row,
    text,
  })

export const listedEvents = onPairs(
  'lists.events',
  (row) => toEvent(row.event),
  cypher`UNWIND $pairs AS pair MATCH (e:Event {pair: pair})
         RETURN {id: e.id, act: e.act, factuality: e.factuality, actor: e.actor, countries: e.countries,
                 organization: e.organization, by: e.by, first: e.first, last: e.last} AS event, e.id AS id ORDER BY id`,
)

export const listedPeriods = onPairs(
  'lists.periods',
  (row) => toPeriod(row.period),
  cypher`UNWIND $pairs AS pair MATCH (p:StatusPeriod {pair: pair})
         RETURN {id: p.id, actor: p.actor, organization: p.organization, status: p.status, spell: p.spell,
                 since: p.since, sinceBasis: p.sinceBasis, until: p.until, untilBasis: p.untilBasis,
                 endKind: p.endKind, fromFirst: p.fromFirst, fromLast: p.fromLast, toFirst: p.toFirst,
                 toLast: p.toLast, certainty: p.certainty} AS period, p.id AS id ORDER BY id`,
)

export const listedDisputes = onPairs(
  'lists.disputes',
  (row) => toDispute({ ...(row.dispute as Row), positions: '[]' }),
  cypher`UNWIND $pairs AS pair MATCH (d:Dispute {pair: pair})
         RETURN {id: d.id, axis: d.axis, actor: d.actor, organization: d.organization, open: d.open, first: d.first,
                 last: d.last} AS dispute, d.id AS id ORDER BY id`,
)

export const listedStatements = query<Record<never, never>>()({
  name: 'lists.statements',
  mode: 'read',
  example: {},
  row: (row) => toStatement(row.statement),
  text: cypher`MATCH (x:Statement) WHERE x.inForce = true
         RETURN {id: x.id, source: x.source, speaker: x.speaker, voice: x.voice, madeOn: x.madeOn,
                 about: x.about, stance: x.stance, start: x.start} AS statement, x.id AS id ORDER BY id`,
})
