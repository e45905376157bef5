import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { migrate, readMigrations } from '../../src/graph/migrate.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pactgraph-migrations-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('readMigrations', () => {
  test('reads statements over several lines and leaves comments out', async () => {
    const text = '// why\nCREATE (:A {url: "x://y"});\n\n  // and\nMATCH (a:A)\n// inside\n  SET a.b = 1;\n'
    await writeFile(join(folder, '001-first.cypher'), text)
    await writeFile(join(folder, '002-second.cypher'), 'CREATE (:B);')
    await writeFile(join(folder, 'README.md'), 'no migration')
    expect(await readMigrations(folder)).toEqual([
      { number: 1, name: 'first', statements: ['CREATE (:A {url: "x://y"})', 'MATCH (a:A)\n\n  SET a.b = 1'] },
      { number: 2, name: 'second', statements: ['CREATE (:B)'] },
    ])
  })

  test.each(['002-second.cypher', 'first.cypher'])('a gap or a missing number is refused: %s', async (file) => {
    await writeFile(join(folder, file), 'CREATE (:B);')
    await expect(readMigrations(folder)).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})

describe('our own migrations', () => {
  test('give each label with an id a unique constraint and an index beside it', async () => {
    const engine = await openEmbedded(null)
    await migrate(engine, await readMigrations())
    const constraints = (await engine.run('SHOW CONSTRAINTS')).map((row) => row.label)
    const indexed = (await engine.run('SHOW INDEXES')).filter((row) => row.property === 'id').map((row) => row.label)
    expect(constraints.length).toBeGreaterThanOrEqual(14)
    expect(indexed.sort()).toEqual(constraints.sort())
    await engine.close()
  })

  test('a broken one is not recorded and is repeated whole', async () => {
    const engine = await openEmbedded(null)
    const broken = { number: 1, name: 'x', statements: ['CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.b)', 'NONSENSE'] }
    await expect(migrate(engine, [broken])).rejects.toMatchObject({ code: 'INTERNAL' })
    const whole = { ...broken, statements: broken.statements.slice(0, 1) }
    expect(await migrate(engine, [whole])).toBe(1)
    await engine.close()
  })
})
