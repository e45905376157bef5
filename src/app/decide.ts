/** Decisions of reviewers: appended like every source, undone by an empty run, made again by being made again. */
import { DECISION_VERSION, decisionOf, wordOn } from '../domain/decision.js'
import { badInput, PactgraphError } from '../domain/errors.js'
import { runOf } from '../domain/identity.js'
import type { Article, Claim, Decision, Ruling, RunDraft } from '../domain/model.js'
import { DECISION_KINDS } from '../domain/vocabulary.js'
import type { GraphReader } from '../graph/reader.js'
import type { GraphWriter } from '../graph/writer.js'
import { changesAround, type PairChange } from './changes.js'
import { type DecisionView, decisionsKnown } from './decisions-known.js'
import type { Names } from './names.js'
import { checkFields, type DecisionInput, type Judged, judge } from './rulings.js'

/** A decision just made or undone, and what that changed. */
export interface DecisionReport extends DecisionView {
  readonly changed: readonly PairChange[]
}

export interface Deciding {
  readonly reader: GraphReader
  readonly writer: GraphWriter
  readonly names: Names
  /** Today, as a day number. */
  readonly today: number
  /** An article as the present rules read it. */
  readonly readAgain: (article: Article) => Promise<RunDraft>
}

const MAX_BY = 100
const MAX_REASON = 2_000

function line(text: string, what: string, max: number): string {
  const told = text.trim()
  if (told !== '' && told.length <= max && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(told)) return told
  throw badInput(`A decision needs \`${what}\`: 1 to ${max} characters on one line`, 'Say who decides, and why.')
}

/** Makes a decision, or takes one back. Making the same one twice changes nothing. */
export async function decide(parts: Deciding, input: DecisionInput): Promise<DecisionReport> {
  checkFields(input)
  const [by, reason] = [line(input.by, 'by', MAX_BY), line(input.reason, 'reason', MAX_REASON)]
  if (input.kind === 'UNDO') return undo(parts, input.decision!, `${reason} (${by})`)
  const judged = await judge(parts, input)
  const decision = decisionOf(by, reason, judged.ruling)
  const others = (await decisionsKnown(parts.reader, [judged.ruling.kind], null)).filter((d) => !d.undone)
  const same = others.find((d) => d.decision.id === decision.id)
  if (same) return { ...same, changed: [] }
  for (const other of others) refuseContrary(judged.ruling, other.decision)
  if (judged.ruling.kind === 'REINSTATE') await refuseInForce(parts.reader, judged.ruling.source)
  const { changes } = await changesAround(parts, sourcesOf(decision), claimsOf(judged), () =>
    record(parts, decision, judged),
  )
  return { ...(await viewOf(parts.reader, decision)), changed: changes.changed }
}

const sourcesOf = ({ id, ruling }: Decision): readonly string[] =>
  ruling.kind === 'REINSTATE' ? [id, ruling.source] : [id]

const claimsOf = ({ words }: Judged): readonly Claim[] => words.map((w) => w.claim)

async function record({ reader, writer, readAgain }: Deciding, decision: Decision, { words, ruling }: Judged) {
  const findings = words.map((w) => wordOn(w.claim, w.polarity, decision, w.saidOn))
  await writer.record([runOf(decision, { findings, statements: [] }, DECISION_VERSION)])
  if (ruling.kind !== 'REINSTATE') return
  // What stayed out while the rules went on is read as they read now; a digest goes by the seeds.
  const [source] = await reader.sources([ruling.source])
  if (source?.type === 'article' && !source.digest) await writer.record([await readAgain(source)])
}

const contrary = (message: string, { id, reviewer }: Decision) =>
  new PactgraphError('CONFLICT', message, { hint: `Undo ${id} of ${reviewer} first.` })

/** Two decisions on one question that say different things: the older one is to be undone first. */
function refuseContrary(ruling: Ruling, other: Decision): void {
  const was = other.ruling
  if (ruling.kind === 'SETTLE' && was.kind === 'SETTLE' && was.dispute === ruling.dispute && was.value !== ruling.value)
    throw contrary(`The dispute is settled for "${was.value}"`, other)
  if (ruling.kind === 'SPLIT' && was.kind === 'SPLIT' && was.assertion === ruling.assertion)
    throw contrary(`The assertion is on ${was.claim} by a decision`, other)
  if (ruling.kind === 'MERGE' && was.kind === 'MERGE' && (was.same === ruling.same || was.same === ruling.claim))
    if (was.claim !== ruling.claim || was.same !== ruling.same)
      throw contrary(`${was.same} is read as ${was.claim} by a decision`, other)
  if (ruling.kind === 'LINK_SPEAKER' && was.kind === 'LINK_SPEAKER' && was.leader !== ruling.leader)
    if (was.speakerName === ruling.speakerName && was.article === ruling.article)
      throw contrary(`"${was.speakerName}" is linked to ${was.leader}`, other)
}

async function refuseInForce(reader: GraphReader, source: string): Promise<void> {
  const [now] = await reader.runsInForce([source])
  if (now?.run.kind !== 'RETRACTED')
    throw new PactgraphError('CONFLICT', `${source} is in force already`, { hint: 'A decision reinstated it.' })
}

async function undo({ reader, writer, ...parts }: Deciding, id: string, reason: string): Promise<DecisionReport> {
  const [decision] = await reader.sources([id])
  if (decision?.type !== 'decision') throw await unknown(reader, id)
  const before = await viewOf(reader, decision)
  if (before.undone)
    throw new PactgraphError('CONFLICT', `${id} is undone already`, {
      hint: 'To make it again, decide the same again.',
    })
  const { changes } = await changesAround({ reader, ...parts }, sourcesOf(decision), [], () =>
    writer.empty([decision], 'UNDONE', reason),
  )
  return { ...(await viewOf(reader, decision)), changed: changes.changed }
}

async function unknown(reader: GraphReader, id: string): Promise<PactgraphError> {
  const all = await decisionsKnown(reader, DECISION_KINDS, null)
  const latest = all
    .filter((d) => !d.undone)
    .sort((a, b) => (a.recordedAt > b.recordedAt ? -1 : 1))
    .slice(0, 3)
    .map((d) => `"${d.decision.id}"`)
  const guess = latest.length > 0 ? ` The latest are ${latest.join(', ')}.` : ''
  return new PactgraphError('NOT_FOUND', `There is no decision "${id.slice(0, 80)}".${guess}`, {
    hint: '`decisions` lists them all.',
  })
}

async function viewOf(reader: GraphReader, decision: Decision): Promise<DecisionView> {
  const newest = (await reader.runs([decision.id])).at(-1)
  return { decision, recordedAt: newest?.recordedAt ?? '', undone: newest?.kind !== 'FOUND' }
}

/** Refuses to retract what a decision keeps in. */
export async function refuseReinstated(reader: GraphReader, source: string): Promise<void> {
  const decisions = await decisionsKnown(reader, ['REINSTATE'], null)
  const [keeping] = decisions.filter(
    ({ decision: { ruling }, undone }) => !undone && ruling.kind === 'REINSTATE' && ruling.source === source,
  )
  if (keeping)
    throw new PactgraphError('CONFLICT', `A decision reinstated ${source}`, {
      hint: `Undo ${keeping.decision.id}: it is retracted again then.`,
    })
}
