import type { Act, Factuality } from '../../domain/vocabulary.js'
import type { Reality } from '../factuality.js'
import { type Pattern, pattern } from '../patterns.js'

/** Whose act a rule tells of: the clause's subject, a state inside the pattern, its possessive, or the body itself. */
export type ActorRole = 'subject' | 'state' | 'body'
/** Which body: one inside the pattern, the clause's subject, one named in the sentence, or the one spoken of last. */
export type BodyRole = 'pattern' | 'subject' | 'sentence' | 'context'

/** One way of telling an act. */
export interface Rule {
  readonly id: string
  readonly pattern: Pattern
  /** `noun`: the pattern has no verb whose time matters. */
  readonly voice: 'active' | 'passive' | 'noun'
  readonly actor: ActorRole
  readonly body: BodyRole
  /** Kinds of subject that the rule accepts; "person" also stands for a state's leader acting for it. */
  readonly subject: readonly ('state' | 'body' | 'person')[]
  /** Only these words (or a mark, a date, the end) may follow; null: anything that ends a noun phrase. */
  readonly before: ReadonlySet<string> | null
  /** None of these words may follow. */
  readonly notBefore: ReadonlySet<string>
  /** Where the words themselves tell how real it is. */
  readonly reality: Reality | null
  /** Counts only where the verb is denied: "had not received any notice". */
  readonly needsDenial: boolean
}

/** An act, the rules that find it, and which realities count as it (the same words tell of leaving and of threatening to). */
export interface Frame {
  readonly act: Act
  readonly accepts: readonly Factuality[]
  readonly rules: readonly Rule[]
  /** What becomes of the reality that was read, for acts that change it. Null drops the finding. */
  readonly adjust?: (reality: Reality) => Reality | null
  /** The date behind the verb is that of the effect, not of the act. */
  readonly datesEffect?: boolean
  /** The act is a saying: without a date of its own it is dated by the day it was said. */
  readonly isUtterance?: boolean
}

type Options = Partial<Omit<Rule, 'id' | 'pattern' | 'before' | 'notBefore'>> & {
  readonly before?: string
  readonly notBefore?: string
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** One row of a frame's table. Without options: an active verb, a state as its subject, the body inside the pattern. */
export function rule(id: string, source: string, options: Options = {}): Rule {
  const { before, notBefore, ...rest } = options
  return {
    id,
    pattern: pattern(source),
    voice: 'active',
    actor: 'subject',
    body: 'pattern',
    subject: ['state'],
    reality: null,
    needsDenial: false,
    ...rest,
    before: before === undefined ? null : words(before),
    notBefore: words(notBefore ?? ''),
  }
}

/** For rules about what a body does to a state. */
export const BY_BODY = { actor: 'state', body: 'subject', subject: ['body'] } as const satisfies Options
/** For "was suspended from": the state that it happens to is the subject. */
export const PASSIVE = { voice: 'passive' } as const satisfies Options
/** For acts that a threat does not announce in any way. */
export const UNTHREATENED: readonly Factuality[] = ['HAPPENED', 'ANNOUNCED', 'PLANNED', 'HYPOTHETICAL']
