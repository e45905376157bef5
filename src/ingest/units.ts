import type { ActorId, LeaderId } from '../domain/model.js'
import type { DateReading } from './dates.js'
import type { Span } from './spans.js'

/** A person as the text presents him: a leader we know, or a name as text. */
export interface Person {
  readonly leader: LeaderId | null
  readonly name: string
  readonly office: string | null
  /** The country or body of that office. */
  readonly voice: ActorId | null
}

/**
 * - `state`: one or several countries acting ("Mali and Niger", "the Armenian government", "Yerevan", "the country")
 * - `people`: "Armenian" as an adjective
 * - `body`: an organization by name, or "the bloc" where the text tells which
 * - `office`: "the Russian foreign minister" without a name
 */
export type UnitKind = 'word' | 'mark' | 'state' | 'people' | 'body' | 'person' | 'office' | 'name' | 'date'

/** The smallest stretch that rules look at: a word, a mark, or a mention taken as one. */
export interface Unit {
  readonly kind: UnitKind
  /** Lower case, without accents; for mentions only of use in messages. */
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly capitalized: boolean
  /** Followed by 's, which then belongs to the unit. */
  readonly possessive: boolean
  /** The actors meant: several for a list of states. */
  readonly ids: readonly ActorId[]
  /** By name; false for "the bloc", "the country". */
  readonly named: boolean
  /** A country named by its capital. */
  readonly seat: boolean
  readonly date: DateReading | null
  readonly person: Person | null
  /** Where the actor that "the bloc" goes back to was named last. */
  readonly label: Span | null
}

const NOBODY: readonly ActorId[] = []

/** A unit with only the given fields set. Written out, since a spread here would cost more than all the rules. */
export const unit = (fields: Pick<Unit, 'kind' | 'lower' | 'start' | 'end'> & Partial<Unit>): Unit => ({
  kind: fields.kind,
  lower: fields.lower,
  start: fields.start,
  end: fields.end,
  capitalized: fields.capitalized ?? false,
  possessive: fields.possessive ?? false,
  ids: fields.ids ?? NOBODY,
  named: fields.named ?? true,
  seat: fields.seat ?? false,
  date: fields.date ?? null,
  person: fields.person ?? null,
  label: fields.label ?? null,
})

/** Words that can stand before a noun phrase and make it an object or adverbial, not a subject. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'of in from with to by against for on at between into toward towards under like among over about without within via ' +
    'through across around near outside inside alongside despite concerning regarding including besides upon per onto'
  ).split(' '),
)

/** Words after which a clause begins. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'that and but or while as because although though whereas when since if unless whether before after until so yet then however'.split(
    ' ',
  ),
)

/** Adverbs that do not end in -ly and may stand inside a verb group. */
export const ADVERBS: ReadonlySet<string> = new Set(
  'also now then still already again soon once later earlier not never ever just even therefore thus instead today ultimately too both twice further first yet always often only itself themselves'.split(
    ' ',
  ),
)

/** Whether a word can stand among auxiliaries without changing who does what. */
export const isAdverb = (word: string): boolean => ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly'))

/** Whether a clause begins at a unit: nothing before it, a mark, a date, "that", "said". */
export function beginsClause(units: readonly Unit[], at: number): boolean {
  const left = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
  if (!left || left.kind === 'mark' || left.kind === 'date') return true
  return left.kind === 'word' && (CLAUSE_OPENERS.has(left.lower) || SAID.has(left.lower) || isAdverb(left.lower))
}
const SAID = new Set(
  'said says say announced announces stated states confirmed insisted warned declared added denied believes believed'.split(
    ' ',
  ),
)

/** Whether a preposition governs the phrase of a unit: "in the Sudan". A date before it does not. */
export function isGoverned(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
  return before?.kind === 'word' && PREPOSITIONS.has(before.lower)
}

/** Whether a state stands where a subject stands: no possessive, no preposition before it. */
export function standsAsSubject(units: readonly Unit[], at: number): boolean {
  const one = units[at]
  return one?.kind === 'state' && !one.possessive && !isGoverned(units, at)
}
