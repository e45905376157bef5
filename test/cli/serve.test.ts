/** The server as a child process: ready in time, read only unless told, and gone with its store when it is asked to. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { built } from '../support/built.js'
import type { Child } from '../support/child.js'
import { type CommandLine, commandLine } from '../support/cli.js'
import { articleText, INGEST } from '../support/whole-way.js'

let cli: CommandLine
beforeAll(async () => {
  await built()
  cli = commandLine()
  expect((await cli.run(['seed', '--json'])).code).toBe(0)
}, 180_000)
afterAll(() => cli.remove())

interface Served {
  readonly child: Child
  readonly url: string
  /** When the ready line came. */
  readonly readyAt: number
}

async function serve(...args: readonly string[]): Promise<Served> {
  const child = cli.start('serve', '--port', '0', ...args)
  onTestFinished(async () => {
    child.process.kill('SIGKILL')
    await child.ended
  })
  await child.line((line) => line.startsWith('Pactgraph is ready'))
  const readyAt = performance.now()
  const open = await child.line((line) => /http:\/\/\S+\/graphql/.test(line))
  return { child, readyAt, url: /(http:\/\/[^\s/]+)\/graphql/.exec(open)![1]! }
}

async function ask(url: string, query: string, variables: Record<string, unknown> = {}) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the operation's
  return { status: answer.status, body: (await answer.json()) as any }
}

const LEFT = '{ whoLeft(organization: "CSTO") { left { country { code } } notLeft { country { code } kind } } }'
const stop = async ({ child }: Served) => {
  child.process.kill('SIGTERM')
  return child.ended
}

describe('pactgraph serve', () => {
  test('answers health, readiness and a question within a second of its ready line', { timeout: 60_000 }, async () => {
    const served = await serve()
    const [health, ready, left] = await Promise.all([
      fetch(`${served.url}/health`),
      fetch(`${served.url}/ready`),
      ask(served.url, LEFT),
    ])
    expect(performance.now() - served.readyAt).toBeLessThan(1_000)
    expect([health.status, ready.status, left.status]).toEqual([200, 200, 200])
    expect(left.body.data.whoLeft.notLeft).toContainEqual({ country: { code: 'ARM' }, kind: 'FROZEN' })
    expect(await stop(served)).toEqual({ code: 0, signal: null })
  })

  test('refuses a mutation unless ingest is allowed', { timeout: 60_000 }, async () => {
    const served = await serve()
    const { body } = await ask(served.url, INGEST, { text: articleText('kazakhstan-left') })
    expect(body.data ?? null).toBeNull()
    expect(['GRAPHQL_VALIDATION_FAILED', 'READ_ONLY', 'BAD_USER_INPUT']).toContain(body.errors[0].extensions.code)
    const after = await ask(served.url, '{ articles(filter: { outlet: "Steppe Observer" }) { totalCount } }')
    expect(after.body.data.articles.totalCount).toBe(0)
    await stop(served)
  })

  test('with --allow-ingest it takes an article, and the next answer knows it', { timeout: 60_000 }, async () => {
    const served = await serve('--allow-ingest')
    const { body } = await ask(served.url, INGEST, { text: articleText('kazakhstan-left') })
    expect(body.errors).toBeUndefined()
    expect(body.data.ingestArticle.created).toBeGreaterThan(0)
    const left = await ask(served.url, LEFT)
    expect(left.body.data.whoLeft.notLeft).toContainEqual({ country: { code: 'KAZ' }, kind: 'REPORTED' })
    expect(await stop(served)).toEqual({ code: 0, signal: null })
    // What it took is in the store that it left behind.
    expect(await cli.json('standing', 'KAZ', 'CSTO')).toMatchObject({ kind: 'REPORTED' })
  })

  test('SIGTERM ends it with the store released for the next one', { timeout: 60_000 }, async () => {
    for (const _ of ['first', 'second']) {
      const served = await serve()
      expect(await stop(served)).toEqual({ code: 0, signal: null })
    }
    expect((await cli.run(['verify'])).code).toBe(0)
  })

  test('a second server on the same store is refused and told where the first one is', {
    timeout: 60_000,
  }, async () => {
    const served = await serve()
    const { code, stdout, stderr } = await cli.run(['serve', '--port', '0'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(served.url)
    expect((await ask(served.url, LEFT)).status).toBe(200)
    await stop(served)
  })

  test('an address that others reach is refused while there are no keys', { timeout: 60_000 }, async () => {
    const child = cli.start('serve', '--port', '0', '--host', '0.0.0.0')
    onTestFinished(async () => {
      child.process.kill('SIGKILL')
      await child.ended
    })
    const ended = await Promise.race([child.ended, child.line((line) => line.startsWith('Pactgraph is ready'))])
    expect(ended).toEqual({ code: 2, signal: null })
    expect(child.errors()).toMatch(/key|PACTGRAPH_ALLOW_OPEN/)
  })

  test('a taken port is told with what to do', { timeout: 60_000 }, async () => {
    const served = await serve()
    const port = new URL(served.url).port
    const { code, stderr } = await cli.run(['serve', '--port', port, '--data', join(cli.folder, 'other')])
    expect(code).toBe(2)
    expect(stderr).toContain(port)
    await stop(served)
  })
})

describe('a second terminal while it serves', () => {
  test('asks, reads articles and verifies through it', { timeout: 120_000 }, async () => {
    const served = await serve()
    expect(await cli.json('members', 'NATO', '--at', '1999-04-01')).toMatchObject({ totalCount: 19 })
    const report = await cli.run(['ingest', '-', '--json'], { stdin: articleText('armenia-suspends') })
    expect(report.code, report.stderr).toBe(0)
    expect(JSON.parse(report.stdout).created).toBeGreaterThan(0)
    const known = await ask(served.url, '{ articles(filter: { outlet: "Ararat Courier" }) { totalCount } }')
    expect(known.body.data.articles.totalCount).toBe(1)
    const there = await cli.run(['verify', '--digest'])
    await stop(served)
    // The digest through the server is that of the store itself.
    expect((await cli.run(['verify', '--digest'])).stdout).toBe(there.stdout)
  })

  test('its note in the data folder is for the owner only, and goes with it', { timeout: 60_000 }, async () => {
    const served = await serve()
    const before = readdirSync(cli.data)
    const notes = before.filter((file) => !file.startsWith('graph.grafeo'))
    expect(notes.length).toBeGreaterThan(0)
    for (const file of notes) expect(statSync(join(cli.data, file)).mode & 0o077).toBe(0)
    await stop(served)
    const after = readdirSync(cli.data)
    expect(notes.filter((file) => after.includes(file))).toEqual([])
  })

  test('a server that was killed leaves nothing in the way', { timeout: 60_000 }, async () => {
    const served = await serve()
    served.child.process.kill('SIGKILL')
    await served.child.ended
    expect(await cli.json('members', 'NATO', '--at', '1999-04-01')).toMatchObject({ totalCount: 19 })
    const next = await serve()
    expect((await ask(next.url, LEFT)).status).toBe(200)
    await stop(next)
  })
})
