/** Who may speak to the server: where it may listen, names it answers to (against DNS rebinding), pages that may call it. */
import { isIP } from 'node:net'
import { badInput } from '../domain/errors.js'

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1']

/** Host name of a `Host` header or of an origin's host, without port and brackets, in lower case. */
function nameOf(host: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(host)
  return (bracketed?.[1] ?? host.replace(/:\d+$/, '')).replace(/\.$/, '').toLowerCase()
}

/**
 * Whether a request may name this host. An attacker's page can make its own name point at a loopback server, but it
 * cannot make the browser send an address or `localhost` as the name: addresses, loopback names and configured ones pass.
 */
export function isAllowedHost(host: string | undefined, configured: readonly string[]): boolean {
  if (!host) return false
  const name = nameOf(host)
  if (LOOPBACK_NAMES.includes(name) || name.endsWith('.localhost') || isIP(name) !== 0) return true
  return configured.some((allowed) => nameOf(allowed) === name)
}

/** What an `Origin` header means for a request: no browser or our own page, a page that may call us, or neither. */
export function judgeOrigin(
  origin: string | undefined,
  host: string,
  allowed: readonly string[],
): 'same' | 'allowed' | 'refused' {
  if (origin === undefined) return 'same'
  if (URL.canParse(origin) && new URL(origin).host === host.toLowerCase()) return 'same'
  const plain = origin.replace(/\/$/, '').toLowerCase()
  const listed = allowed.some((entry) => entry === '*' || entry.replace(/\/$/, '').toLowerCase() === plain)
  return listed && origin !== 'null' ? 'allowed' : 'refused'
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i

/**
 * Throws BAD_USER_INPUT where a server would answer everybody who reaches it: another HOST than loopback (an empty one
 * is every address), no keys, and nobody said that this is meant.
 */
export function refuseOpen(server: {
  readonly host: string
  /** PACTGRAPH_ALLOW_OPEN. */
  readonly allowOpen: boolean
  readonly keysExist: boolean
}): void {
  if (server.allowOpen || server.keysExist || LOOPBACK.test(server.host)) return
  throw badInput(
    `HOST "${server.host}" is not loopback, and there are no keys: everybody who reaches it could read`,
    'Make a key (pactgraph key add --name NAME --scope reader), or set PACTGRAPH_ALLOW_OPEN=1 if everybody may read',
  )
}
