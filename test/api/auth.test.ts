/** Keys at the API's door: who gets in, with what, and what it may do there. */
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it, vi } from 'vitest'
import { hashOfKey } from '../../src/domain/api-key.js'
import { createFake } from './fake-questions.js'
import { ask, post } from './http-client.js'
import { authOf, bearer, KEYS, LOCAL, MUTATION, PREFLIGHT, QUERY, serve, WRONG } from './keyed-api.js'
import { createTestApi } from './test-api.js'

const CREDENTIALS = {
  none: {},
  wrong: bearer(WRONG),
  reader: bearer(KEYS.reader),
  ingest: bearer(KEYS.ingest),
  admin: bearer(KEYS.admin),
  local: bearer(LOCAL),
} as const
const NEEDED = '401 UNAUTHENTICATED'
const READ_ONLY = '403 READ_ONLY'

describe('who may do what', () => {
  // keys exist?, ingest allowed?, credential, what a query gets, what a mutation gets
  it.each([
    [false, false, 'none', '200', READ_ONLY],
    [false, false, 'wrong', NEEDED, NEEDED],
    [false, false, 'local', '200', '200'],
    [false, true, 'none', '200', '200'],
    [false, true, 'wrong', NEEDED, NEEDED],
    [false, true, 'local', '200', '200'],
    [true, false, 'none', NEEDED, NEEDED],
    [true, false, 'wrong', NEEDED, NEEDED],
    [true, false, 'reader', '200', READ_ONLY],
    [true, false, 'ingest', '200', READ_ONLY],
    [true, false, 'admin', '200', READ_ONLY],
    [true, false, 'local', '200', '200'],
    [true, true, 'none', NEEDED, NEEDED],
    [true, true, 'wrong', NEEDED, NEEDED],
    [true, true, 'reader', '200', '403 FORBIDDEN'],
    [true, true, 'ingest', '200', '200'],
    [true, true, 'admin', '200', '200'],
    [true, true, 'local', '200', '200'],
  ] as const)('keys %s, ingest %s, %s: query %s, mutation %s', async (keys, allowIngest, who, query, mutation) => {
    const { ingest, ...fake } = createFake()
    const ingested = vi.spyOn(ingest, 'ingestArticle')
    const auth = authOf(keys ? KEYS : {})
    const { port } = await serve({ auth, allowIngest, localToken: LOCAL }, { ...fake, ingest })
    const asked: string[] = []
    for (const operation of [QUERY, MUTATION]) {
      const answer = await post(port, operation, CREDENTIALS[who])
      asked.push(answer.status === 200 ? '200' : `${answer.status} ${answer.code()}`)
      if (answer.status === 200) expect(answer.json().errors).toBeUndefined()
      expect(answer.headers['www-authenticate']).toBe(answer.status === 401 ? 'Bearer' : undefined)
      if (answer.status !== 200) expect(answer.json().errors?.[0]?.extensions.hint).toBeTruthy()
    }
    expect(asked).toEqual([query, mutation])
    expect(ingested).toHaveBeenCalledTimes(mutation === '200' ? 1 : 0)
  })

  it.each([
    ['ingest', 'FORBIDDEN'],
    ['admin', undefined],
    ['local', undefined],
  ] as const)('deciding takes an admin key: %s gets %s', async (who, code) => {
    const { port } = await serve({ auth: authOf(KEYS), allowIngest: true, localToken: LOCAL })
    const query = 'mutation { decide(input: { kind: ACCEPT, by: "Ani", reason: "so", claim: "claim:1" }) { id } }'
    const { errors } = (await post(port, { query }, CREDENTIALS[who])).json()
    expect(errors?.[0]?.extensions.code).toBe(code)
  })

  it('stays as it was without auth: no header is looked at', async () => {
    const { port } = await serve({})
    for (const headers of [{}, bearer(WRONG), { 'x-api-key': WRONG }])
      expect((await post(port, QUERY, headers)).status).toBe(200)
    expect((await post(port, MUTATION, bearer(WRONG))).status).toBe(200)
  })

  it.each([true, false])(
    'introspection shows mutations to those who see them (ingest allowed: %s)',
    async (allowed) => {
      const { port } = await serve({ auth: authOf(KEYS), allowIngest: allowed, localToken: LOCAL })
      const seen = async (key: string) => {
        const { data } = (await post(port, { query: getIntrospectionQuery() }, bearer(key))).json()
        const text = JSON.stringify(data)
        expect(text.includes('ArticleInput')).toBe(text.includes('ingestArticle'))
        return text.includes('ingestArticle')
      }
      expect(await seen(KEYS.admin)).toBe(allowed)
      expect(await seen(KEYS.reader)).toBe(allowed)
      expect(await seen(LOCAL)).toBe(true)
      expect(await seen(KEYS.admin)).toBe(allowed)
    },
  )

  it('a local token alone opens no mutations to others, and needs a secret of some length', async () => {
    const { port, api } = await serve({ localToken: LOCAL })
    expect((await post(port, MUTATION)).code()).toBe('READ_ONLY')
    expect((await post(port, MUTATION, bearer(LOCAL))).status).toBe(200)
    expect((await api.execute(MUTATION.query)).errors?.[0]?.extensions?.code).toBe('READ_ONLY')
    for (const localToken of ['', 'short']) expect(() => createTestApi({ localToken })).toThrow('too short')
  })

  it('a server that only reads does so for the local token too', async () => {
    const { port } = await serve({ ingest: null, localToken: LOCAL })
    expect((await post(port, MUTATION, bearer(LOCAL))).code()).toBe('READ_ONLY')
  })

  it('a server that others reach stays closed when its last key goes', async () => {
    const { port } = await serve({ auth: authOf({}), openWithoutKeys: false, localToken: LOCAL })
    expect((await post(port, QUERY)).code()).toBe('UNAUTHENTICATED')
    expect((await post(port, QUERY, bearer(LOCAL))).status).toBe(200)
  })
})

