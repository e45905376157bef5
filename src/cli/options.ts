/** Options that several commands share, as they come from the command line. */

import type { Overrides } from '../config.js'
import { badInput } from '../domain/errors.js'

export interface ReadingOptions extends Overrides {
  readonly json?: boolean
  readonly knownAt?: string
  readonly publishedUntil?: string
  readonly lineage?: boolean
  readonly accordingTo?: string
}

/** The knowledge axes and the lineage as GraphQL variables. */
export const known = (options: ReadingOptions): Record<string, unknown> => ({
  knownAt: options.knownAt ?? null,
  publishedUntil: options.publishedUntil ?? null,
  lineage: options.lineage ?? true,
  ...(options.accordingTo === undefined ? {} : { accordingTo: options.accordingTo }),
})

/** A word of a closed list, whatever the case and with - for _. */
export function wordOf<T extends string>(text: string, words: readonly T[], what: string): T {
  const folded = text.trim().toUpperCase().replaceAll('-', '_')
  const word = words.find((w) => w === folded)
  if (word) return word
  throw badInput(`Unknown ${what} "${text}"`, `Use one of: ${words.map((w) => w.toLowerCase()).join(', ')}`)
}
