import { boundsOf, dayOf, edtfOf, isEdtf, isoDay } from '../domain/edtf.js'
import type { Basis, EdtfText } from '../domain/model.js'
import {
  canBeginDate,
  lastPublicationDay,
  monthOf,
  type Parsed,
  readRelativeDay,
  readRelativeSpan,
  two,
} from './relative-dates.js'
import type { Token } from './tokens.js'

/** A date as the text gives it. `start` and `end` leave a leading preposition out. */
export interface DateReading {
  readonly edtf: EdtfText
  readonly basis: Basis
  readonly start: number
  readonly end: number
  /** "on", "in", "by", "since" ... as written before the date, or null. */
  readonly preposition: string | null
  /** How many tokens it takes, preposition included. */
  readonly length: number
}

/** What a date without a year is read against. */
export interface DateContext {
  /** The publication date, or null. */
  readonly publishedOn: EdtfText | null
  /** The year of the last dated day or month in the same paragraph, or null. */
  readonly year: number | null
  /** The date told last, for "that month", "the same year"; or null. */
  readonly last: EdtfText | null
}

const PREPOSITIONS = new Set(
  'on in since by until from of during for before after through till between effective'.split(' '),
)
/** Prepositions after which a bare number is a year. */
const YEAR_AFTER = new Set('in since by until from of during between'.split(' '))
/** "late February", "mid 2023": a part of it, which we do not narrow down. */
const PARTS = new Set(['early', 'late', 'mid', 'summer', 'spring', 'autumn', 'winter'])
/** "at the start of 2024", "by the end of May". */
const EDGES = new Set(['beginning', 'start', 'end', 'close'])
const FILLERS = new Set(['about', 'around', 'earlier', 'later', 'the'])
const HALF_A_YEAR = 183

function numberIn(token: Token | undefined, low: number, high: number): number | null {
  const match = token?.kind === 'number' ? /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token.lower) : null
  const value = match ? Number(match[1]) : Number.NaN
  return value >= low && value <= high ? value : null
}

const dayNumber = (token: Token | undefined): number | null => numberIn(token, 1, 31)
const yearNumber = (token: Token | undefined): number | null =>
  token && /^\d{4}$/.test(token.text) ? numberIn(token, 1800, 2100) : null
/** The year that brings a month (and day) nearest to the publication; a carried year wins. */
function nearestYear(month: number, day: number, context: DateContext): number | null {
  if (context.year !== null) return context.year
  const published = lastPublicationDay(context)
  if (published === null) return null
  const year = Number(isoDay(published).slice(0, 4))
  const far = (candidate: number): number => Math.abs((dayOf(candidate, month, Math.min(day, 28)) ?? 0) - published)
  return [year, year - 1, year + 1].reduce((best, candidate) =>
    far(candidate) < far(best) && far(candidate) <= HALF_A_YEAR ? candidate : best,
  )
}

function monthDay(
  month: number,
  day: number,
  year: number | null,
  length: number,
  context: DateContext,
): Parsed | null {
  const full = year ?? nearestYear(month, day, context)
  if (full === null) return null
  const edtf = `${full}-${two(month)}-${two(day)}`
  return isEdtf(edtf) ? { edtf, resolved: year === null, length } : null
}

const THAT = new Set(['that', 'same'])
const YEAR_SHIFTS: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 }

/** A year after a comma or straight: how many tokens it takes and which it is. */
function yearAfter(
  tokens: readonly Token[],
  at: number,
  { publishedOn, last }: DateContext,
): { year: number | null; length: number } {
  // "in March this year", "in March last year"
  const of = tokens[at]?.lower === 'of' ? 1 : 0
  const shift = YEAR_SHIFTS[tokens[at + of]?.lower ?? '']
  if (shift !== undefined && tokens[at + of + 1]?.lower === 'year' && publishedOn)
    return { year: Number(publishedOn.slice(0, 4)) + shift, length: of + 2 }
  // "in August of that year", "in May the same year"
  const the = tokens[at + of]?.lower === 'the' ? 1 : 0
  const then = THAT.has(tokens[at + of + the]?.lower ?? '') && tokens[at + of + the + 1]?.lower === 'year'
  if (then && last) return { year: Number(last.slice(0, 4)), length: of + the + 2 }
  const comma = tokens[at]?.text === ',' ? 1 : 0
  const year = yearNumber(tokens[at + comma])
  return year === null ? { year: null, length: 0 } : { year, length: comma + 1 }
}

