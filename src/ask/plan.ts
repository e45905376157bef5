/** From a question to the GraphQL operation that answers it, with its variables, and how it was read in words. */
import { isoDay } from '../domain/edtf.js'
import type { ActorId, EdtfText } from '../domain/model.js'
import { ACTS, type Act, type Factuality, type Status } from '../domain/vocabulary.js'
import { boundsOfWhen, type When } from './dates.js'
import type { Deed } from './grammar/rule.js'
import * as op from './operations.js'
import type { Question } from './question.js'
import { list, sayWhen } from './say.js'

export interface Plan {
  readonly question: Question
  readonly operation: op.Operation
  readonly variables: Readonly<Record<string, unknown>>
  /** What is answered, in words. */
  readonly interpretation: string
  /** The plans that this one puts together. */
  readonly parts?: readonly Plan[]
}

/** Statuses that tell a deed. */
export const STATUS_OF: Partial<Record<Deed, readonly Status[]>> = {
  freeze: ['FROZEN'],
  suspended: ['SUSPENDED'],
  expelled: ['EXPELLED'],
  leave: ['WITHDRAWN', 'EXPELLED', 'LAPSED'],
}
export const ACTS_OF: Record<Deed, readonly Act[]> = {
  leave: ['WITHDREW', 'EXPELLED', 'LAPSED'],
  join: ['JOINED', 'FOUNDED', 'REJOINED', 'SUCCEEDED'],
  rejoin: ['REJOINED', 'JOINED'],
  freeze: ['FROZE'],
  suspended: ['WAS_SUSPENDED'],
  expelled: ['EXPELLED'],
  notice: ['ANNOUNCED_WITHDRAWAL'],
  threaten: ['THREATENED_TO_LEAVE'],
  found: ['FOUNDED'],
  apply: ['APPLIED'],
  invited: ['INVITED'],
  promised: ['INVITED', 'JOINED'],
  declined: ['DECLINED'],
}
/** How sure a telling must be for a deed to have been done; null where any will do. */
export const factualityOf = (deed: Deed): readonly Factuality[] | null =>
  deed === 'threaten' ? null : deed === 'promised' ? ['PLANNED'] : ['HAPPENED', 'ANNOUNCED']
export const DEED_WORDS: Record<Deed, string> = {
  leave: 'left',
  join: 'joined',
  rejoin: 'rejoined',
  freeze: 'froze their participation in',
  suspended: 'were suspended from',
  expelled: 'were expelled from',
  notice: 'gave notice of leaving',
  threaten: 'threatened to leave',
  found: 'founded',
  apply: 'applied to join',
  invited: 'were invited to join',
  promised: 'were promised membership of',
  declined: 'declined to join',
}

/** A time as one date: a day, month, year or span. Undefined where an open time is no answer to "on which day". */
function dayAsked(when: When | null): EdtfText | null | undefined {
  switch (when?.kind) {
    case undefined:
    case 'now':
      return null
    case 'at':
      return when.from
    case 'between':
      return `${when.from}/${when.to}`
    default:
      return undefined
  }
}

const windowOf = (when: When | null): { from: EdtfText | null; to: EdtfText | null } => ({
  from: when?.from ?? null,
  to: when?.to ?? null,
})

