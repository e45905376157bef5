/** Exit codes, and what goes where: results to stdout, all else to stderr; 0 done, 1 failed, 2 bad usage or input. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.js'
import { type CommandLine, commandLine } from '../support/cli.js'

let cli: CommandLine
beforeAll(async () => {
  await built()
  cli = commandLine()
  expect((await cli.run(['seed', '--json'])).code).toBe(0)
}, 180_000)
afterAll(() => cli.remove())

describe('bad input: exit 2, a hint on stderr, nothing on stdout', () => {
  test.each([
    ['an unknown organization', ['who-left', 'CSTOO'], 'Did you mean "org:CSTO"'],
    ['an unknown country', ['standing', 'Armenja', 'CSTO'], 'Did you mean "country:ARM"'],
    ['an unknown country, asked for JSON', ['standing', 'Armenja', 'CSTO', '--json'], 'Did you mean'],
    ['a word that is no strictness', ['who-left', 'CSTO', '--strictness', 'loose'], 'legal, de_facto, announced'],
    ['a word that is no status', ['members', 'NATO', '--status', 'asleep'], 'suspended'],
    ['a date that is none', ['members', 'NATO', '--at', '31.12.1999'], '31.12.1999'],
    ['an instant in the future', ['who-left', 'CSTO', '--known-at', '2999-01-01T00:00:00Z'], 'future'],
    ['a page that is too large', ['timeline', 'CSTO', '--first', '501'], '500'],
    ['a page that is no number', ['timeline', 'CSTO', '--first', 'many'], 'many'],
    ['a path that is not there', ['ingest', 'not-there.txt'], 'not-there.txt'],
    ['an unknown command', ['who-lift', 'CSTO'], 'who-lift'],
    ['an unknown option', ['members', 'NATO', '--on', '1999'], '--on'],
    ['an argument too few', ['standing', 'ARM'], 'organization'],
  ])('%s', async (_, args, told) => {
    const { code, stdout, stderr } = await cli.run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/\n\s+at .*:\d+/)
  })

  test('under --json the error is an object with code, message and hint', async () => {
    const { stderr } = await cli.run(['who-left', 'CSTOO', '--json'])
    expect(JSON.parse(stderr).error).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('CSTOO') })
  })

  test('a store with nothing in it says how to seed it', async () => {
    const { code, stdout, stderr } = await cli.run(['who-left', 'CSTO', '--data', join(cli.folder, 'empty')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('pactgraph seed')
  })

  test('all bad variables are named at once', async () => {
    const env = { PORT: 'abc', NEO4J_URI: 'http://somewhere', PACTGRAPH_LOG_LEVEL: 'loud' }
    const { code, stderr } = await cli.run(['verify'], { env })
    expect(code).toBe(2)
    for (const name of Object.keys(env)) expect(stderr).toContain(name)
  })
})

describe('what fails: exit 1', () => {
  test('a store that cannot be opened', async () => {
    const file = join(cli.folder, 'a-file')
    writeFileSync(file, 'no folder')
    const { code, stdout, stderr } = await cli.run(['verify'], { env: { PACTGRAPH_DATA: file } })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('PACTGRAPH_DATA')
  })

  test('a server that does not answer', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' }
    const { code, stdout } = await cli.run(['who-left', 'CSTO'], { env })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  }, 60_000)
})

describe('--help', () => {
  /** Commands that a help text lists, without `help` itself. */
  const commandsIn = (help: string): readonly string[] =>
    help.includes('Commands:')
      ? [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z][a-z-]*)/gm)]
          .map((match) => match[1]!)
          .filter((name) => name !== 'help')
      : []

  test('names every command, and each has an example', async () => {
    const { code, stdout, stderr } = await cli.run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const ours = ['start', 'serve', 'seed', 'ingest', 'extract', 'who-left', 'members', 'standing', 'timeline']
    expect(commandsIn(stdout)).toEqual(expect.arrayContaining([...ours, 'rebuild', 'verify']))
    const without: string[] = []
    const look = async (path: readonly string[]): Promise<void> => {
      const help = await cli.run([...path, '--help'])
      expect(help).toMatchObject({ code: 0, stderr: '' })
      const below = commandsIn(help.stdout)
      for (const name of below) await look([...path, name])
      if (below.length === 0 && !help.stdout.includes('Example:')) without.push(path.join(' '))
    }
    for (const name of commandsIn(stdout)) await look([name])
    expect(without).toEqual([])
  }, 60_000)

  test('--version is that of the package', async () => {
    expect((await cli.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
