/** Documents in, articles with their findings out: in the order of the documents, whatever the number of threads. */
import { availableParallelism } from 'node:os'
import type { Actor } from '../../domain/model.js'
import type { Document } from './document.js'
import { type JobOptions, jobsOf } from './job.js'
import { openPool, type Pool, type PoolOptions } from './pool.js'
import { type Purpose, placeOf, type Reading, refusal } from './reading.js'

export interface ReadingOptions extends JobOptions {
  readonly actors: readonly Actor[]
  readonly purpose: Purpose
  /** As many as there are cores, where it is left out. */
  readonly threads?: number | undefined
  readonly deadlineMs?: number | undefined
  readonly worker?: URL | undefined
}

/** An article with the number of its document, from 1, for those who show how far it is. */
export type Placed = Reading & { readonly document: number }

interface Ahead {
  readonly document: number
  readonly readings: Promise<readonly Reading[]>
}

async function* started(documents: readonly Document[], pool: Pool, options: JobOptions): AsyncGenerator<Ahead> {
  for (const [at, document] of documents.entries()) {
    try {
      for await (const job of jobsOf(document, options)) yield { document: at + 1, readings: pool.run(job) }
    } catch (error) {
      yield { document: at + 1, readings: Promise.resolve([refusal(placeOf(document, null), error)]) }
    }
  }
}

async function* inOrder(started: AsyncIterable<Ahead>, most: number): AsyncGenerator<Placed> {
  const ahead: Ahead[] = []
  const told = async (): Promise<readonly Placed[]> => {
    const { document, readings } = ahead.shift()!
    return (await readings).map((reading) => ({ ...reading, document }))
  }
  for await (const next of started) {
    // It is awaited in its turn; until then nobody else listens.
    next.readings.catch(() => undefined)
    ahead.push(next)
    if (ahead.length >= most) yield* await told()
  }
  while (ahead.length > 0) yield* await told()
}

/**
 * Reads documents and extracts their articles on several threads. No document stops the others. Threads work ahead of
 * whoever takes the articles by a few documents and no more, so memory is bounded by these.
 */
export async function* readArticles(documents: readonly Document[], options: ReadingOptions): AsyncGenerator<Placed> {
  const threads = options.threads ?? availableParallelism()
  const limits: PoolOptions = {
    threads,
    actors: options.actors,
    purpose: options.purpose,
    ...(options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs }),
    ...(options.worker === undefined ? {} : { worker: options.worker }),
  }
  const pool = openPool(limits)
  try {
    yield* inOrder(started(documents, pool, options), 2 * threads + 1)
  } finally {
    await pool.close()
  }
}
