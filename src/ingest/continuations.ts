import type { ActorId } from '../domain/model.js'
import type { Unit } from './units.js'

/** Another state of the same act with its own date: "Finland joined NATO in 2023, Sweden in 2024". */
export interface Continuation {
  readonly ids: readonly ActorId[]
  readonly date: Unit
  readonly start: number
  readonly end: number
}

const OPENERS = new Set([',', ';', 'and', 'then', 'while', 'with', '–', '—', '-', 'followed', 'by', 'later'])
const MOST_OPENERS = 4
const LONGEST = 30
const FOLLOWED = new Set(['followed', 'did', 'suit', 'so', 'joined', 'acceded'])

/** Whether nothing of its own is said of the state and date: a mark, "and", or the end follows. */
const endsPart = (next: Unit | undefined): boolean => !next || next.kind === 'mark' || next.lower === 'and'

/** The parts of an enumeration that leave out the verb, from right behind the first part's date on. */
export function continuationsFrom(units: readonly Unit[], from: number): Continuation[] {
  const found: Continuation[] = []
  for (let at = from; found.length < LONGEST; ) {
    let next = at
    while (next - at < MOST_OPENERS && OPENERS.has(units[next]?.lower ?? '')) next++
    if (next === at) break
    if (units[next]?.lower === 'the') next++
    const state = units[next]
    if (state?.kind !== 'state' || state.possessive) break
    let dated = next + 1
    while (dated - next < 3 && FOLLOWED.has(units[dated]?.lower ?? '')) dated++
    const date = units[dated]
    if (date?.kind !== 'date' || date.date?.preposition === 'since' || !endsPart(units[dated + 1])) break
    found.push({ ids: state.ids, date, start: state.start, end: date.end })
    at = dated + 1
  }
  return found
}

const AGAIN = new Set(['and', 'then', 'again', 'later', ','])

/** "froze its membership in 2009 and again in 2016": the further days of the same act of the same states. */
export function furtherDates(units: readonly Unit[], from: number): Unit[] {
  const found: Unit[] = []
  for (let at = from; ; ) {
    let next = at
    while (next - at < MOST_OPENERS && AGAIN.has(units[next]?.lower ?? '')) next++
    const date = units[next]
    const joined = units.slice(at, next).some((one) => one.lower === 'and' || one.lower === ',')
    if (!joined || date?.kind !== 'date' || date.date?.preposition === 'since' || !endsPart(units[next + 1])) break
    found.push(date)
    at = next + 1
  }
  // "on Monday, 3 May" tells one day twice: only with "and" are there two.
  return units.slice(from, from + found.length * MOST_OPENERS).some((one) => one.lower === 'and') ? found : []
}
