/** Receipts: an answer asked again gives itself, and tells what moved since. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ONE_OF_EACH } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { articleText, INGEST, turnableClock } from '../support/whole-way.js'

const RECEIPT = `query ($id: ID!) { receipt(id: $id) {
  operation variables day { edtf } knownAt policy faithful moved textThen textNow text
  countries { code } evidence { quote } through { kind source { __typename ... on Article { id outlet } } } } }`
const WHO_LEFT = 'query ($to: EDTF) { whoLeft(organization: "CSTO", strictness: DE_FACTO, to: $to) { receipt text } }'
const STANDING = 'query { standing(country: "KAZ", organization: "CSTO") { receipt reason } }'
const DIFF = 'query { diff(organization: "CSTO", from: "2020", to: "2026-11-01") { receipt text } }'

describe.each(ONE_OF_EACH)('receipts on $name', ({ open }) => {
  const clock = turnableClock('2026-11-20T10:00:00Z')
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await seededGraph(await open(), clock.now)
    clock.turn(60)
  }, 120_000)
  afterAll(() => graph.close())

  it.each([
    ['whoLeft', WHO_LEFT],
    ['standing', STANDING],
    ['diff', DIFF],
  ])('%s, asked again at once, gives itself with its evidence', async (operation, query) => {
    const answer = (await graph.ask(query))[operation]
    const { receipt } = await graph.ask(RECEIPT, { id: answer.receipt })
    expect(receipt).toMatchObject({ operation, faithful: true, moved: false, through: [], countries: [] })
    expect(receipt.textThen).toBe(answer.text ?? answer.reason)
    expect(receipt.evidence.length).toBeGreaterThan(0)
  })

  it('names the day where the question left it to today', async () => {
    const { standing } = await graph.ask(STANDING)
    const { receipt } = await graph.ask(RECEIPT, { id: standing.receipt })
    expect(receipt.day.edtf).toBe('2026-11-20')
    expect(receipt.variables).toEqual({ country: 'country:KAZ', organization: 'org:CSTO', lineage: true })
  })

  it('tells through which article an answer moved, and still answers as it did', async () => {
    const { standing } = await graph.ask(STANDING)
    const other = (await graph.ask('{ standing(country: "BLR", organization: "CSTO") { receipt } }')).standing
    clock.turn(60)
    const { ingestArticle } = await graph.ask(INGEST, { text: articleText('kazakhstan-left') })
    clock.turn(60)
    const { receipt } = await graph.ask(RECEIPT, { id: standing.receipt })
    expect(receipt).toMatchObject({ faithful: true, moved: true, textThen: standing.reason })
    expect(receipt.textNow).not.toBe(standing.reason)
    expect(receipt.countries).toEqual([{ code: 'KAZ' }])
    expect(receipt.through).toMatchObject([{ kind: 'FOUND', source: { id: ingestArticle.article.id } }])
    expect(receipt.text).toContain(ingestArticle.article.id)
    const untouched = await graph.ask(RECEIPT, { id: other.receipt })
    expect(untouched.receipt).toMatchObject({ moved: false, through: [] })
  })

  it('refuses what is no receipt, was cut or was changed', async () => {
    const { standing } = await graph.ask(STANDING)
    const id: string = standing.receipt
    const changed = `${id.slice(0, 30)}${id[30] === 'A' ? 'B' : 'A'}${id.slice(31)}`
    for (const bad of ['receipt:1', 'x', '', id.slice(0, -1), changed, `${id}.`, `receipt:${'A'.repeat(5000)}`])
      expect(await graph.refusal(RECEIPT, { id: bad })).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('is given for the whole answer alone, not for its parts', async () => {
    const { whoLeft } = await graph.ask('{ whoLeft(organization: "CSTO") { receipt notLeft { receipt } } }')
    expect(whoLeft.receipt).toMatch(/^receipt:/)
    expect(whoLeft.notLeft.map((s: { receipt: string | null }) => s.receipt)).toContain(null)
  })
})
