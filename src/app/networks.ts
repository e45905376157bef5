/** Questions on who stands with whom. */
import type { Bounds, Day } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'
import type { EdtfText, Organization } from '../domain/model.js'
import { foldName, resolveRef } from '../domain/refs.js'
import { sharedBodies } from '../domain/shared.js'
import type { GraphReader } from '../graph/reader.js'
import type { Facts } from './facts.js'
import type { Names } from './names.js'
import type { AsKnown, Questions } from './questions.js'

const MAX_COUNTRIES = 50

/** What the questions of one file stand on: present names, facts as they are known, the day. */
export interface Ground {
  readonly reader: GraphReader
  readonly current: () => Promise<Names>
  readonly facts: (known: AsKnown) => Facts
  /** The days of `at`, or today. */
  readonly spanOf: (at: EdtfText | null | undefined) => Bounds
  readonly today: () => Day
}

export function networkQuestions({ current, facts, spanOf }: Ground): Pick<Questions, 'sharedAlliances'> {
  return {
    sharedAlliances: async ({ countries, at }, known) => {
      if (countries.length < 1 || countries.length > MAX_COUNTRIES)
        throw badInput(`Give 1 to ${MAX_COUNTRIES} countries, not ${countries.length}`, 'Ask in several parts.')
      const { index } = await current()
      const ids = [...new Set(countries.map((ref) => resolveRef(index, ref, ['country']).id))]
      const periods = await facts(known).periods({ kind: 'actors', ids })
      return sharedBodies(periods, ids, spanOf(at))
        .flatMap((id): readonly Organization[] => {
          const body = index.actors.get(id)
          return body?.type === 'organization' ? [body] : []
        })
        .map((body) => ({ body, key: `${foldName(body.name)} ${body.id}` }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ body }) => body)
    },
  }
}
