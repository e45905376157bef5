import type { ActorId } from '../domain/model.js'
import type { Recall } from './discourse.js'
import { CLAUSE_OPENERS, isGoverned, type Person, PREPOSITIONS, standsAsSubject, type Unit } from './units.js'
import { verbOf } from './verbs.js'

/** Who does what a verb group says. `at` is the index of its unit, or null where it comes from an earlier sentence. */
export interface Subject {
  readonly kind: 'state' | 'body' | 'person'
  readonly ids: readonly ActorId[]
  readonly person: Person | null
  readonly at: number | null
}

/** Nouns behind a body's name that act for it: "ECOWAS leaders". */
const ACTS_FOR_BODY = new Set(
  'leaders allies ministers members states council authority commission summit secretariat chiefs countries nations governments committee assembly'.split(
    ' ',
  ),
)
/** Last words of the names of organs: "the OAS General Assembly", "the AU's Peace and Security Council". */
const ORGANS = new Set(
  'council assembly commission committee authority secretariat summit conference group bureau directorate ministers'.split(
    ' ',
  ),
)
const LONGEST_ORGAN = 5

/** The body whose organ's name ends at a unit; only a capitalized name of its own counts. */
function bodyOfOrgan(units: readonly Unit[], at: number): Subject | null {
  const last = units[at]
  if (last?.kind !== 'name' || last.possessive || !ORGANS.has(last.lower)) return null
  for (let back = 1; back <= LONGEST_ORGAN; back++) {
    const one = units[at - back]
    if (one?.kind === 'body')
      return isGoverned(units, at - back) ? null : { kind: 'body', ids: one.ids, person: null, at: at - back }
    if (one?.kind !== 'name' && one?.lower !== 'and' && one?.lower !== 'of') return null
  }
  return null
}

const COORDINATORS = new Set(['and', 'but', 'or', 'then', 'before', 'after', 'while', 'by', 'without', 'since'])
const DASH = /^[-–—]$/
const BEFORE_GERUND = new Set(['after', 'before', 'by', 'without', 'since'])
const ALL = new Set(['all', 'both', 'each'])
const RELATIVES = new Set(['which', 'who', 'that'])

function subjectAt(units: readonly Unit[], at: number): Subject | null {
  const one = units[at]
  if (!one || one.possessive) return null
  if (one.kind === 'person' || (one.kind === 'office' && one.person?.voice))
    return { kind: 'person', ids: one.ids, person: one.person, at }
  if (one.kind === 'body') {
    return isGoverned(units, at) ? null : { kind: 'body', ids: one.ids, person: null, at }
  }
  return standsAsSubject(units, at) ? { kind: 'state', ids: one.ids, person: one.person, at } : null
}

const SUBORDINATORS = new Set('after before when while because since although though as until once if'.split(' '))

/** "Chile left after Peru had closed its border, and joined": behind a comma the clause that hangs on another is over. */
const isOver = (units: readonly Unit[], left: Unit | undefined, before: number): boolean =>
  units[PRONOUNS.has(units[before]?.lower ?? '') ? before - 1 : before]?.lower === 'and' &&
  units.slice(before - 2, before).some((one) => one.lower === ',') &&
  SUBORDINATORS.has(left?.lower ?? '')

const SAYING = new Set(['say', 'announce', 'report', 'add', 'tell', 'confirm', 'note', 'state', 'explain', 'write'])

/** "Kenya has applied, the bloc said in a statement, and is": who says so between two commas is not the subject. */
const isInsertion = (units: readonly Unit[], at: number, before: number): boolean =>
  units[before]?.lower === 'and' &&
  units[before - 1]?.lower === ',' &&
  units[at - 1]?.lower === ',' &&
  SAYING.has(verbOf(units[at + 1]?.lower ?? '')?.base ?? '')

