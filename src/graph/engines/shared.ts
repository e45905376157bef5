/**
 * Sharing a store: the process that holds an embedded store lets other commands of the same user work through it. They
 * come over loopback with the token from the data folder, and may run our own statements only.
 */
import { timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { PactgraphError } from '../../domain/errors.js'
import type { GraphEngine, Transaction } from '../engine.js'
import { internal } from '../errors.js'
import { type Ask, readFrames, toWire, writeFrame } from './wire.js'

export interface Sharing {
  readonly port: number
  close(): Promise<void>
}

export interface SharingOptions {
  readonly token: string
  /** The closed set of statement texts that may come. */
  readonly texts: ReadonlySet<string>
  /** A transaction whose command says nothing for this long is rolled back: it holds up all other writers. */
  readonly idleMs?: number
}

const IDLE_MS = 60_000

/** Listens on a free loopback port until closed; open transactions of commands that go away are rolled back. */
export async function shareEngine(engine: GraphEngine, options: SharingOptions): Promise<Sharing> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    serveCommand(engine, socket, options)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function sameToken(given: unknown, token: string): boolean {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A transaction that a command drives frame by frame. */
interface Driven {
  readonly take: (ask: Ask) => void
  readonly abandon: () => void
}

function serveCommand(engine: GraphEngine, socket: Socket, { token, texts, idleMs = IDLE_MS }: SharingOptions): void {
  socket.setNoDelay(true)
  let trusted = false
  const open = new Map<number, Driven>()
  const fail = (id: number, error: unknown) => writeFrame(socket, { id, error: toWire(error) })
  const known = (text: string): void => {
    if (!texts.has(text)) throw internal('This is no statement of the serving version: stop it and start it again')
  }
  const run = async (ask: Extract<Ask, { op: 'run' }>) => {
    try {
      known(ask.text)
      writeFrame(socket, { id: ask.id, rows: await engine.run(ask.text, ask.params) })
    } catch (error) {
      fail(ask.id, error)
    }
  }
  const search = async (ask: Extract<Ask, { op: 'search' }>) => {
    try {
      writeFrame(socket, { id: ask.id, rows: (await engine.searchText(ask.query)).map((hit) => ({ ...hit })) })
    } catch (error) {
      fail(ask.id, error)
    }
  }
  const backup = async (ask: Extract<Ask, { op: 'backup' }>) => {
    try {
      await engine.backup?.(ask.path)
      writeFrame(socket, { id: ask.id, rows: [] })
    } catch (error) {
      fail(ask.id, error)
    }
  }
  const begin = (begun: Extract<Ask, { tx: number }>) => {
    const queue: Ask[] = []
    let wake: (() => void) | null = null
    let abandoned = false
    const put = (ask: Ask | null) => {
      if (ask === null) abandoned = true
      else queue.push(ask)
      wake?.()
    }
    open.set(begun.tx, { take: put, abandon: () => put(null) })
    const next = async (): Promise<Ask> => {
      for (;;) {
        if (abandoned) throw new Abandoned()
        const ask = queue.shift()
        if (ask) return ask
        await new Promise<void>((resolve) => {
          const timer = setTimeout(() => put(null), idleMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
    let last = begun.id
    const drive = async (tx: Transaction): Promise<void> => {
      if (last !== begun.id)
        throw new PactgraphError('CONFLICT', 'The transaction met another writer: run the command again')
      writeFrame(socket, { id: begun.id, rows: [] })
      for (;;) {
        const ask = await next()
        last = ask.id
        if (ask.op === 'commit') return
        if (ask.op === 'rollback') throw new Abandoned()
        if (ask.op !== 'tx') throw internal('A frame that belongs to no transaction')
        known(ask.text)
        writeFrame(socket, { id: ask.id, rows: await tx.run(ask.text, ask.params) })
      }
    }
    engine
      .transaction(drive)
      .then(
        () => writeFrame(socket, { id: last, rows: [] }),
        (error: unknown) => {
          if (error instanceof Abandoned && !socket.destroyed) writeFrame(socket, { id: last, rows: [] })
          else if (!socket.destroyed) fail(last, error)
        },
      )
      .finally(() => open.delete(begun.tx))
  }
  readFrames<Ask>(socket, (ask) => {
    if (!trusted) {
      if (ask.op !== 'hello' || !sameToken(ask.token, token)) return void socket.destroy()
      trusted = true
      engine.version().then(
        (text) => writeFrame(socket, { id: ask.id, text }),
        (error: unknown) => fail(ask.id, error),
      )
      return
    }
    if (ask.op === 'run') void run(ask)
    else if (ask.op === 'search') void search(ask)
    else if (ask.op === 'backup') void backup(ask)
    else if (ask.op === 'begin') begin(ask)
    else if (ask.op !== 'hello') {
      const driven = open.get(ask.tx)
      if (driven) driven.take(ask)
      else fail(ask.id, internal('This transaction has ended'))
    }
  })
  socket.on('close', () => {
    for (const driven of open.values()) driven.abandon()
  })
}

/** The command took its transaction back, or went away. */
class Abandoned extends Error {}
