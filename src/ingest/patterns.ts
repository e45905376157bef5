import { CLAUSE_OPENERS, isAdverb, PREPOSITIONS, type Unit } from './units.js'
import { type Verb, verbOf } from './verbs.js'

/**
 * The small language of the rules. Elements stand between spaces:
 * - `<leave|quit>`: any form of these verbs; the first one is the head of the rule
 * - `ORG`: a body as a whole noun phrase ("the CSTO", not "the CSTO summit"); `ORG's`: its possessive; `BODY`: either, or as in "CSTO summit"
 * - `STATE`, `STATE's`: one or several countries; `OWN`: its, their, "the country's"
 * - `MEMBERSHIP`, `SUMMIT`, ...: a class of nouns below
 * - `SOMEONE`: any one mention or name
 * - `~3`: up to three units that are no mention and no sentence mark
 * - `a|an`: one of these words or marks; `the?`: may be missing
 */
type Element =
  | { readonly kind: 'verb'; readonly bases: ReadonlySet<string> }
  | { readonly kind: 'org' | 'orgs' | 'body' | 'state' | 'states' | 'own' | 'someone' }
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number }

/** A compiled pattern. */
export interface Pattern {
  readonly source: string
  readonly elements: readonly Element[]
}

/** Where a pattern was found: indexes into the sentence's units, `end` exclusive. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly head: { readonly at: number; readonly verb: Verb } | null
  readonly states: readonly number[]
  readonly bodies: readonly number[]
  /** A possessive that belongs to the acting state: "its participation". */
  readonly own: number | null
}

const CLASSES: Readonly<Record<string, string>> = {
  MEMBERSHIP: 'membership|participation|involvement|activities|activity|memberships',
  SUMMIT: 'summit|summits',
  LEAVING: 'withdrawal|exit|departure|secession|split|pullout|pull-out|brexit',
  FOUNDING_PAPER: 'treaty|charter|protocol|protocols|declaration|statute',
  PAPER: 'treaty|charter|protocol|agreement|declaration|pact|accord|convention|memorandum',
  ENTRY: 'inclusion|accession|admission|entry|entrance|admittance|readmission',
  DECREE: 'decree|law|order|bill|act|directive|letter',
  TREATY: 'treaty|charter|protocol|protocols',
  NOTICE: 'notice|notification|communication|letter|note|request|application|message|word',
  STATUS: 'status|withdrawal|exit|membership|suspension|freeze|participation|departure|freezing',
}
const KINDS = {
  ORG: 'org',
  "ORG's": 'orgs',
  BODY: 'body',
  STATE: 'state',
  "STATE's": 'states',
  OWN: 'own',
  SOMEONE: 'someone',
} as const
const OWN_WORDS = new Set(['its', 'their', 'our', 'his', 'her'])
/** Words that begin another clause; no gap reaches over them. */
const BREAKERS = new Set('while when because but although though whereas since if unless'.split(' '))
const MODIFIERS_SKIPPED = 3
/** Nouns that make a body's name the modifier of something else are unknowable; these words are surely none. */
const AFTER_NOUN_PHRASE = new Set(
  (
    'its their the a an it they he she itself themselves during throughout amidst early late ahead alone too either rather may can could would should might must did does do have came took made said says told together unless which who where effective altogether entirely completely again this last next years months days and or because due will would has had is ' +
    'was are were following amid citing pending making becoming bringing ending prompting saying accusing blaming'
  ).split(' '),
)

function elementOf(source: string): Element {
  const kind = KINDS[source as keyof typeof KINDS]
  if (kind) return { kind }
  if (source.startsWith('<')) return { kind: 'verb', bases: new Set(source.slice(1, -1).split('|')) }
  if (source.startsWith('~')) return { kind: 'gap', most: Number(source.slice(1)) }
  const optional = source.endsWith('?')
  const words = optional ? source.slice(0, -1) : source
  return {
    kind: 'words',
    words: new Set(words.split('|').flatMap((word) => CLASSES[word]?.split('|') ?? [word])),
    optional,
  }
}

/** "Had its membership suspended", "is the first to leave": as full verbs these count only where a rule begins with them. */
const FULL_VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['had', { base: 'have', forms: ['past'] }],
  ['has', { base: 'have', forms: ['present'] }],
  ['have', { base: 'have', forms: ['base'] }],
  ['having', { base: 'have', forms: ['ing'] }],
  // "set in motion": elsewhere "set" governs, as in "is set to join".
  ['set', { base: 'set', forms: ['past', 'base', 'participle'] }],
  ['sets', { base: 'set', forms: ['present'] }],
  ['setting', { base: 'set', forms: ['ing'] }],
  // To be the first to have done a thing is to have done it, whatever the tense.
  ...['was', 'were', 'is', 'are'].map((word) => [word, { base: 'be', forms: ['past'] }] as const),
  ['be', { base: 'be', forms: ['base'] }],
  ['been', { base: 'be', forms: ['participle'] }],
])

