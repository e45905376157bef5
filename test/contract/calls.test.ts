/** One root field costs a bounded number of database calls, whatever the size of its pages, evidence and all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CountingEngine, counting } from '../support/counting-engine.js'
import { ENGINES, SKIPPED } from '../support/engines.js'
import { generatedArticles } from '../support/generated-articles.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { INGEST, turnableClock } from '../support/whole-way.js'

test.skip.each(SKIPPED)('%s', () => {})

const EVIDENCE =
  'evidence { quote polarity source { __typename ... on Article { id outlet } ... on Record { id organization { id } } } }'
const MEMBERSHIP = `member { __typename } country { code } organization { acronym predecessor { id } } status since { edtf } ${EVIDENCE}`
const EVENT = `id act date { edtf } countries { code } organization { acronym } by { __typename } ${EVIDENCE}`
const STATEMENT = `id quote speaker { name } about { __typename } said: ${EVIDENCE}`
const PAST = 'knownAt: "2026-12-01T12:00:00Z", publishedUntil: "2026-11-29"'

interface Row {
  readonly name: string
  /** The operation; `$n` is the size of the page. */
  readonly text: string
  /** At most this many calls: for lists with room for a level more, for others measured, with nothing to spare. */
  readonly most: number
  /** The small page, where five rows are nearly all there are. */
  readonly small?: number
  /** How many calls a large page may take more: it may need another part of a list, or a kind of row more. */
  readonly deeper?: number
  /** Where a small page may lack what a large one has to load, only the bound is held. */
  readonly sparse?: boolean
}

/** Pages of `first: $n`, or one answer. A question as known walks the ledger, so it takes a few more. */
const ROOTS: readonly Row[] = [
  { name: 'country', most: 1, text: '{ country(ref: "ARM") { code name } }' },
  { name: 'organization', most: 2, text: '{ organization(ref: "CSTO") { name predecessor { name } } }' },
  {
    name: 'organization { founded dissolved }',
    most: 2,
    text: '{ organization(ref: "CSTO") { founded { edtf } dissolved { edtf } } }',
  },
  { name: 'leader', most: 2, text: '{ leader(ref: "Lavrov") { name offices { office of { __typename } } } }' },
  { name: 'article', most: 1, text: '{ article(id: "article:none") { id text } }' },
  { name: 'countries', most: 1, text: 'countries(first: $n) { nodes { code name } }' },
  {
    name: 'organizations',
    most: 2,
    small: 2,
    text: 'organizations(first: $n) { nodes { name predecessor { name } } }',
  },
  { name: 'leaders', most: 2, text: 'leaders(first: $n) { nodes { name offices { office of { __typename } } } }' },
  { name: 'articles', most: 1, text: 'articles(first: $n) { nodes { id title outlet } }' },
  { name: 'events', most: 8, deeper: 2, text: `events(first: $n) { nodes { ${EVENT} } }` },
  {
    name: 'events of a country',
    most: 6,
    deeper: 1,
    small: 2,
    text: `events(filter: { country: "RUS", organization: "CSTO" }, first: $n) { nodes { ${EVENT} } }`,
  },
  {
    name: 'statements { evidence { source } }',
    most: 8,
    deeper: 2,
    text: `statements(first: $n) { nodes { ${STATEMENT} } }`,
  },
  { name: 'memberships', most: 7, deeper: 2, text: `memberships(first: $n) { nodes { ${MEMBERSHIP} } }` },
  { name: 'members', most: 5, text: `organization(ref: "NATO") { members(first: $n) { nodes { ${MEMBERSHIP} } } }` },
  {
    name: 'memberships of a country',
    most: 5,
    small: 2,
    text: `country(ref: "ARM") { memberships(first: $n) { nodes { ${MEMBERSHIP} } } }`,
  },
  {
    name: 'statements of a leader',
    most: 7,
    deeper: 1,
    text: `leader(ref: "Lavrov") { statements(first: $n) { nodes { ${STATEMENT} } } }`,
  },
  {
    name: 'timeline',
    most: 11,
    deeper: 3,
    text: `timeline(about: ["CSTO", "NATO", "ARM"], first: $n) { nodes { __typename ... on Event { ${EVENT} } ... on Statement { sid: id said: ${EVIDENCE} } } }`,
  },
  {
    name: 'disputes',
    most: 7,
    deeper: 2,
    text: `disputes(first: $n) { nodes { id country { code } organization { id } positions { value ${EVIDENCE} } } }`,
  },
  {
    name: 'reviewQueue',
    most: 9,
    text: `reviewQueue(first: $n) { nodes { id touches claims country { code } organization { id } ${EVIDENCE} } }`,
  },
  { name: 'decisions', most: 1, text: '{ decisions { nodes { id kind recordedAt undone } } }' },
  {
    name: 'whoLeft',
    most: 6,
    text: `{ whoLeft(organization: "CSTO") { left { country { code } ${EVIDENCE} } notLeft { country { code } ${EVIDENCE} } } }`,
  },
  {
    name: 'standing',
    most: 6,
    text: `{ standing(country: "ARM", organization: "CSTO") { kind country { code } ${EVIDENCE} } }`,
  },
  {
    name: 'whoLeft as known',
    most: 10,
    text: `{ whoLeft(organization: "CSTO", ${PAST}) { left { country { code } ${EVIDENCE} } notLeft { country { code } } } }`,
  },
  { name: 'memberships as known', most: 9, text: `memberships(first: $n, ${PAST}) { nodes { ${MEMBERSHIP} } }` },
  { name: 'events as known', most: 9, text: `events(first: $n, ${PAST}) { nodes { ${EVENT} } }` },
]

