import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.js'
import { type CommandLine, commandLine } from '../support/cli.js'

const path = (name: string): string => fileURLToPath(new URL(`../fixtures/eval/${name}`, import.meta.url))
let cli: CommandLine

beforeAll(async () => {
  await built()
  cli = commandLine()
})
afterAll(() => cli?.remove())

describe('eval', () => {
  test('extracts the texts of the gold file and gives the figures with a table of acts', async () => {
    const { code, stdout } = await cli.run(['eval', path('gold.jsonl')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^articles 2,/)
    expect(stdout).toMatch(/false moves 0/)
    expect(stdout).toMatch(/^act +right/m)
  })

  test('--json prints the figures alone', async () => {
    expect(await cli.json('eval', path('gold.jsonl'))).toMatchObject({ articles: 2, badSpans: 0, falseMoves: 0 })
  })

  test('a file that is not there is a mistake of the caller', async () => {
    const { code, stderr } = await cli.run(['eval', 'nowhere.jsonl'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/no file "nowhere.jsonl"/)
  })
})

test('extract --explain shows sentence, mentions, rule and dates', async () => {
  const text = 'On Monday, Mali left ECOWAS.'
  const { code, stdout } = await cli.run(['extract', '--explain', '-', '--published', '2025-01-29'], { stdin: text })
  expect(code).toBe(0)
  expect(stdout).toContain('Mali WITHDREW')
  expect(stdout).toMatch(/sentence +On Monday, Mali left ECOWAS\./)
  expect(stdout).toMatch(/mentions +On Monday = date 2025-01-27, resolved/)
  expect(stdout).toMatch(/rule +withdrew\.2: <leave\|quit\|exit\|abandon> ORG/)
  expect(stdout).toMatch(/dates +on 2025-01-27: "On Monday", worked out against 2025-01-29/)
})
