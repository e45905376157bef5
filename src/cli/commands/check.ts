import { checkRecords } from '../../app/seed-checks.js'
import { readSeeds, seedMistakes } from '../../app/seed-files.js'
import { SEEDS_FOLDER } from '../../compose.js'
import { plain, say } from '../print.js'

/** Reads seeds as a seeding would, looks at them more closely than that, and writes nothing. */
export function checkCommand(given: string | undefined): void {
  const folder = given ?? SEEDS_FOLDER
  const reading = readSeeds(folder)
  if (reading.errors.lines.length > 0) throw seedMistakes(folder, reading.errors.lines)
  const { errors, warnings } = checkRecords(reading)
  for (const line of warnings.lines) say(`warning: ${plain(line)}`)
  if (errors.lines.length > 0) throw seedMistakes(folder, errors.lines)
  const { actors, records, articles } = reading.data
  const rows = [...records.values()].reduce((n, all) => n + all.length, 0)
  const doubts = warnings.lines.length > 0 ? `, ${warnings.lines.length} warnings` : ''
  say(
    `${actors.length} actors, ${rows} rows in ${records.size} files, ${articles.length} digests: no mistakes${doubts}`,
  )
}
