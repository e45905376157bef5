import { isAdverb, PREPOSITIONS, type Unit } from './units.js'
import {
  BE,
  BY_DOING,
  DO,
  GERUND_PREPOSITIONS,
  GOVERNING_WORDS,
  HAVE,
  LEADING,
  MODALS,
  NEGATED_AUX,
} from './verb-group-words.js'
import { type Verb, type VerbForm, verbOf } from './verbs.js'

/** What stands around a verb and tells how real it is, as seen from the verb to the left. */
export interface VerbGroup {
  /** Index of the group's first unit. */
  readonly start: number
  /** Words that carry factuality: auxiliaries ("would"), governing verbs and nouns ("announced", "intention"), outermost last. */
  readonly cues: readonly string[]
  readonly negated: boolean
  readonly passive: boolean
  readonly progressive: boolean
  readonly perfect: boolean
  /** The form of the leftmost verb, which the clause's time hangs on. */
  readonly form: VerbForm
  /** "nearly", "effectively", "all but": then it is not said to be so. */
  readonly hedged: boolean
  /** "after", "before", "without", "of" before a gerund. */
  readonly preposition: string | null
  /** The state between a governing verb and "to": "invited Georgia to join". */
  readonly object: number | null
  /** Behind a "to" that no word we know governs: "called for it to be frozen". */
  readonly infinitive: boolean
}

const LONGEST_GROUP = 24
const ON_COURSE = new Set(['course', 'track', 'verge', 'brink'])

/** The auxiliary behind a contraction: "wouldn't" gives "would". */
function auxiliary(word: string): { word: string; negated: boolean } {
  const irregular = NEGATED_AUX[word]
  if (irregular) return { word: irregular, negated: true }
  return word.endsWith("n't") ? { word: word.slice(0, -3), negated: true } : { word, negated: false }
}

/** Adverbs that take back what the verb says. */
const HEDGES = new Set(
  'effectively practically virtually nearly almost essentially basically partially reportedly allegedly supposedly seemingly apparently figuratively symbolically'.split(
    ' ',
  ),
)

interface Walk {
  at: number
  hedged: boolean
  cues: string[]
  negated: boolean
  passive: boolean
  progressive: boolean
  perfect: boolean
  forms: readonly VerbForm[]
  preposition: string | null
  object: number | null
  infinitive: boolean
}

function takeAuxiliary(walk: Walk, word: string): boolean {
  const { word: plain, negated } = auxiliary(word)
  const innermost = walk.cues.length === 0
  if (HAVE.has(plain)) {
    walk.perfect = true
    walk.forms = plain === 'having' ? ['participle'] : plain === 'have' ? ['past', 'base'] : ['past']
  } else if (BE.has(plain)) {
    if (walk.forms.includes('participle') && innermost && !walk.perfect && !walk.progressive) walk.passive = true
    if (walk.forms.includes('ing') && innermost) walk.progressive = true
    walk.forms =
      plain === 'was' || plain === 'were'
        ? ['past']
        : plain === 'been'
          ? ['participle']
          : plain === 'being'
            ? ['ing']
            : plain === 'be'
              ? ['base']
              : ['present']
  } else if (MODALS.has(plain)) {
    walk.cues.push(plain)
    walk.forms = ['present']
  } else if (DO.has(plain)) walk.forms = plain === 'did' ? ['past'] : ['present']
  else return false
  if (negated) walk.negated = !walk.negated
  return true
}

const PLACES = new Set(['in', 'at'])
const PLACE_REACH = 7

/** The verb before a place: "opted at a meeting in Swaziland to suspend". */
function overPlace(units: readonly Unit[], from: number): number | null {
  for (let at = from - 1; at > from - PLACE_REACH; at--) {
    const one = units[at]
    if (!one || (one.kind !== 'word' && one.kind !== 'date' && one.kind !== 'body')) return null
    if (verbOf(one.lower)?.forms.some((form) => form !== 'base' && form !== 'ing')) return at
  }
  return null
}

const COUNTING = new Set(['vote', 'decide', 'agree', 'move'])
const COUNT_REACH = 9

