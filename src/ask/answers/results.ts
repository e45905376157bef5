/** What the operations of questions give, as much of it as answers are worded from, and what an answer is. */
import type { ActorId, EdtfText } from '../../domain/model.js'
import type { Factuality, Polarity } from '../../domain/vocabulary.js'
import type { Question } from '../question.js'

export interface When {
  readonly edtf: EdtfText
  readonly basis: string | null
}
export interface Id {
  readonly id: ActorId
}

/** One source's word, as GraphQL gives it. */
export interface Said {
  readonly id: string
  readonly claim: string | null
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly speakerName: string | null
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly source: {
    readonly __typename: string
    readonly id: string
    readonly outlet?: string | null
    readonly where?: string
    readonly reviewer?: string
  }
}
export interface Body extends Id {
  readonly checkedOn: { readonly edtf: EdtfText } | null
  readonly founded?: When | null
  readonly dissolved?: When | null
  readonly predecessor?: Id | null
}
export interface Period {
  readonly country: Id | null
  readonly organization: Id
  readonly status: string
  readonly since: When | null
  readonly until: When | null
  readonly end: string
  readonly spell: number
  readonly certainty: string
  readonly disputed: boolean
  readonly evidence?: readonly Said[]
}
export interface Event {
  readonly act: string
  readonly factuality: string
  readonly date: When | null
  readonly effective: When | null
  readonly countries: readonly Id[]
  readonly organization: Id | null
  readonly disputed: boolean
  readonly evidence: readonly Said[]
}
export interface Standing {
  readonly country?: Id
  readonly kind: string
  readonly status: string | null
  readonly statuses: readonly string[]
  readonly since: When | null
  readonly certainty: string
  readonly reason: string
  readonly disputed: boolean
  readonly receipt?: string | null
  readonly evidence: readonly Said[]
}
export interface Exit {
  readonly country: Id
  readonly organization: Id
  readonly on: When | null
  readonly how: string
  readonly rejoined: When | null
  readonly certainty: string
  readonly disputed: boolean
  readonly evidence: readonly Said[]
}
export interface Dispute {
  readonly axis: string
  readonly organization: Id | null
  readonly country: Id | null
  readonly positions: readonly { readonly value: string; readonly wins: boolean; readonly evidence: readonly Said[] }[]
}

/** Statuses that go on until something ends them: doubt about a period of one is doubt about its end, if its day is stated. */
const LASTING = ['MEMBER', 'SUSPENDED', 'FROZEN', 'NOTICE_GIVEN', 'OBSERVER', 'PARTNER', 'CANDIDATE']

/** Whether a period is certain to have begun, whatever is in doubt about how it goes on. */
export const hasBegun = (p: Pick<Period, 'certainty' | 'status' | 'since'>): boolean =>
  p.certainty === 'CERTAIN' || (LASTING.includes(p.status) && ['STATED', 'RESOLVED'].includes(p.since?.basis ?? ''))

/** An answer before it goes out. */
export interface Worded {
  readonly text: string
  readonly subjects: readonly ActorId[]
  readonly evidence: readonly Said[]
  readonly receipt?: string | null | undefined
}

/** What wording an answer needs besides the result. */
export interface Asking {
  readonly question: Question
  readonly today: EdtfText
  readonly nameOf: (id: ActorId) => string
}
