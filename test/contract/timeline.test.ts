/** The timeline whole: acts, what they change, what is said and what is contested, in one order, as of any knowledge. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/app/verify.js'
import { ENGINES, SKIPPED } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { articleText, INGEST, turnableClock } from '../support/whole-way.js'

test.skip.each(SKIPPED)('%s', () => {})

const TIMELINE = `query ($about: [String!]!, $from: EDTF, $to: EDTF, $first: Int, $after: String, $accordingTo: String,
    $lineage: Boolean = true, $knownAt: DateTime, $publishedUntil: EDTF) {
  timeline(about: $about, from: $from, to: $to, first: $first, after: $after, accordingTo: $accordingTo,
      lineage: $lineage, knownAt: $knownAt, publishedUntil: $publishedUntil) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor }
    nodes {
      __typename
      ... on Event { act factuality date { edtf } countries { code } organization { acronym } }
      ... on Statement { speakerName madeOn { edtf } }
      ... on MembershipChange { member { ... on Country { code } } organization { acronym } before after date { edtf } certainty }
      ... on Dispute { axis date { edtf } country { code } positions { value } }
    } } }`

interface Node {
  readonly __typename: string
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the operation's, above
  readonly [field: string]: any
}

const line = (n: Node): string => {
  if (n.__typename === 'Event')
    return `${n.date?.edtf} ${n.countries.map((c: { code: string }) => c.code)} ${n.act} ${n.organization.acronym}`
  if (n.__typename === 'Statement') return `${n.madeOn?.edtf} ${n.speakerName} says`
  if (n.__typename === 'Dispute')
    return `${n.date?.edtf} contested ${n.axis}: ${n.positions.map((p: { value: string }) => p.value).join(' / ')}`
  const sure = n.certainty === 'CERTAIN' ? '' : ', possible'
  return `${n.date?.edtf} ${n.member.code} ${n.organization.acronym}: ${n.before ?? '-'} -> ${n.after ?? '-'}${sure}`
}

const LATE =
  'A word on the pact\nPublished: 2026-12-02\nPublisher: Border Post\n\nSerbia refused to attend the CSTO summit on 3 March 2013.'

describe.each(ENGINES)('timeline: $name', ({ open }) => {
  const clock = turnableClock('2026-12-01T09:00:00Z')
  let graph: GraphUnderTest
  let seeded = ''
  beforeAll(async () => {
    graph = await seededGraph(await open(), clock.now)
    seeded = clock.instant()
    clock.turn(60)
    await graph.ask(INGEST, { text: articleText('kazakhstan-left') })
    clock.turn(60)
  }, 120_000)
  afterAll(() => graph.close())

  const timeline = async (variables: Record<string, unknown>) => (await graph.ask(TIMELINE, variables)).timeline
  const lines = async (variables: Record<string, unknown>): Promise<readonly string[]> =>
    (await timeline(variables)).nodes.map(line)

  test('an act, what it changes, the disputes on it, and the words that follow', async () => {
    const told = await lines({ about: ['ARM'], from: '2024-02', to: '2024-02' })
    expect(told).toEqual([
      '2024-02 ARM FROZE CSTO',
      '2024-02 ARM CSTO: MEMBER -> FROZEN',
      expect.stringContaining('2024-02 contested'),
      expect.stringContaining('2024-02 contested'),
      '2024-02-23 CSTO Secretariat says',
    ])
  })

  test('a range takes in what may have been in it', async () => {
    // The freeze is dated to the month: it may have been on its last day.
    expect((await lines({ about: ['ARM'], from: '2024-02-29', to: '2024-02-29' }))[0]).toBe('2024-02 ARM FROZE CSTO')
    expect(await lines({ about: ['ARM'], from: '2024-03-01', to: '2024-04-30' })).toEqual([])
  })

  test('an exit that one article reports stands as possible', async () => {
    const told = await lines({ about: ['KAZ'], from: '2025' })
    expect(told.filter((l) => l.includes('->'))).toEqual([expect.stringMatching(/MEMBER -> WITHDRAWN, possible$/)])
    expect(await lines({ about: ['KAZ'], from: '2025', knownAt: seeded })).toEqual([])
  })

  test('is the same from the stored lists and from the policy run in memory', async () => {
    const now = { knownAt: clock.instant() }
    for (const variables of [
      { about: ['CSTO'] },
      { about: ['CSTO', 'NATO', 'ARM'] },
      { about: ['CSTO'], lineage: false },
      { about: ['ECOWAS', 'MLI'], from: '2012', to: '2024-03' },
      { about: ['NATO'], from: '1966-03-07' },
      { about: ['Nikol Pashinyan', 'NATO'] },
    ])
      for (const page of [{ first: 500 }, { first: 7 }]) {
        const stored = await timeline({ ...variables, ...page })
        expect(stored.nodes.length).toBeGreaterThan(0)
        expect(await timeline({ ...variables, ...page, ...now })).toEqual(stored)
      }
  })

  test('according to one voice it holds that word alone, on common ground', async () => {
    const about = { about: ['ARM'], from: '2024' }
    const all = await lines(about)
    const moscow = await lines({ ...about, accordingTo: 'RUS' })
    expect(moscow.length).toBeLessThan(all.length)
    expect(moscow.join('\n')).not.toContain('FROZEN')
    expect(all.join('\n')).toContain('FROZEN')
  })

  test('a cursor keeps its place when something comes in before it and after it', async () => {
    const page = await timeline({ about: ['CSTO'], first: 60 })
    const next = await timeline({ about: ['CSTO'], first: 20, after: page.pageInfo.endCursor })
    await graph.ask(INGEST, { text: LATE })
    const again = await timeline({ about: ['CSTO'], first: 20, after: page.pageInfo.endCursor })
    expect(again.totalCount).toBe(next.totalCount + 1)
    const cursors = (p: { edges: readonly { cursor: string }[] }) => p.edges.map((e) => e.cursor)
    // The new act lies in 2013: the rows before it stay, in their order, and it stands among them.
    const [old, now] = [cursors(next), cursors(again)]
    expect(now.filter((c) => old.includes(c))).toEqual(old.slice(0, now.filter((c) => old.includes(c)).length))
    expect(again.nodes.map(line).join('\n')).toContain('2013-03-03 SRB REFUSED CSTO')
    const whole = (await timeline({ about: ['CSTO'], first: 500 })).edges.map((e: { cursor: string }) => e.cursor)
    expect(now).toEqual(whole.slice(whole.indexOf(page.pageInfo.endCursor) + 1).slice(0, 20))
  })

  test('a retraction takes its rows out again', async () => {
    const before = await lines({ about: ['KAZ'], from: '2025' })
    const { nodes } = (await graph.ask('{ articles(filter: { outlet: "Steppe Observer" }) { nodes { id outlet } } }'))
      .articles
    for (const { id } of nodes)
      await graph.ask('mutation ($id: ID!) { retractArticle(id: $id, reason: "withdrawn") { appended } }', { id })
    const after = await lines({ about: ['KAZ'], from: '2025' })
    expect(before.length).toBeGreaterThan(after.length)
    expect((await verify(graph.reader)).findings).toEqual([])
  })
})