/** The verb of a word where a rule may ask for it: "have" and "be" included. */
export const ruleVerbOf = (word: string): Verb | null => FULL_VERBS.get(word) ?? verbOf(word)

/** Compiles one rule's pattern. */
export const pattern = (source: string): Pattern => ({
  source,
  elements: source
    .split(' ')
    .flatMap((one) => (one === 'MEMBER' ? MEMBER : [one]))
    .map(elementOf),
})
/** "member", "members", "member state", "member country". */
const MEMBER = ['member|members', 'state|states|country|countries|nation|nations?']

/** Whether a noun phrase can end before this unit: nothing there, a mark, a date, or a word that begins something else. */
export function endsNounPhrase(next: Unit | undefined): boolean {
  if (!next || next.kind === 'date' || next.kind === 'mark') return true
  if (next.kind !== 'word' || next.capitalized) return false
  return (
    PREPOSITIONS.has(next.lower) ||
    CLAUSE_OPENERS.has(next.lower) ||
    isAdverb(next.lower) ||
    /[a-z]ed$/.test(next.lower) ||
    AFTER_NOUN_PHRASE.has(next.lower)
  )
}

const isModifier = (one: Unit | undefined): boolean =>
  (one?.kind === 'word' || one?.kind === 'people') &&
  !PREPOSITIONS.has(one.lower) &&
  !CLAUSE_OPENERS.has(one.lower) &&
  (verbOf(one.lower) === null || one.lower.includes('-'))

const isMention = (one: Unit): boolean => one.kind === 'state' || one.kind === 'body' || one.kind === 'person'

/** What plain words are looked for in; a name counts by its last word: "the Treaty", "the Rarotonga Agreement". */
const WORDY: ReadonlySet<string> = new Set(['word', 'mark', 'name'])

const MARKS_IN_GAP = new Set([',', '"', '“', '”', "'", '‘', '’'])

interface Attempt {
  readonly units: readonly Unit[]
  readonly elements: readonly Element[]
}

type Found = Omit<Match, 'start'>

const NOTHING: Found = { end: 0, head: null, states: [], bodies: [], own: null }

const NEGATIVES = new Set(['not', 'never', 'no'])

/** How many units a date or an adverb takes that may stand anywhere behind the head: "withdrew (on Friday) from", 0 for none. */
function interposed(units: readonly Unit[], at: number): number {
  const one = units[at]
  if (one === undefined) return 0
  if (one.kind === 'date') return 1
  if (one.kind === 'word') return isAdverb(one.lower) && !NEGATIVES.has(one.lower) ? 1 : 0
  return one.lower === '(' && units[at + 1]?.kind === 'date' && units[at + 2]?.lower === ')' ? 3 : 0
}

/** Matches the elements from `e` on at unit `at`; what is found is put together from the end of the pattern backwards. */
function matchFrom(attempt: Attempt, e: number, at: number): Found | null {
  const element = attempt.elements[e]
  if (!element) return { ...NOTHING, end: at }
  const found = matchElement(attempt, element, e, at)
  if (found !== null || e === 0 || element.kind === 'gap') return found
  const passed = interposed(attempt.units, at)
  return passed > 0 ? matchElement(attempt, element, e, at + passed) : null
}

function matchElement(attempt: Attempt, element: Element, e: number, at: number): Found | null {
  const one = attempt.units[at]
  switch (element.kind) {
    case 'gap': {
      for (let used = 0; used <= element.most; used++) {
        const found = matchFrom(attempt, e + 1, at + used)
        if (found) return found
        const skipped = attempt.units[at + used]
        if (
          !skipped ||
          isMention(skipped) ||
          BREAKERS.has(skipped.lower) ||
          (skipped.kind === 'mark' && !MARKS_IN_GAP.has(skipped.lower))
        )
          return null
      }
      return null
    }
    case 'words': {
      const fits =
        one !== undefined &&
        WORDY.has(one.kind) &&
        (element.words.has(one.lower) || (one.lower.startsWith('re-') && element.words.has(`re${one.lower.slice(3)}`)))
      return (
        (fits ? matchFrom(attempt, e + 1, at + 1) : null) ?? (element.optional ? matchFrom(attempt, e + 1, at) : null)
      )
    }
    case 'verb': {
      const verb = one?.kind === 'word' ? ruleVerbOf(one.lower) : null
      if (!verb || !element.bases.has(verb.base)) return null
      const found = matchFrom(attempt, e + 1, at + 1)
      return found && { ...found, head: { at, verb } }
    }
    case 'someone':
      return one && one.kind !== 'word' && one.kind !== 'mark' && one.kind !== 'date'
        ? matchFrom(attempt, e + 1, at + 1)
        : null
    case 'own': {
      const described = one?.kind === 'state' && one.possessive && !one.named
      if (!one || !(described || (one.kind === 'word' && OWN_WORDS.has(one.lower)))) return null
      const found = matchFrom(attempt, e + 1, at + 1)
      return found && { ...found, own: at }
    }
    default:
      return matchMention(attempt, e, at, element.kind)
  }
}

