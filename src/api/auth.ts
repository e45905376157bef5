/** Which keys there are, as the server asks for each request: kept in memory for a moment, never longer. */
import type { KeySet } from '../app/keys.js'
import type { KeyScope } from '../domain/api-key.js'
import { PactgraphError } from '../domain/errors.js'
import { within } from './within.js'

/** What the server asks of the keys. Both reject with STORE_UNAVAILABLE while the keys cannot be read. */
export interface Auth {
  /** The scope of a key, null for a wrong one. */
  scopeOf(key: string): Promise<KeyScope | null>
  /** Whether there are keys at all: without any, none is needed. */
  keysExist(): Promise<boolean>
}

/** How long keys are kept: a removed one works no longer than this. Counted from the start of the reading. */
export const KEYS_KEPT_MS = 2_000
const READ_WITHIN_MS = 2_000

/** For a server that has a local token and nothing else: no key is right, and none is needed. */
export const NO_KEYS: Auth = { scopeOf: async () => null, keysExist: async () => false }

/** Asks `load` for the keys, once for all requests of a moment. Old keys are never served because new ones fail. */
export function createAuth(load: () => Promise<KeySet>, now: () => number = () => performance.now()): Auth {
  let held: { readonly keys: Promise<KeySet>; readonly since: number } | null = null

  function keys(): Promise<KeySet> {
    if (held && now() - held.since < KEYS_KEPT_MS) return held.keys
    const mine = { keys: read(load), since: now() }
    held = mine
    mine.keys.catch(() => {
      if (held === mine) held = null
    })
    return mine.keys
  }

  return {
    scopeOf: async (key) => (await keys()).scopeOf(key),
    keysExist: async () => (await keys()).size > 0,
  }
}

async function read(load: () => Promise<KeySet>): Promise<KeySet> {
  try {
    return await within(READ_WITHIN_MS, load(), () => new Error('The store took too long'))
  } catch (cause) {
    // Whoever has no key yet learns nothing of the store.
    throw new PactgraphError('STORE_UNAVAILABLE', 'The keys cannot be read', { cause })
  }
}
