/** Where a server may listen. */
import { describe, expect, it } from 'vitest'
import { refuseOpen } from '../../src/api/guards.js'
import { PactgraphError } from '../../src/domain/errors.js'

describe('refuseOpen', () => {
  it.each([
    ['0.0.0.0', false, false, true],
    ['::', false, false, true],
    ['', false, false, true],
    ['192.0.2.7', false, false, true],
    ['127.0.0.1.attacker.example', false, false, true],
    ['0.0.0.0', true, false, false],
    ['0.0.0.0', false, true, false],
    ['127.0.0.1', false, false, false],
    ['127.8.0.1', false, false, false],
    ['localhost', false, false, false],
    ['::1', false, false, false],
  ])('host "%s", open allowed %s, keys %s: refused %s', (host, allowOpen, keysExist, refused) => {
    const start = () => refuseOpen({ host, allowOpen, keysExist })
    if (!refused) return expect(start).not.toThrow()
    expect(start).toThrow(PactgraphError)
    expect(start).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        hint: expect.stringMatching(/key add.*PACTGRAPH_ALLOW_OPEN=1/),
      }),
    )
  })
})
