/** The embedded engine: Grafeo, in this process, one file and its log. The twin of neo4j.ts. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import grafeo, { type GrafeoDB, type GrafeoError, type Transaction as GrafeoTransaction } from '@grafeo-db/js'
import { PactgraphError } from '../../domain/errors.js'
import type { GraphEngine, Params, Row, TextHit, TextQuery, Transaction } from '../engine.js'
import { conflict, internal, messageOf, storeUnavailable } from '../errors.js'
import { combine, type Postings, TEXT_INDEXES, wordsIn } from './text-query.js'
import { plainRow, toParams } from './values.js'

/** The store's file in its folder; its log lies beside it as `graph.grafeo.wal` while it is open. */
export const STORE_FILE = 'graph.grafeo'

export interface EmbeddedOptions {
  /** For tests: rows of a query without ORDER BY come in random order. */
  readonly shuffleUnordered?: boolean
}

const ATTEMPTS = 8

/** The log goes into the file when it is this long, not only at the end: a crash then leaves little to replay. */
const LOG_BYTES = 64 * 1024 * 1024

/**
 * Opens the store in `folder` (made where it is missing, for its owner only), or one in memory for null. One process
 * holds a store at a time, even for reading: another one gets STORE_UNAVAILABLE.
 */
export async function openEmbedded(folder: string | null, options: EmbeddedOptions = {}): Promise<GraphEngine> {
  try {
    if (folder !== null) makeFolder(folder)
    const db = grafeo.GrafeoDB.create(folder === null ? undefined : join(folder, STORE_FILE), options)
    if (folder !== null) db.setCheckpointTriggers({ walBytes: LOG_BYTES })
    return new EmbeddedEngine(db, folder ?? 'in memory')
  } catch (error) {
    throw notOpened(error, folder ?? 'in memory')
  }
}

/** Where the parent is there one step is enough; some file systems make a recursive attempt go on for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: !existsSync(dirname(resolve(folder))), mode: 0o700 })
}

class EmbeddedEngine implements GraphEngine {
  readonly name = 'embedded'
  readonly #db: GrafeoDB
  readonly #place: string
  /** Ends when the writers that came before have ended. */
  #turn: Promise<unknown> = Promise.resolve()
  readonly #writing = new AsyncLocalStorage<true>()
  readonly #running = new Set<Promise<unknown>>()
  #closing: Promise<void> | null = null

  constructor(db: GrafeoDB, place: string) {
    this.#db = db
    this.#place = place
  }

  async version(): Promise<string> {
    return `Grafeo ${this.#db.version()}`
  }

  async run(text: string, params: Params = {}): Promise<readonly Row[]> {
    return await this.#whileOpen(() => this.#read(text, params))
  }

  /** Writers wait for each other: the engine lets concurrent ones fail with a conflict instead. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.#writing.getStore()) throw internal('A transaction inside a transaction would wait for itself.')
    return await this.#whileOpen(() => this.#inTurn(() => this.#writing.run(true, () => this.#retried(work))))
  }

  /** A unique constraint brings no index here, so the lookups that it should serve get one beside it. */
  async schema(statement: string): Promise<void> {
    const index = indexBeside(statement)
    await this.#whileOpen(() =>
      this.#inTurn(async () => {
        const text = fullTextOf(statement)
        if (text !== null) return await this.#db.createTextIndex(text.label, text.property, EVERY_WORD)
        for (const text of index === null ? [statement] : [statement, index]) await execute(this.#db, text, {})
      }),
    )
  }

  /** The engine knows "any of these words" alone: each word's postings are asked for and put together here. */
  async searchText(query: TextQuery): Promise<readonly TextHit[]> {
    const { label, property } = TEXT_INDEXES[query.index]
    return await this.#whileOpen(async () => {
      wordsIn(query)
      const ask = async (words: readonly string[]): Promise<Postings> => {
        const found = await this.#db.textSearch(label, property, words.join(' '), POSTINGS)
        return { nodes: new Map(found.map(([node, score]) => [node!, score!])), complete: found.length < POSTINGS }
      }
      try {
        return (await combine(query, ask)).map(([node, score]) => ({
          id: String(this.#db.getNode(node)?.get('id') ?? ''),
          score,
        }))
      } catch (error) {
        throw translate(error)
      }
    })
  }

  /** Waits for the writers before it, so that the copy holds whole transactions. */
  async backup(path: string): Promise<void> {
    await this.#whileOpen(() =>
      this.#inTurn(async () => {
        try {
          this.#db.save(path)
        } catch (error) {
          throw storeUnavailable(
            `The backup to ${path} failed: ${messageOf(error)}`,
            'the file must not exist yet',
            error,
          )
        }
      }),
    )
  }

  /** Moves the log into the file and frees it for others. */
  async close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => {
      try {
        this.#db.close()
      } catch (error) {
        if (NO_ROOM.test(messageOf(error))) throw diskFull(error)
        throw storeUnavailable(`The store at ${this.#place} did not close: ${messageOf(error)}`, undefined, error)
      }
    })
    return await this.#closing
  }

  /** A transaction that is always rolled back costs a read nothing, and no reading text can write. */
  async #read(text: string, params: Params): Promise<readonly Row[]> {
    const tx = this.#db.beginTransaction()
    try {
      return await execute(tx, text, params, 'read')
    } finally {
      tx.rollback()
    }
  }

  async #retried<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(work)
      } catch (error) {
        if (!isWriteConflict(error)) throw error
        if (attempt === ATTEMPTS) throw storeUnavailable('The graph is busy with other writers.', 'try again', error)
        await sleep(Math.random() * 2 ** attempt)
      }
    }
  }

  async #attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = this.#db.beginTransaction()
    let last: Promise<unknown> = Promise.resolve()
    let failed: unknown = null
    const run = (text: string, params: Params = {}): Promise<readonly Row[]> => {
      const rows = last.then(() => execute(tx, text, params))
      last = rows.catch((error: unknown) => {
        failed ??= error
      })
      return rows
    }
    try {
      const result = await work({ run })
      await last
      // The engine itself would go on after a failed statement and commit the rest.
      if (failed !== null) throw failed
      tx.commit()
      return result
    } catch (error) {
      // A running statement would survive the rollback.
      await last
      try {
        if (tx.isActive) tx.rollback()
      } catch {
        // A commit that failed has ended the transaction: the error worth telling is the first.
      }
      throw translate(error)
    }
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(job)
    this.#turn = mine.catch(() => {})
    return mine
  }

  #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw storeUnavailable(`The store at ${this.#place} is closed.`)
    const running = work()
    this.#running.add(running)
    return running.finally(() => this.#running.delete(running))
  }
}

