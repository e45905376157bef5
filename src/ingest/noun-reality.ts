import type { EdtfText } from '../domain/model.js'
import { isAhead } from './act-dates.js'
import type { Reality } from './factuality.js'
import type { Match } from './patterns.js'
import type { Unit } from './units.js'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that put a deed told as a noun ahead: "the pending exit", "its planned accession". */
const COMING = set(
  'pending planned impending looming upcoming forthcoming expected scheduled imminent coming future intended',
)
/** Words that make it no more than a thought. */
const THOUGHT = set(
  'possible potential eventual any no hypothetical threatened proposed hoped-for prospective would-be partial alleged',
)
/** Verbs and nouns that speak of a deed without saying that it was done: "opposed the accession of", "support for". */
const SPOKEN_OF = set(
  'imagine imagines imagined fear fears feared predict predicts predicted expect expects envisage dream dreams ' +
    'for against on over about toward towards oppose opposes opposed opposing support supports supported supporting block blocks blocked blocking veto vetoed vetoes ' +
    'demand demands demanded urge urged seek seeks sought delay delayed prevent prevented halt halted stop stopped discuss discussed ' +
    'consider considered propose proposed suggest suggested reject rejected deny denied announce announced on regarding concerning ' +
    'approve approves approved approving ratify ratifies ratified endorses endorsed welcome welcomes ' +
    'call calls called warn warned threaten threatened want wants wanted endorse endorsed favor favour back backs backed',
)
const FUTURES = set('will would may might could should can must cannot')
const PROCESS = set(
  'talks process negotiations negotiation bid request application path hopes prospects criteria treaty agreement protocol protocols ambitions drive ' +
    'efforts plans plan campaign vote referendum debate question notice letter',
)
const SCHEDULED = set('expected planned scheduled due set likely')
const IS = set('is are was were')
const REACH_BEFORE = 4
const REACH_BEHIND = 4

/**
 * How real a deed told as a noun is ("the accession of Sweden to NATO in 2024"): happened only with a day or year of its own
 * that is past, and where nobody merely speaks of it. Null: nothing may be concluded.
 */
export function nounReality(
  { start, end }: Match,
  units: readonly Unit[],
  on: Unit | null,
  publishedOn: EdtfText | null,
): Reality | null {
  const before: string[] = []
  for (let at = start - 1; at >= Math.max(0, start - REACH_BEFORE) && units[at]?.kind !== 'mark'; at--)
    before.push(units[at]?.lower ?? '')
  const inside = units.slice(start, end).map((one) => one.lower)
  const near = [...inside, ...before.slice(0, 2)]
  const behind = units.slice(end, end + REACH_BEHIND).map((one) => one.lower)
  if (
    near.some((word) => THOUGHT.has(word)) ||
    behind.some((word) => FUTURES.has(word)) ||
    PROCESS.has(behind[0] ?? '')
  )
    return null
  const as = (factuality: Reality['factuality']): Reality => ({ factuality, polarity: 'ASSERTS' })
  const due = IS.has(behind[0] ?? '') && behind[1] === 'to'
  if (due || near.some((word) => COMING.has(word)) || behind.some((word) => SCHEDULED.has(word))) return as('PLANNED')
  if (before.some((word) => SPOKEN_OF.has(word))) return null
  if (on === null) return null
  return as(isAhead(on, publishedOn) ? 'PLANNED' : 'HAPPENED')
}
