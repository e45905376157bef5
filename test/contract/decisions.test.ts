/** Decisions over a whole graph: what they change, that they last, and that undoing them gives what was before. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportLines, importLines } from '../../src/app/transfer.js'
import { verify } from '../../src/app/verify.js'
import { runOf } from '../../src/domain/identity.js'
import { digestOf } from '../../src/graph/digest.js'
import { openEmbedded, STORE_FILE } from '../../src/graph/engines/embedded.js'
import { EMBEDDED, ENGINES, SKIPPED } from '../support/engines.js'
import { emptyGraph, type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { articleText, exitLine, INGEST, turnableClock, WHO_LEFT } from '../support/whole-way.js'

test.skip.each(SKIPPED)('%s', () => {})

const DECIDE = `mutation ($input: DecisionInput!) { decide(input: $input) {
  id kind reviewer reason target undone recordedAt changed { text before after } } }`
const QUEUE = `query ($knownAt: DateTime) { reviewQueue(first: 500, knownAt: $knownAt) { totalCount nodes {
  id kind text touches claims assertions dispute decision speakerName country { code } evidence { quote } } } }`
const DISPUTES = `query ($country: String) { disputes(organization: "CSTO", country: $country) { nodes {
  id open positions { value wins evidence { source { __typename } } } } } }`
const RETRACT = `mutation ($id: ID!) { retractArticle(id: $id, reason: "the outlet withdrew it") {
  appended changed { text } claimsLost { act } claimsNew { act } } }`
const BELIEF = `query ($from: DateTime!, $to: DateTime!) { beliefDiff(organization: "CSTO", knownFrom: $from, knownTo: $to) {
  changes { country { code } through { kind source { __typename } } } } }`

/** The digest of a graph that has lived through all decisions, by engine: engines must agree. */
const digests = new Map<string, string>()

