/** The HTTP edge on a loopback port. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PactgraphError } from '../../src/domain/errors.js'
import { createFake } from './fake-questions.js'
import { ask, post } from './http-client.js'
import { createTestApi } from './test-api.js'

const { api, log } = createTestApi({ allowedHosts: ['graph.example.org'], allowedOrigins: ['https://app.example.org'] })
let port: number
beforeAll(async () => {
  port = (await api.listen('127.0.0.1', 0)).port
})
afterAll(() => api.close())

const QUERY = { query: '{ whoLeft(organization: "CSTO") { text } }' }
const QUERY_BY_GET = `/graphql?query=${encodeURIComponent(QUERY.query)}`
const PREFLIGHT = { 'apollo-require-preflight': '1' }

describe('/graphql', () => {
  it('answers POST in JSON', async () => {
    const answer = await post(port, QUERY)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.json()).toEqual({ data: { whoLeft: { text: 'Uzbekistan left.' } } })
  })

  it('answers in the media type of GraphQL over HTTP where asked', async () => {
    const answer = await post(port, QUERY, { accept: 'application/graphql-response+json' })
    expect(answer.headers['content-type']).toMatch(/^application\/graphql-response\+json/)
  })

  it('answers queries by GET with a header that browsers do not send unasked', async () => {
    expect((await ask(port, QUERY_BY_GET, { headers: PREFLIGHT })).json().data).toEqual({
      whoLeft: { text: 'Uzbekistan left.' },
    })
  })

  it.each([
    ['GET without such a header', 'GET', QUERY_BY_GET, {}, undefined, 400],
    [
      'a mutation by GET',
      'GET',
      '/graphql?query=mutation%7BingestArticle(input:%7Btext:%22x%22%7D)%7Bcreated%7D%7D',
      PREFLIGHT,
      undefined,
      405,
    ],
    ['GET with neither query nor page', 'GET', '/graphql', PREFLIGHT, undefined, 400],
    ['another content type', 'POST', '/graphql', { 'content-type': 'text/plain' }, '{}', 415],
    ['no content type', 'POST', '/graphql', {}, '{}', 415],
    ['a form', 'POST', '/graphql', { 'content-type': 'application/x-www-form-urlencoded' }, 'query={__typename}', 415],
    [
      'a compressed body',
      'POST',
      '/graphql',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      'x',
      415,
    ],
    [
      'bytes that are no UTF-8',
      'POST',
      '/graphql',
      { 'content-type': 'application/json' },
      Buffer.from([0x22, 0xff, 0x22]),
      400,
    ],
    ['PUT', 'PUT', '/graphql', { 'content-type': 'application/json' }, '{}', 405],
    ['DELETE', 'DELETE', '/graphql', {}, undefined, 405],
    ['POST to /health', 'POST', '/health', {}, '{}', 405],
  ])('refuses %s', async (_, method, path, headers: Record<string, string>, body, status) => {
    const answer = await ask(port, path, { method, headers, ...(body !== undefined && { body }) })
    expect({ status: answer.status, code: answer.code() }).toEqual({ status, code: 'BAD_USER_INPUT' })
    if (status === 405) expect(answer.headers.allow).toBeTruthy()
    expect(answer.text).not.toMatch(/<html|node_modules|\bat .*:\d+:\d+/i)
  })

  it.each(['utf-16', 'utf-32', 'utf-7', 'x'.repeat(5_000)])('refuses charset %s (CVE-2026-23897)', async (charset) => {
    const answer = await post(port, QUERY, { 'content-type': `application/json; charset=${charset}` })
    expect({ status: answer.status, code: answer.code() }).toEqual({ status: 415, code: 'BAD_USER_INPUT' })
  })

  it('refuses GET with a content type that browsers send unasked (GHSA-9q82-xgwf-vj6h)', async () => {
    for (const type of ['text/plain', 'message/rfc822', 'application/x-unknown']) {
      const answer = await ask(port, QUERY_BY_GET, { headers: { 'content-type': type } })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.json().data).toBeUndefined()
    }
  })

  it('shows our own trouble in the status, a caller’s not', async () => {
    const away = createFake({ memberships: () => Promise.reject(new PactgraphError('STORE_UNAVAILABLE', 'away')) })
    const broken = createTestApi({}, away)
    const { port: other } = await broken.api.listen('127.0.0.1', 0)
    expect((await post(other, { query: '{ memberships { totalCount } }' })).status).toBe(503)
    expect((await post(other, { query: '{ country(ref: "XXX") { id } }' })).status).toBe(200)
    await broken.api.close()
  })

  it('is 408 TIMEOUT when time runs out', async () => {
    const slow = createTestApi({ limits: { timeoutMs: 20 } }, createFake({ memberships: () => new Promise(() => {}) }))
    const { port: other } = await slow.api.listen('127.0.0.1', 0)
    const answer = await post(other, { query: '{ memberships { totalCount } }' })
    expect({ status: answer.status, code: answer.code() }).toEqual({ status: 408, code: 'TIMEOUT' })
    await slow.api.close()
  })
})

describe('hosts and origins', () => {
  it.each([
    ['attacker.example', 403],
    ['attacker.example:4000', 403],
    ['localhost.attacker.example', 403],
    ['127.0.0.1.attacker.example', 403],
    ['graph.example.org', 200],
    ['graph.example.org:4000', 200],
    ['localhost:4000', 200],
    ['[::1]:4000', 200],
    ['192.0.2.7:4000', 200],
  ])('host %s gets %i (DNS rebinding, CVE-2025-66414)', async (host, status) => {
    for (const answer of [await post(port, QUERY, { host }), await ask(port, '/health', { headers: { host } })]) {
      expect(answer.status).toBe(status)
      if (status === 403) expect(answer.code()).toBe('FORBIDDEN')
    }
  })

  it.each([
    ['https://attacker.example', 403],
    ['http://localhost:1', 403],
    ['null', 403],
    ['https://app.example.org', 200],
    ['http://localhost:4000', 200],
  ])('origin %s gets %i', async (origin, status) => {
    const answer = await post(port, QUERY, { host: 'localhost:4000', origin })
    expect(answer.status).toBe(status)
    expect(answer.headers['access-control-allow-origin']).toBe(
      origin === 'https://app.example.org' ? origin : undefined,
    )
  })

  it('answers the preflight of an allowed page', async () => {
    const headers = { origin: 'https://app.example.org', 'access-control-request-method': 'POST' }
    const answer = await ask(port, '/graphql', { method: 'OPTIONS', headers })
    expect(answer.status).toBe(204)
    expect(answer.headers['access-control-allow-headers']).toContain('content-type')
  })
})

describe('other paths', () => {
  it('tell whether the server lives and whether the store answers', async () => {
    expect((await ask(port, '/health')).status).toBe(200)
    expect((await ask(port, '/ready')).status).toBe(200)
    const away = createTestApi({ ready: () => Promise.reject(new Error('no route')) })
    const { port: other } = await away.api.listen('127.0.0.1', 0)
    const answer = await ask(other, '/ready')
    expect({ status: answer.status, code: answer.code() }).toEqual({ status: 503, code: 'STORE_UNAVAILABLE' })
    expect((await ask(other, '/health')).status).toBe(200)
    await away.api.close()
  })

  it.each([
    '/page/',
    '/page/index.tsx',
    '/page/../package.json',
    '/page/%2e%2e/package.json',
    '/nothing',
    '/graphiql/../package.json',
    '/graphiql/%2e%2e/package.json',
    '/graphiql/index.js',
    '//evil',
  ])('%s is 404 in JSON', async (path) => {
    const answer = await ask(port, path)
    expect({ status: answer.status, code: answer.code() }).toEqual({ status: 404, code: 'NOT_FOUND' })
  })

  it('serve GraphiQL with everything it loads, from this server alone', async () => {
    const page = await ask(port, '/graphql', { headers: { accept: 'text/html,application/xhtml+xml' } })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect(page.headers['content-security-policy']).not.toMatch(/https?:|unsafe-eval|\*/)
    const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url as string)
    const files = loaded.filter((url) => url !== 'data:,')
    expect(files.length).toBeGreaterThanOrEqual(6)
    for (const url of files) {
      expect(url).toMatch(/^\/graphiql\/[\w.-]+$/)
      const file = await ask(port, url)
      expect(file.status).toBe(200)
      expect(file.headers['content-type']).toMatch(url.endsWith('.css') ? /^text\/css/ : /^text\/javascript/)
      expect((await ask(port, url, { headers: { 'if-none-match': String(file.headers.etag) } })).status).toBe(304)
    }
  })
})

