/** Full-text indexes: what is written is found, what is taken back is not, and both engines find the same. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GraphEngine, TextQuery } from '../../src/graph/engine.js'
import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { migrate, readMigrations } from '../../src/graph/migrate.js'
import { EMBEDDED, ONE_OF_EACH } from '../support/engines.js'
import { served } from '../support/served.js'

const PUT = 'UNWIND $rows AS row MERGE (s:Source {id: row.id}) ON CREATE SET s:Article, s += row SET s.id = s.id'
const rowsOf = (...texts: readonly string[]) => texts.map((text, i) => ({ id: `article:${i}`, text }))

const query = (groups: TextQuery['groups'], rest: Partial<TextQuery> = {}): TextQuery => ({
  index: 'article_text',
  groups,
  match: 'all',
  limit: 100,
  ...rest,
})

const SERVED = { name: 'embedded, served', open: async () => served(await EMBEDDED.open()) }

describe.each([...ONE_OF_EACH, SERVED])('texts on $name', ({ open }) => {
  let engine: GraphEngine
  beforeAll(async () => {
    engine = await open()
    await migrate(engine, await readMigrations())
  })
  beforeEach(() => engine.transaction((tx) => tx.run('MATCH (n:Source) DETACH DELETE n')))
  afterAll(() => engine.close())

  const put = (...texts: readonly string[]) => engine.transaction((tx) => tx.run(PUT, { rows: rowsOf(...texts) }))
  const found = async (groups: TextQuery['groups'], rest: Partial<TextQuery> = {}) =>
    (await engine.searchText(query(groups, rest))).map(({ id }) => id).sort()

  it('finds words whatever stands around them', async () => {
    await put("The CSTO's role", 'CSTO-led, in 2024', 'Côte d’Ivoire left', 'Who can say', 'CSTOX')
    expect(await found([[['csto']]])).toEqual(['article:0', 'article:1'])
    expect(await found([[['2024']]])).toEqual(['article:1'])
    expect(await found([[['côte', 'ivoire']]])).toEqual(['article:2'])
    expect(await found([[['who']], [['can']]])).toEqual(['article:3'])
  })

  it('takes every group or any, and any alternative of a group', async () => {
    await put('armenia and the csto', 'armenia', 'collective armenia security', 'collective')
    const groups = [[['armenia']], [['csto'], ['collective', 'security']]]
    expect(await found(groups)).toEqual(['article:0', 'article:2'])
    expect(await found(groups, { match: 'any' })).toEqual(['article:0', 'article:1', 'article:2'])
    expect(await found(groups, { match: 'any', limit: 2 })).toEqual(['article:0', 'article:2'])
  })

  it('follows changes, and keeps nothing of what was taken back', async () => {
    await put('giraffe')
    await engine.transaction((tx) => tx.run("MATCH (s:Source {id: 'article:0'}) SET s.text = 'okapi'"))
    expect([await found([[['giraffe']]]), await found([[['okapi']]])]).toEqual([[], ['article:0']])
    const broken = engine.transaction(async (tx) => {
      await tx.run(PUT, { rows: [{ id: 'article:9', text: 'lemur' }] })
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    expect(await found([[['lemur']]])).toEqual([])
    await engine.transaction((tx) => tx.run('MATCH (n:Source) DETACH DELETE n'))
    expect(await found([[['okapi']]])).toEqual([])
  })

  it('takes no query syntax', async () => {
    await put('armenia')
    for (const word of ['*:*', 'arm*', '"', 'a b', '', ') OR (', 'armenia~'])
      await expect(engine.searchText(query([[[word]]])), word).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})

it('an embedded store still finds its texts when it is opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pactgraph-texts-'))
  const first = await openEmbedded(folder)
  await migrate(first, await readMigrations())
  await first.transaction((tx) => tx.run(PUT, { rows: rowsOf('okapi') }))
  await first.close()
  const second = await openEmbedded(folder)
  expect(await second.searchText(query([[['okapi']]]))).toMatchObject([{ id: 'article:0' }])
  await second.close()
  await rm(folder, { recursive: true })
})
