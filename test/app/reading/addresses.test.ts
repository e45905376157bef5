import { describe, expect, test } from 'vitest'
import { addressOf, isPublic } from '../../../src/app/reading/addresses.js'

describe('public addresses', () => {
  test.each([
    '93.184.215.14',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:2800:21f:cb07::1',
    '::ffff:8.8.8.8',
  ])('%s is one', (address) => expect(isPublic(address)).toBe(true))

  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback further on', '127.255.255.254'],
    ['this network', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local, where metadata are served', '169.254.169.254'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['for documents', '192.0.2.1'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['unique local', 'fd00::1'],
    ['metadata of a cloud', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with its zone', 'fe80::1%eth0'],
    ['site-local of old', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['loopback in disguise', '::ffff:127.0.0.1'],
    ['private in disguise', '::ffff:10.0.0.1'],
    ['loopback as IPv4-compatible', '::7f00:1'],
    ['loopback behind NAT64', '64:ff9b::7f00:1'],
    ['loopback by 6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['for documents', '2001:db8::1'],
    ['no address', 'localhost'],
  ])('%s, %s, is none', (_, address) => expect(isPublic(address)).toBe(false))
})

describe('the address of a host', () => {
  const names =
    (...addresses: readonly string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

  test('is the first of a public host', async () => {
    expect(await addressOf('x.example', isPublic, names('8.8.8.8', '8.8.4.4'))).toEqual({
      address: '8.8.8.8',
      family: 4,
    })
  })

  test('is none where one of several is private, unless that is allowed', async () => {
    const mixed = names('8.8.8.8', '10.0.0.1')
    await expect(addressOf('x.example', isPublic, mixed)).rejects.toThrow(/private network.*\(10\.0\.0\.1\)/)
    expect(await addressOf('x.example', () => true, mixed)).toMatchObject({ address: '8.8.8.8' })
  })

  test.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]'])('%s is judged without asking for a name', async (host) => {
    const asked = async () => {
      throw new Error('asked')
    }
    await expect(addressOf(host, isPublic, asked)).rejects.toThrow(/private network or of this machine/)
    expect(await addressOf(host, () => true, asked)).toMatchObject({ address: host.replace(/[[\]]/g, '') })
  })

  test('that nobody knows is told', async () => {
    await expect(
      addressOf('nowhere.invalid', isPublic, async () => Promise.reject(new Error('ENOTFOUND'))),
    ).rejects.toThrow(/nowhere\.invalid is not known/)
  })
})
