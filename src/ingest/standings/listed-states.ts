import type { ActorId } from '../../domain/model.js'
import type { Unit } from '../units.js'

/** States in a row, with the index of the last unit. */
export interface ListedStates {
  readonly ids: readonly ActorId[]
  readonly to: number
}

const SEPARATORS = new Set([',', ';', 'and', '&', '-', '–', '—', '•', '*', '·', '|', 'or'])
const MOST_SEPARATORS = 3
const LONGEST_BRACKET = 8
const MOST = 250

/** Index behind a bracket such as "(since 1975)", or where it was where none opens. */
function behindBracket(units: readonly Unit[], at: number): number {
  if (units[at]?.lower !== '(') return at
  for (let close = at + 1; close <= at + LONGEST_BRACKET; close++) if (units[close]?.lower === ')') return close + 1
  return at
}

/**
 * The states listed from a unit on: "A, B (since 1975) and C", "A; B; C", bullets. A single state is a list of one. Behind a
 * comma without an "and", a state that goes on to do something is no part of the list.
 */
export function statesFrom(units: readonly Unit[], from: number): ListedStates | null {
  const ids: ActorId[] = []
  let to = -1
  let at = units[from]?.lower === 'the' || units[from]?.lower === 'both' ? from + 1 : from
  while (
    SEPARATORS.has(units[at]?.lower ?? '') &&
    at < from + 2 &&
    to < 0 &&
    units[at]?.lower !== ',' &&
    units[at]?.lower !== 'and'
  )
    at++
  let joint = true
  while (ids.length < MOST) {
    const state = units[at]
    if (state?.kind !== 'state' || state.possessive) break
    const next = behindBracket(units, at + 1)
    const goesOn = units[next]?.kind === 'word' && !SEPARATORS.has(units[next]?.lower ?? '')
    if (to >= 0 && goesOn && !joint && state.ids.length === 1) break
    ids.push(...state.ids)
    to = next > at + 1 ? next - 1 : at
    at = next
    joint = false
    let passed = 0
    while (SEPARATORS.has(units[at]?.lower ?? '') && passed < MOST_SEPARATORS) {
      if (units[at]?.lower === 'and') joint = true
      at++
      passed++
    }
    if (passed === 0) break
    if (units[at]?.lower === 'the') at++
  }
  return to < 0 ? null : { ids: [...new Set(ids)], to }
}
