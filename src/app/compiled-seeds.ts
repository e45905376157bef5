/**
 * The package's own seeds, read once at build time: YAML with line numbers takes seconds, JSON takes milliseconds. The
 * hash of all files stands beside the data, so that seeds that were edited since are read from their files.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrganizationId } from '../domain/model.js'
import { loadSeeds, type SeedArticle, type SeedData, type SeedRecord } from './seed-files.js'

interface Compiled {
  readonly hash: string
  readonly actors: SeedData['actors']
  readonly records: readonly (readonly [OrganizationId, readonly SeedRecord[]])[]
  readonly articles: readonly SeedArticle[]
}

/** SHA-256 over the names and contents of everything that seeds are read from. */
export function hashOfSeeds(folder: string): string {
  const hash = createHash('sha256')
  for (const part of ['actors', 'articles', 'records'])
    for (const name of readdirSync(join(folder, part)).sort())
      hash.update(`${part}/${name}\0`).update(readFileSync(join(folder, part, name)))
  return hash.digest('hex')
}

/** Reads and checks the seeds and leaves them as JSON. */
export function compileSeeds(folder: string, file: string): void {
  const { actors, records, articles } = loadSeeds(folder)
  const compiled: Compiled = { hash: hashOfSeeds(folder), actors, records: [...records], articles }
  writeFileSync(file, JSON.stringify(compiled))
}

/** The seeds of a folder: the compiled ones where they are of just these files, else read from the files. */
export function loadCompiled(folder: string, file: string): SeedData {
  try {
    const { hash, actors, records, articles } = JSON.parse(readFileSync(file, 'utf8')) as Compiled
    if (hash === hashOfSeeds(folder)) return { actors, records: new Map(records), articles }
  } catch {
    // Not compiled yet, or by another version: the files are the truth.
  }
  return loadSeeds(folder)
}
