/** Projects pairs inside a writer's transaction: reads what is in force, runs the policy, replaces what has changed. */
import { contentId, pairId } from '../domain/identity.js'
import { type Body, familyOf } from '../domain/lineage.js'
import type { ActorId, OrganizationId } from '../domain/model.js'
import { project } from '../domain/policy/project.js'
import { type BodyProjection, projectBodies } from '../domain/policy/project-bodies.js'
import type { DerivedDispute, DerivedEvent, PolicyProblem, Projection } from '../domain/projection.js'
import type { Finding } from '../domain/rank.js'
import { involvements, PLAIN_EDGES, plainEdges, sidesOf, supports } from './edges.js'
import type { Params, Transaction } from './engine.js'
import { findingsOfPairs, findingsOfPredecessors } from './queries/findings.js'
import * as q from './queries/projection.js'
import { runQuery } from './query.js'
import { disputeProps, eventProps, periodProps } from './rows.js'

/** What is to be projected: actors over a family of bodies, and whether the bodies themselves are touched. */
export interface Unit {
  readonly family: readonly OrganizationId[]
  readonly actors: ReadonlySet<ActorId>
  readonly bodies: boolean
}

/** The parts of one actor's projection that hang on one body. */
interface Slice {
  readonly pair: string
  readonly actor: ActorId
  readonly body: OrganizationId
  readonly projection: Pick<Projection, 'periods' | 'events' | 'disputes' | 'stories'>
}

const sliceHash = (slice: Slice): string =>
  contentId('projection', [
    slice.projection.periods.map(periodProps),
    slice.projection.events.map(eventProps),
    slice.projection.disputes.map(disputeProps),
    slice.projection.stories,
  ])

function slicesOf(actor: ActorId, family: readonly OrganizationId[], p: Projection): readonly Slice[] {
  return family.map((body) => ({
    pair: pairId(actor, body),
    actor,
    body,
    projection: {
      periods: p.periods.filter((x) => x.organization === body),
      events: p.events.filter((x) => x.organization === body),
      disputes: p.disputes.filter((x) => x.organization === body),
      stories: p.stories.filter((x) => x.organization === body),
    },
  }))
}

/** The actors a unit really touches: a claim on a body itself touches every actor that has a pair with the family. */
async function actorsOf(tx: Transaction, unit: Unit): Promise<readonly ActorId[]> {
  const known = unit.bodies ? await runQuery(tx, q.actorsOfBodies, { ids: unit.family }) : []
  return [...new Set([...unit.actors, ...known])].sort()
}

/** Locks the pairs of a unit over the whole lineage; the bodies first where a pair is new or the bodies are touched. */
async function lock(tx: Transaction, unit: Unit): Promise<ReadonlyMap<string, string | null>> {
  if (unit.bodies) await runQuery(tx, q.lockBodies, { ids: [...unit.family].sort() })
  let actors = await actorsOf(tx, unit)
  const rowsFor = () =>
    actors
      .flatMap((actor) => unit.family.map((body) => ({ id: pairId(actor, body), memberId: actor, orgId: body })))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = rowsFor().map((row) => row.id)
  const there = await runQuery(tx, q.existingMemberships, { ids })
  if (!unit.bodies && there.length < ids.length) {
    await runQuery(tx, q.lockBodies, { ids: [...unit.family].sort() })
    actors = await actorsOf(tx, unit)
  }
  const rows = rowsFor()
  const locked = await runQuery(tx, q.lockMemberships, { rows })
  const fresh = rows.filter((row) => !there.includes(row.id))
  if (fresh.length > 0) await runQuery(tx, q.linkMemberships, { rows: fresh })
  return new Map(locked.map((row) => [row.id, row.projected]))
}

async function findings(tx: Transaction, pairs: readonly string[]): Promise<readonly Finding[]> {
  const own = await runQuery(tx, findingsOfPairs, { pairs })
  const taken = await runQuery(tx, findingsOfPredecessors, { pairs })
  return [...own, ...taken]
}

