import type { ActorId } from '../../domain/model.js'
import type { Act, Factuality } from '../../domain/vocabulary.js'
import type { Reality } from '../factuality.js'
import { type Pattern, pattern } from '../patterns.js'

/** Whose act a rule tells of: the clause's subject, a state inside the pattern, its possessive, the body itself, or the country that "it" as an object means. */
export type ActorRole = 'subject' | 'state' | 'body' | 'it'
/**
 * Which body: one inside the pattern (the first, the last), the clause's subject, one named in the sentence, the one spoken of last, the one
 * under discussion where the talk is of membership, or the nearest one around.
 */
export type BodyRole = 'pattern' | 'last' | 'subject' | 'sentence' | 'context' | 'topic' | 'around'

/** One way of telling an act. */
export interface Rule {
  readonly id: string
  readonly pattern: Pattern
  /** `noun`: the pattern has no verb whose time matters. */
  readonly voice: 'active' | 'passive' | 'noun'
  readonly actor: ActorRole
  readonly body: BodyRole
  /** Kinds of subject that the rule accepts; "person" stands for a state's leader acting for it. */
  readonly subject: readonly ('state' | 'body' | 'person')[]
  /** Only these words (or a mark, a date, the end) may follow; null: anything that ends a noun phrase. */
  readonly before: ReadonlySet<string> | null
  /** None of these words may follow. */
  readonly notBefore: ReadonlySet<string>
  /** Where the words themselves tell how real it is. */
  readonly reality: Reality | null
  /** Counts only where the verb is denied: "had not received any notice". */
  readonly needsDenial: boolean
  /** A deed told as a noun ("the accession of Sweden"): it happened only with a past date of its own. */
  readonly deed: boolean
  /** The words tell how real it is in whatever tense they stand. */
  readonly anyTime: boolean
  /** Counts only where the body is named by its treaty: "signed the Rome Statute". */
  readonly isPaper: boolean
  /** Of a list only the last state is meant: "A, B and C, whose membership". */
  readonly lastOnly: boolean
  /** Counts only where the talk is of membership. */
  readonly needsTalk: boolean
  /** The state must be named by its capital: "the Bucharest summit", not "the Ukraine summit". */
  readonly seatOnly: boolean
  /** A country's parliament does it for the country: ratifying. */
  readonly byParliament: boolean
  /** No other noun with an article stands between the body and the words: "left it" is then the body. */
  readonly nearest: boolean
  /** Not behind a verb of telling: "told the UN that it was leaving" is no leaving of the UN. */
  readonly notTold: boolean
  /** Counts only as done, and with a day or year: "came back in 2007". */
  readonly datedOnly: boolean
  /** One of these words must stand before, in the same sentence: "gave notice, and revoked it". */
  readonly behind: ReadonlySet<string> | null
  /** The body that the words mean without naming it: "adopted the euro". */
  readonly meant: ActorId | null
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
  /** The organization's decision is the act itself: "voted to suspend Mali" suspends it. */
  readonly decides?: boolean
  /** The act opens a state that lasts: "suspended since 2016" dates it. */
  readonly lasts?: boolean
  /** A head of state or government who does it does it for his state: signing, vetoing, hosting. */
  readonly byLeader?: boolean
  /** The act is a saying: without a date of its own it is dated by the day it was said. */
  readonly isUtterance?: boolean
}

type Options = Partial<Omit<Rule, 'id' | 'pattern' | 'before' | 'notBefore' | 'behind'>> & {
  readonly behind?: string
  readonly before?: string
  readonly notBefore?: string
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** One row of a frame's table. Without options: an active verb, a state as its subject, the body inside the pattern. */
export function rule(id: string, source: string, options: Options = {}): Rule {
  const { before, notBefore, behind, ...rest } = options
  return {
    id,
    pattern: pattern(source),
    voice: 'active',
    actor: 'subject',
    body: 'pattern',
    subject: ['state', 'person'],
    reality: null,
    needsDenial: false,
    deed: false,
    needsTalk: false,
    anyTime: false,
    lastOnly: false,
    datedOnly: false,
    isPaper: false,
    notTold: false,
    seatOnly: false,
    nearest: false,
    byParliament: false,
    meant: null,
    ...rest,
    before: before === undefined ? null : words(before),
    notBefore: words(notBefore ?? ''),
    behind: behind === undefined ? null : words(behind),
  }
}

/** For rules about what a body does to a state. */
export const BY_BODY = { actor: 'state', body: 'subject', subject: ['body'] } as const satisfies Options
/** For what a body does to "it": the only country spoken of. */
export const TO_IT = { actor: 'it', body: 'subject', subject: ['body'] } as const satisfies Options
/** For "was suspended from": the state that it happens to is the subject. */
export const PASSIVE = { voice: 'passive' } as const satisfies Options
/** For deeds told as nouns, with the state and the body inside the pattern. */
export const DEED = { voice: 'noun', actor: 'state', subject: [], deed: true } as const satisfies Options
/** For clauses that leave the body out: "Gabon joined in 1975". */
export const ON_TOPIC = {
  body: 'topic',
  before:
    'as and but while after before later together again under at when because since during amid despite until this last next',
} as const satisfies Options
/** For acts that a threat does not announce in any way. */
export const UNTHREATENED: readonly Factuality[] = ['HAPPENED', 'ANNOUNCED', 'PLANNED', 'HYPOTHETICAL']
