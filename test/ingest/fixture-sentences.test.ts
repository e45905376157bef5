import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { expectFindings } from './expect-findings.js'

/** One text of test/fixtures/sentences: what it tells, in the notation of `told`, and the day it was published. */
interface Told {
  readonly text: string
  readonly finds: readonly string[]
  readonly published?: string
}

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../fixtures/sentences/${name}.yaml`, import.meta.url), 'utf8'), { schema: 'failsafe' })

const TELLING = ['joining', 'leaving', 'suspending', 'standings']
const nearMisses = read('near-misses') as readonly string[]
const telling = TELLING.map((name) => [name, read(name) as readonly Told[]] as const)

describe.each(telling)('%s', (_, rows) => {
  test.each(rows.map((row) => [row.text, row] as const))('%s', (text, { finds, published }) => {
    expectFindings(text, finds, published)
  })
})

describe('near misses', () => {
  test.each(nearMisses)('nothing: %s', (text) => expectFindings(text, []))
})

test('there are enough of both kinds', () => {
  expect(telling.flatMap(([, rows]) => rows).length).toBeGreaterThanOrEqual(120)
  expect(nearMisses.length).toBeGreaterThanOrEqual(40)
})
