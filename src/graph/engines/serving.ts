/** The note a serving process leaves in its data folder: where it answers, and the token of this run (mode 600). */
import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Serving {
  /** Where people reach it. */
  readonly url: string
  /** The loopback port of `shareEngine`. */
  readonly port: number
  /** One-time: made anew at every start. Whoever may read the folder may use it. */
  readonly token: string
  readonly pid: number
}

const FILE = 'serving.json'

export const newToken = (): string => randomBytes(32).toString('base64url')

/** Writes the note in one step, readable by the owner alone. */
export function leaveNote(folder: string, serving: Serving): void {
  const made = join(folder, `${FILE}.${serving.pid}`)
  writeFileSync(made, JSON.stringify(serving), { mode: 0o600 })
  renameSync(made, join(folder, FILE))
}

/** The note in the folder; null where there is none, or none of ours. */
export function readNote(folder: string): Serving | null {
  try {
    const note = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Partial<Serving>
    const { url, port, token, pid } = note
    return typeof url === 'string' && typeof port === 'number' && typeof token === 'string' && typeof pid === 'number'
      ? { url, port, token, pid }
      : null
  } catch {
    return null
  }
}

/** Takes the note away, unless another process has left its own since. */
export function takeNote(folder: string, token: string): void {
  if (readNote(folder)?.token === token) rmSync(join(folder, FILE), { force: true })
}
