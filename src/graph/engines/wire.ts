/** Frames between a command and the process that serves a store: one JSON value a line. */
import type { Socket } from 'node:net'
import { ERROR_CODES, PactgraphError } from '../../domain/errors.js'
import type { Params, Row, TextQuery } from '../engine.js'
import { internal, messageOf, storeUnavailable } from '../errors.js'

/** What a command asks. `tx` numbers the transactions of one connection. */
export type Ask =
  | { readonly op: 'hello'; readonly id: number; readonly token: string }
  | { readonly op: 'run'; readonly id: number; readonly text: string; readonly params: Params }
  | { readonly op: 'search'; readonly id: number; readonly query: TextQuery }
  | { readonly op: 'backup'; readonly id: number; readonly path: string }
  | { readonly op: 'begin' | 'commit' | 'rollback'; readonly id: number; readonly tx: number }
  | { readonly op: 'tx'; readonly id: number; readonly tx: number; readonly text: string; readonly params: Params }

export interface WireError {
  readonly code: string
  readonly message: string
  readonly hint: string | null
}

export interface Answer {
  readonly id: number
  readonly rows?: readonly Row[]
  readonly text?: string
  readonly error?: WireError
}

/** The longest line taken: an article of the largest size with its findings fits well. */
const MAX_LINE = 64 * 1024 * 1024

/** Calls back with each frame; a line that is too long or no JSON ends the connection. */
export function readFrames<T>(socket: Socket, take: (frame: T) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MAX_LINE) return void socket.destroy()
    for (const line of lines) {
      let frame: T
      try {
        frame = JSON.parse(line) as T
      } catch {
        return void socket.destroy()
      }
      take(frame)
    }
  })
}

export const writeFrame = (socket: Socket, frame: Ask | Answer): void => void socket.write(`${JSON.stringify(frame)}\n`)

export const toWire = (error: unknown): WireError =>
  error instanceof PactgraphError
    ? { code: error.code, message: error.message, hint: error.hint }
    : { code: 'INTERNAL', message: messageOf(error), hint: null }

export function fromWire({ code, message, hint }: WireError): PactgraphError {
  const known = ERROR_CODES.find((c) => c === code)
  return known ? new PactgraphError(known, message, hint === null ? {} : { hint }) : internal(message)
}

/** What a command sees when the serving process goes away in the middle. */
export const gone = (): PactgraphError =>
  storeUnavailable(
    'The process that serves this store went away',
    'Run the command again: nothing half-written is kept.',
  )
