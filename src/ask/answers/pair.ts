/** Answers on one country in one body: whether, when, since when, what happened, on whose word. */
import { boundsOf, DAWN, DUSK, overlap } from '../../domain/edtf.js'
import { STATUSES, type Status } from '../../domain/vocabulary.js'
import { boundsOfWhen } from '../dates.js'
import type { Deed } from '../grammar.js'
import { ACTS_OF, STATUS_OF, sayAct } from '../plan.js'
import { list, onDate, sayDate, sayWhen, sentences, within } from '../say.js'
import { checked } from './crowd.js'
import type { Asking, Body, Dispute, Event, Period, Said, Standing, When, Worded } from './results.js'

export interface Pair {
  readonly organization: Body
  readonly standing: Standing
  readonly memberships: { readonly nodes: readonly Period[] }
  readonly events: { readonly nodes: readonly Event[] }
  readonly disputes: { readonly nodes: readonly Dispute[] }
}

interface Telling extends Asking {
  readonly data: Pair
  readonly country: string
  readonly body: string
}

const telling = (data: Pair, asking: Asking): Telling => ({
  ...asking,
  data,
  country: asking.nameOf(asking.question.countries[0]!),
  body: asking.nameOf(asking.question.organizations[0]!),
})

const legal = (status: string): boolean => STATUSES[status as Status]?.legalMember ?? false
const dated = (on: When | null): string => (on ? ` ${onDate(on.edtf)}` : ' on a day nobody tells')
const firstDay = (on: When | null): number => (on === null ? DAWN : boundsOf(on.edtf).first)

/** One membership from its beginning to its end, through predecessors. */
interface Spell {
  readonly since: When | null
  readonly until: When | null
  readonly ongoing: boolean
  readonly disputed: boolean
  readonly sure: boolean
  readonly evidence: readonly Said[]
}

function spellsOf(periods: readonly Period[]): readonly Spell[] {
  const spells = new Map<number, Period[]>()
  for (const p of periods) if (p.status === 'MEMBER') spells.set(p.spell, [...(spells.get(p.spell) ?? []), p])
  return [...spells.values()]
    .map((own): Spell => {
      const sorted = [...own].sort((a, b) => firstDay(a.since) - firstDay(b.since))
      const end = sorted.find((p) => p.end === 'ONGOING' || p.end === 'UNSTATED') ?? sorted.at(-1)!
      return {
        since: sorted[0]!.since,
        until: end.until,
        ongoing: end.end === 'ONGOING' || end.end === 'UNSTATED',
        disputed: own.some((p) => p.disputed),
        sure: own.some((p) => p.certainty === 'CERTAIN'),
        evidence: own.flatMap((p) => p.evidence ?? []),
      }
    })
    .sort((a, b) => firstDay(a.since) - firstDay(b.since))
}

/** "from 4 April 1949 on", "from 1973 to 31 January 2020". */
function range({ since, until, ongoing }: Spell): string {
  const from = since ? `from ${sayDate(since.edtf)}` : 'from a day nobody tells'
  return ongoing ? `${from} on` : `${from} to ${until ? sayDate(until.edtf) : 'a day nobody tells'}`
}

const exitsOf = ({ data }: Telling): readonly Period[] =>
  data.memberships.nodes.filter((p) => STATUSES[p.status as Status]?.countsAsLeft && p.certainty === 'CERTAIN')

const HOW: Readonly<Record<string, string>> = {
  WITHDRAWN: 'left',
  EXPELLED: 'was expelled',
  LAPSED: 'let its membership lapse',
}

/** "it left on 19 December 2012", with the body where that is a predecessor, and a doubt where there is one. */
function exitWords(exit: Period, t: Telling): string {
  const of = exit.organization.id === t.question.organizations[0] ? '' : ` in ${t.nameOf(exit.organization.id)}`
  return `${HOW[exit.status]}${of}${dated(exit.since)}${exit.disputed ? ', which is disputed' : ''}`
}

