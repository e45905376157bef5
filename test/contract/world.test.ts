/** What the world already knows: all of seeds/ on each engine, held against lists that anybody can check. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../../src/app/seed.js'
import { verify } from '../../src/app/verify.js'
import { digestOf } from '../../src/graph/digest.js'
import { ONE_OF_EACH } from '../support/engines.js'
import { allSeeds, emptyGraph, type GraphUnderTest } from '../support/seeded.js'

/** Members on a day: counts that the bodies themselves gave out. */
const MEMBERS: readonly (readonly [organization: string, day: string, count: number])[] = [
  ['UN', '1945-12-31', 51],
  ['UN', '1990-12-31', 159],
  ['UN', '2002-12-31', 191],
  ['UN', '2011-12-31', 193],
  ['EU', '1995-01-01', 15],
  ['EU', '2004-05-01', 25],
  ['EU', '2013-07-01', 28],
  ['EU', '2020-02-01', 27],
  ['EUROZONE', '2002-01-01', 12],
  ['EUROZONE', '2023-01-01', 20],
  ['EUROZONE', '2026-01-01', 21],
  ['SCHENGEN', '2024-04-01', 29],
  ['NATO', '1990-01-01', 16],
  ['NATO', '2024-03-07', 32],
  ['WARSAW_PACT', '1960-01-01', 8],
  ['WARSAW_PACT', '1969-01-01', 7],
  ['COE', '2022-03-01', 47],
  ['COE', '2022-04-01', 46],
  ['CIS', '2010-01-01', 9],
  ['EAEU', '2016-01-01', 5],
  ['SCO', '2016-01-01', 6],
  ['SCO', '2024-12-31', 10],
  ['ASEAN', '1999-04-30', 10],
  ['ASEAN', '2025-12-01', 11],
  // Twelve take part; Indonesia has frozen its membership since 2016 and is a member in law.
  ['OPEC', '2024-06-01', 13],
  ['ARAB_LEAGUE', '2020-01-01', 22],
  ['GCC', '2020-01-01', 6],
  ['OIC', '2020-01-01', 57],
  ['AU', '2017-02-01', 55],
  ['SADC', '2020-01-01', 16],
  ['EAC', '2024-06-01', 8],
  ['ECOWAS', '2025-02-15', 12],
  ['AES', '2024-08-01', 3],
  ['MERCOSUR', '2005-01-01', 4],
  ['CAN', '2012-01-01', 4],
  ['COMMONWEALTH', '2023-01-01', 56],
  ['BRICS', '2023-06-01', 5],
  ['BRICS', '2025-06-01', 10],
  ['G7', '2005-01-01', 8],
  ['G7', '2020-01-01', 7],
  ['OECD', '2022-01-01', 38],
  ['ICC', '2024-06-01', 124],
  ['WTO', '2017-01-01', 164],
]

/** Exits in law: country, and the year. */
const LEFT: readonly (readonly [organization: string, exits: readonly string[]])[] = [
  ['EU', ['GBR 2020']],
  ['OPEC', ['ECU 1992', 'GAB 1995', 'QAT 2019', 'ECU 2020', 'AGO 2024', 'ARE 2026']],
  ['UN', ['IDN 1965']],
  ['WARSAW_PACT', ['ALB 1968', 'DDR 1990']],
  ['CIS', ['GEO 2009']],
  ['AU', ['MAR 1984']],
  ['NATO', []],
  ['ASEAN', []],
  ['ARAB_LEAGUE', []],
]

describe.each(ONE_OF_EACH)('the world on $name', ({ name, open }) => {
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await emptyGraph(await open())
    const began = performance.now()
    const { records } = await seed(graph, allSeeds(), { digests: true })
    console.info(`${name}: ${records.total} rows seeded in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }, 180_000)
  afterAll(() => graph.close())

  it('is written once: a second run changes nothing', async () => {
    const digest = await digestOf(graph.engine)
    expect(await seed(graph, allSeeds(), { digests: true })).toMatchObject({
      actors: { changed: 0 },
      records: { changed: 0, gone: 0 },
      digests: { changed: 0, gone: 0 },
    })
    expect(await digestOf(graph.engine)).toBe(digest)
  }, 120_000)

  it('verifies', async () => {
    expect((await verify(graph.reader)).findings).toEqual([])
  }, 120_000)

  it.each(MEMBERS)('%s on %s has %i members', async (organization, at, count) => {
    const { organization: body } = await graph.ask(
      'query ($ref: String!, $at: EDTF) { organization(ref: $ref) { members(at: $at, first: 500) { totalCount nodes { member { ... on Country { code } ... on Organization { acronym } } } } } }',
      { ref: organization, at },
    )
    expect(
      body.members.totalCount,
      body.members.nodes.map((m: { member: { code?: string } }) => m.member.code).join(' '),
    ).toBe(count)
  })

  it.each(LEFT)('%s was left by %j', async (organization, exits) => {
    const { whoLeft } = await graph.ask(
      'query ($ref: String!) { whoLeft(organization: $ref) { left { country { code } on { edtf } } } }',
      { ref: organization },
    )
    const told = whoLeft.left.map(
      (e: { country: { code: string }; on: { edtf: string } }) => `${e.country.code} ${e.on.edtf.slice(0, 4)}`,
    )
    expect(told).toEqual(exits)
  })

  it('counts no territory that left with or inside a state as an exit of that state', async () => {
    const { whoLeft } = await graph.ask(
      '{ whoLeft(organization: "EU") { left { country { code } } notLeft { country { code } kind } } }',
    )
    expect(whoLeft.left.map((e: { country: { code: string } }) => e.country.code)).toEqual(['GBR'])
    expect(
      whoLeft.notLeft.filter((s: { country: { code: string } }) => ['DNK', 'FRA'].includes(s.country.code)),
    ).toEqual([])
  })
})
