/**
 * How an ordered list is kept: in parts of at most 64 entries, found by the digits of year, month and day, then by what
 * tells entries of one day apart. A list of 64 is one part; a longer one is split by years, a long year by months, and on.
 * The parts are a pure function of the entries, in whatever order these came and went.
 */
import { type Listed, partialLists } from './entry.js'

/** The most entries that stay together. */
export const MOST = 64

/** One part: a leaf with its entries in order, or a split with the segments below it and how many entries each holds. */
export interface ListPart {
  /** The list's name, and the segments that lead here: `events org:UN/2024/02`. */
  readonly id: string
  readonly count: number
  /** Null for a split. */
  readonly entries: readonly string[] | null
  readonly segments: readonly string[]
  readonly sizes: readonly number[]
}

/** Where segments begin in an entry: year, month, day, the last day, then two signs a step. */
const STEPS = [0, 4, 6, 8, 18] as const
const startOf = (depth: number): number => STEPS[depth] ?? 18 + (depth - 4) * 2

/** The segment of an entry at a depth; the root is at depth 0. */
export const segmentOf = (entry: string, depth: number): string => entry.slice(startOf(depth), startOf(depth + 1))

export const childOf = (id: string, segment: string): string => `${id}/${segment}`

const split = (id: string, segments: readonly string[], sizes: readonly number[]): ListPart => ({
  id,
  count: sizes.reduce((a, b) => a + b, 0),
  entries: null,
  segments,
  sizes,
})

/** A split over these segments; those without entries are left out. */
export function splitOf(id: string, sizes: ReadonlyMap<string, number>): ListPart {
  const kept = [...sizes].filter(([, size]) => size > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return split(
    id,
    kept.map(([segment]) => segment),
    kept.map(([, size]) => size),
  )
}

/** The parts from here down for these entries, the topmost first; none for no entries. */
export function partsOf(id: string, depth: number, entries: Iterable<string>): readonly ListPart[] {
  const all = [...new Set(entries)].sort()
  if (all.length === 0) return []
  if (all.length <= MOST) return [{ id, count: all.length, entries: all, segments: [], sizes: [] }]
  const groups = new Map<string, string[]>()
  for (const entry of all) {
    const segment = segmentOf(entry, depth)
    const group = groups.get(segment)
    if (group) group.push(entry)
    else groups.set(segment, [entry])
  }
  const below = [...groups].flatMap(([segment, own]) => partsOf(childOf(id, segment), depth + 1, own))
  return [splitOf(id, new Map([...groups].map(([segment, own]) => [segment, own.length]))), ...below]
}

/** Every part of a list and of the lists beside it: only a list that is split has those. */
export function partsOfList(list: string, entries: Iterable<string>): readonly ListPart[] {
  const parts = partsOf(list, 0, entries)
  if (parts[0]?.entries !== null) return parts
  const partial = new Map<string, Set<string>>()
  for (const entry of new Set(entries))
    for (const name of partialLists(list, entry)) {
      const some = partial.get(name)
      if (some) some.add(entry)
      else partial.set(name, new Set([entry]))
    }
  return [...parts, ...[...partial].flatMap(([name, some]) => partsOf(name, 0, some))]
}

/** Every part of every list in which these things stand. */
export function partsOfAll(things: Iterable<Listed>): readonly ListPart[] {
  const lists = new Map<string, Set<string>>()
  for (const { entry, lists: names } of things)
    for (const name of names) {
      const entries = lists.get(name)
      if (entries) entries.add(entry)
      else lists.set(name, new Set([entry]))
    }
  return [...lists].flatMap(([list, entries]) => partsOfList(list, entries))
}
