import type { DateReading } from './dates.js'
import type { Passage } from './passages.js'
import type { QuoteSpan } from './quotes.js'
import type { Report } from './reports.js'
import type { Sentence } from './sentences.js'
import { lastStartingBy, spansAround } from './spans.js'
import type { Person } from './units.js'

/** One utterance: a quotation, or a clause that reports what somebody said. */
export interface Utterance {
  readonly speaker: Person
  readonly verb: string
  readonly start: number
  readonly end: number
  readonly direct: boolean
  readonly paragraph: number
  readonly date: DateReading | null
  readonly venue: string | null
}

const FEWEST_WORDS = 4

/** Whether a quotation says something, other than scare quotes around two words. */
export function isSpoken(text: string, quote: QuoteSpan): boolean {
  const inside = text.slice(quote.start + 1, quote.end - 1)
  const words = inside.trim().split(/\s+/).length
  return words >= FEWEST_WORDS || /[.,!?]$/.test(inside.trim())
}

interface Occasion {
  readonly date: DateReading | null
  readonly venue: string | null
}

const keyOf = (speaker: Person): string => speaker.leader ?? speaker.name

/** What the search for a quotation's speaker looks into. All lists are sorted by offset. */
interface Scene {
  readonly sentences: readonly Sentence[]
  readonly reports: readonly Report[]
}

const reportsIn = ({ reports }: Scene, sentence: Sentence | undefined): readonly Report[] => {
  if (!sentence) return []
  const found: Report[] = []
  for (let at = lastReportBefore(reports, sentence.end); at >= 0; at--) {
    const report = reports[at]
    if (!report || report.passage.sentence.start < sentence.start) break
    found.unshift(report)
  }
  return found
}

/** Index of the last report whose verb stands before an offset, or -1. */
function lastReportBefore(reports: readonly Report[], offset: number): number {
  let low = 0
  let high = reports.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reports[middle]?.verbAt ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Who speaks a quotation: the nearest report in its own sentences, then whoever spoke before it in the paragraph. */
function reportOf(quote: QuoteSpan, scene: Scene): Report | null {
  const { sentences, reports } = scene
  const [first, last] = [
    sentences[lastStartingBy(sentences, quote.start)],
    sentences[lastStartingBy(sentences, quote.end - 1)],
  ]
  const near = [...reportsIn(scene, last), ...reportsIn(scene, first)]
  const distance = (report: Report): number =>
    report.verbAt < quote.start ? quote.start - report.verbAt : report.verbAt - quote.end
  const nearest = near.reduce<Report | null>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    null,
  )
  if (nearest) return nearest
  const index = lastReportBefore(reports, quote.start)
  const inParagraph = (report: Report | undefined): report is Report =>
    report?.passage.sentence.paragraph === first?.paragraph
  const [before, after] = [reports[index], reports[index + 1]]
  return inParagraph(before) ? before : inParagraph(after) ? after : null
}

/**
 * All utterances in order. A day and a venue told once carry to the same speaker's later words; a quotation that stands
 * alone in its paragraph continues the last speaker.
 */
export function findUtterances(
  passages: readonly Passage[],
  reports: readonly Report[],
  quotes: readonly QuoteSpan[],
  text: string,
): Utterance[] {
  const scene: Scene = { sentences: passages.map(({ sentence }) => sentence), reports }
  const told = reports.flatMap((report) => reported(report, quotes, text)).sort((a, b) => a.start - b.start)
  const quoted: Utterance[] = []
  const endings = endingsOf(quotes, text)
  quotes.forEach((quote, at) => {
    if (!isSpoken(text, quote) || spansAround(told, quote.start).some((one) => quote.end <= one.end + 1)) return
    const report = reportOf(quote, scene) ?? reportOf(endings[at] ?? quote, scene)
    const utterance = directSpeech(quote, report, scene, told, quoted.at(-1))
    if (utterance) quoted.push(utterance)
  })
  return carryOccasions([...told, ...quoted].sort((a, b) => a.start - b.start))
}

/** For each span the one that closes its quotation: another one where it goes on over paragraphs. */
function endingsOf(quotes: readonly QuoteSpan[], text: string): QuoteSpan[] {
  const endings: QuoteSpan[] = []
  for (let at = quotes.length - 1; at >= 0; at--) {
    const quote = quotes[at]
    if (!quote) continue
    endings[at] = /["”]/.test(text[quote.end - 1] ?? '') ? quote : (endings[at + 1] ?? quote)
  }
  return endings
}

function reported(report: Report, quotes: readonly QuoteSpan[], text: string): Utterance[] {
  if (report.closes || report.contentStart >= report.contentEnd) return []
  const quote = quotes[lastStartingBy(quotes, report.contentStart + 1)]
  if (quote && Math.abs(quote.start - report.contentStart) <= 1 && isSpoken(text, quote)) return []
  return [
    {
      speaker: report.speaker,
      verb: report.verb,
      start: report.start,
      end: report.contentEnd,
      direct: false,
      paragraph: report.passage.sentence.paragraph,
      date: report.date,
      venue: report.venue,
    },
  ]
}

function directSpeech(
  quote: QuoteSpan,
  report: Report | null,
  scene: Scene,
  told: readonly Utterance[],
  lastQuoted: Utterance | undefined,
): Utterance | null {
  const paragraph = scene.sentences[lastStartingBy(scene.sentences, quote.start)]?.paragraph ?? 0
  const lastTold = told[lastStartingBy(told, quote.start)]
  const before = lastTold && lastQuoted && lastTold.start > lastQuoted.start ? lastTold : (lastQuoted ?? lastTold)
  const source = report ?? (before && paragraph - before.paragraph <= 1 ? before : null)
  if (!source) return null
  const { start, end } = quote
  return {
    speaker: source.speaker,
    verb: report?.verb ?? 'say',
    start,
    end,
    direct: true,
    paragraph,
    date: source.date,
    venue: source.venue,
  }
}

function carryOccasions(utterances: readonly Utterance[]): Utterance[] {
  const known = new Map<string, Occasion>()
  return utterances.map((one) => {
    const key = keyOf(one.speaker)
    if (one.date) {
      known.set(key, { date: one.date, venue: one.venue })
      return one
    }
    const occasion = known.get(key)
    return occasion ? { ...one, date: occasion.date, venue: one.venue ?? occasion.venue } : one
  })
}

/** The utterance in which an offset stands: the innermost, a quotation before a report. */
export function utteranceAt(utterances: readonly Utterance[], offset: number): Utterance | null {
  return spansAround(utterances, offset).reduce<Utterance | null>(
    (best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
    null,
  )
}
