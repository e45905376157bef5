/** A question that was understood: what is asked, of whom, when. Everything that a plan and an answer are made from. */
import type { ActorId } from '../domain/model.js'
import type { When } from './dates.js'
import type { Fixed, Intent } from './grammar/rule.js'

export interface Question {
  readonly intent: Intent
  readonly fixed: Fixed
  /** For "who says so?": what the question before asked. */
  readonly hangsOn?: Intent
  /** Whether the answer itself is wanted with its sources. */
  readonly tells?: boolean
  readonly organizations: readonly ActorId[]
  readonly countries: readonly ActorId[]
  readonly leaders: readonly ActorId[]
  /** What a statement or timeline is about: anybody. */
  readonly about: readonly ActorId[]
  readonly office: string | null
  readonly when: When | null
  /**
   * Whether it asks for now ("is", "currently"), for a past time, or for whatever once was ("has ever been", "was"
   * without a day). Plain where it does not say: now for states ("members of"), any time for acts ("who left").
   */
  readonly tense: 'present' | 'past' | 'ever' | 'plain'
  /** Whether it wants a Yes or No. */
  readonly yesNo: boolean
  /** What is asked besides: "who left the CSTO, and is Armenia out?". */
  readonly also?: Question
  /** The event whose day is asked about, and how: "who was in NATO when Finland joined?". */
  readonly anchor?: Anchor
  /** Names and words that were typed otherwise: how they were read. */
  readonly readAs: readonly string[]
}

/** An event that a question tells its time by. It must have happened once for there to be an answer. */
export interface Anchor {
  readonly relation: 'at' | 'before' | 'after'
  readonly event: Question
}

/** Why a question is not answered. */
export interface NotUnderstood {
  readonly reason: string
  /** Whom an ambiguous name may mean. */
  readonly candidates: readonly ActorId[]
  /** Names and word classes that were recognised: what near questions are chosen by. */
  readonly heard: readonly string[]
  readonly named: readonly ActorId[]
}