/** The plan of a question that asks one thing, or why there is none for this time. */
export function planOfOne(question: Question, today: EdtfText, nameOf: (id: ActorId) => string): Plan | string {
  const { intent, fixed, when } = question
  const organization = question.organizations[0]
  const country = question.countries[0]
  const at = dayAsked(when)
  const window = windowOf(when)
  const noDay = 'For who is in a body I need one day, month or year, or a span with both ends.'
  const inBody = organization ? nameOf(organization) : 'any body'
  const what = fixed.deed ? DEED_WORDS[fixed.deed] : ''
  const plan = (operation: op.Operation, variables: Plan['variables'], words: string): Plan => ({
    question,
    operation,
    variables,
    interpretation: interpretationOf(question, words),
  })

  switch (intent) {
    case 'whoLeft':
      return plan(
        op.WHO_LEFT,
        { organization, ...window },
        `${form(question)}countries that left ${inBody}, exits in law`,
      )
    case 'whoJoined':
      return plan(op.WHO_JOINED, { organization, ...window }, `${form(question)}countries that ${what} ${inBody}`)
    case 'whoHeld': {
      const status = STATUS_OF[fixed.deed!]!
      // "Who is suspended from X?" asks for a state, "who was suspended in 2023?" for acts.
      const isDay = when?.kind === 'at' && when.from!.length === 10 && question.tense === 'past'
      if (organization && fixed.deed !== 'expelled' && (isDay || (question.tense === 'present' && at === null)))
        return plan(
          op.MEMBERS,
          { organization, at, status },
          `members of ${inBody} that are ${status[0]!.toLowerCase()}`,
        )
      return organization
        ? plan(op.WHO_HELD, { organization, status }, `${form(question)}countries that ${what} ${inBody}`)
        : plan(op.WHO_HELD_ANYWHERE, { status }, `${form(question)}countries that ${what} ${inBody}`)
    }
    case 'whoActed': {
      if (organization && fixed.deed === 'notice' && question.tense === 'present' && at === null)
        return plan(
          op.MEMBERS,
          { organization, at, status: ['NOTICE_GIVEN'] },
          `members of ${inBody} that have given notice`,
        )
      const act = ACTS_OF[fixed.deed!]
      const factuality = factualityOf(fixed.deed!)
      return organization
        ? plan(
            op.WHO_ACTED,
            { organization, act, factuality, ...window },
            `${form(question)}countries that ${what} ${inBody}`,
          )
        : plan(
            op.WHO_ACTED_ANYWHERE,
            { act, factuality, ...window },
            `${form(question)}countries that ${what} ${inBody}`,
          )
    }
    case 'founders':
      return plan(op.FOUNDERS, { organization }, `${form(question)}founding members of ${inBody}`)
    case 'members': {
      if (at === undefined) return noDay
      if (question.tense === 'ever' && when === null && !fixed.status)
        return plan(
          op.WHO_JOINED,
          { organization, from: null, to: null },
          `${form(question)}countries that have ever been members of ${inBody}`,
        )
      const status = fixed.status ?? null
      const who = status === null ? 'members' : `${status.map((s) => s.toLowerCase()).join(' or ')}s`
      return plan(
        op.MEMBERS,
        { organization, at, status },
        `${form(question)}${status?.[0] === 'SUSPENDED' ? 'suspended members' : who} of ${inBody}`,
      )
    }
    case 'membersOfBoth': {
      if (at === undefined) return noDay
      const [first, second, ...more] = question.organizations
      if (!first || !second || more.length > 0) return 'I can compare two bodies, not more.'
      return plan(
        op.MEMBERS_OF_BOTH,
        { first, second, at },
        `${form(question)}members of ${nameOf(first)} that are ${fixed.without ? 'not ' : ''}also members of ${nameOf(second)}`,
      )
    }
    case 'standing':
    case 'didAct':
    case 'whenAct':
    case 'howLong':
    case 'howOften':
    case 'pairHistory':
      return pairPlan(question, today, plan, nameOf)
    case 'evidence': {
      if (country && organization)
        return plan(
          op.PAIR,
          { country, organization, at: at ?? null },
          `who says what on ${nameOf(country)} in ${inBody}`,
        )
      if (!question.hangsOn) return 'I do not know what that should be evidence for.'
      const before = planOfOne({ ...question, intent: question.hangsOn }, today, nameOf)
      return typeof before === 'string'
        ? before
        : { ...before, question, interpretation: `Who says so: ${before.interpretation}` }
    }
    case 'organizationsOf': {
      const isState = question.tense === 'present' && (fixed.deed === 'suspended' || fixed.deed === 'freeze')
      if (fixed.deed && !isState)
        return plan(
          op.COUNTRY,
          { country, at: null, status: fixed.status },
          `bodies that ${nameOf(country!)} ${orgDeed(fixed.deed)}`,
        )
      const asked = question.tense === 'ever' && when === null ? null : (at ?? (at === undefined ? undefined : today))
      if (asked === undefined) return noDay
      const status = fixed.status ?? ['MEMBER', 'SUSPENDED', 'FROZEN', 'NOTICE_GIVEN']
      const word = fixed.status ? fixed.status[0]!.toLowerCase() : 'member'
      return plan(
        op.COUNTRY,
        { country, at: asked, status },
        `bodies ${status[0] === 'SUSPENDED' && fixed.status ? 'from' : 'in'} which ${nameOf(country!)} ${asked === null ? 'has ever been' : 'is'} ${fixed.status?.[0] === 'SUSPENDED' ? '' : 'a '}${word}`,
      )
    }
    case 'shared':
      if (at === undefined) return noDay
      return plan(
        op.SHARED,
        { countries: question.countries, at },
        `bodies in which ${list(question.countries.map(nameOf))} are all members`,
      )
    case 'statements': {
      const speaker = question.leaders[0] ?? question.countries[0] ?? question.organizations[0] ?? null
      const about = question.about[0] ?? null
      const stance = fixed.stance ?? null
      const tone = stance === null ? '' : `${stance[0]!.toLowerCase()} `
      const by = speaker ? ` by ${nameOf(speaker)}` : ''
      return plan(
        op.STATEMENTS,
        { speaker, about, stance, ...window },
        `${tone}statements${by}${about ? ` about ${nameOf(about)}` : ''}`,
      )
    }
    case 'diff': {
      const span = diffSpan(when, today)
      if (span === null) return 'For what changed I need two days, a year or a month, or "since" with a date.'
      return plan(op.DIFF, { organization, ...span }, `what changed in ${inBody} from ${span.from} to ${span.to}`)
    }
    case 'disputes':
      return plan(
        op.DISPUTES,
        { organization: organization ?? null, country: country ?? null },
        `${question.yesNo ? 'whether there are ' : ''}open disputes on ${list([country, organization].flatMap((id) => (id ? [nameOf(id)] : [])))}`,
      )
    case 'timeline':
      return plan(
        op.TIMELINE,
        { about: question.about, ...window },
        `events and statements on ${list(question.about.map(nameOf))}`,
      )
    case 'leaders': {
      if (at === undefined) return 'For who leads I need one day, month or year, or a span with both ends.'
      const of = country ?? organization!
      const operation = country ? op.COUNTRY_LEADERS : op.ORGANIZATION_LEADERS
      return plan(
        operation,
        { of, at: at ?? today, office: question.office },
        `${question.office ?? 'leaders'} of ${nameOf(of)}`,
      )
    }
    case 'lifespan':
      return plan(
        op.LIFESPAN,
        { organization },
        `when ${inBody} was founded${fixed.ended || fixed.yesNo ? ' and whether it has ended' : ''}`,
      )
  }
}