const asked = ({ question: { when } }: Asking) =>
  when === null || when.kind === 'now' ? { first: DAWN, last: DUSK } : boundsOfWhen(when)
const limited = ({ question: { when } }: Asking): boolean => when !== null && when.kind !== 'now'
const isPast = (a: Asking): boolean => limited(a) && asked(a).last < boundsOf(a.today).first
const when = (a: Asking): string => (sayWhen(a.question.when) === '' ? '' : ` ${sayWhen(a.question.when)}`)

/** "and the CSTO Secretariat, Vladimir Putin and others say that no notice was received". */
function denials({ data }: Telling): string {
  const losing = data.disputes.nodes
    .filter((d) => d.axis === 'RECOGNITION')
    .flatMap((d) => d.positions.filter((p) => !p.wins && p.value.startsWith('no notice')))
  const voices = [
    ...new Set(losing.flatMap((p) => p.evidence.map((e) => e.speakerName)).filter((n): n is string => n !== null)),
  ]
  if (losing.length === 0) return ''
  const who =
    voices.length === 0
      ? 'some sources'
      : voices.length > 3
        ? `${voices.slice(0, 3).join(', ')} and others`
        : list(voices)
  return `${who} ${voices.length === 1 ? 'says' : 'say'} that no notice was received`
}

/** What the other side of open disputes holds. */
function otherSides({ data }: Telling): string {
  const sides = data.disputes.nodes
    .filter((d) => d.axis !== 'RECOGNITION')
    .flatMap((d) => d.positions.filter((p) => !p.wins).map((p) => sayPosition(p.value)))
  const all = [...new Set(sides)]
  return all.length === 0 ? '' : `Other sources: ${all.join('; ')}.`
}

/** "was suspended 2012-12-19" with its date in words. */
export const sayPosition = (value: string): string =>
  value.replace(/(\d{4}(?:-\d{2}){0,2})(?:\/(\d{4}(?:-\d{2}){0,2}))?/g, (text) => sayDate(text))

/** Where it stands, after "Yes:" or "No:", as a clause with the country as its subject. */
function standingClause(t: Telling, subject: string): string {
  const { standing, memberships } = t.data
  const { kind, since, status } = standing
  const spell = spellsOf(memberships.nodes).at(-1)
  const disputed = standing.disputed ? ', which sources dispute' : ''
  switch (kind) {
    case 'FROZEN': {
      const denied = denials(t)
      return `${subject} froze its participation${dated(since)}${denied === '' ? disputed : `, and ${denied}`}; it is still a member in law`
    }
    case 'SUSPENDED':
      return `${t.body} suspended ${subject === 'it' ? 'it' : subject}${dated(since)}${disputed}; it is still a member in law`
    case 'NOTICE':
      return `${subject} gave notice of leaving${dated(since)}, which is not yet in effect; it is still a member in law`
    case 'THREATENED':
      return `${subject} threatened or planned to leave, but is still a member in law`
    case 'DENIED':
      return `${subject} is still a member in law, and it is denied that it left or gave notice`
    case 'LEFT':
      return `${subject} ${list(exitsOf(t).map((e) => exitWords(e, t))) || 'left'}`
    case 'ORG_DISSOLVED':
      return `${t.body} ended${dated(since)}; ${subject} did not leave it`
    case 'STATE_ENDED':
      return `${subject} itself ended as a state${dated(since)}; it did not leave`
    case 'HOLDS':
      if (status === 'MEMBER')
        return `${subject} has been a member since ${since ? sayDate(since.edtf) : 'a day nobody tells'}${disputed}`
      return `${subject} is ${AFFILIATED[status ?? ''] ?? status?.toLowerCase()}${since ? ` since ${sayDate(since.edtf)}` : ''}${disputed}`
    case 'NONE':
      return spell
        ? `${subject} was a member ${range(spell)}`
        : `the record has no membership of ${t.country} in ${t.body}`
    default:
      return standing.reason.replace(/\.$/, '')
  }
}

