/** GraphiQL's start script: what the page opens with, and that all of it is answered. */
import { readdirSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, post } from './http-client.js'
import { createTestApi } from './test-api.js'

const { api } = createTestApi()
let port: number
beforeAll(async () => {
  port = (await api.listen('127.0.0.1', 0)).port
})
afterAll(() => api.close())

const folder = new URL('../../schema/queries/', import.meta.url)
const files = readdirSync(folder).sort()
const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8'))

interface Props {
  readonly query?: string
  readonly variables?: string
  readonly defaultQuery: string
  readonly defaultTabs: readonly { readonly query: string }[]
  readonly shouldPersistHeaders: boolean
}

/** What the start script hands to GraphiQL when the page's address ends so. */
async function opened(search = ''): Promise<Props> {
  const { text } = await ask(port, '/graphiql/start.js')
  let props: Props | null = null
  const GraphiQL = { createFetcher: () => () => undefined }
  runInNewContext(text, {
    URLSearchParams,
    location: { search },
    document: { getElementById: () => null },
    React: { createElement: (_: unknown, given: Props) => (props = given) },
    ReactDOM: { createRoot: () => ({ render: () => undefined }) },
    GraphiQL,
  })
  return JSON.parse(JSON.stringify(props)) as Props
}

test('there are ten ready questions, numbered in their order', () => {
  expect(files.map((name) => name.slice(0, 3))).toEqual(files.map((_, i) => `${String(i + 1).padStart(2, '0')}-`))
  expect(files.length).toBe(10)
})

test.each(files.map((name, i) => [name, texts[i]!] as const))(
  '%s: its question in one comment, its name as the tab’s',
  (name, text) => {
    const [question, operation] = text.split('\n')
    expect(question).toMatch(/^# [A-Z].*\?$/)
    const title = /^query ([A-Z]\w+) \{$/.exec(operation!)?.[1] ?? ''
    expect(title.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()).toBe(
      name.slice(3, -'.graphql'.length),
    )
  },
)

test('the page opens with all of them as tabs, who left the CSTO first', async () => {
  const { query, defaultTabs, shouldPersistHeaders } = await opened()
  expect({ query, shouldPersistHeaders }).toEqual({ query: undefined, shouldPersistHeaders: false })
  expect(defaultTabs.slice(1).map((tab) => tab.query)).toEqual(texts.slice(1))
  expect(defaultTabs[0]!.query.endsWith(texts[0]!)).toBe(true)
  expect(defaultTabs[0]!.query).toContain('whoLeft(organization: "CSTO")')
})

test('the first tab and every new one say where a key goes', async () => {
  const { defaultQuery, defaultTabs } = await opened()
  for (const text of [defaultTabs[0]!.query, defaultQuery]) {
    expect(text).toContain('Authorization')
    expect(text).toContain('extensions.hint')
  }
})

test('a query in the address comes first', async () => {
  const { query, defaultTabs } = await opened('?query=%7B%20__typename%20%7D')
  expect(query).toBe('{ __typename }')
  expect(defaultTabs.map((tab) => tab.query)[0]).toBe('{ __typename }')
  expect(defaultTabs.length).toBe(texts.length + 1)
})

test('its variables come along', async () => {
  const { query, variables, defaultTabs } = await opened('?query=%7B+__typename+%7D&variables=%7B%22a%22%3A1%7D')
  expect({ query, variables }).toEqual({ query: '{ __typename }', variables: '{"a":1}' })
  expect(defaultTabs[0]).toEqual({ query: '{ __typename }', variables: '{"a":1}' })
})

test('each fits the schema and its limits; what it answers stands in the README', async () => {
  const { defaultTabs } = await opened()
  for (const { query } of defaultTabs) {
    const { errors = [] } = (await post(port, { query })).json()
    // The graph behind this server knows but one organization.
    const refusals = errors.filter(({ extensions }) => extensions.code !== 'NOT_FOUND')
    expect(refusals, query).toEqual([])
  }
})
