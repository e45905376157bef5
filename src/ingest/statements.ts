import type { ActorId, StatementDraft } from '../domain/model.js'
import type { Passage } from './passages.js'
import type { Utterance } from './speech.js'
import { stanceOf } from './stance.js'
import type { Unit } from './units.js'

const MOST_TOPICS = 6

/** Bodies, then countries, that units speak of; a country's office or people count for it. */
function topicsOf(units: readonly Unit[]): ActorId[] {
  const bodies = units.filter((one) => one.kind === 'body').flatMap((one) => one.ids)
  const states = units.flatMap((one) =>
    one.kind === 'state' || one.kind === 'people'
      ? one.ids
      : one.kind === 'office' || one.kind === 'person'
        ? [one.person?.voice ?? '']
        : [],
  )
  return [...new Set([...bodies, ...states.filter((id) => id.startsWith('country:'))])]
}

const isBody = (id: ActorId): boolean => id.startsWith('org:')

/** Whether a text is about alliances at all where it names none: "our allied obligations", "membership". */
const ALLIANCE_WORDS =
  /\b(?:alli(?:ed|es|ance|ances)|member(?:s|ship)?|treaty|bloc|withdraw(?:al|n)?|suspen[ds]\w*|participation)\b/i

/**
 * What an utterance is about, the main topic first: bodies in its own words, else in its sentence, else in its paragraph,
 * else the article's main body where the words sound like it. Null where it is about no alliance at all.
 */
function aboutOf(
  utterance: Utterance,
  passages: readonly Passage[],
  text: string,
  mainBody: ActorId | null,
): ActorId[] | null {
  const around = passages.filter(({ sentence }) => sentence.start < utterance.end && utterance.start < sentence.end)
  const sentenceUnits = around.flatMap((passage) => passage.units)
  const own = sentenceUnits.filter((one) => one.start >= utterance.start && one.end <= utterance.end)
  const topics = topicsOf(own).filter((id) => id !== utterance.speaker.voice || utterance.direct)
  if (topics.some(isBody)) return topics.slice(0, MOST_TOPICS)
  const inSentence = topicsOf(sentenceUnits).filter(isBody)
  const inParagraph = passages
    .filter(({ sentence }) => sentence.paragraph === utterance.paragraph)
    .flatMap((passage) => topicsOf(passage.units).filter(isBody))
  const words = text.slice(utterance.start, utterance.end)
  const beside = (): boolean =>
    passages.some(
      ({ sentence, units }) =>
        Math.abs(sentence.paragraph - utterance.paragraph) === 1 && units.some((one) => one.kind === 'body' && one.ids[0] === mainBody),
    )
  const main = ALLIANCE_WORDS.test(words) || (utterance.direct && beside()) ? mainBody : null
  const body = inSentence[0] ?? inParagraph[0] ?? main
  return body === null ? null : [body, ...topics].slice(0, MOST_TOPICS)
}

/** Utterances that are about an alliance or a country's conduct in one, as statements. */
export function findStatements(
  utterances: readonly Utterance[],
  passages: readonly Passage[],
  text: string,
  mainBody: ActorId | null,
): StatementDraft[] {
  return utterances.flatMap((utterance) => {
    const about = aboutOf(utterance, passages, text, mainBody)
    if (!about) return []
    const { speaker, start, end } = utterance
    const quote = text.slice(start, end)
    return [
      {
        speaker: speaker.leader,
        speakerName: speaker.name,
        office: speaker.office,
        voice: speaker.voice,
        madeOn: utterance.date?.edtf ?? null,
        basis: utterance.date?.basis ?? 'PUBLICATION',
        venue: utterance.venue,
        about,
        stance: stanceOf(quote, utterance.verb),
        direct: utterance.direct,
        quote,
        start,
        end,
        rule: utterance.direct ? 'statement.direct' : 'statement.indirect',
      },
    ]
  })
}
