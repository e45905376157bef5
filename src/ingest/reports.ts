import type { DateReading } from './dates.js'
import { hear, isBehindQuote, QUOTE_MARK, type Sought } from './hearing.js'
import type { Passage } from './passages.js'
import type { QuoteSpan } from './quotes.js'
import { spanAt } from './spans.js'
import { type Heard, isQuotedAsSaying, speakerBefore } from './speakers.js'
import { isAdverb, isGoverned, type Person, type Unit } from './units.js'
import { readVerbGroup } from './verb-groups.js'
import { type Verb, verbOf } from './verbs.js'

/** Somebody saying something: who, with which verb, and where in the sentence. */
export interface Report {
  readonly passage: Passage
  readonly speaker: Person
  /** Base form of the verb of saying. */
  readonly verb: string
  /** Offset where the report begins: the speaker, the participle of "adding that", or the words told before ", X said". */
  readonly start: number
  readonly verbAt: number
  /** Offset of the first character of what is said. */
  readonly contentStart: number
  /** Offset behind what is said, as far as this sentence goes. */
  readonly contentEnd: number
  readonly date: DateReading | null
  readonly venue: string | null
  /** "said X" behind a quotation: nothing of its own follows. */
  readonly closes: boolean
}

const SAYING = new Set(
  `say tell state insist reiterate stress emphasize emphasise note add claim argue declare believe warn comment explain acknowledge remark
  reply respond recall repeat assert maintain allege complain lament tweet exclaim announce confirm deny criticize criticise accuse blame
  condemn welcome praise hail denounce slam blast express call suggest threaten write describe underline highlight conclude point assure
  think propose urge predict fear regret hope voice vow promise pledge reject dismiss question defend reaffirm caution concede indicate signal
  lambaste oppose note accept demand answer retort counter speak`.split(/\s+/),
)
/** Verbs that report only with "that" or a quotation behind them. */
const NEEDS_CLAUSE = new Set(
  'call point propose urge describe write recall note add maintain conclude think respond comment threaten fear accept question signal indicate promise demand oppose defend speak'.split(
    ' ',
  ),
)
const LONGEST_ADDRESSEE = 6

const isInside = (quotes: readonly QuoteSpan[], offset: number): boolean => spanAt(quotes, offset) !== null

const isQuiet = (one: Unit): boolean =>
  one.kind === 'date' ||
  (one.kind === 'word' && isAdverb(one.lower)) ||
  one.lower === ',' ||
  one.lower === ':' ||
  one.lower === 'however'

/** Where the words said begin behind the verb: after "that", dates, adverbs and, for "told", after the addressee. */
function contentFrom(units: readonly Unit[], verbAt: number, verb: Verb): number {
  let at = verbAt + 1
  const addressee = verb.base === 'tell' ? LONGEST_ADDRESSEE : 0
  for (let steps = 0; ; steps++) {
    const one = units[at]
    if (!one) return at
    if (one.lower === 'that') return at + 1
    const marked = QUOTE_MARK.test(one.lower)
    if (!isQuiet(one) && (marked || one.kind === 'mark' || steps >= addressee)) return at
    at++
  }
}

/** "X told a channel on Monday." at the end of a sentence, behind a comma: what is said stands before. */
function trails(units: readonly Unit[], verbAt: number, heard: Heard): boolean {
  const speaker = units.findIndex((one) => one.start === heard.start)
  const first = units[speaker - 1]?.lower === 'the' ? speaker - 1 : speaker
  if (first < FEWEST_UNITS || units[first - 1]?.lower !== ',') return false
  const rest = units.slice(verbAt + 1)
  return (
    rest.length <= LONGEST_TRAIL &&
    !rest.some((one) => one.lower === 'that' || one.lower === ',' || QUOTE_MARK.test(one.lower))
  )
}
const FEWEST_UNITS = 4
const LONGEST_TRAIL = 7

/** "called the deal “a mistake”": the quotation stands behind what is called so. */
const NAMES_THINGS = new Set([
  'call',
  'describe',
  'denounce',
  'condemn',
  'praise',
  'hail',
  'slam',
  'criticize',
  'criticise',
  'speak',
])
const NEAR_QUOTE = 12
const quoteNear = (units: readonly Unit[], verbAt: number): boolean =>
  units.slice(verbAt + 1, verbAt + NEAR_QUOTE).some((one) => QUOTE_MARK.test(one.lower))

/** "Arab League states restored": a noun that looks like a verb of saying. */
const LOOK_ALIKES = new Set(['states', 'claims', 'reports', 'comments', 'notes', 'calls', 'states'])
const isNoun = (units: readonly Unit[], at: number): boolean =>
  LOOK_ALIKES.has(units[at]?.lower ?? '') &&
  (units[at - 1]?.kind === 'people' || units[at - 1]?.kind === 'body') &&
  units[at + 1]?.kind === 'word' &&
  units[at + 1]?.lower !== 'that'

