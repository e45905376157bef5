/** Facets count the rows of their list, all of them, on each engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ONE_OF_EACH } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { articleText, INGEST } from '../support/whole-way.js'

const FACETS = 'totalCount facets { field value label count }'
/** A list, and a field of which each of its rows has exactly one value. */
const LISTS: readonly (readonly [list: string, single: string])[] = [
  ['events', 'act'],
  ['events(filter: { organization: "CSTO" })', 'factuality'],
  ['events(filter: { organization: "CSTO", country: "ARM", from: "2010" }, first: 1)', 'act'],
  ['events(filter: { act: [JOINED], factuality: [HAPPENED], to: "1999" }, lineage: false)', 'disputed'],
  ['statements', 'stance'],
  ['statements(filter: { about: "CSTO" }, first: 0)', 'speaker'],
  ['statements(filter: { about: "ARM", stance: [CRITICAL], from: "2024" })', 'stance'],
  ['memberships(first: 1)', 'status'],
  ['memberships(filter: { organization: "CSTO", at: "2024-06-01" })', 'member'],
  ['memberships(filter: { country: "ARM", status: [MEMBER, FROZEN] })', 'organization'],
  ['disputes', 'axis'],
  ['disputes(organization: "CSTO", open: true)', 'open'],
]

interface Facet {
  readonly field: string
  readonly value: string
  readonly label: string
  readonly count: number
}

describe.each(ONE_OF_EACH)('facets on $name', ({ open }) => {
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await seededGraph(await open(), () => new Date('2026-11-20T10:00:00Z'))
    await graph.ask(INGEST, { text: articleText('armenia-suspends') })
  }, 120_000)
  afterAll(() => graph.close())

  it.each(LISTS)('of %s add up to its rows', async (list, single) => {
    const name = list.split('(')[0]!
    const { [name]: rows } = await graph.ask(`{ ${list} { ${FACETS} } }`)
    const counts: readonly Facet[] = rows.facets.filter((f: Facet) => f.field === single)
    const sum = counts.reduce((total, f) => total + f.count, 0)
    // Of one field the fifty most frequent values are shown.
    if (counts.length < 50) expect(sum).toBe(rows.totalCount)
    else expect(sum).toBeLessThanOrEqual(rows.totalCount)
    expect(counts.map((f) => f.count)).toEqual(counts.map((f) => f.count).sort((a, b) => b - a))
  })

  it('of members count the day, by name, and follow what was known', async () => {
    const facets = async (known = '') => {
      const { organization } = await graph.ask(
        `{ organization(ref: "CSTO"${known}) { members(at: "2025-01-01") { ${FACETS} } } }`,
      )
      return organization.members.facets.filter((f: Facet) => f.field === 'status' || f.value === 'country:ARM')
    }
    expect(await facets()).toEqual([
      { field: 'status', value: 'MEMBER', label: 'MEMBER', count: 5 },
      { field: 'status', value: 'FROZEN', label: 'FROZEN', count: 1 },
      { field: 'member', value: 'country:ARM', label: 'Armenia', count: 1 },
    ])
    expect(await facets(', knownAt: "2020-01-01T00:00:00Z"')).toEqual([])
  })
})
