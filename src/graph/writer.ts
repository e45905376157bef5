/** The one writer: appends runs with what they found, and projects the pairs they touch, in one transaction. */
import { randomUUID } from 'node:crypto'
import { targetOf } from '../domain/decision.js'
import { contentId, pairId, pairsOf } from '../domain/identity.js'
import type { Actor, Claim, RunDraft, Source } from '../domain/model.js'
import type { PolicyProblem } from '../domain/projection.js'
import { boundsOfStatement, listedStatement } from '../domain/timeline/entry.js'
import { put } from './derived.js'
import type { GraphEngine, Transaction } from './engine.js'
import { FindingsMemory, movedBy, type Remembered } from './findings-memory.js'
import { type ListEdits, listEdits } from './list-edits.js'
import { repairLists } from './list-repair.js'
import { type Projected, projectUnits, unitsOf } from './projector.js'
import { putActors } from './put-actors.js'
import { decisionRuns, lockSources, reinstated } from './queries/decision.js'
import { statementsById } from './queries/findings.js'
import * as ledger from './queries/ledger.js'
import * as projection from './queries/projection.js'
import { runQuery } from './query.js'
import { followUps, lockReinstated, reinstatedBy } from './reinstatements.js'
import { assertionProps, claimProps, props, sourceProps, statementProps } from './rows.js'

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
  /** Appends an empty run with a reason: a retraction, a row or digest gone from the seeds, a decision undone. */
  empty(sources: readonly Source[], kind: 'RETRACTED' | 'GONE' | 'UNDONE', reason: string): Promise<WriteReport>
  /** Appends runs of one kind as another graph recorded them, with that graph's instant. For imports. */
  append(runs: readonly RunDraft[], kind: ledger.RunKind, recordedAt: string): Promise<WriteReport>
  /** Brings sources that were ever retracted in line with the decisions on them. Imports end with it. */
  reinstate(): Promise<void>
  /** Projects every pair anew. `progress` is told how many families are done. */
  rebuild(progress?: (done: number, total: number) => void): Promise<number>
}

/** What may change of a source under its id: each run keeps what it stood on. An article's id is its content. */
function factsOf(source: Source): string {
  if (source.type === 'article') return source.digest ? contentId('text', [source.text]) : ''
  if (source.type === 'decision') return ''
  const { type: _type, id: _id, organization: _organization, key: _key, ...facts } = source
  return JSON.stringify(facts)
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Pairs that a claim bears on; a closed list names actors, so their pairs are made too. */
export function touched(claim: Claim): readonly string[] {
  const named = (claim.closed ?? []).map((actor) => pairId(actor, claim.organization))
  return [...pairsOf(claim), ...named]
}

/** Opens the writer. `now` gives the instant of recording as an ISO text. */
export function createWriter(engine: GraphEngine, now: () => string): GraphWriter {
  const memory = new FindingsMemory()
  /** Work may be tried again, so only what was committed is remembered. */
  const committed = async <T extends Pick<Appended, 'remember'>>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const done = await engine.transaction(work)
    memory.remember(done.remember)
    return done
  }
  const append = async (runs: readonly RunDraft[], kind: ledger.RunKind): Promise<WriteReport> =>
    (await committed((tx) => appendWhole(tx, runs, kind, now(), memory))).report
  return {
    putActors: (all) => putActors(engine, all),
    record: (runs) => append(runs, 'FOUND'),
    empty: (sources, kind, reason) => {
      const nothing = { claims: [], assertions: [], statements: [], version: '', reason }
      return append(
        sources.map((source) => ({ source, ...nothing })),
        kind,
      )
    },
    append: async (runs, kind, recordedAt) =>
      (await committed((tx) => appendRuns(tx, runs, kind, recordedAt, memory))).report,
    reinstate: async () => {
      await committed(async (tx) => {
        const decisions = await runQuery(tx, decisionRuns, { kinds: ['REINSTATE'] })
        const ids = [...new Set(decisions.map(({ decision }) => targetOf(decision.ruling)))].sort()
        if (ids.length > 0) await runQuery(tx, lockSources, { ids })
        return { remember: await follow(tx, ids, now(), memory) }
      })
    },
    rebuild: (progress) => rebuild(engine, progress),
  }
}

interface Appended {
  readonly report: WriteReport
  readonly remember: ReadonlyMap<string, Remembered>
}

/** Appends runs, and those that retractions and reinstatements among them call for. */
async function appendWhole(
  tx: Transaction,
  drafts: readonly RunDraft[],
  kind: ledger.RunKind,
  recordedAt: string,
  memory: FindingsMemory,
): Promise<Appended> {
  const { report, remember } = await appendRuns(tx, drafts, kind, recordedAt, memory)
  const retracted = kind === 'RETRACTED' ? drafts.map((d) => d.source.id) : []
  const more = await follow(tx, [...reinstatedBy(drafts), ...retracted], recordedAt, memory)
  return { report, remember: new Map([...remember, ...more]) }
}

