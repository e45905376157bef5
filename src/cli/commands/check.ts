import { loadSeeds } from '../../app/seed-files.js'
import { SEEDS_FOLDER } from '../../compose.js'
import { say } from '../print.js'

/** Reads seeds as a seeding would, and writes nothing. */
export function checkCommand(folder: string | undefined): void {
  const { actors, records, articles } = loadSeeds(folder ?? SEEDS_FOLDER)
  const rows = [...records.values()].reduce((n, all) => n + all.length, 0)
  say(`${actors.length} actors, ${rows} rows in ${records.size} files, ${articles.length} digests: no mistakes`)
}
