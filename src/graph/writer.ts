/** The one writer: appends runs with what they found, and projects the pairs they touch, in one transaction. */
import { boundsOf, DAWN, DUSK } from '../domain/edtf.js'
import { contentId, pairId, pairsOf } from '../domain/identity.js'
import type { Actor, Claim, RunDraft, Source } from '../domain/model.js'
import type { PolicyProblem } from '../domain/projection.js'
import type { GraphEngine, Params, Transaction } from './engine.js'
import { projectUnit, unitsOf } from './projector.js'
import * as actors from './queries/actor.js'
import * as ledger from './queries/ledger.js'
import * as projection from './queries/projection.js'
import { runQuery } from './query.js'
import { actorProps, assertionProps, claimProps, props, sourceProps, statementProps } from './rows.js'

export interface Recorded {
  readonly source: string
  /** NEW: a run was appended; SAME: what the source says is as before; KEPT_OUT: it was retracted and stays so. */
  readonly outcome: 'NEW' | 'SAME' | 'KEPT_OUT'
  /** Claims, assertions and statements that were not in the graph, and that were. */
  readonly created: number
  readonly existing: number
}

export interface WriteReport {
  readonly runs: readonly Recorded[]
  /** What the policy says of the new findings. */
  readonly problems: readonly PolicyProblem[]
}

export interface GraphWriter {
  /** Writes actors that are new or changed; gives how many. */
  putActors(all: readonly Actor[]): Promise<number>
  /** Appends a run to each source that says something new. All of it or nothing. */
  record(runs: readonly RunDraft[]): Promise<WriteReport>
  /** Appends an empty run with a reason: a retraction, or a row or digest that is gone from the seeds. */
  empty(sources: readonly Source[], kind: 'RETRACTED' | 'GONE', reason: string): Promise<WriteReport>
  /** Appends runs of one kind as another graph recorded them, with that graph's instant. For imports. */
  append(runs: readonly RunDraft[], kind: ledger.RunKind, recordedAt: string): Promise<WriteReport>
  /** Projects every pair anew. `progress` is told how many families are done. */
  rebuild(progress?: (done: number, total: number) => void): Promise<number>
}

/** What may change of a source under its id: each run keeps what it stood on. An article's id is its content. */
function factsOf(source: Source): string {
  if (source.type === 'article') return source.digest ? contentId('text', [source.text]) : ''
  const { type: _type, id: _id, organization: _organization, key: _key, ...facts } = source
  return JSON.stringify(facts)
}

const boundsOfStatement = (madeOn: string | null) => (madeOn === null ? { first: DAWN, last: DUSK } : boundsOf(madeOn))

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Pairs that a claim bears on; a closed list names actors, so their pairs are made too. */
function touched(claim: Claim): readonly string[] {
  const named = (claim.closed ?? []).map((actor) => pairId(actor, claim.organization))
  return [...pairsOf(claim), ...named]
}

/** Opens the writer. `now` gives the instant of recording as an ISO text. */
export function createWriter(engine: GraphEngine, now: () => string): GraphWriter {
  return {
    putActors: (all) => putActors(engine, all),
    record: (runs) => engine.transaction((tx) => append(tx, runs, 'FOUND', now())),
    empty: (sources, kind, reason) =>
      engine.transaction((tx) => {
        const drafts = sources.map((source) => ({
          source,
          claims: [],
          assertions: [],
          statements: [],
          version: '',
          reason,
        }))
        return append(tx, drafts, kind, now())
      }),
    append: (runs, kind, recordedAt) => engine.transaction((tx) => append(tx, runs, kind, recordedAt)),
    rebuild: (progress) => rebuild(engine, progress),
  }
}

