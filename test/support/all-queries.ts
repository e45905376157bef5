/** Every query that the modules of src/graph/queries export, one by one, in lists or in closed maps of labels. */
import { readdirSync } from 'node:fs'
import { recordSchemaVersion, schemaVersion } from '../../src/graph/migrate.js'
import type { Query } from '../../src/graph/query.js'

/** A query whose parameters and rows nobody looks into. */
export type AnyQuery = Query<Record<string, never>, unknown>

const isQuery = (value: object): value is AnyQuery => 'name' in value && 'text' in value && 'example' in value

function queriesIn(name: string, value: unknown): readonly AnyQuery[] {
  if (typeof value === 'function') throw new Error(`${name} makes queries where it is called: nobody can list them`)
  if (typeof value !== 'object' || value === null) return []
  return isQuery(value) ? [value] : Object.entries(value).flatMap(([key, item]) => queriesIn(`${name}.${key}`, item))
}

const FOLDER = new URL('../../src/graph/queries/', import.meta.url)
/** The list that src keeps of them, which a test holds equal to this one. */
const LIST = 'all.ts'

/** All queries of src/graph/queries, and those of the migrations. */
export async function allQueries(): Promise<readonly AnyQuery[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && file !== LIST)
  const modules = await Promise.all(
    files.map(async (file) => [file, { ...((await import(new URL(file, FOLDER).href)) as object) }] as const),
  )
  return [
    // Some stand in a list of their module as well.
    ...new Set(modules.flatMap(([file, module]) => queriesIn(file, module))),
    ...queriesIn('migrate.ts', [schemaVersion, recordSchemaVersion]),
  ]
}