async function execute(
  on: GrafeoDB | GrafeoTransaction,
  text: string,
  params: Params,
  mode: 'read' | 'write' = 'write',
): Promise<readonly Row[]> {
  try {
    const result = await on.executeCypher(
      text,
      toParams(params, (integer) => integer),
    )
    if (mode === 'read' && Object.values(result.counters).some((count) => count > 0)) {
      throw internal('This statement writes: it needs a transaction.')
    }
    return result.toArray().map(plainRow)
  } catch (error) {
    throw translate(error)
  }
}

const UNIQUE =
  /^\s*CREATE\s+CONSTRAINT\s+(\w+)\s+IF\s+NOT\s+EXISTS\s+FOR\s*(\(\s*(\w+)\s*:\s*\w+\s*\))\s*REQUIRE\s+\3\.(\w+)\s+IS\s+UNIQUE\s*$/i

/** The index that serves the lookups of a unique constraint, or null for any other statement. */
function indexBeside(statement: string): string | null {
  const [, name, node, variable, property] = UNIQUE.exec(statement) ?? []
  return name === undefined ? null : `CREATE INDEX ${name}_index IF NOT EXISTS FOR ${node} ON (${variable}.${property})`
}

const FULLTEXT =
  /^\s*CREATE\s+FULLTEXT\s+INDEX\s+\w+\s+IF\s+NOT\s+EXISTS\s+FOR\s*\(n:(\w+)\)\s*ON\s+EACH\s*\[n\.(\w+)\]/i

/** What a full-text statement indexes, or null for any other: the engine has another call for it. */
function fullTextOf(statement: string): { readonly label: string; readonly property: string } | null {
  const [, label, property] = FULLTEXT.exec(statement) ?? []
  return label === undefined || property === undefined ? null : { label, property }
}

/** As the analyzer of the statement: no word is left out. */
const EVERY_WORD = { tokenizer: 'standard', stopWords: [] as string[] }

/** The most postings of one word that are taken over, the best by the engine's score: each costs half a microsecond. */
const POSTINGS = 3_000

/** Kinds of error stand in the engine's text, the uniqueness of a key only in the status beside it. */
function translate(error: unknown): unknown {
  if (
    !(error instanceof Error) ||
    error instanceof PactgraphError ||
    !/GRAFEO-|Transaction error/.test(error.message)
  ) {
    return error
  }
  const { message, gqlStatus } = error as GrafeoError // The driver's declared shape for what it throws.
  if (message.includes('GRAFEO-V001') && gqlStatus === 'G2000') return conflict(error)
  if (NO_ROOM.test(message)) return diskFull(error)
  return internal(`The embedded engine refused a statement: ${message}`, error)
}

const NO_ROOM = /No space left|File too large|Disk quota exceeded/
const diskFull = (error: unknown): PactgraphError =>
  storeUnavailable(
    'There is no room left on the disk of the store.',
    'free some space, then run the command again: nothing half-written is kept',
    error,
  )

function isWriteConflict(error: unknown): boolean {
  const cause = error instanceof PactgraphError ? error.cause : error
  return cause instanceof Error && cause.message.includes('GRAFEO-T001')
}

function notOpened(error: unknown, place: string): PactgraphError {
  const text = messageOf(error)
  if (text.includes('cannot be locked')) {
    const hint = 'stop the other pactgraph, or set PACTGRAPH_DATA to another folder'
    return storeUnavailable(`The store at ${place} is held by another process.`, hint, error)
  }
  if (/not a database file|file header|not a Grafeo/.test(text)) {
    const hint = 'restore it from a backup, or set PACTGRAPH_DATA to another folder'
    return storeUnavailable(`The store at ${place} cannot be read: ${text}`, hint, error)
  }
  const hint = 'is the folder writable? PACTGRAPH_DATA names another one'
  return storeUnavailable(`The store at ${place} cannot be opened: ${text}`, hint, error)
}
