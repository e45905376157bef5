/** What the registration of several commands shares: examples in the help, the store, both knowledge axes. */
import type { Command } from 'commander'

/** The examples at the end of a command's help. */
export const example = (...lines: readonly string[]): string =>
  `\nExample:\n${lines.map((line) => `  $ pactgraph ${line}`).join('\n')}\n`

export const DATA = ['--data <folder>', 'folder of the embedded store (PACTGRAPH_DATA)'] as const
export const JSON_FLAG = ['--json', 'print what GraphQL would give'] as const

const knowledge = (command: Command): Command =>
  command
    .option('--known-at <instant>', 'what the graph held at that instant')
    .option('--published-until <date>', 'using only sources published by that day')

/** A command that reads: the store, JSON output, both knowledge axes. */
export const reading = (command: Command): Command => knowledge(command.option(...DATA).option(...JSON_FLAG))