/** The last subject to the left that begins a clause: for "..., having suspended" and "and choosing". */
export function earlierSubject(units: readonly Unit[], before: number): Subject | null {
  let hanging: Subject | null = null
  for (let at = before - 1; at >= 0; at--) {
    const subject = subjectAt(units, at)
    if (!subject || subject.kind === 'person') continue
    const left = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
    const opens =
      !left ||
      left.kind === 'mark' ||
      (left === units[0] && left.kind === 'word' && left.lower.includes('-')) ||
      left.kind === 'date' ||
      CLAUSE_OPENERS.has(left.lower) ||
      (verbOf(left.lower) !== null && subject.kind !== 'body')
    const dated = units[at + 1]?.kind === 'date' && units[at + 2]?.kind === 'word'
    const next = units[at + (dated ? 2 : 1)]
    const goesOn =
      next?.kind === 'word' &&
      (next.lower === 'to' || (!PREPOSITIONS.has(next.lower) && !CLAUSE_OPENERS.has(next.lower)))
    if (!opens || !(goesOn || next?.lower === ',')) continue
    if (isInsertion(units, at, before)) continue
    if (!isOver(units, left, before)) return subject
    hanging ??= subject
  }
  return hanging
}

const APPOSITION_OPENERS = new Set(
  'a an the one once now formerly still another which who whose itself like unlike alongside together along long all both two three'.split(
    ' ',
  ),
)

const isParticiple = (one: Unit | undefined): boolean =>
  one?.kind === 'word' &&
  !one.capitalized &&
  (verbOf(one.lower)?.forms.includes('participle') ?? /(?:ed|ing)$/.test(one.lower))

/** A subject set apart by commas: "Mauritania, one of the founders, withdrew". */
function beforeApposition(units: readonly Unit[], comma: number): Subject | null {
  for (let at = comma - 1; at >= Math.max(1, comma - 14); at--) {
    const one = units[at]
    if (one?.lower === ';' || one?.lower === ':') return null
    if (one?.lower !== ',' && one?.lower !== '(') continue
    const subject = subjectAt(units, at - 1)
    const opener = units[at + 1]?.lower ?? ''
    const apposed = APPOSITION_OPENERS.has(opener) || one.lower === '(' || isParticiple(units[at + 1])
    if (subject && apposed) return subject
  }
  return null
}

const CLASSES_OF_STATES = new Set(
  'country countries nation nations state states republic republics members member neighbour neighbor neighbours neighbors applicants candidates economies producer producers giant kingdom island'.split(
    ' ',
  ),
)

const isPartOfPhrase = (one: Unit | undefined): boolean =>
  (one?.kind === 'word' || one?.kind === 'people') &&
  !PREPOSITIONS.has(one.lower) &&
  !CLAUSE_OPENERS.has(one.lower) &&
  verbOf(one.lower) === null

const BEFORE_OPENING = new Set(['in', 'by', 'after', 'before', 'since', 'on', 'upon', 'without', 'despite'])
const isGerund = (one: Unit | undefined): boolean => one?.kind === 'word' && one.lower.endsWith('ing')
const FARTHEST_BEHIND = 16

/** "Having joined ASEAN in 1995, Vietnam opened": the subject stands behind the comma. */
export function subjectBehind(units: readonly Unit[], start: number): Subject | null {
  for (let at = start; at < Math.min(units.length, start + FARTHEST_BEHIND); at++) {
    if (units[at]?.lower !== ',') continue
    const state = units[at + 1]?.lower === 'the' ? at + 2 : at + 1
    const subject = subjectAt(units, state)
    return subject?.kind === 'state' && units[state + 1]?.kind === 'word' ? { ...subject, at: start } : null
  }
  return null
}

const OWNED = new Set(
  'decision threat threats bid plan plans intention intent ambition ambitions hope hopes aspiration aspirations desire wish refusal vow pledge move efforts effort attempt request promise willingness readiness policy goal goals priority objective strategy drive path'.split(
    ' ',
  ),
)
const FUTURES = new Set('would could might may should will can'.split(' '))
const OWNED_REACH = 12

