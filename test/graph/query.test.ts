import { describe, expect, expectTypeOf, test } from 'vitest'
import type { GraphEngine, Params, Transaction } from '../../src/graph/engine.js'
import { cypher, query, runQuery } from '../../src/graph/query.js'

const byId = query<{ id: string }>()({
  name: 'claim.byId',
  mode: 'read',
  row: (row) => String(row.id),
  example: { id: 'c1' },
  text: cypher`MATCH (c:Claim {id: $id}) RETURN c.id AS id ORDER BY id`,
})
const add = query<{ id: string }>()({
  name: 'claim.add',
  mode: 'write',
  row: () => null,
  example: { id: 'c1' },
  text: cypher`MERGE (c:Claim {id: $id})`,
})

describe('cypher', () => {
  test('puts fragments together', () => {
    const fields = cypher`c.id AS id, c.pair AS pair`
    expect(cypher`MATCH (c:Claim) RETURN ${fields} ORDER BY id`).toBe(
      'MATCH (c:Claim) RETURN c.id AS id, c.pair AS pair ORDER BY id',
    )
  })

  test('takes no text that is not cypher', () => {
    const input: string = 'x'
    // @ts-expect-error a string is input until proven otherwise
    cypher`MATCH (c:${input}) RETURN c.id AS id`
    // @ts-expect-error neither is a literal one
    cypher`MATCH (c:${'Claim'}) RETURN c.id AS id`
    // @ts-expect-error a query's text is cypher
    query<{ id: string }>()({ name: 'x.y', mode: 'read', row: () => 1, example: { id: '' }, text: 'RETURN 1 AS one' })
  })
})

describe('runQuery', () => {
  const calls: [string, Params | undefined][] = []
  const tx: Transaction = {
    run: async (text, params) => {
      calls.push([text, params])
      return [{ id: 'a' }, { id: 'b' }]
    },
  }

  test('runs the text and makes values of the rows', async () => {
    expect(await runQuery(tx, byId, { id: 'a' })).toEqual(['a', 'b'])
    expect(calls).toEqual([[byId.text, { id: 'a' }]])
    expectTypeOf(runQuery(tx, byId, { id: 'a' })).resolves.toEqualTypeOf<readonly string[]>()
  })

  test('its parameters and its target are checked by the compiler', async () => {
    // @ts-expect-error a parameter is missing
    await runQuery(tx, byId, {})
    // @ts-expect-error a parameter has another type
    await runQuery(tx, byId, { id: 1 })
    const engine = tx as GraphEngine // For the types alone: a writing query needs a transaction.
    await runQuery(engine, byId, { id: 'a' })
    // @ts-expect-error an engine's `run` only reads
    await runQuery(engine, add, { id: 'a' })
    await runQuery(tx, add, { id: 'a' })
  })
})
