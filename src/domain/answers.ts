/** What Pactgraph answers: the shapes that the API and the command line show. Actors and evidence stand as ids. */
import type { ActorId, Basis, CountryId, EdtfText, OrganizationId } from './model.js'
import type { Act, DisputeAxis, Factuality, Status } from './vocabulary.js'

export type { DisputeAxis }

/** A date with its precision and where it comes from. */
export interface DateValue {
  readonly edtf: EdtfText
  readonly basis: Basis
}

export type Certainty = 'CERTAIN' | 'POSSIBLE'
/** How a period ends: on a day we know (to some precision), not yet, on an unknown day, or nobody said. */
export type EndKind = 'DATED' | 'ONGOING' | 'UNKNOWN' | 'UNSTATED'
export type Strictness = 'LEGAL' | 'DE_FACTO' | 'ANNOUNCED'
export type StandingKind =
  | 'HOLDS'
  | 'FROZEN'
  | 'SUSPENDED'
  | 'NOTICE'
  | 'THREATENED'
  | 'REPORTED'
  | 'SCHEDULED'
  | 'DENIED'
  | 'LEFT'
  | 'ORG_DISSOLVED'
  | 'STATE_ENDED'
  | 'NONE'

/** Ids of assertions, the strongest source first. */
export type EvidenceIds = readonly string[]

export interface MembershipView {
  /** Stable and unique among the rows of a list: what cursors are made of. */
  readonly key: string
  readonly member: ActorId
  readonly organization: OrganizationId
  readonly status: Status
  /** All that hold on the asked day, the one shown first; for a list of periods the period's own status alone. */
  readonly statuses: readonly Status[]
  readonly since: DateValue | null
  readonly until: DateValue | null
  readonly end: EndKind
  /** Counted from 1 along the lineage. */
  readonly spell: number
  readonly certainty: Certainty
  readonly disputed: boolean
  readonly evidence: EvidenceIds
}

export interface ExitView {
  readonly country: CountryId
  readonly organization: OrganizationId
  readonly on: DateValue | null
  readonly how: Status
  readonly rejoined: DateValue | null
  readonly certainty: Certainty
  readonly disputed: boolean
  readonly evidence: EvidenceIds
}

export interface StandingView {
  readonly country: CountryId
  readonly organization: OrganizationId
  readonly kind: StandingKind
  readonly status: Status | null
  readonly statuses: readonly Status[]
  readonly since: DateValue | null
  readonly certainty: Certainty
  readonly reason: string
  readonly disputed: boolean
  readonly evidence: EvidenceIds
  /** Given where the standing was asked for by itself. */
  readonly receipt?: string
}

export interface ExitReportView {
  readonly organization: OrganizationId
  readonly strictness: Strictness
  readonly left: readonly ExitView[]
  readonly notLeft: readonly StandingView[]
  readonly completeUntil: DateValue | null
  readonly text: string
  /** Given where the answer was asked for by itself. */
  readonly receipt?: string
}

export interface EventView {
  readonly id: string
  readonly act: Act
  readonly factuality: Factuality
  readonly date: DateValue | null
  readonly effective: DateValue | null
  readonly countries: readonly ActorId[]
  readonly organization: OrganizationId | null
  readonly by: ActorId | null
  readonly disputed: boolean
  readonly evidence: EvidenceIds
}

export interface PositionView {
  readonly value: string
  readonly wins: boolean
  readonly evidence: EvidenceIds
}

export interface DisputeView {
  readonly id: string
  readonly axis: DisputeAxis
  readonly organization: OrganizationId | null
  readonly country: ActorId | null
  readonly open: boolean
  /** The contested day. */
  readonly date: DateValue | null
  readonly positions: readonly PositionView[]
}
