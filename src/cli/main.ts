#!/usr/bin/env node
/** The command line: parses, runs one use case, prints. Results go to stdout, all else to stderr. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { tellsStacks } from '../config.js'
import { PactgraphError } from '../domain/errors.js'
import { register } from './register.js'

const { version: VERSION } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** Exit codes: 0 done, 1 failed, 2 bad usage or input. */
const USAGE = 2
const FAILED = 1

const INPUT_CODES = ['BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS', 'PAYLOAD_TOO_LARGE']

/** One line and what to try next; under --json the same as an object. */
function tell(error: unknown, json: boolean): number {
  const known = error instanceof PactgraphError
  const code = known ? error.code : 'INTERNAL'
  const message = error instanceof Error ? error.message : String(error)
  const hint = known ? error.hint : 'This is a fault of ours: run again with PACTGRAPH_LOG_LEVEL=debug and report it.'
  process.stderr.write(
    json ? `${JSON.stringify({ error: { code, message, hint } })}\n` : `${message}\n${hint ? `  ${hint}\n` : ''}`,
  )
  if (!known && tellsStacks() && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return INPUT_CODES.includes(code) ? USAGE : FAILED
}

/** Runs the command line and gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('pactgraph')
    .description(
      'Who belongs to which alliance, who froze, was suspended, left or only said so, when, and on whose word.',
    )
    .showHelpAfterError('(pactgraph <command> --help shows its options and an example)')
    .version(VERSION, '-v, --version')
    .addHelpText('after', '\nExample:\n  $ pactgraph who-left CSTO\n')
    .exitOverride()
  register(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
    // A command that has done its work may still have found that there is nothing to tell.
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
    return tell(error, argv.includes('--json'))
  }
}

// A reader that has seen enough (head, less) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await main(process.argv.slice(2))
