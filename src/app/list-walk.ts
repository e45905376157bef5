/**
 * Walks ordered lists: the rows of one page, whatever the length of the lists. Of each list only the parts on the way to
 * the page are read, those of all lists at once, level by level.
 */
import { PactgraphError } from '../domain/errors.js'
import { keyOf, lastIn, placeIn, sortOf } from '../domain/timeline/entry.js'
import { childOf, type ListPart } from '../domain/timeline/parts.js'

/** Lists that are asked for as one. */
export interface ListQuestion {
  /** Names of lists; what stands in several of them is one row. */
  readonly lists: readonly string[]
  /** Only entries of these sorts; null for all. */
  readonly sorts: readonly string[] | null
  /** Only what may have been on these days, in digits; null for an open end. */
  readonly from: string | null
  readonly to: string | null
}

/** Reads parts by id; those that are not there are left out. */
export type LoadParts = (ids: readonly string[]) => Promise<readonly ListPart[]>

export interface Rows {
  readonly entries: readonly string[]
  readonly hasNext: boolean
  readonly hasPrevious: boolean
  readonly count: () => Promise<number>
}

/** A writer moved the parts while we walked them. */
class Moved extends Error {}

const ATTEMPTS = 5

/** The first rows after a key (the beginning when null). */
export async function walkLists(
  load: LoadParts,
  question: ListQuestion,
  first: number,
  after: string | null,
): Promise<Rows> {
  return await settled(() => walkOnce(load, question, first, after))
}

async function settled<T>(walk: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await walk()
    } catch (error) {
      if (!(error instanceof Moved)) throw error
      if (attempt === ATTEMPTS) throw new PactgraphError('CONFLICT', 'The list changes faster than it can be read.')
    }
  }
}

/** Whether an entry answers the question: its days may be meant, and it is of a sort that is asked for. */
export function answers(entry: string, { sorts, from, to }: Omit<ListQuestion, 'lists'>): boolean {
  if (sorts !== null && !sorts.includes(sortOf(entry))) return false
  if (from === null && to === null) return true
  const [place, last] = [placeIn(entry), lastIn(entry)]
  return place !== NO_DAY && (from === null || last >= from) && (to === null || place <= to)
}

const NO_DAY = '99999999'
/** Sorts after every entry that begins like this. */
const END = '\uffff'

async function walkOnce(load: LoadParts, question: ListQuestion, first: number, after: string | null): Promise<Rows> {
  const spans = await spansOf(load, question)
  for (const span of spans) span.startAfter(after)
  await expand(load, spans, first + 1)
  const found = [...new Set(spans.flatMap((span) => span.loaded(after)))].sort()
  return {
    entries: found.slice(0, first),
    hasNext: found.length > first,
    hasPrevious: after !== null && spans.some((span) => span.hasBefore(after)),
    count: () => settled(() => countRows(load, question)),
  }
}

/** Loads parts until each span shows its first `wanted` entries. */
async function expand(load: LoadParts, spans: readonly Span[], wanted: number): Promise<void> {
  for (;;) {
    const missing = [...new Set(spans.flatMap((span) => span.missing(wanted)))]
    if (missing.length === 0) return
    await fill(load, spans, missing)
  }
}

async function fill(load: LoadParts, spans: readonly Span[], ids: readonly string[]): Promise<void> {
  const parts = new Map((await load(ids)).map((part) => [part.id, part]))
  if (ids.some((id) => !parts.has(id))) throw new Moved()
  for (const span of spans) span.fill(parts)
}

/** The stretches of lists that hold the answer. A list that is split has lists beside it for sorts and for reach. */
async function spansOf(load: LoadParts, question: ListQuestion): Promise<readonly Span[]> {
  const { lists, sorts, from, to } = question
  const namesOf = (list: string) => (sorts === null ? [list] : sorts.map((sort) => `${list} ${sort}`))
  const reaching = (name: string) => (from === null ? [] : REACHES.map(([reach]) => `${name} ~${reach}`))
  const wanted = lists.flatMap((list) => [list, ...namesOf(list).flatMap((name) => [name, ...reaching(name)])])
  const roots = new Map((await load([...new Set(wanted)])).map((part) => [part.id, part]))
  const open = from === null && to === null
  const high = open ? END : to === null || to >= NO_DAY ? NO_DAY : to + END
  return lists.flatMap((list) => {
    const root = roots.get(list)
    if (!root) return []
    if (root.entries !== null) return [new Span(root, '', END, (entry) => answers(entry, question))]
    return namesOf(list).flatMap((name) => {
      const main = roots.get(name)
      const before = REACHES.flatMap(([reach, digits]) => {
        const part = from === null ? undefined : roots.get(`${name} ~${reach}`)
        return part ? [new Span(part, from!.slice(0, digits), from!, (entry) => lastIn(entry) >= from!)] : []
      })
      return main ? [...before, new Span(main, from ?? '', high, null)] : before
    })
  })
}

