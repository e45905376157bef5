import { badInput } from '../../domain/errors.js'
import { REVIEW } from '../operations.js'
import { known, type ReadingOptions } from '../options.js'
import { evidenceLines, note, plain, say, sayJson } from '../print.js'
import { ask } from '../session.js'
import { word } from '../shapes.js'

interface Queue {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly {
    readonly kind: string
    readonly text: string
    readonly touches: number
    readonly claims: readonly string[]
    readonly dispute: string | null
    readonly decision: string | null
    readonly evidence: readonly (Parameters<typeof evidenceLines>[0][number] & { readonly id: string })[]
  }[]
}

/** Prints the doubts of a page, each with its evidence and the ids to act upon. */
export async function reviewCommand(options: ReadingOptions & { first: string; after?: string }): Promise<void> {
  const first = Number(options.first)
  if (!Number.isInteger(first)) throw badInput(`--first must be a number, not "${options.first}"`, 'At most 500.')
  const { lineage: _, ...axes } = known(options)
  const variables = { first, after: options.after ?? null, ...axes }
  const { reviewQueue } = await ask<{ reviewQueue: Queue }>(options, REVIEW, variables)
  if (options.json) return sayJson(reviewQueue)
  for (const entry of reviewQueue.nodes) {
    say(plain(`${String(entry.touches).padStart(4)}  ${word(entry.kind)}: ${entry.text}`))
    const ids = [entry.dispute, entry.decision, ...entry.claims].filter((id) => id !== null)
    for (const id of ids) say(`      ${id}`)
    for (const said of entry.evidence) say(`${evidenceLines([said], '      ')}\n        ${said.id}`)
  }
  const { hasNextPage, endCursor } = reviewQueue.pageInfo
  note(
    `${reviewQueue.nodes.length} of ${reviewQueue.totalCount}${hasNextPage ? `; go on with --after ${endCursor}` : ''}`,
  )
}