const form = ({ fixed }: Question): string =>
  ({
    list: '',
    any: 'whether there are ',
    count: 'how many: ',
    first: 'the first of the ',
    last: 'the latest of the ',
  })[fixed.form ?? 'list']

const orgDeed = (deed: Deed): string =>
  DEED_WORDS[deed]
    .replace('were ', 'was ')
    .replace(' their ', ' its ')
    .replace(/ (from|in)$/, ' $1')

type Make = (operation: op.Operation, variables: Plan['variables'], words: string) => Plan

const ASKED_OF_PAIR: Partial<Record<Question['intent'], string>> = {
  whenAct: 'when',
  howLong: 'how long',
  howOften: 'how often',
}

function pairPlan(question: Question, today: EdtfText, plan: Make, nameOf: (id: ActorId) => string): Plan | string {
  const { fixed, when, intent } = question
  const [country, organization] = [question.countries[0]!, question.organizations[0]!]
  const names = `${nameOf(country)} and ${nameOf(organization)}`
  if (intent !== 'standing')
    return plan(
      op.PAIR,
      { country, organization, at: null },
      intent === 'pairHistory'
        ? `what is told of ${names}`
        : `${ASKED_OF_PAIR[intent] ?? 'whether'} ${nameOf(country)} ${fixed.deed ? orgDeed(fixed.deed) : 'was in'} ${nameOf(organization)}`,
    )
  const day = when?.kind === 'since' ? `${when.from}/${today}` : dayAsked(when)
  if (day === undefined)
    return 'For whether a country is in a body I need one day, month or year, or a span with both ends.'
  const state = fixed.out ? 'out of' : fixed.status ? `${fixed.status[0]!.toLowerCase()} in` : 'a member of'
  const isEver = question.tense === 'ever' && when === null
  return plan(
    op.PAIR,
    { country, organization, at: day },
    `whether ${nameOf(country)} ${isEver ? 'has ever been' : when && when.kind !== 'now' ? 'was' : 'is'} ${state} ${nameOf(organization)}`,
  )
}

