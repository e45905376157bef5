import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GraphEngine, Value } from '../../src/graph/engine.js'
import { migrate, readMigrations } from '../../src/graph/migrate.js'
import { ENGINES, SKIPPED } from '../support/engines.js'

const migrations = await readMigrations()

test.skip.each(SKIPPED)('%s', () => {})

describe.each(ENGINES)('engine: $name', ({ open }) => {
  let engine: GraphEngine
  beforeAll(async () => {
    engine = await open()
    await migrate(engine, migrations)
  })
  beforeEach(() => engine.transaction((tx) => tx.run('MATCH (n:Claim) DETACH DELETE n')))
  afterAll(() => engine.close())

  const write = (text: string, params = {}) => engine.transaction((tx) => tx.run(text, params))
  const ids = async () => (await engine.run('MATCH (c:Claim) RETURN c.id AS id ORDER BY id')).map((row) => row.id)
  const rejection = (promise: Promise<unknown>) => expect(promise).rejects

  test('says its version', async () => {
    expect(await engine.version()).toMatch(/^(Grafeo|Neo4j) \d+\.\d+/)
  })

  describe('values', () => {
    const values: readonly (readonly [string, Value])[] = [
      ['null', null],
      ['booleans', [true, false]],
      ['integers', [0, -1, 20_240_222, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]],
      ['floats', [0.5, -1e-7, 1 / 3]],
      [
        'text',
        ['', 'Организация Договора', 'it\'s \\n "quoted" `$x` {}', '😀 \u{1f1e6}\u{1f1f2} e\u0301', 'a\u0000b\r\n'],
      ],
      ['long text', 'x'.repeat(200_000)],
      ['lists', [[], [1, [2, [null]]]]],
      ['maps', { a: { b: [{ c: null }, { d: 'x' }] }, 'key with space': 1, __proto__x: 2 }],
    ]
    test.each(values)('%s come back as they went in', async (_, value) => {
      expect(await engine.run('RETURN $value AS value', { value })).toEqual([{ value }])
    })

    test.each([
      ['text', 'Ու Հայաստան'],
      ['a list of texts', ['a', 'b']],
      ['an empty list', []],
      ['a list of integers', [1, 2]],
      ['a boolean', false],
      ['a float', 0.25],
    ])('%s is stored as it is', async (_, value) => {
      await write('CREATE (c:Claim {id: $id, value: $value})', { id: 'a', value })
      expect(await engine.run('MATCH (c:Claim) RETURN c.value AS value ORDER BY c.id')).toEqual([{ value }])
    })

    test('a lone surrogate becomes the replacement character, with its length kept', async () => {
      expect(await engine.run('RETURN $value AS value', { value: 'a\ud800b' })).toEqual([{ value: 'a\ufffdb' }])
    })

    test('integers stay integers: division rounds down', async () => {
      expect(await engine.run('RETURN $seven / 2 AS half', { seven: 7 })).toEqual([{ half: 3 }])
    })

    test('an integer past 2^53 is refused both ways', async () => {
      const out = engine.run('RETURN $largest + 1 AS value', { largest: Number.MAX_SAFE_INTEGER })
      await rejection(out).toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('9007199254740992') })
      await rejection(engine.run('RETURN $value AS value', { value: 2 ** 60 })).toMatchObject({ code: 'INTERNAL' })
    })

    test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', async (value) => {
      await rejection(engine.run('RETURN $value AS value', { value })).toMatchObject({ code: 'INTERNAL' })
    })

    test('a null property is an absent one', async () => {
      await write('CREATE (c:Claim {id: $id}) SET c += $more', { id: 'a', more: { kept: 1, gone: null } })
      const rows = await engine.run('MATCH (c:Claim) RETURN c {.*} AS c, c.gone AS gone ORDER BY c.id')
      expect(rows).toEqual([{ c: { id: 'a', kept: 1 }, gone: null }])
    })
  })

  describe('statements', () => {
    test('SET = replaces all properties, SET += adds to them', async () => {
      await write('CREATE (c:Claim {id: $id, old: 1})', { id: 'a' })
      await write('MATCH (c:Claim {id: $id}) SET c += $more', { id: 'a', more: { list: ['x'] } })
      expect(await engine.run('MATCH (c:Claim) RETURN c {.*} AS c ORDER BY c.id')).toEqual([
        { c: { id: 'a', old: 1, list: ['x'] } },
      ])
      await write('MATCH (c:Claim {id: $id}) SET c = $all', { id: 'a', all: { id: 'a', fresh: true } })
      expect(await engine.run('MATCH (c:Claim) RETURN c {.*} AS c ORDER BY c.id')).toEqual([
        { c: { id: 'a', fresh: true } },
      ])
    })

    test('MERGE finds or makes, inside one batch too', async () => {
      const rows = ['a', 'b', 'a'].map((id) => ({ id }))
      const text = `UNWIND $rows AS row MERGE (c:Claim {id: row.id})
        ON CREATE SET c.made = true ON MATCH SET c.met = true`
      await write(text, { rows })
      expect(await engine.run('MATCH (c:Claim) RETURN c.id AS id, c.made AS made, c.met AS met ORDER BY id')).toEqual([
        { id: 'a', made: true, met: true },
        { id: 'b', made: true, met: null },
      ])
    })

    test('MERGE of a relationship makes one', async () => {
      await write('CREATE (:Claim {id: $a}), (:Claim {id: $b})', { a: 'a', b: 'b' })
      const link = 'MATCH (a:Claim {id: $a}) MATCH (b:Claim {id: $b}) MERGE (a)-[:RIVALS]->(b)'
      await write(link, { a: 'a', b: 'b' })
      await write(link, { a: 'a', b: 'b' })
      const count = 'MATCH (:Claim {id: $a})-[r:RIVALS]->() RETURN count(r) AS n'
      expect(await engine.run(count, { a: 'a' })).toEqual([{ n: 1 }])
    })

    test('5,000 rows in one batch', async () => {
      const rows = Array.from({ length: 5_000 }, (_, n) => ({
        id: `c${n}`,
        n,
        quote: 'frozen '.repeat(9),
        of: ['a', 'b'],
      }))
      await write('UNWIND $rows AS row MERGE (c:Claim {id: row.id}) SET c = row', { rows })
      const sum = 'MATCH (c:Claim) RETURN count(c) AS count, sum(c.n) AS sum'
      expect(await engine.run(sum)).toEqual([{ count: 5_000, sum: 12_497_500 }])
      const some = 'UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN c.n AS n ORDER BY n'
      expect(await engine.run(some, { ids: ['c7', 'c4999', 'no'] })).toEqual([{ n: 7 }, { n: 4_999 }])
    })

    test('rows come in the order asked for, null last', async () => {
      const rows = [null, 3, 1, 2].map((day, n) => ({ id: `c${n}`, day }))
      await write('UNWIND $rows AS row CREATE (c:Claim) SET c = row', { rows })
      expect(await engine.run('MATCH (c:Claim) RETURN c.day AS day ORDER BY c.day, c.id')).toEqual(
        [1, 2, 3, null].map((day) => ({ day })),
      )
      const page = 'MATCH (c:Claim) RETURN c.day AS day ORDER BY c.day DESC, c.id SKIP $skip LIMIT $limit'
      expect(await engine.run(page, { skip: 1, limit: 2 })).toEqual([{ day: 3 }, { day: 2 }])
    })

    test('a node with relationships goes only by DETACH DELETE', async () => {
      await write('CREATE (:Claim {id: $a})-[:RIVALS]->(:Claim {id: $b})', { a: 'a', b: 'b' })
      await rejection(write('MATCH (c:Claim {id: $a}) DELETE c', { a: 'a' })).toMatchObject({ code: 'INTERNAL' })
      await write('MATCH (c:Claim {id: $a}) DETACH DELETE c', { a: 'a' })
      expect(await ids()).toEqual(['b'])
    })

    test('subqueries, pattern predicates and projections of a map', async () => {
      await write('CREATE (:Claim {id: $a})-[:RIVALS {axis: $axis}]->(:Claim {id: $b})', {
        a: 'a',
        b: 'b',
        axis: 'DATE',
      })
      const text = `MATCH (c:Claim)
        CALL { WITH c MATCH (c)-[r:RIVALS]->(o) RETURN collect({id: o.id, axis: r.axis}) AS rivals }
        RETURN c.id AS id, rivals, EXISTS { MATCH (c)<-[:RIVALS]-() } AS beaten, [(c)-[:RIVALS]->(o) | o.id] AS others
        ORDER BY id`
      expect(await engine.run(text)).toEqual([
        { id: 'a', rivals: [{ id: 'b', axis: 'DATE' }], beaten: false, others: ['b'] },
        { id: 'b', rivals: [], beaten: true, others: [] },
      ])
      const left = 'MATCH (c:Claim) WHERE NOT (c)<-[:RIVALS]-() RETURN c.id AS id ORDER BY id'
      expect(await engine.run(left)).toEqual([{ id: 'a' }])
    })
  })

  describe('transactions', () => {
    const create = 'CREATE (c:Claim {id: $id})'

    test('see their own writes, and others see them when committed', async () => {
      const result = await engine.transaction(async (tx) => {
        await tx.run(create, { id: 'a' })
        expect(await ids()).toEqual([])
        return (await tx.run('MATCH (c:Claim {id: $id}) RETURN count(c) AS n', { id: 'a' }))[0]?.n
      })
      expect(result).toBe(1)
      expect(await ids()).toEqual(['a'])
    })

    test('leave nothing when the work throws, and pass its error on', async () => {
      const stop = new Error('stop')
      const work = engine.transaction(async (tx) => {
        await tx.run(create, { id: 'a' })
        throw stop
      })
      await rejection(work).toBe(stop)
      expect(await ids()).toEqual([])
    })

    test('leave nothing of a batch that fails half way', async () => {
      await write(create, { id: 'c500' })
      const rows = Array.from({ length: 1_000 }, (_, n) => ({ id: `c${n}` }))
      const work = write('UNWIND $rows AS row CREATE (c:Claim {id: row.id})', { rows })
      await rejection(work).toMatchObject({ code: 'CONFLICT' })
      expect(await ids()).toEqual(['c500'])
    })

    test('are lost with a failed statement, even if the work goes on', async () => {
      await write(create, { id: 'a' })
      const work = engine.transaction(async (tx) => {
        await tx.run(create, { id: 'b' })
        await tx.run(create, { id: 'a' }).catch(() => 'never mind')
      })
      await rejection(work).toMatchObject({ code: 'CONFLICT' })
      expect(await ids()).toEqual(['a'])
    })

    test('run statements in the order given, awaited or not', async () => {
      await engine.transaction(async (tx) => {
        await Promise.all([
          tx.run(create, { id: 'a' }),
          tx.run('MATCH (c:Claim {id: $id}) SET c.n = 1', { id: 'a' }),
          tx.run('MATCH (c:Claim {id: $id}) SET c.n = c.n * 10 + 2', { id: 'a' }),
        ])
      })
      expect(await engine.run('MATCH (c:Claim) RETURN c.n AS n ORDER BY c.id')).toEqual([{ n: 12 }])
    })

    test('20 at once on one node all count', async () => {
      await write('CREATE (c:Claim {id: $id, n: 0})', { id: 'a' })
      const increment = () =>
        engine.transaction(async (tx) => {
          // Locks first, as our writer does, with a change that changes nothing: a read before it may be stale on Neo4j.
          await tx.run('MATCH (c:Claim {id: $id}) SET c.id = c.id', { id: 'a' })
          const [row] = await tx.run('MATCH (c:Claim {id: $id}) RETURN c.n AS n', { id: 'a' })
          await tx.run('MATCH (c:Claim {id: $id}) SET c.n = $n', { id: 'a', n: Number(row?.n) + 1 })
        })
      await Promise.all(Array.from({ length: 20 }, increment))
      expect(await engine.run('MATCH (c:Claim {id: $id}) RETURN c.n AS n', { id: 'a' })).toEqual([{ n: 20 }])
    })

    test('20 that lock two nodes in opposite order all count', async () => {
      await write('CREATE (:Claim {id: $a, n: 0}), (:Claim {id: $b, n: 0})', { a: 'a', b: 'b' })
      const both = (first: string, second: string) =>
        engine.transaction(async (tx) => {
          for (const id of [first, second]) await tx.run('MATCH (c:Claim {id: $id}) SET c.n = c.n + 1', { id })
        })
      await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? both('a', 'b') : both('b', 'a'))))
      const rows = await engine.run('MATCH (c:Claim) RETURN c.n AS n ORDER BY c.id')
      expect(rows).toEqual([{ n: 20 }, { n: 20 }])
    })

    test('20 that MERGE the same node make one', async () => {
      const merge = () => write('MERGE (c:Claim {id: $id}) SET c.n = coalesce(c.n, 0) + 1', { id: 'a' })
      await Promise.all(Array.from({ length: 20 }, merge))
      expect(await engine.run('MATCH (c:Claim) RETURN c.id AS id, c.n AS n ORDER BY id')).toEqual([{ id: 'a', n: 20 }])
    })

    test('a read after a write sees it', async () => {
      for (let n = 0; n < 20; n++) {
        await write('MERGE (c:Claim {id: $id}) SET c.n = $n', { id: 'a', n })
        expect(await engine.run('MATCH (c:Claim {id: $id}) RETURN c.n AS n', { id: 'a' })).toEqual([{ n }])
      }
    })
  })

  describe('mistakes', () => {
    test('a second node with a unique id is a CONFLICT', async () => {
      await write('CREATE (c:Claim {id: $id})', { id: 'a' })
      await rejection(write('CREATE (c:Claim {id: $id})', { id: 'a' })).toMatchObject({
        code: 'CONFLICT',
        cause: expect.any(Error),
      })
    })

    test.each(['MATCHX (c) RETURN c', 'MATCH (c:Claim) RETURN d'])('wrong Cypher %j is INTERNAL', async (text) => {
      await rejection(engine.run(text)).toMatchObject({ code: 'INTERNAL', cause: expect.any(Error) })
    })

    test('a missing parameter is INTERNAL and names it', async () => {
      const missing = { code: 'INTERNAL', message: expect.stringContaining('id') }
      await rejection(engine.run('MATCH (c:Claim {id: $id}) RETURN c.id AS id')).toMatchObject(missing)
    })

    test('a reading run cannot write', async () => {
      await rejection(engine.run('CREATE (c:Claim {id: $id})', { id: 'a' })).toMatchObject({ code: 'INTERNAL' })
      expect(await ids()).toEqual([])
    })
  })
})

