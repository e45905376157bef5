/** The question in plain English: understood by a grammar, answered by one GraphQL operation, worded from its result. */
import { eventDay } from '../ask/answers/event-day.js'
import { wordAnswer } from '../ask/answers/index.js'
import type { Said, Worded } from '../ask/answers/results.js'
import { buildLexicon, type Lexicon } from '../ask/lexicon.js'
import { planOf } from '../ask/plan-parts.js'
import type { NotUnderstood, Question } from '../ask/question.js'
import { list, nameOf } from '../ask/say.js'
import { suggestions } from '../ask/suggest.js'
import { onTheDay, understand } from '../ask/understand.js'
import { isoDay } from '../domain/edtf.js'
import type { ActorId, EdtfText } from '../domain/model.js'
import type { Names } from './names.js'
import type { AnswerView, AsKnown, AskArgs } from './questions.js'

/** Evidence that goes with one answer at most. */
const MAX_EVIDENCE = 20

/** What an answer is worded with. */
interface Setting {
  readonly today: EdtfText
  readonly nameOf: (id: ActorId) => string
}

/** A question whose time is known, with what was told of the events that give it. */
interface Settled {
  readonly question: Question
  readonly events: readonly Worded[]
}

/** Answers questions over the present names. Only a question that was understood runs an operation. */
export function createAsk(
  current: () => Promise<Names>,
  today: () => number,
): (args: AskArgs, known: AsKnown) => Promise<AnswerView> {
  let known: { readonly actors: Names['index']['actors']; readonly lexicon: Lexicon } | null = null
  return async ({ question, context, run }, { knownAt, publishedUntil }) => {
    const { index } = await current()
    if (known?.actors !== index.actors) known = { actors: index.actors, lexicon: buildLexicon(index.actors.values()) }
    const setting = { today: isoDay(today()), nameOf: (id: ActorId): string => nameOf(index.actors.get(id), id) }
    const asKnown = { knownAt: knownAt ?? null, publishedUntil: publishedUntil ?? null }
    const understood = understand({ question, context, today: setting.today }, known.lexicon)
    if (!('intent' in understood)) return refused(understood, setting.nameOf)
    const isWhole = planOf(understood, setting.today, setting.nameOf)
    const settled =
      typeof isWhole === 'string'
        ? isWhole
        : await settle(understood, setting, (text, variables) => run(text, { ...variables, ...asKnown }))
    if (typeof settled === 'string') return unplanned(settled, understood, setting.nameOf)
    const plan = planOf(settled.question, setting.today, setting.nameOf)
    if (typeof plan === 'string') return unplanned(plan, understood, setting.nameOf)
    const variables = { ...plan.variables, ...asKnown }
    const worded = wordAnswer(plan, await run(plan.operation.text, variables), setting)
    const told = [worded, ...settled.events]
    return {
      text: told.map(({ text }) => text).join(' '),
      understood: true,
      subjects: worded.subjects,
      interpretation: plan.interpretation,
      query: plan.operation.text,
      variables,
      evidence: distinct(told.toReversed().flatMap(({ evidence }) => evidence)).slice(0, MAX_EVIDENCE),
      suggestions: [],
      receipt: worded.receipt ?? null,
    }
  }
}

/** Puts the day of an event in the place of the event: its own operation tells it. A reason where there is no one day. */
async function settle(question: Question, setting: Setting, run: AskArgs['run']): Promise<Settled | string> {
  const { also, ...own } = question
  const rest = also ? await settle(also, setting, run) : null
  if (typeof rest === 'string') return rest
  const first = own.anchor ? await onItsDay(own, own.anchor, setting, run) : { question: own, events: [] }
  if (typeof first === 'string') return first
  return rest
    ? { question: { ...first.question, also: rest.question }, events: [...first.events, ...rest.events] }
    : first
}

async function onItsDay(
  question: Question,
  { relation, event }: NonNullable<Question['anchor']>,
  setting: Setting,
  run: AskArgs['run'],
): Promise<Settled | string> {
  const plan = planOf(event, setting.today, setting.nameOf)
  if (typeof plan === 'string') return plan
  const { date, told } = eventDay(await run(plan.operation.text, plan.variables), { ...setting, question: event })
  if (date === null) return `I need an event with one day on record: ${told.text}`
  return { question: onTheDay(question, relation, date), events: [told] }
}

const unplanned = (reason: string, { countries, organizations }: Question, name: Setting['nameOf']): AnswerView =>
  refused({ reason, candidates: [], heard: [], named: [...countries, ...organizations] }, name)

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
