/** The server engine: Neo4j 5.26 or newer over Bolt, one server or a cluster. The twin of embedded.ts. */
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type ProfiledPlan, type Session } from 'neo4j-driver'
import { PactgraphError } from '../../domain/errors.js'
import type { GraphEngine, Params, Row, TextHit, TextQuery, Transaction } from '../engine.js'
import { conflict, internal, messageOf, storeUnavailable, tooSlow } from '../errors.js'
import { luceneOf } from './text-query.js'
import { plainRow, toParams } from './values.js'

export interface Neo4jOptions {
  /** `bolt://` for one server, `neo4j://` for routing in a cluster; `+s` for TLS. */
  readonly uri: string
  /** An empty name logs in without a password. */
  readonly username: string
  readonly password: string
  /** Null for the user's home database. */
  readonly database: string | null
  /** Longest time for one read, in milliseconds; 0 for no limit. Default 30 s. */
  readonly readTimeout?: number
  /** Longest time for one writing transaction, in milliseconds; 0 for no limit. Default 5 min. */
  readonly writeTimeout?: number
}

/** The first version whose Cypher we test. */
const OLDEST = [5, 26] as const

/** Connects and logs in; each failure says which setting to look at. */
export async function openNeo4j(options: Neo4jOptions): Promise<GraphEngine> {
  let driver: Driver | null = null
  try {
    const login = options.username === '' ? undefined : neo4j.auth.basic(options.username, options.password)
    // As bigint no integer loses its last digits before values.ts has looked at it.
    driver = neo4j.driver(options.uri, login, { useBigInt: true, connectionTimeout: 5_000, userAgent: 'pactgraph' })
    const database = options.database === null ? {} : { database: options.database }
    const { agent = '' } = await driver.getServerInfo(database)
    const engine = new Neo4jEngine(driver, options, agent)
    await engine.run('RETURN 1 AS one')
    if (!isNewEnough(agent))
      throw storeUnavailable(`${agent} is too old.`, `Neo4j ${OLDEST.join('.')} or newer is needed`)
    return engine
  } catch (error) {
    await driver?.close()
    throw notOpened(error, options)
  }
}

class Neo4jEngine implements GraphEngine {
  readonly name = 'neo4j'
  readonly #driver: Driver
  readonly #options: Neo4jOptions
  readonly #agent: string
  /** Each read waits for the writes of this engine, whichever server of a cluster answers. */
  readonly #bookmarkManager = neo4j.bookmarkManager()
  readonly #running = new Set<Promise<unknown>>()
  #closing: Promise<void> | null = null

  constructor(driver: Driver, options: Neo4jOptions, agent: string) {
    this.#driver = driver
    this.#options = options
    this.#agent = agent
  }

  async version(): Promise<string> {
    return this.#agent.replace('/', ' ')
  }

  async run(text: string, params: Params = {}): Promise<readonly Row[]> {
    return await this.#whileOpen(() => this.#read(text, params))
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const timeout = this.#options.writeTimeout ?? 300_000
    return await this.#inSession((session) => session.executeWrite((tx) => attempt(tx, work), { timeout }))
  }

