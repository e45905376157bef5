/** Pages of ordered lists: from the graph's own lists for now, or in memory over the facts of an earlier knowledge. */
import type { DisputeView } from '../domain/answers.js'
import { cursorOf, keyIn, rowsOf } from '../domain/connection.js'
import { boundsOf } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'
import type { EdtfText, Statement } from '../domain/model.js'
import type { DerivedDispute, DerivedEvent, Period } from '../domain/projection.js'
import { changesOf, type MembershipChange } from '../domain/timeline/changes.js'
import {
  keyOf,
  type Listed,
  listedChange,
  listedDispute,
  listedEvent,
  listedStatement,
  namedBy,
} from '../domain/timeline/entry.js'
import { digitsOf } from '../domain/timeline/place.js'
import type { GraphReader } from '../graph/reader.js'
import { answers, type ListQuestion, type Rows, walkLists } from './list-walk.js'
import type { Connection, Page } from './questions.js'

/** Things that lists are made of, gathered in memory. */
export interface Things {
  readonly events?: readonly DerivedEvent[]
  readonly periods?: readonly Period[]
  readonly disputes?: readonly DerivedDispute[]
  readonly statements?: readonly Statement[]
}

/** A row of any list. */
export type Row =
  | { readonly type: 'event'; readonly event: DerivedEvent }
  | { readonly type: 'statement'; readonly statement: Statement }
  | { readonly type: 'change'; readonly change: MembershipChange }
  | { readonly type: 'dispute'; readonly dispute: DisputeView }

/** The days of a question as lists have them. */
export const daysOf = (
  from: EdtfText | null | undefined,
  to: EdtfText | null | undefined,
): Pick<ListQuestion, 'from' | 'to'> => ({
  from: from ? digitsOf(boundsOf(from).first) : null,
  to: to ? digitsOf(boundsOf(to).last) : null,
})

export const disputeView = (d: DerivedDispute): DisputeView => ({
  id: d.id,
  axis: d.axis,
  organization: d.organization,
  country: d.actor === d.organization ? null : d.actor,
  open: d.open,
  date: d.date,
  positions: d.positions,
})

/** The key in a cursor of such a list. */
function keyAfter({ after }: Page): string | null {
  if (after === null || after === undefined) return null
  const key = keyIn(after)
  if (!/^\d{8} \d{8} \d/.test(key)) throw badInput('`after` is no cursor of this list', 'Begin again without it.')
  return key
}

/** A page of the lists as they are stored. */
export async function pageNow<T>(
  reader: GraphReader,
  question: ListQuestion,
  page: Page,
  valuesOf: (entries: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<Connection<T>> {
  const first = rowsOf(page)
  const rows = await walkLists((ids) => reader.listParts(ids), question, first, keyAfter(page))
  return connection(rows, await valuesOf(rows.entries))
}

/** A page of the same lists, made in memory of what was known. */
export function pageThen<T>(
  question: ListQuestion,
  page: Page,
  things: readonly { readonly listed: Listed; readonly value: T }[],
): Connection<T> {
  const first = rowsOf(page)
  const after = keyAfter(page)
  const asked = new Set(question.lists)
  const values = new Map<string, T>()
  for (const { listed, value } of things)
    if (listed.lists.some((list) => asked.has(list)) && answers(listed.entry, question)) values.set(listed.entry, value)
  const all = [...values.keys()].sort()
  const rest = after === null ? all : all.filter((entry) => keyOf(entry) > after)
  const rows = {
    entries: rest.slice(0, first),
    hasNext: rest.length > first,
    hasPrevious: rest.length < all.length,
    count: async () => all.length,
  }
  return connection(rows, values)
}

function connection<T>(rows: Rows, values: ReadonlyMap<string, T>): Connection<T> {
  const edges = rows.entries.flatMap((entry) => {
    const node = values.get(entry)
    return node === undefined ? [] : [{ cursor: cursorOf(keyOf(entry)), node }]
  })
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.hasNext,
      hasPreviousPage: rows.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.count,
  }
}

/** What these entries stand for: one call a kind that is among them. */
export async function rowsNow(reader: GraphReader, entries: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const named = entries.map((entry) => ({ entry, ...namedBy(entry) }))
  const ids = (type: Row['type']) => named.flatMap((n) => (n.type === type ? [`${type}:${n.hash}`] : []))
  const pairs = [...new Set(named.flatMap((n) => (n.type === 'change' && n.pair ? [n.pair] : [])))]
  const [events, statements, periods, disputes] = await Promise.all([
    some(ids('event'), reader.eventsById),
    some(ids('statement'), reader.statementsById),
    some(pairs, (all) => reader.periods({ kind: 'pairs', pairs: all })),
    some(ids('dispute'), reader.disputesById),
  ])
  const found = new Map<string, Row>([
    ...events.map((event) => [event.id, { type: 'event', event }] as const),
    ...statements.map((statement) => [statement.id, { type: 'statement', statement }] as const),
    ...changesOf(periods).map((change) => [change.id, { type: 'change', change }] as const),
    ...disputes.map((d) => [d.id, { type: 'dispute', dispute: disputeView(d) }] as const),
  ])
  return new Map(
    named.flatMap(({ entry, type, hash }) => {
      const row = found.get(`${type}:${hash}`)
      return row ? [[entry, row] as const] : []
    }),
  )
}

const some = async <T>(
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> => (ids.length === 0 ? [] : await load(ids))

/** These things as rows of lists. */
export function rowsOfThings({ events = [], periods = [], disputes = [], statements = [] }: Things) {
  const row = (listed: Listed, value: Row) => ({ listed, value })
  return [
    ...events.map((event) => row(listedEvent(event), { type: 'event', event })),
    ...changesOf(periods).map((change) => row(listedChange(change), { type: 'change', change })),
    ...disputes.map((d) => row(listedDispute(d), { type: 'dispute', dispute: disputeView(d) })),
    ...statements.map((statement) => row(listedStatement(statement), { type: 'statement', statement })),
  ]
}
