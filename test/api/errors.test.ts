/** How trouble looks from outside, and what the log holds of it. */
import { describe, expect, it } from 'vitest'
import { PactgraphError } from '../../src/domain/errors.js'
import { createFake } from './fake-questions.js'
import { createTestApi } from './test-api.js'

const failing = (error: unknown) =>
  createTestApi({}, createFake({ memberships: () => Promise.reject(error), actorsById: () => Promise.reject(error) }))

describe('errors', () => {
  it.each([
    ['{ country(', 'GRAPHQL_PARSE_FAILED', 'Syntax Error', 'locations'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing"', 'schema'],
    ['{ organization(ref: "CSTOO") { id } }', 'NOT_FOUND', 'Unknown organization "CSTOO"', 'Did you mean'],
    [
      '{ memberships(filter: { at: "next week" }) { totalCount } }',
      'BAD_USER_INPUT',
      '"next week" is not a date',
      '2024-02',
    ],
    ['{ memberships(filter: { at: "2024-02-30" }) { totalCount } }', 'BAD_USER_INPUT', 'not a date', '2024-02'],
    [
      '{ memberships(knownAt: "2024-02-03") { totalCount } }',
      'BAD_USER_INPUT',
      'not an instant',
      '2026-03-01T12:00:00Z',
    ],
    ['{ memberships(first: 501) { totalCount } }', 'BAD_USER_INPUT', '0 to 500', 'endCursor'],
    ['{ timeline(about: []) { totalCount } }', 'BAD_USER_INPUT', '1 to 50 subjects', 'several'],
    [
      'query ($at: EDTF) { memberships(filter: { at: $at }) { totalCount } }',
      'BAD_USER_INPUT',
      'is not a date',
      '2024-02',
      { at: 'soon' },
    ],
    ['query ($ref: String!) { country(ref: $ref) { id } }', 'BAD_USER_INPUT', '$ref', '', {}],
    ['query ($on: Boolean) { __typename @include(if: $on) }', 'GRAPHQL_VALIDATION_FAILED', '$on', 'schema', {}],
    [
      'query ($l: Boolean = true) { standing(country: "ARM", organization: "CSTO", lineage: $l) { reason(x: 1) } }',
      'GRAPHQL_VALIDATION_FAILED',
      'reason',
      'schema',
      {},
    ],
    ['query A { __typename } query B { __typename }', 'BAD_USER_INPUT', 'operation name', '', {}],
  ])('%s is %s', async (operation, code, message, hint, variables = {}) => {
    const { api, log } = createTestApi()
    const { errors } = await api.execute(operation, variables)
    expect(errors?.[0]?.extensions?.code).toBe(code)
    expect(errors?.[0]?.message).toContain(message)
    expect(String(errors?.[0]?.extensions?.hint ?? '')).toContain(hint)
    expect(Object.keys(errors?.[0]?.extensions ?? {}).filter((key) => !['code', 'hint'].includes(key))).toEqual([])
    expect(log.join('')).not.toContain('internal error')
  })

  it('of ours keep their code, hint and place', async () => {
    const { api } = failing(new PactgraphError('STORE_UNAVAILABLE', 'The store is away', { hint: 'Wait' }))
    expect((await api.execute('{ memberships { totalCount } }')).errors).toEqual([
      {
        message: 'The store is away',
        locations: [{ line: 1, column: 3 }],
        path: ['memberships'],
        extensions: { code: 'STORE_UNAVAILABLE', hint: 'Wait' },
      },
    ])
  })

  it.each([new TypeError('secret thing is undefined'), new PactgraphError('INTERNAL', 'secret state'), 'secret text'])(
    'nobody foresaw are masked and logged under their id: %s',
    async (error) => {
      const { api, log } = failing(error)
      const { errors } = await api.execute('{ memberships { totalCount } }')
      expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL' })
      expect(JSON.stringify(errors)).not.toMatch(/secret|\.ts/)
      const id = /^Internal error \(id ([0-9a-f]{8})\)$/.exec(errors?.[0]?.message ?? '')?.[1]
      const line = log.map((text) => JSON.parse(text)).find(({ errorId }) => errorId === id)
      expect(line).toMatchObject({ level: 50, requestId: expect.any(String) })
      expect(log.filter((text) => text.includes('internal error'))).toHaveLength(1)
    },
  )

  it('carry no values of variables into the log', async () => {
    const { api, log } = failing(new Error('no row for Confidential Person'))
    await api.execute('query ($country: String) { memberships(filter: { country: $country }) { totalCount } }', {
      country: 'Confidential Person',
    })
    expect(log.join('')).toContain('no row for [value]')
    expect(log.join('')).not.toContain('Confidential')
  })

  it('say that the graph is broken, not the caller, where it names an actor that it does not hold', async () => {
    const { api } = createTestApi({}, createFake({ actorsById: async (ids) => ids.map(() => null) }))
    const { errors } = await api.execute('{ memberships(first: 1) { nodes { member { __typename } } } }')
    expect(errors?.[0]?.extensions?.code).toBe('INTERNAL')
  })
})
