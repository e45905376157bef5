/**
 * Stores of earlier versions, kept in test/fixtures/store (make.mjs there says how they are made): this version opens
 * them, brings them up to date and goes on with them. That a store of a newer version is refused stands in
 * test/contract/engine.test.ts.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/app/verify.js'
import { openEmbedded, STORE_FILE } from '../../src/graph/engines/embedded.js'
import { readMigrations, schemaVersion } from '../../src/graph/migrate.js'
import { runQuery } from '../../src/graph/query.js'
import { ROOT } from '../support/built.js'
import { emptyGraph, type GraphUnderTest } from '../support/seeded.js'

const STORES = join(ROOT, 'test', 'fixtures', 'store')

/** The schema version with which each published version leaves a store. */
const SCHEMA: Readonly<Record<string, number>> = { '0.1.0': 3 }

const versions = readdirSync(STORES).filter((name) => existsSync(join(STORES, name, STORE_FILE)))

const home = mkdtempSync(join(tmpdir(), 'pactgraph-old-store-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const CSTO = `{ whoLeft(organization: "CSTO") {
  left { country { code } how on { edtf } }
  notLeft { country { code } kind evidence { quote source { ... on Article { outlet } } } }
} }`

test('there is a store of each published version, and no other', () => {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')
  const published = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, version]) => version!)
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  expect(Object.keys(SCHEMA)).toEqual(versions)
  expect(versions).toEqual(expect.arrayContaining(published))
  expect(versions.filter((one) => one !== version && !published.includes(one))).toEqual([])
})

describe.each(versions)('a store of %s', (version) => {
  /** A copy of the store, since opening it changes it. */
  const data = join(home, version)
  cpSync(join(STORES, version), data, { recursive: true })

  const opened = async (work: (graph: GraphUnderTest) => Promise<void>): Promise<void> => {
    const graph = await emptyGraph(await openEmbedded(data))
    try {
      await work(graph)
    } finally {
      await graph.close()
    }
  }

  test('has the schema of its version', async () => {
    const engine = await openEmbedded(data)
    expect(await runQuery(engine, schemaVersion, {})).toEqual([SCHEMA[version]])
    await engine.close()
  })

  test('is brought up to this version and is in order', () =>
    opened(async ({ engine, reader }) => {
      expect(await runQuery(engine, schemaVersion, {})).toEqual([(await readMigrations()).length])
      const { articles, assertions, findings } = await verify(reader)
      expect({ findings, articles }).toEqual({ findings: [], articles: 2 })
      expect(assertions).toBeGreaterThan(200)
    }))

  test('answers who left, from its records and from its articles', () =>
    opened(async ({ ask }) => {
      const { left, notLeft } = (await ask(CSTO)).whoLeft
      expect(left).toContainEqual({ country: { code: 'UZB' }, how: 'WITHDRAWN', on: { edtf: '2012-12-19' } })
      const kinds = notLeft.map(({ country, kind }: { country: { code: string }; kind: string }) => [
        country.code,
        kind,
      ])
      expect(kinds.sort()).toEqual([
        ['ARM', 'FROZEN'],
        ['TJK', 'REPORTED'],
      ])
      expect(JSON.stringify(notLeft)).toContain('We have frozen our participation in the CSTO')
      expect(JSON.stringify(notLeft)).toContain('Pamir Post')
    }))

  test('takes up a second report, and with it the exit counts', () =>
    opened(async ({ ask, ingest, reader }) => {
      const text = 'The seat is empty\nPublisher: Oxus Gazette\n\nTajikistan left the CSTO on 3 March 2026.'
      await ingest.ingestArticle({ text, publishedOn: '2026-03-07' })
      const { left } = (await ask(CSTO)).whoLeft
      expect(left).toContainEqual({ country: { code: 'TJK' }, how: 'WITHDRAWN', on: { edtf: '2026-03-03' } })
      expect((await verify(reader)).findings).toEqual([])
    }))
})
