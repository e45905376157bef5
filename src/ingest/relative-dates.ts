import { boundsOf, type Day, dayOf, isEdtf, isoDay } from '../domain/edtf.js'
import type { DateContext } from './dates.js'
import { isCapitalized, type Token } from './tokens.js'

/** A date found, before its preposition. `length` counts tokens. */
export interface Parsed {
  readonly edtf: string
  readonly resolved: boolean
  readonly length: number
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
/** Full names and their beginnings of three and four letters. */
const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((name, at) => [name, name.slice(0, 3), name.slice(0, 4)].map((one) => [one, at + 1] as const)),
)

/** "January", "Jan", "Sept", with a capital: 1 to 12. */
export function monthOf(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null
  const month = MONTH_BY_NAME.get(token.lower.startsWith('mid-') ? token.lower.slice(4) : token.lower)
  return month !== undefined && isCapitalized(token) ? month : null
}

/** Words that a date can begin with, beside numbers, months and weekdays. */
const OPENERS = new Set(
  (
    'today yesterday tomorrow last next this previous that same following a an one two three four five six seven eight nine ten eleven twelve ' +
    'early late mid summer spring autumn winter beginning start end close about around earlier later the'
  ).split(' '),
)
const WEEKDAY_NAMES = new Set(WEEKDAYS)

/** Whether a date without its preposition can begin at a token. Cheap: most tokens cannot. */
export const canBeginDate = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    OPENERS.has(token.lower) ||
    WEEKDAY_NAMES.has(token.lower) ||
    MONTH_BY_NAME.has(token.lower) ||
    token.lower.startsWith('mid-'))

/** A number as two digits. */
export const two = (value: number): string => String(value).padStart(2, '0')

/** The last day of the publication date, or null. */
export const lastPublicationDay = (context: DateContext): Day | null =>
  context.publishedOn && isEdtf(context.publishedOn) ? boundsOf(context.publishedOn).last : null

/** "Tuesday": the most recent one, the day of publication included; "today", "yesterday", "last Thursday", "next Monday". */
export function readRelativeDay(tokens: readonly Token[], at: number, context: DateContext): Parsed | null {
  const published =
    context.publishedOn && /^\d{4}-\d{2}-\d{2}$/.test(context.publishedOn) ? lastPublicationDay(context) : null
  const token = tokens[at]
  if (!token || published === null) return null
  const give = (day: Day, length = 1): Parsed => ({ edtf: isoDay(day), resolved: true, length })
  if (token.lower === 'today') return give(published)
  if (token.lower === 'yesterday') return give(published - 1)
  if (token.lower === 'tomorrow') return give(published + 1)
  const shifted = token.lower === 'last' || token.lower === 'next' ? 1 : 0
  const named = tokens[at + shifted]
  const weekday = named && isCapitalized(named) ? WEEKDAYS.indexOf(named.lower) : -1
  if (weekday < 0) return null
  const today = new Date(published * 86_400_000).getUTCDay()
  const back = (today - weekday + 7) % 7
  if (shifted === 0) return give(published - back)
  return give(token.lower === 'last' ? published - (back || 7) : published + (7 - back), 2)
}

const SHIFTS = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
])
const THEN_SHIFTS = new Map([
  ['that', 0],
  ['same', 0],
  ['following', 1],
])

const monthAt = (index: number): string => `${Math.floor(index / 12)}-${two((index % 12) + 1)}`

/** "last month", "this year", "next year", "last July": against the day of publication. */
function againstPublication(tokens: readonly Token[], at: number, context: DateContext): Parsed | null {
  const shift = SHIFTS.get(tokens[at]?.lower ?? '')
  const published = lastPublicationDay(context)
  if (shift === undefined || published === null) return null
  const [year, month] = isoDay(published).split('-').map(Number)
  if (year === undefined || month === undefined) return null
  const unit = tokens[at + 1]?.lower
  if (unit === 'year') return { edtf: String(year + shift), resolved: true, length: 2 }
  if (unit === 'month') return { edtf: monthAt(year * 12 + month - 1 + shift), resolved: true, length: 2 }
  const named = monthOf(tokens[at + 1])
  if (named === null || tokens[at]?.lower === 'previous') return null
  const past = shift < 0 ? (named < month ? 0 : -1) : shift > 0 ? (named > month ? 0 : 1) : 0
  return { edtf: `${year + past}-${two(named)}`, resolved: true, length: 2 }
}

