/** An API with keys on a loopback port, closed after each test; three right keys, a wrong one and a local token. */
import { afterEach } from 'vitest'
import { createAuth } from '../../src/api/auth.js'
import type { ApiParts } from '../../src/api/server.js'
import { type KeySet, keySetOf } from '../../src/app/keys.js'
import { hashOfKey, type KeyScope } from '../../src/domain/api-key.js'
import { createFake } from './fake-questions.js'
import { createTestApi, type TestApi } from './test-api.js'

const keyOf = (name: string): string => `pg_${name.padEnd(43, 'x')}`
export const KEYS = { reader: keyOf('reader'), ingest: keyOf('ingest'), admin: keyOf('admin') } as const
export const WRONG = keyOf('wrong')
export const LOCAL = 'local-token-of-this-machine'

export const setOf = (keys: Partial<Record<KeyScope, string>>): KeySet =>
  keySetOf(Object.entries(keys).map(([scope, key]) => ({ hash: hashOfKey(key), scope: scope as KeyScope })))
export const authOf = (keys: Partial<Record<KeyScope, string>>) => createAuth(async () => setOf(keys))

const open: TestApi[] = []
afterEach(async () => {
  for (const { api } of open.splice(0)) await api.close()
})

export async function serve(
  parts: Partial<ApiParts>,
  fake = createFake(),
): Promise<TestApi & { readonly port: number }> {
  const made = createTestApi(parts, fake)
  open.push(made)
  const { port } = await made.api.listen('127.0.0.1', 0)
  return { ...made, port }
}

export const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` })
export const PREFLIGHT = { 'apollo-require-preflight': '1' }
export const QUERY = { query: '{ whoLeft(organization: "CSTO") { text } }' }
export const MUTATION = { query: 'mutation { ingestArticle(input: { text: "x" }) { created } }' }
