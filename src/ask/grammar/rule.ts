/** What a rule of the grammar is: an intent, what is fixed about it, and the phrasings that mean it. */
import type { Stance, Status } from '../../domain/vocabulary.js'
import { type Pattern, pattern } from '../match.js'

/** Every kind of question that has an answer of its own. */
export type Intent =
  | 'whoLeft'
  | 'whoJoined'
  | 'whoHeld'
  | 'whoActed'
  | 'founders'
  | 'members'
  | 'membersOfBoth'
  | 'standing'
  | 'didAct'
  | 'whenAct'
  | 'howLong'
  | 'howOften'
  | 'pairHistory'
  | 'organizationsOf'
  | 'shared'
  | 'statements'
  | 'diff'
  | 'disputes'
  | 'timeline'
  | 'leaders'
  | 'lifespan'
  | 'evidence'

/** What a country does towards a body, as questions name it. */
export type Deed =
  | 'leave'
  | 'join'
  | 'rejoin'
  | 'freeze'
  | 'suspended'
  | 'expelled'
  | 'notice'
  | 'threaten'
  | 'found'
  | 'apply'
  | 'invited'
  | 'promised'
  | 'declined'

/** What is asked of the answer: who or what it is, whether there is one, how many, the first or last, when. */
export type Form = 'list' | 'any' | 'count' | 'first' | 'last'

export interface Fixed {
  readonly deed?: Deed
  readonly form?: Form
  readonly status?: readonly Status[]
  readonly stance?: readonly Stance[]
  readonly yesNo?: boolean
  readonly out?: boolean
  readonly ended?: boolean
  /** Whether the time asked about is that of the act (a window) although the question names a state. */
  readonly ever?: boolean
  /** The second body is the one they are not in. */
  readonly without?: boolean
}

export interface Rule {
  readonly intent: Intent
  readonly fixed: Fixed
  readonly patterns: readonly Pattern[]
}

/** A rule out of patterns that are parted by semicolons. */
export const rule = (intent: Intent, fixed: Fixed, ...texts: readonly string[]): Rule => ({
  intent,
  fixed,
  patterns: [...new Set(texts.flatMap((text) => text.split(';')).map((text) => text.trim()))]
    .filter((text) => text !== '')
    .map(pattern),
})
