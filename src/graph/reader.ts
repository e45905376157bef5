/** The read side of the graph. Nothing on it writes; each method is one database call unless it says otherwise. */
import type { Bounds } from '../domain/edtf.js'
import type { Body } from '../domain/lineage.js'
import type { Actor, ActorId, Article, Assertion, Claim, OrganizationId, Source, Statement } from '../domain/model.js'
import type { DerivedDispute, DerivedEvent, Lifespan, Period, Story } from '../domain/projection.js'
import type { Finding } from '../domain/rank.js'
import type { ListPart } from '../domain/timeline/parts.js'
import { type DecisionKind, STATUSES } from '../domain/vocabulary.js'
import type { GraphEngine, TextHit, TextQuery, Transaction, Value } from './engine.js'
import * as actors from './queries/actor.js'
import * as decisions from './queries/decision.js'
import * as digest from './queries/digest.js'
import * as findings from './queries/findings.js'
import { type InForce, runsInForce } from './queries/ledger.js'
import * as lists from './queries/lists.js'
import * as network from './queries/network.js'
import * as projection from './queries/projection.js'
import * as search from './queries/search.js'
import * as series from './queries/series.js'
import { runQuery } from './query.js'
import { toStories } from './rows.js'

/** Which part of the projection is asked: bodies, actors, pairs, or all of it. */
export type Scope =
  | { readonly kind: 'bodies'; readonly ids: readonly OrganizationId[] }
  | { readonly kind: 'actors'; readonly ids: readonly ActorId[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly string[] }
  | { readonly kind: 'all' }

/** A statement with what decides whether it stands: its runs, and its source's publication. */
export interface StatementInLedger {
  readonly statement: Statement
  readonly inForce: boolean
  readonly runs: readonly number[]
  readonly publishedOn: string | null
  readonly outlet: string | null
}

/** Which statements are asked. */
export type StatementScope =
  | { readonly kind: 'about'; readonly ids: readonly ActorId[] }
  | { readonly kind: 'by'; readonly ids: readonly ActorId[] }
  | { readonly kind: 'named'; readonly names: readonly string[] }
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'all' }

