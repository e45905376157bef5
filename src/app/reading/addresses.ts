/** Which network addresses may be fetched from: the public internet, and nothing of this machine or its networks. */
import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { badInput } from '../../domain/errors.js'

export interface Address {
  readonly address: string
  readonly family: 4 | 6
}

/** All that the internet uses of IPv6; outside lie IPv4 in disguise and networks of old. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address belongs to the public internet. Loopback, private, link-local (metadata services among them),
 * carrier-grade NAT, multicast, reserved and test ranges do not; an IPv4 address inside an IPv6 one is judged as such.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL)
}

const refused = (host: string, address: string) =>
  badInput(
    `${host} is an address of a private network or of this machine${host === address ? '' : ` (${address})`}`,
    'Only the public internet is fetched from, unless --allow-private is given.',
  )

/** The names of a host as the system knows them. A parameter, so that tests need no server of names. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

const bySystem: Resolve = (host) => lookup(host, { all: true, verbatim: true })

/** Whether an address of a host may be connected to. */
export type Permits = (address: string, host: string) => boolean

/**
 * The one address to connect to for a host. Every address of the host must be permitted: a name that has both kinds is
 * made to lead astray. Whoever connects uses this address and does not ask again.
 */
export async function addressOf(host: string, permits: Permits, resolve: Resolve = bySystem): Promise<Address> {
  const bare = host.replace(/^\[(.*)\]$/, '$1')
  const found = ipaddr.isValid(bare)
    ? [{ address: bare, family: bare.includes(':') ? 6 : 4 }]
    : await resolve(bare).catch(() => [])
  const [first] = found
  if (!first) throw badInput(`The host ${bare} is not known`, 'Check the address, and that there is a network.')
  const hidden = found.find(({ address }) => !permits(address, bare))
  if (hidden) throw refused(bare, hidden.address)
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}