/** "that year", "the same month", "that July", "the following day": against the date told last. */
function againstLast(tokens: readonly Token[], at: number, { last }: DateContext): Parsed | null {
  const shift = THEN_SHIFTS.get(tokens[at]?.lower ?? '')
  const parts = last && /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(last)
  if (shift === undefined || !parts) return null
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? Number.NaN : Number(part)))
  if (year === undefined || month === undefined || day === undefined) return null
  const give = (edtf: string): Parsed | null => (isEdtf(edtf) ? { edtf, resolved: true, length: 2 } : null)
  const unit = tokens[at + 1]?.lower
  if (unit === 'year') return give(String(year + shift))
  if (unit === 'month' && month > 0) return give(monthAt(year * 12 + month - 1 + shift))
  if (unit === 'day' && day > 0) {
    const date = dayOf(year, month, day)
    return date === null ? null : give(isoDay(date + shift))
  }
  const named = monthOf(tokens[at + 1])
  return named !== null && shift === 0 ? give(`${year}-${two(named)}`) : null
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const LENGTHS = new Set('day days week weeks month months year years decade decades'.split(' '))

function countAt(token: Token | undefined): number | null {
  if (!token) return null
  const number = /^\d{1,2}$/.test(token.text) ? Number(token.text) : COUNTS[token.lower]
  return number ?? null
}

/** The week, Monday to Sunday, of a day. */
function weekOf(day: Day): string {
  const monday = day - ((new Date(day * 86_400_000).getUTCDay() + 6) % 7)
  return `${isoDay(monday)}/${isoDay(monday + 6)}`
}

/** A date moved by days, weeks, months or years, in that precision; null where the date itself is less precise. */
function moved(from: string, shift: number, unit: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(from)
  if (!parts) return null
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? Number.NaN : Number(part)))
  if (year === undefined || month === undefined || day === undefined) return null
  if (unit.startsWith('decade')) return String(year + shift * 10)
  if (unit.startsWith('year')) return String(year + shift)
  if (unit.startsWith('month')) return month > 0 ? monthAt(year * 12 + month - 1 + shift) : null
  const date = day > 0 ? dayOf(year, month, day) : null
  if (date === null) return null
  return unit.startsWith('week') ? weekOf(date + shift * 7) : isoDay(date + shift)
}

/** "two weeks ago" against the day of publication, "six months later" against the date told last. */
function byDistance(tokens: readonly Token[], at: number, context: DateContext): Parsed | null {
  const unit = tokens[at + 1]?.lower ?? ''
  if (!LENGTHS.has(unit)) return null
  const count = countAt(tokens[at])
  const direction = tokens[at + 2]?.lower ?? ''
  if (count === null) return null
  const against =
    direction === 'ago' ? context.publishedOn : direction === 'later' || direction === 'earlier' ? context.last : null
  const edtf = against && moved(against, direction === 'later' ? count : -count, unit)
  return edtf && isEdtf(edtf) ? { edtf, resolved: true, length: 3 } : null
}

const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

/** "last week": Monday to Sunday. */
function byWeek(tokens: readonly Token[], at: number, { publishedOn }: DateContext): Parsed | null {
  const shift = WEEKS[tokens[at]?.lower ?? '']
  if (shift === undefined || tokens[at + 1]?.lower !== 'week' || !publishedOn) return null
  const edtf = moved(publishedOn, shift, 'week')
  return edtf && isEdtf(edtf) ? { edtf, resolved: true, length: 2 } : null
}

/** "the following April": the next one behind the date told last. */
function followingMonth(tokens: readonly Token[], at: number, { last }: DateContext): Parsed | null {
  const named = tokens[at]?.lower === 'following' || tokens[at]?.lower === 'next' ? monthOf(tokens[at + 1]) : null
  const parts = last && /^(\d{4})-(\d{2})/.exec(last)
  if (named === null || !parts) return null
  const year = Number(parts[1]) + (named > Number(parts[2]) ? 0 : 1)
  return { edtf: `${year}-${two(named)}`, resolved: true, length: 2 }
}

/** A month or a year by its distance: from the publication, or from the date told last. */
export const readRelativeSpan = (tokens: readonly Token[], at: number, context: DateContext): Parsed | null =>
  (tokens[at]?.lower === 'following' ? followingMonth(tokens, at, context) : null) ??
  againstPublication(tokens, at, context) ??
  againstLast(tokens, at, context) ??
  byWeek(tokens, at, context) ??
  byDistance(tokens, at, context)

const VAGUE_OPENERS = new Set('on in since by from until till during of'.split(' '))
const SPANS = new Set(['week', 'month', 'year'])

/** How many tokens of a date that cannot be worked out begin here ("on Monday", "in May", "July 4", "last week"); 0 for none. */
export function vagueDateLength(tokens: readonly Token[], at: number): number {
  const opened = VAGUE_OPENERS.has(tokens[at]?.lower ?? '') ? 1 : 0
  const token = tokens[at + opened]
  if (token === undefined) return 0
  if (WEEKDAY_NAMES.has(token.lower) && isCapitalized(token)) return opened + 1
  if (SPANS.has(tokens[at + opened + 1]?.lower ?? '') && (token.lower === 'last' || token.lower === 'this'))
    return opened + 2
  if (monthOf(token) === null) return 0
  const day = /^\d{1,2}$/.test(tokens[at + opened + 1]?.text ?? '') ? 1 : 0
  return opened + day > 0 ? opened + 1 + day : 0
}
