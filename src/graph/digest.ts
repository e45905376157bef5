/** The digest of a graph: one hash over actors, sources and findings in force, and the projection. */
import { createHash } from 'node:crypto'
import type { Row, Transaction, Value } from './engine.js'
import { contents } from './queries/digest.js'
import { runQuery } from './query.js'

/** Keys in order, nulls left out, so that equal content is equal text on every engine. */
function canonical(value: Value): Value {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value as Row).filter(([, v]) => v !== null)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, canonical(v)]))
}

/** 64 hex digits, equal for equal content on any engine; no instants and no run numbers go in. */
export async function digestOf(engine: Transaction): Promise<string> {
  const lines: string[] = []
  for (const part of contents)
    for (const row of await runQuery(engine, part, {})) lines.push(`${part.name} ${JSON.stringify(canonical(row))}`)
  const hash = createHash('sha256')
  for (const line of lines.sort()) hash.update(`${line}\n`)
  return hash.digest('hex')
}