describe.each(ENGINES)('decisions: $name', ({ name, open }) => {
  const clock = turnableClock('2026-12-01T00:00:00Z')
  let graph: GraphUnderTest
  beforeAll(async () => {
    graph = await seededGraph(await open(), clock.now)
    clock.turn(1)
    for (const article of ['kazakhstan-left', 'armenia-suspends', 'kazakh-minister'])
      await graph.ask(INGEST, { text: articleText(article) })
  }, 120_000)
  afterAll(() => graph.close())
  beforeEach(() => clock.turn(1))

  const decide = async (input: object) =>
    (await graph.ask(DECIDE, { input: { by: 'Ani', reason: 'checked with the register', ...input } })).decide
  const undo = (decision: string) => decide({ kind: 'UNDO', decision })
  const refused = (input: object) =>
    graph.refusal(DECIDE, { input: { by: 'Ani', reason: 'checked with the register', ...input } })
  const digest = () => digestOf(graph.engine)
  const queue = async (knownAt: string | null = null) => (await graph.ask(QUEUE, { knownAt })).reviewQueue.nodes
  const entry = async (kind: string, text: string) =>
    (await queue()).find((e: { kind: string; text: string }) => e.kind === kind && e.text.includes(text))
  const left = async () => (await graph.ask(WHO_LEFT, { organization: 'CSTO' })).whoLeft.left.map(exitLine)
  const idOf = async (article: string) =>
    (await graph.ask(INGEST, { text: articleText(article) })).ingestArticle.article.id
  const sound = async () => expect((await verify(graph.reader)).findings).toEqual([])
  /** Decides, lets `use` look, undoes, and holds that nothing is left of it. */
  async function forAWhile(input: object, use: (made: { id: string; changed: unknown }) => Promise<void>) {
    const before = await digest()
    const made = await decide(input)
    expect(await digest()).not.toBe(before)
    try {
      await use(made)
      await sound()
    } catch (error) {
      await undo(made.id)
      throw error
    }
    expect(await undo(made.id)).toMatchObject({ id: made.id, undone: true })
    expect(await digest()).toBe(before)
  }

  test('the queue holds the exit that one article reports, disputes and unknown speakers, the widest first', async () => {
    const all = await queue()
    const exit = await entry('REPORTED_EXIT', 'Kazakhstan')
    expect(exit).toMatchObject({
      text: 'Kazakhstan, CSTO: withdrawn 2026-10-01 is reported, and does not move the membership',
      country: { code: 'KAZ' },
    })
    expect(exit.claims).toHaveLength(1)
    expect(exit.touches).toBeGreaterThan(1)
    expect(all.filter((e: { dispute: string }) => e.dispute === exit.dispute)).toHaveLength(1)
    expect(await entry('UNKNOWN_SPEAKER', 'Timur Alibek')).toMatchObject({ touches: 2, evidence: [{}, {}] })
    expect(await entry('DISPUTE', 'Uzbekistan, CSTO')).toBeTruthy()
    const touches = all.map((e: { touches: number }) => e.touches)
    expect(touches).toEqual([...touches].sort((a, b) => b - a))
    // As it stood before the articles came, and with no source published that early.
    const early = await queue('2026-12-01T00:00:30Z')
    expect(early.some((e: { text: string }) => e.text.includes('Kazakhstan, CSTO: withdrawn'))).toBe(false)
  })

  test('accepting a claim frees the exit, tells so at once, and undoing it gives the earlier graph', async () => {
    const { claims } = await entry('REPORTED_EXIT', 'Kazakhstan')
    const from = clock.instant()
    clock.turn(1)
    await forAWhile({ kind: 'ACCEPT', claim: claims[0] }, async ({ id, changed }) => {
      expect(changed).toEqual([
        {
          text: 'Kazakhstan, CSTO: reported since 1994-04-20, disputed became left since 2026-10-01',
          before: 'MEMBER',
          after: 'WITHDRAWN',
        },
      ])
      expect(await left()).toContain('KAZ CSTO withdrawn 2026-10-01')
      expect(await entry('REPORTED_EXIT', 'Kazakhstan')).toBeUndefined()
      const once = await digest()
      expect(await decide({ kind: 'ACCEPT', claim: claims[0] })).toMatchObject({ id, changed: [] })
      expect(await digest()).toBe(once)
      const { changes } = (await graph.ask(BELIEF, { from, to: clock.instant() })).beliefDiff
      expect(changes).toMatchObject([{ country: { code: 'KAZ' } }])
      expect(changes[0].through).toContainEqual({ kind: 'FOUND', source: { __typename: 'Decision' } })
      // What was held before the decision, and what was published before anybody decided.
      const past = await graph.ask(WHO_LEFT, { organization: 'CSTO', knownAt: from })
      expect(past.whoLeft.left.map(exitLine)).not.toContain('KAZ CSTO withdrawn 2026-10-01')
      clock.turn(1)
    })
    expect(await left()).not.toContain('KAZ CSTO withdrawn 2026-10-01')
  })

  test('an undone decision is made again by deciding the same again', async () => {
    const { claims } = await entry('REPORTED_EXIT', 'Kazakhstan')
    const made = await decide({ kind: 'ACCEPT', claim: claims[0] })
    const once = await digest()
    await undo(made.id)
    expect(await decide({ kind: 'ACCEPT', claim: claims[0] })).toMatchObject({ id: made.id, undone: false })
    expect(await digest()).toBe(once)
    await undo(made.id)
    expect(await refused({ kind: 'UNDO', decision: made.id })).toMatchObject({ code: 'CONFLICT' })
  })

  test('a rejected claim is reported no more; a rejected assertion takes no position when the text comes again', async () => {
    const { claims, assertions } = await entry('REPORTED_EXIT', 'Kazakhstan')
    await forAWhile({ kind: 'REJECT', claim: claims[0] }, async () => {
      expect(await entry('REPORTED_EXIT', 'Kazakhstan')).toBeUndefined()
      const { nodes } = (await graph.ask(DISPUTES, { country: 'KAZ' })).disputes
      expect(nodes.filter((d: { open: boolean }) => !d.open)).toHaveLength(1)
    })
    await forAWhile({ kind: 'REJECT', assertion: assertions[0] }, async () => {
      expect(await entry('REPORTED_EXIT', 'Kazakhstan')).toBeUndefined()
      const [id, misread] = [await idOf('kazakhstan-left'), await digest()]
      const [article] = await graph.reader.sources([id])
      // Another version of the rules finds nothing, and a third one the same sentence again.
      await graph.writer.record([runOf(article!, { findings: [], statements: [] }, 'rules-other')])
      expect(await digest()).not.toBe(misread)
      await idOf('kazakhstan-left')
      expect(await digest()).toBe(misread)
    })
  })

  test('a split reads the sentence as a freeze, and is refused twice', async () => {
    const { assertions } = await entry('REPORTED_EXIT', 'Kazakhstan')
    await forAWhile({ kind: 'SPLIT', assertion: assertions[0], act: 'FROZE' }, async ({ changed }) => {
      expect(changed).toMatchObject([{ before: 'MEMBER', after: 'FROZEN' }])
      expect(await refused({ kind: 'SPLIT', assertion: assertions[0], on: '2026' })).toMatchObject({ code: 'CONFLICT' })
    })
  })

  test('a linked speaker’s statements are the leader’s, in lists, filters and what he is said to say', async () => {
    const BY = `{ statements(filter: { speaker: "Lavrov" }) { totalCount nodes { speakerName speaker { id } } } }`
    const before = (await graph.ask(BY)).statements.totalCount
    const link = { kind: 'LINK_SPEAKER', speakerName: 'Timur Alibek', leader: 'Lavrov' }
    await forAWhile(link, async () => {
      const { totalCount, nodes } = (await graph.ask(BY)).statements
      expect(totalCount).toBe(before + 2)
      expect(nodes).toContainEqual({ speakerName: 'Timur Alibek', speaker: { id: 'leader:sergei-lavrov' } })
      expect(await entry('UNKNOWN_SPEAKER', 'Timur Alibek')).toBeUndefined()
      const other = await refused({ ...link, leader: 'Putin' })
      expect(other.code).toBe('CONFLICT')
    })
    expect((await graph.ask(BY)).statements.totalCount).toBe(before)
    await forAWhile({ ...link, article: await idOf('kazakh-minister') }, async () => {
      expect((await graph.ask(BY)).statements.totalCount).toBe(before + 2)
    })
  })

  test('a settled dispute is closed under its id with its positions, either way', async () => {
    const disputes = async () => (await graph.ask(DISPUTES, { country: 'UZB' })).disputes.nodes
    const dispute = (await disputes()).find((d: { positions: { value: string }[] }) =>
      d.positions.some((p) => p.value.startsWith('was suspended')),
    )
    for (const { value } of dispute.positions) {
      await forAWhile({ kind: 'SETTLE', dispute: dispute.id, position: value }, async () => {
        const now = (await disputes()).find((d: { id: string }) => d.id === dispute.id)
        expect(now.open).toBe(false)
        expect(now.positions.map((p: { value: string }) => p.value).sort()).toEqual(
          dispute.positions.map((p: { value: string }) => p.value).sort(),
        )
        expect(now.positions[0]).toMatchObject({ value, wins: true })
        expect((await queue()).some((e: { dispute: string }) => e.dispute === dispute.id)).toBe(false)
      })
    }
  })

  test('a settlement whose position nobody holds any more waits in the queue as idle', async () => {
    const { dispute } = await entry('REPORTED_EXIT', 'Kazakhstan')
    const made = await decide({ kind: 'SETTLE', dispute, position: 'withdrew 2026-10-01' })
    expect(await left()).toContain('KAZ CSTO withdrawn 2026-10-01')
    const id = await idOf('kazakhstan-left')
    const told = await graph.ask(RETRACT, { id })
    expect(told.retractArticle).toMatchObject({
      appended: true,
      changed: [{ text: expect.stringContaining('left since 2026-10-01 became') }],
      claimsLost: [{ act: 'WITHDREW' }],
      claimsNew: [],
    })
    expect(await left()).not.toContain('KAZ CSTO withdrawn 2026-10-01')
    expect(await entry('IDLE_SETTLEMENT', 'Kazakhstan')).toMatchObject({ decision: made.id, dispute })
    await undo(made.id)
    const back = await decide({ kind: 'REINSTATE', source: id })
    expect(await entry('IDLE_SETTLEMENT', 'Kazakhstan')).toBeUndefined()
    expect(await entry('REPORTED_EXIT', 'Kazakhstan')).toBeTruthy()
    await undo(back.id)
    await decide({ kind: 'REINSTATE', source: id, reason: 'the outlet stands by it' })
  })

  test('a retracted text stays out when it comes again, until a decision; that one is undone by undoing it', async () => {
    const id = await idOf('armenia-suspends')
    const [from, whole] = [clock.instant(), await digest()]
    clock.turn(1)
    await graph.ask(RETRACT, { id })
    const without = await digest()
    const again = (await graph.ask(INGEST, { text: articleText('armenia-suspends') })).ingestArticle
    expect(again).toMatchObject({ created: 0 })
    expect(again.problems[0].message).toContain(`REINSTATE with source "${id}"`)
    expect(await digest()).toBe(without)
    const made = await decide({ kind: 'REINSTATE', source: id })
    expect(await digest()).not.toBe(without)
    expect(await graph.refusal(RETRACT, { id })).toMatchObject({ code: 'CONFLICT' })
    expect(await refused({ kind: 'REINSTATE', source: id, by: 'Bek' })).toMatchObject({ code: 'CONFLICT' })
    await undo(made.id)
    expect(await digest()).toBe(without)
    await decide({ kind: 'REINSTATE', source: id })
    const { changes } = (await graph.ask(BELIEF, { from, to: clock.instant() })).beliefDiff
    expect(changes).toEqual([])
    expect(whole).not.toBe(without)
    await sound()
  })

  test.each([
    [{ kind: 'ACCEPT', claim: 'claim:none' }, 'NOT_FOUND', 'no claim "claim:none"'],
    [{ kind: 'ACCEPT', claim: 'dispute:none' }, 'NOT_FOUND', 'names a dispute'],
    [{ kind: 'ACCEPT' }, 'BAD_USER_INPUT', 'needs `claim`'],
    [{ kind: 'ACCEPT', claim: 'claim:none', dispute: 'x' }, 'BAD_USER_INPUT', 'takes no `dispute`'],
    [{ kind: 'ACCEPT', claim: 'claim:none', reason: ' ' }, 'BAD_USER_INPUT', '`reason`'],
    [{ kind: 'ACCEPT', claim: 'claim:none', by: 'A\nB' }, 'BAD_USER_INPUT', '`by`'],
    [{ kind: 'REJECT' }, 'BAD_USER_INPUT', '`claim` or an `assertion`'],
    [{ kind: 'REJECT', assertion: 'assertion:none' }, 'NOT_FOUND', 'no assertion'],
    [{ kind: 'SPLIT', assertion: 'assertion:none' }, 'BAD_USER_INPUT', 'what the sentence says instead'],
    [{ kind: 'SETTLE', dispute: 'dispute:none', position: 'x' }, 'NOT_FOUND', 'no dispute'],
    [{ kind: 'LINK_SPEAKER', speakerName: 'Timur', leader: 'Lavrov' }, 'NOT_FOUND', 'Did you mean "Timur Alibek"?'],
    [{ kind: 'LINK_SPEAKER', speakerName: 'Timur Alibek', leader: 'Lavrow' }, 'NOT_FOUND', 'leader:sergei-lavrov'],
    [{ kind: 'REINSTATE', source: 'article:none' }, 'NOT_FOUND', 'no article or record'],
    [{ kind: 'REINSTATE', source: 'record:CSTO/founded' }, 'CONFLICT', 'never retracted'],
    [{ kind: 'UNDO', decision: 'decision:none' }, 'NOT_FOUND', 'The latest are "decision:'],
  ])('%j is refused: %s', async (input, code, message) => {
    const refusal = await refused(input)
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(message) })
  })

  test('a position that is not there is refused with those that are, and claims of two countries are not merged', async () => {
    const { dispute, claims } = await entry('REPORTED_EXIT', 'Kazakhstan')
    expect(await refused({ kind: 'SETTLE', dispute, position: 'expelled' })).toMatchObject({ code: 'BAD_USER_INPUT' })
    const other = (await entry('DISPUTE', 'Uzbekistan, CSTO')).claims[0]
    expect(await refused({ kind: 'MERGE', claim: other, same: claims[0] })).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test('all of it lasts: the same articles and seeds again, a rebuild, an export into either engine, a backup', {
    timeout: 120_000,
  }, async () => {
    const { claims, assertions } = await entry('REPORTED_EXIT', 'Kazakhstan')
    const uzbek = await entry('DISPUTE', 'Uzbekistan, CSTO')
    const [dispute] = await graph.reader.disputesById([uzbek.dispute])
    const position = dispute!.positions[0]!.value
    await decide({ kind: 'SETTLE', dispute: uzbek.dispute, position })
    await decide({ kind: 'LINK_SPEAKER', speakerName: 'Timur Alibek', leader: 'Lavrov' })
    await undo((await decide({ kind: 'REJECT', assertion: assertions[0] })).id)
    await decide({ kind: 'ACCEPT', claim: claims[0] })
    const whole = await digest()
    digests.set(name, whole)
    for (const article of ['kazakhstan-left', 'armenia-suspends', 'kazakh-minister']) await idOf(article)
    await graph.seedAgain()
    expect(await graph.ingest.reextract({ dryRun: true })).toMatchObject({ rereads: [] })
    expect(await graph.ingest.reextract({ dryRun: false })).toMatchObject({ rereads: [] })
    expect(await digest()).toBe(whole)
    await graph.writer.rebuild()
    expect(await digest()).toBe(whole)

    const lines: string[] = []
    for await (const line of exportLines(graph.reader)) lines.push(line)
    const copy = await emptyGraph(await EMBEDDED.open())
    const each = async function* () {
      yield* lines
    }
    await importLines(copy, each(), () => undefined)
    expect(await digestOf(copy.engine)).toBe(whole)
    expect((await verify(copy.reader)).findings).toEqual([])
    const again: string[] = []
    for await (const line of exportLines(copy.reader)) again.push(line)
    expect(again).toEqual(lines)
    await copy.close()

    if (!graph.engine.backup) return
    const folder = mkdtempSync(join(tmpdir(), 'pactgraph-decisions-'))
    await graph.engine.backup(join(folder, STORE_FILE))
    const saved = await openEmbedded(folder)
    expect(await digestOf(saved)).toBe(whole)
    await saved.close()
    rmSync(folder, { recursive: true })
  })

  test('rules that read an article otherwise change it by one run, told at once', async () => {
    const id = await idOf('kazakh-minister')
    const [article] = await graph.reader.sources([id])
    await graph.writer.record([runOf(article!, { findings: [], statements: [] }, 'rules-before')])
    const dry = await graph.ingest.reextract({ dryRun: true })
    expect(dry.rereads).toMatchObject([{ article: { id }, lost: 0, found: 2 }])
    expect((await graph.ingest.reextract({ dryRun: false })).rereads).toMatchObject([{ article: { id }, found: 2 }])
    expect((await graph.ingest.reextract({ dryRun: false })).rereads).toEqual([])
    expect(await digest()).toBe(digests.get(name))
  })

  test('the log shows them all, the latest first, undone ones too', async () => {
    const LOG = '{ decisions { totalCount nodes { kind undone recordedAt reviewer } } }'
    const { nodes } = (await graph.ask(LOG)).decisions
    const at = nodes.map((d: { recordedAt: string }) => d.recordedAt)
    expect(at).toEqual([...at].sort().reverse())
    expect(nodes.some((d: { undone: boolean }) => d.undone)).toBe(true)
    expect(nodes.some((d: { undone: boolean }) => !d.undone)).toBe(true)
  })
})

test('all engines agree on the digest', () => {
  expect(digests.size).toBe(ENGINES.length)
  expect(new Set(digests.values()).size).toBe(1)
})