/** First and last day of a comparison: the day before a year begins, and its last. */
function diffSpan(when: When | null, today: EdtfText): { from: EdtfText; to: EdtfText } | null {
  if (when === null || when.from === null) return null
  const { first, last } = boundsOfWhen(when)
  const end = boundsOfWhen({ kind: 'at', from: today, to: today }).last
  const isPoint = when.kind === 'between' && when.from.length > 7
  const from = isPoint ? when.from : isoDay(first - 1)
  const to = when.to === null ? today : isoDay(Math.min(last, end))
  return from < to ? { from, to } : null
}

function interpretationOf({ when, tense, readAs }: Question, words: string): string {
  const time = words.startsWith('what changed') ? '' : sayWhen(when)
  const isState = /^(how many: )?(members|observers|candidates|partners|bodies (in|from)|whether .* is )/.test(words)
  const now = time === '' && tense !== 'ever' && isState ? ', now' : ''
  const slips = readAs.length > 0 ? ` (read ${list(readAs)})` : ''
  return `${words[0]!.toUpperCase()}${words.slice(1)}${time === '' ? now : ` ${time}`}${slips}.`
}

/** An act as a verb, for lists of events. */
export const sayAct = (act: string): string =>
  act in ACTS ? (ACT_WORDS[act as Act] ?? act.toLowerCase().replaceAll('_', ' ')) : act.toLowerCase()

const REALITY: Readonly<Record<Factuality, string>> = {
  HAPPENED: '',
  ANNOUNCED: 'announced: ',
  PLANNED: 'planned: ',
  THREATENED: 'threatened: ',
  HYPOTHETICAL: 'only talked of: ',
}

/** What comes before an act that is not told as done: "only talked of: " before "withdrew from CSTO". */
export const sayReality = (act: string, factuality: string): string =>
  act === 'ANNOUNCED_WITHDRAWAL' || act === 'THREATENED_TO_LEAVE' ? '' : (REALITY[factuality as Factuality] ?? '')

const ACT_WORDS: Partial<Record<Act, string>> = {
  FOUNDED: 'was among the founders of',
  APPLIED: 'applied to join',
  INVITED: 'was invited to join',
  DECLINED: 'declined to join',
  SIGNED: 'signed for',
  RATIFIED: 'ratified for',
  OBSERVER_GRANTED: 'became an observer of',
  PARTNER_GRANTED: 'became a partner of',
  ANNOUNCED_WITHDRAWAL: 'gave notice of leaving',
  WITHDREW: 'withdrew from',
  REVOKED_WITHDRAWAL: 'took back its notice to',
  EXPELLED: 'was expelled from',
  LAPSED: 'let its membership lapse in',
  WAS_SUSPENDED: 'was suspended from',
  FROZE: 'froze its participation in',
  RESUMED: 'took part again in',
  SUCCEEDED: 'took over a seat in',
  REFUSED: 'refused to take part in',
  VETOED: 'vetoed a decision of',
  HOSTED_SUMMIT: 'hosted a summit of',
  DISSOLVED: 'ended with',
}
