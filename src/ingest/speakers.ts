import type { ActorId } from '../domain/model.js'
import { isAdverb, isGoverned, type Person, PREPOSITIONS, type Unit } from './units.js'
import { verbOf } from './verbs.js'

/** A speaker and the offset at which he is named. */
export interface Heard {
  readonly person: Person
  readonly start: number
}

/** Words behind a body's name that speak for it: "the CSTO secretariat". */
const SPEAKING_NOUNS = new Set(
  'secretariat spokesman spokeswoman spokesperson headquarters statement commission officials leaders'.split(' '),
)
const NO_SPEAKER = new Set(
  (
    'it they we i you who which that this these those there one all both many some others and or but to also as is was were are be been ' +
    'being not what has have had neither nor either last several'
  ).split(' '),
)
const CLAUSE_STARTS = new Set(['that', 'but', 'and', 'while', 'as', 'after', 'before', 'since', 'because', 'although'])
const DETERMINERS = new Set(['a', 'an', 'the', 'one', 'some'])
const FARTHEST_DETERMINER = 6

const asVoice = (name: string, voice: ActorId | null): Person => ({
  leader: null,
  // "an official of its foreign ministry": an official.
  name: name.replace(/\s+/g, ' ').replace(/ of (?:its|their|his|her) .*$/, ''),
  office: null,
  voice,
})

/** What an actor is called: by the name that "the bloc" goes back to. */
const calledIn = (text: string, { start, end, label }: Unit): string =>
  plainName(label ? text.slice(label.start, label.end) : text.slice(start, end))

