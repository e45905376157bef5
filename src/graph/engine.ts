/** The port to a graph database: one Cypher text for every engine behind it. */

/** What a query may take and give: plain JSON values; integers are safe integers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Params = { readonly [key: string]: Value }
export type Row = { readonly [key: string]: Value }

/** Runs statements inside one transaction. */
export interface Transaction {
  run(text: string, params?: Params): Promise<readonly Row[]>
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
  /** Lets running work end; whatever comes later is STORE_UNAVAILABLE. */
  /** Writes a copy of the whole store to a new file while it is in use; only the embedded engine can. */
  backup?(path: string): Promise<void>
  close(): Promise<void>
}
