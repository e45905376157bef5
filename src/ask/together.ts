/** Several operations as one: "are Finland and Sweden in NATO?" runs one query, with the fields of each under its number. */
import { type Operation, operation } from './operations.js'

type Values = Readonly<Record<string, unknown>>

const prefix = (i: number): string => `q${i + 1}_`

/** One operation that asks all of these, each with variables and fields of its own. */
export function together(parts: readonly { readonly operation: Operation; readonly variables: Values }[]): {
  readonly operation: Operation
  readonly variables: Values
} {
  const heads = parts.map(({ operation: { head } }, i) => head.replaceAll('$', `$${prefix(i)}`))
  const bodies = parts.map(({ operation: { head, body } }, i) => {
    const own = [...head.matchAll(/\$(\w+)/g)].map(([, name]) => name!)
    const renamed = body.replace(/\$(\w+)/g, (all, name: string) => (own.includes(name) ? `$${prefix(i)}${name}` : all))
    return aliased(renamed.trim(), prefix(i))
  })
  return {
    operation: operation('AskTogether', heads.join(', '), bodies.join('\n  ')),
    variables: Object.fromEntries(
      parts.flatMap(({ variables }, i) =>
        Object.entries(variables).map(([name, value]) => [`${prefix(i)}${name}`, value]),
      ),
    ),
  }
}

/** The result of the part at a place, under the names that its own operation gives. */
export function partOf(data: Values, i: number): Values {
  const own = prefix(i)
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => (name.startsWith(own) ? [[name.slice(own.length), value]] : [])),
  )
}

/** The fields at the top with a prefix to their names: `standing(...)` becomes `q1_standing: standing(...)`. */
function aliased(body: string, own: string): string {
  let depth = 0
  let named = false
  return body.replace(/[{}()]|(\w+)(:?)/g, (token, word: string | undefined, colon: string | undefined) => {
    if (word === undefined) depth += token === '{' || token === '(' ? 1 : -1
    else if (depth === 0) {
      const isField = named
      named = colon === ':'
      return named || !isField ? `${own}${token}${named ? '' : `: ${token}`}` : token
    }
    return token
  })
}