async function append(
  tx: Transaction,
  drafts: readonly RunDraft[],
  kind: ledger.RunKind,
  recordedAt: string,
): Promise<WriteReport> {
  const sources = byId(drafts.map((d) => d.source))
  for (const type of ['article', 'record'] as const) {
    const rows = sources.filter((s) => s.type === type).map(sourceProps)
    if (rows.length > 0) await runQuery(tx, ledger.putSources[type], { rows })
  }
  const before = new Map(
    (await runQuery(tx, ledger.runsInForce, { ids: sources.map((s) => s.id) })).map((r) => [r.source, r.run]),
  )
  const runs = drafts.map((draft) => {
    const found = [...draft.assertions, ...draft.statements].map((f) => f.id).sort()
    const last = before.get(draft.source.id) ?? null
    return { draft, found, last, outcome: outcomeOf(draft.source, found, kind, last) }
  })
  const fresh = runs.filter((r) => r.outcome === 'NEW')
  const created = await appendFindings(
    tx,
    fresh.map((r) => r.draft),
  )
  if (fresh.length > 0) await appendRuns(tx, fresh, kind, recordedAt)

  const old = fresh.flatMap((r) => r.last?.found ?? [])
  const oldClaims = await runQuery(tx, ledger.claimsOfAssertions, { ids: [...new Set(old)] })
  const claims = [...fresh.flatMap((r) => r.draft.claims), ...oldClaims]
  const bodies = await runQuery(tx, projection.bodies, {})
  const problems: PolicyProblem[] = []
  for (const unit of unitsOf(new Set(claims.flatMap(touched)), bodies))
    problems.push(...(await projectUnit(tx, unit, bodies, false)))

  const ours = new Set(drafts.flatMap((d) => d.assertions.map((a) => a.id)))
  return {
    runs: runs.map(({ draft, found, outcome }) => {
      const items = [...draft.claims.map((c) => c.id), ...found]
      const isNew = items.filter((id) => created.has(id)).length
      return { source: draft.source.id, outcome, created: isNew, existing: items.length - isNew }
    }),
    problems: uniqueProblems(problems.filter((p) => ours.has(p.assertion))),
  }
}

const uniqueProblems = (problems: readonly PolicyProblem[]): readonly PolicyProblem[] =>
  [...new Map(problems.map((p) => [`${p.assertion}|${p.message}`, p])).values()].sort((a, b) =>
    a.assertion + a.message < b.assertion + b.message ? -1 : 1,
  )

function outcomeOf(
  source: Source,
  found: readonly string[],
  kind: ledger.RunKind,
  last: ledger.InForce['run'] | null,
): Recorded['outcome'] {
  if (last === null) return 'NEW'
  if (last.kind === 'RETRACTED') return kind === 'RETRACTED' ? 'SAME' : 'KEPT_OUT'
  const same = last.kind === kind && last.facts === factsOf(source) && last.found.join() === found.join()
  return same ? 'SAME' : 'NEW'
}

/** Appends claims, assertions and statements that are not there yet; gives the ids of those. */
async function appendFindings(tx: Transaction, drafts: readonly RunDraft[]): Promise<ReadonlySet<string>> {
  const claims = uniqueById(drafts.flatMap((d) => d.claims))
  const assertions = uniqueById(drafts.flatMap((d) => d.assertions))
  const statements = uniqueById(drafts.flatMap((d) => d.statements))
  const there = new Set([
    ...(await runQuery(tx, ledger.existing, { ids: assertions.map((a) => a.id) })),
    ...(await runQuery(tx, ledger.existingStatements, { ids: statements.map((s) => s.id) })),
    ...(await runQuery(tx, ledger.existingClaims, { ids: claims.map((c) => c.id) })),
  ])
  const fresh = <T extends { readonly id: string }>(items: readonly T[]) => items.filter((item) => !there.has(item.id))
  await put(
    tx,
    ledger.putClaims,
    claims.map((c) =>
      claimProps(c, pairId(c.actor, c.organization), c.of === null ? null : pairId(c.of, c.organization)),
    ),
  )
  await put(tx, ledger.putAssertions, fresh(assertions).map(assertionProps))
  const newStatements = fresh(statements)
  await put(
    tx,
    ledger.putStatements,
    newStatements.map((s) => statementProps(s, boundsOfStatement(s.madeOn))),
  )
  await put(
    tx,
    ledger.putTopics,
    newStatements.flatMap((s) => [...new Set(s.about)].map((about) => ({ statement: s.id, about, stance: s.stance }))),
  )
  await put(
    tx,
    ledger.putSpeakers,
    newStatements.flatMap((s) => (s.speaker === null ? [] : [{ statement: s.id, speaker: s.speaker }])),
  )
  return new Set([...fresh(claims), ...fresh(assertions), ...newStatements].map((x) => x.id))
}

interface FreshRun {
  readonly draft: RunDraft
  readonly found: readonly string[]
  readonly last: ledger.InForce['run'] | null
}