/** "Iceland's bid to join", "Zimbabwe's decision to leave": whose it is. What it would bring is no news of it. */
function ownerOf(units: readonly Unit[], start: number): Subject | null {
  return ownedAt(units, start) ?? ownedAt(units, start - 1)
}

function ownedAt(units: readonly Unit[], start: number): Subject | null {
  const noun = units[start]
  const isPlain = (at: number): boolean => units[at]?.kind === 'word' && !PREPOSITIONS.has(units[at]?.lower ?? '')
  const adjective = !isPlain(start - 1) ? 0 : isPlain(start - 2) ? 2 : 1
  const owner = units[start - 1 - adjective]
  if (noun?.kind !== 'word' || !OWNED.has(noun.lower) || owner?.kind !== 'state' || !owner.possessive) return null
  if (units.slice(start, start + OWNED_REACH).some((one) => FUTURES.has(one.lower))) return null
  return { kind: 'state', ids: owner.ids, person: null, at: start - 1 - adjective }
}

/** "..., with Rwanda and Burundi joining in 2007": a participle with a subject of its own. */
function absolute(units: readonly Unit[], start: number, at: number): Subject | null {
  const one = units[at]
  if (!isGerund(units[start]) || one?.kind !== 'state' || one.possessive) return null
  const opener = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
  return opener?.lower === 'with' ? { kind: 'state', ids: one.ids, person: null, at } : null
}

/** A class of states with its names behind it: "six countries (A, B and C)", "13 states, namely A and B,", "another nation, Bolivia,". */
function renamed(units: readonly Unit[], closing: number): Subject | null {
  const named = units[closing - 1]
  if (named?.kind !== 'state' || named.possessive) return null
  let at = closing - 2
  if (units[at]?.lower === 'the') at--
  if (['namely', 'including'].includes(units[at]?.lower ?? '')) at--
  if (units[at]?.lower !== ',' && units[at]?.lower !== '(') return null
  const noun = units[at - 1]
  if (noun?.kind !== 'word' || !CLASSES_OF_STATES.has(noun.lower)) return null
  let first = at - 1
  while (isPartOfPhrase(units[first - 1])) first--
  return { kind: 'state', ids: named.ids, person: null, at: first }
}

/**
 * The subject of the verb group that begins at `start`, or null: then nothing may be concluded. `voice` is the country or
 * body that speaks where the verb stands in somebody's quotation; it is what "we" means there.
 */
