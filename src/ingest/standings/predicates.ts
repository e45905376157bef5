import { findGovernor, UNKNOWN_GOVERNOR } from '../governors.js'
import { endsNounPhrase } from '../patterns.js'
import { earlierSubject } from '../subjects.js'
import { isAdverb, isGoverned, type Unit } from '../units.js'
import { isState, type Reader } from './found.js'
import { statusPhraseAt } from './status-phrases.js'

const PRESENT = new Set('is are remain remains stays stay been'.split(' '))
const PAST = new Set('was were remained stayed'.split(' '))
const HAVE = new Set(['has', 'have'])
const NEGATIONS = new Set(['not', 'never', "isn't", "aren't", "wasn't"])
const LINK_REACH = 6
/** Governors under which nothing is said to be so. */
const DOUBTS = new Set(
  'if unless whether should lest when believe suggest hope fear wonder doubt predict expect claim allege suspect speculate imagine pretend assume dream want wish demand urge ask propose recommend consider discuss'.split(
    ' ',
  ),
)
const DENIALS = new Set(['deny', 'reject', 'dismiss', 'neither', 'nor'])

/** "were named partner countries" is read elsewhere. */
const TAKEN = new Set('invited named designated recognised recognized accepted admitted listed granted'.split(' '))

interface Link {
  readonly at: number
  readonly negated: boolean
  readonly past: boolean
  readonly never: boolean
}

/** The linking verb behind a subject: "is", "remains", "has been", "is not", "is no longer", "are both". */
function linkAfter(units: readonly Unit[], subject: number): Link | null {
  let at = -1
  let negated = false
  let past = false
  let never = false
  for (let next = subject + 1; next <= subject + LINK_REACH; next++) {
    const word = units[next]?.lower ?? ''
    if (units[next]?.kind !== 'word') break
    if (PRESENT.has(word) || PAST.has(word)) {
      if (at >= 0) break
      at = next
      past = PAST.has(word)
    } else if (word === 'no' && units[next + 1]?.lower === 'longer') {
      negated = true
      at = at < 0 ? at : next + 1
      next++
    } else if (NEGATIONS.has(word)) {
      negated = !negated
      never = never || word === 'never'
      if (at >= 0 || word.endsWith("n't")) at = next
      past = past || word === "wasn't"
    } else if (HAVE.has(word) && at < 0) continue
    else if (isAdverb(word) || word === 'all') {
      if (at >= 0) at = next
    } else break
  }
  return at < 0 ? null : { at, negated, past, never }
}

/** The subject of a link, over an apposition in commas: "Norway, which ..., is" is left to others. */
function governed(units: readonly Unit[], subject: number): 'plain' | 'denied' | null {
  if (DOUBTS.has(units[0]?.lower ?? '') && !units.slice(0, subject).some((one) => one.lower === ',')) return null
  const governor = findGovernor(units, subject)
  if (governor === null) return 'plain'
  if (governor.word === UNKNOWN_GOVERNOR || DOUBTS.has(governor.word)) return null
  return DENIALS.has(governor.word) ? 'denied' : 'plain'
}

/** "Moldova never ratified the charter and is not a full member of the CIS": the subject stands before another verb. */
export const coordinated: Reader = (place, at) => {
  const { units } = place
  if (units[at]?.lower !== 'and' && units[at]?.lower !== 'but') return null
  const next = units[at + 1]?.lower ?? ''
  if (!PRESENT.has(next) || next === 'been') return null
  const subject = earlierSubject(units, at)
  if (subject?.kind !== 'state' || subject.at === null) return null
  const state = units[subject.at]
  if (!state) return null
  const found = linked({ ...place, units: [...units.slice(0, at), state, ...units.slice(at + 1)] }, at)
  return found && { ...found, from: at + 1 }
}

const INSERTING = new Set(
  'which who whose a an the one like unlike starting having along once long now itself'.split(' '),
)
const LONGEST_INSERTION = 20