export interface GraphReader {
  actorsVersion(): Promise<string | null>
  allActors(): Promise<readonly Actor[]>
  bodies(): Promise<readonly Body[]>
  /** Leaders with an office of one of these countries or organizations. */
  leadersOf(ids: readonly ActorId[]): Promise<readonly Actor[]>
  periods(scope: Scope): Promise<readonly Period[]>
  /** Periods of legal membership that may hold on a day of the span, of everybody in every body. */
  legalPeriods(span: Bounds): Promise<readonly Period[]>
  stories(scope: Scope): Promise<readonly (Story & { readonly actor: ActorId })[]>
  events(scope: Scope): Promise<readonly DerivedEvent[]>
  disputes(scope: Scope): Promise<readonly DerivedDispute[]>
  lifespans(ids: readonly OrganizationId[]): Promise<readonly Lifespan[]>
  /** Parts of ordered lists by id; those that are not there are left out. */
  listParts(ids: readonly string[]): Promise<readonly ListPart[]>
  allListParts(): Promise<readonly ListPart[]>
  eventsById(ids: readonly string[]): Promise<readonly DerivedEvent[]>
  disputesById(ids: readonly string[]): Promise<readonly DerivedDispute[]>
  periodsById(ids: readonly string[]): Promise<readonly Period[]>
  statementsById(ids: readonly string[]): Promise<readonly Statement[]>
  statements(scope: StatementScope): Promise<readonly StatementInLedger[]>
  /** Sources with a claim on one of these pairs, with their dates; all sources for null. */
  datedSources(pairs: readonly string[] | null): Promise<readonly series.DatedSource[]>
  sources(ids: readonly string[]): Promise<readonly Source[]>
  articles(): Promise<readonly Article[]>
  evidence(ids: readonly string[]): Promise<readonly findings.EvidenceRow[]>
  /** The derived edges as they are stored, each as a line of text: what verification holds against a rebuild. */
  edgeLines(): Promise<readonly string[]>
  /** Every assertion in force with its claim; of the source only the id is read. */
  allEvidence(): Promise<readonly Pick<findings.EvidenceRow, 'assertion' | 'claim'>[]>
  /** The nodes whose text holds the words, the best first. */
  searchText(query: TextQuery): Promise<readonly TextHit[]>
  /** What search has found, by id; what is no longer there is left out. */
  readonly found: {
    sources(ids: readonly string[]): Promise<readonly search.FoundSource[]>
    assertions(ids: readonly string[]): Promise<readonly search.FoundAssertion[]>
    statements(ids: readonly string[]): Promise<readonly search.FoundStatement[]>
    /** What filters look at. */
    facts(kind: 'source' | 'assertion' | 'statement', ids: readonly string[]): Promise<readonly search.FoundFacts[]>
    /** The runs that found these assertions and statements. One call for each of both. */
    runs(ids: readonly string[]): Promise<readonly { readonly id: string; readonly run: number }[]>
    /** Whom sources speak of. Two calls. */
    topics(ids: readonly string[]): Promise<readonly search.SourceTopic[]>
  }
  /** Pairs that exist, for the scopes that a ledger read walks over. */
  pairs(scope: Scope): Promise<readonly { readonly actor: ActorId; readonly organization: OrganizationId }[]>
  /** Every assertion ever made on these pairs. Two calls: own claims, and seats taken over. */
  history(pairs: readonly string[]): Promise<readonly findings.LedgerFinding[]>
  runs(sources: readonly string[]): Promise<readonly findings.RunRow[]>
  /** The run in force of each source, with what it found. */
  runsInForce(sources: readonly string[]): Promise<readonly InForce[]>
  /** Every run with what it found, in the order in which an import appends them; one batch at a time. */
  ledger(): AsyncIterable<StoredFindings>
  /** Findings in force on these pairs. Two calls. */
  findings(pairs: readonly string[]): Promise<readonly Finding[]>
  /** Every run of the decisions of these kinds. */
  decisionRuns(kinds: readonly DecisionKind[]): Promise<readonly decisions.DecisionRun[]>
  /** The claims that these sources make or ever made. */
  claimsBy(sources: readonly string[]): Promise<readonly decisions.ClaimOfSource[]>
  /** What is said on these claims, in force or not. */
  saidOf(claims: readonly string[]): Promise<ReturnType<typeof decisions.evidenceOfClaims.row>[]>
  recordsOf(organization: OrganizationId): Promise<readonly string[]>
  digests(): Promise<readonly string[]>
}

/** The same edge gives the same line, stored or derived. */
export const edgeLine = (type: string, from: string, to: string, props: object = {}): string =>
  `${type} ${from} ${to} ${JSON.stringify(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1)))}`

async function storedEdges(engine: Transaction): Promise<readonly string[]> {
  const actors = (await runQuery(engine, digest.actorEdges, {})).filter((row) => row.type !== 'LEADS')
  const support = await runQuery(engine, digest.supportEdges, {})
  const involved = await runQuery(engine, digest.involvedEdges, {})
  const text = (value: Value | undefined) => String(value)
  return [
    ...actors.map((r) => edgeLine(text(r.type), text(r.id), text(r.body), r.edge as object)),
    ...support.map((r) => edgeLine('SUPPORTED_BY', text(r.id), text(r.assertion))),
    ...involved.map((r) => edgeLine('INVOLVES', text(r.id), text(r.actor), { role: r.role })),
  ]
}

/** A run as it is exported: its source as the run saw it, and what it found. */
export interface StoredFindings {
  readonly run: findings.StoredRun
  readonly source: Source
  readonly claims: readonly Claim[]
  readonly assertions: readonly Assertion[]
  readonly statements: readonly Statement[]
}

const EXPORT_BATCH = 200