describe('headers and log', () => {
  it('guard every answer', async () => {
    for (const answer of [await post(port, QUERY), await ask(port, '/nothing'), await ask(port, '/health')]) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
      expect(answer.headers).not.toHaveProperty('x-powered-by')
      expect(answer.headers).not.toHaveProperty('server')
    }
  })

  it('carry the request’s id, a sane one of the caller or one of ours', async () => {
    expect((await post(port, QUERY, { 'x-request-id': 'abc-1' })).headers['x-request-id']).toBe('abc-1')
    expect((await post(port, QUERY, { 'x-request-id': 'a b"' })).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('hold no variables and no operation text, not even from the address of a GET (CVE-2026-114505)', async () => {
    const query = 'query Named($ref: String!) { organization(ref: $ref) { id } }'
    const variables = JSON.stringify({ ref: 'Confidential' })
    const search = `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(variables)}`
    log.length = 0
    await ask(port, `/graphql${search}`, { headers: { ...PREFLIGHT, 'x-request-id': 'by-get' } })
    await post(port, { query, variables: { ref: 'Confidential' } }, { 'x-request-id': 'by-post' })
    await expect.poll(() => log.length).toBeGreaterThanOrEqual(2)
    const text = log.join('')
    expect(text).not.toContain('Confidential')
    expect(text).not.toContain('organization(')
    const lines = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')
    expect(lines.map(({ requestId }) => requestId).sort()).toEqual(['by-get', 'by-post'])
    expect(lines[0]).toMatchObject({ path: '/graphql', operation: 'Named', type: 'query', codes: ['NOT_FOUND'] })
  })
})

describe('listening', () => {
  it('refuses a port that is taken and says what to do', async () => {
    const other = createTestApi()
    await expect(other.api.listen('127.0.0.1', port)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `Port ${port} is taken`,
      hint: expect.stringContaining('PORT'),
    })
    await other.api.close()
  })

  it('ends gracefully: what runs is answered, what idles is cut', async () => {
    let answerNow = () => {}
    const waiting = new Promise<void>((resolve) => {
      answerNow = resolve
    })
    const held = createFake()
    const slow = createFake({ disputes: (...args) => waiting.then(() => held.questions.disputes(...args)) })
    const { api: closing } = createTestApi({}, slow)
    const { port: other } = await closing.listen('127.0.0.1', 0)
    const idle = connect(other, '127.0.0.1')
    const answer = post(other, { query: '{ disputes { totalCount } }' })
    await expect.poll(() => slow.calls.length).toBe(1)
    const closed = closing.close()
    answerNow()
    expect((await answer).json().data).toEqual({ disputes: { totalCount: 1 } })
    idle.destroy()
    await closed
    await expect(post(other, QUERY)).rejects.toThrow()
  })
})
