/** Keys in a store: made, listed, removed, recognised, and no part of the graph. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addKey, keySetOf, keysIn, listKeys, removeKey } from '../../src/app/keys.js'
import { blotKeys, hashOfKey, keyName, keyScope } from '../../src/domain/api-key.js'
import { digestOf } from '../../src/graph/digest.js'
import type { GraphEngine } from '../../src/graph/engine.js'
import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { migrate, readMigrations } from '../../src/graph/migrate.js'

const compared = vi.hoisted(() => ({ count: 0 }))
vi.mock('node:crypto', async (importOriginal) => {
  const crypto = await importOriginal<typeof import('node:crypto')>()
  const timingSafeEqual: typeof crypto.timingSafeEqual = (a, b) => {
    compared.count++
    return crypto.timingSafeEqual(a, b)
  }
  return { ...crypto, timingSafeEqual }
})

const NOW = new Date('2026-08-01T12:00:00Z')
let engine: GraphEngine
beforeEach(async () => {
  engine = await openEmbedded(null, { shuffleUnordered: true })
  await migrate(engine, await readMigrations())
})
afterEach(() => engine.close())

describe('a key', () => {
  it('is 32 random bytes, shown once, stored as its hash', async () => {
    const made = await addKey(engine, { name: ' newsroom ', scope: 'reader' }, NOW)
    expect(made).toEqual({
      id: hashOfKey(made.key).slice(0, 8),
      name: 'newsroom',
      scope: 'reader',
      createdAt: '2026-08-01T12:00:00.000Z',
      key: expect.stringMatching(/^pg_[\w-]{43}$/),
    })
    expect(Buffer.from(made.key.slice(3), 'base64url')).toHaveLength(32)
    const stored = await engine.run('MATCH (k:ApiKey) RETURN properties(k) AS key ORDER BY k.id')
    const { key, ...listing } = made
    expect(stored).toEqual([{ key: { ...listing, hash: hashOfKey(key) } }])
    expect(JSON.stringify(stored)).not.toContain(key)
    expect((await addKey(engine, { name: 'newsroom', scope: 'reader' }, NOW)).key).not.toBe(key)
  })

  it('is listed by age without its hash, and gone when removed', async () => {
    const names = ['b', 'a', 'c']
    for (const [n, name] of names.entries())
      await addKey(engine, { name, scope: 'admin' }, new Date(NOW.getTime() + n * 1_000))
    const listed = await listKeys(engine)
    expect(listed.map(({ name }) => name)).toEqual(names)
    expect(Object.keys(listed[0]!).sort()).toEqual(['createdAt', 'id', 'name', 'scope'])
    await removeKey(engine, listed[1]!.id)
    expect((await listKeys(engine)).map(({ name }) => name)).toEqual(['b', 'c'])
    await expect(removeKey(engine, listed[1]!.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      hint: expect.stringContaining('key list'),
    })
  })

  it('that somebody takes for its id does not stand in the refusal', async () => {
    const { key } = await addKey(engine, { name: 'a', scope: 'reader' }, NOW)
    const refused = await removeKey(engine, key).catch((error: Error) => error.message)
    expect(refused).not.toContain(key.slice(3, 20))
  })

  it.each(['', ' ', 'x'.repeat(65), 'a\nb', 'a\u001b[2Jb', 'a\u2028b'])('has no name like %j', async (name) => {
    await expect(addKey(engine, { name, scope: 'reader' }, NOW)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(() => keyName(name)).toThrow('1 to 64')
  })

  it('has one of three scopes, whatever the case', () => {
    expect(['reader', ' Ingest', 'ADMIN'].map(keyScope)).toEqual(['reader', 'ingest', 'admin'])
    for (const scope of ['', 'root', 'toString', '__proto__', 'constructor'])
      expect(() => keyScope(scope)).toThrow('Unknown scope')
  })

  it('is blotted out of texts', async () => {
    const { key } = await addKey(engine, { name: 'a', scope: 'reader' }, NOW)
    expect(blotKeys(`GET /${key}?k=${key} pg_dump`)).toBe('GET /[key]?k=[key] pg_dump')
  })
})

describe('a set of keys', () => {
  it('knows the scope of each, and nothing of others', async () => {
    expect((await keysIn(engine)).size).toBe(0)
    const reader = await addKey(engine, { name: 'a', scope: 'reader' }, NOW)
    const admin = await addKey(engine, { name: 'b', scope: 'admin' }, NOW)
    const keys = await keysIn(engine)
    expect(keys.size).toBe(2)
    expect(keys.scopeOf(reader.key)).toBe('reader')
    expect(keys.scopeOf(admin.key)).toBe('admin')
    for (const wrong of [
      '',
      'pg_',
      reader.id,
      hashOfKey(reader.key),
      `${reader.key} `,
      reader.key.toUpperCase(),
      '\ud800',
    ])
      expect(keys.scopeOf(wrong)).toBeNull()
  })

  it('compares every hash in constant time, hit or miss, first or last', () => {
    const keys = ['a', 'b', 'c'].map((key) => ({ hash: hashOfKey(key), scope: 'reader' as const }))
    const set = keySetOf(keys)
    for (const key of ['a', 'c', 'nonsense', '', 'x'.repeat(10_000)]) {
      compared.count = 0
      set.scopeOf(key)
      expect(compared.count).toBe(3)
    }
  })

  it('is not made of what is no key of ours: nobody gets in by it', async () => {
    const bad = { id: 'evil', name: 'x', hash: hashOfKey('x'), scope: 'owner', createdAt: NOW.toISOString() }
    await engine.transaction((tx) => tx.run('CREATE (k:ApiKey) SET k = $bad', { bad }))
    await expect(keysIn(engine)).rejects.toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('evil') })
    await removeKey(engine, 'evil')
    expect((await keysIn(engine)).size).toBe(0)
  })
})

describe('the graph', () => {
  it('has the same digest with keys and without', async () => {
    const before = await digestOf(engine)
    await addKey(engine, { name: 'a', scope: 'admin' }, NOW)
    expect(await digestOf(engine)).toBe(before)
  })

  it('takes one key of an id: a second one by chance is refused and changes nothing', async () => {
    const made = await addKey(engine, { name: 'a', scope: 'reader' }, NOW)
    const taken = { ...made, hash: 'f'.repeat(64) }
    const { key: _, ...row } = taken
    const create = engine.transaction((tx) => tx.run('CREATE (k:ApiKey) SET k = $row', { row }))
    await expect(create).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await keysIn(engine)).scopeOf(made.key)).toBe('reader')
  })
})