/** Lists below a list: one batch, not one call a row. */
const NESTED: readonly Row[] = [
  {
    name: 'countries { memberships }',
    most: 5,
    text: `countries(first: $n) { nodes { code memberships(first: 3) { nodes { status ${EVIDENCE} } } } }`,
  },
  {
    name: 'countries { leaders }',
    most: 2,
    text: 'countries(first: $n) { nodes { code leaders { office leader { name } } } }',
  },
  {
    name: 'organizations { founded dissolved }',
    most: 2,
    small: 2,
    text: 'organizations(first: $n) { nodes { id founded { edtf } dissolved { edtf } } }',
  },
  {
    name: 'organizations { members }',
    most: 5,
    small: 2,
    text: `organizations(first: $n) { nodes { id members(first: 3) { nodes { status ${EVIDENCE} } } } }`,
  },
  {
    name: 'leaders { statements }',
    // The first few leaders said nothing: what is not there is not loaded.
    sparse: true,
    most: 7,
    deeper: 1,
    text: `leaders(first: $n) { nodes { name statements(first: 3) { nodes { ${STATEMENT} } } } }`,
  },
  {
    name: 'countries { memberships } as known',
    most: 10,
    text: `countries(first: $n, ${PAST}) { nodes { code memberships(first: 3) { nodes { status ${EVIDENCE} } } } }`,
  },
  {
    name: 'organizations { members founded } as known',
    most: 16,
    small: 2,
    text: `organizations(first: $n, ${PAST}) { nodes { id founded { edtf } members(first: 3) { nodes { status ${EVIDENCE} } } } }`,
  },
  {
    name: 'leaders { statements } as known',
    sparse: true,
    most: 7,
    text: `leaders(first: $n, ${PAST}) { nodes { name statements(first: 3) { nodes { ${STATEMENT} } } } }`,
  },
]

describe.each(ENGINES)('database calls: $name', ({ open }) => {
  let engine: CountingEngine
  let graph: GraphUnderTest
  beforeAll(async () => {
    engine = counting(await open())
    const clock = turnableClock('2026-12-01T00:00:00Z')
    graph = await seededGraph(engine, clock.now)
    for (const { text } of generatedArticles(70)) await graph.ask(INGEST, { text })
    clock.turn(24 * 60)
  }, 180_000)
  afterAll(() => graph.close())

  const paged = (text: string) => text.includes('$n')
  /** Calls of an operation, and how long its answer is, with pages of `n`. */
  async function cost(text: string, n: number) {
    engine.reset()
    const data = paged(text) ? await graph.ask(`query ($n: Int) { ${text} }`, { n }) : await graph.ask(text)
    return { calls: engine.reads(), length: JSON.stringify(data).length, texts: engine.texts().join('\n') }
  }

  test.each([...ROOTS, ...NESTED].map((row) => [row.name, row] as const))(
    '%s',
    async (_, { text, most, small = 5, deeper = 0, sparse = false }) => {
      await cost(text, small)
      const few = await cost(text, small)
      const many = await cost(text, 50)
      if (paged(text)) expect(many.length).toBeGreaterThan(few.length)
      if (!sparse) expect(many.calls, `${few.texts}\n\n${many.texts}`).toBeLessThanOrEqual(few.calls + deeper)
      expect(many.calls, many.texts).toBeLessThanOrEqual(most)
    },
  )
})
