/** The last step of the build: the seeds as JSON in dist/, so that commands start quickly. Mistakes in them are told, and are no reason not to build. */
import { fileURLToPath } from 'node:url'
import { compileSeeds } from '../dist/app/compiled-seeds.js'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
try {
  compileSeeds(path('../seeds'), path('../dist/seeds.json'))
} catch (error) {
  console.warn(`The seeds were not compiled: ${error instanceof Error ? error.message : error}`)
}
