import type { ActorId, StatementDraft } from '../domain/model.js'
import type { Passage } from './passages.js'
import { lastStartingBy, type Span } from './spans.js'
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
  /\b(?:decision|move|step|exit|return|entry|accession|alli(?:ed|es|ance|ances)|member(?:s|ship)?|treaty|bloc|withdraw(?:al|n)?|suspen[ds]\w*|participation)\b/i

/** What the paragraphs of an article are about, looked up again and again. */
interface Topics {
  readonly sentences: readonly Span[]
  readonly passages: readonly Passage[]
  /** The first body of each paragraph. */
  readonly byParagraph: ReadonlyMap<number, ActorId>
  readonly mainBody: ActorId | null
  readonly paragraphsOfMain: ReadonlySet<number>
}

function topicsIn(passages: readonly Passage[], mainBody: ActorId | null): Topics {
  const byParagraph = new Map<number, ActorId>()
  const paragraphsOfMain = new Set<number>()
  for (const { sentence, units } of passages) {
    for (const one of units) {
      const body = one.kind === 'body' ? one.ids[0] : undefined
      if (body === undefined) continue
      if (!byParagraph.has(sentence.paragraph)) byParagraph.set(sentence.paragraph, body)
      if (body === mainBody) paragraphsOfMain.add(sentence.paragraph)
    }
  }
  return { sentences: passages.map(({ sentence }) => sentence), passages, byParagraph, mainBody, paragraphsOfMain }
}

/**
 * What an utterance is about, the main topic first: bodies in its own words, else in its sentence, else in its paragraph,
 * else the article's main body, where the words sound like it or the next paragraph is about it. Null where it is about
 * no alliance at all.
 */
function aboutOf(utterance: Utterance, topics: Topics, text: string): ActorId[] | null {
  const { start, end, paragraph, speaker, direct } = utterance
  const from = Math.max(0, lastStartingBy(topics.sentences, start))
  const around = topics.passages
    .slice(from, lastStartingBy(topics.sentences, end - 1) + 1)
    .flatMap(({ units }) => units)
  const own = topicsOf(around.filter((one) => one.start >= start && one.end <= end)).filter(
    (id) => id !== speaker.voice || direct,
  )
  if (own.some(isBody)) return own.slice(0, MOST_TOPICS)
  const isNear = topics.paragraphsOfMain.has(paragraph - 1) || topics.paragraphsOfMain.has(paragraph + 1)
  const main = ALLIANCE_WORDS.test(text.slice(start, end)) || isNear ? topics.mainBody : null
  const body = topicsOf(around).find(isBody) ?? topics.byParagraph.get(paragraph) ?? main
  return body === null ? null : [body, ...own].slice(0, MOST_TOPICS)
}

/** Utterances that are about an alliance or a country's conduct in one, as statements. */
export function findStatements(
  utterances: readonly Utterance[],
  passages: readonly Passage[],
  text: string,
  mainBody: ActorId | null,
): StatementDraft[] {
  const topics = topicsIn(passages, mainBody)
  return utterances.flatMap((utterance) => {
    const about = aboutOf(utterance, topics, text)
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
