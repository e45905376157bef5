/** Help that is true: every example of every `--help` is run as it stands, and the help itself comes at once. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { register } from '../../src/cli/register.js'
import { built, MAIN, ROOT } from '../support/built.js'
import { environment } from '../support/child.js'
import { type CommandLine, commandLine } from '../support/cli.js'

/** Every command by its words, those of a group too: [], ["seed"], ["key"], ["key", "add"]. */
function commandsBelow(command: Command, path: readonly string[] = []): readonly (readonly string[])[] {
  return [path, ...command.commands.flatMap((one) => commandsBelow(one, [...path, one.name()]))]
}

const program = new Command('pactgraph')
register(program)
const COMMANDS = commandsBelow(program)
/** Lists of commands, whose examples stand with the commands below them. */
const WITHOUT_EXAMPLE: readonly string[] = []

/** The lines of a help text's "Example:" block, without their prompt. */
const examplesIn = (help: string): readonly string[] =>
  [...(help.split('\nExample:\n')[1] ?? '').matchAll(/^ {2}\$ (.+)$/gm)].map(([, line]) => line!)

let cli: CommandLine
/** The help of each command, by its words. */
const helps = new Map<string, string>()

beforeAll(async () => {
  await built()
  cli = commandLine()
  // What the examples name: a command of this name, articles, seeds, a folder to save in.
  const bin = join(cli.folder, 'bin')
  for (const folder of ['bin', 'news', 'saved']) mkdirSync(join(cli.folder, folder))
  writeFileSync(join(bin, 'pactgraph'), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`, { mode: 0o755 })
  const article = readFileSync(join(ROOT, 'test', 'fixtures', 'articles', 'frozen-but-not-left.txt'))
  for (const name of ['news/armenia.txt', 'text.txt']) writeFileSync(join(cli.folder, name), article)
  cpSync(join(ROOT, 'test', 'fixtures', 'eval'), cli.folder, { recursive: true })
  const found = await cli.run(['extract', 'kenya-road.txt', 'peru-leaves.txt'])
  writeFileSync(join(cli.folder, 'found.jsonl'), found.stdout)
  cpSync(join(ROOT, 'seeds'), join(cli.folder, 'seeds'), { recursive: true })
  expect(await cli.run(['seed'])).toMatchObject({ code: 0 })
  const minister = join(ROOT, 'test', 'fixtures', 'whole-way', 'kazakh-minister.txt')
  expect(await cli.run(['ingest', minister])).toMatchObject({ code: 0 })
  for (const path of COMMANDS) {
    const { code, stdout, stderr } = await cli.run([...path, '--help'])
    expect({ code, stderr }, path.join(' ')).toEqual({ code: 0, stderr: '' })
    helps.set(path.join(' '), stdout)
  }
}, 180_000)
afterAll(() => cli.remove())

/** The environment of a terminal in the folder: `pactgraph` is found, the store is ./data, any free port will do. */
const terminal = (): NodeJS.ProcessEnv =>
  environment({ PATH: [join(cli.folder, 'bin'), process.env.PATH].join(delimiter), PORT: '0' })

/** Runs a line as a shell reads it. */
const typed = (line: string) => spawnSync('sh', ['-c', line], { cwd: cli.folder, env: terminal(), encoding: 'utf8' })

const expectDone = ({ status, stderr }: { status: number | null; stderr: string }, line: string): void =>
  expect(status, `${line}\n${stderr}`).toBe(0)

/** Starts a line that stays, ends it once it is ready, and gives its exit code. */
async function startedAndStopped(line: string): Promise<number | null> {
  const child = spawn('sh', ['-c', `exec ${line}`], { cwd: cli.folder, env: terminal() })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text
      if (said.includes('Pactgraph is ready')) child.kill('SIGTERM')
    })
  const [code] = (await once(child, 'close')) as [number | null]
  expect(said).toContain('Pactgraph is ready')
  return code
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1')
  const free = await Promise.race([once(probe, 'listening').then(() => true), once(probe, 'error').then(() => false)])
  probe.close()
  return free
}

describe('--help', () => {
  test('has an example for every command', () => {
    const without = COMMANDS.map((path) => path.join(' ')).filter((name) => examplesIn(helps.get(name)!).length === 0)
    expect(COMMANDS.length).toBeGreaterThan(20)
    expect(without).toEqual(WITHOUT_EXAMPLE)
  })

  test.each(COMMANDS.map((path) => path.join(' ')).filter((name) => !WITHOUT_EXAMPLE.includes(name)))(
    'the examples of %s work as they stand',
    { timeout: 120_000 },
    async (name) => {
      for (const line of examplesIn(helps.get(name)!)) {
        expect(line.startsWith(`pactgraph ${name}`), `${line} is an example of another command`).toBe(true)
        const port = Number(/--port (\d+)/.exec(line)?.[1] ?? 0)
        if (port > 0 && !(await isFree(port))) {
          console.warn(`help: "${line}" was not run: something else listens on port ${port}`)
          continue
        }
        if (port > 0) expect(await startedAndStopped(line), line).toBe(0)
        else expectDone(typed(await withRealId(line)), line)
      }
    },
  )
})

/** Ids that are made by chance or by the clock: the example's stands for one which is there. */
async function withRealId(line: string): Promise<string> {
  if (line.startsWith('pactgraph decide ')) return decidable(line)
  if (line.startsWith('pactgraph receipt '))
    return `pactgraph receipt ${(await cli.json('standing', 'ARM', 'CSTO')).receipt}`
  if (!line.startsWith('pactgraph key remove ')) return line
  const [key] = await cli.json('key', 'list')
  return `pactgraph key remove ${key.id}`
}

/** Ids are hashes of what the seeds say: the examples' stand for those of a dispute that there is. */
async function decidable(line: string): Promise<string> {
  if (line.includes(' reinstate ')) await cli.run(['retract', 'article:digest/uzbekistan-csto-2012', '--reason', 'so'])
  if (line.includes(' undo ')) {
    const who = ['--by', 'Ani', '--reason', 'to be undone']
    const { id } = await cli.json('decide', 'link-speaker', 'Timur Alibek', 'Sergei Lavrov', ...who)
    return line.replace(/decision:\w+/, id)
  }
  const { nodes } = await cli.json('disputes', 'CSTO', '--country', 'Uzbekistan', '--axis', 'act')
  const [dispute] = nodes
  const queue = (await cli.json('review', '--first', '500')).nodes
  const entry = queue.find((e: { claims: string[] }) => e.claims.length > 1)
  return line
    .replace(/claim:0\w+/, entry.claims[0])
    .replace(/claim:f\w+/, entry.claims[1])
    .replace(/assertion:0\w+/, entry.assertions[0])
    .replace(/dispute:0\w+ "[^"]*"/, `${dispute?.id} "${dispute?.positions[0].value}"`)
}

/** The shortest of some runs, in milliseconds: what it costs on a machine that does nothing else. */
function bestOf(runs: number, args: readonly string[]): number {
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now()
    expect(spawnSync(process.execPath, args, { env: environment() }).status).toBe(0)
    return performance.now() - begin
  })
  return Math.min(...times)
}

test('--help comes in no more than four times the time that Node itself takes to start', { timeout: 60_000 }, () => {
  let ratio = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && ratio > 4; tries++) {
    const [node, help] = [bestOf(5, ['-e', '0']), bestOf(5, [MAIN, '--help'])]
    ratio = help / node
    console.info(`help: node ${node.toFixed(0)} ms, pactgraph --help ${help.toFixed(0)} ms, ratio ${ratio.toFixed(1)}`)
  }
  expect(ratio).toBeLessThanOrEqual(4)
})
