/** Keys of the API: making, listing, removing them, and recognising one that comes with a request. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import {
  type ApiKey,
  hashOfKey,
  KEY_BYTES,
  KEY_ID_LENGTH,
  KEY_PREFIX,
  type KeyListing,
  type KeyScope,
  keyName,
} from '../domain/api-key.js'
import { PactgraphError } from '../domain/errors.js'
import type { GraphEngine } from '../graph/engine.js'
import { allKeys, countKey, dropKey, putKey } from '../graph/queries/key.js'
import { runQuery } from '../graph/query.js'

/** A key just made. `key` stands nowhere else: whoever loses it needs another one. */
export interface NewKey extends KeyListing {
  readonly key: string
}

/** The keys of a store at one moment. */
export interface KeySet {
  readonly size: number
  /** The scope of a key, null for one that is not among them. Takes as long for a near miss as for nonsense. */
  scopeOf(key: string): KeyScope | null
}

/** Makes a key of `pg_` and 32 random bytes, and stores its hash. A name without text, or too long, is BAD_USER_INPUT. */
export async function addKey(
  engine: GraphEngine,
  wish: { readonly name: string; readonly scope: KeyScope },
  now: Date,
): Promise<NewKey> {
  const name = keyName(wish.name)
  const key = `${KEY_PREFIX}${randomBytes(KEY_BYTES).toString('base64url')}`
  const hash = hashOfKey(key)
  const listing: KeyListing = {
    id: hash.slice(0, KEY_ID_LENGTH),
    name,
    scope: wish.scope,
    createdAt: now.toISOString(),
  }
  const [stored] = await engine.transaction((tx) => runQuery(tx, putKey, { ...listing, hash }))
  if (stored !== hash)
    throw new PactgraphError('CONFLICT', `There is a key ${listing.id} already, by chance`, { hint: 'Try again' })
  return { ...listing, key }
}

/** All keys without their hashes, the oldest first. */
export async function listKeys(engine: GraphEngine): Promise<readonly KeyListing[]> {
  const keys = await runQuery(engine, allKeys, {})
  return keys.map(({ id, name, scope, createdAt }) => ({ id, name, scope, createdAt }))
}

/** Removes a key; running servers stop taking it within seconds. NOT_FOUND where there is none of that id. */
export async function removeKey(engine: GraphEngine, id: string): Promise<void> {
  const found = await engine.transaction(async (tx) => {
    const [count = 0] = await runQuery(tx, countKey, { id })
    if (count > 0) await runQuery(tx, dropKey, { id })
    return count > 0
  })
  if (!found)
    throw new PactgraphError('NOT_FOUND', `There is no key "${id.slice(0, KEY_ID_LENGTH)}"`, {
      hint: 'pactgraph key list shows the ids',
    })
}

/** The keys that the store holds now. */
export async function keysIn(engine: GraphEngine): Promise<KeySet> {
  return keySetOf(await runQuery(engine, allKeys, {}))
}

/** A set of keys. Every hash is compared, each in constant time, so that time tells nothing of the hashes. */
export function keySetOf(keys: readonly Pick<ApiKey, 'hash' | 'scope'>[]): KeySet {
  const entries = keys.map(({ hash, scope }) => ({ hash: Buffer.from(hash, 'hex'), scope }))
  return {
    size: entries.length,
    scopeOf(key) {
      const given = Buffer.from(hashOfKey(key), 'hex')
      let found: KeyScope | null = null
      for (const { hash, scope } of entries) if (timingSafeEqual(hash, given)) found = scope
      return found
    },
  }
}
