/**
 * Where a thing stands in a timeline: on its first possible day, so that "2024" stands before "2024-02"; what is known
 * only to be no later than a day stands on that day, and what has no date at all stands last.
 */
import { type Bounds, DAWN, type Day, DUSK, isoDay } from '../edtf.js'

/** The day on which a thing with these bounds stands. */
export const placeOf = ({ first, last }: Bounds): Day => (first > DAWN ? first : last)

const days = new Map<Day, string>()

/** A day as eight digits that sort as days do: `20240222`, and `99999999` for no day. */
export function digitsOf(day: Day): string {
  if (day <= DAWN) return '00000000'
  if (day >= DUSK) return '99999999'
  const known = days.get(day)
  if (known !== undefined) return known
  if (days.size > 100_000) days.clear()
  const iso = isoDay(day)
  // The day after the year 9999 has five digits of year: nothing dated comes after it.
  const digits = iso.startsWith('+') ? '99999999' : iso.replaceAll('-', '')
  days.set(day, digits)
  return digits
}
