/** Queries as values: a name, a type in, a type out, and a text that no input can become part of. */
import type { Params, Row, Transaction, Value } from './engine.js'

declare const written: unique symbol

/** Query text that stands in our source; only `cypher` makes it. */
export type Cypher = string & { readonly [written]: true }

/** Cypher text. What is put in must be Cypher too: a value belongs into a parameter, and the compiler says so. */
export function cypher(texts: TemplateStringsArray, ...fragments: readonly Cypher[]): Cypher {
  // The one place where text gets its brand: all its parts are literals of our source.
  return String.raw({ raw: texts }, ...fragments) as Cypher
}

/** A statement with parameters `P` that gives rows as `R`. The contract test runs each with its `example`. */
export interface Query<P, R, M extends Mode = Mode> {
  /** `<aggregate>.<what>`. */
  readonly name: string
  readonly mode: M
  readonly text: Cypher
  readonly example: P
  /** Makes the domain's value of one row. */
  readonly row: (row: Row) => R
}
export type Mode = 'read' | 'write'

/** Declares a query: `query<{ id: string }>()({ name, mode, row, example, text })`. */
export const query =
  <P extends { readonly [K in keyof P]: Value }>() =>
  <R, M extends Mode>(declared: Query<P, R, M>): Query<P, R, M> =>
    Object.freeze(declared)

/** An engine or a transaction for a reading query; a writing one needs a transaction. */
export type Target<M extends Mode> = 'write' extends M ? Transaction & { readonly transaction?: never } : Transaction

/** Runs a query with its parameters. */
export async function runQuery<P extends { readonly [K in keyof P]: Value }, R, M extends Mode>(
  target: Target<M>,
  { text, row }: Query<P, R, M>,
  params: P,
): Promise<readonly R[]> {
  const given: Params = { ...params }
  return (await target.run(text, given)).map(row)
}
