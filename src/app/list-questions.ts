/** The questions that are answered from ordered lists: events, statements, memberships, disputes and the timeline. */
import type { DisputeView, EventView, MembershipView } from '../domain/answers.js'
import { pageOf } from '../domain/connection.js'
import { boundsOf } from '../domain/edtf.js'
import { pairId } from '../domain/identity.js'
import { periodsOn, rowOf } from '../domain/members.js'
import type { Actor, Statement } from '../domain/model.js'
import { resolveRef } from '../domain/refs.js'
import {
  beside,
  EVERYTHING,
  keyOf,
  type ListKind,
  listedPeriod,
  listName,
  namedBy,
  sortOfDispute,
  sortOfEvent,
  spokenBy,
} from '../domain/timeline/entry.js'
import { ACTS, FACTUALITIES } from '../domain/vocabulary.js'
import type { Scope } from '../graph/reader.js'
import type { Facts, Voice } from './facts.js'
import type { ListQuestion } from './list-walk.js'
import { daysOf, pageNow, pageThen, type Row, rowsNow, rowsOfThings, type Things } from './lists.js'
import { bodiesOf } from './names.js'
import type { Asked, Ground } from './networks.js'
import type { AsKnown, Connection, Page, Questions, TimelineItem } from './questions.js'

/** What these questions stand on: of the facts also those of one voice. */
export interface ListGround extends Omit<Ground, 'facts'> {
  readonly facts: (known: AsKnown, voice?: Voice | null) => Facts
  readonly voiceOf: (ref: string | null | undefined) => Promise<Voice | null>
}

type ListQuestions = Pick<Questions, 'events' | 'statements' | 'memberships' | 'timeline' | 'disputes'>

const AXES = ['STATUS', 'DATE', 'ACTOR', 'ACT', 'RECOGNITION'] as const
const ACT_NAMES = Object.keys(ACTS)

/** Both halves of what entries are sorted by; null where neither is narrowed. */
function sortsOf<A, B>(
  one: readonly A[] | null | undefined,
  two: readonly B[] | null | undefined,
  all: readonly [readonly A[], readonly B[]],
  sort: (a: A, b: B) => string,
): readonly string[] | null {
  if (!one?.length && !two?.length) return null
  return (one?.length ? one : all[0]).flatMap((a) => (two?.length ? two : all[1]).map((b) => sort(a, b)))
}

/** The owners whose lists a filter by country and organization asks. */
const ownersOf = ({ country, bodies }: Asked): readonly string[] =>
  bodies === null ? [country ?? EVERYTHING] : country === null ? bodies : bodies.map((body) => pairId(country, body))

/** Turns the rows of a page into what its list shows. */
function mapped<R, T>(page: Connection<R>, value: (row: R) => T): Connection<T> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: value(node) }))
  return { ...page, edges, nodes: edges.map(({ node }) => node) }
}

const named = (owners: readonly string[], kind: ListKind) => owners.map((owner) => listName(kind, owner))

/** Every list in which something about the actor stands. */
function timelineLists(actor: Actor, bodies: readonly string[]): readonly string[] {
  if (actor.type === 'leader') return named([actor.id, spokenBy(actor.id)], 'statements')
  const owners = actor.type === 'organization' ? bodies : [actor.id]
  const sides = actor.type === 'organization' ? [...owners, ...owners.map(beside)] : owners
  return [
    ...named(sides, 'events'),
    ...named(owners, 'changes'),
    ...named(sides, 'disputes'),
    ...named(owners, 'statements'),
  ]
}

const itemOf = (row: Row): TimelineItem => row