/** Index of the comma that closes what is set in behind a subject ("Chile, which left in 1976, is"), else the subject. */
function behindInsertion(units: readonly Unit[], subject: number): number {
  if (units[subject + 1]?.lower !== ',' || !INSERTING.has(units[subject + 2]?.lower ?? '')) return subject
  for (let at = subject + 3; at < subject + LONGEST_INSERTION; at++) {
    if (units[at]?.lower === ';') return subject
    if (units[at]?.lower === ',' && (PRESENT.has(units[at + 1]?.lower ?? '') || HAVE.has(units[at + 1]?.lower ?? '')))
      return at
  }
  return subject
}

/** "Chile is an associate member of MERCOSUR", "Switzerland is not a member of the EU", "India and Pakistan are observers". */
export const linked: Reader = ({ units, bodyAt }, at) => {
  const one = units[at]
  if (!isState(one) || isGoverned(units, at) || units[at - 1]?.lower === 'which') return null
  const link = linkAfter(units, behindInsertion(units, at))
  const said = link && governed(units, at)
  if (!link || !said) return null
  if (TAKEN.has(units[link.at + 1]?.lower ?? '')) return null
  const phrase = statusPhraseAt(units, link.at + 1)
  // A partner of nobody in particular is no status.
  const organization = phrase && (phrase.organization ?? (phrase.standing === 'PARTNER' ? null : bodyAt(at)))
  if (!phrase || !organization) return null
  const isOther = phrase.polarity === 'DENIES'
  const negated = (link.negated !== (said === 'denied')) !== isOther
  if (phrase.standing === 'WITHDRAWN' && (negated || link.past)) return null
  const dated = units.slice(phrase.to + 1, phrase.to + 3).find((unit) => unit.kind === 'date')?.date
  const on = link.past ? (dated?.edtf ?? 'past') : null
  // "was not a member" tells nothing of any day that we could name.
  if (link.past && negated && !dated && !link.never) return null
  return {
    ...phrase,
    organization,
    ids: one.ids,
    polarity: negated ? 'DENIES' : 'ASSERTS',
    on,
    from: at,
    rule: 'standing.1',
  }
}

const BELONGS = new Set(['belong', 'belongs'])
const BEFORE_BELONG = new Set(['all', 'does', 'do', 'not', "doesn't", "don't"])
const AREAS = new Set(['zone', 'area', 'space'])
const STATUS_NOUNS = { observer: 'OBSERVER', partner: 'PARTNER', associate: 'PARTNER', candidate: 'CANDIDATE' } as const
const HOLDS = new Set('has have hold holds enjoy enjoys'.split(' '))

/** "Norway belongs to NATO", "Mexico holds observer status in the Council of Europe". */
export const belongs: Reader = ({ units, bodyAt }, at) => {
  const one = units[at]
  const said = isState(one) && !isGoverned(units, at) ? governed(units, at) : null
  if (!isState(one) || said === null) return null
  let verb = at + 1
  // "Neither Peru nor Chile belongs"
  let negated = said === 'denied'
  while (verb < at + 4 && (isAdverb(units[verb]?.lower ?? '') || BEFORE_BELONG.has(units[verb]?.lower ?? ''))) {
    negated = negated || units[verb]?.lower === 'not' || (units[verb]?.lower ?? '').endsWith("n't")
    verb++
  }
  const word = units[verb]?.lower ?? ''
  if (BELONGS.has(word) && units[verb + 1]?.lower === 'to') {
    const to = units[verb + 2]?.lower === 'the' ? verb + 3 : verb + 2
    const body = units[to]
    const next = AREAS.has(units[to + 1]?.lower ?? '') ? to + 2 : to + 1
    const id = body?.kind === 'body' && !body.possessive && endsNounPhrase(units[next]) ? body.ids[0] : undefined
    return id
      ? {
          ids: one.ids,
          organization: id,
          standing: 'MEMBER',
          polarity: negated ? 'DENIES' : 'ASSERTS',
          on: null,
          from: at,
          to,
          rule: 'standing.5',
        }
      : null
  }
  if (!HOLDS.has(word) || negated) return null
  const noun = ['official', 'formal', 'permanent', 'full', 'an', 'a'].includes(units[verb + 1]?.lower ?? '')
    ? verb + 2
    : verb + 1
  const standing = STATUS_NOUNS[units[noun]?.lower as keyof typeof STATUS_NOUNS]
  if (!standing || units[noun + 1]?.lower !== 'status') return null
  const linkWord = ['in', 'at', 'with', 'of', 'within'].includes(units[noun + 2]?.lower ?? '')
  const bodyIndex = linkWord ? (units[noun + 3]?.lower === 'the' ? noun + 4 : noun + 3) : -1
  const body = units[bodyIndex]
  if (linkWord && (body?.kind !== 'body' || !endsNounPhrase(units[bodyIndex + 1]))) return null
  const organization = linkWord ? body?.ids[0] : bodyAt(at)
  if (!organization) return null
  const to = linkWord ? bodyIndex : noun + 1
  return { ids: one.ids, organization, standing, polarity: 'ASSERTS', on: null, from: at, to, rule: 'standing.6' }
}