describe('where a key may stand', () => {
  const closed = () => serve({ auth: authOf(KEYS) })

  it.each([
    ['Bearer', { authorization: `Bearer ${KEYS.reader}` }, 200],
    ['bearer in small letters and spaces', { authorization: `bearer   ${KEYS.reader}` }, 200],
    ['X-API-Key', { 'x-api-key': KEYS.reader }, 200],
    ['X-API-Key beside a proxy’s own Authorization', { 'x-api-key': KEYS.reader, ...bearer('jwt') }, 200],
    ['a wrong X-API-Key beside a right Bearer', { 'x-api-key': WRONG, ...bearer(KEYS.reader) }, 401],
    ['two keys in one header', { 'x-api-key': `${KEYS.reader}, ${KEYS.reader}` }, 401],
    ['an empty Bearer', { authorization: 'Bearer ' }, 401],
    ['an empty X-API-Key', { 'x-api-key': '' }, 401],
    ['Authorization without Bearer', { authorization: KEYS.reader }, 401],
    ['Basic', { authorization: `Basic ${Buffer.from(`key:${KEYS.reader}`).toString('base64')}` }, 401],
    ['a cookie', { cookie: `key=${KEYS.reader}; authorization=${KEYS.reader}` }, 401],
    ['a key with one letter more', bearer(`${KEYS.reader}x`), 401],
    ['a key with one letter less', bearer(KEYS.reader.slice(0, -1)), 401],
    ['its hash', bearer(hashOfKey(KEYS.reader)), 401],
  ])('%s', async (_, headers: Record<string, string>, status) => {
    expect((await post((await closed()).port, QUERY, headers)).status).toBe(status)
  })

  it.each(['api_key', 'key', 'access_token', 'authorization', 'x-api-key'])('not in the address: %s', async (name) => {
    const { port } = await closed()
    const path = `/graphql?${name}=${KEYS.reader}&query=${encodeURIComponent(QUERY.query)}`
    expect((await ask(port, path, { headers: PREFLIGHT })).code()).toBe('UNAUTHENTICATED')
    const headers = { 'content-type': 'application/json' }
    const sent = { method: 'POST', headers, body: JSON.stringify({ ...QUERY, [name]: KEYS.reader }) }
    expect((await ask(port, path, sent)).code()).toBe('UNAUTHENTICATED')
  })

  it('another scheme is no key: an open server answers whoever sends one', async () => {
    const { port } = await serve({ auth: authOf({}) })
    expect((await post(port, QUERY, { authorization: 'Basic eDp5' })).status).toBe(200)
  })

  it('queries by GET need one too', async () => {
    const { port } = await closed()
    const path = `/graphql?query=${encodeURIComponent(QUERY.query)}`
    expect((await ask(port, path, { headers: PREFLIGHT })).status).toBe(401)
    expect((await ask(port, path, { headers: { ...PREFLIGHT, ...bearer(KEYS.reader) } })).status).toBe(200)
  })

  it('a mutation by GET is refused whatever the key', async () => {
    const { port } = await serve({ auth: authOf(KEYS), allowIngest: true })
    const path = `/graphql?query=${encodeURIComponent(MUTATION.query)}`
    expect((await ask(port, path, { headers: { ...PREFLIGHT, ...bearer(KEYS.admin) } })).status).toBe(405)
  })

  it('the door comes before the body: nobody without a key has one read or parsed', async () => {
    const { port } = await closed()
    for (const body of ['no JSON', 'x'.repeat(2_000_000), JSON.stringify([QUERY])])
      expect((await post(port, body)).code()).toBe('UNAUTHENTICATED')
  })

  it('health, readiness, GraphiQL and preflights need none', async () => {
    const { port } = await serve({ auth: authOf(KEYS), allowedOrigins: ['https://app.example.org'] })
    for (const path of ['/health', '/ready', '/graphiql', '/graphiql/start.js'])
      expect((await ask(port, path)).status).toBe(200)
    const page = await ask(port, '/graphql', { headers: { accept: 'text/html' } })
    expect(page.headers['content-type']).toMatch(/^text\/html/)
    const script = (await ask(port, '/graphiql/start.js')).text
    expect(script).toContain('isHeadersEditorEnabled: true')
    expect(script).toContain('shouldPersistHeaders: false')
    const headers = { origin: 'https://app.example.org', 'access-control-request-method': 'POST' }
    const preflight = await ask(port, '/graphql', { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-headers']).toMatch(/\bauthorization\b.*\bx-api-key\b/)
  })

  it('a valid key does not open a name that the server does not answer to (DNS rebinding, CVE-2025-66414)', async () => {
    const { port } = await serve({ auth: authOf(KEYS), localToken: LOCAL })
    for (const key of [KEYS.admin, LOCAL]) {
      const answer = await post(port, QUERY, { ...bearer(key), host: 'attacker.example' })
      expect({ status: answer.status, code: answer.code() }).toEqual({ status: 403, code: 'FORBIDDEN' })
      expect((await post(port, QUERY, { ...bearer(key), origin: 'https://attacker.example' })).status).toBe(403)
    }
  })
})
