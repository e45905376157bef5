import type { ActorId, EdtfText } from '../domain/model.js'
import { readDate } from './dates.js'
import type { Discourse } from './discourse.js'
import { type Gazetteer, type Mention, officeOn } from './gazetteer.js'
import { readOffice } from './offices.js'
import { monthOf, vagueDateLength } from './relative-dates.js'
import { fold, isCapitalized, type Token } from './tokens.js'
import { type Unit, unit } from './units.js'

const NAME_PARTICLES = new Set('al bin da de del der di el la le van von ould'.split(' '))
const ARABIC_ARTICLE = /^(?:al|el|as|ad|bin)-\p{Lu}/u
/** Countries whose names are also first names or surnames. */
const BORNE_BY_PEOPLE = new Set('georgia jordan chad israel kenya india cuba ireland france'.split(' '))
/** Capitalized words that never belong to somebody's name. */
const NO_NAME = new Set(
  (
    'the in on at a an and but or for of it he she they we i this that these those as by from with to its his her their ' +
    'mr mrs ms dr former after before when while since under during speaking earlier later meanwhile however has had did does do will would is was neither nor both unlike like today yesterday why if whether although though because despite following once unless until even some many most ' +
    'member members observer observers partner partners dialogue associate associates candidate candidates applicants states countries ' +
    'jr sr ' +
    'all several other another such instead also moreover then now there here how what which who where more less only every each no yes'
  ).split(' '),
)

/** "London-based", "Arabic-speaking". */
const ADJECTIVE = /-(?:based|speaking|led|born|backed|style|run|held|owned|educated)$/

const couldBeName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isCapitalized(token) && !NO_NAME.has(token.lower) && !ADJECTIVE.test(token.lower)

/** Titles that are no part of a name. */
const TITLES = new Set(
  'sheikh sheik sir dame lord prince princess chief maj gen col lt major lieutenant brigadier admiral marshal ayatollah'.split(
    ' ',
  ),
)

const ENVOYS = new Set(['ambassador', 'envoy', 'representative', 'representatives'])

interface Reading {
  readonly tokens: readonly Token[]
  readonly gazetteer: Gazetteer
  readonly discourse: Discourse
  readonly on: EdtfText | null
}

/** Part of a longer name ("Michael Jordan", "Niger Delta"): a capitalized stranger stands beside it. */
function isPartOfName({ tokens, gazetteer, on }: Reading, at: number, mention: Mention): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + mention.length]
  if (before?.lower === 'to' && ENVOYS.has(tokens[at - 2]?.lower ?? '')) return false
  const stranger = (token: Token | undefined, index: number): boolean =>
    couldBeName(token) &&
    // "In February Peru left": no name of anybody.
    monthOf(token) === null &&
    readOffice(tokens, index) === null &&
    gazetteer.mentionAt(tokens, index, on) === null &&
    readDate(tokens, index, { publishedOn: on, year: 2000, last: null }) === null
  // The first word of a sentence has a capital anyway; only beside a name that people bear too does it count.
  const first = at === 1 && !(tokens[at] && BORNE_BY_PEOPLE.has(tokens[at].lower))
  return (!first && stranger(before, at - 1)) || stranger(after, at + mention.length)
}

/** "The Commonwealth" in a text on the Commonwealth of Independent States is that one. */
function shortFor({ gazetteer, discourse }: Reading, mention: Mention, word: string): ActorId {
  const dominant = discourse.dominantBody
  if (mention.length > 1 || dominant === null || dominant === mention.id) return mention.id
  const body = gazetteer.actors.get(dominant)
  return body?.type === 'organization' && fold(body.name).startsWith(`${word} `) ? dominant : mention.id
}

function mentionUnit(reading: Reading, at: number, mention: Mention): Unit | null {
  const { tokens, gazetteer, discourse, on } = reading
  const start = tokens[at]?.start ?? 0
  const end = tokens[at + mention.length - 1]?.end ?? start
  const fields = { lower: tokens[at]?.lower ?? '', start, end, capitalized: true }
  const actor = gazetteer.actors.get(mention.id)
  switch (mention.kind) {
    case 'body':
      return unit({ kind: 'body', ids: [shortFor(reading, mention, fields.lower)], ...fields })
    case 'people':
      return unit({ kind: 'people', ids: [mention.id], ...fields })
    case 'leader': {
      if (actor?.type !== 'leader' || (fields.lower === 'major' && tokens[at + 1]?.lower === 'general')) return null
      // "Mohamed Salem": a surname that is somebody else's first name.
      const next = tokens[at + 1]
      if (
        mention.length === 1 &&
        next &&
        couldBeName(next) &&
        readOffice(tokens, at + 1) === null &&
        isStranger(gazetteer.mentionAt(tokens, at + 1, on))
      )
        return null
      // A surname belongs to whoever the text introduced with it.
      const introduced = mention.length === 1 ? discourse.personNamed(tokens[at]?.text ?? '') : null
      if (introduced && introduced.leader !== actor.id)
        return unit({
          kind: 'person',
          ids: introduced.leader ? [introduced.leader] : [],
          person: introduced,
          ...fields,
        })
      const term = officeOn(actor, on)
      const person = { leader: actor.id, name: actor.name, office: term?.office ?? null, voice: term?.of ?? null }
      return unit({ kind: 'person', ids: [actor.id], person, ...fields })
    }
    default:
      if (isPartOfName(reading, at, mention)) return null
      return unit({ kind: 'state', ids: [mention.id], seat: mention.kind === 'seat', ...fields })
  }
}

