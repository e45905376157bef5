/** Wording: from the result of a plan's operation to the answer. Nothing is said that the result does not say. */
import * as op from '../operations.js'
import type { Plan } from '../plan.js'
import * as crowd from './crowd.js'
import * as members from './members.js'
import * as pair from './pair.js'
import * as rest from './rest.js'
import type { Asking, Worded } from './results.js'

/** Words the answer of a plan. The result is that of the plan's own operation, hence its shape. */
export function wordAnswer(
  plan: Plan,
  data: Readonly<Record<string, unknown>>,
  asking: Omit<Asking, 'question'>,
): Worded {
  const all: Asking = { ...asking, question: plan.question }
  const worded = word(plan, data, all)
  return plan.question.intent === 'evidence' ? rest.sources(worded, all) : worded
}

function word(plan: Plan, data: Readonly<Record<string, unknown>>, asking: Asking): Worded {
  // The shape of a result is that of its operation, which was validated against the schema.
  // biome-ignore lint/suspicious/noExplicitAny: each function names the shape it takes
  const result = data as any
  switch (plan.operation) {
    case op.WHO_LEFT:
      return crowd.whoLeft(result, asking)
    case op.WHO_JOINED:
      return plan.question.intent === 'members' ? rest.everMembers(result, asking) : crowd.whoJoined(result, asking)
    case op.WHO_HELD:
    case op.WHO_HELD_ANYWHERE:
      return crowd.whoHeld(result, asking)
    case op.WHO_ACTED:
    case op.WHO_ACTED_ANYWHERE:
      return crowd.whoActed(result, asking)
    case op.FOUNDERS:
      return crowd.founders(result, asking)
    case op.MEMBERS:
      return members.members(result, asking)
    case op.MEMBERS_OF_BOTH:
      return members.membersOfBoth(result, asking)
    case op.PAIR:
      return wordPair(plan, result, asking)
    case op.COUNTRY:
      return rest.organizationsOf(result, asking)
    case op.SHARED:
      return rest.shared(result, asking)
    case op.STATEMENTS:
      return rest.statements(result, asking)
    case op.DIFF:
      return rest.diff(result, asking)
    case op.DISPUTES:
      return rest.disputes(result, asking)
    case op.TIMELINE:
      return rest.timeline(result, asking)
    case op.COUNTRY_LEADERS:
    case op.ORGANIZATION_LEADERS:
      return rest.leaders(result, asking)
    case op.LIFESPAN:
      return rest.lifespan(result, asking)
  }
  throw new Error(`No wording for ${plan.operation.name}`)
}

function wordPair({ question }: Plan, result: pair.Pair, asking: Asking): Worded {
  switch (
    question.intent === 'evidence'
      ? (question.hangsOn ?? (question.fixed.deed ? 'didAct' : 'standing'))
      : question.intent
  ) {
    case 'didAct':
      return pair.didAct(result, asking)
    case 'whenAct':
      return pair.whenAct(result, asking)
    case 'pairHistory':
      return pair.pairHistory(result, asking)
    default:
      return pair.standing(result, asking)
  }
}