const AFFILIATED: Readonly<Record<string, string>> = {
  OBSERVER: 'an observer',
  CANDIDATE: 'a candidate',
  PARTNER: 'a partner',
  SIGNATORY: 'a signatory, not a member,',
}
const isDoubtful = ({ kind }: Standing): boolean => kind === 'REPORTED' || kind === 'SCHEDULED'

const evidenceOf = ({ data }: Telling): readonly Said[] => data.standing.evidence
const answer = (t: Telling, text: string, evidence: readonly Said[] = evidenceOf(t), yes = true): Worded => ({
  text,
  subjects: yes ? [t.question.countries[0]!] : [],
  evidence,
  receipt: t.data.standing.receipt,
})

/** "Is (was, has ever been) C in O", with the statuses in between that matter. */
export function standing(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const { question } = asking
  if (question.fixed.status) return hasStatus(t, question.fixed.status[0]!)
  const now = data.standing
  if (!question.fixed.yesNo) {
    const doubt = isDoubtful(now) ? 'Not for certain: ' : ''
    return answer(
      t,
      sentences(
        `${doubt}${capital(standingClause(t, t.country))}.`,
        otherSides(t),
        now.kind === 'NONE' && checked(data.organization, t.body),
      ),
    )
  }
  if (question.fixed.out && question.when === null) return left(t)
  if (question.fixed.out) return inverse(memberOn(t))
  if (question.tense === 'ever' && question.when === null) return everMember(t)
  return memberOn(t)
}