const DEEDS = new Set(
  `${CLASSES.LEAVING}|accession|admission|entry|readmission|membership|suspension|expulsion`.split('|'),
)
/** "The United States withdrawal": a state beside the noun of a deed owns it. */
export const isDeed = (next: Unit | undefined): boolean => next?.kind === 'word' && DEEDS.has(next.lower)

function fitsMention(
  units: readonly Unit[],
  at: number,
  kind: 'org' | 'orgs' | 'body' | 'state' | 'states',
  last: boolean,
): boolean {
  const one = units[at]
  if (!one) return false
  // "Russian membership", "the British withdrawal": as good as a possessive.
  if (kind === 'states')
    return (one.kind === 'state' && (one.possessive || isDeed(units[at + 1]))) || one.kind === 'people'
  if (kind === 'state') return one.kind === 'state' && !one.possessive
  if (one.kind !== 'body') return false
  if (kind === 'body') return true
  if (kind === 'orgs') return one.possessive
  return !one.possessive && (!last || endsNounPhrase(units[at + 1]))
}

/** "what was then the OAU", "what is now known as the EU": index behind it. */
function behindWhatWas(units: readonly Unit[], at: number): number {
  if (units[at]?.lower !== 'what' || !WAS.has(units[at + 1]?.lower ?? '')) return at
  let next = at + 2
  while (next < at + 5 && THEN.has(units[next]?.lower ?? '')) next++
  return next > at + 2 ? next : at
}
const WAS = new Set(['was', 'is'])
const THEN = new Set(['then', 'now', 'called', 'known', 'as', 'still'])

function matchMention(
  attempt: Attempt,
  e: number,
  from: number,
  kind: 'org' | 'orgs' | 'body' | 'state' | 'states',
): Found | null {
  const last = e === attempt.elements.length - 1
  const first = behindWhatWas(attempt.units, from)
  for (let skipped = 0; skipped <= MODIFIERS_SKIPPED; skipped++) {
    const at = first + skipped
    if (fitsMention(attempt.units, at, kind, last)) {
      const found = matchFrom(attempt, e + 1, at + 1)
      if (!found) return null
      return kind === 'state' || kind === 'states'
        ? { ...found, states: [at, ...found.states] }
        : { ...found, bodies: [at, ...found.bodies] }
    }
    const name = attempt.units[at]?.kind === 'name' && (kind === 'state' || kind === 'states')
    // "the then Organisation of African Unity"
    const then = attempt.units[at]?.lower === 'then' && attempt.units[at - 1]?.lower === 'the'
    if (!name && !then && !isModifier(attempt.units[at])) return null
  }
  return null
}

const COMMON = new Set('a an the of to in on at by for from with and or as that which is was are were , :'.split(' '))

/** Words of which a sentence must have one for a pattern to be in it, the fewest there are; null where it asks for none. */
export function neededBy({ elements }: Pattern): readonly string[] | null {
  const needed = elements.flatMap((one) =>
    one.kind === 'words' && !one.optional && ![...one.words].some((word) => COMMON.has(word)) ? [[...one.words]] : [],
  )
  return needed.sort((a, b) => a.length - b.length)[0] ?? null
}

/** What a match can begin with: `<verb>`, a plain word, or the kind of a mention, with 's for its possessive. */
export function startsOf({ elements }: Pattern): readonly string[] {
  const first = elements[0]
  const others = first?.kind === 'words' && first.optional ? startsOf({ source: '', elements: elements.slice(1) }) : []
  return [...startsWith(first), ...others]
}

function startsWith(first: Element | undefined): readonly string[] {
  switch (first?.kind) {
    case 'verb':
      return [...first.bases].map((base) => `<${base}>`)
    case 'words':
      return [...first.words]
    case 'state':
      return ['state']
    case 'states':
      return ["state's"]
    case 'own':
      return [...OWN_WORDS, "state's"]
    case 'orgs':
      return ["body's"]
    case 'org':
    case 'body':
      return ['body']
    default:
      return []
  }
}

/** The pattern at one unit of a sentence, or null. Bounded: gaps and modifiers are. */
export function matchAt(one: Pattern, units: readonly Unit[], at: number): Match | null {
  const found = matchFrom({ units, elements: one.elements }, 0, at)
  return found && { ...found, start: at }
}
