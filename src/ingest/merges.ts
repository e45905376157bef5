import type { Unit } from './units.js'

/** Takes several units as one from an index on, or null. */
export type Merge = (units: readonly Unit[], at: number) => { unit: Unit; length: number } | null

/** The units with every merge applied from left to right. */
export function merged(units: readonly Unit[], merge: Merge): readonly Unit[] {
  // Most merges find nothing in most sentences: then nothing is copied.
  let result: Unit[] | null = null
  for (let at = 0; at < units.length; ) {
    const found = merge(units, at)
    const plain = units[at]
    if (found) {
      result ??= units.slice(0, at)
      result.push(found.unit)
    } else if (result !== null && plain) result.push(plain)
    at += found?.length ?? 1
  }
  return result ?? units
}

/** One unit from the first to the last of several. */
export const spanning = (from: Unit, to: Unit, fields: Partial<Unit>): Unit => ({
  ...from,
  end: to.end,
  possessive: to.possessive,
  ...fields,
})
