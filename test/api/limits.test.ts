/** Operations built to hurt: each refused in milliseconds with a status of 4xx and a code. */
import fc from 'fast-check'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, post } from './http-client.js'
import { createTestApi } from './test-api.js'

const { api, calls } = createTestApi()
let port: number
beforeAll(async () => {
  port = (await api.listen('127.0.0.1', 0)).port
  await post(port, { query: '{ __typename }' })
})
afterAll(() => api.close())

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ')

const nested = (depth: number): string =>
  `{ organization(ref: "CSTO") ${'{ predecessor '.repeat(depth)}{ name }${' }'.repeat(depth)} }`

const doubling = (count: number): string =>
  `{ countries { nodes { ...F0 } } } ${times(count, (i) =>
    i === count - 1 ? `fragment F${i} on Country { name }` : `fragment F${i} on Country { ...F${i + 1} ...F${i + 1} }`,
  )}`

const widening = (count: number): string =>
  `{ organization(ref: "CSTO") { ...F0 } } ${times(count, (i) =>
    i === count - 1
      ? `fragment F${i} on Organization { name }`
      : `fragment F${i} on Organization { a: predecessor { ...F${i + 1} } b: predecessor { ...F${i + 1} } }`,
  )}`

const json = (query: string, variables = {}) => JSON.stringify({ query, variables })

