import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphEngine } from '../../src/graph/engine.js'
import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { openRemote } from '../../src/graph/engines/remote.js'
import { leaveNote, newToken, readNote, takeNote } from '../../src/graph/engines/serving.js'
import { type Sharing, shareEngine } from '../../src/graph/engines/shared.js'
import { ANY_TEXT } from '../support/served.js'

const COUNT = 'MATCH (n:N) RETURN count(n) AS n'
const MAKE = 'CREATE (n:N {id: $id})'

let engine: GraphEngine
let sharing: Sharing
const token = newToken()

beforeEach(async () => {
  engine = await openEmbedded(null)
  sharing = await shareEngine(engine, { token, texts: ANY_TEXT, idleMs: 300 })
})
afterEach(async () => {
  await sharing.close()
  await engine.close()
})

const count = async (on: GraphEngine): Promise<unknown> => (await on.run(COUNT))[0]?.n

describe('a store that is served', () => {
  it('is read and written by another command', async () => {
    const remote = await openRemote(sharing.port, token)
    expect(await remote.version()).toBe(await engine.version())
    await remote.transaction(async (tx) => {
      await tx.run(MAKE, { id: 'a' })
      await tx.run(MAKE, { id: 'b' })
    })
    expect(await count(engine)).toBe(2)
    expect(await count(remote)).toBe(2)
    await remote.close()
  })

  it('gives a transaction that throws back whole', async () => {
    const remote = await openRemote(sharing.port, token)
    const failing = remote.transaction(async (tx) => {
      await tx.run(MAKE, { id: 'a' })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await count(engine)).toBe(0)
    await expect(remote.run('nonsense')).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(await count(remote)).toBe(0)
    await remote.close()
  })

  it('rolls back what a command had begun when it goes away', async () => {
    const remote = await openRemote(sharing.port, token)
    const begun = remote.transaction(async (tx) => {
      await tx.run(MAKE, { id: 'a' })
      await remote.close()
      await tx.run(MAKE, { id: 'b' })
    })
    await expect(begun).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await engine.transaction(async (tx) => void (await tx.run(MAKE, { id: 'c' })))
    expect(await engine.run('MATCH (n:N) RETURN n.id AS id ORDER BY id')).toEqual([{ id: 'c' }])
  })

  it('does not wait for ever for a command that says nothing', async () => {
    const remote = await openRemote(sharing.port, token)
    const silent = remote.transaction(() => new Promise<never>(() => undefined))
    silent.catch(() => undefined)
    await engine.transaction(async (tx) => void (await tx.run(MAKE, { id: 'c' })))
    expect(await count(engine)).toBe(1)
    await remote.close()
  })

  it('lets writers of several commands follow each other', async () => {
    const remotes = await Promise.all([1, 2, 3, 4].map(() => openRemote(sharing.port, token)))
    await Promise.all(
      remotes.flatMap((remote, i) =>
        Array.from({ length: 10 }, (_, j) =>
          remote.transaction(async (tx) => void (await tx.run(MAKE, { id: `${i}-${j}` }))),
        ),
      ),
    )
    expect(await count(engine)).toBe(40)
    await Promise.all(remotes.map((remote) => remote.close()))
  })

  it('answers nobody without its token', async () => {
    await expect(openRemote(sharing.port, newToken())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(openRemote(sharing.port, '')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    const socket = connect(sharing.port, '127.0.0.1')
    const closed = new Promise<string>((resolve) => {
      let text = ''
      socket.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      socket.on('close', () => resolve(text)).on('error', () => undefined)
    })
    socket.write('POST / HTTP/1.1\r\nHost: example.org\r\n\r\n')
    expect(await closed).toBe('')
  })

  it('takes no statement that is not ours', async () => {
    const strict = await shareEngine(engine, { token, texts: new Set([COUNT]) })
    const remote = await openRemote(strict.port, token)
    expect(await count(remote)).toBe(0)
    await expect(remote.run("LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x")).rejects.toThrow('no statement of')
    await expect(remote.transaction((tx) => tx.run(MAKE, { id: 'a' }))).rejects.toThrow('no statement of')
    expect(await count(engine)).toBe(0)
    await remote.close()
    await strict.close()
  })
})

describe('the note of a serving process', () => {
  it('is for its owner alone, and is taken away by nobody else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pactgraph-note-'))
    const note = { url: 'http://127.0.0.1:4000', port: 1234, token: newToken(), pid: process.pid }
    leaveNote(folder, note)
    expect(statSync(join(folder, 'serving.json')).mode & 0o777).toBe(0o600)
    expect(readNote(folder)).toEqual(note)
    takeNote(folder, newToken())
    expect(readNote(folder)).toEqual(note)
    takeNote(folder, note.token)
    expect(readNote(folder)).toBeNull()
    rmSync(folder, { recursive: true })
  })
})
