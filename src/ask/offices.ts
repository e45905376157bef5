/** Who held an office, out of the terms that stand with the leaders. */
import { type Bounds, boundsOf, DAWN, DUSK, overlap } from '../domain/edtf.js'
import type { ActorId, OfficeTerm } from '../domain/model.js'
import type { Lexicon } from './lexicon.js'

const during = ({ from, to }: OfficeTerm): Bounds => ({
  first: from === null ? DAWN : boundsOf(from).first,
  // The first day out of office is the successor's.
  last: to === null ? DUSK : boundsOf(to).last - 1,
})

/** Who held the office of one of these actors (of any, where none is named) in that time, and who ever did. */
export function holdersOf(
  office: string,
  of: readonly ActorId[],
  on: Bounds,
  { actors }: Lexicon,
): { readonly present: readonly ActorId[]; readonly ever: readonly ActorId[] } {
  const terms = [...actors.values()].flatMap((actor) =>
    actor.type === 'leader'
      ? actor.offices
          .filter((term) => term.office === office && (of.length === 0 || of.includes(term.of)))
          .map((term) => ({ id: actor.id, term }))
      : [],
  )
  const unique = (all: typeof terms) => [...new Set(all.map(({ id }) => id))]
  return { present: unique(terms.filter(({ term }) => overlap(during(term), on))), ever: unique(terms) }
}
