/** What verification sees: a store that somebody wrote into behind our back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verify } from '../../src/app/verify.js'
import { EMBEDDED } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { articleText, INGEST } from '../support/whole-way.js'

let graph: GraphUnderTest
beforeEach(async () => {
  graph = await seededGraph(await EMBEDDED.open())
  await graph.ask(INGEST, { text: articleText('armenia-suspends') })
})
afterEach(() => graph.close())

const tamper = (text: string) => graph.engine.transaction((tx) => tx.run(text))
/** What is found wrong, each kind once. */
const found = async () => [...new Set((await verify(graph.reader)).findings.map((f) => f.what))].sort()

test('a store of ours is as it should be, and says how much was looked at', async () => {
  const { findings, articles, assertions, statements, periods } = await verify(graph.reader)
  expect(findings).toEqual([])
  for (const n of [articles, assertions, statements, periods]) expect(n).toBeGreaterThan(0)
})

describe('the projection', () => {
  const PERIOD = `MATCH (p:StatusPeriod {pair: 'country:ARM|org:CSTO', status: 'FROZEN'})`
  test.each([
    ['a status that was changed', `${PERIOD} SET p.status = 'WITHDRAWN'`],
    ['a date that was changed', `${PERIOD} SET p.since = '2023'`],
    ['a period that is gone', `${PERIOD} DETACH DELETE p`],
    ['a period too many', `CREATE (:StatusPeriod {id: 'period:none', pair: 'country:ARM|org:CSTO', evidence: []})`],
    ['an event that is gone', `MATCH (e:Event {pair: 'country:ARM|org:CSTO', act: 'FROZE'}) DETACH DELETE e`],
    ['a dispute that is gone', `MATCH (d:Dispute {pair: 'country:ARM|org:CSTO'}) DETACH DELETE d`],
    [
      'a plain edge that is gone',
      `MATCH (:Country {id: 'country:ARM'})-[r:MEMBER_OF]->(:Organization {id: 'org:CSTO'}) DELETE r`,
    ],
    [
      'a plain edge too many',
      `MATCH (a:Country {id: 'country:ARM'}) MATCH (o:Organization {id: 'org:CSTO'}) CREATE (a)-[:LEFT {how: 'WITHDRAWN'}]->(o)`,
    ],
    ['an evidence edge that is gone', `${PERIOD} MATCH (p)-[r:SUPPORTED_BY]->(:Assertion) DELETE r`],
    [
      'an edge to an actor that is gone',
      `MATCH (:Event {pair: 'country:ARM|org:CSTO', act: 'FROZE'})-[r:INVOLVES]->(:Actor) DELETE r`,
    ],
    ['a story that is gone', `MATCH (m:Membership {id: 'country:ARM|org:CSTO'}) SET m.stories = null`],
    ['a founding that was changed', `MATCH (o:Organization {id: 'org:CSTO'}) SET o.lifespan = null`],
  ])('%s', async (_, text) => {
    await tamper(text)
    expect(await found()).toEqual(['projection'])
  })

  test('a rebuild mends what was changed', async () => {
    await tamper(`${PERIOD} SET p.status = 'WITHDRAWN'`)
    await graph.writer.rebuild()
    expect(await found()).toEqual([])
  })
})

describe('the ledger', () => {
  const OURS = `MATCH (a:Assertion)-[:FROM_SOURCE]->(s:Article {outlet: 'Ararat Courier'})`
  test.each([
    ['a quote that was moved', `${OURS} SET a.start = a.start + 1`, ['id', 'quote']],
    ['a quote that was rewritten', `${OURS} SET a.quote = 'Armenia has left'`, ['id', 'quote']],
    ['a denial that became its opposite', `${OURS} SET a.polarity = 'ASSERTS'`, ['id']],
    [
      'a claim that was rewritten',
      `MATCH (c:Claim {pair: 'country:ARM|org:CSTO', act: 'FROZE'}) SET c.act = 'WITHDREW'`,
      ['id'],
    ],
    [
      'a text that was rewritten',
      `MATCH (s:Article {outlet: 'Ararat Courier'}) SET s.text = 'X' + s.text`,
      ['article', 'quote'],
    ],
  ])('%s', async (_, text, what) => {
    await tamper(text)
    expect(await found()).toEqual(expect.arrayContaining([...what]))
  })
})
