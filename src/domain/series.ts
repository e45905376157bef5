/** Counts over time: what happened within each bucket, or what holds at the end of each. */
import { type Bounds, boundsOf, DAWN, type Day, DUSK, dayOf, isoDay } from './edtf.js'
import { badInput } from './errors.js'
import type { EdtfText } from './model.js'

export const BUCKETS = ['MONTH', 'QUARTER', 'YEAR'] as const
export type Bucket = (typeof BUCKETS)[number]
export const METRICS = [
  'MEMBERS',
  'JOINS',
  'EXITS',
  'SUSPENSIONS',
  'FREEZES',
  'STATEMENTS',
  'OPEN_DISPUTES',
  'SOURCES',
] as const
export type Metric = (typeof METRICS)[number]

/** Something to be counted. */
export interface Counted {
  /** The days on one of which it took place; for a stock, those of its beginning. */
  readonly bounds: Bounds
  /** For a stock: the days from one of which on it no longer holds. */
  readonly until?: Bounds
  readonly certain: boolean
  /** What it is counted under: a stance, a status, an axis, a kind of source. */
  readonly part: string
  /** Of one key a stock counts one thing a bucket, the first that holds; certain before possible. */
  readonly key?: string
}

export interface Point {
  readonly bucket: EdtfText
  readonly from: EdtfText
  readonly to: EdtfText
  readonly value: number
  readonly possible: number
  readonly parts: readonly Part[]
}

export interface Part {
  readonly name: string
  readonly value: number
  readonly possible: number
}

const MONTHS: Record<Bucket, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 }
export const MAX_BUCKETS = 1_200

interface Slot extends Bounds {
  readonly edtf: EdtfText
}

const monthOf = (day: Day): number => {
  const [year, month] = isoDay(day).split('-').map(Number)
  return year! * 12 + month! - 1
}
const firstDayOf = (month: number): Day => dayOf(Math.floor(month / 12), (month % 12) + 1, 1)!

/** The buckets that cover a span of days. BAD_USER_INPUT for more than 1,200. */
export function slotsOf(bucket: Bucket, { first, last }: Bounds): readonly Slot[] {
  const step = MONTHS[bucket]
  const begin = Math.floor(monthOf(first) / step)
  const count = Math.floor(monthOf(last) / step) - begin + 1
  if (count > MAX_BUCKETS)
    throw badInput(
      `A series has at most ${MAX_BUCKETS} points, not ${count}`,
      'Ask for a shorter time, or for longer buckets.',
    )
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const month = (begin + i) * step
    const slot = { first: firstDayOf(month), last: firstDayOf(month + step) - 1 }
    const start = isoDay(slot.first)
    const edtf =
      bucket === 'YEAR'
        ? start.slice(0, 4)
        : bucket === 'MONTH'
          ? start.slice(0, 7)
          : `${start.slice(0, 7)}/${isoDay(slot.last).slice(0, 7)}`
    return { ...slot, edtf }
  })
}

/**
 * From the date given, else from the first thing that has a date; to the date given, else today. Null where there is
 * nothing to begin with.
 */
export function spanOfSeries(
  { from, to }: { readonly from?: EdtfText | null | undefined; readonly to?: EdtfText | null | undefined },
  items: readonly Counted[],
  today: Day,
): Bounds | null {
  const begins = items.map((i) => i.bounds.first).filter((day) => day > DAWN)
  const first = from ? boundsOf(from).first : begins.reduce((a, b) => Math.min(a, b), DUSK)
  const last = to ? boundsOf(to).last : Math.max(today, from ? boundsOf(from).last : today)
  if (from && first <= DAWN) throw badInput('`from` is open', 'Give a date to begin with.')
  if (to && last >= DUSK) throw badInput('`to` is open', 'Give a date to end with.')
  if (from && to && first > last) throw badInput(`\`from\` ${from} lies after \`to\` ${to}`, 'Give two dates in order.')
  return first > last ? null : { first, last }
}

class Tally {
  readonly #parts = new Map<string, { value: number; possible: number }>()

  add(part: string, certain: boolean): void {
    const at = this.#parts.get(part) ?? { value: 0, possible: 0 }
    if (certain) at.value++
    else at.possible++
    this.#parts.set(part, at)
  }

  point({ edtf, first, last }: Slot): Point {
    const parts = [...this.#parts]
      .map(([name, counts]) => ({ name, ...counts }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    return {
      bucket: edtf,
      from: isoDay(first),
      to: isoDay(last),
      value: parts.reduce((sum, p) => sum + p.value, 0),
      possible: parts.reduce((sum, p) => sum + p.possible, 0),
      parts,
    }
  }
}

/** What took place in each bucket: certain where its date lies in it whole, else possible in each that it touches. */
export function flowOf(items: readonly Counted[], slots: readonly Slot[]): readonly Point[] {
  const tallies = slots.map(() => new Tally())
  for (const { bounds, certain, part } of items) {
    if (bounds.first <= DAWN || bounds.last >= DUSK) continue
    for (let i = slotAt(slots, bounds.first); i < slots.length && slots[i]!.first <= bounds.last; i++) {
      const whole = bounds.first >= slots[i]!.first && bounds.last <= slots[i]!.last
      tallies[i]!.add(part, certain && whole)
    }
  }
  return slots.map((slot, i) => tallies[i]!.point(slot))
}

/** The first slot that ends on or after a day. */
function slotAt(slots: readonly Slot[], day: Day): number {
  let [low, high] = [0, slots.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (slots[middle]!.last < day) low = middle + 1
    else high = middle
  }
  return low
}

/** What holds on the last day of each bucket. Items come in the order in which one of a key is shown. */
export function stockOf(items: readonly Counted[], slots: readonly Slot[]): readonly Point[] {
  return slots.map((slot) => {
    const tally = new Tally()
    const day = slot.last
    const shown = new Map<string, { part: string; certain: boolean }>()
    for (const [i, { bounds, until, certain, part, key }] of items.entries()) {
      if (bounds.first > day || (until !== undefined && until.last <= day)) continue
      const sure = certain && bounds.last <= day && (until === undefined || until.first > day)
      const before = shown.get(key ?? String(i))
      if (before === undefined || (sure && !before.certain)) shown.set(key ?? String(i), { part, certain: sure })
    }
    for (const { part, certain } of shown.values()) tally.add(part, certain)
    return tally.point(slot)
  })
}