/** The verb before the count of a vote: "voted 22-0 to suspend", "voted by a large majority to". */
function overCount(units: readonly Unit[], from: number): number | null {
  for (let at = from; at > from - COUNT_REACH; at--) {
    const one = units[at]
    if (!one || one.kind === 'state' || one.kind === 'body' || one.kind === 'person' || /^[,;:.]$/.test(one.lower))
      return null
    if (!COUNTING.has(verbOf(one.lower)?.base ?? '')) continue
    const next = units[at + 1]
    return next && (next.lower === 'by' || /^\d/.test(next.lower)) ? at : null
  }
  return null
}

/** "to", with what governs it: "threatened to", "its decision to", "invited Georgia to". */
function takeTo(walk: Walk, units: readonly Unit[]): boolean {
  let at = walk.at - 1
  while (at >= 0 && (units[at]?.kind === 'date' || (isAdverb(units[at]?.lower ?? '') && units[at]?.kind === 'word'))) {
    if (units[at]?.lower === 'not' || units[at]?.lower === 'never') walk.negated = !walk.negated
    at--
  }
  const governor = units[at]
  const verb = governor && verbOf(governor.lower)
  if (governor?.kind === 'state' && !governor.possessive) {
    const before = units[at - 1]
    const by = before && verbOf(before.lower)
    const onBefore = units[at - 2] && before?.lower === 'on' ? verbOf(units[at - 2]?.lower ?? '') : null
    const over =
      by === null && onBefore === null && before && PLACES.has(before.lower) ? overPlace(units, at - 1) : null
    if (over !== null) {
      walk.cues.push(verbOf(units[over]?.lower ?? '')?.base ?? '')
      walk.forms = verbOf(units[over]?.lower ?? '')?.forms ?? walk.forms
      walk.at = over
      return true
    }
    const control = by ?? onBefore
    if (!control) return false
    walk.object = at
    walk.cues.push(control.base)
    walk.forms = control.forms
    walk.at = at - (by ? 1 : 2)
    return true
  }
  const led = governor?.lower === 'it' || governor?.lower === 'them' ? verbOf(units[at - 1]?.lower ?? '') : null
  if (led && LEADING.has(led.base)) {
    walk.cues.push(led.base)
    walk.forms = led.forms
    walk.at = at - 1
    return true
  }
  if (verb) {
    // "is expected to join" is due, "expects it to join" a guess.
    const due =
      governor?.lower === 'expected' &&
      BE.has(units[isAdverb(units[at - 1]?.lower ?? '') ? at - 2 : at - 1]?.lower ?? '')
    walk.cues.push(due ? 'due' : verb.base)
    walk.forms = verb.forms
    walk.at = at
    return true
  }
  if (governor && (GOVERNING_WORDS.has(governor.lower) || BE.has(auxiliary(governor.lower).word))) {
    // "is to join": the auxiliary itself is taken on the next step.
    walk.cues.push(GOVERNING_WORDS.has(governor.lower) ? governor.lower : 'scheduled')
    walk.forms = ['base']
    walk.at = GOVERNING_WORDS.has(governor.lower) ? at : at + 1
    // "on track to", "on the verge of"
    if (ON_COURSE.has(governor.lower))
      walk.at = units[at - 1]?.lower === 'on' ? at - 1 : units[at - 2]?.lower === 'on' ? at - 2 : at
    return true
  }
  const counted = overCount(units, walk.at - 1)
  if (counted === null) return false
  const vote = verbOf(units[counted]?.lower ?? '')
  walk.cues.push(vote?.base ?? '')
  walk.forms = vote?.forms ?? walk.forms
  walk.at = counted
  return true
}

/** Steps from a governing noun over "its", "a formal" to the verb that carries it: "announced its intention". */
function takeNounPhrase(walk: Walk, units: readonly Unit[]): void {
  const noun = units[walk.at]
  if (!noun || !GOVERNING_WORDS.has(noun.lower) || verbOf(noun.lower)?.forms.includes('past')) return
  for (let back = 1; back <= 4; back++) {
    const one = units[walk.at - back]
    if (!one || (one.kind !== 'word' && one.kind !== 'people') || PREPOSITIONS.has(one.lower)) return
    const verb = verbOf(one.lower)
    if (verb) {
      walk.at -= back
      walk.cues.push(verb.base)
      walk.forms = verb.forms
      return
    }
    if (one.lower === 'no') walk.negated = !walk.negated
    if (HAVE.has(one.lower)) {
      walk.at -= back
      walk.forms = ['past']
      return
    }
  }
}