export function findSubject(
  units: readonly Unit[],
  start: number,
  recall: Recall,
  voice: ActorId | null,
): Subject | null {
  let at = start - 1
  // "which all joined", "who both left"
  if (ALL.has(units[at]?.lower ?? '') && RELATIVES.has(units[at - 1]?.lower ?? '')) at--
  const one = units[at]
  const opens = isGerund(units[start]) || (BEFORE_OPENING.has(units[start]?.lower ?? '') && isGerund(units[start + 1]))
  if (!one) return opens ? subjectBehind(units, start) : null
  const owner = ownerOf(units, start)
  if (owner) return owner
  const direct = subjectAt(units, at) ?? absolute(units, start, at)
  if (direct) return direct
  if (one.kind === 'word' && ACTS_FOR_BODY.has(one.lower)) {
    const body = units[at - 1]
    if (body?.kind === 'body') return { kind: 'body', ids: body.ids, person: null, at: at - 1 }
  }
  const organ = bodyOfOrgan(units, at)
  if (organ) return organ
  if (one.kind === 'body' && isGoverned(units, at)) {
    const of = units[at - 1]?.lower === 'the' ? at - 2 : at - 1
    if (units[of]?.lower === 'of' && ACTS_FOR_BODY.has(units[of - 1]?.lower ?? ''))
      return { kind: 'body', ids: one.ids, person: null, at: of - 1 }
  }
  if (DASH.test(one.lower)) {
    let inner = at
    while (DASH.test(units[inner]?.lower ?? '')) inner--
    const listed = subjectAt(units, inner)
    if (listed?.kind === 'state' && listed.ids.length > 1) {
      let first = inner
      while (DASH.test(units[first - 1]?.lower ?? '')) first--
      while (first > 0 && first < inner && isPartOfPhrase(units[first - 1])) first--
      return { ...listed, at: first }
    }
  }
  if (one.lower === ',' || one.lower === ')') {
    const apposed = renamed(units, at) ?? beforeApposition(units, at)
    if (apposed) return apposed
  }
  if (RELATIVES.has(one.lower)) {
    const owner = units[at - 1]?.lower === ',' ? at - 2 : at - 1
    const related = units[owner]
    if (related?.kind === 'state' && !related.possessive)
      return { kind: 'state', ids: related.ids, person: null, at: owner }
    if (one.lower === 'which' && related?.kind === 'body' && !related.possessive)
      return { kind: 'body', ids: related.ids, person: null, at: owner }
    if (one.lower === 'who' && related?.kind === 'person' && !related.possessive)
      return { kind: 'person', ids: related.ids, person: related.person, at: owner }
    return null
  }
  if (PRONOUNS.has(one.lower)) return pronounAt(units, at, recall)
  if (one.lower === 'he' || one.lower === 'she') {
    const person = units.slice(0, at).findLast((unit) => unit.kind === 'person')?.person ?? recall.person
    return person ? { kind: 'person', ids: [], person, at } : null
  }
  if (one.lower === 'we') {
    if (voice === null) return null
    return { kind: voice.startsWith('country:') ? 'state' : 'body', ids: [voice], person: null, at }
  }
  // "Armenia, Russia said, left": behind a comma only a participle shares the subject of what went before.
  const first = units[start]?.lower ?? ''
  const participle = first.endsWith('ing') || BEFORE_GERUND.has(first)
  if (one.kind === 'mark' || one.kind === 'date') return participle ? earlierSubject(units, at) : null
  if (!COORDINATORS.has(one.lower)) return null
  return earlierSubject(units, at) ?? coordinatedPronoun(units, at, recall)
}

const PRONOUNS = new Set(['it', 'they'])

/** The only state that the sentence has named so far, where nothing governs it: "only Greece has ever withdrawn: it ...". */
function onlyOneOf(units: readonly Unit[], at: number): Subject | null {
  const named = new Set(units.slice(0, at).flatMap(({ kind, ids }) => (kind === 'state' ? [ids.join()] : [])))
  const first = units.findIndex((one) => one.kind === 'state')
  const { ids } = units[first] ?? { ids: [] }
  const fits = units[at]?.lower === 'it' ? ids.length === 1 : ids.length > 1
  return named.size === 1 && fits && standsAsSubject(units, first) ? { kind: 'state', ids, person: null, at } : null
}

/** Whom "it" and "they" mean: the subject before in the sentence, else of the last one. */
function pronounAt(units: readonly Unit[], at: number, recall: Recall): Subject | null {
  const before = earlierSubject(units, at)
  if (before) return { ...before, at }
  const here = units.slice(0, at).filter((one) => one.kind === 'state')
  if (here.length > 0) return onlyOneOf(units, at)
  const ids = recall.states
  const fits = units[at]?.lower === 'it' ? ids.length === 1 && recall.isAlone : ids.length > 1
  return fits ? { kind: 'state', ids, person: null, at } : null
}

/** "It took its seat in March and has become a member": the pronoun that opens the sentence. */
function coordinatedPronoun(units: readonly Unit[], before: number, recall: Recall): Subject | null {
  for (let at = 0; at < before && at < 4; at++) {
    if (units[at]?.kind !== 'word' || !PRONOUNS.has(units[at]?.lower ?? '')) continue
    return pronounAt(units, at, recall)
  }
  return null
}
