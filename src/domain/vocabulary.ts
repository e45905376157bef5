/**
 * The vocabulary: statuses, acts, factuality and stance, each in one table.
 * The GraphQL enums and the README's table are tested equal to it.
 */

interface StatusFlags {
  readonly meaning: string
  readonly layer: 'base' | 'overlay' | 'affiliation'
  /** Counts as a member in law: member and all three overlays. */
  readonly legalMember: boolean
  /** Takes part in the body's work. */
  readonly takesPart: boolean
  /** `whoLeft` lists it under `left`. */
  readonly countsAsLeft: boolean
}

const base = (meaning: string, flags: Partial<StatusFlags> = {}): StatusFlags => ({
  meaning,
  layer: 'base',
  legalMember: false,
  takesPart: false,
  countsAsLeft: false,
  ...flags,
})

/** Every status with its meaning and flags. The order of the overlays and `MEMBER` is the order in which a day's status is shown. */
export const STATUSES = {
  SUSPENDED: base('the organization has suspended the member', { layer: 'overlay', legalMember: true }),
  FROZEN: base('the member has frozen its own participation', { layer: 'overlay', legalMember: true }),
  NOTICE_GIVEN: base('the member has given notice of withdrawal, not yet in effect', {
    layer: 'overlay',
    legalMember: true,
    takesPart: true,
  }),
  MEMBER: base('a member in law', { legalMember: true, takesPart: true }),
  SIGNATORY: base('has signed, not yet bound'),
  WITHDRAWN: base('withdrew, and the withdrawal is in effect', { countsAsLeft: true }),
  EXPELLED: base('was expelled by the organization', { countsAsLeft: true }),
  LAPSED: base('did not renew a treaty that ran out', { countsAsLeft: true }),
  ORG_DISSOLVED: base('the organization ended'),
  STATE_ENDED: base('the state itself ended'),
  CANDIDATE: base('has applied or been invited to join', { layer: 'affiliation' }),
  OBSERVER: base('attends without membership', { layer: 'affiliation' }),
  PARTNER: base('a partner or associate', { layer: 'affiliation' }),
} as const satisfies Record<string, StatusFlags>

export type Status = keyof typeof STATUSES

/** Where rivals meet: claims of one actor on one organization are compared within one family only. */
export type Family =
  | 'membership'
  | 'founding'
  | 'candidacy'
  | 'observer'
  | 'partner'
  | 'hosting'
  | 'voting'
  | 'attendance'

interface ActFlags {
  readonly meaning: string
  readonly family: Family
  /** Ends a legal membership, so the guard asks for two independent articles or a record. */
  readonly ends: boolean
  /** Begins a membership or a step towards it. */
  readonly begins: boolean
}

const act = (meaning: string, family: Family = 'membership', flags: Partial<ActFlags> = {}): ActFlags => ({
  meaning,
  family,
  ends: false,
  begins: false,
  ...flags,
})

/** Every act with its meaning and family. */
export const ACTS = {
  FOUNDED: act('was among the founders, or: the organization was founded', 'founding', { begins: true }),
  APPLIED: act('applied for membership', 'candidacy'),
  INVITED: act('was invited to join', 'candidacy'),
  DECLINED: act('declined an invitation', 'candidacy'),
  SIGNED: act('signed the founding or accession treaty', 'membership', { begins: true }),
  RATIFIED: act('ratified it', 'membership', { begins: true }),
  JOINED: act('became a member', 'membership', { begins: true }),
  OBSERVER_GRANTED: act('was granted observer status', 'observer'),
  PARTNER_GRANTED: act('was granted partner or associate status', 'partner'),
  ANNOUNCED_WITHDRAWAL: act('gave notice of or announced withdrawal'),
  WITHDREW: act('withdrew, in effect', 'membership', { ends: true }),
  REVOKED_WITHDRAWAL: act('revoked its notice of withdrawal'),
  EXPELLED: act('was expelled by the organization', 'membership', { ends: true }),
  LAPSED: act('did not renew a treaty that ran out', 'membership', { ends: true }),
  WAS_SUSPENDED: act('was suspended by the organization'),
  FROZE: act('froze its own participation'),
  RESUMED: act('a suspension or freeze ended'),
  REJOINED: act('became a member again', 'membership', { begins: true }),
  SUCCEEDED: act('took over the seat of a predecessor state', 'membership', { ends: true, begins: true }),
  THREATENED_TO_LEAVE: act('threatened to leave'),
  REFUSED: act('refused to sign, attend or fund', 'attendance'),
  VETOED: act('vetoed a decision of the organization', 'voting'),
  HOSTED_SUMMIT: act('hosted a summit of the organization', 'hosting'),
  DISSOLVED: act('the organization, or the state, ended', 'membership', { ends: true }),
} as const satisfies Record<string, ActFlags>

export type Act = keyof typeof ACTS

/** How real a source says the act is. Only HAPPENED moves a base status. */
export const FACTUALITIES = ['HAPPENED', 'ANNOUNCED', 'PLANNED', 'THREATENED', 'HYPOTHETICAL'] as const
export type Factuality = (typeof FACTUALITIES)[number]

export const POLARITIES = ['ASSERTS', 'DENIES'] as const
export type Polarity = (typeof POLARITIES)[number]

export const STANCES = ['SUPPORTIVE', 'CRITICAL', 'CONDITIONAL', 'NEUTRAL'] as const
export type Stance = (typeof STANCES)[number]

/** What sources can disagree about. */
export const DISPUTE_AXES = ['STATUS', 'DATE', 'ACTOR', 'ACT', 'RECOGNITION'] as const
export type DisputeAxis = (typeof DISPUTE_AXES)[number]

/** What a reviewer can decide. UNDO is no decision of its own: it takes one back. */
export const DECISION_KINDS = [
  'ACCEPT',
  'REJECT',
  'MERGE',
  'SPLIT',
  'LINK_SPEAKER',
  'SETTLE',
  'REINSTATE',
  'UNDO',
] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]
