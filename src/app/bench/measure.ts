/** What the questions that must not grow with the graph cost on it: time, calls, rows, and database hits where told. */
import { isoDay } from '../../domain/edtf.js'
import { batchedReader } from '../../graph/batched-reader.js'
import type { GraphEngine, Params, Row, TextQuery } from '../../graph/engine.js'
import { createReader } from '../../graph/reader.js'
import { createQuestions } from '../read.js'
import type { Plain } from '../receipts.js'
import type { World } from './world.js'

export interface Cost {
  readonly question: string
  /** Middle of the times, in milliseconds. */
  readonly p50: number
  /** Of one run: reads that reached the database, the rows they gave, and what the database touched for them. */
  readonly calls: number
  readonly rows: number
  readonly hits: number | null
}

type Ask = (questions: Plain, turn: number) => Promise<unknown>

/** The end of the third page or so: somewhere in the middle of a long list. */
const middleOf = (turn: number): string => isoDay(5_000 + (turn % 40) * 97)

interface Backed {
  readonly evidence: readonly string[]
}

async function evidence(questions: Plain, rows: readonly Backed[]) {
  return await questions.evidenceById(rows.flatMap((row) => row.evidence))
}

/** The questions on the busiest organization and state, each turn on another day. */
function questionsOn({ hub, star }: World): Readonly<Record<string, Ask>> {
  const cursors = new Map<string, string | null>()
  return {
    'members of the hub on a day': (q, turn) =>
      q.members({ organization: hub, at: middleOf(turn), lineage: true }, { first: 500 }, {}),
    'who left the hub': (q) => q.whoLeft({ organization: hub, strictness: 'DE_FACTO', lineage: true }, {}),
    'standing, with evidence': async (q, turn) => {
      const answer = await q.standing({ country: star, organization: hub, at: middleOf(turn), lineage: true }, {})
      return evidence(q, [answer])
    },
    'timeline of the hub, 20 rows, with evidence': async (q, turn) => {
      const from = middleOf(turn)
      const about = { about: [hub], lineage: true }
      const known = cursors.get(from)
      const after =
        known === undefined ? (await q.timeline({ ...about, from }, { first: 1 }, {})).pageInfo.endCursor : known
      cursors.set(from, after)
      const { nodes } = await q.timeline(about, { first: 20, after }, {})
      return evidence(
        q,
        nodes.flatMap((n): Backed[] => (n.type === 'event' ? [n.event] : n.type === 'change' ? [n.change] : [])),
      )
    },
    'vetoes in the hub, 20 rows': (q, turn) =>
      q.events({ organization: hub, act: ['VETOED'], from: middleOf(turn) }, true, { first: 20 }, {}),
    'statements about the hub, 20 rows and their number': async (q, turn) => {
      const page = await q.statements({ about: hub, from: middleOf(turn) }, { first: 20 }, {})
      return typeof page.totalCount === 'number' ? page.totalCount : await page.totalCount()
    },
  }
}

/** An engine that notes what is read through it. */
function noting(engine: GraphEngine) {
  const reads: { text: string; params: Params; rows: number }[] = []
  const run = async (text: string, params: Params = {}): Promise<readonly Row[]> => {
    const rows = await engine.run(text, params)
    reads.push({ text, params, rows: rows.length })
    return rows
  }
  return { reads, noted: { run, searchText: (query: TextQuery) => engine.searchText(query) } }
}

/** Asks each question for some seconds, warm; for none, often enough to count what it reads. */
export async function measure(
  engine: GraphEngine,
  world: World,
  { seconds }: { readonly seconds: number },
): Promise<readonly Cost[]> {
  const { reads, noted } = noting(engine)
  const clock = () => new Date('2026-01-01T00:00:00Z')
  const questions = createQuestions(batchedReader(createReader(noted)), clock)
  const costs: Cost[] = []
  for (const [question, ask] of Object.entries(questionsOn(world))) {
    for (let turn = 0; turn < (seconds > 0 ? 45 : 1); turn++) await ask(questions, turn)
    const times: number[] = []
    const until = performance.now() + seconds * 1_000
    for (let turn = 0; performance.now() < until || times.length < (seconds > 0 ? 20 : 1); turn++) {
      const before = performance.now()
      await ask(questions, turn)
      times.push(performance.now() - before)
    }
    // Once without counting: what is kept between questions is there.
    await ask(questions, 20)
    reads.length = 0
    await ask(questions, 20)
    const hits = engine.profile ? await total(reads.map((r) => engine.profile!(r.text, r.params))) : null
    costs.push({
      question,
      p50: times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!,
      calls: reads.length,
      rows: reads.reduce((sum, r) => sum + r.rows, 0),
      hits,
    })
  }
  return costs
}

const total = async (numbers: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(numbers)).reduce((a, b) => a + b, 0)
