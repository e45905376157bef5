/** Brings a store's schema up to this version of Pactgraph. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PactgraphError } from '../domain/errors.js'
import type { GraphEngine } from './engine.js'
import { internal } from './errors.js'
import { projectAnew } from './fill.js'
import { cypher, query, runQuery } from './query.js'

export interface Migration {
  /** 1, 2, 3 and on without a gap: the number in front of the file's name. */
  readonly number: number
  readonly name: string
  readonly statements: readonly string[]
}

/** Where our own migrations lie, in the sources as in the package. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../schema/migrations', import.meta.url))

export const schemaVersion = query<Record<never, never>>()({
  name: 'meta.schemaVersion',
  mode: 'read',
  row: (row) => Number(row.version ?? 0),
  example: {},
  text: cypher`MATCH (m:Meta {id: 'schema'}) RETURN m.version AS version ORDER BY version DESC`,
})

/** Another process may have gone further in the meantime: the version never falls. */
export const recordSchemaVersion = query<{ version: number }>()({
  name: 'meta.recordSchemaVersion',
  mode: 'write',
  row: () => null,
  example: { version: 1 },
  text: cypher`MERGE (m:Meta {id: 'schema'})
    SET m.version = CASE WHEN m.version > $version THEN m.version ELSE $version END`,
})

/** What a migration does in code once its statements are in, by its name; repeatable, like these. */
const AFTERWARDS: Readonly<Record<string, (engine: GraphEngine) => Promise<unknown>>> = {
  // Disputes got their day, and everything its place in lists.
  lists: (engine) => projectAnew(engine),
}

/**
 * Applies the migrations that the store does not have yet, in order, and gives the version it then has. Each one is
 * recorded when all its statements are in; a statement that is in already does nothing, so a broken run is repeated
 * whole. A store made by a newer Pactgraph is refused and left as it is.
 */
export async function migrate(engine: GraphEngine, migrations: readonly Migration[]): Promise<number> {
  const newest = migrations.at(-1)?.number ?? 0
  const [found = 0] = await runQuery(engine, schemaVersion, {})
  if (found > newest) {
    const message = `The store has schema version ${found}, made by a newer Pactgraph; this one knows up to ${newest}.`
    throw new PactgraphError('STORE_UNAVAILABLE', message, { hint: 'update pactgraph, or use another store' })
  }
  for (const { number, name, statements } of migrations.filter((migration) => migration.number > found)) {
    for (const statement of statements) await apply(engine, statement)
    await AFTERWARDS[name]?.(engine)
    await engine.transaction((tx) => runQuery(tx, recordSchemaVersion, { version: number }))
  }
  return newest
}

/** Reads the files `001-name.cypher` of a folder: statements end with `;` at the end of a line, `//` is a comment. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.cypher')).sort()
  return await Promise.all(files.map((file, index) => readMigration(folder, file, index + 1)))
}

async function readMigration(folder: string, file: string, number: number): Promise<Migration> {
  const [, digits = '', name = ''] = /^(\d+)-(.+)\.cypher$/.exec(file) ?? []
  if (Number(digits) !== number) throw internal(`Migration ${file} should have number ${number}.`)
  const text = (await readFile(join(folder, file), 'utf8')).replaceAll(/^\s*\/\/.*$/gm, '')
  const statements = text.split(/;\s*$/m).map((statement) => statement.trim())
  return { number, name, statements: statements.filter((statement) => statement !== '') }
}

/** Schema statements cannot share a transaction with others; a migration of data gets one of its own. */
async function apply(engine: GraphEngine, statement: string): Promise<void> {
  if (/^(CREATE|DROP)\s+(CONSTRAINT|(FULLTEXT\s+)?INDEX)\b/i.test(statement)) await engine.schema(statement)
  else await engine.transaction((tx) => tx.run(statement))
}
