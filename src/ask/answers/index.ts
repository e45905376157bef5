/** Wording: from the result of a plan's operation to the answer. Nothing is said that the result does not say. */
import * as op from '../operations.js'
import type { Plan } from '../plan.js'
import { partOf } from '../together.js'
import * as crowd from './crowd.js'
import * as members from './members.js'
import * as deeds from './pair-deeds.js'
import type { Pair } from './pair-record.js'
import { howLong, standing } from './pair-standing.js'
import * as rest from './rest.js'
import type { Asking, Worded } from './results.js'
import { several } from './several.js'
import * as talk from './talk.js'

/** Words the answer of a plan. The result is that of the plan's own operation, hence its shape. */
export function wordAnswer(
  plan: Plan,
  data: Readonly<Record<string, unknown>>,
  asking: Omit<Asking, 'question'>,
): Worded {
  if (plan.parts) {
    const parts = plan.parts.map((part, i) => wordAnswer(part, partOf(data, i), asking))
    return several(parts, plan.question.also === undefined)
  }
  const all: Asking = { ...asking, question: plan.question }
  const worded = word(plan, data, all)
  return plan.question.intent === 'evidence' ? talk.sources(worded, plan.question.tells) : worded
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
      return talk.statements(result, asking)
    case op.DIFF:
      return rest.diff(result, asking)
    case op.DISPUTES:
      return talk.disputes(result, asking)
    case op.TIMELINE:
      return talk.timeline(result, asking)
    case op.COUNTRY_LEADERS:
    case op.ORGANIZATION_LEADERS:
      return rest.leaders(result, asking)
    case op.LIFESPAN:
      return rest.lifespan(result, asking)
  }
  throw new Error(`No wording for ${plan.operation.name}`)
}

function wordPair({ question }: Plan, result: Pair, asking: Asking): Worded {
  switch (
    question.intent === 'evidence'
      ? (question.hangsOn ?? (question.fixed.deed ? 'didAct' : 'standing'))
      : question.intent
  ) {
    case 'didAct':
      return deeds.didAct(result, asking)
    case 'whenAct':
      return deeds.whenAct(result, asking)
    case 'howOften':
      return deeds.howOften(result, asking)
    case 'howLong':
      return howLong(result, asking)
    case 'pairHistory':
      return deeds.pairHistory(result, asking)
    default:
      return standing(result, asking)
  }
}