async function* walkLedger(engine: Transaction): AsyncIterable<StoredFindings> {
  const runs = await runQuery(engine, findings.allRuns, {})
  for (let i = 0; i < runs.length; i += EXPORT_BATCH) {
    const batch = runs.slice(i, i + EXPORT_BATCH)
    const found = [...new Set(batch.flatMap((r) => r.found))]
    const ids = (prefix: string) => found.filter((id) => id.startsWith(prefix))
    const sources = await runQuery(engine, findings.sourcesById, { ids: [...new Set(batch.map((r) => r.source))] })
    const pairs = await runQuery(engine, findings.assertionsById, { ids: ids('assertion:') })
    const told = await runQuery(engine, findings.statementsById, { ids: ids('statement:') })
    const [bySource, byAssertion, byStatement] = [
      new Map(sources.map((s) => [s.id, s])),
      new Map(pairs.map((p) => [p.assertion.id, p])),
      new Map(told.map((s) => [s.id, s])),
    ]
    for (const run of batch) {
      const source = bySource.get(run.source)
      if (!source) continue
      const own = run.found.flatMap((id) => byAssertion.get(id) ?? [])
      yield {
        run,
        source: sourceOf(source, run.facts),
        claims: [...new Map(own.map(({ claim }) => [claim.id, claim])).values()],
        assertions: own.map(({ assertion }) => assertion),
        statements: run.found.flatMap((id) => byStatement.get(id) ?? []),
      }
    }
  }
}

/** A record as one of its runs saw it: a corrected row has other facts since. */
function sourceOf(source: Source, facts: string): Source {
  return source.type !== 'record' || facts === ''
    ? source
    : { ...source, ...(JSON.parse(facts) as Partial<typeof source>) }
}

const LEGAL = Object.entries(STATUSES).flatMap(([status, { legalMember }]) => (legalMember ? [status] : []))

