/** Every list of the API on the real seeds: each row once, whatever the size of the pages. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGINES, SKIPPED } from '../support/engines.js'
import { type ListUnderTest, pageOperation, walk } from '../support/paging.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { INGEST } from '../support/whole-way.js'

test.skip.each(SKIPPED)('%s', () => {})

const ARTICLES = new URL('../fixtures/articles/', import.meta.url)
const EVIDENCE = 'evidence { quote polarity source { __typename ... on Article { id } ... on Record { id } } }'
const EVENT = `id act factuality date { edtf } countries { code } organization { acronym } ${EVIDENCE}`
const MEMBERSHIP = `member { __typename } country { code } organization { acronym } status statuses since { edtf }
  until { edtf } end spell certainty disputed ${EVIDENCE}`

interface List extends ListUnderTest {
  /** The least number of rows that it must have for the test to mean something. */
  readonly least: number
  /** A page that holds it whole, where 500 rows of these would cost more than an operation may. */
  readonly whole?: number
}

const LISTS: readonly List[] = [
  { field: 'countries', node: 'id code name kind aliases', least: 190 },
  { field: 'countries', args: 'filter: { name: "guinea" }', node: 'id name', least: 3 },
  { field: 'organizations', node: 'id acronym name founded { edtf } dissolved { edtf } predecessor { id }', least: 5 },
  { field: 'leaders', node: 'id name spellings offices { office of { __typename } }', least: 20 },
  { field: 'articles', node: 'id title outlet publishedOn { edtf } text', least: 20 },
  { field: 'articles', args: 'filter: { outlet: "Steppe Observer" }', node: 'id outlet', least: 3 },
  { field: 'events', node: EVENT, least: 60 },
  { field: 'events', args: 'filter: { organization: "CSTO" }', node: EVENT, least: 20 },
  { field: 'events', args: 'filter: { act: [WITHDREW, LAPSED], from: "1990", to: "2020" }', node: EVENT, least: 4 },
  { field: 'statements', node: 'id speakerName madeOn { edtf } stance quote about { __typename }', least: 4 },
  { field: 'memberships', node: MEMBERSHIP, least: 140 },
  { field: 'memberships', args: 'filter: { organization: "NATO", at: "1999-04-01" }', node: MEMBERSHIP, least: 19 },
  { field: 'memberships', args: 'filter: { country: "ARM" }', node: MEMBERSHIP, least: 3 },
  {
    field: 'timeline',
    args: 'about: ["CSTO", "ARM"]',
    node: `__typename ... on Event { ${EVENT} } ... on Statement { sid: id quote }`,
    least: 20,
  },
  {
    field: 'disputes',
    node: `id axis open country { code } positions { value wins ${EVIDENCE} }`,
    least: 5,
    whole: 50,
  },
]
const titleOf = ({ field, args }: ListUnderTest) => (args ? `${field}(${args})` : field)

describe.each(ENGINES)('lists: $name', ({ open }) => {
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await seededGraph(await open())
    for (const file of readdirSync(ARTICLES).sort())
      await graph.ask(INGEST, { text: readFileSync(new URL(file, ARTICLES), 'utf8') })
  }, 120_000)
  afterAll(() => graph.close())

  test('whoLeft of older sources does not lean on a later check of the list', async () => {
    const text = (publishedUntil: string | null) =>
      `{ whoLeft(organization: "CSTO", publishedUntil: ${JSON.stringify(publishedUntil)}) { text completeUntil { edtf } } }`
    expect((await graph.ask(text(null), {})).whoLeft.text).toContain('Nobody else up to')
    const older = (await graph.ask(text('2012-06-30'), {})).whoLeft
    expect(older.completeUntil).toBeNull()
    expect(older.text).not.toContain('Nobody else up to')
  })

  test.each(LISTS.map((list) => [titleOf(list), list] as const))(
    '%s gives every row once, in one order',
    async (_, list) => {
      const whole = await walk(graph, list, list.whole ?? 500)
      expect(whole.pages).toBe(1)
      expect(whole.rows.length).toBeGreaterThanOrEqual(list.least)
      expect([...whole.totals]).toEqual([whole.rows.length])
      expect(new Set(whole.rows.map((row) => row.cursor)).size).toBe(whole.rows.length)

      const size = Math.max(1, Math.ceil(whole.rows.length / 7))
      const inPages = await walk(graph, list, size)
      expect(inPages.pages).toBe(Math.ceil(whole.rows.length / size))
      expect(inPages.rows).toEqual(whole.rows)
      expect(inPages.totals).toEqual(whole.totals)
    },
  )

  test('a page of none has a total and no rows', async () => {
    const { events } = await graph.ask(pageOperation({ field: 'events', node: 'id' }), { first: 0 })
    expect(events).toMatchObject({ edges: [], nodes: [], pageInfo: { hasNextPage: true, endCursor: null } })
    expect(events.totalCount).toBeGreaterThan(60)
  })

  test.each([-1, 501])('a page of %i is refused', async (first) => {
    const { code } = await graph.refusal(pageOperation({ field: 'memberships', node: 'status' }), { first })
    expect(code).toBe('BAD_USER_INPUT')
  })

  test('a cursor that is none of ours is refused', async () => {
    const { code } = await graph.refusal(pageOperation({ field: 'events', node: 'id' }), { first: 5, after: 'abc' })
    expect(code).toBe('BAD_USER_INPUT')
  })

  test('a cursor stays good when an article comes in between two pages', async () => {
    const list = { field: 'events', args: 'filter: { country: "SRB" }', node: 'id act' }
    const text =
      'A chair for Belgrade\nPublished: 2013-05-02\nPublisher: Border Post\n\nSerbia joined the CSTO on 1 May 2013.'
    const before = await graph.ask(pageOperation(list), { first: 1 })
    await graph.ask(INGEST, { text })
    const after = await walk(graph, list, 1)
    expect(after.rows.length).toBe(before.events.totalCount + 1)
    const rest = await graph.ask(pageOperation(list), { first: 50, after: before.events.pageInfo.endCursor })
    const cut = after.rows.findIndex((row) => row.cursor === before.events.pageInfo.endCursor) + 1
    expect(rest.events.edges).toEqual(after.rows.slice(cut))
  })
})
