import type { ActorId, Article, Problem } from '../domain/model.js'
import { readAtoms } from './atoms.js'
import { Discourse, type Recall } from './discourse.js'
import type { Gazetteer } from './gazetteer.js'
import { composeUnits } from './phrases.js'
import { type Sentence, splitSentences } from './sentences.js'
import { tokenize } from './tokens.js'
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
const SAMPLE_FOR_MAIN_BODY = 60_000

function mainBodyOf(article: Article, gazetteer: Gazetteer): ActorId | null {
  const tokens = tokenize(article.text, 0, Math.min(article.text.length, SAMPLE_FOR_MAIN_BODY))
  const counts = new Map<ActorId, number>()
  for (let at = 0; at < tokens.length; ) {
    const mention = gazetteer.mentionAt(tokens, at, article.publishedOn)
    if (mention?.kind === 'body') counts.set(mention.id, (counts.get(mention.id) ?? 0) + 1)
    at += mention?.length ?? 1
  }
  return [...counts].reduce<[ActorId | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0]
}

/** Reads an article's body sentence by sentence: mentions, dates, and what "the bloc" and "the country" go back to. */
export function readPassages(article: Article, gazetteer: Gazetteer, from: number): Reading {
  const mainBody = mainBodyOf(article, gazetteer)
  const discourse = new Discourse(mainBody, article.publishedOn)
  const passages: Passage[] = []
  const problems: Problem[] = []
  let paragraph = -1
  for (const sentence of splitSentences(article.text, from)) {
    const { start, end } = sentence
    if (end - start > LONGEST_SENTENCE) {
      problems.push({
        start,
        end,
        message: `A sentence of ${end - start} characters was not read (at most ${LONGEST_SENTENCE})`,
      })
      continue
    }
    discourse.nextSentence(sentence.paragraph !== paragraph)
    paragraph = sentence.paragraph
    const recall = discourse.recall()
    const atoms = readAtoms(tokenize(article.text, start, end), gazetteer, discourse)
    passages.push({ sentence, units: composeUnits(atoms, article.text, gazetteer, discourse), recall })
  }
  return { passages, mainBody, problems }
}
