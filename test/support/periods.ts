/** Periods by hand: `period('ARM', 'CSTO', 'MEMBER', '1992-05-15', '2020')`. */
import { boundsOf, DUSK } from '../../src/domain/edtf.js'
import type { Period } from '../../src/domain/projection.js'
import type { Status } from '../../src/domain/vocabulary.js'

export function period(country: string, body: string, status: Status, from: string, to?: string): Period {
  return {
    id: `${country}|${body}|${status}|${from}`,
    actor: `country:${country}`,
    organization: `org:${body}`,
    status,
    spell: 1,
    since: { edtf: from, basis: 'STATED' },
    until: to === undefined ? null : { edtf: to, basis: 'STATED' },
    end: to === undefined ? 'ONGOING' : 'DATED',
    from: boundsOf(from),
    to: to === undefined ? { first: DUSK, last: DUSK } : boundsOf(to),
    certainty: 'CERTAIN',
    doubt: null,
    disputed: false,
    evidence: [],
  }
}
