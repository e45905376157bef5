/** Terms of office as the API lists them. */
import { boundsOf } from '../domain/edtf.js'
import type { ActorId, EdtfText, Leader, OfficeTerm } from '../domain/model.js'
import type { OfficeTermParent } from './views.js'

interface TermFilter {
  readonly at?: EdtfText | null | undefined
  readonly office?: string | null | undefined
}

/** Whether the term may cover some day of the date; the day on which an office is left no longer counts. */
function mayCover(term: OfficeTerm, at: EdtfText): boolean {
  const asked = boundsOf(at)
  const begun = term.from === null || boundsOf(term.from).first <= asked.last
  const lasts = term.to === null || asked.first < boundsOf(term.to).last
  return begun && lasts
}

/** The offices of one country or organization, oldest term first, those of unknown start before all. */
export function termsOf(actor: ActorId, leaders: readonly Leader[], filter: TermFilter): OfficeTermParent[] {
  const office = filter.office?.trim().toLowerCase()
  return leaders
    .flatMap((leader) => leader.offices.map((term) => ({ leader, term })))
    .filter(({ term }) => term.of === actor && (!office || term.office === office))
    .filter(({ term }) => !filter.at || mayCover(term, filter.at))
    .sort((a, b) => compare(startOf(a.term), startOf(b.term)) || compare(a.leader.id, b.leader.id))
}

const startOf = (term: OfficeTerm): number =>
  term.from === null ? Number.NEGATIVE_INFINITY : boundsOf(term.from).first

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
