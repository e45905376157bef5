import type { ActorId, Article, EdtfText, Extraction, FindingDraft, Problem } from '../domain/model.js'
import { type ActDraft, findActs } from './acts.js'
import { bodyStart } from './article.js'
import type { Gazetteer } from './gazetteer.js'
import { isEnglish } from './language.js'
import { datedByNews } from './news-dates.js'
import { lookedAt, oddities } from './oddities.js'
import { readPassages } from './passages.js'
import { findQuotes, type QuoteSpan } from './quotes.js'
import { findReports } from './reports.js'
import { spanAt } from './spans.js'
import { findUtterances, isSpoken, type Utterance, utteranceAt } from './speech.js'
import { findStandings } from './standings.js'
import { findStatements } from './statements.js'

/** Changes whenever a rule changes what is found. Runs carry it. */
export const EXTRACTOR_VERSION = 'rules-5'

const LONGEST_TEXT = 5_000_000

interface Speech {
  readonly text: string
  readonly quotes: readonly QuoteSpan[]
  readonly utterances: readonly Utterance[]
}

/**
 * A finding with whoever says it. One inside a quotation whose speaker we cannot name is nobody's word, least of all the
 * paper's: it is dropped and reported.
 */
function attributed(draft: ActDraft, { text, quotes, utterances }: Speech, problems: Problem[]): FindingDraft[] {
  const { start, end, rule } = draft
  const said = start === null ? null : utteranceAt(utterances, start)
  const quote = start === null ? null : spanAt(quotes, start)
  if (!said && quote && isSpoken(text, quote)) {
    problems.push({ start, end, message: `${rule}: found in a quotation whose speaker is not clear, and dropped` })
    return []
  }
  const { speaker } = said ?? {}
  return [
    {
      ...draft,
      speaker: speaker?.leader ?? null,
      speakerName: speaker?.name ?? null,
      voice: speaker?.voice ?? null,
      saidOn: said?.date?.edtf ?? null,
    },
  ]
}

/** What is told, without the dates: two of these alike are one thing told twice, unless both are dated and differ. */
const substanceOf = (one: FindingDraft): string =>
  JSON.stringify([one.act ?? one.standing, one.actor, one.organization, one.factuality, one.polarity, one.closed])

/** Whether a telling's date lies a year and more before the article: the undated news beside it is another thing. */
function isHistory(one: FindingDraft, publishedOn: EdtfText | null): boolean {
  const date = one.on ?? one.effective
  if (date === null || publishedOn === null) return false
  return Number(publishedOn.slice(0, 4)) - Number((date.split('/').at(-1) ?? '').slice(0, 4)) > 1
}

/**
 * The same thing told twice: the first telling stays, and an undated one gives way to a dated one, unless that one is old
 * history and the undated one the news.
 */
function merged(findings: readonly FindingDraft[], publishedOn: EdtfText | null): FindingDraft[] {
  const kept = new Map<string, Map<string, FindingDraft>>()
  for (const one of findings) {
    const substance = substanceOf(one)
    const tellings = kept.get(substance) ?? new Map<string, FindingDraft>()
    kept.set(substance, tellings)
    const recent = [...tellings.values()].some((told) => told.on === null || !isHistory(told, publishedOn))
    if (one.on === null && one.effective === null && recent) continue
    const date = JSON.stringify([one.on, one.effective])
    if (one.on !== null && !isHistory(one, publishedOn)) tellings.delete(UNDATED)
    if (!tellings.has(date)) tellings.set(date, one)
  }
  return [...kept.values()]
    .flatMap((tellings) => [...tellings.values()])
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
}
const UNDATED = JSON.stringify([null, null])

interface Quoted {
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly rule: string
}

/** Drops, and reports, whatever does not quote the text exactly. */
function exact<T extends Quoted>(found: readonly T[], text: string, problems: Problem[]): T[] {
  return found.filter((one) => {
    const { start, end } = one
    const fits = start !== null && end !== null && start < end && text.slice(start, end) === one.quote
    if (!fits)
      problems.push({ start, end, message: `${one.rule}: the quote is not an exact slice of the text and was dropped` })
    return fits
  })
}

const nothing = (message: string): Extraction => ({
  findings: [],
  statements: [],
  problems: [{ start: null, end: null, message }],
})

/**
 * Everything our rules find in an article: acts, standings and statements, each with its exact quote. Pure: the same text,
 * head data and actors give the same findings. What cannot be read is told in `problems`, and never stops the rest.
 */
export function extract(whole: Article, gazetteer: Gazetteer): Extraction {
  if (whole.text.length > LONGEST_TEXT)
    return nothing(`The text has ${whole.text.length} characters; at most ${LONGEST_TEXT} are read`)
  // Offsets count in the whole text, of which this is the beginning.
  const text = lookedAt(whole.text)
  const article = text === whole.text ? whole : { ...whole, text }
  const from = bodyStart(article)
  if (!isEnglish(text.slice(from))) return nothing('The text does not read as English; only English is understood')
  const reading = readPassages(article, gazetteer, from)
  const { passages, mainBody } = reading
  const problems = [...oddities(text), ...reading.problems]
  if (article !== whole)
    problems.push({
      start: text.length,
      end: whole.text.length,
      message: `Only the first ${text.length} of ${whole.text.length} characters were looked at`,
    })
  const quotes = findQuotes(text, from)
  const utterances = findUtterances(passages, findReports(passages, text, quotes), quotes, text)
  const context = {
    text,
    publishedOn: article.publishedOn,
    isTreaty: (id: ActorId) => {
      const actor = gazetteer.actors.get(id)
      return actor?.type === 'organization' && actor.kind === 'TREATY'
    },
    voiceAt: (offset: number) => utteranceAt(utterances, offset)?.speaker.voice ?? null,
    speakerAt: (offset: number) => utteranceAt(utterances, offset)?.speaker ?? null,
    saidAt: (offset: number) => utteranceAt(utterances, offset)?.date ?? null,
  }
  const acts = datedByNews(
    passages.flatMap((passage) => findActs(passage, context)),
    passages,
    article.publishedOn,
  )
  const standings = passages.flatMap((passage) => findStandings(passage, text, article.publishedOn))
  const drafts = [...acts, ...standings]
  const findings = merged(
    drafts.flatMap((draft) => attributed(draft, { text, quotes, utterances }, problems)),
    article.publishedOn,
  )
  return {
    findings: exact(findings, text, problems),
    statements: exact(findStatements(utterances, passages, text, mainBody), text, problems),
    problems,
  }
}
