/** Who asks, and what he may do: the gate that a request passes before its body is read. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { KEY_SCOPES, type KeyScope } from '../domain/api-key.js'
import type { ErrorCode } from '../domain/errors.js'
import { type Auth, NO_KEYS } from './auth.js'
import { HttpRefusal } from './http.js'
import { createWrongKeys, type WrongKeys } from './wrong-keys.js'

/** What one request may do. */
export interface Access {
  /** Whether its schema has mutations, in introspection too; where not, a mutation is READ_ONLY. */
  readonly seesMutations: boolean
  /** Whether it may run them; where it only sees them, a mutation is FORBIDDEN. */
  readonly mayChange: boolean
  /** Whether it may decide: that takes an admin key where there are keys. */
  readonly mayDecide: boolean
}

export interface GateParts {
  /** Absent: no keys, and credentials are not looked at, unless there is a local token. */
  readonly auth?: Auth | undefined
  /** Whoever knows it may do everything; of 16 characters and more. */
  readonly localToken?: string | undefined
  /** Whether mutations are there for others than the local token. */
  readonly allowIngest: boolean
  /** Whether the server answers without a key while there are none. */
  readonly openWithoutKeys?: boolean | undefined
  /** For tests. */
  readonly wrongKeys?: WrongKeys | undefined
}

export interface Gate {
  /** What a request may do. Rejects: UNAUTHENTICATED, RATE_LIMITED, STORE_UNAVAILABLE. */
  admit(request: IncomingMessage): Promise<Access>
  /** What an operation in process may do. */
  readonly inProcess: Access
}

const EVERYTHING: Access = { seesMutations: true, mayChange: true, mayDecide: true }
const MIN_TOKEN = 16

/** Headers that carry a key, in lower case. They go to nobody behind the gate. */
export const KEY_HEADERS: ReadonlySet<string> = new Set(['authorization', 'x-api-key'])

/** The gate of one server. */
export function createGate(parts: GateParts): Gate {
  const { localToken, allowIngest, openWithoutKeys = true, wrongKeys = createWrongKeys() } = parts
  if (localToken !== undefined && localToken.length < MIN_TOKEN) throw new Error('The local token is too short')
  const auth = parts.auth ?? NO_KEYS
  const looks = parts.auth !== undefined || localToken !== undefined
  const local = localToken === undefined ? null : digest(localToken)
  const accessOf = (scope: KeyScope | null): Access => ({
    seesMutations: allowIngest,
    mayChange: allowIngest && (scope === null || KEY_SCOPES[scope].changes),
    mayDecide: allowIngest && (scope === null || KEY_SCOPES[scope].decides),
  })

  async function judge(key: string, address: string | undefined): Promise<Access> {
    // Before anything else: commands of this machine share their address with whatever a proxy lets in.
    if (local && timingSafeEqual(local, digest(key))) return EVERYTHING
    const wait = wrongKeys.waitOf(address)
    if (wait > 0) throw tooMany(wait)
    const scope = await auth.scopeOf(key)
    if (scope !== null) return accessOf(scope)
    const late = wrongKeys.count(address)
    throw late > 0 ? tooMany(late) : unauthenticated('This key is wrong')
  }

  return {
    inProcess: accessOf(null),
    async admit({ headers, socket }) {
      const key = looks ? keyIn(headers) : null
      if (key !== null) return judge(key, socket.remoteAddress)
      if (!openWithoutKeys || (await auth.keysExist())) throw unauthenticated('This server needs a key')
      return accessOf(null)
    },
  }
}

/**
 * The key of a request: `X-API-Key`, else a Bearer token, else null. The first wins, so that a proxy may keep
 * `Authorization` for itself. Never from the address: addresses stand in logs and histories.
 */
function keyIn(headers: IncomingHttpHeaders): string | null {
  const own = headers['x-api-key']
  if (own !== undefined) return String(own)
  const [scheme, token] = /^bearer(?:\s+(.*))?$/i.exec(headers.authorization ?? '') ?? []
  return scheme === undefined ? null : (token ?? '')
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

const refusal = (code: ErrorCode, status: number, message: string, hint: string, headers: Record<string, string>) =>
  new HttpRefusal(status, message, hint, headers, code)

const unauthenticated = (message: string): HttpRefusal =>
  refusal(
    'UNAUTHENTICATED',
    401,
    message,
    'Send the header Authorization: Bearer <key>; pactgraph key add makes a key, pactgraph key list shows which there are',
    { 'www-authenticate': 'Bearer' },
  )

const tooMany = (seconds: number): HttpRefusal =>
  refusal('RATE_LIMITED', 429, 'Too many wrong keys came from this address', `Try again in ${seconds} s`, {
    'retry-after': String(seconds),
  })
