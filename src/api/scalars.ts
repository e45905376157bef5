/** The scalars of our own: both are checked on the way in and pass unchanged on the way out. */
import { GraphQLScalarType, Kind } from 'graphql'
import { isEdtf } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

function scalar(name: string, accept: (text: string) => string): GraphQLScalarType<string, string> {
  const parseValue = (value: unknown): string => accept(typeof value === 'string' ? value.trim() : String(value))
  return new GraphQLScalarType<string, string>({
    name,
    serialize: String,
    parseValue,
    // A bare 2024 is an integer to GraphQL and a year to everybody else.
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : node.kind),
  })
}

/** A date, year or interval: see domain/edtf.ts. */
export const EDTF = scalar('EDTF', (text) => {
  if (isEdtf(text)) return text
  throw badInput(
    `"${text.slice(0, 40)}" is not a date`,
    'Write a year, month, day or interval as text: "2024", "2024-02", "2024-02-23", "2024-02-22/2024-02-23", "../2024"',
  )
})

/** Any JSON value; it only goes out. */
export const JSONValue = new GraphQLScalarType<unknown, unknown>({ name: 'JSON', serialize: (value) => value })

/** An instant with its zone, given on as UTC. */
export const DateTime = scalar('DateTime', (text) => {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw badInput(
    `"${text.slice(0, 40)}" is not an instant`,
    'Write day, time and zone, for example "2026-03-01T12:00:00Z"',
  )
})
