/** From a question's text to what it asks, or to why it is not answered. Nothing here reads the graph. */
import type { Actor, ActorId, EdtfText } from '../domain/model.js'
import { datedOf, halvesOf } from './clauses.js'
import { boundsOfWhen, type When, whenOf } from './dates.js'
import { END_OF_STATE, EVENT_RULES } from './grammar/events.js'
import { RULES } from './grammar/index.js'
import type { Intent, Rule } from './grammar/rule.js'
import { type Lexicon, type Mention, meant } from './lexicon.js'
import { type Caught, type Edge, kindsOf, type Lattice, match, mayMatch, offered, pattern, type Slot } from './match.js'
import { holdersOf } from './offices.js'
import { FOR_EACH } from './plan-parts.js'
import type { Anchor, NotUnderstood, Question } from './question.js'
import { type Reading, read } from './reading.js'
import { HARMLESS, REQUESTS } from './vocabulary.js'
import { sentencesOf, type Word } from './words.js'

export interface Asked {
  readonly question: string
  /** The question before, for what this one leaves out. */
  readonly context?: string | null | undefined
  readonly today: EdtfText
}

/** Understands the last sentence, with the ones before it (and the context) for what it leaves out. */
export function understand({ question, context, today }: Asked, lexicon: Lexicon): Question | NotUnderstood {
  const before = context ? (sentencesOf(context) ?? []) : []
  const own = sentencesOf(question)
  if (own === null) return refusal('This is no question on alliances that I can read.')
  let known: Question | null = null
  let result: Question | NotUnderstood = refusal('Nothing is asked.')
  const sentences = [...before, ...own]
  for (const [i, words] of sentences.entries()) {
    // "Hello!" asks nothing, and hides nothing.
    if (i < sentences.length - 1 && words.every(({ fold }) => HARMLESS.has(fold))) continue
    result = sentence(words, lexicon, today, known)
    if ('intent' in result) known = result
    // A sentence that is not understood may be what the question hangs on: nothing after it is safe.
    else if (i >= before.length) return result
  }
  return result
}

const refusal = (reason: string, more: Partial<NotUnderstood> = {}): NotUnderstood => ({
  reason,
  candidates: [],
  heard: [],
  named: [],
  ...more,
})

/** One sentence: as a whole, with an event for its time, or as two questions. */
function sentence(
  words: readonly Word[],
  lexicon: Lexicon,
  today: EdtfText,
  before: Question | null,
): Question | NotUnderstood {
  const whole = clause(words, lexicon, today, before)
  if ('intent' in whole || whole.candidates.length > 0) return whole
  return dated(words, lexicon, today, before) ?? twofold(words, lexicon, today, before) ?? whole
}

/** Two questions joined by "and", or a choice of two. The second may leave out what the first names, but is whole. */
function twofold(words: readonly Word[], lexicon: Lexicon, today: EdtfText, before: Question | null): Question | null {
  for (const { left, right, isChoice } of halvesOf(words)) {
    const first = clauseOrDated(left, lexicon, today, before)
    if (!first) continue
    const second = clauseOrDated(right, lexicon, today, first)
    if (!second || (isChoice && !(first.yesNo && second.yesNo))) continue
    return { ...first, also: second.intent === 'evidence' ? { ...second, tells: true } : second }
  }
  return null
}

function clauseOrDated(words: readonly Word[], lexicon: Lexicon, today: EdtfText, before: Question | null) {
  const found = clause(words, lexicon, today, before)
  return 'intent' in found ? found : dated(words, lexicon, today, before)
}

/** Questions on a day, and those on a time that an event opens or closes. */
const ON_A_DAY: ReadonlySet<Intent> = new Set([
  'members',
  'membersOfBoth',
  'standing',
  'organizationsOf',
  'shared',
  'leaders',
])
const IN_A_TIME: ReadonlySet<Intent> = new Set(['whoLeft', 'whoJoined', 'whoActed', 'statements', 'timeline'])

