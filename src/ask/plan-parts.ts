/** The plan of a question: of one that names several countries or asks two things, one operation that asks it all. */
import type { ActorId, EdtfText } from '../domain/model.js'
import type { Intent } from './grammar/rule.js'
import { type Plan, planOfOne } from './plan.js'
import type { Question } from './question.js'
import { list } from './say.js'
import { together } from './together.js'

/** Intents that ask the same of several countries or bodies, each answered for itself. */
export const FOR_EACH: ReadonlySet<Intent> = new Set([
  'standing',
  'didAct',
  'whenAct',
  'howLong',
  'howOften',
  'pairHistory',
])
const MOST = 6

/** The plan, or why there is none. Parts that read the same and say the same are one. */
export function planOf(question: Question, today: EdtfText, nameOf: (id: ActorId) => string): Plan | string {
  const questions = partsOf(question)
  if (questions.length > MOST) return `I can answer ${MOST} questions at once, not ${questions.length}.`
  const plans: Plan[] = []
  for (const one of questions) {
    const plan = planOfOne(one, today, nameOf)
    if (typeof plan === 'string') return plan
    const same = plans.findIndex((known) => keyOf(known) === keyOf(plan))
    // "..., and who says so?" tells the answer with its sources.
    if (same < 0) plans.push(plan)
    else if (plan.question.intent === 'evidence') plans[same] = plan
  }
  const [first] = plans
  if (plans.length === 1) return first!
  return {
    ...together(plans),
    question,
    parts: plans,
    interpretation: list(plans.map((p) => p.interpretation.replace(/\.$/, ''))).concat('.'),
  }
}

const keyOf = ({ operation, variables, question }: Plan): string => {
  const asked = question.intent === 'evidence' ? question.hangsOn : question.intent
  return JSON.stringify([operation.name, variables, asked, question.fixed])
}

/** One country and one body at a time. */
function partsOf(question: Question): readonly Question[] {
  const { also, ...own } = question
  const each =
    FOR_EACH.has(own.intent) && own.countries.length * own.organizations.length > 1
      ? own.countries.flatMap((country) =>
          own.organizations.map((organization) => ({ ...own, countries: [country], organizations: [organization] })),
        )
      : [own]
  return also ? [...each, ...partsOf(also)] : each
}
