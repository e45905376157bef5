/** The question in plain English: understood by a grammar, answered by one GraphQL operation, worded from its result. */
import { wordAnswer } from '../ask/answers/index.js'
import type { Said } from '../ask/answers/results.js'
import { buildLexicon, type Lexicon } from '../ask/lexicon.js'
import { planOf } from '../ask/plan.js'
import type { NotUnderstood } from '../ask/question.js'
import { list, nameOf } from '../ask/say.js'
import { suggestions } from '../ask/suggest.js'
import { understand } from '../ask/understand.js'
import { isoDay } from '../domain/edtf.js'
import type { ActorId, EdtfText } from '../domain/model.js'
import type { Names } from './names.js'
import type { AnswerView, AsKnown, AskArgs } from './questions.js'

/** Evidence that goes with one answer at most. */
const MAX_EVIDENCE = 20

/** Answers questions over the present names. Only a question that was understood runs an operation. */
export function createAsk(
  current: () => Promise<Names>,
  today: () => number,
): (args: AskArgs, known: AsKnown) => Promise<AnswerView> {
  let known: { readonly actors: Names['index']['actors']; readonly lexicon: Lexicon } | null = null
  return async ({ question, context, run }, { knownAt, publishedUntil }) => {
    const { index } = await current()
    if (known?.actors !== index.actors) known = { actors: index.actors, lexicon: buildLexicon(index.actors.values()) }
    const { lexicon } = known
    const name = (id: ActorId): string => nameOf(index.actors.get(id), id)
    const day: EdtfText = isoDay(today())
    const understood = understand({ question, context, today: day }, lexicon)
    if (!('intent' in understood)) return refused(understood, name)
    const plan = planOf(understood, day, name)
    if (typeof plan === 'string')
      return refused(
        { reason: plan, candidates: [], heard: [], named: [...understood.countries, ...understood.organizations] },
        name,
      )
    const variables = { ...plan.variables, knownAt: knownAt ?? null, publishedUntil: publishedUntil ?? null }
    const worded = wordAnswer(plan, await run(plan.operation.text, variables), { today: day, nameOf: name })
    return {
      text: worded.text,
      understood: true,
      subjects: worded.subjects,
      interpretation: plan.interpretation,
      query: plan.operation.text,
      variables,
      evidence: distinct(worded.evidence).slice(0, MAX_EVIDENCE),
      suggestions: [],
      receipt: worded.receipt ?? null,
    }
  }
}

function refused(why: NotUnderstood, name: (id: ActorId) => string): AnswerView {
  const meant =
    why.candidates.length > 0
      ? ` Did you mean ${list(why.candidates.slice(0, 5).map((id) => `${name(id)} (${id})`)).replace(' and ', ' or ')}?`
      : ''
  return {
    text: `I cannot answer that. ${why.reason}${meant}`,
    understood: false,
    subjects: [],
    interpretation: `Not understood: ${why.reason}${meant}`,
    query: null,
    variables: null,
    evidence: [],
    suggestions: suggestions(why, name),
    receipt: null,
  }
}

/** Each quote of a source once. */
function distinct(all: readonly Said[]): readonly Said[] {
  return [...new Map(all.map((said) => [`${said.source.id} ${said.start} ${said.quote}`, said])).values()]
}
