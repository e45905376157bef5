/**
 * One story in order, each test going on from the one before: articles say that Kazakhstan left the CSTO, one is taken
 * back and comes in again, a record is corrected; and what was known at each step can still be asked.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '../../src/app/seed.js'
import type { SeedData, SeedRecord } from '../../src/app/seed-files.js'
import { verify } from '../../src/app/verify.js'
import type { Article } from '../../src/domain/model.js'
import { digestOf } from '../../src/graph/digest.js'
import { ENGINES, SKIPPED } from '../support/engines.js'
import { type GraphUnderTest, realSeeds, seededGraph } from '../support/seeded.js'
import {
  articleText,
  exitLine,
  fromOutlet,
  INGEST,
  MEMBERS,
  misplaced,
  type ReportShown,
  STANDING,
  storyLine,
  turnableClock,
  WHO_LEFT,
} from '../support/whole-way.js'

test.skip.each(SKIPPED)('%s', () => {})

/** The seeds with one row's date corrected; its id stays. */
function corrected(data: SeedData, id: string, on: string): SeedData {
  let found = 0
  const change = (row: SeedRecord): SeedRecord => {
    if (row.record.id !== id) return row
    found += 1
    return { ...row, findings: row.findings.map((f) => ({ ...f, on })) }
  }
  const records = new Map([...data.records].map(([organization, rows]) => [organization, rows.map(change)]))
  if (found !== 1) throw new Error(`${found} rows have the id ${id}`)
  return { ...data, records }
}

