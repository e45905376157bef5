/** Keys while a server runs: removed ones stop, wrong ones wait, and no log holds any. */
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createAuth, KEYS_KEPT_MS } from '../../src/api/auth.js'
import { withoutKeys } from '../../src/api/log.js'
import { WRONG_KEYS_ALLOWED } from '../../src/api/wrong-keys.js'
import { hashOfKey, type KeyScope } from '../../src/domain/api-key.js'
import { PactgraphError } from '../../src/domain/errors.js'
import { createFake } from './fake-questions.js'
import { ask, post } from './http-client.js'
import { authOf, bearer, KEYS, LOCAL, MUTATION, PREFLIGHT, QUERY, serve, setOf, WRONG } from './keyed-api.js'

describe('the keys at hand', () => {
  it('a removed key stops within seconds, a new one starts', async () => {
    let now = 0
    let keys: Partial<Record<KeyScope, string>> = { reader: KEYS.reader }
    let reads = 0
    const load = async () => {
      reads++
      return setOf(keys)
    }
    const { port } = await serve({ auth: createAuth(load, () => now) })
    const statuses = async () =>
      (await Promise.all([KEYS.reader, KEYS.admin].map((key) => post(port, QUERY, bearer(key))))).map((a) => a.status)
    expect(await statuses()).toEqual([200, 401])
    keys = { admin: KEYS.admin }
    now += KEYS_KEPT_MS - 1
    expect(await statuses()).toEqual([200, 401])
    expect(reads).toBe(1)
    now += 1
    expect(await statuses()).toEqual([401, 200])
    expect(reads).toBe(2)
    expect(KEYS_KEPT_MS).toBeLessThanOrEqual(5_000)
  })

  it('that cannot be read let nobody in, say nothing of the store, and are read again at once', async () => {
    let isAway = true
    const load = async () => {
      if (isAway) throw new PactgraphError('STORE_UNAVAILABLE', 'bolt://secret-host:7687 does not answer')
      return setOf(KEYS)
    }
    const { port, log } = await serve({ auth: createAuth(load), localToken: LOCAL })
    for (const headers of [{}, bearer(KEYS.admin), bearer(WRONG)]) {
      const answer = await post(port, QUERY, headers)
      expect({ status: answer.status, code: answer.code() }).toEqual({ status: 503, code: 'STORE_UNAVAILABLE' })
      expect(answer.text).not.toContain('secret-host')
    }
    expect(log.join('')).toContain('secret-host')
    expect((await post(port, QUERY, bearer(LOCAL))).status).toBe(200)
    expect((await ask(port, '/health')).status).toBe(200)
    isAway = false
    expect((await post(port, QUERY, bearer(KEYS.admin))).status).toBe(200)
  })

  it('that do not come in time are given up', async () => {
    const auth = createAuth(() => new Promise(() => {}))
    await expect(auth.keysExist()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })
})

describe('wrong keys', () => {
  const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

  it('are 429 after twenty in a minute, for every key of that address but the local token', async () => {
    const { port } = await serve({ auth: authOf(KEYS), localToken: LOCAL })
    const statuses: number[] = []
    for (let n = 0; n < WRONG_KEYS_ALLOWED; n++) statuses.push((await post(port, QUERY, bearer(WRONG))).status)
    expect(new Set(statuses)).toEqual(new Set([401]))
    for (const key of [WRONG, KEYS.reader]) {
      const answer = await post(port, QUERY, bearer(key))
      expect({ status: answer.status, code: answer.code() }).toEqual({ status: 429, code: 'RATE_LIMITED' })
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(50)
    }
    expect((await post(port, QUERY)).status).toBe(401)
    expect((await post(port, QUERY, bearer(LOCAL))).status).toBe(200)
    expect((await ask(port, '/health')).status).toBe(200)
  })

  it('are counted when they come at once, whatever address a header claims', async () => {
    const { port } = await serve({ auth: authOf(KEYS) })
    let n = 0
    const send = () => post(port, QUERY, { ...bearer(WRONG), 'x-forwarded-for': `192.0.2.${n++}` })
    const statuses = (await times(60, send)).map((answer) => answer.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(WRONG_KEYS_ALLOWED)
    expect(statuses.filter((status) => status === 429)).toHaveLength(60 - WRONG_KEYS_ALLOWED)
  })

  it('are not what requests without a key are', async () => {
    const { port } = await serve({ auth: authOf(KEYS) })
    await times(40, () => post(port, QUERY))
    expect((await post(port, QUERY, bearer(KEYS.reader))).status).toBe(200)
  })
})

describe('the log', () => {
  it('holds no key, right, wrong or local, wherever it was sent', async () => {
    const throwing = createFake({
      memberships: () => Promise.reject(new Error(`broken for ${KEYS.admin}`)),
    })
    const { port, log, api } = await serve({ auth: authOf(KEYS), allowIngest: true, localToken: LOCAL }, throwing)
    const answers: string[] = []
    const told = async (sent: Promise<{ readonly text: string }>) => void answers.push((await sent).text)
    for (const key of [...Object.values(KEYS), WRONG, LOCAL]) {
      for (const headers of [bearer(key), { 'x-api-key': key }, { authorization: key }]) {
        await told(post(port, QUERY, headers))
        await told(post(port, MUTATION, headers))
        await told(post(port, { query: '{ memberships { totalCount } }' }, headers))
        await told(post(port, 'no JSON', headers))
        await told(ask(port, '/nothing', { headers }))
        await told(ask(port, '/health', { headers }))
      }
      if (key === LOCAL) continue
      await told(ask(port, `/${key}`))
      await told(ask(port, `/graphql?key=${key}`, { headers: PREFLIGHT }))
      await told(post(port, QUERY, { 'x-request-id': key }))
    }
    await api.close()
    expect(log.length).toBeGreaterThan(90)
    expect(log.join('')).toContain('broken for [key]')
    for (const key of [...Object.values(KEYS), WRONG, LOCAL]) {
      expect(log.join('').includes(key)).toBe(false)
      expect(log.join('').includes(hashOfKey(key))).toBe(false)
    }
    for (const text of answers) expect(text).not.toMatch(/pg_(reader|ingest|admin|wrong)|local-token/)
  })

  it('blots out headers that somebody logs', () => {
    const lines: string[] = []
    const logger = withoutKeys(pino({}, { write: (line: string) => void lines.push(line) }))
    const headers = { authorization: `Bearer ${LOCAL}`, 'x-api-key': LOCAL, accept: 'text/html' }
    logger.child({ requestId: 'a' }).info({ ...headers, headers, request: { headers }, req: { headers } }, 'a request')
    expect(lines.join('')).not.toContain(LOCAL)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      headers: { authorization: '[key]', 'x-api-key': '[key]', accept: 'text/html' },
    })
  })
})