const inverse = (w: Worded): Worded => ({
  ...w,
  text: w.text.startsWith('Yes')
    ? w.text.replace(/^Yes/, 'No')
    : w.text.startsWith('No:')
      ? w.text.replace(/^No/, 'Yes')
      : w.text,
})
const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`

function everMember(t: Telling): Worded {
  const spells = spellsOf(t.data.memberships.nodes)
  const sure = spells.filter((s) => s.sure)
  if (sure.length === 0)
    return spells.length > 0
      ? answer(t, `Not for certain: ${t.country} may have been a member of ${t.body}.`, evidenceOf(t), false)
      : notMember(t)
  const others =
    isDoubtful(t.data.standing) || ['FROZEN', 'SUSPENDED', 'NOTICE'].includes(t.data.standing.kind)
      ? `${capital(standingClause(t, 'it'))}.`
      : ''
  return answer(
    t,
    sentences(
      `Yes: ${t.country} ${sure.at(-1)!.ongoing ? 'has been' : 'was'} a member of ${t.body} ${list(sure.map(range))}.`,
      others,
      disputedNote(sure, t),
    ),
    sure.flatMap((s) => s.evidence),
  )
}

const disputedNote = (spells: readonly Spell[], t: Telling): string =>
  spells.some((s) => s.disputed) ? sentences('Sources dispute a part of that.', otherSides(t)) : ''

/** "No", with what it is instead: an observer, a candidate, a member at another time. */
function notMember(t: Telling): Worded {
  const { standing: now, memberships } = t.data
  const spells = spellsOf(memberships.nodes)
  const start = asked(t)
  const be = isPast(t) ? 'was' : 'is'
  const later = limited(t) ? spells.filter((s) => firstDay(s.since) > start.last) : []
  const earlier = spells.filter((s) => !later.includes(s))
  const other = AFFILIATED[now.status ?? '']
  const clause = ['LEFT', 'ORG_DISSOLVED', 'STATE_ENDED'].includes(now.kind)
    ? standingClause(t, 'it')
    : other
      ? `it ${be} ${other} then`.replace(/ then$/, limited(t) ? ' then' : '')
      : earlier.length > 0
        ? `it was a member ${list(earlier.map(range))}`
        : later.length > 0
          ? `it joined only ${later[0]!.since ? onDate(later[0]!.since.edtf) : 'later'}`
          : ''
  if (clause === '')
    return answer(
      t,
      sentences(`No: the record has no membership of ${t.country} in ${t.body}.`, checked(t.data.organization, t.body)),
      evidenceOf(t),
      false,
    )
  const head = `No: ${t.country} ${be} not a member of ${t.body}${when(t)}; ${clause}.`
  return answer(
    t,
    sentences(head, now.kind === 'LEFT' && exitsOf(t).some((e) => e.disputed) && otherSides(t)),
    evidenceOf(t),
    false,
  )
}

function memberOn(t: Telling): Worded {
  const { standing: now, memberships } = t.data
  const isMember = now.status !== null && legal(now.status)
  if (isDoubtful(now))
    return answer(t, sentences(`Not for certain: ${now.reason}`, otherSides(t)), evidenceOf(t), false)
  if (!isMember) {
    const wideEnough = partOf(t)
    return wideEnough ?? notMember(t)
  }
  if (now.certainty !== 'CERTAIN') {
    const partly = partOf(t)
    if (partly) return partly
    return answer(
      t,
      `Not for certain: ${t.country} may have been a member of ${t.body}${when(t)}; ${standingClause(t, 'it')}.`,
      evidenceOf(t),
      false,
    )
  }
  const spell = spellsOf(memberships.nodes).find((s) => firstDay(s.since) <= asked(t).last)
  if (['FROZEN', 'SUSPENDED', 'NOTICE'].includes(now.kind) && isMember) {
    const overlay = {
      FROZEN: 'but it had frozen its participation',
      SUSPENDED: 'but suspended',
      NOTICE: 'but it had given notice of leaving',
    }[now.kind as 'FROZEN']
    if (isPast(t))
      return answer(
        t,
        `Yes: ${t.country} was a member of ${t.body}${when(t)} in law, ${overlay}${now.since ? ` since ${sayDate(now.since.edtf)}` : ''}.`,
      )
    return answer(t, sentences(`Yes, in law: ${standingClause(t, t.country)}.`))
  }
  const of = isPast(t)
    ? `${t.country} was a member of ${t.body}${when(t)}${spell ? `, which it has been ${range(spell)}` : ''}`.replace(
        'has been from',
        spell?.ongoing ? 'has been from' : 'was from',
      )
    : `${t.country} has been a member of ${t.body} since ${now.since ? sayDate(now.since.edtf) : 'a day nobody tells'}`
  const more =
    now.kind === 'THREATENED'
      ? 'It threatened or planned to leave.'
      : now.kind === 'DENIED'
        ? 'It is denied that it left or gave notice.'
        : ''
  return answer(t, sentences(`Yes: ${of}.`, more, now.disputed && 'Sources dispute a part of that.'))
}

/** A member on some days of the asked span, though not on all: "Yes, for part of 1999". */
function partOf(t: Telling): Worded | null {
  if (!limited(t)) return null
  const span = asked(t)
  const partly = spellsOf(t.data.memberships.nodes).filter((s) => {
    const start = s.since ? boundsOf(s.since.edtf) : null
    const end = s.ongoing ? { first: DUSK, last: DUSK } : s.until ? boundsOf(s.until.edtf) : null
    return (
      s.sure &&
      start !== null &&
      end !== null &&
      start.last <= span.last &&
      end.first > span.first &&
      overlap(span, { first: start.first, last: end.last })
    )
  })
  if (partly.length === 0) return null
  return answer(
    t,
    sentences(
      `Yes, for part of that time: ${t.country} was a member of ${t.body} ${list(partly.map(range))}.`,
      disputedNote(partly, t),
    ),
    partly.flatMap((s) => s.evidence),
  )
}

/** "Is C suspended from (an observer of) O" on a day. */
function hasStatus(t: Telling, status: Status): Worded {
  const now = t.data.standing
  const periods = t.data.memberships.nodes.filter((p) => p.status === status)
  const words =
    {
      SUSPENDED: 'suspended from',
      FROZEN: 'a member with frozen participation of',
      OBSERVER: 'an observer of',
      CANDIDATE: 'a candidate of',
      PARTNER: 'a partner of',
    }[status as 'SUSPENDED'] ?? status
  const span = limited(t) ? asked(t) : boundsOf(t.today)
  const isEver = t.question.tense === 'ever' && t.question.when === null
  const here = periods.filter(
    (p) =>
      isEver || overlap(span, { first: firstDay(p.since), last: p.until ? boundsOf(p.until.edtf).last - 1 : DUSK }),
  )
  const sure = here.filter((p) => p.certainty === 'CERTAIN' && (isEver || isCertainlyOn(p, span)))
  if (sure.length > 0) {
    const told = list(
      sure.map(
        (p) =>
          `${p.since ? `since ${sayDate(p.since.edtf)}` : 'since a day nobody tells'}${p.until ? ` until ${sayDate(p.until.edtf)}` : ''}`,
      ),
    )
    const be = isEver || isPast(t) ? 'was' : 'is'
    return answer(
      t,
      sentences(
        `Yes: ${t.country} ${be} ${words} ${t.body}${when(t)}, ${told}${sure.some((p) => p.disputed) ? ', which is disputed' : ''}.`,
      ),
      sure.flatMap((p) => p.evidence ?? []),
    )
  }
  if (here.length > 0)
    return answer(
      t,
      `Not for certain: ${t.country} may be ${words} ${t.body}${when(t)}.`,
      here.flatMap((p) => p.evidence ?? []),
      false,
    )
  const last = periods.at(-1)
  const past = last
    ? ` It was so ${last.since ? `from ${sayDate(last.since.edtf)}` : 'once'}${last.until ? ` to ${sayDate(last.until.edtf)}` : ''}.`
    : ''
  return answer(t, `No: ${standingClause(t, t.country)}.${past}`, evidenceOf(t), now.kind === 'NONE' && false)
}

/** Whether a period covers some day of the span whatever its exact dates are. */
function isCertainlyOn(p: Period, span: { first: number; last: number }): boolean {
  const begun = p.since === null ? DUSK : boundsOf(p.since.edtf).last
  const ends = p.until === null ? (p.end === 'UNKNOWN' ? DAWN : DUSK) : boundsOf(p.until.edtf).first
  return begun <= span.last && ends > span.first
}

/** "Did C leave O". Frozen, suspended and under notice is not left, and the answer says which. */
function left(t: Telling): Worded {
  const all = exitsOf(t)
  const placed = limited(t)
    ? all.map((e) => ({ e, how: within(e.since?.edtf, asked(t)) }))
    : all.map((e) => ({ e, how: 'CERTAIN' as const }))
  const sure = placed.filter((x) => x.how === 'CERTAIN').map((x) => x.e)
  const maybe = placed.filter((x) => x.how === 'POSSIBLE').map((x) => x.e)
  const current = spellsOf(t.data.memberships.nodes).find((s) => s.ongoing)
  const evidence = (exits: readonly Period[]) => exits.flatMap((e) => e.evidence ?? [])
  if (sure.length > 0) {
    const back =
      current && firstDay(current.since) >= Math.max(...sure.map((e) => firstDay(e.since)))
        ? `It is a member again since ${current.since ? sayDate(current.since.edtf) : 'a day nobody tells'}.`
        : ''
    return answer(
      t,
      sentences(
        `Yes: ${t.country} ${list(sure.map((e) => exitWords(e, t)))}.`,
        sure.some((e) => e.disputed) && otherSides(t),
        back,
      ),
      evidence(sure),
    )
  }
  if (maybe.length > 0)
    return answer(
      t,
      `Not for certain: ${t.country} ${list(maybe.map((e) => exitWords(e, t)))}.`,
      evidence(maybe),
      false,
    )
  if (all.length > 0)
    return answer(t, `No: not${when(t)}; ${t.country} ${list(all.map((e) => exitWords(e, t)))}.`, evidence(all), false)
  if (isDoubtful(t.data.standing)) return answer(t, `Not for certain: ${t.data.standing.reason}`, evidenceOf(t), false)
  const reason =
    spellsOf(t.data.memberships.nodes).length === 0 && t.data.standing.kind !== 'HOLDS'
      ? `the record has no membership of ${t.country} in ${t.body}`
      : standingClause(t, t.country)
  return answer(t, sentences(`No: ${reason}.`, checkedIfNone(t)), evidenceOf(t), false)
}

const checkedIfNone = (t: Telling): string =>
  t.data.standing.kind === 'NONE' ? checked(t.data.organization, t.body) : ''

/** What a deed left in the record: periods where it makes one, events else. */
interface Trace {
  readonly words: string
  readonly on: When | null
  readonly sure: boolean
  readonly evidence: readonly Said[]
}

function tracesOf(t: Telling, deed: Deed): readonly Trace[] {
  const { memberships, events } = t.data
  if (deed === 'join' || deed === 'rejoin') {
    const spells = spellsOf(memberships.nodes)
    return (deed === 'rejoin' ? spells.slice(1) : spells).map((s, i) => ({
      words: `${deed === 'rejoin' || i > 0 ? 'rejoined' : 'joined'} ${t.body}${dated(s.since)}${s.disputed && !s.ongoing ? '' : s.disputed ? ' (disputed)' : ''}`,
      on: s.since,
      sure: s.sure,
      evidence: s.evidence,
    }))
  }
  if (deed === 'leave')
    return exitsOf(t).map((e) => ({ words: exitWords(e, t), on: e.since, sure: true, evidence: e.evidence ?? [] }))
  const status = STATUS_OF[deed]
  if (status)
    return memberships.nodes
      .filter((p) => status.includes(p.status as Status))
      .map((p) => ({
        words: `${sayAct(ACTS_OF[deed][0]!)} ${t.body}${dated(p.since)}${p.until && deed !== 'expelled' ? ` until ${sayDate(p.until.edtf)}` : ''}${p.disputed ? ' (disputed)' : ''}`,
        on: p.since,
        sure: p.certainty === 'CERTAIN',
        evidence: p.evidence ?? [],
      }))
  return events.nodes
    .filter(
      (e) =>
        (ACTS_OF[deed] as readonly string[]).includes(e.act) &&
        (deed === 'threaten' || ['HAPPENED', 'ANNOUNCED'].includes(e.factuality)),
    )
    .map((e) => ({
      words: `${sayAct(e.act)} ${t.body}${dated(e.date)}${e.effective ? `, to take effect ${onDate(e.effective.edtf)}` : ''}${e.disputed ? ' (disputed)' : ''}`,
      on: e.date,
      sure: !e.disputed,
      evidence: e.evidence,
    }))
}

/** "Did C ...", about any deed. */
export function didAct(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const deed = asking.question.fixed.deed!
  if (deed === 'leave') return left(t)
  const placed = tracesOf(t, deed).flatMap((x) => {
    const how = limited(t) ? within(x.on?.edtf, asked(t)) : 'CERTAIN'
    return [{ ...x, how, sure: x.sure && how === 'CERTAIN' }]
  })
  const sure = placed.filter((x) => x.sure)
  const maybe = placed.filter((x) => !x.sure && x.how !== null)
  if (sure.length > 0)
    return answer(
      t,
      sentences(`Yes: ${t.country} ${list(sure.map((x) => x.words))}.`, after(t, deed)),
      sure.flatMap((x) => x.evidence),
    )
  if (maybe.length > 0)
    return answer(
      t,
      sentences(`Not for certain: ${t.country} ${list(maybe.map((x) => x.words))}.`, otherSides(t)),
      maybe.flatMap((x) => x.evidence),
      false,
    )
  if (placed.length > 0)
    return answer(
      t,
      `No: not${when(t)}; ${t.country} ${list(placed.map((x) => x.words))}.`,
      placed.flatMap((x) => x.evidence),
      false,
    )
  const threat = deed === 'notice' ? tracesOf(t, 'threaten') : []
  const told =
    threat.length > 0
      ? `${t.country} ${list(threat.map((x) => x.words))}, and`
      : `the record does not tell that ${t.country} ${NOT_TOLD[deed]} ${t.body};`
  return answer(
    t,
    sentences(
      `No: ${told} ${standingClause(t, 'it')}.`.replace(/; the record has no membership.*/, '.'),
      checkedIfNone(t),
    ),
    evidenceOf(t),
    false,
  )
}

const NOT_TOLD: Record<Deed, string> = {
  leave: 'left',
  join: 'joined',
  rejoin: 'rejoined',
  freeze: 'froze its participation in',
  suspended: 'was suspended from',
  expelled: 'was expelled from',
  notice: 'gave notice of leaving',
  threaten: 'threatened to leave',
  found: 'was among the founders of',
  apply: 'applied to join',
  invited: 'was invited to join',
}

/** After a Yes on joining or on notice: that it is no member now, or what came of it. */
function after(t: Telling, deed: Deed): string {
  const { kind } = t.data.standing
  if (deed === 'join' || deed === 'rejoin')
    return ['LEFT', 'FROZEN', 'SUSPENDED', 'NOTICE'].includes(kind) ? `${capital(standingClause(t, 'it'))}.` : ''
  if (deed === 'notice' || deed === 'threaten')
    return kind === 'LEFT' ? `${capital(standingClause(t, 'it'))}.` : `${capital(standingClause(t, 'it'))}.`
  return ''
}

/** "When did C ..." with every time it did; what it did instead where it did not. */
export function whenAct(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const deed = asking.question.fixed.deed!
  const all = tracesOf(t, deed).filter((x) => !limited(t) || within(x.on?.edtf, asked(t)) !== null)
  if (all.length === 0) {
    const no = deed === 'leave' ? left(t) : didAct(data, asking)
    return { ...no, text: no.text.replace(/^No: not/, 'Not').replace(/^No: (.)/, (_, c: string) => c.toUpperCase()) }
  }
  const sure = all.some((x) => x.sure)
  return answer(
    t,
    sentences(
      `${sure ? '' : 'Not for certain: '}${t.country} ${list(all.map((x) => x.words))}.`,
      deed === 'leave' && otherSides(t),
      (deed === 'join' || deed === 'freeze') && after(t, 'join'),
    ),
    all.flatMap((x) => x.evidence),
  )
}

/** All that is told of the pair, oldest first. */
export function pairHistory(data: Pair, asking: Asking): Worded {
  const t = telling(data, asking)
  const events = data.events.nodes.filter((e) => !limited(t) || within(e.date?.edtf, asked(t)) !== null)
  if (events.length === 0)
    return answer(
      t,
      sentences(`The record tells nothing of ${t.country} in ${t.body}${when(t)}.`, checked(data.organization, t.body)),
      evidenceOf(t),
      false,
    )
  const told = events.map(
    (e) =>
      `${sayAct(e.act)} ${e.organization ? t.nameOf(e.organization.id) : t.body}${dated(e.date)}${e.factuality === 'HAPPENED' || e.act === 'THREATENED_TO_LEAVE' ? '' : ` (${e.factuality.toLowerCase()})`}${e.disputed ? ' (disputed)' : ''}`,
  )
  return answer(
    t,
    sentences(`${t.country} ${list(told)}.`, !limited(t) && `Now: ${standingClause(t, 'it')}.`),
    events.flatMap((e) => e.evidence),
  )
}