/** What began before a day and may reach it began, by how far it reaches, in the day's month, in its year, or ever. */
const REACHES = [
  ['days', 6],
  ['months', 4],
  ['years', 0],
] as const

/** Up to this many rows of several subjects are counted one by one; beyond it, what concerns two counts for each. */
export const COUNTED = 2_000

/** How many rows there are: from the sizes of parts, where no row can stand in two of the lists. */
async function countRows(load: LoadParts, question: ListQuestion): Promise<number> {
  const spans = await spansOf(load, question)
  for (;;) {
    const missing = [...new Set(spans.flatMap((span) => span.uncounted()))]
    if (missing.length === 0) break
    await fill(load, spans, missing)
  }
  const total = spans.reduce((sum, span) => sum + span.count(), 0)
  // Each kind has lists of its own, and what stands with a body does not stand beside it.
  const owners = new Set(question.lists.map((list) => list.slice(list.indexOf(' ') + 1).replace(/^beside /, '')))
  if (owners.size <= 1 || total > COUNTED) return total
  await expand(load, spans, total)
  return new Set(spans.flatMap((span) => span.loaded(null))).size
}

type Item = { readonly entry: string } | { readonly id: string; readonly prefix: string; readonly size: number }

/** A stretch of one list in order: entries that are loaded, and parts that are not yet. */
class Span {
  readonly #low: string
  readonly #high: string
  readonly #keep: (entry: string) => boolean
  /** Whether every entry between the ends is kept: then sizes count. */
  readonly #whole: boolean
  #items: Item[]
  #after: string | null = null
  #skipped = false

  /** Entries from `low` on and before `high`; of these, those that `keep` keeps (null: all). */
  constructor(root: ListPart, low: string, high: string, keep: ((entry: string) => boolean) | null) {
    this.#low = low
    this.#high = high
    this.#keep = keep ?? (() => true)
    this.#whole = keep === null
    this.#items = this.#itemsOf(root, '')
  }

  #itemsOf(part: ListPart, prefix: string): Item[] {
    if (part.entries !== null)
      return part.entries
        .filter((entry) => entry >= this.#low && entry < this.#high && this.#keep(entry))
        .map((entry) => ({ entry }))
    return part.segments.flatMap((segment, i) => {
      const own = prefix + segment
      if (own + END < this.#low || own >= this.#high) return []
      return [{ id: childOf(part.id, segment), prefix: own, size: part.sizes[i]! }]
    })
  }

  #sure(prefix: string): boolean {
    return this.#whole && prefix >= this.#low && prefix + END < this.#high
  }

  /** Leaves out the parts that lie wholly before a key. */
  startAfter(key: string | null): void {
    if (key === null) return
    const later = this.#items.filter((item) => 'entry' in item || item.prefix + END > key)
    this.#skipped ||= later.length < this.#items.length
    this.#items = later
    this.#after = key
  }

  /** The parts to load before the first `wanted` entries are known. */
  missing(wanted: number): readonly string[] {
    const ids: string[] = []
    let have = 0
    for (const item of this.#items) {
      if (have >= wanted) break
      if ('entry' in item) have += this.#after === null || keyOf(item.entry) > this.#after ? 1 : 0
      else {
        ids.push(item.id)
        const started = this.#after === null || item.prefix > this.#after
        if (started && this.#sure(item.prefix)) have += item.size
      }
    }
    return ids
  }

  /** The parts to load before the entries can be counted. */
  uncounted(): readonly string[] {
    return this.#items.flatMap((item) => ('entry' in item || this.#sure(item.prefix) ? [] : [item.id]))
  }

  fill(parts: ReadonlyMap<string, ListPart>): void {
    this.#items = this.#items.flatMap((item) => {
      if ('entry' in item) return [item]
      const part = parts.get(item.id)
      return part ? this.#itemsOf(part, item.prefix) : [item]
    })
    this.startAfter(this.#after)
  }

  loaded(after: string | null): readonly string[] {
    const entries: string[] = []
    for (const item of this.#items) {
      // What comes behind a part that is not loaded is not next.
      if (!('entry' in item)) break
      if (after === null || keyOf(item.entry) > after) entries.push(item.entry)
    }
    return entries
  }

  hasBefore(after: string): boolean {
    return this.#skipped || this.#items.some((item) => 'entry' in item && keyOf(item.entry) <= after)
  }

  count(): number {
    return this.#items.reduce((sum, item) => sum + ('entry' in item ? 1 : item.size), 0)
  }
}
