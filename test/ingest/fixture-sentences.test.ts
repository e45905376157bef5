import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { seedsIn } from '../../src/compose.js'
import { buildGazetteer } from '../../src/ingest/gazetteer.js'
import { expectFindings } from './expect-findings.js'

/** One text of test/fixtures/sentences: what it tells, in the notation of `told`, and the day it was published. */
interface Told {
  readonly text: string
  readonly finds: readonly string[]
  readonly published?: string
}

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../fixtures/sentences/${name}.yaml`, import.meta.url), 'utf8'), { schema: 'failsafe' })

/** Read with a few names made for the tests. */
const TELLING = ['joining', 'leaving', 'suspending', 'standings']
/** Read with all names of the seeds. */
const SEEDED = ['admission', 'departures', 'sanctions', 'institutions', 'days', 'rosters', 'newsrooms', 'outlets']
const nearMisses = read('near-misses') as readonly string[]
const rowsOf = (name: string) => [name, read(name) as readonly Told[]] as const
const telling = TELLING.map(rowsOf)
const seeded = SEEDED.map(rowsOf)
const names = buildGazetteer(seedsIn(undefined).actors)

describe.each(telling)('%s', (_, rows) => {
  test.each(rows.map((row) => [row.text, row] as const))('%s', (text, { finds, published }) => {
    expectFindings(text, finds, published)
  })
})

describe.each(seeded)('%s', (_, rows) => {
  test.each(rows.map((row) => [row.text, row] as const))('%s', (text, { finds, published }) => {
    expectFindings(text, finds, published, names)
  })
})

describe('near misses', () => {
  test.each(nearMisses)('nothing: %s', (text) => expectFindings(text, []))
  test.each(nearMisses)('nothing, with all names: %s', (text) => expectFindings(text, [], undefined, names))
})

test('there are enough of both kinds', () => {
  expect([...telling, ...seeded].flatMap(([, rows]) => rows).length).toBeGreaterThanOrEqual(400)
  expect(nearMisses.length).toBeGreaterThanOrEqual(40)
})
