/** Who may speak to the server: names it answers to (against DNS rebinding) and pages that may call it. */
import { isIP } from 'node:net'

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
