import type { ActorId, Article, Problem } from '../domain/model.js'
import { readAtoms } from './atoms.js'
import { Discourse, type Recall } from './discourse.js'
import type { Gazetteer } from './gazetteer.js'
import { speaksOfMembership, speaksOfOtherThings } from './membership-talk.js'
import { composeUnits } from './phrases.js'
import { type Sentence, splitSentences } from './sentences.js'
import { type Token, tokenize } from './tokens.js'
import type { Unit } from './units.js'

/** A sentence as units, with what was spoken of before it. */
export interface Passage {
  readonly sentence: Sentence
  readonly units: readonly Unit[]
  readonly recall: Recall
}

/** An article's body, read. */
export interface Reading {
  readonly passages: readonly Passage[]
  /** The body that the article names most, the earlier one among equals. */
  readonly mainBody: ActorId | null
  readonly problems: readonly Problem[]
}

/** A longer "sentence" is no prose: it is reported and skipped, so one endless line costs nothing. */
const LONGEST_SENTENCE = 4_000
/** Longer than any article, and read in about a second: a text of many megabytes costs no more. */
const LONGEST_READING = 400_000
const SAMPLE_FOR_MAIN_BODY = 60_000
/** The share of all naming of bodies from which on one of them dominates. */
const DOMINANT_SHARE = 0.6
const LONGEST_HEADING = 80

/** A sentence with its tokens; read once, used for counting bodies and for reading. */
interface Line {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
}

interface Bodies {
  readonly main: ActorId | null
  readonly dominant: ActorId | null
}

function countBodies(tokens: readonly Token[], article: Article, gazetteer: Gazetteer, counts: Map<ActorId, number>) {
  for (let at = 0; at < tokens.length; ) {
    const mention = gazetteer.mentionAt(tokens, at, article.publishedOn)
    if (mention?.kind === 'body') counts.set(mention.id, (counts.get(mention.id) ?? 0) + 1)
    at += mention?.length ?? 1
  }
}

/** The body named most in title and body, and whether it dominates: it alone in the title, or most of all naming. */
function bodiesOf(article: Article, gazetteer: Gazetteer, from: number, lines: readonly Line[]): Bodies {
  const titled = new Map<ActorId, number>()
  countBodies(tokenize(article.title ?? '', 0, article.title?.length ?? 0), article, gazetteer, titled)
  const counts = new Map(titled)
  for (const { sentence, tokens } of lines) {
    if (sentence.start - from > SAMPLE_FOR_MAIN_BODY) break
    countBodies(tokens, article, gazetteer, counts)
  }
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
  const [main, most] = [...counts].reduce<[ActorId | null, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [null, 0],
  )
  // Who is named in the title alone, and in the text at all, is what the article is about.
  const [heading] = titled.size === 1 ? titled.keys() : []
  if (heading !== undefined && (counts.get(heading) ?? 0) > (titled.get(heading) ?? 0))
    return { main: heading, dominant: heading }
  const isTitle = titled.size === 1 && main !== null && titled.has(main)
  const dominates = isTitle || (most >= 2 && most >= total * DOMINANT_SHARE)
  return { main, dominant: dominates ? main : null }
}

const isHeading = (text: string, { start, end }: Sentence): boolean =>
  end - start <= LONGEST_HEADING && !/[.!?…:;,"”’)]$/.test(text.slice(start, end))

/** The sentences that are read, and what is left out: what is no prose, and what lies behind the end of a very long text. */
function linesOf(text: string, from: number): { lines: readonly Line[]; problems: readonly Problem[] } {
  const lines: Line[] = []
  const problems: Problem[] = []
  let read = 0
  for (const sentence of splitSentences(text, from)) {
    const { start, end } = sentence
    if (read > LONGEST_READING) {
      const message = `Only the first ${LONGEST_READING} characters of prose were read`
      problems.push({ start, end: text.length, message })
      break
    }
    if (end - start > LONGEST_SENTENCE) {
      const message = `A sentence of ${end - start} characters was not read (at most ${LONGEST_SENTENCE})`
      problems.push({ start, end, message })
      continue
    }
    read += end - start
    lines.push({ sentence, tokens: tokenize(text, start, end) })
  }
  return { lines, problems }
}

/** Reads an article's body sentence by sentence: mentions, dates, and what "the bloc" and "the country" go back to. */
export function readPassages(article: Article, gazetteer: Gazetteer, from: number): Reading {
  const { lines, problems } = linesOf(article.text, from)
  const bodies = bodiesOf(article, gazetteer, from, lines)
  const discourse = new Discourse(bodies.main, bodies.dominant, article.publishedOn)
  const passages: Passage[] = []
  let paragraph = -1
  for (const { sentence, tokens } of lines) {
    discourse.nextSentence(sentence.paragraph !== paragraph)
    paragraph = sentence.paragraph
    const recall = discourse.recall()
    const units = composeUnits(readAtoms(tokens, gazetteer, discourse), article.text, gazetteer, discourse)
    if (isHeading(article.text, sentence)) {
      discourse.beginSection(new Set(units.flatMap((one) => (one.kind === 'body' && one.named ? one.ids : []))))
    }
    discourse.endSentence(speaksOfMembership(units), speaksOfOtherThings(units))
    passages.push({ sentence, units, recall })
  }
  return { passages, mainBody: bodies.main, problems }
}
