/** The table act x status -> status: what an act that happened does to the standing of a country in a body. */
import type { Act, Status } from './vocabulary.js'

/** The base a country stands on in one body; TRANSFERRED: it went on into the successor body. */
export type Base =
  | 'NONE'
  | 'SIGNATORY'
  | 'MEMBER'
  | 'TRANSFERRED'
  | Extract<Status, 'WITHDRAWN' | 'EXPELLED' | 'LAPSED' | 'ORG_DISSOLVED' | 'STATE_ENDED'>

export type Overlay = Extract<Status, 'SUSPENDED' | 'FROZEN' | 'NOTICE_GIVEN'>
export type Affiliation = Extract<Status, 'CANDIDATE' | 'OBSERVER' | 'PARTNER'>

export interface Effect {
  /** The new base, where it changes. */
  readonly base?: Base
  readonly opens?: Overlay
  /** The overlays of which at least one must be open; all that are open end. */
  readonly closes?: readonly Overlay[]
}

const ENTRY_FROM: readonly Base[] = ['NONE', 'SIGNATORY', 'WITHDRAWN', 'EXPELLED', 'LAPSED', 'ORG_DISSOLVED']

const from = (bases: readonly Base[], effect: Effect): Partial<Record<Base, Effect>> =>
  Object.fromEntries(bases.map((base) => [base, effect]))

/** An act that has no entry for the present base is impossible there: it moves nothing and is reported. */
export const TRANSITIONS: Partial<Record<Act, Partial<Record<Base, Effect>>>> = {
  FOUNDED: from(ENTRY_FROM, { base: 'MEMBER' }),
  JOINED: from(ENTRY_FROM, { base: 'MEMBER' }),
  REJOINED: from(ENTRY_FROM, { base: 'MEMBER' }),
  SUCCEEDED: from(ENTRY_FROM, { base: 'MEMBER' }),
  SIGNED: from(
    ENTRY_FROM.filter((base) => base !== 'SIGNATORY'),
    { base: 'SIGNATORY' },
  ),
  // Ratifying what one has signed, or a treaty one already applies, changes no status by itself.
  RATIFIED: {
    ...from(
      ENTRY_FROM.filter((base) => base !== 'SIGNATORY'),
      { base: 'SIGNATORY' },
    ),
    ...from(['SIGNATORY', 'MEMBER'], {}),
  },
  WITHDREW: from(['MEMBER'], { base: 'WITHDRAWN' }),
  EXPELLED: from(['MEMBER'], { base: 'EXPELLED' }),
  LAPSED: from(['MEMBER'], { base: 'LAPSED' }),
  WAS_SUSPENDED: from(['MEMBER'], { opens: 'SUSPENDED' }),
  FROZE: from(['MEMBER'], { opens: 'FROZEN' }),
  ANNOUNCED_WITHDRAWAL: from(['MEMBER'], { opens: 'NOTICE_GIVEN' }),
  RESUMED: from(['MEMBER'], { closes: ['SUSPENDED', 'FROZEN'] }),
  REVOKED_WITHDRAWAL: from(['MEMBER'], { closes: ['NOTICE_GIVEN'] }),
  DISSOLVED: from(['MEMBER'], { base: 'ORG_DISSOLVED' }),
}

/** A predecessor's seat taken over, or the end of the state itself. */
export const STATE_END: Partial<Record<Base, Effect>> = from(['MEMBER'], { base: 'STATE_ENDED' })

/** Affiliations that an act opens, beside the base. */
export const AFFILIATES: Partial<Record<Act, Affiliation>> = {
  APPLIED: 'CANDIDATE',
  INVITED: 'CANDIDATE',
  OBSERVER_GRANTED: 'OBSERVER',
  PARTNER_GRANTED: 'PARTNER',
}

/** Order of acts on one day: entries, then overlays, then ends. */
export function orderOnOneDay(act: Act): number {
  const order: readonly Act[] = [
    'SIGNED',
    'RATIFIED',
    'FOUNDED',
    'JOINED',
    'SUCCEEDED',
    'RESUMED',
    'REVOKED_WITHDRAWAL',
    'WAS_SUSPENDED',
    'FROZE',
    'ANNOUNCED_WITHDRAWAL',
    'WITHDREW',
    'EXPELLED',
    'LAPSED',
    'DISSOLVED',
    'REJOINED',
  ]
  const at = order.indexOf(act)
  return at < 0 ? order.length : at
}
