/** Times in questions: "in 1999", "on 4 April 1999", "between 2001 and 2004", "since May 2010", "last year", "now". */
import { type Bounds, boundsOf, DAWN, DUSK, dayOf, isoDay } from '../domain/edtf.js'
import type { EdtfText } from '../domain/model.js'
import type { Word } from './words.js'

/** A time: a date, a span, or open at one end. `now` is today. */
export interface When {
  readonly kind: 'now' | 'at' | 'between' | 'since' | 'until'
  readonly from: EdtfText | null
  readonly to: EdtfText | null
}

interface Found {
  readonly length: number
  readonly when: When
}
interface Piece {
  readonly length: number
  readonly date: EdtfText
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const SHORT_MONTHS = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [name, i + 1] as const),
)
const SEPT = ['sept', 9] as const
const DAYS = /^(\d{1,2})(?:st|nd|rd|th)?$/
const YEAR = /^(1[89]\d\d|20\d\d|21\d\d)$/
const ISO = /^\d{4}-\d{2}(-\d{2})?$/
const DECADE = /^(1[89]\d|20\d)0s$/
const two = (n: number): string => String(n).padStart(2, '0')

const monthOf = (fold: string | undefined): number | null => {
  if (fold === undefined) return null
  const full = MONTHS.indexOf(fold)
  if (full >= 0) return full + 1
  return fold === SEPT[0] ? SEPT[1] : (SHORT_MONTHS.get(fold) ?? null)
}

function dayDate(year: string, month: number, day: number): EdtfText | null {
  return dayOf(Number(year), month, day) === null ? null : `${year}-${two(month)}-${two(day)}`
}

/** A date without its preposition. */
function pieceAt(words: readonly Word[], start: number, today: EdtfText): Piece | null {
  let at = start
  const fold = (offset = 0): string | undefined => words[at + offset]?.fold
  const done = (length: number, date: EdtfText | null): Piece | null =>
    date === null ? null : { length: at - start + length, date }
  if (fold() === 'the') at++
  if (fold() === 'year' && YEAR.test(fold(1) ?? '')) at++
  const first = fold()
  if (first === undefined) return null
  if (ISO.test(first)) return isDate(first) ? done(1, first) : null
  if (YEAR.test(first)) return done(1, first)
  if (DECADE.test(first)) return done(1, `${first.slice(0, 4)}/${first.slice(0, 3)}9`)
  const edge = edgeAt(words, at, today)
  if (edge) return done(edge.length, edge.date)
  const relative = relativeAt(words, at, today)
  if (relative) return done(relative.length, relative.date)
  const month = monthOf(first)
  if (month !== null) {
    const comma = (offset: number) => (fold(offset) === ',' ? 1 : 0)
    const day = DAYS.exec(fold(1) ?? '')
    const withDay = day ? fold(2 + comma(2)) : undefined
    if (day && withDay && YEAR.test(withDay)) return done(3 + comma(2), dayDate(withDay, month, Number(day[1])))
    const of = fold(1) === 'of' ? 1 : comma(1)
    const year = fold(1 + of)
    return year && YEAR.test(year) ? done(2 + of, `${year}-${two(month)}`) : null
  }
  const day = DAYS.exec(first)
  if (day) {
    const of = fold(1) === 'of' ? 1 : 0
    const named = monthOf(fold(1 + of))
    const comma = fold(2 + of) === ',' ? 1 : 0
    const year = fold(2 + of + comma)
    if (named !== null && year && YEAR.test(year)) return done(3 + of + comma, dayDate(year, named, Number(day[1])))
  }
  return null
}

const isDate = (text: string): boolean => {
  const [year, month, day] = text.split('-').map(Number)
  return dayOf(year!, month!, day ?? 1) !== null
}

/** "the end of 1999", "the start of May 2004": its last or first day. */
function edgeAt(words: readonly Word[], at: number, today: EdtfText): Piece | null {
  const edge = words[at]?.fold
  const isLast = edge === 'end'
  if ((!isLast && !['start', 'beginning'].includes(edge ?? '')) || words[at + 1]?.fold !== 'of') return null
  const piece = pieceAt(words, at + 2, today)
  if (!piece) return null
  const { first, last } = boundsOf(piece.date)
  return { length: piece.length + 2, date: isoDay(isLast ? last : first) }
}

/** "last year", "this month", "yesterday". */
function relativeAt(words: readonly Word[], at: number, today: EdtfText): Piece | null {
  const [a, b] = [words[at]?.fold, words[at + 1]?.fold]
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (a === 'yesterday') return { length: 1, date: isoDay(boundsOf(today).first - 1) }
  if (a !== 'last' && a !== 'this') return null
  const back = a === 'last' ? 1 : 0
  if (b === 'year') return { length: 2, date: String(year - back) }
  if (b !== 'month') return null
  const whole = year * 12 + month - 1 - back
  return { length: 2, date: `${Math.floor(whole / 12)}-${two((whole % 12) + 1)}` }
}

const NUMBERS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1] as const),
)
const COUNTED = new Map([
  ['years', 12],
  ['year', 12],
  ['months', 1],
  ['decades', 120],
  ['decade', 120],
])

