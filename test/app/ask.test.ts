/** Answers over everything that is seeded, and that a refused question reads nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counting } from '../support/counting-engine.js'
import { EMBEDDED } from '../support/engines.js'
import { ASK, type AskedQuestion, askedGraph, table } from '../support/questions.js'
import { emptyGraph, type GraphUnderTest } from '../support/seeded.js'

let graph: GraphUnderTest
beforeAll(async () => {
  graph = await askedGraph()
}, 180_000)
afterAll(() => graph.close())

interface Answer {
  readonly text: string
  readonly understood: boolean
  readonly query: string | null
  readonly variables: Record<string, unknown> | null
  readonly suggestions: readonly string[]
  readonly subjects: readonly { readonly code: string }[]
  readonly evidence: readonly {
    readonly quote: string
    readonly start: number | null
    readonly end: number | null
    readonly source: { readonly __typename: string; readonly text?: string }
  }[]
}
const ask = async (question: string, context?: string): Promise<Answer> =>
  (await graph.ask<{ ask: Answer }>(ASK, { question, context: context ?? null })).ask

const answered = [...table<AskedQuestion>('questions'), ...table<AskedQuestion>('typed')].filter(
  (one) => one.pending === undefined,
)

describe('answers', () => {
  it.each(answered.map((one) => [one.q, one] as const))('%s', async (_, one) => {
    const answer = await ask(one.q, one.context)
    expect(answer.understood).toBe(true)
    expect(answer.subjects.map((s) => s.code).join(' ')).toBe(one.subjects)
    if (one.text !== undefined) expect(answer.text).toBe(one.text)
    expect(answer.evidence.length).toBeLessThanOrEqual(20)
    for (const { quote, start, end, source } of answer.evidence)
      if (source.__typename === 'Article') expect(source.text?.slice(start!, end!)).toBe(quote)
  })

  it('come from the query that is shown', async () => {
    const { query, variables, subjects } = await ask('Who left OPEC since 2015?')
    const { whoLeft } = await graph.ask(query!, variables!)
    expect(whoLeft.left.map((e: { country: { id: string } }) => e.country.id)).toEqual(
      subjects.map((s) => `country:${s.code}`),
    )
  })

  it('know no more than was known', async () => {
    const { ask: before } = await graph.ask(
      '{ ask(question: "Who left ECOWAS?", publishedUntil: "2020") { subjects { code } variables } }',
    )
    expect(before.subjects).toEqual([{ code: 'MRT' }])
    expect(before.variables.publishedUntil).toBe('2020')
  })

  it('are refused where an instant lies in the future', async () => {
    expect(
      await graph.refusal('{ ask(question: "Who left NATO?", knownAt: "2090-01-01T00:00:00Z") { text } }'),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })
})

describe('a refused question', () => {
  it.each(table<string>('refusals').slice(0, 40))('%s', async (question) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ understood: false, query: null, variables: null, subjects: [], evidence: [] })
    expect(answer.suggestions.length).toBeGreaterThan(0)
  })

  it('reads nothing but the names', async () => {
    const engine = counting(await EMBEDDED.open())
    const own = await emptyGraph(engine)
    try {
      await own.ask(ASK, { question: 'Who left NATO?' }).catch(() => undefined)
      for (const question of table<string>('refusals')) {
        engine.reset()
        const { ask: refused } = await own.ask<{ ask: Answer }>(ASK, { question })
        expect(refused.understood).toBe(false)
        expect(engine.reads(), `${question}: ${engine.texts().join(', ')}`).toBeLessThanOrEqual(1)
      }
    } finally {
      await own.close()
    }
  })
})
