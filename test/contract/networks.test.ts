/** Who stands with whom, on each engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ONE_OF_EACH } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'

const SHARED = `query ($countries: [String!]!, $at: EDTF, $publishedUntil: EDTF) {
  sharedAlliances(countries: $countries, at: $at, publishedUntil: $publishedUntil) { acronym } }`

const NETWORK = `query ($at: EDTF, $organizations: [String!], $knownAt: DateTime) {
  allianceNetwork(at: $at, organizations: $organizations, knownAt: $knownAt) {
    at { edtf } organizations { acronym } leftOut { acronym }
    nodes { country { code } degree possibleDegree strength betweenness group memberships possibleMemberships }
    edges { a { code } b { code } weight possibleWeight organizations { organization { acronym } weight certainty } } } }`
/** What each engine gave: all must agree to the last digit. */
const given: unknown[] = []

describe.each(ONE_OF_EACH)('networks on $name', ({ open }) => {
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

  it('weighs ties by the statuses of the day', async () => {
    const { allianceNetwork: network } = await graph.ask(NETWORK, { at: '2025-06-01', organizations: ['CSTO'] })
    // Six members: a full tie is 1 / 5, one with a member that froze half of it.
    expect(network.nodes.map((n: { country: { code: string } }) => n.country.code)).toEqual([
      'ARM',
      'BLR',
      'KAZ',
      'KGZ',
      'RUS',
      'TJK',
    ])
    const weightOf = (a: string, b: string) =>
      network.edges.find((e: { a: { code: string }; b: { code: string } }) => e.a.code === a && e.b.code === b)?.weight
    expect(weightOf('BLR', 'KAZ')).toBeCloseTo(0.2)
    expect(weightOf('ARM', 'RUS')).toBeCloseTo(0.1)
  })

  it('gives the same on every engine, and as it was known', async () => {
    const whole = await graph.ask(NETWORK, { at: '2024-06-01' })
    expect(whole.allianceNetwork.organizations.length).toBeGreaterThan(2)
    given.push(whole)
    expect(given[0]).toEqual(whole)
    expect(await graph.ask(NETWORK, { at: '2024-06-01', knownAt: '2026-11-20T10:00:00Z' })).toEqual(whole)
    const before = await graph.ask(NETWORK, { at: '2024-06-01', knownAt: '2020-01-01T00:00:00Z' })
    expect(before.allianceNetwork).toMatchObject({ nodes: [], edges: [] })
    expect(await graph.refusal(NETWORK, { organizations: [] })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await graph.refusal(NETWORK, { organizations: ['France'] })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses none, too many and unknown countries', async () => {
    expect(await graph.refusal(SHARED, { countries: [] })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await graph.refusal(SHARED, { countries: Array(51).fill('ARM') })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await graph.refusal(SHARED, { countries: ['CSTO'] })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