/** "in the last ten years", "over the past decade": from that day to today. */
function spanBack(words: readonly Word[], start: number, today: EdtfText): Found | null {
  let at = start
  if (!['in', 'over', 'during', 'within'].includes(words[at]?.fold ?? '')) return null
  at++
  if (words[at]?.fold === 'the') at++
  if (!['last', 'past'].includes(words[at]?.fold ?? '')) return null
  at++
  const given = words[at]?.fold ?? ''
  const count = NUMBERS.get(given) ?? (/^\d{1,3}$/.test(given) ? Number(given) : null)
  const unit = COUNTED.get(words[count === null ? at : at + 1]?.fold ?? '')
  if (unit === undefined || (count === null && given !== 'decade')) return null
  const whole = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - (count ?? 1) * unit
  const from = `${Math.floor(whole / 12)}-${two((whole % 12) + 1)}-${two(Math.min(28, Number(today.slice(8, 10))))}`
  return { length: at - start + (count === null ? 1 : 2), when: { kind: 'between', from, to: today } }
}

const NOW =
  'rn|right now|at the moment|at present|these days|as of now|as of today|nowadays|currently|presently|now|today'
    .split('|')
    .map((phrase) => phrase.split(' '))

/** What stands before a date, and what it makes of it; the longer first. */
const PREPOSITIONS: readonly (readonly [words: string, kind: When['kind'] | 'before' | 'after' | 'by'])[] = [
  ['as of', 'at'],
  ['ever since', 'since'],
  ['up to', 'until'],
  ['prior to', 'before'],
  ['back in', 'at'],
  ['starting in', 'since'],
  ['in', 'at'],
  ['on', 'at'],
  ['at', 'at'],
  ['during', 'at'],
  ['throughout', 'at'],
  ['for', 'at'],
  ['of', 'at'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['by', 'by'],
]

const startsWith = (words: readonly Word[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => words[at + i]?.fold === word)

/** The time at a place, with its preposition. */
export function whenAt(words: readonly Word[], at: number, today: EdtfText): Found | null {
  const now = NOW.find((phrase) => startsWith(words, at, phrase))
  if (now) return { length: now.length, when: { kind: 'now', from: null, to: null } }
  const span = spanBack(words, at, today) ?? betweenAt(words, at, today)
  if (span) return span
  for (const [text, kind] of PREPOSITIONS) {
    const phrase = text.split(' ')
    if (!startsWith(words, at, phrase)) continue
    const piece = pieceAt(words, at + phrase.length, today)
    if (!piece) continue
    const length = phrase.length + piece.length
    // "of 12": a number alone is no date, which `pieceAt` sees to.
    const onward = words[at + length]?.fold
    if (kind === 'since' || onward === 'onwards')
      return { length: length + (onward === 'onwards' ? 1 : 0), when: since(piece.date) }
    return { length, when: whenOf(kind, piece.date) }
  }
  const bare = pieceAt(words, at, today)
  return bare && { length: bare.length, when: whenOf('at', bare.date) }
}

const since = (from: EdtfText): When => ({ kind: 'since', from: startOf(from), to: null })
const startOf = (date: EdtfText): EdtfText => (date.includes('/') ? date.slice(0, date.indexOf('/')) : date)
const endOf = (date: EdtfText): EdtfText => date.slice(date.indexOf('/') + 1)

/** The time at, before or after a date. */
export function whenOf(kind: When['kind'] | 'before' | 'after' | 'by', date: EdtfText): When {
  const { first, last } = boundsOf(date)
  switch (kind) {
    case 'before':
      return { kind: 'until', from: null, to: isoDay(first - 1) }
    case 'after':
      return { kind: 'since', from: isoDay(last + 1), to: null }
    case 'until':
    case 'by':
      return { kind: 'until', from: null, to: endOf(date) }
    default:
      return date.includes('/')
        ? { kind: 'between', from: startOf(date), to: endOf(date) }
        : { kind: 'at', from: date, to: date }
  }
}

/** "between 1999 and 2004", "from 1999 to 2004", "1999-2004". */
function betweenAt(words: readonly Word[], start: number, today: EdtfText): Found | null {
  const opener = words[start]?.fold
  const at = opener === 'between' || opener === 'from' || opener === 'in' ? start + 1 : start
  const left = pieceAt(words, at, today)
  if (!left) return null
  const joint = words[at + left.length]?.fold
  const joints =
    opener === 'between' ? ['and'] : opener === 'from' ? ['to', 'until', 'till', '-', 'through'] : ['-', 'to']
  if (joint === undefined || !joints.includes(joint)) {
    return opener === 'from' && words[at + left.length]?.fold === 'on'
      ? { length: at - start + left.length + 1, when: since(left.date) }
      : null
  }
  const rest = at + left.length + 1
  const isToday = ['now', 'today'].includes(words[rest]?.fold ?? '')
  const right = isToday ? { length: 1, date: today } : pieceAt(words, rest, today)
  if (!right || boundsOf(left.date).first > boundsOf(right.date).last) return null
  return {
    length: rest - start + right.length,
    when: { kind: 'between', from: startOf(left.date), to: endOf(right.date) },
  }
}

/** First and last day of a time; open ends lie far outside. */
export function boundsOfWhen({ from, to }: When): Bounds {
  return { first: from === null ? DAWN : boundsOf(from).first, last: to === null ? DUSK : boundsOf(to).last }
}
