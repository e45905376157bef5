/** The port to a graph database: one Cypher text for every engine behind it. */

/** What a query may take and give: plain JSON values; integers are safe integers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Params = { readonly [key: string]: Value }
export type Row = { readonly [key: string]: Value }

/** Runs statements inside one transaction. */
export interface Transaction {
  run(text: string, params?: Params): Promise<readonly Row[]>
}

/** The full-text indexes of the schema. */
export type TextIndex = 'article_text' | 'article_title' | 'record_sentence' | 'assertion_quote' | 'statement_quote'

/** Words to find, in lower case, letters and digits only: groups of alternatives, each of them one or several words. */
export interface TextQuery {
  readonly index: TextIndex
  readonly groups: readonly (readonly (readonly string[])[])[]
  /** Whether every group must be there, or one is enough. */
  readonly match: 'all' | 'any'
  readonly limit: number
}

export interface TextHit {
  readonly id: string
  /** The engine's own score: good for an order within one index, not to be compared beyond it. */
  readonly score: number
}

/**
 * A graph database. `run` reads, and refuses a statement that writes; `transaction` writes: all of `work` or nothing, retried from its start on a transient error, so `work` must be
 * repeatable, and must not start another transaction of the engine: the embedded one runs them one after the other. A
 * failed statement fails the whole, even when `work` goes on. Both reject with a `PactgraphError` (see errors.ts); what
 * `work` itself throws is passed on as it is.
 */
export interface GraphEngine {
  readonly name: 'embedded' | 'neo4j'
  /** Version of the engine, for people. */
  version(): Promise<string>
  run(text: string, params?: Params): Promise<readonly Row[]>
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Applies one schema statement (constraint or index); already there is no error. */
  schema(statement: string): Promise<void>
  /**
   * Candidates: nodes whose text holds the words, the best first; whatever was committed before is found. Where words are
   * very common some may be among them that hold only a part.
   */
  searchText(query: TextQuery): Promise<readonly TextHit[]>
  /** Writes a copy of the whole store to a new file while it is in use; only the embedded engine can. */
  backup?(path: string): Promise<void>
  /** Runs a reading statement and gives its database hits: what it touched, whatever it gave; only Neo4j can. */
  profile?(text: string, params?: Params): Promise<number>
  /** Lets running work end; whatever comes later is STORE_UNAVAILABLE. */
  close(): Promise<void>
}
