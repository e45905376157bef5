import type { ActorId } from '../domain/model.js'
import { readVerbGroup } from './clauses.js'
import type { DateReading } from './dates.js'
import type { Passage } from './passages.js'
import type { QuoteSpan } from './quotes.js'
import { isAdverb, type Person, PREPOSITIONS, type Unit } from './units.js'
import { verbOf } from './verbs.js'

/** Somebody saying something: who, with which verb, and where in the sentence. */
export interface Report {
  readonly passage: Passage
  readonly speaker: Person
  /** Base form of the verb of saying. */
  readonly verb: string
  /** Offset where the report begins (the speaker, or the participle of "adding that"). */
  readonly start: number
  readonly verbAt: number
  /** Offset of the first character behind verb, addressee and "that". */
  readonly contentStart: number
  /** Offset behind what is said, as far as this sentence goes. */
  readonly contentEnd: number
  readonly date: DateReading | null
  readonly venue: string | null
  /** "said X" behind a quote: nothing of its own follows. */
  readonly closes: boolean
}

const SAYING = new Set(
  `say tell state insist reiterate stress emphasize emphasise note add claim argue declare believe warn comment explain acknowledge remark
  reply respond recall repeat assert maintain allege complain lament tweet exclaim announce confirm deny criticize criticise accuse blame
  condemn welcome praise hail denounce slam blast express call suggest threaten write describe underline highlight conclude point assure
  think propose urge predict`.split(/\s+/),
)
/** Verbs that report even without "that" or a quotation behind them; others need one. */
const NEEDS_CLAUSE = new Set(
  'call point propose urge describe write recall note add maintain conclude think respond comment deny threaten'.split(
    ' ',
  ),
)
const ADDRESSEES = new Set('told tell tells telling'.split(' '))
const SPEAKING_NOUNS = new Set(
  'secretariat spokesman spokeswoman spokesperson headquarters statement commission officials leaders'.split(' '),
)
const QUOTE_MARK = /["“”]/
const BE = new Set('is was were are be been being'.split(' '))

const insideQuote = (quotes: readonly QuoteSpan[], offset: number): QuoteSpan | null =>
  quotes.find((quote) => quote.start <= offset && offset < quote.end) ?? null

const asVoice = (name: string, voice: ActorId | null): Person => ({ leader: null, name, office: null, voice })

interface Heard {
  readonly person: Person
  readonly start: number
}

const NO_SPEAKER = new Set(
  'it they we i you who which that this these those there one all both many some others and or but to as also is was were are be been being not what'.split(
    ' ',
  ),
)
const FARTHEST_DETERMINER = 6

/** A speaker without a name: "a Russian deputy", "officials in Tashkent". He has no voice but his own. */
function commonSpeaker(units: readonly Unit[], at: number, text: string): Heard | null {
  const noun = units[at]
  if (!noun || NO_SPEAKER.has(noun.lower) || isAdverb(noun.lower) || noun.lower.endsWith('ing') || /[^\p{L}-]/u.test(noun.lower)) return null
  for (let back = at; back > at - FARTHEST_DETERMINER; back--) {
    const one = units[back]
    const before = units[back - 1]
    if (!one || (one.kind === 'mark' && back !== at)) return null
    const begins = !before || before.kind === 'mark' || ['that', 'but', 'and', 'while', 'as'].includes(before.lower)
    if (['a', 'an', 'the', 'one', 'some'].includes(one.lower) || begins) {
      if (PREPOSITIONS.has(one.lower) || PREPOSITIONS.has(before?.lower ?? '') || back === at) return null
      return { person: asVoice(text.slice(one.start, noun.end), null), start: one.start }
    }
  }
  return null
}

/** The speaker right before a verb group, or null. */
function speakerBefore(units: readonly Unit[], start: number, text: string, last: Person | null): Heard | null {
  let at = start - 1
  if (units[at]?.lower === ',' && (units[at - 1]?.kind === 'person' || units[at - 1]?.kind === 'name')) at--
  const one = units[at]
  if (!one || one.possessive) return null
  const before = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
  const plain = text.slice(one.start, one.end)
  const governed = PREPOSITIONS.has(before?.lower ?? '')
  if (one.kind === 'word' && ['he', 'she'].includes(one.lower)) return last && { person: last, start: one.start }
  if (one.kind === 'word' && SPEAKING_NOUNS.has(one.lower)) {
    const owner = units[at - 1]
    if (owner?.kind === 'body')
      return { person: asVoice(text.slice(owner.start, one.end), owner.ids[0] ?? null), start: owner.start }
  }
  if (one.kind === 'person' && one.person && !governed) return { person: one.person, start: one.start }
  if (one.kind === 'name' && !governed) return { person: asVoice(plain, null), start: one.start }
  if (one.kind === 'office' && one.person && !governed)
    return { person: { ...one.person, name: plain }, start: one.start }
  if (one.kind === 'word') return commonSpeaker(units, at, text)
  if ((one.kind === 'state' || one.kind === 'body') && !governed) {
    return { person: asVoice(plain, one.ids.length === 1 ? (one.ids[0] ?? null) : null), start: one.start }
  }
  return null
}

/** The speaker behind a verb, as in “...,” said Lavrov. */
function speakerBehind(units: readonly Unit[], verbAt: number, text: string): Heard | null {
  const at = units[verbAt + 1]?.lower === 'the' ? verbAt + 2 : verbAt + 1
  const one = units[at]
  if (!one || one.possessive) return null
  if (one.kind === 'person' && one.person) return { person: one.person, start: units[verbAt]?.start ?? one.start }
  if (one.kind === 'name')
    return { person: asVoice(text.slice(one.start, one.end), null), start: units[verbAt]?.start ?? one.start }
  return null
}

/** "the agency quoted Pashinyan as saying", "he was quoted as saying". */
function quotedAsSaying(units: readonly Unit[], verbAt: number): number | null {
  for (let at = verbAt + 1; at <= verbAt + 4; at++) {
    if (units[at]?.lower === 'as' && verbOf(units[at + 1]?.lower ?? '')?.base === 'say') return at
  }
  return null
}

function contentFrom(units: readonly Unit[], verbAt: number): number {
  let at = verbAt + 1
  const told = ADDRESSEES.has(units[verbAt]?.lower ?? '')
  for (let steps = 0; steps < 8; steps++) {
    const one = units[at]
    if (!one) break
    if (one.lower === 'that') return at + 1
    const adverbial =
      one.kind === 'date' ||
      (one.kind === 'word' && isAdverb(one.lower)) ||
      one.lower === ',' ||
      one.lower === ':' ||
      one.lower === 'however'
    if (adverbial) at++
    else if (told && steps < 5 && one.kind !== 'mark' && !QUOTE_MARK.test(one.lower)) {
      // The addressee: up to "that", a date, a mark.
      at++
    } else break
  }
  return told ? verbAt + 1 : at
}

const VENUE_OPENERS = new Set(['at', 'during', 'in'])

/** "at a parliamentary session in Yerevan", up to the date or comma that ends it. */
function venueIn(units: readonly Unit[], from: number, to: number, text: string): string | null {
  for (let at = from; at < to; at++) {
    if (!VENUE_OPENERS.has(units[at]?.lower ?? '') || units[at]?.kind !== 'word') continue
    const first = units[at + 1]
    if (!first || !['a', 'an', 'the'].includes(first.lower)) continue
    let end = at + 1
    while (end < to && units[end]?.kind !== 'date' && units[end]?.kind !== 'mark') end++
    const [start, last] = [units[at + 2], units[end - 1]]
    if (start && last && end - at > 2) return text.slice(start.start, last.end)
  }
  return null
}

const NEARLY_QUOTE = 3

function finds(
  passage: Passage,
  verbAt: number,
  text: string,
  quotes: readonly QuoteSpan[],
  last: Person | null,
): Report | null {
  const { units, sentence } = passage
  const one = units[verbAt]
  const verb = one && verbOf(one.lower)
  if (!one || !verb) return null
  const asSaying = verb.base === 'quote' ? quotedAsSaying(units, verbAt) : null
  if (!SAYING.has(verb.base) && asSaying === null) return null
  const group = readVerbGroup(units, verbAt, verb)
  const previous = units[verbAt - 1]
  const closesQuote = QUOTE_MARK.test(
    text.slice(
      Math.max(sentence.start, (units[group.start]?.start ?? 0) - NEARLY_QUOTE),
      units[group.start]?.start ?? 0,
    ),
  )
  const object = asSaying !== null && !group.passive ? speakerBehind(units, verbAt, text) : null
  if (group.passive && asSaying === null) return null
  if (group.cues.length > 0 && asSaying === null && !group.cues.every((cue) => cue === 'would' || cue === 'will'))
    return null
  const participle = verb.forms.includes('ing') && previous?.lower === ','
  const heard =
    object ??
    (participle ? last && { person: last, start: one.start } : null) ??
    (closesQuote ? speakerBehind(units, verbAt, text) : null) ??
    (verb.forms.includes('ing') ? null : speakerBefore(units, group.start, text, last))
  if (!heard) return null
  if (BE.has(previous?.lower ?? '') && asSaying === null) return null
  const from = contentFrom(units, verbAt)
  const said = units[from]
  const that = units[from - 1]?.lower === 'that'
  const opensQuote = said !== undefined && QUOTE_MARK.test(said.lower)
  const closes = closesQuote || asSaying !== null
  const plainVerb = !verb.forms.includes('past') && !verb.forms.includes('ing')
  const strange = heard.person.leader === null && heard.person.office === null && heard.person.voice === null
  if ((NEEDS_CLAUSE.has(verb.base) || (plainVerb && strange)) && !that && !opensQuote && !closes) return null
  if (
    verb.base === 'tell' &&
    !that &&
    !closes &&
    !units.slice(verbAt, verbAt + 10).some((next) => QUOTE_MARK.test(next.lower))
  )
    return null
  const dateUnit = dateOf(units, group.start, verbAt, from, closes)
  return {
    passage,
    speaker: heard.person,
    verb: verb.base,
    start: heard.start,
    verbAt: one.start,
    contentStart: said?.start ?? sentence.end,
    contentEnd: contentEnd(passage, from, verbAt, quotes),
    date: dateUnit?.date ?? null,
    venue:
      venueIn(units, 0, Math.min(from, closes ? units.length : verbAt), text) ??
      (closes ? venueIn(units, verbAt, units.length, text) : null),
    closes,
  }
}

/** The date of the saying: before the verb, between verb and content, or behind a verb that closes a quote. */
function dateOf(units: readonly Unit[], start: number, verbAt: number, from: number, closes: boolean): Unit | null {
  const dated = (low: number, high: number): Unit | null =>
    units
      .slice(low, high)
      .find((one) => one.kind === 'date' && [null, 'on', 'in', 'during'].includes(one.date?.preposition ?? null)) ??
    null
  return dated(verbAt, from) ?? (closes ? dated(verbAt, units.length) : null) ?? dated(0, start)
}

/** What is said ends where the next participle of saying begins, or with the sentence. */
function contentEnd({ units, sentence }: Passage, from: number, verbAt: number, quotes: readonly QuoteSpan[]): number {
  for (let at = Math.max(from, verbAt + 1) + 1; at < units.length; at++) {
    const one = units[at]
    const verb = one && units[at - 1]?.lower === ',' ? verbOf(one.lower) : null
    if (one && verb?.forms.includes('ing') && SAYING.has(verb.base) && !insideQuote(quotes, one.start))
      return units[at - 2]?.end ?? one.start
  }
  return sentence.end
}

/** All reports of the article, in order. "He added" and ", adding that" go to whoever spoke last. */
export function findReports(passages: readonly Passage[], text: string, quotes: readonly QuoteSpan[]): Report[] {
  const reports: Report[] = []
  let last: Person | null = null
  for (const passage of passages) {
    const before: number = reports.length
    for (let at = 0; at < passage.units.length; at++) {
      const one = passage.units[at]
      if (!one || one.kind !== 'word' || insideQuote(quotes, one.start)) continue
      const report = finds(passage, at, text, quotes, last)
      if (!report) continue
      reports.push(report)
      last = report.speaker
    }
    if (reports.length > before) continue
    const person = passage.units.find(
      (one) => one.kind === 'person' && !one.possessive && !insideQuote(quotes, one.start),
    )
    if (person?.person?.office) last = person.person
  }
  return reports
}