/** Whether a word that could be a verb of saying is one here. */
function reports(verb: Verb, heard: Heard, that: boolean, opensQuote: boolean): boolean {
  if (that || opensQuote) return true
  const isPresent = !verb.forms.includes('past') && !verb.forms.includes('ing')
  const stranger = heard.person.leader === null && heard.person.office === null && heard.person.voice === null
  const named = heard.person.name.includes(' ') && /^\p{Lu}/u.test(heard.person.name)
  return (
    !NEEDS_CLAUSE.has(verb.base) && verb.base !== 'tell' && !(isPresent && stranger && !(named && verb.base === 'say'))
  )
}

function reportAt(sought: Sought, verbAt: number): Report | null {
  const { passage, text, quotes } = sought
  const { units, sentence } = passage
  const one = units[verbAt]
  const verb = one && verbOf(one.lower)
  if (!one || !verb || !(SAYING.has(verb.base) || isQuotedAsSaying(units, verbAt))) return null
  const group = readVerbGroup(units, verbAt, verb)
  const heard = hear(sought, verbAt, verb, group)
  if (!heard) return null
  const from = contentFrom(units, verbAt, verb)
  const closes =
    isQuotedAsSaying(units, verbAt) ||
    isBehindQuote(passage, text, heard.start) ||
    isBehindQuote(passage, text, one.start)
  const trailing = !closes && trails(units, verbAt, heard)
  const opensQuote =
    QUOTE_MARK.test(units[from]?.lower ?? '') || (NAMES_THINGS.has(verb.base) && quoteNear(units, verbAt))
  if (isNoun(units, verbAt)) return null
  if (!closes && !trailing && !reports(verb, heard, units[from - 1]?.lower === 'that', opensQuote)) return null
  const after = closes || trailing
  const common = {
    passage,
    speaker: heard.person,
    verb: verb.base,
    verbAt: one.start,
    closes,
    date: dateOf(units, group.start, verbAt, after ? units.length : from, after)?.date ?? null,
    venue: venueIn(units, after ? verbAt : 0, after ? units.length : verbAt, text),
  }
  if (trailing) return { ...common, start: sentence.start, contentStart: sentence.start, contentEnd: sentence.end }
  return {
    ...common,
    start: heard.start,
    contentStart: units[from]?.start ?? sentence.end,
    contentEnd: contentEnd(passage, from, verbAt, quotes),
  }
}

/** The date of the saying: between verb and content, else before the verb. */
function dateOf(units: readonly Unit[], start: number, verbAt: number, until: number, after: boolean): Unit | null {
  const dated = (low: number, high: number): Unit | null =>
    units
      .slice(low, high)
      .find((one) => one.kind === 'date' && [null, 'on', 'in', 'during'].includes(one.date?.preposition ?? null)) ??
    null
  return dated(verbAt, until) ?? (after ? null : dated(0, start))
}

/** What is said ends where the next participle of saying begins, or with the sentence. */
function contentEnd({ units, sentence }: Passage, from: number, verbAt: number, quotes: readonly QuoteSpan[]): number {
  for (let at = Math.max(from, verbAt + 1) + 1; at < units.length; at++) {
    const one = units[at]
    const verb = one && units[at - 1]?.lower === ',' ? verbOf(one.lower) : null
    if (one && verb?.forms.includes('ing') && SAYING.has(verb.base) && !isInside(quotes, one.start))
      return units[at - 2]?.end ?? one.start
  }
  return sentence.end
}

const VENUE_OPENERS = new Set(['at', 'during', 'in'])

/** "at a parliamentary session in Yerevan", up to the date or comma that ends it. */
function venueIn(units: readonly Unit[], from: number, to: number, text: string): string | null {
  for (let at = from; at < to; at++) {
    const opener = units[at]
    const article = units[at + 1]?.lower ?? ''
    if (opener?.kind !== 'word' || !VENUE_OPENERS.has(opener.lower) || !['a', 'an', 'the'].includes(article)) continue
    let end = at + 1
    while (end < to && units[end]?.kind !== 'date' && units[end]?.kind !== 'mark') end++
    const [first, last] = [units[at + 2], units[end - 1]]
    if (first && last && end - at > 2) return text.slice(first.start, last.end)
  }
  return null
}

/** "According to Lavrov, ...", "..., according to the CSTO secretariat" and "Lavrov: “...”": speech without a verb. */
function attributionAt(sought: Sought, at: number): Report | null {
  const { passage, text } = sought
  const { units, sentence } = passage
  const [one, next, marked] = [units[at], units[at + 1], units[at + 1]?.lower ?? '']
  if (!one || !next) return null
  // "he said: ...": the verb before the colon reports it.
  const said = verbOf(units[at - 1]?.lower ?? '')
  if (one.lower === ':' && said && SAYING.has(said.base)) return null
  if (one.lower === ':' && QUOTE_MARK.test(marked)) {
    const named = units
      .slice(0, at)
      .find((unit, i) => unit.kind === 'person' && !unit.possessive && !isGoverned(units, i))
    const heard = named?.person ? { person: named.person, start: named.start } : speakerBefore(units, at, text, null)
    return heard && attribution(passage, heard, one.start, next.start, sentence.end)
  }
  if (one.lower !== 'according' || marked !== 'to') return null
  const heard = sourceNamed(sought, at + 2)
  if (!heard) return null
  if (at > 0) return attribution(passage, heard.heard, one.start, sentence.start, one.start)
  const behind = units[heard.end]
  return behind?.lower === ',' ? attribution(passage, heard.heard, one.start, behind.end, sentence.end) : null
}

