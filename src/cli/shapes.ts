/** What the operations of the reading commands give: as much of it as the tables show. */
import type { evidenceLines } from './print.js'

export interface When {
  readonly edtf: string
}
type Evidence = Parameters<typeof evidenceLines>[0]

export interface ExitRow {
  readonly country: { readonly code: string; readonly name: string }
  readonly organization: { readonly acronym: string | null }
  readonly on: When | null
  readonly how: string
  readonly rejoined: When | null
  readonly certainty: string
  readonly disputed: boolean
  readonly evidence: Evidence
}

export interface StandingRow {
  readonly country: { readonly code: string; readonly name: string }
  readonly organization: { readonly acronym: string | null }
  readonly kind: string
  readonly status: string | null
  readonly statuses: readonly string[]
  readonly since: When | null
  readonly certainty: string
  readonly reason: string
  readonly disputed: boolean
  readonly evidence: Evidence
}

export interface ExitReport {
  readonly left: readonly ExitRow[]
  readonly notLeft: readonly StandingRow[]
  readonly text: string
}

export interface MemberRow {
  readonly member: { readonly code?: string; readonly acronym?: string; readonly name: string }
  readonly organization: { readonly acronym: string | null }
  readonly status: string
  readonly statuses: readonly string[]
  readonly since: When | null
  readonly certainty: string
  readonly disputed: boolean
}

export type TimelineRow =
  | {
      readonly __typename: 'Event'
      readonly act: string
      readonly factuality: string
      readonly date: When | null
      readonly countries: readonly { readonly code: string }[]
      readonly organization: { readonly acronym: string | null } | null
      readonly disputed: boolean
      readonly evidence: Evidence
    }
  | {
      readonly __typename: 'Statement'
      readonly speakerName: string
      readonly madeOn: When | null
      readonly stance: string
      readonly quote: string
      readonly about: readonly { readonly code?: string; readonly acronym?: string; readonly name?: string }[]
    }
  | {
      readonly __typename: 'MembershipChange'
      readonly member: { readonly code?: string; readonly acronym?: string }
      readonly organization: { readonly acronym: string | null }
      readonly before: string | null
      readonly after: string | null
      readonly date: When | null
      readonly certainty: string
      readonly disputed: boolean
    }
  | {
      readonly __typename: 'Dispute'
      readonly axis: string
      readonly open: boolean
      readonly date: When | null
      readonly country: { readonly code: string } | null
      readonly organization: { readonly acronym: string | null } | null
      readonly positions: readonly { readonly value: string }[]
    }

/** A word of the vocabulary as people write it. */
export const word = (text: string | null): string => (text ?? '-').toLowerCase().replaceAll('_', ' ')
export const when = (date: When | null): string => date?.edtf ?? '-'