/** "the Maldives government", "the government of Mali": the country; the adjective stays where no name is written. */
const plainName = (written: string): string =>
  /^(?:the )?(?:government|authorities|leadership|regime) of (?:the )?(\p{Lu}.*)$/u.exec(written)?.[1] ??
  /^(?:the )?(\p{Lu}.*?)(?:['’]s)? (?:government|authorities|leadership|regime)$/u.exec(written)?.[1] ??
  written

/** Papers that speak: whoever issued them does. */
const PAPERS = new Set(
  'statement communique order decree letter message resolution declaration release text document'.split(' '),
)
const ISSUED = new Set(['by', 'from', 'of'])
const LONGEST_ISSUER = 10

/** "a statement by Rwanda's foreign ministry": the ministry. */
function issuerOf(units: readonly Unit[], paper: number, text: string): Heard | null {
  const from = units[paper + 2]?.lower === 'the' ? paper + 3 : paper + 2
  const [first, opener] = [units[from], units[paper]]
  if (!first || !opener || !ISSUED.has(units[paper + 1]?.lower ?? '')) return null
  if (first.kind === 'person' && first.person && !first.possessive) return { person: first.person, start: opener.start }
  let end = from
  while (end - from < LONGEST_ISSUER && units[end] && units[end]?.kind !== 'mark' && units[end]?.kind !== 'date') end++
  const last = units[end - 1]
  return last ? { person: asVoice(text.slice(first.start, last.end), first.ids[0] ?? null), start: opener.start } : null
}

/** Whoever a paper speaks for: its issuer, else whoever spoke last. */
function speakerOfPaper(units: readonly Unit[], at: number, text: string, last: Person | null): Heard | null {
  const issuer = issuerOf(units, at, text)
  const start = units[at]?.start ?? 0
  return issuer ?? (last && { person: last, start })
}

/** A speaker without a name: "a Russian deputy", "officials in Tashkent". He has no voice but his own. */
function commonSpeaker(units: readonly Unit[], at: number, text: string): Heard | null {
  const noun = units[at]
  if (!noun || NO_SPEAKER.has(noun.lower) || isAdverb(noun.lower) || noun.lower.endsWith('ing')) return null
  if (/[^\p{L}-]/u.test(noun.lower)) return null
  for (let back = at; back > at - FARTHEST_DETERMINER; back--) {
    const one = units[back]
    const before = units[back - 1]
    if (!one || one.kind === 'mark') return null
    const begins = !before || before.kind === 'mark' || CLAUSE_STARTS.has(before.lower)
    if (!begins && !DETERMINERS.has(one.lower)) continue
    const governed = !CLAUSE_STARTS.has(before?.lower ?? '') && PREPOSITIONS.has(before?.lower ?? '')
    if (PREPOSITIONS.has(one.lower) || governed) return null
    return { person: asVoice(text.slice(one.start, noun.end), null), start: one.start }
  }
  return null
}

/** "officials in Tashkent", "lawyers from Accra": the place belongs to whoever stands before it. */
function speakerWithPlace(units: readonly Unit[], at: number, text: string): Heard | null {
  const speaker = commonSpeaker(units, at - 2, text)
  const place = units[at]
  return speaker && place ? { ...speaker, person: asVoice(text.slice(speaker.start, place.end), null) } : null
}

const LONGEST_APPOSITION = 16

/** "Awa Keita, deputy director of a think tank, said": the name before the apposition. */
function beforeApposition(units: readonly Unit[], comma: number, text: string): Heard | null {
  for (let at = comma - 1; at > Math.max(0, comma - LONGEST_APPOSITION); at--) {
    if (units[at]?.lower !== ',') continue
    const one = units[at - 1]
    if (one?.kind === 'person' && one.person && !one.possessive) return { person: one.person, start: one.start }
    if ((one?.kind === 'state' || one?.kind === 'body') && !one.possessive && !isGoverned(units, at - 1))
      return {
        person: asVoice(text.slice(one.start, one.end), one.ids.length === 1 ? (one.ids[0] ?? null) : null),
        start: one.start,
      }
    const opens = units[at - 2] === undefined || units[at - 2]?.kind === 'mark'
    if (one?.kind === 'name' && opens)
      return { person: asVoice(text.slice(one.start, one.end), null), start: one.start }
    return null
  }
  return null
}

/** "said analysts at a bank", "said a Malian official": whoever stands behind the verb, up to the next mark. */
function commonSpeakerBehind(units: readonly Unit[], verbAt: number, text: string): Heard | null {
  const verb = units[verbAt]
  let end = verbAt + 1
  while (
    end < units.length &&
    end - verbAt < LONGEST_BEHIND &&
    units[end]?.kind !== 'mark' &&
    units[end]?.kind !== 'date' &&
    !CUTS.has(units[end]?.lower ?? '')
  )
    end++
  const [first, last] = [units[verbAt + 1], units[end - 1]]
  if (!verb || !first || !last || end - verbAt < 2 || (first.kind !== 'word' && first.kind !== 'people')) return null
  if (NO_SPEAKER.has(first.lower) || PREPOSITIONS.has(first.lower) || CLAUSE_STARTS.has(first.lower)) return null
  return { person: asVoice(text.slice(first.start, last.end), null), start: verb.start }
}
const LONGEST_BEHIND = 9
const CUTS = new Set(['who', 'which', 'that', 'when', 'as', 'after', 'in', 'on', 'during', 'while'])

const IDIOMS = new Set(
  'in fact|in turn|at once|at first|at last|has long|have long|had long|has since|had since|last week|last month|last year|this week|this month'.split(
    '|',
  ),
)

/** ", Insulza, who said": the one before the comma. */
function relativeSpeaker(units: readonly Unit[], at: number, text: string): Heard | null {
  const one = units[at - 1]?.lower === ',' ? units[at - 2] : units[at - 1]
  if (!one || one.possessive) return null
  if (one.kind === 'person' && one.person) return { person: one.person, start: one.start }
  return one.kind === 'name' ? { person: asVoice(text.slice(one.start, one.end), null), start: one.start } : null
}

/** The speaker right before a verb group, or null. `last` is whoever spoke last, for "he". */
export function speakerBefore(units: readonly Unit[], start: number, text: string, last: Person | null): Heard | null {
  let at = start - 1
  const apposed = units[at]?.lower === ',' ? beforeApposition(units, at, text) : null
  if (apposed) return apposed
  if (units[at]?.lower === ',' && (units[at - 1]?.kind === 'person' || units[at - 1]?.kind === 'name')) at--
  if (IDIOMS.has(`${units[at - 1]?.lower} ${units[at]?.lower}`)) at -= 2
  const one = units[at]
  if (!one || one.possessive) return null
  const before = units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1]
  const plain = text.slice(one.start, one.end)
  // "the High Commissioner for Human Rights Ana Lee"
  const titled = before?.lower === 'for' && units[at - 2]?.kind === 'office'
  const governed = PREPOSITIONS.has(before?.lower ?? '') && !titled
  if (one.kind === 'word' || (one.kind === 'name' && SPEAKING_NOUNS.has(one.lower))) {
    if (one.lower === 'he' || one.lower === 'she') return last && { person: last, start: one.start }
    if (PAPERS.has(one.lower) && units[at - 1]?.kind !== 'body')
      return speakerOfPaper(units, at, text, last) ?? commonSpeaker(units, at, text)
    if (one.lower === 'ministry' && last?.name.includes('inistry')) return { person: last, start: one.start }
    if (one.lower === 'who') return relativeSpeaker(units, at, text)
    const owner = units[at - 1]
    if (SPEAKING_NOUNS.has(one.lower) && owner?.kind === 'body') {
      const the = units[at - 2]?.lower === 'the' ? units[at - 2] : undefined
      const name = text.slice(owner.start, one.end)
      return { person: asVoice(name, owner.ids[0] ?? null), start: the?.start ?? owner.start }
    }
    return commonSpeaker(units, at, text)
  }
  if (governed) return one.kind === 'state' ? speakerWithPlace(units, at, text) : null
  switch (one.kind) {
    case 'person':
      return one.person && { person: one.person, start: one.start }
    case 'office':
      return one.person && { person: { ...one.person, name: plain }, start: one.start }
    case 'name':
      return { person: asVoice(plain, null), start: one.start }
    case 'state':
    case 'body':
      return {
        person: asVoice(calledIn(text, one), one.ids.length === 1 ? (one.ids[0] ?? null) : null),
        start: one.start,
      }
    default:
      return null
  }
}

/** The speaker behind a verb, as in “...,” said Lavrov, or "quoted Lavrov as saying". */
export function speakerBehind(units: readonly Unit[], verbAt: number, text: string, last: Person | null): Heard | null {
  const at = units[verbAt + 1]?.lower === 'the' ? verbAt + 2 : verbAt + 1
  const [verb, one] = [units[verbAt], units[at]]
  if (verb && (one?.lower === 'he' || one?.lower === 'she')) return last && { person: last, start: verb.start }
  if (!verb || !one || one.possessive) return null
  if (one.kind === 'person' && one.person) return { person: one.person, start: verb.start }
  if (one.kind === 'name') return { person: asVoice(text.slice(one.start, one.end), null), start: verb.start }
  const paper = units[verbAt + 2]
  if (paper && PAPERS.has(paper.lower)) {
    const heard = speakerOfPaper(units, verbAt + 2, text, last)
    if (heard) return { ...heard, start: verb.start }
  }
  return commonSpeakerBehind(units, verbAt, text)
}

const QUOTED_STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Whether "as saying" follows a form of "quote" ("the agency quoted Pashinyan as saying"). */
export function isQuotedAsSaying(units: readonly Unit[], verbAt: number): boolean {
  if (verbOf(units[verbAt]?.lower ?? '')?.base !== 'quote') return false
  return QUOTED_STEPS.some(
    (step) =>
      units[verbAt + step]?.lower === 'as' &&
      ['say', 'tell', 'write'].includes(verbOf(units[verbAt + step + 1]?.lower ?? '')?.base ?? ''),
  )
}
