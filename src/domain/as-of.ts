/** What holds on a day: half-open periods, certain or possible. */
import type { Certainty } from './answers.js'
import type { Bounds, Day } from './edtf.js'
import type { Period } from './projection.js'
import { STATUSES, type Status } from './vocabulary.js'

/** Order in which the statuses of one day are shown: overlays, member, then the rest as the table has them. */
const SHOWN = Object.keys(STATUSES) as readonly Status[]
export const byShown = (a: Status, b: Status): number => SHOWN.indexOf(a) - SHOWN.indexOf(b)

/** Whether a period holds on all days of a span for certain, on some of them possibly, or not (null). */
export function holds(p: Period, span: Bounds): Certainty | null {
  if (p.from.first > span.last || p.to.last <= span.first) return null
  const surely = p.from.last <= span.first && span.last < p.to.first && p.certainty === 'CERTAIN'
  const doubted = p.doubt !== null && p.doubt.from <= span.last && span.first < p.doubt.to
  return surely && !doubted ? 'CERTAIN' : 'POSSIBLE'
}

export const legal = (p: Period): boolean => STATUSES[p.status].legalMember
export const left = (p: Period): boolean => STATUSES[p.status].countsAsLeft

/** Whether anything can hold after this day: the period's last possible day is later. */
export const outlasts = (p: Period, day: Day): boolean => p.to.last > day

/** The periods of one actor that hold on a span, the one shown first first; certain before possible. */
export function holding(periods: readonly Period[], span: Bounds): readonly { period: Period; certainty: Certainty }[] {
  return periods
    .flatMap((period) => {
      const certainty = holds(period, span)
      return certainty === null ? [] : [{ period, certainty }]
    })
    .sort(
      (a, b) =>
        (a.certainty === b.certainty ? 0 : a.certainty === 'CERTAIN' ? -1 : 1) ||
        byShown(a.period.status, b.period.status),
    )
}