const TAKES_PART = new Set('participates participate attends attend sits sit'.split(' '))
const PART_REACH = 6

/** "Belarus takes part in the SCO as an observer". */
export const takesPart: Reader = ({ units, bodyAt }, at) => {
  const one = units[at]
  if (!isState(one) || isGoverned(units, at) || governed(units, at) !== 'plain') return null
  const takes = ['takes', 'take'].includes(units[at + 1]?.lower ?? '') && units[at + 2]?.lower === 'part'
  if (!takes && !TAKES_PART.has(units[at + 1]?.lower ?? '')) return null
  for (let next = at + 2; next < at + 2 + PART_REACH; next++) {
    if (units[next]?.kind === 'mark') return null
    if (units[next]?.lower !== 'as') continue
    const phrase = statusPhraseAt(units, next + 1)
    const organization = phrase && (phrase.organization ?? bodyAt(next))
    if (!phrase || !organization || phrase.polarity === 'DENIES' || phrase.standing === 'MEMBER') return null
    return { ...phrase, organization, ids: one.ids, on: null, from: at, rule: 'standing.14' }
  }
  return null
}

const GRANTS = new Set('granted gave awarded given received won obtained gained got'.split(' '))

/** "was granted EU candidate status", "the EU granted candidate status to Ukraine": a candidate from that day on. */
export const madeCandidate: Reader = ({ units, bodyAt }, at) => {
  const word = units[at]?.lower ?? ''
  if (!GRANTS.has(word) && word !== 'became') return null
  let noun = at + 1
  while (noun < at + 4 && !/^candidates?$/.test(units[noun]?.lower ?? '')) noun++
  const plain = word === 'became' && /^candidates?$/.test(units[noun]?.lower ?? '')
  if (!plain && (units[noun]?.lower !== 'candidate' || !['status', 'country'].includes(units[noun + 1]?.lower ?? '')))
    return null
  const inside = units.slice(at + 1, noun).find((one) => one.kind === 'body' || one.kind === 'state')
  const to = units[noun + 2]?.lower === 'to' ? units[noun + 3] : undefined
  const subject = units.slice(Math.max(0, at - 4), at).findLast(isState)
  const state = inside?.kind === 'state' ? inside : isState(to) ? to : subject
  const auxiliary = units[at - 1]?.lower ?? ''
  if (['not', 'be', 'never', 'to', 'could', 'will', 'would', 'should'].includes(auxiliary) || !state) return null
  const organization = (inside?.kind === 'body' ? inside.ids[0] : undefined) ?? bodyAt(at)
  if (!organization) return null
  const last = state === to ? noun + 3 : noun + 1
  const date = units[last + 1]?.kind === 'date' ? (units[last + 1]?.date?.edtf ?? null) : null
  return {
    ids: state.ids,
    organization,
    standing: 'CANDIDATE',
    polarity: 'ASSERTS',
    on: date,
    from: at,
    to: last,
    rule: 'standing.15',
  }
}
