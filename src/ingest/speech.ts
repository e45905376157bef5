import type { DateReading } from './dates.js'
import type { Passage } from './passages.js'
import type { QuoteSpan } from './quotes.js'
import type { Report } from './reports.js'
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
function isSpoken(text: string, quote: QuoteSpan): boolean {
  const inside = text.slice(quote.start + 1, quote.end - 1)
  const words = inside.trim().split(/\s+/).length
  return words >= FEWEST_WORDS || /[.,!?]$/.test(inside.trim())
}

interface Occasion {
  readonly date: DateReading | null
  readonly venue: string | null
}

const keyOf = (speaker: Person): string => speaker.leader ?? speaker.name

/** Who speaks a quotation: the report in its own sentence first, then whoever spoke before it in the paragraph. */
function reportOf(quote: QuoteSpan, reports: readonly Report[], passages: readonly Passage[]): Report | null {
  const inSentence = (offset: number): Report[] =>
    reports.filter((report) => report.passage.sentence.start <= offset && offset < report.passage.sentence.end)
  const near = [...inSentence(quote.end - 1), ...inSentence(quote.start)]
  const distance = (report: Report): number =>
    report.verbAt < quote.start ? quote.start - report.verbAt : report.verbAt - quote.end
  const nearest = near.reduce<Report | null>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    null,
  )
  if (nearest) return nearest
  const paragraph = passages.find(({ sentence }) => sentence.start <= quote.start && quote.start < sentence.end)
    ?.sentence.paragraph
  const same = reports.filter((report) => report.passage.sentence.paragraph === paragraph)
  return same.findLast((report) => report.verbAt < quote.start) ?? same[0] ?? null
}

const paragraphAt = (passages: readonly Passage[], offset: number): number =>
  passages.findLast(({ sentence }) => sentence.start <= offset)?.sentence.paragraph ?? 0

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
  const utterances: Utterance[] = []
  for (const report of reports) {
    if (report.closes || report.contentStart >= report.contentEnd) continue
    const direct = quotes.find((quote) => Math.abs(quote.start - report.contentStart) <= 1 && isSpoken(text, quote))
    if (direct) continue
    utterances.push({
      speaker: report.speaker,
      verb: report.verb,
      start: report.start,
      end: report.contentEnd,
      direct: false,
      paragraph: report.passage.sentence.paragraph,
      date: report.date,
      venue: report.venue,
    })
  }
  const reported = [...utterances]
  for (const quote of quotes) {
    if (!isSpoken(text, quote) || reported.some((one) => one.start <= quote.start && quote.end <= one.end + 1)) continue
    const paragraph = paragraphAt(passages, quote.start)
    const report = reportOf(quote, reports, passages)
    const before = report
      ? null
      : utterances.filter((one) => one.end <= quote.start).reduce<Utterance | null>(latest, null)
    const source = report ?? (before && paragraph - before.paragraph <= 1 ? before : null)
    if (!source) continue
    utterances.push({
      speaker: source.speaker,
      verb: report ? report.verb : 'say',
      start: quote.start,
      end: quote.end,
      direct: true,
      paragraph,
      date: source.date,
      venue: source.venue,
    })
  }
  return carryOccasions(utterances.sort((a, b) => a.start - b.start))
}

const latest = (best: Utterance | null, one: Utterance): Utterance => (best && best.end >= one.end ? best : one)

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
  const around = utterances.filter((one) => one.start <= offset && offset < one.end)
  return around.reduce<Utterance | null>(
    (best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
    null,
  )
}