/** A question whose time is an event's: "who was in NATO when Finland joined?". */
function dated(words: readonly Word[], lexicon: Lexicon, today: EdtfText, before: Question | null): Question | null {
  for (const { main, event, relation } of datedOf(words)) {
    const asked = clause(main, lexicon, today, before)
    if (!('intent' in asked) || asked.when !== null) continue
    if (!(relation === 'at' ? ON_A_DAY : IN_A_TIME).has(asked.intent)) continue
    const found = eventOf(event, relation, lexicon, today, asked)
    if (found) return found
  }
  return null
}

function eventOf(
  words: readonly Word[],
  relation: Anchor['relation'],
  lexicon: Lexicon,
  today: EdtfText,
  asked: Question,
): Question | null {
  for (const shy of [false, true]) {
    const reading = read(words, lexicon, { today, shy, pronouns: pronounsOf(asked) })
    if (reading.unknown.length > 0) continue
    const find = (rules: readonly Rule[], lattice: Lattice): Question | null => {
      const found = firstRule(lattice, rules)
      const event = found && resolved(found.rule, found.caught, words, reading, lexicon, today)
      return event && 'intent' in event ? event : null
    }
    const state = find([END_OF_STATE], reading.lattice)
    const end = state && lexicon.actors.get(state.countries[0]!)
    if (end?.type === 'country' && end.to) return onTheDay(asked, relation, end.to)
    const [body] = asked.organizations
    const event =
      find(EVENT_RULES, reading.lattice) ??
      (asked.organizations.length === 1 && body
        ? find(EVENT_RULES, [...reading.lattice, [named(body, words.length)]])
        : null)
    if (event && event.when === null && event.countries.length < 2) return { ...asked, anchor: { relation, event } }
  }
  return null
}

/** The question at, before or after a day. */
export function onTheDay(asked: Question, relation: Anchor['relation'], date: EdtfText): Question {
  const { anchor, ...question } = asked
  return { ...question, when: whenOf(relation, date), tense: question.tense === 'plain' ? 'plain' : 'past' }
}

/** A clause, in the words as they are or without what asks for nothing. */
function clause(
  words: readonly Word[],
  lexicon: Lexicon,
  today: EdtfText,
  before: Question | null,
): Question | NotUnderstood {
  let first: NotUnderstood | null = null
  const pronouns = before ? pronounsOf(before) : new Map<string, Mention>()
  for (const shy of [false, true])
    for (const trimmed of beginnings(words)) {
      const reading = read(trimmed, lexicon, { today, shy, pronouns })
      const found = reading.unknown.length === 0 ? parse(trimmed, reading, lexicon, today, before) : null
      if (found && 'intent' in found) return found
      if (found && found.candidates.length > 0) return found
      first ??= found ?? unexplained(reading)
    }
  return first ?? refusal('Nothing is asked.')
}

const unexplained = (reading: Reading): NotUnderstood => {
  const listed = reading.unknown.slice(0, 3).map((word) => `"${word.slice(0, 30)}"`)
  const reason =
    listed.length > 0
      ? `I do not know what to make of ${listed.join(', ')}.`
      : 'I know the words, but not this way of putting them together.'
  return refusal(reason, heardIn(reading))
}

const heardIn = ({ lattice }: Reading): Pick<NotUnderstood, 'heard' | 'named'> => ({
  heard: [
    ...new Set(lattice.flat().flatMap((e) => (e.type === 'class' ? [e.name] : e.type === 'office' ? ['OFFICE'] : []))),
  ],
  named: [
    ...new Set(
      lattice.flat().flatMap((e) => (e.type === 'mention' ? e.mention.entries.slice(0, 1).map((x) => x.id) : [])),
    ),
  ],
})

/** The words as they are, and without the ways to begin that ask for nothing ("please tell me"). */
function beginnings(words: readonly Word[]): readonly (readonly Word[])[] {
  const all = [words]
  for (let rest = words; ; ) {
    const opening = REQUESTS.map((phrase) => phrase.split(' ')).find(
      (phrase) => phrase.length < rest.length && phrase.every((word, i) => rest[i]?.fold === word),
    )
    if (!opening) return all
    rest = rest.slice(opening.length)
    all.push(rest)
  }
}

