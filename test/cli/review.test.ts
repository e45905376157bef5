/** A reviewer at the command line: the queue, a decision and its undoing, a retraction and its end, reading again. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { built, ROOT } from '../support/built.js'
import { type CommandLine, commandLine } from '../support/cli.js'

const WHO = ['--by', 'Ani', '--reason', 'seen in the register']
/** Several processes one after the other. */
const SLOW = { timeout: 240_000 }
let cli: CommandLine
let article = ''
beforeAll(async () => {
  await built()
  cli = commandLine()
  expect((await cli.run(['seed', '--json'])).code).toBe(0)
  const file = join(ROOT, 'test', 'fixtures', 'whole-way', 'kazakhstan-left.txt')
  article = JSON.parse((await cli.run(['ingest', file, '--json'])).stdout).article
}, 180_000)
afterAll(() => cli.remove())

interface Entry {
  readonly kind: string
  readonly text: string
  readonly claims: readonly string[]
}
const exit = async (): Promise<Entry | undefined> =>
  (await cli.json('review', '--first', '500')).nodes.find(
    (e: Entry) => e.kind === 'REPORTED_EXIT' && e.text.startsWith('Kazakhstan'),
  )

test('review lists a doubt with the ids to act upon; decide accepts, log shows, undo takes back', SLOW, async () => {
  const [claim] = (await exit())!.claims
  const { stdout } = await cli.run(['review', '--first', '500'])
  expect(stdout).toContain('reported exit: Kazakhstan, CSTO: withdrawn 2026-10-01')
  expect(stdout).toContain(`\n      ${claim}\n`)
  const said = await cli.run(['decide', 'accept', claim!, ...WHO])
  expect(said.stdout).toMatch(
    /^decision:\w{32} stands: accept\n {2}Kazakhstan, CSTO: reported .* became left since 2026-10-01\n$/,
  )
  expect(await exit()).toBeUndefined()
  const again = await cli.json('decide', 'accept', claim!, ...WHO)
  expect(again).toMatchObject({ kind: 'ACCEPT', reviewer: 'Ani', target: claim, undone: false, changed: [] })
  expect((await cli.run(['who-left', 'CSTO'])).stdout).toContain("a reviewer's decision")
  expect((await cli.run(['decide', 'undo', again.id, ...WHO])).stdout).toContain('is undone\n  Kazakhstan')
  expect((await cli.run(['decide', 'log'])).stdout).toContain('accept (undone)  Ani')
})

test('what cannot be decided ends with 2 and says what to do', async () => {
  const unknown = await cli.run(['decide', 'accept', 'claim:none', ...WHO])
  expect(unknown).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('reviewQueue') })
  const act = await cli.run(['decide', 'split', 'assertion:none', '--act', 'slept', ...WHO])
  expect(act).toMatchObject({ code: 2, stderr: expect.stringContaining('withdrew') })
  expect(await cli.run(['decide', 'reject', 'claim:none', '--by', 'Ani'])).toMatchObject({ code: 2 })
})

test('retract says what it changed, ingest that it stays out, reinstate that it is back', SLOW, async () => {
  const out = await cli.json('retract', article, '--reason', 'withdrawn by the outlet')
  expect(out).toMatchObject({ appended: true, claimsLost: [expect.any(String)] })
  expect(out.changed[0]).toMatch(/^Kazakhstan, CSTO: reported .* became member/)
  const file = join(ROOT, 'test', 'fixtures', 'whole-way', 'kazakhstan-left.txt')
  expect((await cli.run(['ingest', file])).stderr).toContain(`REINSTATE with source "${article}"`)
  expect((await cli.run(['decide', 'reinstate', article, ...WHO])).stdout).toContain('became reported')
  expect(await exit()).toBeDefined()
})

test('reextract finds nothing new with the same rules', async () => {
  const dry = await cli.run(['reextract', '--dry-run'])
  expect(dry).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('articles read again, 0 would change'),
  })
  expect(await cli.json('reextract')).toMatchObject({ dryRun: false, rereads: [] })
})