async function appendRuns(
  tx: Transaction,
  runs: readonly FreshRun[],
  kind: ledger.RunKind,
  recordedAt: string,
): Promise<void> {
  const runId = (r: FreshRun) => `${r.draft.source.id}#${(r.last?.number ?? 0) + 1}`
  await runQuery(tx, ledger.endForce, { ids: runs.map((r) => r.draft.source.id) })
  await put(
    tx,
    ledger.putRuns,
    runs.map((r) =>
      props({
        id: runId(r),
        source: r.draft.source.id,
        number: (r.last?.number ?? 0) + 1,
        kind,
        version: r.draft.version,
        reason: r.draft.reason,
        recordedAt,
        facts: factsOf(r.draft.source),
        found: r.found,
      }),
    ),
  )
  const corrected = runs.filter((r) => r.last !== null && r.last.facts !== factsOf(r.draft.source))
  await put(
    tx,
    ledger.updateSources,
    corrected.map((r) => ({ id: r.draft.source.id, props: sourceProps(r.draft.source) })),
  )
  const links = (ids: (draft: RunDraft) => readonly { id: string }[]) =>
    runs.flatMap((r) => ids(r.draft).map((f) => ({ run: runId(r), finding: f.id })))
  await put(
    tx,
    ledger.linkFound,
    links((d) => d.assertions),
  )
  await put(
    tx,
    ledger.linkFoundStatements,
    links((d) => d.statements),
  )
  const now = new Set(runs.flatMap((r) => r.found))
  const gone = runs.flatMap((r) => r.last?.found ?? []).filter((id) => !now.has(id))
  for (const [ids, inForce] of [
    [gone, false],
    [[...now], true],
  ] as const) {
    if (ids.length === 0) continue
    await runQuery(tx, ledger.setForce, { ids: ids.filter((id) => id.startsWith('assertion:')), inForce })
    await runQuery(tx, ledger.setStatementForce, { ids: ids.filter((id) => id.startsWith('statement:')), inForce })
  }
}

const uniqueById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  byId([...new Map(items.map((item) => [item.id, item])).values()])

const BATCH = 5_000

/** Runs a writing statement in batches, in order; nothing for no rows. */
async function put(tx: Transaction, statement: typeof ledger.putRuns, rows: readonly Params[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await runQuery(tx, statement, { rows: rows.slice(i, i + BATCH) })
}

async function putActors(engine: GraphEngine, all: readonly Actor[]): Promise<number> {
  return engine.transaction(async (tx) => {
    const before = new Map((await runQuery(tx, actors.allActors, {})).map((a) => [a.id, JSON.stringify(a)]))
    const changed = byId(all).filter((a) => before.get(a.id) !== JSON.stringify(a))
    if (changed.length === 0) return 0
    for (const type of ['country', 'organization', 'leader'] as const)
      await put(tx, actors.putActors[type], changed.filter((a) => a.type === type).map(actorProps))
    await put(
      tx,
      actors.putSuccessors,
      changed.flatMap((a) => (a.type === 'country' ? a.successors.map((to) => ({ from: a.id, to })) : [])),
    )
    await put(
      tx,
      actors.putPredecessors,
      changed.flatMap((a) => (a.type === 'organization' && a.predecessor ? [{ from: a.id, to: a.predecessor }] : [])),
    )
    const leaders = changed.filter((a) => a.type === 'leader')
    await runQuery(tx, actors.clearOffices, { ids: leaders.map((l) => l.id) })
    await put(
      tx,
      actors.putOffices,
      leaders.flatMap((l) =>
        l.offices.map((o) => ({ leader: l.id, of: o.of, props: props({ office: o.office, from: o.from, to: o.to }) })),
      ),
    )
    const now = new Map([...before, ...changed.map((a) => [a.id, JSON.stringify(a)] as const)])
    await runQuery(tx, actors.setActorsVersion, { version: contentId('actors', [...now].sort()) })
    await reprojectBodies(tx, changed)
    return changed.length
  })
}

/** A body that is new or has another predecessor may change the lineage of pairs that are there already. */
async function reprojectBodies(tx: Transaction, changed: readonly Actor[]): Promise<void> {
  const bodies = await runQuery(tx, projection.bodies, {})
  const pairs = changed.flatMap((a) => (a.type === 'organization' ? [pairId(a.id, a.id)] : []))
  for (const unit of unitsOf(new Set(pairs), bodies)) await projectUnit(tx, unit, bodies, false)
}

async function rebuild(engine: GraphEngine, progress?: (done: number, total: number) => void): Promise<number> {
  const bodies = await runQuery(engine, projection.bodies, {})
  const pairs = await runQuery(engine, projection.allPairs, {})
  const all = new Set([...pairs.map((p) => pairId(p.actor, p.organization)), ...bodies.map((b) => pairId(b.id, b.id))])
  const units = unitsOf(all, bodies)
  let done = 0
  for (const unit of units) {
    await engine.transaction((tx) => projectUnit(tx, unit, bodies, true))
    progress?.(++done, units.length)
  }
  return pairs.length
}
