import { type Coverage, coverageOf } from '../../app/coverage.js'
import { loadSeeds } from '../../app/seed-files.js'
import { SEEDS_FOLDER } from '../../compose.js'
import { say, sayJson, table } from '../print.js'

interface Options {
  readonly json?: boolean
}

const HEAD = ['organization', 'rows', 'seen', 'no day', 'checked on', 'spells', 'members', 'disputes']

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`)

const cells = (name: string, c: Coverage): readonly string[] => [
  name,
  String(c.rows),
  share(c.seen, c.rows),
  String(c.withoutDay),
  c.checkedOn ?? 'never',
  String(c.spells),
  String(c.members),
  String(c.openDisputes),
]

/** Counts rows, sources opened, dates without a day, spells, members of today and open disputes. */
export function coverageCommand(folder: string | undefined, options: Options): void {
  const today = Math.floor(Date.now() / 86_400_000)
  const report = coverageOf(loadSeeds(folder ?? SEEDS_FOLDER), today)
  if (options.json) {
    sayJson(report)
    return
  }
  const { organizations, total } = report
  say(table(HEAD, [...organizations.map((o) => cells(o.acronym, o)), cells('all', total)]))
  say()
  say(
    `${total.organizations} organizations, ${total.rows} rows of which ${share(total.seen, total.rows)} were seen; ` +
      `the oldest check of a body with members is of ${total.checkedOn ?? 'no day'}, ${total.unchecked} were never checked`,
  )
}
