/** Relay connections over an ordered list: cursors carry the sort key, so they stay valid when rows are added. */
import { badInput } from './errors.js'

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly nodes: readonly T[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  /** Counted when it is asked for, where counting takes a read of its own. */
  readonly totalCount: number | (() => Promise<number>)
}

export const DEFAULT_FIRST = 50
export const MAX_FIRST = 500
const MARK = 'c1:'

/** The opaque cursor of a row with this sort key. */
export const cursorOf = (key: string): string => Buffer.from(MARK + key, 'utf8').toString('base64url')

/** The sort key in a cursor. BAD_USER_INPUT for what is none of ours. */
export function keyIn(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!text.startsWith(MARK)) throw badInput('`after` is no cursor of ours', 'Pass the endCursor of the page before.')
  return text.slice(MARK.length)
}

/** A key that sorts as its parts do; numbers (days) may be negative. */
export function sortKey(...parts: readonly (number | string)[]): string {
  return parts
    .map((part) => (typeof part === 'number' ? String(Math.trunc(part) + 10_000_000).padStart(9, '0') : part))
    .join('\u0001')
}

/** How many rows a page may have. */
export function rowsOf(page: PageArgs): number {
  const first = page.first ?? DEFAULT_FIRST
  if (!Number.isInteger(first) || first < 0 || first > MAX_FIRST)
    throw badInput(
      `\`first\` must be 0 to ${MAX_FIRST}, not ${first}`,
      `Ask for at most ${MAX_FIRST} and go on with \`after\`.`,
    )
  return first
}

/** One page of `items`, sorted by `keyOf`, which must be unique. `first` above 500 is BAD_USER_INPUT. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, page: PageArgs): Connection<T> {
  const first = rowsOf(page)
  const keyed = items
    .map((node) => ({ key: keyOf(node), node }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const after = page.after === null || page.after === undefined ? null : keyIn(page.after)
  const start = after === null ? 0 : keyed.findIndex(({ key }) => key > after)
  const rows = start < 0 ? [] : keyed.slice(start, start + first)
  const edges = rows.map(({ key, node }) => ({ cursor: cursorOf(key), node }))
  return {
    edges,
    nodes: rows.map(({ node }) => node),
    pageInfo: {
      hasNextPage: start >= 0 && start + first < keyed.length,
      hasPreviousPage: start !== 0 && keyed.length > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: keyed.length,
  }
}
