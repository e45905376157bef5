/** What the policy derives for one actor over one family of bodies, and for the bodies themselves. */
import type { Certainty, DateValue, DisputeAxis, EndKind, EvidenceIds } from './answers.js'
import type { Bounds, Day } from './edtf.js'
import type { ActorId, OrganizationId } from './model.js'
import type { Act, Factuality, Status } from './vocabulary.js'

/** A status held in one body, over half-open days: it holds on the day it begins, not on the day it ends. */
export interface Period {
  readonly id: string
  readonly actor: ActorId
  readonly organization: OrganizationId
  readonly status: Status
  readonly spell: number
  readonly since: DateValue | null
  readonly until: DateValue | null
  readonly end: EndKind
  /** Bounds of the first day on which it holds, and of the first day on which it no longer does. */
  readonly from: Bounds
  readonly to: Bounds
  /** POSSIBLE for an exit that is only reported or scheduled. */
  readonly certainty: Certainty
  /** Days in [from, to) on which the period is only POSSIBLE: after a scheduled exit, until an act tells. */
  readonly doubt: { readonly from: Day; readonly to: Day } | null
  readonly disputed: boolean
  readonly evidence: EvidenceIds
}

export interface DerivedEvent {
  readonly id: string
  readonly act: Act
  readonly factuality: Factuality
  readonly actor: ActorId
  readonly countries: readonly ActorId[]
  readonly organization: OrganizationId
  readonly by: ActorId | null
  readonly date: DateValue | null
  readonly effective: DateValue | null
  readonly bounds: Bounds
  readonly disputed: boolean
  readonly evidence: EvidenceIds
}

export interface DerivedPosition {
  readonly value: string
  readonly wins: boolean
  readonly evidence: EvidenceIds
}

export interface DerivedDispute {
  readonly id: string
  readonly axis: DisputeAxis
  readonly actor: ActorId
  readonly organization: OrganizationId
  readonly spell: number
  readonly open: boolean
  /** The contested day: that of the act that stands, or of the act that a standing contests. */
  readonly date: DateValue | null
  readonly bounds: Bounds
  readonly positions: readonly DerivedPosition[]
}

/** What is told of a membership without moving it: a threat or plan to leave, or a denial that stands alone. */
export interface Story {
  readonly kind: 'THREATENED' | 'DENIED'
  readonly organization: OrganizationId
  readonly date: DateValue | null
  readonly bounds: Bounds
  readonly evidence: EvidenceIds
}

/** An act that is impossible in the status of its day, or a claim read on another body than the one named. */
export interface PolicyProblem {
  readonly assertion: string
  readonly message: string
}

export interface Projection {
  readonly actor: ActorId
  readonly periods: readonly Period[]
  readonly events: readonly DerivedEvent[]
  readonly disputes: readonly DerivedDispute[]
  readonly stories: readonly Story[]
  readonly problems: readonly PolicyProblem[]
}

/** Founding and end of one body as its sources have it. */
export interface Lifespan {
  readonly organization: OrganizationId
  readonly founded: (DateValue & { readonly evidence: EvidenceIds }) | null
  readonly dissolved: (DateValue & { readonly evidence: EvidenceIds }) | null
}
