/** Words for answers: dates with their prepositions, lists, names. */
import { boundsOf } from '../domain/edtf.js'
import type { Actor, ActorId, EdtfText } from '../domain/model.js'
import type { When } from './dates.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "4 April 1999", "April 1999", "1999"; an interval of days in words. */
export function sayDate(edtf: EdtfText): string {
  if (edtf.startsWith('../')) return `${sayDate(edtf.slice(3))} or before`
  if (edtf.endsWith('/..')) return `${sayDate(edtf.slice(0, -3))} or later`
  if (edtf.includes('/')) return edtf.split('/').map(sayDate).join('–')
  const [year, month, day] = edtf.split('-')
  const name = month === undefined ? null : MONTHS[Number(month) - 1]
  return [day === undefined ? null : Number(day), name, year].filter((part) => part !== null).join(' ')
}

/** The same with its preposition: "on 4 April 1999", "in April 1999", "between 15 January 2020 and 16 January 2020". */
export function onDate(edtf: EdtfText): string {
  if (edtf.startsWith('../')) return `by ${sayDate(edtf.slice(3))}`
  if (edtf.endsWith('/..')) return `after ${sayDate(edtf.slice(0, -3))}`
  if (edtf.includes('/')) return `between ${edtf.split('/').map(sayDate).join(' and ')}`
  return `${edtf.length > 7 ? 'on' : 'in'} ${sayDate(edtf)}`
}

/** "in 1999", "between 1999 and 2004", "since 2010", "up to 2012"; nothing for no time, or now. */
export function sayWhen(when: When | null): string {
  switch (when?.kind) {
    case 'at':
      return onDate(when.from!)
    case 'between':
      return `between ${sayDate(when.from!)} and ${sayDate(when.to!)}`
    case 'since':
      return `since ${sayDate(when.from!)}`
    case 'until':
      return `up to ${sayDate(when.to!)}`
    default:
      return ''
  }
}

/** "Mali, Niger and Togo"; long lists are cut, and say so. */
export function list(items: readonly string[], most = 60): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** How an answer names an actor: bodies by their acronym, or as "Warsaw Pact" where that is one of their names. */
export function nameOf(actor: Actor | undefined, id: ActorId): string {
  if (!actor) return id
  if (actor.type !== 'organization') return actor.name
  const { acronym } = actor
  const known = [actor.name, ...actor.acronyms, ...actor.aliases.map((a) => a.text)]
  const titled = acronym
    .split('_')
    .map((word) => `${word[0]}${word.slice(1).toLowerCase()}`)
    .join(' ')
  if ((acronym.includes('_') || acronym.length > 6) && known.includes(titled)) return titled
  return /^[A-Z0-9]{2,8}$/.test(acronym) && actor.acronyms.includes(acronym) ? acronym : actor.name
}

/** "1 country", "3 countries". */
export const countries = (n: number): string => `${n} ${n === 1 ? 'country' : 'countries'}`

/** Sentences with one space between them; empty ones fall away. */
export const sentences = (...all: readonly (string | null | undefined | false)[]): string =>
  all.filter((one): one is string => typeof one === 'string' && one !== '').join(' ')

/** Whether a date lies within a span for certain, possibly, or not. */
export function within(
  date: EdtfText | null | undefined,
  span: { first: number; last: number },
): 'CERTAIN' | 'POSSIBLE' | null {
  if (!date) return 'POSSIBLE'
  const { first, last } = boundsOf(date)
  if (first > span.last || last < span.first) return null
  return first >= span.first && last <= span.last ? 'CERTAIN' : 'POSSIBLE'
}