const DASHES = new Set(['–', '-', '—'])
const isDot = (token: Token | undefined): boolean => token?.text === '.'

/** "4 December 2024", "December 4, 2024", "December 2024", "December 4", "December"; ranges of days of one month. */
function readMonth(tokens: readonly Token[], at: number, context: DateContext, bare: boolean): Parsed | null {
  const dayFirst = dayNumber(tokens[at])
  if (dayFirst !== null) {
    const ranged = DASHES.has(tokens[at + 1]?.text ?? '') ? dayNumber(tokens[at + 2]) : null
    const of = ranged === null && tokens[at + 1]?.lower === 'of' ? 1 : 0
    const monthAt = at + (ranged === null ? 1 : 3) + of
    const month = monthOf(tokens[monthAt])
    if (month === null) return null
    const { year, length } = yearAfter(tokens, monthAt + 1, context)
    return rangeOrDay(month, dayFirst, ranged, year, monthAt + 1 + length - at, context)
  }
  const month = monthOf(tokens[at])
  if (month === null) return null
  const dayAt = at + (isDot(tokens[at + 1]) ? 2 : 1)
  const day = dayNumber(tokens[dayAt])
  if (day !== null) {
    const ranged = DASHES.has(tokens[dayAt + 1]?.text ?? '') ? dayNumber(tokens[dayAt + 2]) : null
    const next = dayAt + (ranged === null ? 1 : 3)
    const { year, length } = yearAfter(tokens, next, context)
    return rangeOrDay(month, day, ranged, year, next + length - at, context)
  }
  const { year, length } = yearAfter(tokens, dayAt, context)
  if (year !== null) return { edtf: `${year}-${two(month)}`, resolved: false, length: dayAt - at + length }
  const near = bare ? nearestYear(month, 15, context) : null
  return near === null ? null : { edtf: `${near}-${two(month)}`, resolved: true, length: 1 }
}

function rangeOrDay(
  month: number,
  day: number,
  to: number | null,
  year: number | null,
  length: number,
  context: DateContext,
): Parsed | null {
  const first = monthDay(month, day, year, length, context)
  if (to === null || first === null) return first
  const last = monthDay(month, to, year, length, context)
  const edtf = last && `${first.edtf}/${last.edtf}`
  return edtf && isEdtf(edtf) ? { ...first, edtf } : null
}

/** "1949: Norway joins". */
const opensChronicle = (tokens: readonly Token[], at: number): boolean =>
  at === 0 && /^[:–—-]$/.test(tokens[1]?.text ?? '')

/** "in 1999 and 2012". */
const isSecondYear = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.lower === 'and' || tokens[at - 1]?.text === ',') && yearNumber(tokens[at - 2]) !== null

/** "Ecuador's 2020 withdrawal", "the 2012 suspension": a year as an adjective; it dates the deed and nothing else. */
function attributiveYear(tokens: readonly Token[], at: number): DateReading | null {
  const token = tokens[at]
  const year = yearNumber(token)
  if (!token || year === null || !OWNERS.has(tokens[at - 1]?.lower ?? '') || !DEEDS.has(tokens[at + 1]?.lower ?? ''))
    return null
  return {
    edtf: String(year),
    basis: 'STATED',
    start: token.start,
    end: token.end,
    preposition: ATTRIBUTIVE,
    length: 1,
  }
}
const OWNERS = new Set(["'s", "'", 'its', 'their', 'the', 'his'])
const DEEDS = new Set(
  'withdrawal exit departure accession admission entry suspension expulsion readmission return summit bid application split'.split(
    ' ',
  ),
)
/** What stands for the preposition of a year that is an adjective. */
export const ATTRIBUTIVE = 'attributive'