const BOMBS: readonly (readonly [name: string, body: string, status: number, code: string])[] = [
  [
    '10,000 aliases',
    json(`{ ${times(10_000, (i) => `a${i}: whoLeft(organization: "CSTO") { text }`)} }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['31 aliases at the root', json(`{ ${times(31, (i) => `a${i}: __typename`)} }`), 400, 'QUERY_TOO_COMPLEX'],
  [
    '200 aliases below',
    json(`{ country(ref: "ARM") { ${times(200, (i) => `a${i}: name`)} } }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'the same field 2,100 times',
    json(`{ country(ref: "ARM") { ${'name '.repeat(2_100)} } }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['13 levels', json(nested(12)), 400, 'QUERY_TOO_COMPLEX'],
  ['10,000 levels', json(nested(10_000)), 400, 'QUERY_TOO_COMPLEX'],
  [
    '10,000 levels of lists',
    json(`{ timeline(about: ${'['.repeat(10_000)}${']'.repeat(10_000)}) { totalCount } }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['30 doubling fragments', json(doubling(30)), 400, 'QUERY_TOO_COMPLEX'],
  ['100 doubling fragments', json(doubling(100)), 400, 'QUERY_TOO_COMPLEX'],
  ['doubling fragments that go deeper', json(widening(12)), 400, 'QUERY_TOO_COMPLEX'],
  [
    'a fragment that contains itself',
    json('{ countries { nodes { ...A } } } fragment A on Country { ...A }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['60 directives', json(`{ __typename ${'@include(if: true) '.repeat(60)} }`), 400, 'QUERY_TOO_COMPLEX'],
  [
    'pages in pages',
    json('{ countries(first: 500) { nodes { memberships(first: 500) { nodes { spell } } } } }'),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a call for each of 500 rows',
    json('{ countries(first: 500) { nodes { memberships(first: 1) { totalCount } } } }'),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'introspection in introspection',
    json(`{ __schema { types ${'{ fields { type '.repeat(5)}{ name }${' } }'.repeat(5)} } }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '30 full introspections',
    json(`{ ${times(30, (i) => `a${i}: __schema { types { fields { args { type { name } } } } }`)} }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['a page of 501', json('{ countries(first: 501) { totalCount } }'), 400, 'BAD_USER_INPUT'],
  [
    'a page of 501 in a variable',
    json('query ($n: Int) { countries(first: $n) { totalCount } }', { n: 501 }),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a page of 501 as a default',
    json('query ($n: Int = 501) { countries(first: $n) { totalCount } }'),
    400,
    'BAD_USER_INPUT',
  ],
  ['a page of fewer than none', json('{ countries(first: -1) { totalCount } }'), 400, 'BAD_USER_INPUT'],
  ['a 2-MB literal', json(`{ country(ref: "${'x'.repeat(2_000_000)}") { id } }`), 413, 'PAYLOAD_TOO_LARGE'],
  ['a literal of 500 kB', json(`{ country(ref: "${'x'.repeat(500_000)}") { id } }`), 413, 'PAYLOAD_TOO_LARGE'],
  ['1 MB of comments', json(`${'#\n'.repeat(260_000)}{ __typename }`), 413, 'PAYLOAD_TOO_LARGE'],
  ['a batch', `[${json('{ __typename }')},${json('{ __typename }')}]`, 400, 'BAD_USER_INPUT'],
  ['a batch of none', '[]', 400, 'BAD_USER_INPUT'],
  ['no JSON', '{"query": "{ __typename }"', 400, 'BAD_USER_INPUT'],
  ['an empty body', '', 400, 'BAD_USER_INPUT'],
  ['a body that is null', 'null', 400, 'BAD_USER_INPUT'],
  ['no query', '{"variables": {}}', 400, 'BAD_USER_INPUT'],
  ['a query that is a number', '{"query": 7}', 400, 'BAD_USER_INPUT'],
  ['variables that are a list', '{"query": "{ __typename }", "variables": []}', 400, 'BAD_USER_INPUT'],
  ['an operation that is not there', '{"query": "{ __typename }", "operationName": "Other"}', 400, 'BAD_USER_INPUT'],
  [
    'a persisted query',
    '{"query": "{ __typename }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}',
    400,
    'BAD_USER_INPUT',
  ],
  [
    '100,000 brackets in a variable',
    `{"query": "query ($a: [String!]!) { timeline(about: $a) { totalCount } }", "variables": {"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    400,
    'BAD_USER_INPUT',
  ],
  ['no GraphQL', json('{ country('), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a field that is not there', json('{ nothing }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a subscription', json('subscription { x }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
]

describe('bombs', () => {
  it.each(BOMBS)('%s', async (_, body, status, code) => {
    const before = calls.length
    const begun = performance.now()
    const answer = await post(port, body)
    const ms = performance.now() - begun
    expect({ status: answer.status, code: answer.code() }).toEqual({ status, code })
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules/)
    expect(calls.length, 'asks the store nothing').toBe(before)
    expect(ms).toBeLessThan(200)
  })

  it.each(BOMBS.filter(([, , , code]) => code === 'QUERY_TOO_COMPLEX'))('%s, in process', async (_, body, __, code) => {
    const { query } = JSON.parse(body)
    expect((await api.execute(query)).errors?.[0]?.extensions?.code).toBe(code)
  })

  it('a body that never ends is cut off', async () => {
    const answer = await ask(port, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: Buffer.alloc(3_000_000, 32),
    })
    expect({ status: answer.status, code: answer.code() }).toEqual({ status: 413, code: 'PAYLOAD_TOO_LARGE' })
  })

  it('no JSON body gets more than a refusal with a code', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.json().map((value) => `{"query":${value}}`),
        ),
        async (body) => {
          const answer = await post(port, body)
          expect(answer.status).toBeGreaterThanOrEqual(400)
          expect(answer.status).toBeLessThan(500)
          expect(answer.code()).toMatch(/^(BAD_USER_INPUT|GRAPHQL_(PARSE|VALIDATION)_FAILED)$/)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('what people ask', () => {
  it.each([
    ['introspection', getIntrospectionQuery({ inputValueDeprecation: true, directiveIsRepeatable: true, oneOf: true })],
    ['30 root fields', `{ ${times(30, (i) => `a${i}: whoLeft(organization: "CSTO") { text }`)} }`],
    ['twelve levels', nested(10)],
    [
      '500 memberships with evidence',
      '{ memberships(first: 500) { nodes { member { __typename } organization { name } evidence { quote source { ... on Article { title } ... on Record { where } } } } } }',
    ],
    [
      '200 countries with memberships',
      '{ countries(first: 200) { nodes { name memberships { nodes { status organization { acronym } } } } } }',
    ],
    [
      '500 organizations with dates',
      '{ organizations(first: 500) { nodes { name founded { edtf } dissolved { edtf } } } }',
    ],
  ])('%s is answered', async (_, query) => {
    const answer = await post(port, { query })
    expect(answer.json().errors).toBeUndefined()
    expect(answer.status).toBe(200)
  })

  it('a long text in a variable is read', async () => {
    const query = 'mutation ($text: String!) { ingestArticle(input: { text: $text }) { created } }'
    const answer = await post(port, { query, variables: { text: 'x'.repeat(900_000) } })
    expect(answer.json().data).toEqual({ ingestArticle: { created: 2 } })
  })
})
