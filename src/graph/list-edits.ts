/** What a transaction changes in the ordered lists: gathered while it writes, applied at its end. */
import DataLoader from 'dataloader'
import type { Listed } from '../domain/timeline/entry.js'
import { partialLists } from '../domain/timeline/entry.js'
import { childOf, type ListPart, MOST, partsOf, segmentOf, splitOf } from '../domain/timeline/parts.js'
import type { Params, Transaction } from './engine.js'
import * as lists from './queries/lists.js'
import { runQuery } from './query.js'
import { props } from './rows.js'

/** The entries that go into a list and out of it. Going in twice, or out of where it is not, changes nothing. */
interface Edit {
  readonly adds: Set<string>
  readonly removes: Set<string>
}

export interface ListEdits {
  /** These things were in the graph, and those are now. */
  replace(before: readonly Listed[], after: readonly Listed[]): void
  /** Applies everything in this transaction. The last thing a transaction does: its locks are the busiest ones. */
  apply(tx: Transaction): Promise<void>
}

export function listEdits(): ListEdits {
  const edits = new Map<string, Edit>()
  const into = (list: string): Edit => editOf(edits, list)
  return {
    replace(before, after) {
      const staying = new Set(after.map(({ entry }) => entry))
      const standing = new Set(before.map(({ entry }) => entry))
      for (const { entry, lists } of before)
        if (!staying.has(entry))
          for (const list of lists) {
            into(list).removes.add(entry)
            into(list).adds.delete(entry)
          }
      for (const { entry, lists } of after)
        if (!standing.has(entry))
          for (const list of lists) {
            into(list).adds.add(entry)
            into(list).removes.delete(entry)
          }
    },
    apply: (tx) => applyEdits(tx, edits),
  }
}

function editOf(edits: Map<string, Edit>, list: string): Edit {
  const known = edits.get(list)
  if (known) return known
  const edit = { adds: new Set<string>(), removes: new Set<string>() }
  edits.set(list, edit)
  return edit
}

const BATCH = 1_000

async function inBatches<T>(items: readonly T[], work: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += BATCH) await work(items.slice(i, i + BATCH))
}

async function applyEdits(tx: Transaction, edits: ReadonlyMap<string, Edit>): Promise<void> {
  const names = [...edits].flatMap(([list, { adds, removes }]) => (adds.size + removes.size > 0 ? [list] : [])).sort()
  if (names.length === 0) return
  await inBatches(names, (ids) => runQuery(tx, lists.lockRoots, { ids }))
  const parts = new Parts(tx)
  const below = new Map<string, Edit>()
  await Promise.all(names.map((list) => editWithPartials(parts, list, edits.get(list)!, below)))
  await Promise.all([...below].map(([list, edit]) => parts.edit(list, 0, edit)))
  await parts.flush()
}

/** Edits a list, and notes what follows for the lists beside it: only a list that is split has them. */
async function editWithPartials(parts: Parts, list: string, edit: Edit, below: Map<string, Edit>): Promise<void> {
  const before = await parts.get(list)
  const after = await parts.edit(list, 0, edit)
  const [was, is] = [before !== null && before.entries === null, after !== null && after.entries === null]
  if (!was && !is) return
  const adds = is ? (was ? edit.adds : new Set([...(before?.entries ?? []), ...edit.adds])) : []
  const removes = is ? edit.removes : new Set([...(after?.entries ?? []), ...edit.removes])
  for (const entry of removes) for (const name of partialLists(list, entry)) editOf(below, name).removes.add(entry)
  for (const entry of adds)
    if (!edit.removes.has(entry)) for (const name of partialLists(list, entry)) editOf(below, name).adds.add(entry)
}

/** The parts that a transaction reads and writes. Those asked for at once are read at once. */
class Parts {
  readonly #tx: Transaction
  readonly #written = new Map<string, ListPart | null>()
  readonly #stored: DataLoader<string, ListPart | null>

  constructor(tx: Transaction) {
    this.#tx = tx
    this.#stored = new DataLoader(
      async (ids) => {
        const found = new Map((await runQuery(tx, lists.partsById, { ids })).map((part) => [part?.id, part]))
        return ids.map((id) => found.get(id) ?? null)
      },
      { maxBatchSize: BATCH },
    )
  }

  async get(id: string): Promise<ListPart | null> {
    return this.#written.has(id) ? this.#written.get(id)! : await this.#stored.load(id)
  }

  /** Edits the part and what is below it; gives what then stands here. */
  async edit(id: string, depth: number, { adds, removes }: Edit): Promise<ListPart | null> {
    const part = await this.get(id)
    if (part === null || part.entries !== null) {
      const entries = new Set(part?.entries ?? [])
      for (const entry of removes) entries.delete(entry)
      for (const entry of adds) entries.add(entry)
      return this.#put(id, partsOf(id, depth, entries))
    }
    const groups = new Map<string, Edit>()
    for (const entry of removes) editOf(groups, segmentOf(entry, depth)).removes.add(entry)
    for (const entry of adds) editOf(groups, segmentOf(entry, depth)).adds.add(entry)
    const sizes = new Map(part.segments.map((segment, i) => [segment, part.sizes[i]!]))
    await Promise.all(
      [...groups].map(async ([segment, edit]) => {
        const below = await this.edit(childOf(id, segment), depth + 1, edit)
        sizes.set(segment, below?.count ?? 0)
      }),
    )
    const now = splitOf(id, sizes)
    if (now.count > MOST) return this.#put(id, [now])
    const entries = (await Promise.all(now.segments.map((s) => this.#takeDown(childOf(id, s))))).flat()
    return this.#put(id, partsOf(id, depth, entries))
  }

  /** Takes a part down with all below it, and gives their entries. */
  async #takeDown(id: string): Promise<readonly string[]> {
    const part = await this.get(id)
    this.#written.set(id, null)
    if (part === null) return []
    return part.entries ?? (await Promise.all(part.segments.map((s) => this.#takeDown(childOf(id, s))))).flat()
  }

  #put(id: string, parts: readonly ListPart[]): ListPart | null {
    for (const part of parts) this.#written.set(part.id, part)
    const [top = null] = parts
    if (top === null) this.#written.set(id, null)
    return top
  }

  async flush(): Promise<void> {
    const all = [...this.#written]
    const gone = all.flatMap(([id, part]) => (part === null ? [id] : []))
    const there = all.flatMap(([, part]) => (part === null ? [] : [partProps(part)]))
    await inBatches(gone, (ids) => runQuery(this.#tx, lists.dropParts, { ids }))
    await inBatches(there, (rows) => runQuery(this.#tx, lists.putParts, { rows }))
  }
}

/** A part as it is stored: a leaf has entries, a split has segments. */
export const partProps = ({ id, count, entries, segments, sizes }: ListPart): Params =>
  props({ id, count, entries, ...(entries === null ? { segments, sizes } : {}) })