/** A reader over anything that runs statements. */
export function createReader(engine: Pick<GraphEngine, 'run' | 'searchText'>): GraphReader {
  return {
    actorsVersion: async () => (await runQuery(engine, actors.actorsVersion, {}))[0] ?? null,
    allActors: () => runQuery(engine, actors.allActors, {}),
    bodies: () => runQuery(engine, projection.bodies, {}),
    leadersOf: (ids) => runQuery(engine, actors.leadersOf, { ids }),
    periods: (scope) => {
      if (scope.kind === 'bodies') return runQuery(engine, projection.periodsOfBodies, { ids: scope.ids })
      if (scope.kind === 'actors') return runQuery(engine, projection.periodsOfActors, { ids: scope.ids })
      if (scope.kind === 'pairs') return runQuery(engine, projection.periodsOfPairs, { pairs: scope.pairs })
      return runQuery(engine, projection.allPeriods, {})
    },
    legalPeriods: ({ first, last }) => runQuery(engine, network.periodsOn, { statuses: LEGAL, first, last }),
    stories: async (scope) => {
      if (scope.kind === 'actors') return []
      if (scope.kind === 'all')
        return (await runQuery(engine, digest.storiesOfAll, {})).flatMap((row) =>
          toStories(row.stories).map((story) => ({ ...story, actor: String(row.id).split('|')[0] ?? '' })),
        )
      const rows =
        scope.kind === 'bodies'
          ? await runQuery(engine, projection.storiesOfBodies, { ids: scope.ids })
          : await runQuery(engine, projection.storiesOfPairs, { pairs: scope.pairs })
      return rows.flatMap(({ actor, stories }) => stories.map((story) => ({ ...story, actor })))
    },
    events: (scope) => {
      if (scope.kind === 'all') return runQuery(engine, projection.allEvents, {})
      if (scope.kind === 'pairs') return runQuery(engine, projection.eventsOfPairs, { pairs: scope.pairs })
      return runQuery(engine, projection.eventsOfActors, { ids: scope.ids })
    },
    disputes: (scope) => {
      if (scope.kind === 'bodies') return runQuery(engine, projection.disputesOfBodies, { ids: scope.ids })
      if (scope.kind === 'actors') return runQuery(engine, projection.disputesOfActors, { ids: scope.ids })
      if (scope.kind === 'pairs') return runQuery(engine, projection.disputesOfPairs, { pairs: scope.pairs })
      return runQuery(engine, projection.allDisputes, {})
    },
    listParts: async (ids) => (await runQuery(engine, lists.partsById, { ids })).filter((part) => part !== null),
    allListParts: async () => (await runQuery(engine, lists.allParts, {})).filter((part) => part !== null),
    eventsById: (ids) => runQuery(engine, lists.eventsById, { ids }),
    disputesById: (ids) => runQuery(engine, lists.disputesById, { ids }),
    periodsById: (ids) => runQuery(engine, lists.periodsById, { ids }),
    statementsById: (ids) => runQuery(engine, findings.statementsById, { ids }),
    lifespans: async (ids) =>
      (await runQuery(engine, projection.bodyStamps, { ids })).map(
        ({ id, lifespan }): Lifespan =>
          lifespan === null ? { organization: id, founded: null, dissolved: null } : (JSON.parse(lifespan) as Lifespan),
      ),
    statements: (scope) => {
      if (scope.kind === 'about') return runQuery(engine, findings.statementsAbout, { ids: scope.ids })
      if (scope.kind === 'named') return runQuery(engine, findings.statementsNamed, { names: scope.names })
      if (scope.kind === 'unnamed') return runQuery(engine, findings.statementsOfUnknown, {})
      if (scope.kind === 'by') return runQuery(engine, findings.statementsBy, { ids: scope.ids })
      return runQuery(engine, findings.allStatements, {})
    },
    datedSources: (pairs) =>
      pairs === null ? runQuery(engine, series.allSources, {}) : runQuery(engine, series.sourcesOfPairs, { pairs }),
    sources: (ids) => runQuery(engine, findings.sourcesById, { ids }),
    articles: async () =>
      (await runQuery(engine, findings.articles, {})).flatMap((s) => (s.type === 'article' ? [s] : [])),
    evidence: (ids) => runQuery(engine, findings.evidenceById, { ids }),
    edgeLines: () => storedEdges(engine),
    allEvidence: () => runQuery(engine, findings.allEvidence, {}),
    searchText: (query) => engine.searchText(query),
    found: {
      sources: (ids) => runQuery(engine, search.sources, { ids }),
      assertions: (ids) => runQuery(engine, search.assertions, { ids }),
      statements: (ids) => runQuery(engine, search.statements, { ids }),
      facts: (kind, ids) => {
        if (kind === 'source') return runQuery(engine, search.sourceFacts, { ids })
        return runQuery(engine, kind === 'assertion' ? search.assertionFacts : search.statementFacts, { ids })
      },
      runs: async (ids) => {
        const of = (kind: string) => ids.filter((id) => id.startsWith(kind))
        const [assertions, statements] = [of('assertion:'), of('statement:')]
        return [
          ...(assertions.length > 0 ? await runQuery(engine, search.runsOfAssertions, { ids: assertions }) : []),
          ...(statements.length > 0 ? await runQuery(engine, search.runsOfStatements, { ids: statements }) : []),
        ]
      },
      topics: async (ids) => [
        ...(await runQuery(engine, search.topics, { ids })),
        ...(await runQuery(engine, search.statementTopics, { ids })),
      ],
    },
    pairs: (scope) => {
      if (scope.kind === 'bodies') return runQuery(engine, projection.pairsOfBodies, { ids: scope.ids })
      if (scope.kind === 'actors') return runQuery(engine, projection.pairsOfActors, { ids: scope.ids })
      if (scope.kind === 'all') return runQuery(engine, projection.allPairs, {})
      return Promise.resolve(
        scope.pairs.map((pair) => {
          const [actor, organization] = pair.split('|') as [ActorId, OrganizationId]
          return { actor, organization }
        }),
      )
    },
    history: async (pairs) => [
      ...(await runQuery(engine, findings.historyOfPairs, { pairs })),
      ...(await runQuery(engine, findings.historyOfPredecessors, { pairs })),
    ],
    runsInForce: (sources) => runQuery(engine, runsInForce, { ids: sources }),
    runs: (sources) => runQuery(engine, findings.runsOfSources, { ids: sources }),
    ledger: () => walkLedger(engine),
    findings: async (pairs) => [
      ...(await runQuery(engine, findings.findingsOfPairs, { pairs })),
      ...(await runQuery(engine, findings.findingsOfPredecessors, { pairs })),
    ],
    decisionRuns: (kinds) => runQuery(engine, decisions.decisionRuns, { kinds }),
    claimsBy: (sources) => runQuery(engine, decisions.claimsOfSources, { ids: sources }),
    saidOf: async (claims) => [...(await runQuery(engine, decisions.evidenceOfClaims, { ids: claims }))],
    recordsOf: (organization) => runQuery(engine, findings.recordsOf, { organization }),
    digests: () => runQuery(engine, findings.digestsInForce, {}),
  }
}
