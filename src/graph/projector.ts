/** Projects pairs inside a writer's transaction: reads what is in force, runs the policy, replaces what has changed. */
import { randomUUID } from 'node:crypto'
import { contentId, pairId } from '../domain/identity.js'
import { type Body, familyOf } from '../domain/lineage.js'
import type { ActorId, OrganizationId } from '../domain/model.js'
import { project } from '../domain/policy/project.js'
import { type BodyProjection, projectBodies } from '../domain/policy/project-bodies.js'
import type { PolicyProblem, Projection } from '../domain/projection.js'
import { type Derived, put, replaceDerived, same, storedOn, together } from './derived.js'
import type { Transaction } from './engine.js'
import { type FindingsMemory, findingsOn, type Moved, type Remembered } from './findings-memory.js'
import type { ListEdits } from './list-edits.js'
import { listedOf } from './listed.js'
import { findingsOfPairs } from './queries/findings.js'
import * as q from './queries/projection.js'
import { runQuery } from './query.js'

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

const hashOf = (projection: object): string => contentId('projection', [projection])

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

/** A locked pair: the marks of its projection and of its findings. */
interface Locked {
  readonly projected: string | null
  readonly mark: string | null
}

const idsOf = (units: readonly Unit[]): readonly string[] => [...new Set(units.flatMap((u) => u.family))].sort()

/** The pairs of a unit: its actors over the whole lineage. */
const rowsOf = (actors: Iterable<ActorId>, { family }: Unit) =>
  [...actors].flatMap((actor) => family.map((body) => ({ id: pairId(actor, body), memberId: actor, orgId: body })))

/**
 * Locks the pairs of all units; before them the bodies that are touched themselves or get a new pair. A claim on a body
 * itself touches every actor that has a pair with the family.
 */
async function lock(tx: Transaction, units: readonly Unit[]): Promise<ReadonlyMap<string, Locked>> {
  const asked = units.flatMap((u) => rowsOf(u.actors, u).map((row) => row.id)).sort()
  const there = new Set(await runQuery(tx, q.existingMemberships, { ids: asked }))
  const isNew = (u: Unit) => rowsOf(u.actors, u).some((row) => !there.has(row.id))
  const bodies = idsOf(units.filter((u) => u.bodies || isNew(u)))
  if (bodies.length > 0) await runQuery(tx, q.lockBodies, { ids: bodies })
  const whole = units.filter((u) => u.bodies)
  const others = whole.length > 0 ? await runQuery(tx, q.pairsOfBodies, { ids: idsOf(whole) }) : []
  const rows = units.flatMap((u) => {
    const known = u.bodies ? others.filter((p) => u.family.includes(p.organization)).map((p) => p.actor) : []
    return rowsOf(new Set([...u.actors, ...known]), u)
  })
  rows.sort((a, b) => (a.id < b.id ? -1 : 1))
  const locked = await runQuery(tx, q.lockMemberships, { rows })
  const old = new Set([...there, ...others.map((p) => pairId(p.actor, p.organization))])
  await put(
    tx,
    q.linkMemberships,
    rows.filter((row) => !old.has(row.id)),
  )
  return new Map(locked.map(({ id, projected, mark }) => [id, { projected, mark }]))
}

/** What a writer knows and has done when it projects. */
export interface Known {
  readonly bodies: readonly Body[]
  readonly memory: FindingsMemory
  /** What this transaction has changed in the ledger; null where it changed nothing. */
  readonly moved: Moved | null
  /** What changes in the lists: noted here, applied at the end of the transaction. */
  readonly edits: ListEdits
}

export interface Projected {
  /** The policy's problems with their assertions. */
  readonly problems: readonly PolicyProblem[]
  /** What the writer may remember once the transaction is committed. */
  readonly remember: ReadonlyMap<string, Remembered>
}