/** Appends the runs that these sources need to be out or in; gives what may be remembered of their pairs. */
async function follow(
  tx: Transaction,
  ids: readonly string[],
  recordedAt: string,
  memory: FindingsMemory,
): Promise<Appended['remember']> {
  const all = new Map<string, Remembered>()
  for (const { kind, draft } of await followUps(tx, ids)) {
    const { remember } = await appendRuns(tx, [draft], kind, recordedAt, memory)
    for (const [pair, known] of remember) all.set(pair, known)
  }
  return all
}

async function appendRuns(
  tx: Transaction,
  drafts: readonly RunDraft[],
  kind: ledger.RunKind,
  recordedAt: string,
  memory: FindingsMemory,
): Promise<Appended> {
  const { runs, fresh, created } = await appendLedger(tx, drafts, kind, recordedAt)
  const edits = listEdits()
  await noteStatements(tx, fresh, edits)
  const { problems, remember } = await projectMoved(tx, fresh, memory, edits)
  await edits.apply(tx)
  return { report: reportOf(runs, created, problems), remember }
}

/** Appends what is new of these runs and leaves the projection as it is. */
export async function appendLedger(
  tx: Transaction,
  drafts: readonly RunDraft[],
  kind: ledger.RunKind,
  recordedAt: string,
) {
  const sources = byId(drafts.map((d) => d.source))
  await lockReinstated(tx, drafts)
  for (const type of ['article', 'record', 'decision'] as const) {
    const rows = sources.filter((s) => s.type === type).map(sourceProps)
    if (rows.length > 0) await runQuery(tx, ledger.putSources[type], { rows })
  }
  const before = new Map(
    (await runQuery(tx, ledger.runsInForce, { ids: sources.map((s) => s.id) })).map((r) => [r.source, r.run]),
  )
  const shut = kind === 'FOUND' ? [...before].filter(([, run]) => run.kind === 'RETRACTED').map(([id]) => id) : []
  const open = new Set(shut.length === 0 ? [] : await runQuery(tx, reinstated, { ids: shut }))
  const runs = drafts.map((draft) => {
    const found = [...draft.assertions, ...draft.statements].map((f) => f.id).sort()
    const last = before.get(draft.source.id) ?? null
    return { draft, found, last, outcome: outcomeOf(draft, found, kind, last, open.has(draft.source.id)) }
  })
  const fresh = runs.filter((r) => r.outcome === 'NEW')
  const created = await appendFindings(
    tx,
    fresh.map((r) => r.draft),
  )
  await putRuns(tx, fresh, kind, recordedAt, created)
  return { runs, fresh, created }
}

/** Statements that come into force or go out of it stand in lists or no longer do. */
async function noteStatements(tx: Transaction, runs: readonly FreshRun[], edits: ListEdits): Promise<void> {
  const now = uniqueById(runs.flatMap((r) => r.draft.statements))
  const staying = new Set(now.map((s) => s.id))
  const before = runs.flatMap((r) => r.last?.found ?? []).filter((id) => id.startsWith('statement:'))
  const ids = [...new Set(before)].filter((id) => !staying.has(id))
  const gone = ids.length === 0 ? [] : await runQuery(tx, statementsById, { ids })
  edits.replace(gone.map(listedStatement), now.map(listedStatement))
}

/** Projects the pairs that new runs touch, and those that the runs before them did. */
async function projectMoved(
  tx: Transaction,
  fresh: readonly FreshRun[],
  memory: FindingsMemory,
  edits: ListEdits,
): Promise<Projected> {
  const drafts = fresh.map((r) => r.draft)
  const old = [...new Set(fresh.flatMap((r) => r.last?.found ?? []))]
  const oldClaims = old.length > 0 ? await runQuery(tx, ledger.claimsOfAssertions, { ids: old }) : []
  const pairs = new Set([...drafts.flatMap((d) => d.claims), ...oldClaims].flatMap(touched))
  if (pairs.size === 0) return { problems: [], remember: new Map() }
  const bodies = await runQuery(tx, projection.bodies, {})
  const moved = movedBy(drafts, pairs, randomUUID())
  return projectUnits(tx, unitsOf(pairs, bodies), { bodies, memory, moved, edits }, false)
}

interface DoneRun extends FreshRun {
  readonly outcome: Recorded['outcome']
}