/** Projects a unit. `force` writes what is unchanged too. Gives the policy's problems with their assertions. */
export async function projectUnit(
  tx: Transaction,
  unit: Unit,
  bodies: readonly Body[],
  force: boolean,
): Promise<readonly PolicyProblem[]> {
  const projected = await lock(tx, unit)
  const family = unit.family.map((id) => bodies.find((b) => b.id === id) ?? { id, predecessor: null })
  const pairs = [...projected.keys()].sort()
  const own = await findings(tx, pairs)
  const about = await runQuery(tx, findingsOfPairs, { pairs: unit.family.map((id) => pairId(id, id)) })
  const byActor = new Map<ActorId, Finding[]>()
  const add = (actor: ActorId, f: Finding) => {
    const all = byActor.get(actor)
    if (all) all.push(f)
    else byActor.set(actor, [f])
  }
  for (const f of own) {
    if (f.claim.actor === f.claim.organization) continue
    add(f.claim.actor, f)
    if (f.claim.of !== null) add(f.claim.of, f)
  }
  const actors = [...new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('|'))))].sort()
  const problems: PolicyProblem[] = []
  const changed: Slice[] = []
  for (const actor of actors) {
    const p = project({ actor, family, own: byActor.get(actor) ?? [], about })
    problems.push(...p.problems)
    const slices = slicesOf(actor, unit.family, p)
    changed.push(...slices.filter((s) => force || projected.get(s.pair) !== sliceHash(s)))
  }
  await replacePairs(tx, changed)
  if (unit.bodies) await replaceBodies(tx, projectBodies(family, about), force)
  return problems
}

async function replacePairs(tx: Transaction, slices: readonly Slice[]): Promise<void> {
  if (slices.length === 0) return
  const pairs = slices.map((s) => s.pair)
  const ends = slices.map((s) => ({ memberId: s.actor, orgId: s.body }))
  await runQuery(tx, q.clearPeriods, { pairs })
  await runQuery(tx, q.clearEdges, { rows: ends })
  await replaceDerived(
    tx,
    pairs,
    slices.flatMap((s) => s.projection.events),
    slices.flatMap((s) => s.projection.disputes),
  )
  const periods = slices.flatMap((s) => s.projection.periods)
  await each(tx, q.putPeriods, periods.map(periodProps))
  await each(tx, q.putSupport.StatusPeriod, supports(periods))
  const edges = plainEdges(periods)
  for (const type of PLAIN_EDGES) {
    await each(
      tx,
      q.putEdges[type],
      edges.filter((e) => e.type === type).map(({ memberId, orgId, props }) => ({ memberId, orgId, props })),
    )
  }
  await runQuery(tx, q.stampMemberships, {
    rows: slices.map((s) => ({
      id: s.pair,
      projected: sliceHash(s),
      stories: s.projection.stories.length === 0 ? null : JSON.stringify(s.projection.stories),
    })),
  })
}

async function replaceDerived(
  tx: Transaction,
  pairs: readonly string[],
  events: readonly DerivedEvent[],
  disputes: readonly DerivedDispute[],
): Promise<void> {
  await runQuery(tx, q.clearEvents, { pairs })
  await runQuery(tx, q.clearDisputes, { pairs })
  await each(tx, q.putEvents, events.map(eventProps))
  await each(tx, q.putInvolved, involvements(events))
  await each(tx, q.putSupport.Event, supports(events))
  await each(tx, q.putDisputes, disputes.map(disputeProps))
  await each(tx, q.putSupport.Dispute, supports(sidesOf(disputes)))
}

async function each(tx: Transaction, statement: typeof q.putPeriods, rows: readonly Params[]): Promise<void> {
  if (rows.length > 0) await runQuery(tx, statement, { rows })
}

async function replaceBodies(tx: Transaction, projections: readonly BodyProjection[], force: boolean): Promise<void> {
  const stamps = await runQuery(tx, q.bodyStamps, { ids: projections.map((p) => p.organization) })
  const before = new Map(stamps.map((s) => [s.id, s.projected]))
  const hash = (p: BodyProjection) =>
    contentId('projection', [p.lifespan, p.events.map(eventProps), p.disputes.map(disputeProps)])
  const changed = projections.filter((p) => force || before.get(p.organization) !== hash(p))
  if (changed.length === 0) return
  await replaceDerived(
    tx,
    changed.map((p) => pairId(p.organization, p.organization)),
    changed.flatMap((p) => p.events),
    changed.flatMap((p) => p.disputes),
  )
  await runQuery(tx, q.stampBodies, {
    rows: changed.map((p) => ({ id: p.organization, projected: hash(p), lifespan: JSON.stringify(p.lifespan) })),
  })
}

/** Gathers pairs into units, one a family, in the order of the families' first bodies. */
export function unitsOf(pairs: ReadonlySet<string>, bodies: readonly Body[]): readonly Unit[] {
  const map = new Map(bodies.map((b) => [b.id, b]))
  const units = new Map<string, { family: readonly OrganizationId[]; actors: Set<ActorId>; bodies: boolean }>()
  for (const pair of [...pairs].sort()) {
    const [actor, organization] = pair.split('|') as [ActorId, OrganizationId]
    const family = familyOf(organization, map)
    const key = family[0]!
    const unit = units.get(key) ?? { family, actors: new Set<ActorId>(), bodies: false }
    if (family.includes(actor)) unit.bodies = true
    else unit.actors.add(actor)
    units.set(key, unit)
  }
  return [...units.values()].sort((a, b) => (a.family[0]! < b.family[0]! ? -1 : 1))
}
