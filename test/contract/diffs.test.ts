/** What changed: in the world between two days, and in our knowledge between two instants. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { articleText, INGEST, turnableClock } from '../support/whole-way.js'

const DIFF = `query ($organization: String!, $from: EDTF!, $to: EDTF!, $knownAt: DateTime) {
  diff(organization: $organization, from: $from, to: $to, knownAt: $knownAt) {
    text left { country { code } before after on { edtf } evidence { quote } }
    joined { country { code } } suspended { country { code } } frozen { country { code } disputed }
  } }`
const BELIEF = `query ($from: DateTime!, $to: DateTime!) {
  beliefDiff(organization: "CSTO", at: "2026-11-01", knownFrom: $from, knownTo: $to) {
    text
    changes { country { code } before { kind } after { kind } through { kind source { ... on Article { outlet } } } }
    learnt { kind }
  } }`

const RETRACT = `mutation ($id: ID!, $reason: String!) { retractArticle(id: $id, reason: $reason) { appended reason } }`

const ACCORDING = `query ($accordingTo: String) {
  standing(country: "ARM", organization: "CSTO", at: "2026-11-01", accordingTo: $accordingTo) { kind status } }`

const codes = (changes: readonly { country: { code: string } }[]) => changes.map((c) => c.country.code)

describe.each(ENGINES)('differences on $name', ({ open }) => {
  const clock = turnableClock('2026-11-20T10:00:00Z')
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await seededGraph(await open(), clock.now)
  }, 120_000)
  afterAll(() => graph.close())

  it('tells who joined between two days', async () => {
    const { diff } = await graph.ask(DIFF, { organization: 'NATO', from: '1999-03-01', to: '1999-04-01' })
    expect(codes(diff.joined)).toEqual(['CZE', 'HUN', 'POL'])
  })

  it('tells who left, with before, after and the evidence', async () => {
    const { diff } = await graph.ask(DIFF, { organization: 'ECOWAS', from: '2024-06-01', to: '2025-02-15' })
    expect(codes(diff.left)).toEqual(['BFA', 'MLI', 'NER'])
    expect(diff.left[1]).toMatchObject({ before: 'SUSPENDED', after: 'WITHDRAWN', on: { edtf: '2025-01-29' } })
    expect(diff.left[1].evidence.length).toBeGreaterThan(0)
  })

  it('tells a freeze from an exit', async () => {
    const { diff } = await graph.ask(DIFF, { organization: 'CSTO', from: '2023-01-01', to: '2024-06-01' })
    expect(codes(diff.left)).toEqual([])
    expect(diff.frozen).toEqual([{ country: { code: 'ARM' }, disputed: true }])
  })

  it('refuses two days that are not in order', async () => {
    const variables = { organization: 'CSTO', from: '2024', to: '2023' }
    expect(await graph.refusal(DIFF, variables)).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('says which article moved what we hold, and that its retraction moved it back', async () => {
    clock.turn(120)
    const { ingestArticle } = await graph.ask(INGEST, { text: articleText('kazakhstan-left') })
    clock.turn(120)
    const first = await graph.ask(BELIEF, { from: '2026-11-20T11:00:00Z', to: '2026-11-20T13:00:00Z' })
    expect(first.beliefDiff.changes).toMatchObject([
      { country: { code: 'KAZ' }, before: { kind: 'HOLDS' }, after: { kind: 'REPORTED' } },
    ])
    expect(first.beliefDiff.changes[0].through).toMatchObject([
      { kind: 'FOUND', source: { outlet: expect.any(String) } },
    ])

    const again = { id: ingestArticle.article.id, reason: 'the outlet withdrew it' }
    expect((await graph.ask(RETRACT, again)).retractArticle).toMatchObject({ appended: true })
    expect((await graph.ask(RETRACT, again)).retractArticle).toMatchObject({ appended: false })
    expect(await graph.refusal(RETRACT, { ...again, id: 'article:none' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await graph.refusal(RETRACT, { ...again, reason: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT' })
    clock.turn(120)
    const second = await graph.ask(BELIEF, { from: '2026-11-20T13:00:00Z', to: '2026-11-20T15:00:00Z' })
    expect(second.beliefDiff.changes).toMatchObject([
      {
        country: { code: 'KAZ' },
        before: { kind: 'REPORTED' },
        after: { kind: 'HOLDS' },
        through: [{ kind: 'RETRACTED' }],
      },
    ])
    const never = await graph.ask(BELIEF, { from: '2026-11-20T11:00:00Z', to: '2026-11-20T15:00:00Z' })
    expect(never.beliefDiff.changes).toEqual([])
    expect(never.beliefDiff.learnt.map((l: { kind: string }) => l.kind)).toEqual(['FOUND', 'RETRACTED'])
  })

  it('answers according to Moscow and according to Yerevan', async () => {
    const according = async (accordingTo: string) => {
      const variables = { accordingTo }
      const { standing } = await graph.ask(ACCORDING, variables)
      return standing
    }
    expect(await according('Russia')).toMatchObject({ kind: 'DENIED', status: 'MEMBER' })
    expect(await according('Armenia')).toMatchObject({ kind: 'FROZEN', status: 'FROZEN' })
    expect(await according('leader:sergei-lavrov')).toMatchObject({ status: 'MEMBER' })
    expect(await according('Pactgraph digest')).toMatchObject({ status: 'FROZEN' })
    expect(await graph.refusal(ACCORDING, { accordingTo: 'Nobody' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses an instant that is still to come', async () => {
    const refused = await graph.refusal(BELIEF, { from: '2026-11-20T11:00:00Z', to: '2999-01-01T00:00:00Z' })
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
