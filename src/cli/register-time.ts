/** Commands on time and disagreement: what changed, in the world and in our knowledge, and where sources disagree. */
import type { Command } from 'commander'
import { DATA, example, JSON_FLAG, reading } from './register-shared.js'

export function registerTime(program: Command): void {
  reading(program.command('diff').description('what changed in an organization between two days'))
    .argument('<organization>', 'id, acronym or name')
    .requiredOption('--from <date>', 'the first day')
    .requiredOption('--to <date>', 'the second day')
    .option('--no-lineage', 'leave out predecessors')
    .addHelpText('after', example('diff ECOWAS --from 2023-01-01 --to 2025-02-15'))
    .action(async (organization, options) => (await import('./commands/diff.js')).diffCommand(organization, options))
  program
    .command('belief-diff')
    .description('what changed in our knowledge of an organization between two instants, and through which sources')
    .argument('<organization>', 'id, acronym or name')
    .requiredOption('--known-from <instant>', 'the first instant')
    .requiredOption('--known-to <instant>', 'the second instant')
    .option('--at <date>', 'the day of the standings; today by default')
    .option('--published-until <date>', 'using only sources published by that day')
    .option(...DATA)
    .option(...JSON_FLAG)
    .addHelpText('after', example('belief-diff CSTO --known-from 2020-01-01T00:00:00Z --known-to 2020-06-01T00:00:00Z'))
    .action(async (organization, options) =>
      (await import('./commands/diff.js')).beliefDiffCommand(organization, options),
    )
  reading(program.command('disputes').description('where sources disagree, with both sides and their words'))
    .argument('[organization]', 'id, acronym or name')
    .option('--country <country>', 'only those on this country')
    .option('--axis <axis>', 'status, date, actor, act or recognition')
    .option('--open', 'only those that are undecided')
    .option('--settled', 'only those that were decided')
    .option('--first <number>', 'how many, 500 at most', '50')
    .option('--after <cursor>', 'go on after this cursor')
    .addHelpText('after', example('disputes CSTO --open', 'disputes --country Armenia --axis status'))
    .action(async (organization, options) =>
      (await import('./commands/disputes.js')).disputesCommand(organization, options),
    )
  program
    .command('receipt')
    .description('ask a receipt again: what was answered then, what is answered now, and which sources moved it')
    .argument('<id>', 'the receipt, as who-left, standing and diff give it with --json')
    .option(...DATA)
    .option(...JSON_FLAG)
    .addHelpText('after', example('receipt receipt:WyJ3aG9MZWZ0Iiwie30iXQ.0a1b2c3d'))
    .action(async (id, options) => (await import('./commands/receipt.js')).receiptCommand(id, options))
}
