import type { ActorId } from '../domain/model.js'
import type { Recall } from './discourse.js'
import { CLAUSE_OPENERS, type Person, PREPOSITIONS, standsAsSubject, type Unit } from './units.js'
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
  'leaders ministers members states council authority commission summit secretariat chiefs countries nations governments committee assembly'.split(
    ' ',
  ),
)
const COORDINATORS = new Set(['and', 'but', 'or', 'then', 'before', 'after', 'while', 'by', 'without', 'since'])
const DASH = /^[-–—]$/
const BEFORE_GERUND = new Set(['after', 'before', 'by', 'without', 'since'])
const RELATIVES = new Set(['which', 'who', 'that'])

function subjectAt(units: readonly Unit[], at: number): Subject | null {
  const one = units[at]
  if (!one || one.possessive) return null
  if (one.kind === 'person') return { kind: 'person', ids: one.ids, person: one.person, at }
  if (one.kind === 'body') {
    const before = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
    return PREPOSITIONS.has(before?.lower ?? '') ? null : { kind: 'body', ids: one.ids, person: null, at }
  }
  return standsAsSubject(units, at) ? { kind: 'state', ids: one.ids, person: null, at } : null
}

/** The last subject to the left that begins a clause: for "..., having suspended" and "and choosing". */
export function earlierSubject(units: readonly Unit[], before: number): Subject | null {
  for (let at = before - 1; at >= 0; at--) {
    const subject = subjectAt(units, at)
    if (!subject || subject.kind === 'person') continue
    const left = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
    const opens =
      !left ||
      left.kind === 'mark' ||
      left.kind === 'date' ||
      CLAUSE_OPENERS.has(left.lower) ||
      verbOf(left.lower) !== null
    const next = units[at + 1]
    const goesOn = next?.kind === 'word' && !PREPOSITIONS.has(next.lower) && !CLAUSE_OPENERS.has(next.lower)
    if (opens && (goesOn || next?.lower === ',')) return subject
  }
  return null
}

const APPOSITION_OPENERS = new Set(
  'a an the one once now formerly still another which who whose itself like unlike alongside together long all'.split(
    ' ',
  ),
)

/** A subject set apart by commas: "Mauritania, one of the founders, withdrew". */
function beforeApposition(units: readonly Unit[], comma: number): Subject | null {
  for (let at = comma - 1; at >= Math.max(1, comma - 14); at--) {
    const one = units[at]
    if (one?.lower === ';' || one?.lower === ':') return null
    if (one?.lower !== ',' && one?.lower !== '(') continue
    const subject = subjectAt(units, at - 1)
    const opener = units[at + 1]?.lower ?? ''
    const apposed = APPOSITION_OPENERS.has(opener) || one.lower === '('
    if (subject && apposed) return subject
  }
  return null
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
  const at = start - 1
  const one = units[at]
  if (!one) return null
  const direct = subjectAt(units, at)
  if (direct) return direct
  if (one.kind === 'word' && ACTS_FOR_BODY.has(one.lower)) {
    const owner = units[at - 1]
    if (owner?.kind === 'body') return { kind: 'body', ids: owner.ids, person: null, at: at - 1 }
  }
  if (DASH.test(one.lower)) {
    let inner = at
    while (DASH.test(units[inner]?.lower ?? '')) inner--
    const listed = subjectAt(units, inner)
    if (listed?.kind === 'state' && listed.ids.length > 1) return listed
  }
  if (one.lower === ',' || one.lower === ')') {
    const apposed = beforeApposition(units, at)
    if (apposed) return apposed
  }
  if (RELATIVES.has(one.lower)) {
    const owner = units[at - 1]?.lower === ',' ? at - 2 : at - 1
    const related = units[owner]
    if (related?.kind === 'state' && !related.possessive)
      return { kind: 'state', ids: related.ids, person: null, at: owner }
    return null
  }
  if (one.lower === 'it' || one.lower === 'they') {
    const before = earlierSubject(units, at)
    if (before) return { ...before, at }
    const ids = recall.states
    const fits = one.lower === 'it' ? ids.length === 1 && recall.isAlone : ids.length > 1
    return fits ? { kind: 'state', ids, person: null, at } : null
  }
  if (one.lower === 'we') {
    if (voice === null) return null
    return { kind: voice.startsWith('country:') ? 'state' : 'body', ids: [voice], person: null, at }
  }
  // "Armenia, Russia said, left": behind a comma only a participle shares the subject of what went before.
  const first = units[start]?.lower ?? ''
  const participle = first.endsWith('ing') || BEFORE_GERUND.has(first)
  if (one.kind === 'mark' || one.kind === 'date') return participle ? earlierSubject(units, at) : null
  return COORDINATORS.has(one.lower) ? earlierSubject(units, at) : null
}
