/** Events and statements of a story as moments: a day, a sentence, the lanes that they stand on. */
import type { StoryQuery } from '../generated/operations.js'
import { actSentence } from './acts.js'
import { boundsOf, type When } from './days.js'

export interface Moment {
  readonly id: string
  readonly kind: 'event' | 'statement'
  readonly when: When | null
  /** The day at which it is drawn: the middle of a vague date; null where nobody tells a day. */
  readonly day: number | null
  readonly sentence: string
  /** Countries by id; none where it concerns the organization alone. */
  readonly countries: readonly string[]
  /** An event that took place, as opposed to one announced, planned or threatened. */
  readonly real: boolean
  readonly disputed: boolean
  /** The leader who spoke. */
  readonly speaker: string | null
}

function middle(when: When | null | undefined): number | null {
  const { first, last } = boundsOf(when)
  if (first !== null && last !== null) return Math.round((first + last) / 2)
  return first ?? last
}

const STANCES = { SUPPORTIVE: 'for it', CRITICAL: 'against it', CONDITIONAL: 'conditionally', NEUTRAL: 'neutrally' }

/** The moments of a story, oldest first, as the API has them. */
export const momentsOf = (nodes: StoryQuery['timeline']['nodes']): readonly Moment[] =>
  nodes.map((node): Moment => {
    if (node.__typename === 'Event') {
      const { id, act, factuality, disputed, date, countries } = node
      const names = countries.map(({ name }) => name)
      return {
        id,
        kind: 'event',
        when: date ?? null,
        day: middle(date),
        sentence: actSentence(act, factuality, names),
        countries: countries.map((country) => country.id),
        real: factuality === 'HAPPENED',
        disputed,
        speaker: null,
      }
    }
    return {
      id: node.id,
      kind: 'statement',
      when: node.madeOn ?? null,
      day: middle(node.madeOn),
      sentence: `${node.speakerName} spoke ${STANCES[node.stance]}: “${node.quote}”`,
      countries: node.about.flatMap((it) => (it.__typename === 'Country' ? [it.id] : [])),
      real: true,
      disputed: false,
      speaker: node.speaker?.id ?? null,
    }
  })
