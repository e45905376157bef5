/** Wrong keys counted by address, without a server around them. */
import { describe, expect, it } from 'vitest'
import {
  ADDRESSES_KEPT,
  createWrongKeys,
  networkOf,
  WRONG_KEYS_ALLOWED,
  WRONG_KEYS_MS,
} from '../../src/api/wrong-keys.js'

describe('an address', () => {
  it('waits for the end of the minute that its first wrong key began', () => {
    let now = 1_000
    const wrong = createWrongKeys(() => now)
    for (let n = 0; n < WRONG_KEYS_ALLOWED; n++) {
      expect(wrong.waitOf('192.0.2.1')).toBe(0)
      expect(wrong.count('192.0.2.1')).toBe(0)
    }
    expect(wrong.waitOf('192.0.2.1')).toBe(60)
    expect(wrong.count('192.0.2.1')).toBe(60)
    expect(wrong.waitOf('192.0.2.2')).toBe(0)
    now += WRONG_KEYS_MS - 1
    expect(wrong.waitOf('192.0.2.1')).toBe(1)
    now += 1
    expect(wrong.waitOf('192.0.2.1')).toBe(0)
    expect(wrong.size).toBe(0)
  })

  it('is forgotten when a thousand others have come since: memory is bounded', () => {
    const wrong = createWrongKeys(() => 0)
    for (let n = 0; n < WRONG_KEYS_ALLOWED; n++) wrong.count('first')
    for (let n = 0; n < ADDRESSES_KEPT - 1; n++) wrong.count(`192.0.${n >> 8}.${n & 255}`)
    expect(wrong.waitOf('first')).toBeGreaterThan(0)
    for (let n = 0; n < 5_000; n++) wrong.count(`10.0.${n >> 8}.${n & 255}`)
    expect(wrong.size).toBe(ADDRESSES_KEPT)
    expect(wrong.waitOf('first')).toBe(0)
  })

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, 'unknown'],
  ])('%s is counted as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
