/** The page computes the status of a day by itself: it must come to what the API answers. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seed } from '../../src/app/seed.js'
import { Periods, type PeriodsQuery } from '../../src/dashboard/generated/operations.js'
import { dayOf } from '../../src/dashboard/parts/days.js'
import { sentenceOn, standingsOn } from '../../src/dashboard/parts/held-words.js'
import { LOOKS } from '../../src/dashboard/parts/looks.js'
import { hasStory, lanesOf } from '../../src/dashboard/parts/periods.js'
import { EMBEDDED } from '../support/engines.js'
import { allSeeds, emptyGraph, type GraphUnderTest } from '../support/seeded.js'
import { articleText, INGEST } from '../support/whole-way.js'

let graph: GraphUnderTest
beforeAll(async () => {
  graph = await emptyGraph(await EMBEDDED.open())
  await seed(graph, allSeeds(), { digests: true })
  // One report alone does not end a membership: it stands beside an exit that is only possible.
  await graph.ask(INGEST, { text: articleText('kazakhstan-left') })
})
afterAll(() => graph.close())

const MEMBERS = `query ($organization: String!, $at: EDTF!) { organization(ref: $organization) {
  members(at: $at, first: 500) { nodes { member { ... on Country { id } ... on Organization { id } } status certainty } } } }`
const DAYS = ['1950-06-01', '1975-01-01', '1991-12-26', '1999-04-20', '2002-10-07', '2012-06-30', '2024-02-10']
DAYS.push('2024-06-01', '2025-01-29', '2026-03-01', '2026-12-01', '2028-01-01')

async function lanes(organization: string) {
  const { memberships } = await graph.ask<PeriodsQuery>(Periods.text, { organization })
  expect(memberships.pageInfo.hasNextPage).toBe(false)
  return lanesOf(memberships.nodes)
}

const organizations = allSeeds().actors.filter((actor) => actor.type === 'organization')

it.each(organizations.map(({ id }) => id))('%s: members, statuses and certainty of a dozen days', async (id) => {
  const own = await lanes(id)
  for (const at of DAYS) {
    const { organization } = await graph.ask(MEMBERS, { organization: id, at })
    const told = (
      organization.members.nodes as readonly { member: { id: string }; status: string; certainty: string }[]
    )
      .map(({ member, status, certainty }) => `${member.id} ${status} ${certainty}`)
      .sort()
    const found = standingsOn(own, dayOf(at)!)
      .filter(({ held }) => LOOKS[held.status].legal)
      .map(({ lane, held }) => `${lane.id} ${held.status} ${held.certain ? 'CERTAIN' : 'POSSIBLE'}`)
      .sort()
    expect(found, at).toEqual(told)
  }
})

it('every country has one lane, and those with a story are told from those without', async () => {
  const own = await lanes('NATO')
  expect(new Set(own.map(({ id }) => id)).size).toBe(own.length)
  const stories = (await lanes('CSTO')).filter(hasStory).map(({ code }) => code)
  expect(stories).toEqual(expect.arrayContaining(['ARM', 'UZB', 'AZE', 'GEO']))
  expect(stories).not.toContain('TJK')
})

it('a day in words', async () => {
  const own = await lanes('ECOWAS')
  const day = dayOf('2024-06-01')!
  expect(sentenceOn(day, standingsOn(own, day))).toMatch(/^1 June 2024: 15 members, \d of them suspended/)
  expect(sentenceOn(day, [])).toBe('1 June 2024: no members.')
})