/** No name we know, or a surname, which others bear too: "Sergei Ivanov" beside Igor. */
const isStranger = (mention: Mention | null): boolean =>
  mention === null || (mention.kind === 'leader' && mention.length === 1)

/** A capitalized name that no list knows: two words and more, or a surname introduced before. */
function readName(reading: Reading, at: number): { unit: Unit; length: number } | null {
  const { tokens, gazetteer, on, discourse } = reading
  const first = tokens[at]
  if (!first || !couldBeName(first)) return null
  const title = TITLES.has(first.lower) && couldBeName(tokens[at + 1]) && !readOffice(tokens, at + 1) ? 1 : 0
  if (title === 1) {
    const rest = readName(reading, at + 1)
    const called = rest?.length === 1 ? discourse.personCalled(tokens[at + 1]?.text ?? '') : null
    if (rest)
      return {
        unit: {
          ...rest.unit,
          start: called ? first.start : rest.unit.start,
          ...(called && { kind: 'person', person: called }),
        },
        length: rest.length + 1,
      }
  }
  let end = at + 1
  while (end < tokens.length && end - at < 6) {
    const token = tokens[end]
    if (token && NAME_PARTICLES.has(token.lower) && couldBeName(tokens[end + 1])) end += 1
    else if (token && ARABIC_ARTICLE.test(token.text)) end += 1
    else if (token?.text === '.' && tokens[end - 1]?.text.length === 1 && couldBeName(tokens[end + 1])) end += 1
    else if (couldBeName(token) && isStranger(gazetteer.mentionAt(tokens, end, on)) && readOffice(tokens, end) === null)
      end += 1
    else break
  }
  const last = tokens[end - 1] ?? first
  const fields = { lower: last.lower, start: first.start, end: last.end, capitalized: true }
  if (end - at === 1) {
    const known = discourse.personNamed(first.text)
    return { unit: unit({ kind: known ? 'person' : 'name', person: known, ...fields }), length: 1 }
  }
  // "Gunnar Bragi" of Gunnar Bragi Sveinsson
  const called = discourse.personCalled(first.text)
  const written = tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join(' ')
  if (called?.name.startsWith(`${written} `))
    return { unit: unit({ kind: 'person', person: called, ...fields }), length: end - at }
  return { unit: unit({ kind: 'name', ...fields }), length: end - at }
}

function readAt(reading: Reading, at: number): { unit: Unit; length: number } {
  const { tokens, gazetteer, discourse, on } = reading
  const token = tokens[at]
  if (!token) throw new RangeError('no token there')
  const fields = { lower: token.lower, start: token.start, end: token.end, capitalized: isCapitalized(token) }
  const date = readDate(tokens, at, discourse)
  if (date) {
    const end = tokens[at + date.length - 1]?.end ?? token.end
    return { unit: unit({ kind: 'date', date, ...fields, lower: '', end }), length: date.length }
  }
  // Without a day to read it against "on Monday" is a date that says nothing, and "in May" no person.
  const vague = vagueDateLength(tokens, at)
  if (vague > 0) {
    const end = tokens[at + vague - 1]?.end ?? token.end
    return { unit: unit({ kind: 'date', ...fields, lower: '', end }), length: vague }
  }
  if (token.kind !== 'word')
    return { unit: unit({ kind: token.kind === 'mark' ? 'mark' : 'word', ...fields }), length: 1 }
  const mention = gazetteer.mentionAt(tokens, at, on)
  const mentioned = mention && mentionUnit(reading, at, mention)
  if (mention && mentioned) return { unit: mentioned, length: mention.length }
  const office = readOffice(tokens, at)
  if (office) {
    const end = tokens[at + office.length - 1]?.end ?? token.end
    const person = { leader: null, name: '', office: office.office, voice: null }
    return { unit: unit({ kind: 'office', person, ...fields, end }), length: office.length }
  }
  const name = readName(reading, at)
  // A capital at the head of a sentence says nothing, unless another follows.
  const opens = at === 0 && name?.length === 1 && name.unit.kind === 'name'
  if (name && !opens) return name
  return { unit: unit({ kind: 'word', ...fields }), length: 1 }
}

const COURTESIES = new Set(['mr', 'mrs', 'ms', 'dr', 'messrs'])

/** How many tokens "Mr." takes before a name: it says nothing, and stands between office and name. */
function courtesyAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (!token || !COURTESIES.has(token.lower) || !isCapitalized(token)) return 0
  const dot = tokens[at + 1]?.text === '.' ? 2 : 1
  return couldBeName(tokens[at + dot]) ? dot : 0
}

/** Tokens of one sentence to single mentions, names, offices, dates and words; a possessive joins what it follows. */
export function readAtoms(tokens: readonly Token[], gazetteer: Gazetteer, discourse: Discourse): Unit[] {
  const reading: Reading = { tokens, gazetteer, discourse, on: discourse.publishedOn }
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; ) {
    const title = courtesyAt(tokens, at)
    if (title > 0) {
      at += title
      continue
    }
    const read = readAt(reading, at)
    at += read.length
    const next = tokens[at]
    const possessive =
      next !== undefined &&
      read.unit.kind !== 'mark' &&
      next.start === read.unit.end &&
      isPossessive(next, tokens[at - 1]?.lower ?? '', tokens[at + 1])
    units.push(possessive && next ? { ...read.unit, possessive, end: next.end } : read.unit)
    if (read.unit.date) discourse.note(read.unit, false)
    if (possessive) at++
  }
  return units
}

function isPossessive(mark: Token, word: string, next: Token | undefined): boolean {
  if (mark.lower === "'s") return true
  return mark.lower === "'" && word.endsWith('s') && next?.kind === 'word' && next.start > mark.end
}
