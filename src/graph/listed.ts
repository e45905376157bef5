/** What of the projection stands in ordered lists. */
import { changesOf } from '../domain/timeline/changes.js'
import { type Listed, listedChange, listedDispute, listedEvent, listedPeriod } from '../domain/timeline/entry.js'
import type { Derived } from './derived.js'

/** The rows of these things. The periods of a pair must be all there: changes are read off them. */
export function listedOf({ periods, events, disputes }: Derived): readonly Listed[] {
  return [
    ...events.map(listedEvent),
    ...changesOf(periods).map(listedChange),
    ...periods.map(listedPeriod),
    ...disputes.map(listedDispute),
  ]
}
