import { boundsOf } from '../domain/edtf.js'
import type { EdtfText } from '../domain/model.js'
import type { ActDraft } from './acts.js'
import type { DateReading } from './dates.js'
import type { Passage } from './passages.js'
import { lastStartingBy } from './spans.js'
import type { Unit } from './units.js'
import { verbOf } from './verbs.js'

/** An article tells its news in its first paragraphs; what comes later may be older. */
const LAST_PARAGRAPH = 2
const DAYS_OF_NEWS = 7
/** Behind these an act is the background of another: "which left in protest", "after it quit". */
const BACKGROUND = new Set('which who whose when after since before once having until while former'.split(' '))
const BACKGROUND_REACH = 6
/** A day behind these is that of something else. */
const OF_CAUSE = new Set('after following since until before because over despite'.split(' '))
const CAUSE_REACH = 4
/** Verbs that do what they tell: their day is the day of the act. */
const DOING = new Set(
  'announce declare inform notify decide vote agree approve adopt sign issue meet gather convene publish release unveil'.split(
    ' ',
  ),
)
/** Verbs that only tell: "has frozen its seat, he said on Friday" was frozen on Friday or on any day before. */
const SAYING = new Set('say tell confirm state report speak'.split(' '))
const TELLING_REACH = 3
const TOLD_BEFORE = 7
const AT_A_TIME = new Set<string | null>([null, 'on', 'in'])

type Verbs = (base: string) => boolean
const isDoing: Verbs = (base) => DOING.has(base)
const isTelling: Verbs = (base) => DOING.has(base) || SAYING.has(base)

const PUBLISHED = new Set(['public', 'published', 'released', 'unveiled'])
/** "made public by the ministry in Asmara on Friday": the verb may stand farther off. */
const isMadePublic = (units: readonly Unit[], day: number): boolean =>
  units.slice(Math.max(0, day - TOLD_BEFORE), day).some((one) => PUBLISHED.has(one.lower))

/** The day at a unit, if it is one of the last days before the publication and no day of a cause. */
function recentDay(units: readonly Unit[], at: number, published: number): DateReading | null {
  const date = units[at]?.date
  if (!date || !AT_A_TIME.has(date.preposition) || units[at]?.possessive) return null
  const { first, last } = boundsOf(date.edtf)
  if (first !== last || last > published || published - last >= DAYS_OF_NEWS) return null
  const before = units.slice(Math.max(0, at - CAUSE_REACH), at)
  return before.some((one) => OF_CAUSE.has(one.lower)) ? null : date
}

/** The one day that a sentence gives its news; where several are given, none. With `verbs` only one beside such a verb. */
function dayIn({ units }: Passage, published: number, verbs: Verbs | null): DateReading | null {
  const days = units.flatMap((_, at) => {
    const day = recentDay(units, at, published)
    const beside =
      verbs !== null &&
      (isMadePublic(units, at) ||
        units
          .slice(Math.max(0, at - TELLING_REACH), at + TELLING_REACH + 1)
          .some((one) => one.kind === 'word' && verbs(verbOf(one.lower)?.base ?? '')))
    return day && (verbs === null || beside) ? [day] : []
  })
  return new Set(days.map(({ edtf }) => edtf)).size === 1 ? (days[0] ?? null) : null
}

function isBackground({ units }: Passage, start: number, end: number): boolean {
  const last = units.findLastIndex((one) => one.start < end)
  const first = units.findIndex((one) => one.end > start)
  return units.slice(Math.max(0, first - BACKGROUND_REACH), last + 1).some((one) => BACKGROUND.has(one.lower))
}

const isNews = ({ act, factuality, polarity, on, effective }: ActDraft): boolean =>
  act !== null &&
  on === null &&
  effective === null &&
  polarity === 'ASSERTS' &&
  (factuality === 'HAPPENED' || factuality === 'ANNOUNCED')

/**
 * The news of an article without a day of its own has the day on which it was told: "Mali has left the bloc. The junta
 * announced on Tuesday ...", not "said on Tuesday". Only in the first paragraphs, only a day of the week before the
 * publication, and only where the sentence, or one beside it, gives but one.
 */
export function datedByNews(
  drafts: readonly ActDraft[],
  passages: readonly Passage[],
  publishedOn: EdtfText | null,
): ActDraft[] {
  const bounds = publishedOn === null ? null : boundsOf(publishedOn)
  if (bounds === null || bounds.first !== bounds.last) return [...drafts]
  const published = bounds.last
  const sentences = passages.map(({ sentence }) => sentence)
  const first = sentences[0]?.paragraph ?? 0
  return drafts.map((draft) => {
    if (!isNews(draft) || draft.start === null || draft.end === null) return draft
    const at = lastStartingBy(sentences, draft.start)
    const passage = passages[at]
    if (
      !passage ||
      passage.sentence.paragraph - first > LAST_PARAGRAPH ||
      isBackground(passage, draft.start, draft.end)
    )
      return draft
    const [next, before] = [passages[at + 1], passages[at - 1]]
    const verbs = draft.factuality === 'ANNOUNCED' ? isTelling : isDoing
    const day =
      dayIn(passage, published, draft.act === 'HOSTED_SUMMIT' ? null : verbs) ??
      (next ? dayIn(next, published, verbs) : null) ??
      (before ? dayIn(before, published, verbs) : null)
    return day ? { ...draft, on: day.edtf, basis: 'RESOLVED' as const } : draft
  })
}