  async schema(statement: string): Promise<void> {
    await this.#inSession(async (session) => {
      await session.executeWrite((tx) => tx.run(statement))
      // Until an index is online the planner scans.
      await session.executeRead((tx) => tx.run('CALL db.awaitIndexes(300)'))
    })
  }

  async searchText(query: TextQuery): Promise<readonly TextHit[]> {
    const params = { index: query.index, text: luceneOf(query), limit: query.limit }
    return (await this.run(FULL_TEXT, params)).map(({ id, score }) => ({ id: String(id), score: Number(score) }))
  }

  async profile(text: string, params: Params = {}): Promise<number> {
    return await this.#inSession(async (session) => {
      const { summary } = await session.executeRead((tx) => tx.run(`PROFILE ${text}`, toParams(params, BigInt)))
      return summary.profile === false ? 0 : hitsOf(summary.profile)
    })
  }

  async close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => this.#driver.close())
    return await this.#closing
  }

  async #read(text: string, params: Params): Promise<readonly Row[]> {
    const given = toParams(params, BigInt)
    try {
      // executeQuery, not a session: it sends BEGIN and the statement in one round trip.
      const { records } = await this.#driver.executeQuery(text, given, {
        ...this.#where(),
        bookmarkManager: this.#bookmarkManager,
        routing: neo4j.routing.READ,
        transactionConfig: { timeout: this.#options.readTimeout ?? 30_000 },
      })
      return records.map((record) => plainRow(record.toObject()))
    } catch (error) {
      throw translate(error)
    }
  }

  async #inSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return await this.#whileOpen(async () => {
      const session = this.#driver.session({ ...this.#where(), bookmarkManager: this.#bookmarkManager })
      try {
        return await work(session)
      } catch (error) {
        throw translate(error)
      } finally {
        await session.close()
      }
    })
  }

  #where(): { database?: string } {
    return this.#options.database === null ? {} : { database: this.#options.database }
  }

  #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw storeUnavailable(`The connection to ${this.#options.uri} is closed.`)
    const running = work()
    this.#running.add(running)
    return running.finally(() => this.#running.delete(running))
  }
}

/** The one statement that only this engine has: it stands here and not among the queries, which run on both. */
const FULL_TEXT = `CALL db.index.fulltext.queryNodes($index, $text, {limit: $limit}) YIELD node, score
  RETURN node.id AS id, score ORDER BY score DESC, id`

/** Database hits of an operator of a plan and of all below it. */
const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits))

async function attempt<T>(tx: ManagedTransaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let failed: unknown = null
  const run = async (text: string, params: Params = {}): Promise<readonly Row[]> => {
    try {
      const { records } = await tx.run(text, toParams(params, BigInt))
      return records.map((record) => plainRow(record.toObject()))
    } catch (error) {
      failed ??= error
      throw translate(error)
    }
  }
  try {
    const result = await work({ run })
    if (failed !== null) throw failed
    return result
  } catch (error) {
    // The driver repeats `work` when it sees its own error, which `run` has translated.
    if (error instanceof PactgraphError && neo4j.isRetryableError(error.cause)) throw error.cause
    throw error
  }
}

function translate(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code, message } = error
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed' && message.includes('already exists'))
    return conflict(error)
  if (code.includes('TransactionTimedOut')) return tooSlow(error)
  if (code.startsWith('Neo.ClientError.Security.') || code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return storeUnavailable(`Neo4j refuses us: ${message}`, undefined, error)
  }
  if (neo4j.isRetryableError(error) || code === 'ProtocolError') {
    return storeUnavailable(
      `Neo4j does not answer as it should: ${message}`,
      'is it running? try again in a moment',
      error,
    )
  }
  return internal(`Neo4j refused a statement: ${message}`, error)
}

function isNewEnough(agent: string): boolean {
  const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(agent)?.slice(1).map(Number) ?? []
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

function notOpened(error: unknown, { uri, username, database }: Neo4jOptions): PactgraphError {
  const cause = error instanceof PactgraphError && error.cause !== undefined ? error.cause : error
  const code = cause instanceof Neo4jError ? cause.code : ''
  if (code.startsWith('Neo.ClientError.Security.')) {
    const hint = 'check NEO4J_USERNAME and NEO4J_PASSWORD'
    return storeUnavailable(`Neo4j at ${uri} refused the login of "${username}".`, hint, cause)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return storeUnavailable(`Neo4j at ${uri} has no database "${database}".`, 'check NEO4J_DATABASE', cause)
  }
  if (error instanceof PactgraphError && error.cause === undefined) return error
  const hint = 'is it running, and is NEO4J_URI right? Unset NEO4J_URI to use the embedded store'
  return storeUnavailable(`Neo4j at ${uri} cannot be reached: ${messageOf(cause)}`, hint, cause)
}