describe.each(ENGINES)('migrations: $name', ({ open }) => {
  let engine: GraphEngine
  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  test('are applied once, in order, and again without effect', async () => {
    expect(await migrate(engine, migrations)).toBe(migrations.length)
    expect(await migrate(engine, migrations)).toBe(migrations.length)
    const version = await engine.run("MATCH (m:Meta {id: 'schema'}) RETURN m.version AS version ORDER BY version")
    expect(version).toEqual([{ version: migrations.length }])
  })

  test('go on where an older Pactgraph stopped, with data too', async () => {
    const more = { number: migrations.length + 1, name: 'more', statements: ['CREATE (:Tag {name: "migrated"})'] }
    const before = await migrate(engine, migrations)
    expect(await migrate(engine, [...migrations, more])).toBe(before + 1)
    expect(await migrate(engine, [...migrations, more])).toBe(before + 1)
    expect(await engine.run('MATCH (t:Tag) RETURN count(t) AS n')).toEqual([{ n: 1 }])
  })

  test('refuse a store of a newer Pactgraph and leave it alone', async () => {
    const newer = "MERGE (m:Meta {id: 'schema'}) SET m.version = 99"
    await engine.transaction((tx) => tx.run(newer))
    await expect(migrate(engine, migrations)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('99'),
      hint: expect.stringContaining('update pactgraph'),
    })
    expect(await engine.run('MATCH (m:Meta) RETURN m.version AS version ORDER BY m.id')).toEqual([{ version: 99 }])
  })
})

describe.each(ENGINES)('a closed engine: $name', ({ open }) => {
  test('lets running work end, and is STORE_UNAVAILABLE for everything later', async () => {
    const engine = await open()
    const create = 'CREATE (c:Claim {id: $id})'
    const running = engine.transaction(async (tx) => {
      for (let id = 0; id < 10; id++) await tx.run(create, { id })
      return (await tx.run('MATCH (c:Claim) RETURN count(c) AS n'))[0]?.n
    })
    const queued = engine.transaction((tx) => tx.run(create, { id: 10 }))
    await engine.close()
    expect(await running).toBeGreaterThanOrEqual(10)
    await expect(queued).resolves.toEqual([])
    const closed = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('closed') }
    await expect(engine.run('RETURN 1 AS one')).rejects.toMatchObject(closed)
    await expect(engine.transaction((tx) => tx.run('RETURN 1 AS one'))).rejects.toMatchObject(closed)
    await expect(engine.schema(migrations[0]?.statements[0] ?? '')).rejects.toMatchObject(closed)
    await engine.close()
  })
})
