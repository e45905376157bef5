/** Commands of a reviewer: the queue of doubts, decisions, and reading the stored articles again. */
import type { Command } from 'commander'
import { DATA, example, JSON_FLAG, reading } from './register-shared.js'

const CLAIM = 'claim:0123456789abcdef0123456789abcdef'
const ASSERTION = 'assertion:0123456789abcdef0123456789abcdef'
const WHO = '--by "Ani" --reason "seen in the register"'

export function registerReview(program: Command): void {
  reading(program.command('review').description('doubts that wait for a reviewer, those that touch most answers first'))
    .option('--first <number>', 'how many, 500 at most', '50')
    .option('--after <cursor>', 'go on after this cursor')
    .addHelpText('after', example('review', 'review --first 5 --json'))
    .action(async (options) => (await import('./commands/review.js')).reviewCommand(options))
  registerDecide(program)
  program
    .command('reextract')
    .description('read the stored articles again with the present rules; says what changed')
    .option('--dry-run', 'tell what would change, and write nothing')
    .option(...DATA)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', example('reextract --dry-run', 'reextract'))
    .action(async (options) => (await import('./commands/reextract.js')).reextractCommand(options))
}

/** One subcommand a kind of decision; each takes what it decides as arguments, who and why as options. */
function registerDecide(program: Command): void {
  const decide = program
    .command('decide')
    .description("a reviewer's decisions: made, undone, listed")
    .addHelpText('after', example('decide log'))
  const kind = (name: string, description: string) =>
    decide
      .command(name)
      .description(description)
      .requiredOption('--by <name>', 'the reviewer')
      .requiredOption('--reason <text>', 'why')
      .option(...DATA)
      .option(...JSON_FLAG)
  const make = async (input: Record<string, unknown>, options: { by: string; reason: string }) =>
    (await import('./commands/decide.js')).decideCommand(input, options)

  kind('accept', 'assert a claim; an exit that only one article reports is freed by it')
    .argument('<claim>', 'its id, as review shows it')
    .addHelpText('after', example(`decide accept ${CLAIM} ${WHO}`))
    .action((claim, options) => make({ kind: 'ACCEPT', claim }, options))
  kind('reject', 'deny a claim, or take a misread assertion out')
    .argument('<id>', 'the id of a claim or an assertion')
    .addHelpText('after', example(`decide reject ${ASSERTION} ${WHO}`))
    .action((id: string, options) =>
      make({ kind: 'REJECT', [id.startsWith('assertion:') ? 'assertion' : 'claim']: id }, options),
    )
  kind('merge', 'read the second claim as the first')
    .argument('<claim>', 'the claim that stays')
    .argument('<same>', 'the claim that is read as it')
    .addHelpText('after', example(`decide merge ${CLAIM} claim:fedcba9876543210fedcba9876543210 ${WHO}`))
    .action((claim, same, options) => make({ kind: 'MERGE', claim, same }, options))
  kind('split', 'say what a sentence tells of instead')
    .argument('<assertion>', 'its id, as review shows it')
    .option('--act <act>', 'another act')
    .option('--standing <status>', 'a status held, and no act')
    .option('--on <date>', 'another date')
    .addHelpText('after', example(`decide split ${ASSERTION} --act froze ${WHO}`))
    .action((assertion, { act, standing, on, ...options }) =>
      make({ kind: 'SPLIT', assertion, act, standing, on }, options),
    )
  kind('link-speaker', 'a speaker nobody knew is this leader')
    .argument('<name>', 'as statements show it')
    .argument('<leader>', 'id or name')
    .option('--article <id>', 'only in this article')
    .addHelpText('after', example(`decide link-speaker "Timur Alibek" "Sergei Lavrov" ${WHO}`))
    .action((speakerName, leader, { article, ...options }) =>
      make({ kind: 'LINK_SPEAKER', speakerName, leader, article }, options),
    )
  kind('settle', 'one position of a dispute wins, and the dispute is closed')
    .argument('<dispute>', 'its id, as review and disputes show it')
    .argument('<position>', 'the position, in the words of the dispute')
    .addHelpText(
      'after',
      example(`decide settle dispute:0123456789abcdef0123456789abcdef "withdrew 2012-12-19" ${WHO}`),
    )
    .action((dispute, position, options) => make({ kind: 'SETTLE', dispute, position }, options))
  kind('reinstate', 'a retracted article or record counts again')
    .argument('<source>', 'its id')
    .addHelpText('after', example(`decide reinstate article:digest/uzbekistan-csto-2012 ${WHO}`))
    .action((source, options) => make({ kind: 'REINSTATE', source }, options))
  kind('undo', 'take a decision back; deciding the same again makes it again')
    .argument('<decision>', 'its id, as decide log shows it')
    .addHelpText('after', example(`decide undo decision:0123456789abcdef0123456789abcdef ${WHO}`))
    .action((decision, options) => make({ kind: 'UNDO', decision }, options))
  decide
    .command('log')
    .description('all decisions, undone ones too, the latest first')
    .option('--first <number>', 'how many, 500 at most', '50')
    .option('--after <cursor>', 'go on after this cursor')
    .option(...DATA)
    .option(...JSON_FLAG)
    .addHelpText('after', example('decide log'))
    .action(async (options) => (await import('./commands/decide.js')).decisionLogCommand(options))
}
