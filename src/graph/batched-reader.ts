/**
 * A reader whose calls of one tick become one database call: the fields of a GraphQL answer ask row by row, the store is
 * asked once for all of them. Nothing is kept between ticks.
 */
import DataLoader from 'dataloader'
import { pairId } from '../domain/identity.js'
import type { DecisionKind } from '../domain/vocabulary.js'
import type { GraphReader, Scope } from './reader.js'

/** Asks for rows by key: the rows of all keys asked for in one tick come from one call. */
function batch<V extends object>(
  load: (keys: readonly string[]) => Promise<readonly V[]>,
  keysOf: (row: V) => readonly (string | null)[],
): (keys: readonly string[]) => Promise<readonly V[]> {
  const loader = new DataLoader<string, readonly V[]>(
    async (keys) => {
      const byKey = new Map<string, V[]>(keys.map((key) => [key, []]))
      for (const row of await load([...byKey.keys()]))
        for (const key of new Set(keysOf(row))) if (key !== null) byKey.get(key)?.push(row)
      return keys.map((key) => byKey.get(key) ?? [])
    },
    { cache: false },
  )
  return async (keys) => {
    const rows = await Promise.all(keys.map((key) => loader.load(key)))
    return [...new Set(rows.flat())]
  }
}

type Placed = { readonly actor: string; readonly organization: string }

/** The same for the parts of the projection, one batch a kind of scope. */
function batchScope<V extends object>(
  load: (scope: Scope) => Promise<readonly V[]>,
  keys: { readonly [K in 'bodies' | 'actors' | 'pairs']: (row: V) => readonly (string | null)[] },
): (scope: Scope) => Promise<readonly V[]> {
  const bodies = batch((ids) => load({ kind: 'bodies', ids }), keys.bodies)
  const actors = batch((ids) => load({ kind: 'actors', ids }), keys.actors)
  const pairs = batch((all) => load({ kind: 'pairs', pairs: all }), keys.pairs)
  return (scope) => {
    if (scope.kind === 'all') return load(scope)
    if (scope.kind === 'bodies') return bodies(scope.ids)
    return scope.kind === 'actors' ? actors(scope.ids) : pairs(scope.pairs)
  }
}

const placed = {
  bodies: (row: Placed) => [row.organization],
  actors: (row: Placed) => [row.actor],
  pairs: (row: Placed) => [pairId(row.actor, row.organization)],
}

/** Batches every method of a reader that takes ids. */
export function batchedReader(reader: GraphReader): GraphReader {
  const involved = (e: Placed & { readonly countries: readonly string[]; readonly by: string | null }) => [
    ...e.countries,
    e.organization,
    e.by,
  ]
  const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
    const loader = new DataLoader<number, T>(
      async (keys) => {
        const value = await load()
        return keys.map(() => value)
      },
      { cache: false },
    )
    return () => loader.load(0)
  }
  const statementsAbout = batch(
    (ids) => reader.statements({ kind: 'about', ids }),
    (row) => row.statement.about,
  )
  const statementsBy = batch(
    (ids) => reader.statements({ kind: 'by', ids }),
    (row) => [row.statement.speaker],
  )
  const statementsNamed = batch(
    (names) => reader.statements({ kind: 'named', names }),
    (row) => [row.statement.speakerName],
  )
  return {
    ...reader,
    actorsVersion: once(() => reader.actorsVersion()),
    bodies: once(() => reader.bodies()),
    leadersOf: batch(reader.leadersOf, (a) => (a.type === 'leader' ? a.offices.map((o) => o.of) : [])),
    periods: batchScope(reader.periods, placed),
    stories: batchScope(reader.stories, placed),
    events: batchScope(reader.events, { ...placed, bodies: involved, actors: involved }),
    disputes: batchScope(reader.disputes, placed),
    listParts: batch(reader.listParts, (row) => [row.id]),
    eventsById: batch(reader.eventsById, (row) => [row.id]),
    disputesById: batch(reader.disputesById, (row) => [row.id]),
    periodsById: batch(reader.periodsById, (row) => [row.id]),
    statementsById: batch(reader.statementsById, (row) => [row.id]),
    lifespans: batch(reader.lifespans, (row) => [row.organization]),
    statements: (scope) => {
      if (scope.kind === 'about') return statementsAbout(scope.ids)
      if (scope.kind === 'named') return statementsNamed(scope.names)
      return scope.kind === 'by' ? statementsBy(scope.ids) : reader.statements(scope)
    },
    sources: batch(reader.sources, (row) => [row.id]),
    evidence: batch(reader.evidence, (row) => [row.assertion.id]),
    pairs: batchScope(reader.pairs, placed),
    history: batch(reader.history, ({ claim }) => [
      pairId(claim.actor, claim.organization),
      claim.of === null ? null : pairId(claim.of, claim.organization),
    ]),
    runs: batch(reader.runs, (row) => [row.source]),
    decisionRuns: batch(
      // The keys are the kinds that were asked for.
      (kinds) => reader.decisionRuns(kinds as readonly DecisionKind[]),
      (row) => [row.decision.ruling.kind],
    ),
  }
}
