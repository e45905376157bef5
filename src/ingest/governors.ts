import { CLAUSE_OPENERS, isAdverb, type Unit, type UnitKind } from './units.js'
import { verbOf } from './verbs.js'

/** What governs the clause of a subject: "said (that)", "a belief that", "if", "whether". */
export interface Governor {
  readonly word: string
  readonly at: number
}

const GOVERNING_NOUNS = new Set(
  'belief hope fear fears threat decision intention reports report rumours rumors speculation claim claims possibility doubt confidence suggestion demand allegation allegations false untrue wrong unclear impossible possible unlikely'.split(
    ' ',
  ),
)
const CONDITIONS = new Set(['if', 'unless', 'whether', 'should', 'lest', 'neither', 'nor', 'when'])
const FARTHEST = 9
const ACTORS: ReadonlySet<UnitKind> = new Set<UnitKind>(['state', 'body', 'person', 'name', 'office'])

/** The governor of the clause that a subject begins, or null for a main clause. */
export function findGovernor(units: readonly Unit[], subject: number): Governor | null {
  let crossed = false
  for (let at = subject - 1; at >= Math.max(0, subject - FARTHEST); at--) {
    const one = units[at]
    if (!one) return null
    if (CONDITIONS.has(one.lower)) return { word: one.lower, at }
    if (one.lower === 'that') {
      crossed = true
      continue
    }
    const isNoun = one.kind === 'word' && GOVERNING_NOUNS.has(one.lower) && !ACTORS.has(units[at - 1]?.kind ?? 'mark')
    if (crossed && isNoun) return { word: one.lower, at }
    const verb = one.kind === 'word' ? verbOf(one.lower) : null
    if (verb) return { word: verb.base, at }
    const quiet = one.kind === 'date' || one.lower === 'the' || isAdverb(one.lower) || one.lower === ','
    if (!crossed && !quiet && !(one.kind === 'word' && CLAUSE_OPENERS.has(one.lower) === false && at >= subject - 2))
      return null
    if (one.kind === 'mark' && one.lower !== ',' && !/["“”]/.test(one.lower)) return null
  }
  return null
}
