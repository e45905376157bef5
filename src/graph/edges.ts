/** The edges that are derived: what a graph browser sees of periods and events, and the evidence under each. */
import type { DerivedDispute, DerivedEvent, Period } from '../domain/projection.js'
import { STATUSES } from '../domain/vocabulary.js'
import type { Params } from './engine.js'
import { props } from './rows.js'

export const PLAIN_EDGES = ['MEMBER_OF', 'SUSPENDED', 'LEFT'] as const
export type PlainEdge = (typeof PLAIN_EDGES)[number]

export interface Edge {
  readonly type: PlainEdge
  readonly memberId: string
  readonly orgId: string
  readonly props: Params
}

/** MEMBER_OF for every legal membership, SUSPENDED and LEFT beside it: only for what is certain. */
export function plainEdges(periods: readonly Period[]): readonly Edge[] {
  return periods
    .filter((p) => p.certainty === 'CERTAIN')
    .flatMap((p): Edge[] => {
      const edge = (type: PlainEdge, own: Params): Edge => ({
        type,
        memberId: p.actor,
        orgId: p.organization,
        props: props(own),
      })
      const { legalMember, countsAsLeft } = STATUSES[p.status]
      const when = { from: p.since?.edtf ?? null, to: p.until?.edtf ?? null }
      return [
        ...(legalMember
          ? [edge('MEMBER_OF', { status: p.status, spell: p.spell, disputed: p.disputed, ...when })]
          : []),
        ...(p.status === 'SUSPENDED' ? [edge('SUSPENDED', { by: p.organization, ...when })] : []),
        ...(countsAsLeft ? [edge('LEFT', { how: p.status, on: p.since?.edtf ?? null })] : []),
      ]
    })
}

/** Who takes part in an event, and how. */
export function involvements(events: readonly DerivedEvent[]) {
  return events.flatMap((e) => [
    ...e.countries.map((actor) => ({ event: e.id, actor, role: 'ACTOR' })),
    { event: e.id, actor: e.organization, role: 'BODY' },
    ...(e.by === null ? [] : [{ event: e.id, actor: e.by, role: 'BY' }]),
  ])
}

/** From every derived thing to the assertions under it. */
export function supports(derived: readonly { readonly id: string; readonly evidence: readonly string[] }[]) {
  return derived.flatMap(({ id, evidence }) => [...new Set(evidence)].map((assertion) => ({ id, assertion })))
}

/** All that is said on any side of a dispute supports it. */
export const sidesOf = (disputes: readonly DerivedDispute[]) =>
  disputes.map((d) => ({ id: d.id, evidence: d.positions.flatMap((p) => p.evidence) }))
