/** What changed in our knowledge between two instants: which standings moved, and through which sources. */
import type { StandingView } from './answers.js'
import type { CountryId, OrganizationId } from './model.js'

/** A run that was recorded between the two instants on a pair of the body. */
export interface Learnt {
  readonly source: string
  readonly run: number
  readonly kind: string
  readonly recordedAt: string
  readonly countries: readonly CountryId[]
}

export interface BeliefChange {
  readonly country: CountryId
  readonly before: StandingView
  readonly after: StandingView
  /** The runs that may have moved it, oldest first. */
  readonly through: readonly Learnt[]
}

export interface BeliefDiffView {
  readonly organization: OrganizationId
  readonly changes: readonly BeliefChange[]
  /** All runs on the body between the two instants, whether they moved a standing or not. */
  readonly learnt: readonly Learnt[]
  readonly text: string
}

const same = (a: StandingView, b: StandingView): boolean =>
  a.kind === b.kind &&
  a.status === b.status &&
  a.disputed === b.disputed &&
  a.since?.edtf === b.since?.edtf &&
  a.certainty === b.certainty

/** Compares the standings of every country as they were held at two instants. */
export function beliefDiffOf(
  organization: OrganizationId,
  before: readonly StandingView[],
  after: readonly StandingView[],
  learnt: readonly Learnt[],
  nameOf: (id: string) => string,
): BeliefDiffView {
  const later = new Map(after.map((s) => [s.country, s]))
  const changes = before.flatMap((was): BeliefChange[] => {
    const is = later.get(was.country)
    if (!is || same(was, is)) return []
    return [
      {
        country: was.country,
        before: was,
        after: is,
        through: learnt.filter((l) => l.countries.includes(was.country)),
      },
    ]
  })
  const words = (s: StandingView) => `${s.kind.toLowerCase().replaceAll('_', ' ')}${s.disputed ? ', disputed' : ''}`
  const told = changes.map((c) => {
    const sources = [...new Set(c.through.map((l) => l.source))]
    return `${nameOf(c.country)}: ${words(c.before)} became ${words(c.after)} (${sources.join(', ') || 'no new run on this pair'})`
  })
  return {
    organization,
    changes,
    learnt,
    text: told.length === 0 ? `Nothing we hold of ${nameOf(organization)} changed.` : `${told.join('; ')}.`,
  }
}