/** What was created counts for the first run that says it, as if the runs had come one by one. */
function reportOf(
  runs: readonly DoneRun[],
  created: ReadonlySet<string>,
  problems: readonly PolicyProblem[],
): WriteReport {
  const left = new Set(created)
  const ours = new Set(runs.flatMap((r) => r.draft.assertions.map((a) => a.id)))
  return {
    runs: runs.map(({ draft, found, outcome }) => {
      const items = [...draft.claims.map((c) => c.id), ...found]
      const isNew = outcome === 'NEW' ? items.filter((id) => left.delete(id)).length : 0
      return { source: draft.source.id, outcome, created: isNew, existing: items.length - isNew }
    }),
    problems: uniqueProblems(problems.filter((p) => ours.has(p.assertion))),
  }
}

const uniqueProblems = (problems: readonly PolicyProblem[]): readonly PolicyProblem[] =>
  [...new Map(problems.map((p) => [`${p.assertion}|${p.message}`, p])).values()].sort((a, b) =>
    a.assertion + a.message < b.assertion + b.message ? -1 : 1,
  )

/** A run of findings with a reason is a reinstatement, which goes past the retraction before it. */
function outcomeOf(
  { source, reason }: RunDraft,
  found: readonly string[],
  kind: ledger.RunKind,
  last: ledger.InForce['run'] | null,
  reinstated: boolean,
): Recorded['outcome'] {
  if (last === null) return 'NEW'
  if (last.kind === 'RETRACTED' && kind === 'RETRACTED') return 'SAME'
  if (last.kind === 'RETRACTED' && !(kind === 'FOUND' && (reinstated || reason !== null))) return 'KEPT_OUT'
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
    fresh(claims).map((c) =>
      claimProps(c, pairId(c.actor, c.organization), c.of === null ? null : pairId(c.of, c.organization)),
    ),
  )
  await put(
    tx,
    ledger.putAssertions,
    fresh(assertions).map((a) => ({ ...assertionProps(a), inForce: true })),
  )
  const newStatements = fresh(statements)
  await put(
    tx,
    ledger.putStatements,
    newStatements.map((s) => ({ ...statementProps(s, boundsOfStatement(s)), inForce: true })),
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

/** Appends runs and puts them in force, with what they found; `created` is in force from its making. */
async function putRuns(
  tx: Transaction,
  runs: readonly FreshRun[],
  kind: ledger.RunKind,
  recordedAt: string,
  created: ReadonlySet<string>,
): Promise<void> {
  if (runs.length === 0) return
  const runId = (r: FreshRun) => `${r.draft.source.id}#${(r.last?.number ?? 0) + 1}`
  const again = runs.filter((r) => r.last !== null)
  if (again.length > 0) await runQuery(tx, ledger.endForce, { ids: again.map((r) => r.draft.source.id) })
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
    runs.map((r) => ({ run: runId(r), found: ids(r.draft).map((f) => f.id) }))
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
  const back = [...now].filter((id) => !created.has(id))
  for (const [all, inForce] of [
    [gone, false],
    [back, true],
  ] as const) {
    for (const [prefix, statement] of [
      ['assertion:', ledger.setForce],
      ['statement:', ledger.setStatementForce],
    ] as const) {
      const ids = all.filter((id) => id.startsWith(prefix))
      if (ids.length > 0) await runQuery(tx, statement, { ids, inForce })
    }
  }
}

const uniqueById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  byId([...new Map(items.map((item) => [item.id, item])).values()])

/** Projects every pair anew, one transaction a family, and repairs the lists; gives the number of pairs. */
export async function rebuild(engine: GraphEngine, progress?: (done: number, total: number) => void): Promise<number> {
  const pairs = await projectFamilies(engine, { lists: true }, progress)
  await repairLists(engine)
  return pairs
}

/** The same without the repair; and without the lists where they are made at once afterwards. */
export async function projectFamilies(
  engine: GraphEngine,
  { lists }: { readonly lists: boolean },
  progress?: (done: number, total: number) => void,
): Promise<number> {
  const bodies = await runQuery(engine, projection.bodies, {})
  const pairs = await runQuery(engine, projection.allPairs, {})
  const all = new Set([...pairs.map((p) => pairId(p.actor, p.organization)), ...bodies.map((b) => pairId(b.id, b.id))])
  const units = unitsOf(all, bodies)
  let done = 0
  for (const unit of units) {
    const memory = new FindingsMemory()
    await engine.transaction(async (tx) => {
      const edits = listEdits()
      await projectUnits(tx, [unit], { bodies, memory, moved: null, edits }, true)
      if (lists) await edits.apply(tx)
    })
    progress?.(++done, units.length)
  }
  return pairs.length
}