/** Projects units. `force` writes what is unchanged too. */
export async function projectUnits(
  tx: Transaction,
  units: readonly Unit[],
  { bodies, memory, moved, edits }: Known,
  force: boolean,
): Promise<Projected> {
  if (units.length === 0) return { problems: [], remember: new Map() }
  const locked = await lock(tx, units)
  const marks = new Map([...locked].map(([pair, { mark }]) => [pair, mark]))
  const findings = await findingsOn(tx, marks, memory, moved)
  const selves = units.flatMap((u) => u.family.map((id) => pairId(id, id)))
  const onBodies = await runQuery(tx, findingsOfPairs, { pairs: selves })
  const actorsOf = new Map<OrganizationId, ActorId[]>()
  for (const pair of locked.keys()) {
    const [actor, body] = pair.split('|') as [ActorId, OrganizationId]
    const all = actorsOf.get(body)
    if (all) all.push(actor)
    else actorsOf.set(body, [actor])
  }
  const problems: PolicyProblem[] = []
  const slices: Slice[] = []
  const bodiesProjected: BodyProjection[] = []
  for (const unit of units) {
    const family = unit.family.map((id) => bodies.find((b) => b.id === id) ?? { id, predecessor: null })
    const about = onBodies.filter((f) => unit.family.includes(f.claim.organization))
    for (const actor of [...(actorsOf.get(unit.family[0]!) ?? [])].sort()) {
      const own = unit.family.flatMap((body) => findings.get(pairId(actor, body)) ?? [])
      const p = project({ actor, family, own, about })
      problems.push(...p.problems)
      slices.push(...slicesOf(actor, unit.family, p))
    }
    if (unit.bodies) bodiesProjected.push(...projectBodies(family, about))
  }
  const markOf = (pair: string): string | null => {
    const before = marks.get(pair) ?? null
    return moved && (before === null || moved.pairs.has(pair)) ? moved.mark : before
  }
  const marked = slices.map((slice): MarkedSlice => {
    const before = locked.get(slice.pair)?.projected ?? null
    const known = memory.derived(slice.pair, before)
    const stays = !force && before !== null && known !== null && same(known, slice.projection)
    return { ...slice, known, stays, projected: stays ? before : randomUUID() }
  })
  await replacePairs(tx, marked, { locked, markOf, edits, force })
  await replaceBodies(tx, bodiesProjected, edits, force)
  const known = marked.flatMap(({ pair, projection, projected }): [string, Remembered][] => {
    const mark = markOf(pair)
    if (mark === null) return []
    return [[pair, { mark, findings: findings.get(pair) ?? [], projected, derived: projection }]]
  })
  return { problems, remember: new Map(known) }
}

/** A slice beside what is stored, where the writer remembers that. */
interface MarkedSlice extends Slice {
  readonly known: Derived | null
  readonly stays: boolean
  /** The mark of its projection: another one where it differs, or may. */
  readonly projected: string
}

interface Before {
  readonly locked: ReadonlyMap<string, Locked>
  readonly markOf: (pair: string) => string | null
  readonly edits: ListEdits
  readonly force: boolean
}

async function replacePairs(
  tx: Transaction,
  slices: readonly MarkedSlice[],
  { locked, markOf, edits, force }: Before,
): Promise<void> {
  const changed = slices.filter((s) => !s.stays)
  const pairs = changed.map((s) => s.pair)
  const unknown = changed.filter((s) => force || s.known === null).map((s) => s.pair)
  const known = changed.flatMap((s) => (force || s.known === null ? [] : [s.known]))
  const stored = together([...known, await storedOn(tx, unknown)])
  const wanted = together(changed.map((s) => s.projection))
  edits.replace(listedOf(stored), listedOf(wanted))
  await replaceDerived(tx, pairs, wanted, force ? null : stored)
  await put(
    tx,
    q.stampMemberships,
    slices
      .filter(({ pair, stays }) => !stays || markOf(pair) !== locked.get(pair)?.mark)
      .map(({ pair, projection, projected }) => ({
        id: pair,
        projected,
        stories: projection.stories.length === 0 ? null : JSON.stringify(projection.stories),
        mark: markOf(pair),
      })),
  )
}

async function replaceBodies(
  tx: Transaction,
  projections: readonly BodyProjection[],
  edits: ListEdits,
  force: boolean,
): Promise<void> {
  if (projections.length === 0) return
  const stamps = await runQuery(tx, q.bodyStamps, { ids: projections.map((p) => p.organization) })
  const before = new Map(stamps.map((s) => [s.id, s.projected]))
  const hashed = projections.map((body) => ({ ...body, hash: hashOf(body) }))
  const changed = hashed.filter((p) => force || before.get(p.organization) !== p.hash)
  const pairs = changed.map((p) => pairId(p.organization, p.organization))
  const wanted = together(changed.map((p) => ({ ...p, periods: [] })))
  const stored = await storedOn(tx, pairs)
  edits.replace(listedOf(stored), listedOf(wanted))
  await replaceDerived(tx, pairs, wanted, force ? null : stored)
  await put(
    tx,
    q.stampBodies,
    changed.map(({ organization, hash, lifespan }) => ({
      id: organization,
      projected: hash,
      lifespan: JSON.stringify(lifespan),
    })),
  )
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
