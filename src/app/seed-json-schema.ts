/** JSON Schemas of the hand-edited files, for editors: completion and mistakes while one types. */
import { z } from 'zod'
import { COUNTRIES, LEADERS, NAMES, RECORDS } from './seed-schema.js'

const FILES = {
  countries: { schema: COUNTRIES, title: 'States, territories and states that have ended' },
  leaders: { schema: LEADERS, title: 'People, their spellings and offices' },
  names: { schema: NAMES, title: 'Names of countries by language' },
  records: { schema: RECORDS, title: 'One organization or treaty and what is recorded of it' },
} as const

const WIDTH = 120

/** JSON as our formatter has it: lists of plain values on one line where they fit. */
const print = (value: object): string =>
  `${JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^[\]{}]*)\n *\](,?)$/gm, (whole, before, inside, after) => {
    const line = `${before}[${inside.trim().replace(/,\n */g, ', ')}]${after}`
    return line.length <= WIDTH ? line : whole
  })}\n`

/** The text of each file of seeds/schema, by its name. */
export function seedJsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
      return [`${name}.schema.json`, print({ $schema, title, ...rest })]
    }),
  )
}
