/** The built command line as people run it: a child process, its exit code, and both of its outputs kept apart. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MAIN } from './built.js'
import { type Child, start } from './child.js'

export interface Told {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandLine {
  /** A new folder of its own; the store lies in it as `data`. */
  readonly folder: string
  readonly data: string
  /** Runs a command to its end. */
  run(args: readonly string[], options?: RunOptions): Promise<Told>
  /** The JSON that a command prints under `--json`. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the command's, which stands beside the assertion
  json(...args: readonly string[]): Promise<any>
  /** Starts a command that stays. */
  start(...args: readonly string[]): Child
  remove(): void
}

export interface RunOptions {
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A command line on a store of its own; `built()` must have run. */
export function commandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-cli-'))
  const data = join(folder, 'data')
  const env = { PACTGRAPH_DATA: data }
  const run = async (args: readonly string[], { stdin = '', env: more = {} }: RunOptions = {}): Promise<Told> => {
    const child = start(MAIN, args, { env: { ...env, ...more }, cwd: folder })
    child.process.stdin?.end(stdin)
    const { code } = await child.ended
    return { code, stdout: child.lines.map((line) => `${line}\n`).join(''), stderr: child.errors() }
  }
  return {
    folder,
    data,
    run,
    async json(...args) {
      const { code, stdout, stderr } = await run([...args, '--json'])
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`)
      return JSON.parse(stdout)
    },
    start: (...args) => start(MAIN, args, { env, cwd: folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
