/** Verification: every quote is where it says, every id is the hash of its content, the projection equals a rebuild. */
import { assertionOf, claimOf, statementOf } from '../domain/identity.js'
import type { Article, Source } from '../domain/model.js'
import { listedStatement } from '../domain/timeline/entry.js'
import { type ListPart, partsOfAll } from '../domain/timeline/parts.js'
import { involvements, plainEdges, sidesOf, supports } from '../graph/edges.js'
import { listedOf } from '../graph/listed.js'
import { edgeLine, type GraphReader } from '../graph/reader.js'
import { disputeProps, eventProps, periodProps } from '../graph/rows.js'
import { readArticle } from '../ingest/article.js'
import { factsRebuilt } from './facts.js'

export interface Finding {
  readonly what: 'quote' | 'id' | 'projection' | 'article'
  readonly where: string
  readonly message: string
}

export interface Verification {
  readonly articles: number
  readonly assertions: number
  readonly statements: number
  readonly periods: number
  readonly findings: readonly Finding[]
}

/** Checks the whole graph; gives what it looked at and what it found wrong. */
export async function verify(reader: GraphReader): Promise<Verification> {
  const findings: Finding[] = []
  const wrong = (what: Finding['what'], where: string, message: string) => findings.push({ what, where, message })
  const sources = new Map<string, Source>()
  for (const source of await inBatches(
    reader,
    (await reader.articles()).map((a) => a.id),
  )) {
    if (source.type !== 'article') continue
    sources.set(source.id, source)
    if (!sameArticle(source)) wrong('article', source.id, 'its id or text hash is not that of its text')
  }
  const quoted = (
    where: string,
    source: Source | undefined,
    start: number | null,
    end: number | null,
    quote: string,
  ) => {
    if (source?.type !== 'article' || start === null || end === null) return
    if (source.text.slice(start, end) !== quote)
      wrong('quote', where, `the text at ${start} to ${end} is not the quote`)
  }

  const evidence = await reader.allEvidence()
  for (const { assertion, claim } of evidence) {
    if (claimOf(claim).id !== claim.id) wrong('id', claim.id, 'is not the hash of its content')
    if (assertionOf({ ...claim, ...assertion }, claim.id, assertion.source).id !== assertion.id)
      wrong('id', assertion.id, 'is not the hash of its content')
    quoted(assertion.id, sources.get(assertion.source), assertion.start, assertion.end, assertion.quote)
  }
  const statements = (await reader.statements({ kind: 'all' })).filter((s) => s.inForce)
  for (const { statement } of statements) {
    if (statementOf(statement, statement.source).id !== statement.id)
      wrong('id', statement.id, 'is not the hash of its content')
    quoted(statement.id, sources.get(statement.source), statement.start, statement.end, statement.quote)
  }

  const periods = await verifyProjection(reader, wrong)
  return {
    articles: sources.size,
    assertions: evidence.length,
    statements: statements.length,
    periods,
    findings,
  }
}

type Wrong = (what: Finding['what'], where: string, message: string) => void

/** Holds everything derived against the policy run anew; gives the number of periods. */
async function verifyProjection(reader: GraphReader, wrong: Wrong): Promise<number> {
  const all = { kind: 'all' } as const
  const rebuilt = factsRebuilt(reader)
  const [periods, events, disputes] = [
    await rebuilt.periods(all),
    await rebuilt.events(all),
    await rebuilt.disputes(all),
  ]
  const stored = await reader.periods(all)
  compare('period', stored.map(periodProps), periods.map(periodProps), wrong)
  compare('event', (await reader.events(all)).map(eventProps), events.map(eventProps), wrong)
  compare('dispute', (await reader.disputes(all)).map(disputeProps), disputes.map(disputeProps), wrong)

  const bodies = (await reader.bodies()).map((b) => b.id)
  const told = (values: readonly object[]) => values.map((value) => ({ id: JSON.stringify(value) }))
  compare('story', told(await reader.stories(all)), told(await rebuilt.stories(all)), wrong)
  compare('founding', told(await reader.lifespans(bodies)), told(await rebuilt.lifespans(bodies)), wrong)
  const edges = [
    ...plainEdges(periods).map((e) => edgeLine(e.type, e.memberId, e.orgId, e.props)),
    ...supports([...periods, ...events, ...sidesOf(disputes)]).map((s) => edgeLine('SUPPORTED_BY', s.id, s.assertion)),
    ...involvements(events).map((i) => edgeLine('INVOLVES', i.event, i.actor, { role: i.role })),
  ]
  const lines = (texts: readonly string[]) => texts.map((id) => ({ id }))
  const statements = (await reader.statements({ kind: 'all' })).filter((s) => s.inForce).map((s) => s.statement)
  const listed = [...listedOf({ periods, events, disputes }), ...statements.map(listedStatement)]
  const parts = (all: readonly ListPart[]) => all.map((part) => ({ ...part }))
  compare('part of a list', parts(await reader.allListParts()), parts(partsOfAll(listed)), wrong)
  compare('edge', lines(await reader.edgeLines()), lines(edges), wrong)
  return stored.length
}

const BATCH = 500

async function inBatches(reader: GraphReader, ids: readonly string[]): Promise<readonly Source[]> {
  const all: Source[] = []
  for (let i = 0; i < ids.length; i += BATCH) all.push(...(await reader.sources(ids.slice(i, i + BATCH))))
  return all
}

function sameArticle(article: Article): boolean {
  const { title, outlet, url, publishedOn, digest, id } = article
  const key = digest ? id.slice('article:digest/'.length) : undefined
  const again = readArticle(article.text, { title, outlet, url, publishedOn, digest, key })
  return again.id === id && again.textHash === article.textHash
}

type Props = { readonly [key: string]: unknown }

/** Nulls are not stored, and a stored property map has no order: both sides are compared as sorted text. */
const textOf = (props: Props): string => JSON.stringify(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1)))

function compare(kind: string, stored: readonly Props[], rebuilt: readonly Props[], wrong: Wrong): void {
  const texts = (all: readonly Props[]) => new Map(all.map((p) => [String(p.id), textOf(p)]))
  const [have, want] = [texts(stored), texts(rebuilt)]
  for (const [id, text] of want)
    if (have.get(id) !== text) wrong('projection', id, `the stored ${kind} is not the rebuilt one`)
  for (const id of have.keys()) if (!want.has(id)) wrong('projection', id, `a ${kind} that a rebuild does not give`)
}