const LONGEST_SOURCE = 9
const SOURCE_ENDS = new Set([
  'who',
  'which',
  'that',
  'in',
  'on',
  'at',
  'from',
  'by',
  'published',
  'released',
  'issued',
  'and',
  'but',
])
const PAPERS = /\s+(?:statement|communique|communiqué|press release|letter|note|website|spokes(?:man|woman|person))$/i

/** Whoever stands behind "according to", and the index behind him: a mention, "him", or "a foreign ministry statement". */
function sourceNamed({ passage, text, last }: Sought, from: number): { heard: Heard; end: number } | null {
  const { units } = passage
  const first = units[from]?.lower === 'the' ? from + 1 : from
  if (units[first]?.lower === 'him' || units[first]?.lower === 'her')
    return last && { heard: { person: last, start: units[first]?.start ?? 0 }, end: first + 1 }
  const spoken = units[first + 1]?.lower === 'secretariat' ? 2 : 1
  const named = speakerBefore(units.slice(first, first + spoken), spoken, text, null)
  const known = units[first]?.kind !== 'word' || spoken === 2
  const next = units[first + spoken]
  if (named && known && (next?.kind !== 'word' || SOURCE_ENDS.has(next.lower)))
    return { heard: named, end: first + spoken }
  let end = first
  while (end < first + LONGEST_SOURCE && units[end] && units[end]?.kind !== 'mark' && units[end]?.kind !== 'date') {
    if (SOURCE_ENDS.has(units[end]?.lower ?? '')) break
    end++
  }
  const [begin, close] = [units[from], units[end - 1]]
  if (!begin || !close || end === first) return named && { heard: named, end: first + spoken }
  const person = units.slice(first, end).find((one) => one.kind === 'person' && !one.possessive)?.person
  const name = text.slice(begin.start, close.end).replace(PAPERS, '').replace(/\s+/g, ' ')
  return { heard: { person: person ?? { leader: null, name, office: null, voice: null }, start: begin.start }, end }
}

const attribution = (
  passage: Passage,
  heard: Heard,
  verbAt: number,
  contentStart: number,
  contentEnd: number,
): Report => ({
  passage,
  speaker: heard.person,
  verb: 'say',
  start: Math.min(verbAt, contentStart),
  verbAt,
  contentStart,
  contentEnd,
  date: null,
  venue: null,
  closes: false,
})

/** A cheap first look: only at these words can a report be told. */
function mayReport({ kind, lower }: Unit): boolean {
  if (lower === ':' || lower === 'according') return true
  const verb = kind === 'word' ? verbOf(lower) : null
  return verb !== null && (SAYING.has(verb.base) || verb.base === 'quote')
}

/** All reports of the article, in order. "He added" and ", adding that" go to whoever spoke last. */
export function findReports(passages: readonly Passage[], text: string, quotes: readonly QuoteSpan[]): Report[] {
  const found: Report[] = []
  let last: Person | null = null
  for (const passage of passages) {
    const before: number = found.length
    passage.units.forEach((one, at) => {
      if (!mayReport(one) || isInside(quotes, one.start)) return
      const sought = { passage, text, quotes, last, heardHere: found.length > before }
      const report = attributionAt(sought, at) ?? (one.kind === 'word' ? reportAt(sought, at) : null)
      if (!report) return
      found.push(report)
      last = report.speaker
    })
    if (found.length > before) continue
    const introduced = passage.units.find(
      (one, at) =>
        one.kind === 'person' && !one.possessive && !isGoverned(passage.units, at) && !isInside(quotes, one.start),
    )
    if (introduced?.person?.office) last = introduced.person
  }
  return found.map((report, at) => withName(report, found[at + 1]))
}

const NEAR_NAME = 2

/** "The foreign minister said. Denis Moncada announced": an office without a name is whoever is named next. */
function withName(report: Report, next: Report | undefined): Report {
  const { speaker, passage } = report
  const unnamed = speaker.leader === null && speaker.office !== null && !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(speaker.name)
  if (!unnamed || !next || next.passage.sentence.paragraph - passage.sentence.paragraph > NEAR_NAME) return report
  const isStranger = next.speaker.office === null && next.speaker.voice === null
  if (!isStranger || !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(next.speaker.name)) return report
  return { ...report, speaker: { ...speaker, name: next.speaker.name } }
}
