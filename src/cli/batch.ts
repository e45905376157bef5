/** What `ingest` and `extract` share: their flags, how far they are, and what is told of the articles that are refused. */
import type { ArticleFlags } from '../app/reading/job.js'
import { placeText, type Refused } from '../app/reading/reading.js'
import { badInput, PactgraphError } from '../domain/errors.js'
import { note, plain } from './print.js'

export interface BatchOptions extends ArticleFlags {
  readonly encoding?: string
  readonly threads?: string
  readonly allowPrivate?: boolean
}

const MOST_THREADS = 64

/** The number of threads that was asked for; undefined for as many as there are cores. */
export function threadsOf({ threads }: BatchOptions): number | undefined {
  if (threads === undefined) return undefined
  const count = /^\d{1,3}$/.test(threads) ? Number(threads) : 0
  if (count < 1 || count > MOST_THREADS)
    throw badInput(`--threads must be 1 to ${MOST_THREADS}, not "${threads}"`, 'Leave it out to use all cores.')
  return count
}

/** The flags that say something of the articles. */
export const flagsOf = ({ title, outlet, url, published }: BatchOptions): ArticleFlags => ({
  ...(title === undefined ? {} : { title }),
  ...(outlet === undefined ? {} : { outlet }),
  ...(url === undefined ? {} : { url }),
  ...(published === undefined ? {} : { published }),
})

/** Counts articles, and names each refused one as it comes. */
export class Tally {
  taken = 0
  refused = 0
  faults = 0

  get total(): number {
    return this.taken + this.refused
  }

  refuse(one: Refused): void {
    this.refused++
    if (one.fault) this.faults++
    note(plain(`refused ${placeText(one)}: ${one.message}${one.hint ? ` (${one.hint})` : ''}`))
  }

  /** The command fails when something was refused: as bad input, or as a fault of ours. */
  end(hint: string): void {
    if (this.refused === 0) return
    throw new PactgraphError(
      this.faults > 0 ? 'INTERNAL' : 'BAD_USER_INPUT',
      `${this.refused} of ${this.total} articles were refused`,
      { hint },
    )
  }
}
