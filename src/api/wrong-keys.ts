/** Wrong keys by address: after too many, an address waits. */

/** This many wrong keys in a minute; the next one waits for the end of that minute. */
export const WRONG_KEYS_ALLOWED = 20
export const WRONG_KEYS_MS = 60_000
/** Addresses kept; where more come the oldest minute is forgotten. */
export const ADDRESSES_KEPT = 1_000

export interface WrongKeys {
  /** Seconds until the address may try a key, 0 where it may now. */
  waitOf(address: string | undefined): number
  /** Counts a wrong key; gives what `waitOf` would have said with this one counted and refused. */
  count(address: string | undefined): number
  readonly size: number
}

interface Minute {
  readonly end: number
  wrong: number
}

/** Counts in memory, for one server. */
export function createWrongKeys(now: () => number = () => performance.now()): WrongKeys {
  // In order of their ends: a minute begins where its network is put in anew.
  const minutes = new Map<string, Minute>()

  function minuteOf(network: string): Minute | null {
    const minute = minutes.get(network)
    if (minute && minute.end > now()) return minute
    minutes.delete(network)
    return null
  }
  const waitFor = ({ end }: Minute): number => Math.max(1, Math.ceil((end - now()) / 1_000))

  return {
    waitOf(address) {
      const minute = minuteOf(networkOf(address))
      return minute && minute.wrong >= WRONG_KEYS_ALLOWED ? waitFor(minute) : 0
    },
    count(address) {
      const network = networkOf(address)
      const minute = minuteOf(network) ?? { end: now() + WRONG_KEYS_MS, wrong: 0 }
      if (minute.wrong >= WRONG_KEYS_ALLOWED) return waitFor(minute)
      minute.wrong++
      if (minute.wrong > 1) return 0
      const [oldest] = minutes.keys()
      if (oldest !== undefined && minutes.size >= ADDRESSES_KEPT) minutes.delete(oldest)
      minutes.set(network, minute)
      return 0
    },
    get size() {
      return minutes.size
    },
  }
}

/** Who may change an IPv6 address within its /64 at will counts as one; IPv4 written as IPv6 is IPv4. */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return 'unknown'
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  return [...front, ...Array.from({ length: zeros }, () => '0'), ...back].slice(0, 4).join(':')
}