/** Events, statements, memberships, disputes and timelines over one graph. */
export function listQuestions({ reader, current, facts, voiceOf, scopeOf }: ListGround): ListQuestions {
  /** A page of what is stored, or of what these things would be. */
  const pageOfRows = async (
    view: Facts,
    question: ListQuestion,
    page: Page,
    things: () => Promise<Things>,
    stored = true,
  ): Promise<Connection<Row>> =>
    view.now && stored
      ? await pageNow(reader, question, page, (entries) => rowsNow(withSpeakers(view), entries))
      : pageThen(question, page, rowsOfThings(await things()))

  const withSpeakers = (view: Facts) => ({
    ...reader,
    statementsById: async (ids: readonly string[]) => view.linked(await reader.statementsById(ids)),
  })
  /** Statements of names that decisions have linked to leaders. No list holds these: they are gathered in memory. */
  const saidAs = async (names: readonly string[]) =>
    names.length > 0 ? await reader.statements({ kind: 'named', names }) : []

  return {
    events: async (filter, lineage, page, known) => {
      const place = await scopeOf(filter, lineage)
      const { scope, country } = place
      // Events of the bodies themselves name the countries of a closed list: a pair's own events are not all.
      const wide: Scope = scope.kind === 'pairs' ? { kind: 'actors', ids: [country!] } : scope
      const view = facts(known)
      const question: ListQuestion = {
        lists: named(ownersOf(place), 'events'),
        sorts: sortsOf(filter.act, filter.factuality, [ACT_NAMES, FACTUALITIES], sortOfEvent),
        ...daysOf(filter.from, filter.to),
      }
      const rows = await pageOfRows(view, question, page, async () => ({ events: await view.events(wide) }))
      return mapped(rows, (row): EventView => (row.type === 'event' ? row.event : unexpected(row)))
    },
    statements: async (filter, page, known) => {
      const { index } = await current()
      const speaker = filter.speaker
        ? resolveRef(index, filter.speaker, ['leader', 'country', 'organization']).id
        : null
      const isLeader = speaker?.startsWith('leader:') === true
      const about = filter.about ? resolveRef(index, filter.about, ['organization', 'country', 'leader']).id : null
      const said = speaker === null ? null : spokenBy(speaker)
      const owner = said === null ? (about ?? EVERYTHING) : about === null ? said : pairId(said, about)
      const view = facts(known)
      const question: ListQuestion = {
        lists: named([owner], 'statements'),
        sorts: filter.stance?.length ? filter.stance : null,
        ...daysOf(filter.from, filter.to),
      }
      const names = isLeader ? await view.namesLinkedTo(speaker) : []
      const gather = async () => {
        const told =
          about !== null
            ? await reader.statements({ kind: 'about', ids: [about] })
            : await reader.statements(isLeader ? { kind: 'by', ids: [speaker] } : { kind: 'all' })
        return { statements: await view.standing([...told, ...(about === null ? await saidAs(names) : [])]) }
      }
      const rows = await pageOfRows(view, question, page, gather, names.length === 0)
      return mapped(rows, (row): Statement => (row.type === 'statement' ? row.statement : unexpected(row)))
    },
    memberships: async (filter, lineage, page, known) => {
      const { scope } = await scopeOf(filter, lineage)
      const view = facts(known)
      const wanted = filter.status?.length ? filter.status : null
      if (view.now && scope.kind === 'all' && !filter.at) {
        const question: ListQuestion = {
          lists: named([EVERYTHING], 'memberships'),
          sorts: wanted,
          from: null,
          to: null,
        }
        return await pageNow(reader, question, page, async (entries) => {
          const ids = new Map(entries.map((entry) => [`period:${namedBy(entry).hash}`, entry]))
          const periods = ids.size === 0 ? [] : await reader.periodsById([...ids.keys()])
          return new Map(periods.map((p): [string, MembershipView] => [ids.get(p.id)!, rowOf(p)]))
        })
      }
      // Those of one country or body are as many as its memberships, whatever was told of them.
      const kept = (await view.periods(scope)).filter((p) => wanted === null || wanted.includes(p.status))
      const rows = filter.at ? periodsOn(kept, boundsOf(filter.at)) : kept.map(rowOf)
      const keys = new Map(kept.map((p) => [p.id, keyOf(listedPeriod(p).entry)]))
      return pageOf(rows, (row) => keys.get(row.key)!, page)
    },
    timeline: async (args, page, known) => {
      const all = await current()
      const actors = args.about.map((ref) => resolveRef(all.index, ref, ['country', 'organization', 'leader']))
      const bodies = (a: Actor) => (a.type === 'organization' ? bodiesOf(all, a.id, args.lineage) : [])
      const lists = [...new Set(actors.flatMap((actor) => timelineLists(actor, bodies(actor))))]
      const ids = [...new Set(actors.flatMap((a) => (a.type === 'organization' ? bodies(a) : [a.id])))]
      const view = facts(known, await voiceOf(args.accordingTo))
      const question: ListQuestion = { lists, sorts: null, ...daysOf(args.from, args.to) }
      const leaders = actors.filter((a) => a.type === 'leader').map((a) => a.id)
      const names = (await Promise.all(leaders.map((l) => view.namesLinkedTo(l)))).flat()
      const gather = async () => {
        const scope: Scope = { kind: 'actors', ids }
        const about = await reader.statements({ kind: 'about', ids })
        const by = leaders.length > 0 ? await reader.statements({ kind: 'by', ids: leaders }) : []
        return {
          events: await view.events(scope),
          periods: await view.periods(scope),
          disputes: await view.disputes(scope),
          statements: await view.standing([...about, ...by, ...(await saidAs(names))]),
        }
      }
      const rows = await pageOfRows(view, question, page, gather, names.length === 0)
      return mapped(rows, itemOf)
    },
    disputes: async (filter, page, known) => {
      const place = await scopeOf(filter, true)
      const view = facts(known)
      const open = filter.open === null || filter.open === undefined ? null : [filter.open]
      const question: ListQuestion = {
        lists: named(ownersOf(place), 'disputes'),
        sorts: sortsOf(filter.axis ? [filter.axis] : null, open, [AXES, [true, false]], sortOfDispute),
        from: null,
        to: null,
      }
      const rows = await pageOfRows(view, question, page, async () => ({ disputes: await view.disputes(place.scope) }))
      return mapped(rows, (row): DisputeView => (row.type === 'dispute' ? row.dispute : unexpected(row)))
    },
  }
}

function unexpected(row: Row): never {
  throw new Error(`A list holds a ${row.type} that does not belong there`)
}