/** "It", "they", "he": whoever the question before named, of the kind that the place wants. */
function pronounsOf(before: Question): ReadonlyMap<string, Mention> {
  const entries = (ids: readonly ActorId[]): Mention => ({
    length: 1,
    readAs: null,
    entries: ids.map((id) => ({ id, kind: 'own', text: id, valid: null })),
  })
  const countries = before.countries.length === 1 ? before.countries : []
  const things = entries([...countries, ...before.organizations.slice(0, 1)])
  const map = new Map<string, Mention>()
  if (things.entries.length > 0) for (const word of ['it', 'they', 'them', 'its']) map.set(word, things)
  if (before.leaders.length === 1)
    for (const word of ['he', 'she', 'him', 'her']) map.set(word, entries(before.leaders))
  return map
}

function parse(
  words: readonly Word[],
  reading: Reading,
  lexicon: Lexicon,
  today: EdtfText,
  before: Question | null,
): Question | NotUnderstood {
  const resolve = (rule: Rule, caught: Caught) => resolved(rule, caught, words, reading, lexicon, today)
  if (before) {
    if (match(reading.lattice, SAYS_SO))
      return { ...before, intent: 'evidence', hangsOn: before.hangsOn ?? before.intent, readAs: reading.readAs }
    // Who did something is told with its days.
    if (DATED.has(before.intent) && match(reading.lattice, SINCE_WHEN)) return before
    if (before.countries.length === 1 && before.organizations.length === 1 && match(reading.lattice, SINCE_WHEN))
      return {
        ...before,
        intent: 'whenAct',
        fixed: { deed: before.fixed.deed ?? 'join' },
        when: null,
        readAs: reading.readAs,
      }
    const elided = ellipsis(words, reading, lexicon, today, before)
    if (elided) return elided
  }
  const found = firstRule(reading.lattice)
  const body = before?.organizations[0]
  // "Who joined?" after a question on NATO: the body is left out. "Was it suspended?" asks of that body too.
  const wantsBody = !found || (found.rule.intent === 'organizationsOf' && found.caught.words[0] === 'AUX')
  const elided = body && wantsBody ? firstRule([...reading.lattice, [named(body, words.length)]]) : null
  const best = elided ?? found
  return best ? resolve(best.rule, best.caught) : unexplained(reading)
}

/** A name that was left out, as if it stood at the end. */
const named = (id: ActorId, at: number): Edge => ({
  type: 'mention',
  mention: { length: 1, readAs: null, entries: [{ id, kind: 'own', text: id, valid: null }] },
  length: 1,
  at,
})

const DATED: ReadonlySet<Intent> = new Set(['whoLeft', 'whoJoined', 'whoHeld', 'whoActed'])

function firstRule(lattice: Lattice, rules = RULES): { readonly rule: Rule; readonly caught: Caught } | null {
  const has = offered(lattice)
  const single = lattice.map((edges) => edges.filter(({ type }) => type !== 'group'))
  for (const rule of rules)
    for (const one of rule.patterns) {
      const caught = mayMatch(one, has) ? match(FOR_EACH.has(rule.intent) ? lattice : single, one) : null
      if (caught) return { rule, caught }
    }
  return null
}

const SAYS_SO = pattern('SAYSSO')
const SINCE_WHEN = pattern('AND? WHENQ/HOWLONG')

/** "And in 2010?", "And France?": the question before with these parts in place of its own. */
function ellipsis(
  words: readonly Word[],
  reading: Reading,
  lexicon: Lexicon,
  today: EdtfText,
  before: Question,
): Question | NotUnderstood | null {
  for (const text of ['AND?', 'AND? OF? COUNTRY', 'AND? OF? ORG', 'AND? LEADER', 'AND? OF? COUNTRY OF? ORG']) {
    const caught = match(reading.lattice, pattern(text))
    if (!caught || (caught.when === null && caught.slots.length === 0)) continue
    const found = resolved(
      { intent: before.intent, fixed: before.fixed, patterns: [] },
      caught,
      words,
      reading,
      lexicon,
      today,
    )
    if (!('intent' in found)) return found
    const replaces = (key: 'organizations' | 'countries' | 'leaders') =>
      found[key].length === 0 ? before[key] : found[key]
    // What has no place in the question before cannot take it.
    if (found.countries.length > 0 && before.countries.length !== 1) continue
    if (found.organizations.length > 0 && before.organizations.length !== 1) continue
    if (found.leaders.length > 0 && before.leaders.length !== 1) continue
    return {
      ...before,
      organizations: replaces('organizations'),
      countries: replaces('countries'),
      leaders: replaces('leaders'),
      when: found.when ?? before.when,
      tense: found.when === null ? before.tense : found.tense === 'ever' ? 'past' : found.tense,
      readAs: found.readAs,
    }
  }
  return null
}

