import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { openNeo4j } from '../../src/graph/engines/neo4j.js'
import { NEO4J, SKIPPED } from '../support/engines.js'

const nowhere = { username: 'neo4j', password: 'x', database: 'neo4j' }

describe('Neo4j that is not there', () => {
  test.each(['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1'])('%s says to look at NEO4J_URI', async (uri) => {
    const started = performance.now()
    await expect(openNeo4j({ ...nowhere, uri })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(uri),
      hint: expect.stringContaining('NEO4J_URI'),
    })
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test.each(['', 'localhost', 'http://127.0.0.1:7474'])('an address like %j says to look at NEO4J_URI', async (uri) => {
    const refused = { code: 'STORE_UNAVAILABLE', hint: expect.stringContaining('NEO4J_URI') }
    await expect(openNeo4j({ ...nowhere, uri })).rejects.toMatchObject(refused)
  })

  test('a server of something else says to look at NEO4J_URI', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const refused = { code: 'STORE_UNAVAILABLE', hint: expect.stringContaining('NEO4J_URI') }
    await expect(openNeo4j({ ...nowhere, uri: `bolt://127.0.0.1:${port}` })).rejects.toMatchObject(refused)
    server.close()
  })
})

test.skip.each(SKIPPED)('%s', () => {})

describe.each(NEO4J)('Neo4j at $uri', (options) => {
  // Another user name, for Neo4j locks one out after some wrong passwords.
  test('a wrong login says to look at the user name and the password', async () => {
    await expect(openNeo4j({ ...options, username: 'nobody', password: 'wrong' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('"nobody"'),
      hint: expect.stringMatching(/NEO4J_USERNAME.*NEO4J_PASSWORD/),
    })
  })

  test('an unknown database says to look at NEO4J_DATABASE', async () => {
    await expect(openNeo4j({ ...options, database: 'nope' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      hint: expect.stringContaining('NEO4J_DATABASE'),
    })
  })

  test('the home database is used where none is named', async () => {
    const engine = await openNeo4j({ ...options, database: null })
    expect(await engine.run('RETURN 1 AS one')).toEqual([{ one: 1 }])
    await engine.close()
  })

  test('a read that takes too long is stopped with TIMEOUT', async () => {
    const engine = await openNeo4j({ ...options, readTimeout: 200 })
    const slow = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7) AS sum'
    await expect(engine.run(slow)).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(await engine.run('RETURN 1 AS one')).toEqual([{ one: 1 }])
    await engine.close()
  })

  test('a query that returns a node is refused', async () => {
    const engine = await openNeo4j(options)
    await expect(engine.run('RETURN date() AS day')).rejects.toMatchObject({ code: 'INTERNAL' })
    await engine.close()
  })
})
