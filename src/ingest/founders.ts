import type { CountryId } from '../domain/model.js'
import type { Unit } from './units.js'

/** Words that open a list which claims to be complete. */
const COMPLETE = new Set(['comprising', 'comprised', 'consisting', 'composed', 'uniting'])
const FARTHEST = 30
/** Behind these a single state is only where it happened. */
const PLACES = new Set(['in', 'at', 'near', 'from', 'of'])

/** The founders listed behind "came into being" or "was founded", and whether the list claims to be complete. */
export interface Founders {
  readonly ids: readonly CountryId[]
  readonly closed: boolean
  /** Offset behind the last one. */
  readonly end: number
}

const NUMBERS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

/** The first list of states behind a unit. "Comprising", or a number that fits, makes it complete. */
export function foundersIn(units: readonly Unit[], from: number): Founders | null {
  let complete = false
  let counted: number | null = null
  for (let at = from; at < Math.min(units.length, from + FARTHEST); at++) {
    const one = units[at]
    if (!one || one.lower === ';' || one.lower === '.') return null
    if (STOPS.has(one.lower)) return null
    if (COMPLETE.has(one.lower)) complete = true
    const number = NUMBERS.indexOf(one.lower)
    if (number >= 0) counted = number + 2
    if (one.kind !== 'state' || one.possessive) continue
    if (one.ids.length < 2 && PLACES.has(units[at - 1]?.lower ?? '')) continue
    if (one.ids.length < 2) return null
    const fits = counted === null || counted === one.ids.length
    return { ids: one.ids, closed: fits && (complete || counted !== null), end: one.end }
  }
  return null
}

/** Behind these the list is of something else: "was formed to promote trade between". */
const STOPS = new Set([
  'to',
  'against',
  'between',
  'but',
  'whose',
  'which',
  'without',
  'before',
  'after',
  'later',
  'including',
  'consists',
  'comprises',
  'includes',
  'has',
  'now',
  'currently',
  'today',
])
