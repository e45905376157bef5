/** The commands that keep a store: looking after it, moving it, saving it. */
import type { Command } from 'commander'

const DATA = ['--data <folder>', 'folder of the embedded store (PACTGRAPH_DATA)'] as const
const example = (...lines: readonly string[]): string =>
  `\nExample:\n${lines.map((line) => `  $ pactgraph ${line}`).join('\n')}\n`

export function registerUpkeep(program: Command): void {
  program
    .command('doctor')
    .description('check Node, configuration, store, schema, seeds and port, and say what to do')
    .option(...DATA)
    .option('--json', 'print the checks as JSON')
    .addHelpText('after', example('doctor'))
    .action(async (options) => (await import('./commands/doctor.js')).doctorCommand(options))
  program
    .command('config')
    .description('list every variable with its value, and check them all')
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('config'))
    .action(async (options) => (await import('./commands/config.js')).configCommand(options))
  program
    .command('check')
    .description('read a folder of seeds and list every mistake with file and line')
    .argument('[folder]', 'the seeds of the package without it')
    .addHelpText('after', example('check seeds/'))
    .action(async (folder) => (await import('./commands/check.js')).checkCommand(folder))
  program
    .command('coverage')
    .description('count what a folder of seeds covers, organization by organization')
    .argument('[folder]', 'the seeds of the package without it')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', example('coverage seeds/', 'coverage --json'))
    .action(async (folder, options) => (await import('./commands/coverage.js')).coverageCommand(folder, options))
  program
    .command('bench')
    .description('measure questions on made-up graphs of several sizes, in the embedded engine, in memory')
    .option('--claims <numbers>', 'sizes, with commas', '10000,100000')
    .option('--seconds <number>', 'how long each question is asked', '1')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', example('bench --claims 2000 --seconds 0.1'))
    .action(async (options) => (await import('./commands/bench.js')).benchCommand(options))
  program
    .command('export')
    .description('write actors and the whole ledger as JSON lines')
    .argument('[file]', 'a new file; standard output without it')
    .option(...DATA)
    .addHelpText('after', example('export graph.jsonl'))
    .action(async (file, options) => (await import('./commands/transfer.js')).exportCommand(file, options))
  program
    .command('import')
    .description('take up an export, into either engine; what is there already is passed over')
    .argument('<file>', 'a file that export wrote, or -')
    .option(...DATA)
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', example('import graph.jsonl'))
    .action(async (file, options) => (await import('./commands/transfer.js')).importCommand(file, options))
  program
    .command('backup')
    .description('copy the embedded store to a new file, also while it is served')
    .argument('<file>', 'a new file')
    .option(...DATA)
    .addHelpText('after', example('backup saved/monday.grafeo'))
    .action(async (file, options) => (await import('./commands/transfer.js')).backupCommand(file, options))
  program
    .command('restore')
    .description('put a backup in the place of the embedded store')
    .argument('<file>', 'a file that backup wrote')
    .option(...DATA)
    .option('--force', 'replace the store that is there; it is kept beside as .before')
    .addHelpText('after', example('restore saved/monday.grafeo --force'))
    .action(async (file, options) => (await import('./commands/transfer.js')).restoreCommand(file, options))
}
