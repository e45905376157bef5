/** What is wrong with names and dates, told by the loader: a name that two share, an end before its beginning. */
import { type Bounds, boundsOf, DAWN, DUSK, overlap } from '../domain/edtf.js'
import type { Actor, Country, EdtfText, Name } from '../domain/model.js'
import type { SeedData } from './seed-files.js'
import type { SeedErrors } from './seed-reading.js'

/** The file and line on which something stands. */
export type Place = readonly [file: string, line: number]

/** The names by which texts mean an actor, in groups within which one name may mean only one actor of a kind at a time. */
function namesOf(actor: Actor): Record<string, readonly Name[]> {
  if (actor.type === 'leader') return { name: [actor.name, ...actor.spellings].map((text) => ({ text })) }
  const short = actor.type === 'country' ? [actor.code] : actor.acronyms
  return {
    name: [...[actor.name, ...short].map((text) => ({ text })), ...actor.aliases],
    seat: actor.seats,
    ...(actor.type === 'country' && { demonym: actor.demonyms, ...foreignNames(actor) }),
  }
}

const IN_LANGUAGE = 'name in '
const foreignNames = ({ names }: Country): Record<string, readonly Name[]> =>
  Object.fromEntries(Object.entries(names ?? {}).map(([tag, text]) => [`${IN_LANGUAGE}${tag}`, [{ text }]]))

/** Under which the line of a country in names.yaml stands. */
export const namesPlace = (country: string): string => `names of ${country}`

function spanOf(name: Name, actor: Actor): Bounds {
  const life = actor.type === 'country' ? actor : undefined
  const to = name.to ?? life?.to
  // The day on which one name gives way to another belongs to both.
  const last = to === undefined ? DUSK : boundsOf(to).last - 1
  const from = name.from ?? life?.from
  const first = from === undefined ? DAWN : boundsOf(from).first + 1
  // A name from before the state itself ("Portuguese Timor").
  return { first: first > last ? DAWN : first, last }
}

/** A name that two actors of one kind share at one time. */
export function checkNames(actors: readonly Actor[], placeOf: (id: string) => Place, errors: SeedErrors): void {
  const taken = new Map<string, { actor: Actor; name: Name }[]>()
  for (const actor of actors)
    for (const [group, names] of Object.entries(namesOf(actor)))
      for (const name of names) {
        const key = `${actor.type} ${group} ${name.text.normalize('NFC').toLowerCase()}`
        const holders = taken.get(key) ?? []
        const other = holders.find((h) => h.actor !== actor && overlap(spanOf(h.name, h.actor), spanOf(name, actor)))
        const at = group.startsWith(IN_LANGUAGE) ? namesPlace(actor.id) : actor.id
        if (other) errors.add(...placeOf(at), `${group} "${name.text}" is also one of ${other.actor.id}`)
        taken.set(key, [...holders, { actor, name }])
      }
}

interface Span {
  readonly what: string
  readonly from: EdtfText | null | undefined
  readonly to: EdtfText | null | undefined
}

/** Everything of an actor that begins and ends. */
function spansOf(actor: Actor): readonly Span[] {
  if (actor.type === 'leader') return actor.offices.map(({ office, from, to }) => ({ what: office, from, to }))
  const names = [...actor.aliases, ...actor.seats, ...(actor.type === 'country' ? actor.demonyms : [])]
  const spans = names.map(({ text, from, to }) => ({ what: `"${text}"`, from, to }))
  return actor.type === 'country' ? [{ what: actor.name, from: actor.from, to: actor.to }, ...spans] : spans
}

const backwards = ({ from, to }: Span): boolean => !!from && !!to && boundsOf(to).last < boundsOf(from).first

/** Names, offices, states, standings and notices that end before they begin. */
export function checkOrder(data: SeedData, placeOf: (id: string) => Place, errors: SeedErrors): void {
  const told = ({ what, from, to }: Span) => `${what} ends (${to}) before it begins (${from})`
  for (const actor of data.actors)
    for (const span of spansOf(actor).filter(backwards)) errors.add(...placeOf(actor.id), told(span))
  for (const { record, findings } of [...data.records.values()].flat()) {
    const [first] = findings
    if (!first) continue
    const what = (first.act ?? first.standing ?? '').toLowerCase().replaceAll('_', ' ')
    for (const to of [first.until, first.effective]) {
      const span = { what, from: first.on, to }
      if (backwards(span)) errors.add(...placeOf(record.id), told(span))
    }
  }
}
