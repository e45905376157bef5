/** All commands with their options, help and examples. What a command needs is loaded when it runs, so --help is quick. */
import type { Command } from 'commander'
import { registerAnalysis } from './register-analysis.js'
import { registerReview } from './register-review.js'
import { DATA, example, reading } from './register-shared.js'
import { registerTime } from './register-time.js'
import { registerUpkeep } from './register-upkeep.js'

/** A command that reads articles: what the caller knows of them, and how they are to be read. */
const articles = (command: Command): Command =>
  command
    .argument('<path...>', 'files, folders, web addresses, or - for standard input')
    .option('--title <text>')
    .option('--outlet <name>')
    .option('--published <date>', 'day of publication, EDTF')
    .option('--url <address>')
    .option('--encoding <name>', 'encoding of the files, where they do not say it: windows-1251, utf-16le')
    .option('--threads <number>', 'how many read at once; all cores by default')
    .option('--allow-private', 'fetch from this machine and from private networks too')

export function register(program: Command): void {
  for (const name of ['start', 'serve'] as const) {
    program
      .command(name)
      .description(
        name === 'start'
          ? 'seed the store if it is empty, then serve'
          : 'serve GraphQL and GraphiQL on the store as it is',
      )
      .option(...DATA)
      .option('--host <address>', 'address to serve on (HOST)')
      .option('--port <number>', 'port to serve on (PORT)')
      .option('--allow-ingest', 'let mutations ingest articles')
      .addHelpText('after', example(`${name} --port 4001`))
      .action(async (options) => (await import('./commands/serve.js')).serve(options, name === 'start'))
  }
  program
    .command('seed')
    .description(
      'load countries, leaders, organizations, curated records and digests; running it again changes nothing',
    )
    .argument('[folder]', 'another folder of seeds')
    .option(...DATA)
    .option('--no-digests', 'leave out the digests in seeds/articles')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', example('seed', 'seed --no-digests'))
    .action(async (folder, options) => (await import('./commands/seed.js')).seedCommand(folder, options))
  articles(
    program
      .command('ingest')
      .description('read articles into the graph: text, Markdown, HTML, RSS, Atom, JSON lines, each also as gzip'),
  )
    .option(...DATA)
    .option('--json', 'print one report an article')
    .addHelpText(
      'after',
      example('ingest news/armenia.txt', 'ingest - --outlet "Daily" --published 2024-12-12 < text.txt'),
    )
    .action(async (paths, options) => (await import('./commands/ingest.js')).ingestCommand(paths, options))
  program
    .command('retract')
    .description('retract an article: what it said no longer counts, and stays out when it comes in again')
    .argument('<id>', 'the id of the article, as evidence shows it')
    .requiredOption('--reason <text>', 'why')
    .option(...DATA)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', example('retract article:digest/uzbekistan-csto-2012 --reason "the outlet withdrew it"'))
    .action(async (id, options) => (await import('./commands/retract.js')).retractCommand(id, options))
  articles(
    program
      .command('extract')
      .description('show what is read out of articles, one JSON object a line; needs no database'),
  )
    .option(
      '--explain',
      'for people: each finding with its sentence, the mentions, the rule and where its dates come from',
    )
    .addHelpText('after', example('extract news/armenia.txt', 'extract --explain news/armenia.txt'))
    .action(async (paths, options) => (await import('./commands/extract.js')).extractCommand(paths, options))
  program
    .command('eval')
    .description('measure extraction against annotated articles: precision, recall, and a row for each act')
    .argument('<gold>', 'JSONL, one annotated article a line, with the texts beside it')
    .argument('[found]', 'what extract printed; without it the texts are extracted now')
    .option('--orgs <file>', 'names of organizations; orgs.json beside the gold by default')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', example('eval gold.jsonl', 'eval gold.jsonl found.jsonl --json'))
    .action(async (gold, found, options) => (await import('./commands/eval.js')).evalCommand(gold, found, options))
  reading(program.command('ask').description('ask in plain English; exits with 1 where the question is not understood'))
    .argument('<question...>', 'a question on alliances and their members')
    .option('--context <question>', 'the question before, for what this one leaves out')
    .option('--query', 'also print the GraphQL operation that ran, with its variables')
    .addHelpText(
      'after',
      example(
        'ask "Who left the CSTO?"',
        'ask "Did Armenia leave the CSTO?" --query',
        'ask "And in 2010?" --context "Who was in NATO in 1999?"',
      ),
    )
    .action(async (words, options) => (await import('./commands/ask.js')).askCommand(words, options))
  reading(program.command('who-left').description('who left an organization, and who only has a story'))
    .argument('<organization>', 'id, acronym or name')
    .option('--strictness <level>', 'legal, de_facto or announced', 'legal')
    .option('--according-to <voice>', "only this country's, organization's, leader's or outlet's word")
    .option('--no-lineage', 'leave out predecessors')
    .option('--from <date>', 'exits from this date on')
    .option('--to <date>', 'exits up to this date')
    .addHelpText('after', example('who-left CSTO', 'who-left CSTO --strictness de_facto --json'))
    .action(async (organization, options) =>
      (await import('./commands/who-left.js')).whoLeftCommand(organization, options),
    )
  reading(program.command('members').description('the members of an organization on a day'))
    .argument('<organization>', 'id, acronym or name')
    .option('--at <date>', 'the day; today by default')
    .option('--status <status...>', 'only those with one of these statuses')
    .option('--no-lineage', 'leave out predecessors')
    .addHelpText('after', example('members NATO --at 1999-04-01', 'members ECOWAS --status suspended'))
    .action(async (organization, options) =>
      (await import('./commands/members.js')).membersCommand(organization, options),
    )
  reading(program.command('standing').description('where a country stands with an organization on a day, and why'))
    .argument('<country>', 'id, code or name')
    .argument('<organization>', 'id, acronym or name')
    .option('--at <date>', 'the day; today by default')
    .option('--according-to <voice>', "only this country's, organization's, leader's or outlet's word")
    .option('--no-lineage', 'leave out predecessors')
    .addHelpText(
      'after',
      example('standing ARM CSTO', 'standing Mali ECOWAS --at 2024-06-01', 'standing ARM CSTO --according-to Russia'),
    )
    .action(async (country, organization, options) =>
      (await import('./commands/standing.js')).standingCommand(country, organization, options),
    )
  reading(
    program
      .command('timeline')
      .description('acts, status changes, disputes and statements on one or several actors, in order'),
  )
    .argument('<actor...>', 'countries, organizations or leaders')
    .option('--from <date>')
    .option('--to <date>')
    .option('--first <number>', 'how many, 500 at most', '50')
    .option('--after <cursor>', 'go on after this cursor')
    .option('--according-to <voice>', "only this country's, organization's, leader's or outlet's word")
    .option('--no-lineage', 'leave out predecessors')
    .addHelpText('after', example('timeline CSTO', 'timeline Armenia --from 2024'))
    .action(async (actors, options) => (await import('./commands/timeline.js')).timelineCommand(actors, options))
  program
    .command('rebuild')
    .description('derive all periods, events and disputes anew from the ledger')
    .option(...DATA)
    .addHelpText('after', example('rebuild'))
    .action(async (options) => (await import('./commands/rebuild.js')).rebuildCommand(options))
  program
    .command('verify')
    .description('check offsets, hashes, and that the projection equals a rebuild')
    .option(...DATA)
    .option('--digest', 'end with one line of 64 hex digits, equal for equal content on either engine')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', example('verify', 'verify --digest'))
    .action(async (options) => (await import('./commands/verify.js')).verifyCommand(options))
  registerReview(program)
  registerTime(program)
  registerAnalysis(program)
  registerUpkeep(program)
  registerKeys(program)
}

/** Keys of the API: making, listing and removing them. */
function registerKeys(program: Command): void {
  const key = program
    .command('key')
    .description('keys of the API: once there is one, the server wants one')
    .addHelpText('after', example('key list'))
  key
    .command('add')
    .description('make a key and show it, this once')
    .requiredOption('--name <name>', 'who uses it')
    .requiredOption('--scope <scope>', 'reader (asks), ingest (may also change the graph) or admin')
    .option(...DATA)
    .option('--json', 'print the key with its id, name and scope as JSON')
    .addHelpText('after', example('key add --name newsroom --scope reader'))
    .action(async (options) => (await import('./commands/key.js')).keyAddCommand(options))
  key
    .command('list')
    .description('the keys by id, name and scope')
    .option(...DATA)
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('key list'))
    .action(async (options) => (await import('./commands/key.js')).keyListCommand(options))
  key
    .command('remove')
    .description('remove a key; running servers stop taking it within seconds')
    .argument('<id>', 'its id, as key list shows it')
    .option(...DATA)
    .addHelpText('after', example('key remove 1a2b3c4d'))
    .action(async (id, options) => (await import('./commands/key.js')).keyRemoveCommand(id, options))
}
