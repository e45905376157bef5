/** The embedded engine of another process: a command works through the one that serves the store. */
import { connect, type Socket } from 'node:net'
import type { GraphEngine, Params, Row, TextHit, TextQuery, Transaction } from '../engine.js'
import { storeUnavailable } from '../errors.js'
import { type Answer, type Ask, fromWire, gone, readFrames, writeFrame } from './wire.js'

/** An ask before it has a number. */
type Unnumbered<T> = T extends Ask ? Omit<T, 'id'> : never

const CONNECT_MS = 2_000

/** Connects to the serving process on loopback. STORE_UNAVAILABLE where nobody answers there with this token. */
export async function openRemote(port: number, token: string): Promise<GraphEngine> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const made = connect({ host: '127.0.0.1', port })
    made.setTimeout(CONNECT_MS, () => made.destroy(new Error('no answer')))
    made.once('connect', () => {
      made.setTimeout(0)
      resolve(made)
    })
    made.once('error', (error) => reject(storeUnavailable('Nobody serves the store there', undefined, error)))
  })
  const engine = new RemoteEngine(socket)
  await engine.hello(token)
  return engine
}

class RemoteEngine implements GraphEngine {
  readonly name = 'embedded'
  readonly #socket: Socket
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: unknown) => void }>()
  #lastId = 0
  #lastTx = 0
  #version = ''

  constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true)
    readFrames<Answer>(socket, (answer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (answer.error) waiting?.reject(fromWire(answer.error))
      else waiting?.resolve(answer)
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(gone())
      this.#waiting.clear()
    })
  }

  async hello(token: string): Promise<void> {
    this.#version = (await this.#ask({ op: 'hello', token })).text ?? ''
  }

  async version(): Promise<string> {
    return this.#version
  }

  async run(text: string, params: Params = {}): Promise<readonly Row[]> {
    return (await this.#ask({ op: 'run', text, params })).rows ?? []
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = ++this.#lastTx
    await this.#ask({ op: 'begin', tx })
    let result: T
    try {
      result = await work({
        run: async (text, params = {}) => (await this.#ask({ op: 'tx', tx, text, params })).rows ?? [],
      })
    } catch (error) {
      // Where the statement itself failed the transaction is over already.
      await this.#ask({ op: 'rollback', tx }).catch(() => undefined)
      throw error
    }
    await this.#ask({ op: 'commit', tx })
    return result
  }

  async searchText(query: TextQuery): Promise<readonly TextHit[]> {
    const { rows = [] } = await this.#ask({ op: 'search', query })
    return rows.map(({ id, score }) => ({ id: String(id), score: Number(score) }))
  }

  async backup(path: string): Promise<void> {
    await this.#ask({ op: 'backup', path })
  }

  /** The serving process has brought the schema up to date when it opened the store. */
  async schema(): Promise<void> {
    throw storeUnavailable(
      'The process that serves this store is of another version',
      'Stop it, then run the command again.',
    )
  }

  async close(): Promise<void> {
    this.#socket.end()
    this.#socket.destroy()
  }

  #ask(frame: Unnumbered<Ask>): Promise<Answer> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(gone())
      this.#waiting.set(id, { resolve, reject })
      writeFrame(this.#socket, { ...frame, id } as Ask)
    })
  }
}
