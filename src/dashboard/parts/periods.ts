/** Status periods as the page counts with them: lanes of countries, and what holds on a day, computed here. */
import type { PeriodsQuery, Status } from '../generated/operations.js'
import { boundsOf, type When } from './days.js'
import { byShown, LOOKS } from './looks.js'

export type PeriodNode = PeriodsQuery['memberships']['nodes'][number]

/** A stretch of days of which either end may be vague: it begins between two days, and ends between two. */
interface Edge {
  readonly first: number
  readonly last: number
}

export interface Period {
  readonly status: Status
  /** The body, which may be a predecessor of the one asked about. */
  readonly body: string
  readonly from: Edge
  /** The first day on which it no longer holds. */
  readonly to: Edge
  /** From this day on it holds only possibly, though nothing has ended it: an exit is due or reported. */
  readonly doubtedFrom: number
  readonly since: When | null
  readonly until: When | null
  readonly disputed: boolean
}

export interface Lane {
  readonly id: string
  /** Alpha-3; null for an organization that is itself a member. */
  readonly code: string | null
  readonly name: string
  /** Oldest first. */
  readonly periods: readonly Period[]
}

/** A period with how it holds on a day. */
export interface Held {
  readonly period: Period
  readonly status: Status
  readonly certain: boolean
}

const isExit = (status: Status): boolean => LOOKS[status].look === 'left'

function periodOf(node: PeriodNode, own: readonly PeriodNode[]): Period {
  const from = boundsOf(node.since)
  const to = boundsOf(node.until)
  const begin = { first: from.first ?? -Infinity, last: from.last ?? Infinity }
  const end = node.until ? { first: to.first ?? -Infinity, last: to.last ?? Infinity } : openEnd(node)
  const exit = own.find((other) => isExit(other.status) && other.certainty === 'POSSIBLE' && other.spell === node.spell)
  const doubtedFrom =
    node.certainty === 'CERTAIN' ? Infinity : LOOKS[node.status].legal ? boundsOf(exit?.since).first : null
  return {
    status: node.status,
    body: node.organization.id,
    from: { first: begin.first, last: Math.min(begin.last, end.last) },
    to: { first: Math.max(end.first, begin.first), last: end.last },
    doubtedFrom: doubtedFrom ?? -Infinity,
    since: node.since ?? null,
    until: node.until ?? null,
    disputed: node.disputed,
  }
}

/** Nobody says whether an unstated one ended: after the day it was told of it holds possibly. */
const openEnd = ({ end }: PeriodNode): Edge =>
  end === 'ONGOING' ? { first: Infinity, last: Infinity } : { first: -Infinity, last: Infinity }

/** The lanes of an organization: one a country, in the order of their beginnings, then of their names. */
export function lanesOf(nodes: readonly PeriodNode[]): readonly Lane[] {
  const byActor = new Map<string, PeriodNode[]>()
  for (const node of nodes) byActor.set(node.member.id, [...(byActor.get(node.member.id) ?? []), node])
  const lanes = [...byActor.values()].map((own): Lane => {
    const { member } = own[0]!
    const isCountry = member.__typename === 'Country'
    return {
      id: member.id,
      code: isCountry ? member.code : null,
      name: member.name,
      periods: own.map((node) => periodOf(node, own)).sort((a, b) => a.from.first - b.from.first),
    }
  })
  return lanes.sort((a, b) => beginning(a) - beginning(b) || a.name.localeCompare(b.name))
}

const beginning = ({ periods }: Lane): number =>
  Math.min(...periods.map(({ status, from }) => (LOOKS[status].legal ? from.last : from.last + 36_500)))

/** What a country holds on a day, the one shown first first: certain before possible, then the order of statuses. */
export function heldOn({ periods }: Lane, day: number): readonly Held[] {
  const held = periods.flatMap((period): Held[] => {
    const { from, to, doubtedFrom, status } = period
    if (day < from.first || day >= to.last) return []
    return [{ period, status, certain: day >= from.last && day < to.first && day < doubtedFrom }]
  })
  return held.sort(
    (a, b) =>
      Number(b.certain) - Number(a.certain) || byShown(a.status, b.status) || b.period.from.first - a.period.from.first,
  )
}

/** What is shown of a country on a day; null where it holds nothing. */
export const shownOn = (lane: Lane, day: number): Held | null => heldOn(lane, day)[0] ?? null

/** Whether a lane has more to tell than one membership from its beginning until now. */
export const hasStory = ({ periods }: Lane): boolean =>
  periods.some((p) => p.disputed || (p.status !== 'MEMBER' && LOOKS[p.status].look !== 'beside'))
