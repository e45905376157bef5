/** Values on their way into a database and out of it: the same plain JSON values for every engine. */
import type { Params, Row, Value } from '../engine.js'
import { internal } from '../errors.js'

/** Makes one integer of a parameter into what the driver wants for integers. */
type ToInteger = (integer: number) => unknown

/**
 * Parameters for a driver. Safe integers go through `toInteger`, other numbers stay floats; what no engine can hold
 * the same way (NaN, infinities, integers past 2^53) is refused. An `undefined` inside a map or a list is null; as a
 * parameter of its own it is a forgotten one.
 */
export function toParams(params: Params, toInteger: ToInteger): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) throw internal(`Parameter $${name} is undefined.`)
    given[name] = toParam(value, toInteger)
  }
  return given
}

function toParam(value: unknown, toInteger: ToInteger): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return toInteger(value)
    if (Number.isFinite(value) && !Number.isInteger(value)) return value
    throw internal(`The number ${value} cannot be stored exactly.`)
  }
  if (Array.isArray(value)) return value.map((item) => toParam(item, toInteger))
  if (isPlainMap(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParam(item, toInteger)]))
  }
  throw internal(`A ${typeName(value)} is no value for the graph.`)
}

/** A row as plain values. Integers past 2^53 are refused, for as a number they would be another integer. */
export function plainRow(row: Readonly<Record<string, unknown>>): Row {
  const plainValues: Record<string, Value> = {}
  for (const key of Object.keys(row)) plainValues[key] = plain(row[key])
  return plainValues
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number))
      throw internal(`The integer ${value} is past 2^53 and would lose its last digits.`)
    return number
  }
  if (Array.isArray(value)) return value.map(plain)
  if (isPlainMap(value)) return plainRow(value)
  throw internal(`A query returned a ${typeName(value)}: return its properties, not the thing itself.`)
}

function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const typeName = (value: unknown): string =>
  typeof value === 'object' && value !== null ? value.constructor.name : typeof value
