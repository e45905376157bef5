/** Keys of the API: what they look like, what each scope may do, and how a store recognises one without holding it. */
import { createHash } from 'node:crypto'
import { badInput } from './errors.js'

/** What a key may do. Whoever may change the graph still needs a server that allows it. */
export const KEY_SCOPES = {
  reader: { meaning: 'asks', changes: false, decides: false },
  ingest: { meaning: 'asks, and changes the graph where the server allows it', changes: true, decides: false },
  admin: { meaning: 'as ingest, and makes decisions', changes: true, decides: true },
} as const
export type KeyScope = keyof typeof KEY_SCOPES

/** A key as a store holds it: its hash, never the key. */
export interface ApiKey {
  /** The first eight digits of the hash: what people call the key by. */
  readonly id: string
  readonly name: string
  /** See `hashOfKey`. */
  readonly hash: string
  readonly scope: KeyScope
  /** Instant, ISO. */
  readonly createdAt: string
}

/** What a list of keys shows. */
export type KeyListing = Omit<ApiKey, 'hash'>

/** Every key begins with it, so that people and scanners of secrets recognise one. */
export const KEY_PREFIX = 'pg_'
/** Random bytes of a key. */
export const KEY_BYTES = 32
/** Digits of the hash that name a key. */
export const KEY_ID_LENGTH = 8

const KEY_IN_TEXT = /pg_[\w-]{43}/g
const MAX_NAME = 64

export const isKeyScope = (text: string): text is KeyScope => Object.hasOwn(KEY_SCOPES, text)

/** A scope by its name, whatever the case. */
export function keyScope(text: string): KeyScope {
  const scope = text.trim().toLowerCase()
  if (isKeyScope(scope)) return scope
  throw badInput(`Unknown scope "${text}"`, `Use one of: ${Object.keys(KEY_SCOPES).join(', ')}`)
}

/** The name of a key, trimmed: 1 to 64 characters on one line. */
export function keyName(text: string): string {
  const name = text.trim()
  if (name.length > 0 && name.length <= MAX_NAME && !/\p{C}|\p{Zl}|\p{Zp}/u.test(name)) return name
  throw badInput('A key needs a name of 1 to 64 characters on one line', 'Say who uses it: --name "newsroom dashboard"')
}

/**
 * SHA-256 in 64 hex digits. A slow hash with salt guards what people think up; nobody tries out 256 random bits, so a
 * fast one loses nothing, and every request can afford it.
 */
export const hashOfKey = (key: string): string => createHash('sha256').update(key, 'utf8').digest('hex')

/** The text with every key in it blotted out. */
export const blotKeys = (text: string): string => text.replace(KEY_IN_TEXT, '[key]')
