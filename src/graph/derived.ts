/** Derived nodes as they are stored: periods, events and disputes with their edges, replaced by what differs. */
import type { DerivedDispute, DerivedEvent, Period } from '../domain/projection.js'
import { involvements, PLAIN_EDGES, plainEdges, sidesOf } from './edges.js'
import type { Params, Transaction } from './engine.js'
import * as q from './queries/projection.js'
import { runQuery } from './query.js'
import { disputeProps, eventProps, periodProps } from './rows.js'

/** What hangs on pairs: what is wanted, or what is stored. */
export interface Derived {
  readonly periods: readonly Period[]
  readonly events: readonly DerivedEvent[]
  readonly disputes: readonly DerivedDispute[]
}

const NOTHING: Derived = { periods: [], events: [], disputes: [] }

/** One derived node with its edges. */
interface Node {
  readonly id: string
  readonly what: Period | DerivedEvent | DerivedDispute
  readonly evidence: readonly string[]
  readonly involved: readonly Params[]
}

const nodesOf: Readonly<Record<q.DerivedLabel, (d: Derived) => readonly Node[]>> = {
  StatusPeriod: (d) => d.periods.map((p) => ({ id: p.id, what: p, evidence: p.evidence, involved: [] })),
  Event: (d) => d.events.map((e) => ({ id: e.id, what: e, evidence: e.evidence, involved: involvements([e]) })),
  Dispute: (d) =>
    d.disputes.map((x) => ({ id: x.id, what: x, evidence: sidesOf([x]).flatMap((s) => s.evidence), involved: [] })),
}

const propsOf = ({ what }: Node): Params =>
  'status' in what ? periodProps(what) : 'axis' in what ? disputeProps(what) : eventProps(what)

/** Whether two plain values hold the same; lists of thousands of ids are mostly told apart by their lengths. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]))
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => same(value, right.get(key)))
}

/** Rows of one statement: what a server takes in at once. */
const BATCH = 5_000

/** Writes the rows of one statement, in batches; nothing for no rows. */
export async function put(tx: Transaction, statement: typeof q.putInvolved, rows: readonly Params[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await runQuery(tx, statement, { rows: rows.slice(i, i + BATCH) })
}

/**
 * Makes what hangs on these pairs what is wanted, by writing what differs from what is stored: a telling more on an act
 * is one edge more, however many there are. Where `stored` is null nothing is trusted and everything is made anew.
 */
export async function replaceDerived(
  tx: Transaction,
  pairs: readonly string[],
  wanted: Derived,
  stored: Derived | null,
): Promise<void> {
  if (pairs.length === 0) return
  const before = stored ?? NOTHING
  if (stored === null) for (const clear of q.clearDerived) await runQuery(tx, clear, { pairs })
  for (const label of q.DERIVED_LABELS) await replaceNodes(tx, label, nodesOf[label](before), nodesOf[label](wanted))
  await replaceEdges(tx, pairs, before, wanted, stored === null)
}

/** What is stored on these pairs. */
export async function storedOn(tx: Transaction, pairs: readonly string[]): Promise<Derived> {
  if (pairs.length === 0) return NOTHING
  return {
    periods: await runQuery(tx, q.periodsOfPairs, { pairs }),
    events: await runQuery(tx, q.eventsOfPairs, { pairs }),
    disputes: await runQuery(tx, q.disputesOfPairs, { pairs }),
  }
}

/** All of several. */
export const together = (all: readonly Derived[]): Derived => ({
  periods: all.flatMap((d) => d.periods),
  events: all.flatMap((d) => d.events),
  disputes: all.flatMap((d) => d.disputes),
})

/** A node whose id is gone, or that involves others, is made anew; one that only says more is changed in place. */
async function replaceNodes(
  tx: Transaction,
  label: q.DerivedLabel,
  stored: readonly Node[],
  wanted: readonly Node[],
): Promise<void> {
  const before = new Map(stored.map((node) => [node.id, node]))
  const after = new Map(wanted.map((node) => [node.id, node]))
  const stays = (node: Node | undefined, other: Node | undefined): boolean =>
    node !== undefined && other !== undefined && same(node.involved, other.involved)
  const gone = stored.filter((node) => !stays(node, after.get(node.id)))
  const fresh = wanted.filter((node) => !stays(node, before.get(node.id)))
  const changed = wanted.flatMap((now) => {
    const old = before.get(now.id)
    return old && stays(now, old) && !same(old.what, now.what) ? [{ old, now }] : []
  })
  if (gone.length > 0) await runQuery(tx, q.dropDerived[label], { ids: gone.map((node) => node.id) })
  await put(tx, q.putDerived[label], fresh.map(propsOf))
  await put(
    tx,
    q.setDerived[label],
    changed.map(({ now }) => ({ id: now.id, props: propsOf(now) })),
  )
  await put(
    tx,
    q.putInvolved,
    fresh.flatMap((node) => node.involved),
  )
  const missing = (of: Node, from: readonly string[]) => {
    const there = new Set(from)
    return [...new Set(of.evidence)].filter((id) => !there.has(id))
  }
  await put(
    tx,
    q.dropSupport[label],
    changed.flatMap(({ old, now }) => missing(old, now.evidence).map((assertion) => ({ id: old.id, assertion }))),
  )
  const support = [
    ...fresh.map((node) => ({ id: node.id, assertions: missing(node, []) })),
    ...changed.map(({ old, now }) => ({ id: now.id, assertions: missing(now, old.evidence) })),
  ]
  await put(
    tx,
    q.putSupport[label],
    support.filter((row) => row.assertions.length > 0),
  )
}

/** Plain edges have no id, so those of a pair are replaced together. */
async function replaceEdges(
  tx: Transaction,
  pairs: readonly string[],
  stored: Derived,
  wanted: Derived,
  all: boolean,
): Promise<void> {
  const [before, after] = [edgesByPair(stored), edgesByPair(wanted)]
  const moved = pairs.filter((pair) => all || !same(before.get(pair), after.get(pair)))
  await put(
    tx,
    q.clearEdges,
    moved.map((pair) => {
      const [memberId = '', orgId = ''] = pair.split('|')
      return { memberId, orgId }
    }),
  )
  const edges = moved.flatMap((pair) => after.get(pair) ?? [])
  for (const type of PLAIN_EDGES)
    await put(
      tx,
      q.putEdges[type],
      edges.filter((e) => e.type === type).map(({ memberId, orgId, props }) => ({ memberId, orgId, props })),
    )
}

function edgesByPair({ periods }: Derived): ReadonlyMap<string, ReturnType<typeof plainEdges>> {
  const byPair = new Map<string, Period[]>()
  for (const p of [...periods].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const pair = `${p.actor}|${p.organization}`
    byPair.set(pair, [...(byPair.get(pair) ?? []), p])
  }
  return new Map([...byPair].map(([pair, all]) => [pair, plainEdges(all)]))
}
