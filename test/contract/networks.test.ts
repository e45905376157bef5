/** Who stands with whom, on each engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'

const SHARED = `query ($countries: [String!]!, $at: EDTF, $publishedUntil: EDTF) {
  sharedAlliances(countries: $countries, at: $at, publishedUntil: $publishedUntil) { acronym } }`

describe.each(ENGINES)('networks on $name', ({ open }) => {
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await seededGraph(await open(), () => new Date('2026-11-20T10:00:00Z'))
  }, 120_000)
  afterAll(() => graph.close())

  const shared = async (countries: readonly string[], rest: Record<string, unknown> = {}) => {
    const { sharedAlliances } = await graph.ask(SHARED, { countries, ...rest })
    return sharedAlliances.map((o: { acronym: string }) => o.acronym)
  }

  it('finds the bodies that countries share on a day', async () => {
    expect(await shared(['ARM', 'Russia'], { at: '2023-01-01' })).toEqual(['CSTO'])
    expect(await shared(['ARM', 'Russia'], { at: '2000' })).toEqual(['CST'])
    expect(await shared(['France', 'Germany', 'USA'], { at: '2020' })).toEqual(['NATO'])
    expect(await shared(['France', 'Germany'], { at: '1980' })).toEqual(['NATO'])
    expect(await shared(['France', 'Mali'])).toEqual([])
  })

  it('counts a frozen member, and nothing that nobody had published', async () => {
    expect(await shared(['ARM', 'RUS'])).toContain('CSTO')
    expect(await shared(['ARM', 'RUS'], { at: '2023-01-01', publishedUntil: '1980' })).toEqual([])
  })

  it('refuses none, too many and unknown countries', async () => {
    expect(await graph.refusal(SHARED, { countries: [] })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await graph.refusal(SHARED, { countries: Array(51).fill('ARM') })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await graph.refusal(SHARED, { countries: ['CSTO'] })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
