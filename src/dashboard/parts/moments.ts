/** Events and statements of a story as moments: a day, a sentence, the lanes that they stand on. */
import type { Act, Factuality, StoryQuery } from '../generated/operations.js'
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
  /** What was done, with the names of who did it; null for a statement. */
  readonly deed: { readonly act: Act; readonly factuality: Factuality; readonly names: readonly string[] } | null
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
  nodes
    .filter((node) => node.__typename === 'Event' || node.__typename === 'Statement')
    .map((node): Moment => {
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
          deed: { act, factuality, names },
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
        deed: null,
        disputed: false,
        speaker: node.speaker?.id ?? null,
      }
    })

/** One line of a list: a moment, or all countries that did the same on the same date. */
export interface Line extends Omit<Moment, 'kind' | 'countries' | 'real' | 'deed'> {
  readonly ids: readonly string[]
}

/** The lines of a list of moments, in the order in which each begins. */
export function linesOf(moments: readonly Moment[]): readonly Line[] {
  const together = new Map<string, Moment[]>()
  for (const moment of moments) {
    const { deed, when, disputed, id } = moment
    const alone = deed === null || deed.names.length === 0
    const key = alone ? id : `${when?.edtf} ${deed.act} ${deed.factuality} ${disputed}`
    together.set(key, [...(together.get(key) ?? []), moment])
  }
  return [...together.values()].map((same): Line => {
    const first = same[0]!
    const names = same.flatMap(({ deed }) => deed?.names ?? [])
    const sentence = first.deed ? actSentence(first.deed.act, first.deed.factuality, names) : first.sentence
    return { ...first, sentence, ids: same.map(({ id }) => id) }
  })
}
