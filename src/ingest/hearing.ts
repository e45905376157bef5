import type { Passage } from './passages.js'
import type { QuoteSpan } from './quotes.js'
import { type Heard, isQuotedAsSaying, speakerBefore, speakerBehind } from './speakers.js'
import { isGoverned, type Person, type Unit } from './units.js'
import type { VerbGroup } from './verb-groups.js'
import type { Verb } from './verbs.js'

/** A mark that opens or closes a quotation. */
export const QUOTE_MARK = /["“”]/
const BE = new Set('is was were are be been being'.split(' '))
const NEARLY = 3

/** A sentence in which somebody may be saying something, and who spoke before. */
export interface Sought {
  readonly passage: Passage
  readonly text: string
  readonly quotes: readonly QuoteSpan[]
  readonly last: Person | null
  /** Whether somebody spoke before in the same sentence. */
  readonly heardHere: boolean
}

/** ", saying that": whoever spoke before in the sentence, else its first subject, else whoever spoke last. "With Lavrov saying": he. */
function hearParticiple({ passage, text, last, heardHere }: Sought, verbAt: number): Heard | null {
  const { units } = passage
  const before = units[verbAt - 1]
  const start = units[verbAt]?.start ?? 0
  if (before?.kind === 'person' && before.person && !before.possessive)
    return { person: before.person, start: before.start }
  if (before?.lower !== ',') return null
  const subject = heardHere ? null : firstSpeaker(units.slice(0, verbAt), text)
  const person = subject ?? last
  return person && { person, start }
}

/** The first one of a sentence who could be its subject: a person, else a state or body. */
function firstSpeaker(units: readonly Unit[], text: string): Person | null {
  const at = units.findIndex(
    (one, i) =>
      !one.possessive &&
      !isGoverned(units, i) &&
      (one.kind === 'person' || ((one.kind === 'state' || one.kind === 'body') && one.named)),
  )
  const one = units[at]
  if (!one || units.slice(0, at).some(({ kind, lower }) => kind === 'word' && (lower === 'he' || lower === 'she')))
    return null
  if (one.person) return one.person
  return {
    leader: null,
    name: text.slice(one.start, one.end),
    office: null,
    voice: one.ids.length === 1 ? (one.ids[0] ?? null) : null,
  }
}

/** Who says what a verb of saying reports, or null where it reports nothing. */
export function hear(
  { passage, text, quotes, last, heardHere }: Sought,
  verbAt: number,
  verb: Verb,
  group: VerbGroup,
): Heard | null {
  const { units } = passage
  const quoted = isQuotedAsSaying(units, verbAt)
  if (group.passive && !quoted) return null
  if (group.cues.some((cue) => cue !== 'would' && cue !== 'will') && !quoted) return null
  if (BE.has(units[verbAt - 1]?.lower ?? '') && !quoted) return null
  const participle = verb.forms.includes('ing')
  if (participle) return hearParticiple({ passage, text, quotes, last, heardHere }, verbAt)
  const behind = (quoted && !group.passive) || isBehindQuote(passage, text, units[group.start]?.start ?? 0)
  return (behind ? speakerBehind(units, verbAt, text, last) : null) ?? speakerBefore(units, group.start, text, last)
}

/** Whether a quotation closes right before an offset. */
export const isBehindQuote = ({ sentence }: Passage, text: string, offset: number): boolean =>
  QUOTE_MARK.test(text.slice(Math.max(sentence.start, offset - NEARLY), offset))