/** Slots to actors; an ambiguous name refuses with its candidates. */
function resolved(
  rule: Rule,
  caught: Caught,
  words: readonly Word[],
  reading: Reading,
  lexicon: Lexicon,
  today: EdtfText,
): Question | NotUnderstood {
  const when = caught.when
  if (when && when.kind !== 'now' && boundsOfWhen(when).first > boundsOfWhen(at(today)).last)
    return refusal('That time lies ahead: the record cannot tell.', heardIn(reading))
  const on = when === null ? null : boundsOfWhen(when)
  const found: { slot: Slot; id: ActorId; kind: Actor['type'] }[] = []
  for (const { slot, mention, at: place } of caught.slots) {
    const typed = words
      .slice(place, place + mention.length)
      .map((w) => w.text)
      .join(' ')
    const options = kindsOf(slot)
      .map((kind) => ({ kind, ids: meant(mention, kind, on ?? boundsOfWhen(at(today)), typed, lexicon) }))
      .filter(({ ids }) => ids.length > 0)
    const [first] = options
    if (!first || first.ids.length > 1 || (slot === 'ACTOR' && options.length > 1 && isTorn(mention)))
      return refusal(`"${typed}" may mean more than one.`, {
        ...heardIn(reading),
        candidates: options.flatMap((o) => o.ids),
      })
    found.push({ slot, id: first.ids[0]!, kind: first.kind })
  }
  const of = (kind: Actor['type'], slots: readonly Slot[]) => [
    ...new Set(found.filter((f) => f.kind === kind && slots.includes(f.slot)).map((f) => f.id)),
  ]
  const places = { organizations: of('organization', ['ORG']), countries: of('country', ['COUNTRY']) }
  let leaders: readonly ActorId[] = of('leader', ['LEADER'])
  if (rule.intent === 'statements' && caught.office !== null) {
    // "The Armenian prime minister" is whoever held the office; a name beside it must have held it.
    const holders = holdersOf(
      caught.office,
      [...places.countries, ...places.organizations],
      on ?? boundsOfWhen(at(today)),
      lexicon,
    )
    const held = leaders.length === 0 ? holders.present : holders.ever.filter((id) => leaders.includes(id))
    if (held.length !== 1)
      return refusal(`The record names ${held.length === 0 ? 'nobody' : 'several'} for that office.`, {
        ...heardIn(reading),
        candidates: held,
      })
    leaders = held
  }
  return {
    intent: rule.intent,
    fixed: rule.fixed,
    ...places,
    leaders,
    about: [...new Set(found.filter((f) => f.slot === 'ACTOR').map((f) => f.id))],
    office: caught.office,
    when,
    tense: tenseOf(words, when),
    yesNo: rule.fixed.yesNo === true || caught.words[0] === 'AUX',
    readAs: reading.readAs,
  }
}

const at = (date: EdtfText): When => ({ kind: 'at', from: date, to: date })

/** Whether an actor's name is just as much the name of another kind of actor (the island and the body GUAM). */
function isTorn(mention: Mention): boolean {
  const own = mention.entries.filter((e) => e.kind === 'own')
  return new Set(own.map((e) => e.id)).size > 1
}

function tenseOf(words: readonly Word[], when: When | null): Question['tense'] {
  const has = (...folds: readonly string[]): boolean => words.some((w) => folds.includes(w.fold))
  if (when?.kind === 'now' || has('still')) return 'present'
  if (has('ever') || (has('has', 'have', 'had') && has('been'))) return 'ever'
  if (has('was', 'were', 'did', 'had', 'belonged')) return when === null ? 'ever' : 'past'
  const isShort = words.some((w, i) => w.fold === "'s" && ['who', 'what'].includes(words[i - 1]?.fold ?? ''))
  return isShort || has('is', 'are', 'r', 'does', 'being') ? 'present' : 'plain'
}