describe.each(ENGINES)('a story in order: $name', ({ open }) => {
  const clock = turnableClock('2026-12-01T09:00:00Z')
  const known = { seeded: '', first: '', copied: '', second: '', retracted: '' }
  let graph: GraphUnderTest
  let second: Article
  beforeAll(async () => {
    graph = await seededGraph(await open(), clock.now)
    known.seeded = clock.instant()
  }, 120_000)
  afterAll(() => graph.close())

  const whoLeft = async (more: Record<string, unknown> = {}): Promise<ReportShown> =>
    (await graph.ask(WHO_LEFT, { organization: 'CSTO', ...more })).whoLeft
  /** The lines on Kazakhstan: its exits, then its stories. */
  const kazakhstan = async (more?: Record<string, unknown>) => {
    const report = await whoLeft(more)
    return [...report.left.map(exitLine), ...report.notLeft.map(storyLine)].filter((line) => line.startsWith('KAZ'))
  }
  const ingest = async (name: string) => (await graph.ask(INGEST, { text: articleText(name) })).ingestArticle
  const step = (name: keyof typeof known) => {
    known[name] = clock.instant()
  }
  const REPORTED = ['KAZ reported (member) possible disputed']
  const GONE = ['KAZ CSTO withdrawn 2026-10-01']

  test('at first there is no story on Kazakhstan', async () => {
    expect(await kazakhstan()).toEqual([])
  })

  test('one article that Kazakhstan left is a report: not left, possible, its quote in the evidence', async () => {
    clock.turn(10)
    expect((await ingest('kazakhstan-left')).created).toBeGreaterThan(0)
    step('first')
    expect(await kazakhstan()).toEqual(REPORTED)
    const story = (await whoLeft()).notLeft.find((s) => s.country.code === 'KAZ')!
    expect(story).toMatchObject({ kind: 'REPORTED', status: 'MEMBER', certainty: 'POSSIBLE' })
    expect(fromOutlet(story.evidence, 'Steppe Observer').map((e) => e.quote)).toEqual([
      'Kazakhstan withdrew from the CSTO on 1 October 2026',
    ])
    expect(misplaced(story.evidence)).toEqual([])
  })

  test('the same wire text under another outlet changes nothing', async () => {
    clock.turn(10)
    await ingest('kazakhstan-left-wire-copy')
    step('copied')
    expect(await kazakhstan()).toEqual(REPORTED)
    const { nodes } = (await graph.ask(MEMBERS, { organization: 'CSTO', at: '2026-11-01' })).organization.members
    expect(nodes.map((m: { country: { code: string } }) => m.country.code)).toContain('KAZ')
  })

  test('a second, independent one moves it', async () => {
    clock.turn(10)
    const report = await ingest('kazakhstan-left-second')
    second = (await graph.reader.sources([report.article.id]))[0] as Article
    step('second')
    expect(await kazakhstan()).toEqual(GONE)
    const { standing } = await graph.ask(STANDING, { country: 'KAZ', organization: 'CSTO', at: '2026-10-01' })
    expect(standing).toMatchObject({ kind: 'LEFT', status: 'WITHDRAWN' })
    const before = await graph.ask(STANDING, { country: 'KAZ', organization: 'CSTO', at: '2026-09-30' })
    expect(before.standing).toMatchObject({ kind: 'HOLDS', status: 'MEMBER' })
  })

  test('taking it back moves Kazakhstan back', async () => {
    clock.turn(10)
    const { runs } = await graph.writer.empty([second], 'RETRACTED', 'the outlet took it back')
    expect(runs.map((r) => r.outcome)).toEqual(['NEW'])
    step('retracted')
    expect(await kazakhstan()).toEqual(REPORTED)
  })

  test('a text that was taken back and comes in again stays out, and the report says so', async () => {
    clock.turn(10)
    const digest = await digestOf(graph.engine)
    const report = await ingest('kazakhstan-left-second')
    expect(report.created).toBe(0)
    expect(report.problems.map((p: { message: string }) => p.message)).toContainEqual(
      expect.stringContaining('retracted'),
    )
    expect(await kazakhstan()).toEqual(REPORTED)
    expect(await digestOf(graph.engine)).toBe(digest)
  })

  test('what was known at each step can still be asked', async () => {
    clock.turn(10)
    expect(await kazakhstan({ knownAt: known.seeded })).toEqual([])
    expect(await kazakhstan({ knownAt: known.first })).toEqual(REPORTED)
    expect(await kazakhstan({ knownAt: known.copied })).toEqual(REPORTED)
    expect(await kazakhstan({ knownAt: known.second })).toEqual(GONE)
    expect(await kazakhstan({ knownAt: known.retracted })).toEqual(REPORTED)
    expect(await whoLeft({ knownAt: clock.instant() })).toEqual(await whoLeft())
  })

  test('so can what was published by a day', async () => {
    expect(await kazakhstan({ publishedUntil: '2026-10-01' })).toEqual([])
    expect(await kazakhstan({ publishedUntil: '2026-10-02' })).toEqual(REPORTED)
    expect(await kazakhstan({ knownAt: known.second, publishedUntil: '2026-10-03' })).toEqual(REPORTED)
    expect(await kazakhstan({ knownAt: known.second, publishedUntil: '2026-10-04' })).toEqual(GONE)
  })

  test.each([
    ['knownAt', '2026-12-02T00:00:00Z'],
    ['publishedUntil', '2026-12-02'],
  ])('%s in the future is refused', async (axis, value) => {
    const { code, message } = await graph.refusal(WHO_LEFT, { organization: 'CSTO', [axis]: value })
    expect(code).toBe('BAD_USER_INPUT')
    expect(message).toContain('future')
  })

  test('a name that nobody bears is refused with what may have been meant', async () => {
    const { code, message } = await graph.refusal(WHO_LEFT, { organization: 'CSTOO' })
    expect(code).toBe('NOT_FOUND')
    expect(message).toContain('Did you mean "org:CSTO"')
  })

  describe('a row of the records is corrected', () => {
    const ID = 'record:ECOWAS/cpv-joined'
    const since = async (more: Record<string, unknown> = {}) =>
      (await graph.ask(STANDING, { country: 'CPV', organization: 'ECOWAS', at: '2000', ...more })).standing.since.edtf
    let before = ''
    let digest = ''

    test('it is a new run under the same id, and the projection follows', async () => {
      digest = await digestOf(graph.engine)
      before = clock.instant()
      expect(await since()).toBe('1977')
      clock.turn(10)
      const summary = await seed(graph, corrected(realSeeds(), ID, '1976-11'), { digests: true })
      expect(summary.records.changed).toBe(1)
      expect(await since()).toBe('1976-11')
      expect((await graph.reader.runs([ID])).map((run) => run.number)).toEqual([1, 2])
      expect(await digestOf(graph.engine)).not.toBe(digest)
    })

    test('what it said before can still be asked', async () => {
      expect(await since({ knownAt: before })).toBe('1977')
    })

    test('put right again, the graph is what it was', async () => {
      clock.turn(10)
      expect((await graph.seedAgain()).records.changed).toBe(1)
      expect(await since()).toBe('1977')
      expect(await digestOf(graph.engine)).toBe(digest)
    })
  })

  test('a row that is gone from the files is withdrawn, and may return', async () => {
    const digest = await digestOf(graph.engine)
    const data = realSeeds()
    const without = new Map(
      [...data.records].map(([id, rows]) => [id, rows.filter((r) => r.record.id !== 'record:ECOWAS/cpv-joined')]),
    )
    clock.turn(10)
    expect((await seed(graph, { ...data, records: without }, { digests: true })).records.gone).toBe(1)
    const cpv = await graph.ask(STANDING, { country: 'CPV', organization: 'ECOWAS', at: '1990' })
    expect(cpv.standing.since?.edtf ?? null).not.toBe('1977')
    clock.turn(10)
    expect((await graph.seedAgain()).records.changed).toBe(1)
    expect(await digestOf(graph.engine)).toBe(digest)
  })

  test('a digest that is written anew is a new run under its file name; as it was, the graph is as it was', async () => {
    const digest = await digestOf(graph.engine)
    const data = realSeeds()
    const [first, ...others] = data.articles
    const rewritten = { ...first!, text: `${first!.text.trimEnd()} Nobody else has left it since.\n` }
    clock.turn(10)
    const summary = await seed(graph, { ...data, articles: [rewritten, ...others] }, { digests: true })
    expect(summary.digests).toMatchObject({ changed: 1, gone: 0 })
    expect((await verify(graph.reader)).findings).toEqual([])
    expect(await digestOf(graph.engine)).not.toBe(digest)
    clock.turn(10)
    expect((await graph.seedAgain()).digests.changed).toBe(1)
    expect(await digestOf(graph.engine)).toBe(digest)
  })

  test('digests can be left out, and taken up again', async () => {
    const digest = await digestOf(graph.engine)
    clock.turn(10)
    expect((await graph.seedAgain({ digests: false })).digests.gone).toBe(realSeeds().articles.length)
    expect((await verify(graph.reader)).findings).toEqual([])
    clock.turn(10)
    expect((await graph.seedAgain()).digests.changed).toBe(realSeeds().articles.length)
    expect(await digestOf(graph.engine)).toBe(digest)
  })

  test('seeding and reading everything once more writes nothing', async () => {
    clock.turn(10)
    const digest = await digestOf(graph.engine)
    const { actors, records, digests } = await graph.seedAgain()
    expect([actors.changed, records.changed, records.gone, digests.changed, digests.gone]).toEqual([0, 0, 0, 0, 0])
    for (const name of ['kazakhstan-left', 'kazakhstan-left-wire-copy']) expect((await ingest(name)).created).toBe(0)
    expect(await digestOf(graph.engine)).toBe(digest)
  })
})
