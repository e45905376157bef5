/** What each status looks like, and which of several is shown. */
import type { Status } from '../generated/operations.js'

export interface Look {
  readonly label: string
  /** The class that colours it; its pattern in drawings is `url(#p-<look>)`. */
  readonly look: string
  /** Drawn over a membership, not beside it. */
  readonly overlay: boolean
  /** Whether it is membership in law. */
  readonly legal: boolean
}

const look = (label: string, look: string, overlay: boolean, legal: boolean): Look => ({ label, look, overlay, legal })

/** Every status, in the order in which one is shown for a day. */
export const LOOKS: Readonly<Record<Status, Look>> = {
  SUSPENDED: look('suspended', 'suspended', true, true),
  FROZEN: look('frozen', 'frozen', true, true),
  NOTICE_GIVEN: look('notice given', 'notice', true, true),
  MEMBER: look('member', 'member', false, true),
  WITHDRAWN: look('withdrew', 'left', false, false),
  EXPELLED: look('expelled', 'left', false, false),
  LAPSED: look('lapsed', 'left', false, false),
  ORG_DISSOLVED: look('organization ended', 'ended', false, false),
  STATE_ENDED: look('state ended', 'ended', false, false),
  SIGNATORY: look('signatory', 'beside', false, false),
  CANDIDATE: look('candidate', 'beside', false, false),
  OBSERVER: look('observer', 'beside', false, false),
  PARTNER: look('partner', 'beside', false, false),
}
export const ORDER = Object.keys(LOOKS) as readonly Status[]

/** The order in which statuses of one day are shown. */
export const byShown = (a: Status, b: Status): number => ORDER.indexOf(a) - ORDER.indexOf(b)

/** The one shown for a day among those that hold. */
export const shownOf = <T extends { readonly status: Status }>(held: readonly T[]): T | null =>
  [...held].sort((a, b) => byShown(a.status, b.status))[0] ?? null

/** Heights of what is no membership, in drawings: thinner. */
const THIN: Readonly<Record<string, number>> = { left: 3, ended: 2, beside: 6 }

/** How high a look is drawn. */
export const heightOf = (look: string): number => THIN[look] ?? 12