/** Between a governing verb and a gerund: "aimed at joining". */
const VERB_PREPOSITIONS = new Set(['from', 'on', 'of', 'about', 'at'])

function step(walk: Walk, units: readonly Unit[]): boolean {
  const before = units[walk.at - 1]
  if (!before) return false
  const word = before.lower
  if (before.kind === 'date') {
    // A date at the head of the clause belongs to the clause, not to the verb group.
    if (walk.at < 2 || units[walk.at - 2]?.kind === 'mark') return false
    walk.at--
    return true
  }
  if (before.kind !== 'word') return false
  if (word === 'not' || word === 'never') walk.negated = !walk.negated
  else if (word === 'longer' && units[walk.at - 2]?.lower === 'no') {
    walk.negated = !walk.negated
    walk.at--
  } else if (word === 'to' && walk.forms.includes('base')) {
    walk.at--
    if (takeTo(walk, units)) {
      takeNounPhrase(walk, units)
      return true
    }
    walk.infinitive = true
    walk.at++
    return false
  } else if (word === 'but' && units[walk.at - 2]?.lower === 'all') {
    walk.hedged = true
    walk.at--
  } else if (isAdverb(word)) {
    if (HEDGES.has(word)) walk.hedged = true
    walk.at--
    return true
  } else if (takeAuxiliary(walk, word)) {
    walk.at--
    return true
  } else if (word === 'out' && walk.forms.includes('ing') && verbOf(units[walk.at - 2]?.lower ?? '')?.base === 'rule') {
    walk.cues.push('rule')
    walk.forms = verbOf(units[walk.at - 2]?.lower ?? '')?.forms ?? walk.forms
    walk.at--
  } else if (walk.forms.includes('ing') && !walk.progressive && verbOf(word)) {
    const verb = verbOf(word)
    walk.cues.push(verb?.base ?? word)
    walk.forms = verb?.forms ?? walk.forms
  } else if (
    word === 'by' &&
    walk.forms.includes('ing') &&
    BY_DOING.has(verbOf(units[walk.at - 2]?.lower ?? '')?.base ?? '')
  ) {
    walk.preposition = word
    walk.forms = verbOf(units[walk.at - 2]?.lower ?? '')?.forms ?? walk.forms
    walk.at--
  } else if (walk.forms.includes('ing') && !walk.progressive && GERUND_PREPOSITIONS.has(word)) {
    walk.preposition = word
    const governor = units[walk.at - 2]
    const verb = governor && verbOf(governor.lower)
    if (governor && (GOVERNING_WORDS.has(governor.lower) || (verb && VERB_PREPOSITIONS.has(word)))) {
      walk.at--
      // "hopes of joining" are no plan, as "hopes to join" is.
      walk.cues.push(verb ? (verb.base === 'hope' ? 'possibility' : verb.base) : governor.lower)
      walk.forms = verb ? verb.forms : ['base']
      walk.at--
      takeNounPhrase(walk, units)
      return true
    }
    walk.at--
    return false
  } else return false
  walk.at--
  return true
}

/** Reads a verb group from its head to the left: auxiliaries, negations, governing verbs. Bounded by the sentence. */
export function readVerbGroup(units: readonly Unit[], head: number, verb: Verb): VerbGroup {
  const walk: Walk = {
    at: head,
    hedged: false,
    cues: [],
    negated: false,
    passive: false,
    progressive: false,
    perfect: false,
    forms: verb.forms,
    preposition: null,
    object: null,
    infinitive: false,
  }
  for (let taken = 0; taken < LONGEST_GROUP && step(walk, units); taken++);
  const { at, forms, ...rest } = walk
  // A body that suspends in part suspends.
  const isPart = verb.base === 'suspend' && units[head - 1]?.lower === 'partially'
  const past = forms.includes('past') ? 'past' : forms[0]
  return { ...rest, hedged: rest.hedged && !isPart, start: at, form: past ?? 'base' }
}