function readCore(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
  preposition: string | null,
): Parsed | null {
  const token = tokens[at]
  if (token?.kind === 'number' && /^\d{4}-\d{2}(-\d{2})?$/.test(token.text) && isEdtf(token.text))
    return { edtf: token.text, resolved: false, length: 1 }
  const month = readMonth(tokens, at, context, preposition !== null)
  if (month) return month
  const years = /^(\d{4})[-–](\d{4})$/.exec(token?.text ?? '')
  if (years?.[1] && years[2] && preposition !== null && isEdtf(`${years[1]}/${years[2]}`))
    return { edtf: `${years[1]}/${years[2]}`, resolved: false, length: 1 }
  const year = yearNumber(token)
  if (year !== null) {
    const stands =
      (preposition && YEAR_AFTER.has(preposition)) || opensChronicle(tokens, at) || isSecondYear(tokens, at)
    return stands ? { edtf: String(year), resolved: false, length: 1 } : null
  }
  const weekday = readRelativeDay(tokens, at, context)
  if (weekday) {
    // "Thursday, 5 December 2024" and "Thursday, March 5" are one date, told twice.
    const comma = tokens[at + 1]?.text === ',' ? 2 : 1
    const exact = readMonth(tokens, at + comma, context, false)
    return exact ? { ...exact, length: exact.length + comma } : weekday
  }
  return readRelativeSpan(tokens, at, context)
}

/** "(by the end of) the year": the year of publication. */
function wholeYear(
  tokens: readonly Token[],
  at: number,
  { publishedOn }: DateContext,
): Pick<DateReading, 'edtf' | 'basis' | 'end'> | null {
  const year = tokens[at + 1]
  if (tokens[at]?.lower !== 'the' || year?.lower !== 'year' || !publishedOn) return null
  return { edtf: publishedOn.slice(0, 4), basis: 'RESOLVED', end: year.end }
}

/**
 * The date that begins at a token, or null. Absolute dates are STATED; those that need the publication date or an
 * earlier date of the paragraph are RESOLVED. "May" and a bare year count only behind a preposition.
 */
export function readDate(tokens: readonly Token[], at: number, context: DateContext): DateReading | null {
  const word = tokens[at]?.lower ?? ''
  const isOpened = PREPOSITIONS.has(word) || word === 'at'
  if (!canBeginDate(tokens[isOpened ? at + 1 : at])) return null
  const attributive = attributiveYear(tokens, at)
  if (attributive) return attributive
  let core = at
  const edged = word === 'at' && EDGES.has(tokens[at + 2]?.lower ?? '')
  const preposition = edged ? 'in' : PREPOSITIONS.has(word) ? word : null
  if (preposition) core++
  let partly = false
  for (; core - at < 3; core++) {
    const filler = tokens[core]?.lower ?? ''
    if (PARTS.has(filler)) partly = true
    else if (!FILLERS.has(filler)) break
  }
  if (EDGES.has(tokens[core]?.lower ?? '')) {
    if (tokens[core + 1]?.lower === 'of') core += 2
    const year = wholeYear(tokens, core, context)
    if (year && tokens[core - 1])
      return { ...year, start: tokens[core]?.start ?? 0, preposition: preposition ?? 'in', length: core - at + 2 }
  }
  const parsed = readCore(tokens, core, context, preposition ?? (partly ? 'in' : null))
  const first = tokens[core]
  const last = parsed && tokens[core + parsed.length - 1]
  if (!parsed || !first || !last) return null
  const interval =
    preposition === 'between' || preposition === 'from' ? intervalTo(tokens, core, parsed, context) : null
  const read = interval ?? parsed
  return {
    edtf: read.edtf,
    basis: read.resolved ? 'RESOLVED' : 'STATED',
    start: first.start,
    end: tokens[core + read.length - 1]?.end ?? last.end,
    preposition,
    length: core - at + read.length,
  }
}

/** "from 2016 to 2019", "between May 2021 and June 2022": first day of the one to the last of the other. */
function intervalTo(tokens: readonly Token[], at: number, from: Parsed, context: DateContext): Parsed | null {
  const joiner = at + from.length
  if (!['to', 'and', 'until', '–'].includes(tokens[joiner]?.lower ?? '')) return null
  const to = readCore(tokens, joiner + 1, context, 'in')
  if (!to) return null
  const [first, last] = [boundsOf(from.edtf).first, boundsOf(to.edtf).last]
  const edtf = first <= last ? edtfOf({ first, last }) : null
  return edtf === null ? null : { edtf, resolved: from.resolved || to.resolved, length: from.length + 1 + to.length }
}
