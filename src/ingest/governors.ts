import { isAdverb, type Unit, type UnitKind } from './units.js'
import { verbOf } from './verbs.js'

/** What governs the clause of a subject: "said (that)", "a belief that", "if", "whether". */
export interface Governor {
  /** The verb's base form or the noun; `unknown` behind a "that" whose governor we do not know. */
  readonly word: string
  readonly at: number
}

const GOVERNING_NOUNS = new Set(
  'announcement declaration belief hope fear fears threat decision intention reports report rumours rumors speculation claim claims possibility doubt confidence suggestion demand allegation allegations myth lie false untrue wrong unclear impossible possible unlikely'.split(
    ' ',
  ),
)
/** Those of them that no verb looks like: "the Chilean announcement that". */
const NOUNS_ONLY = new Set(['announcement', 'declaration', 'decision', 'belief', 'intention'])
const CONDITIONS = new Set(['if', 'unless', 'whether', 'should', 'lest', 'neither', 'nor', 'when'])
/** An auxiliary before the subject asks or supposes: "Has Armenia left", "Had Armenia left". */
const INVERTED = new Set('has have had did do does will would could should can is are was were'.split(' '))
const FARTHEST = 12
/** The governor of a clause behind "that" where we do not know the word: then nothing may be concluded. */
export const UNKNOWN_GOVERNOR = 'unknown'
const ACTORS: ReadonlySet<UnitKind> = new Set<UnitKind>(['state', 'body', 'person', 'name', 'office'])

/** The governor of the clause that a subject begins, or null for a main clause. */
export function findGovernor(units: readonly Unit[], subject: number): Governor | null {
  let that = -1
  for (let at = subject - 1; at >= Math.max(0, subject - FARTHEST); at--) {
    const one = units[at]
    if (!one || one.lower === ';') break
    if (CONDITIONS.has(one.lower)) return { word: one.lower, at }
    if (one.lower === 'why' || one.lower === 'how') return { word: UNKNOWN_GOVERNOR, at }
    if (INVERTED.has(one.lower)) return isInverted(units, at) ? { word: UNKNOWN_GOVERNOR, at } : null
    // "now that Chile has ratified it"
    if (one.lower === 'that' && units[at - 1]?.lower === 'now') return null
    if (one.lower === 'that') {
      that = at
      continue
    }
    const isNoun =
      one.kind === 'word' &&
      GOVERNING_NOUNS.has(one.lower) &&
      (NOUNS_ONLY.has(one.lower) || !ACTORS.has(units[at - 1]?.kind ?? 'mark'))
    if (that >= 0 && isNoun) return { word: one.lower, at }
    const verb = one.kind === 'word' ? verbOf(one.lower) : null
    // "under court rules, Peru left", "ruled that it had left": only "rule out" denies.
    if (verb?.base === 'rule' && units[at + 1]?.lower !== 'out') return that < 0 ? null : { word: 'state', at }
    if (verb) return { word: verb.base, at }
    if (that < 0 && !isQuiet(one)) return null
  }
  return that < 0 ? null : { word: UNKNOWN_GOVERNOR, at: that }
}

/** "The only other one is Nigeria": between a subject and its complement nothing is asked. */
function isInverted(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]
  return !COPULAS.has(units[at]?.lower ?? '') || !before || before.kind === 'mark' || ASKING.has(before.lower)
}
const COPULAS = new Set(['is', 'are', 'was', 'were'])
const ASKING = new Set('so nor neither only not never rarely why how when where what and but or'.split(' '))

/** What may stand between a governing verb and the clause without ending the search: "said on Monday the". */
const isQuiet = (one: Unit): boolean =>
  one.kind === 'date' || one.lower === 'the' || isAdverb(one.lower) || /^[,"“”]$/.test(one.lower)
