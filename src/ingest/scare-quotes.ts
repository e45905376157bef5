import type { Unit } from './units.js'

const QUOTES = new Set(['"', '“', '”', '‘', '’'])
/** The longest stretch between marks that is a word or two taken over, not a saying. */
const LONGEST = 3

/** The units without the marks around a word or two: `has "provisionally suspended" Niger` is read like any other clause. */
export function withoutScareQuotes(units: readonly Unit[]): readonly Unit[] {
  if (!units.some((one) => QUOTES.has(one.lower))) return units
  const dropped = new Set<number>()
  let open = -1
  units.forEach((one, at) => {
    if (!QUOTES.has(one.lower)) return
    const inside = at - open - 1
    if (open >= 0 && inside > 0 && inside <= LONGEST) {
      dropped.add(open).add(at)
      open = -1
    } else open = at
  })
  return dropped.size > 0 ? units.filter((_, at) => !dropped.has(at)) : units
}
