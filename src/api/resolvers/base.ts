/** Scalars and dates. */
import { boundsOf, DAWN, DUSK, isoDay } from '../../domain/edtf.js'
import type { Resolvers } from '../generated/types.js'
import { DateTime, EDTF, JSONValue } from '../scalars.js'

export const base: Resolvers = {
  EDTF,
  DateTime,
  JSON: JSONValue,
  Date: {
    earliest: ({ edtf }) => {
      const { first } = boundsOf(edtf)
      return first === DAWN ? null : isoDay(first)
    },
    latest: ({ edtf }) => {
      const { last } = boundsOf(edtf)
      return last === DUSK ? null : isoDay(last)
    },
  },
}
