/** Counts of the values that the rows of a list have: what a dashboard shows beside it to narrow it. */

import type { MembershipView } from './answers.js'
import type { Statement } from './model.js'
import type { DerivedDispute, DerivedEvent } from './projection.js'

export interface Facet {
  readonly field: string
  readonly value: string
  readonly count: number
}

/** Of one field the values that most rows have; the rest is a long tail. */
export const MAX_VALUES = 50

type Fields<T> = { readonly [field: string]: (row: T) => readonly (string | null | undefined)[] }

/** How many rows have each value of each field, a row with several values counting for each; the most frequent first. */
function facetsOf<T>(rows: readonly T[], fields: Fields<T>): readonly Facet[] {
  return Object.entries(fields).flatMap(([field, valuesOf]) => {
    const counts = new Map<string, number>()
    for (const row of rows)
      for (const value of new Set(valuesOf(row))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MAX_VALUES)
      .map(([value, count]) => ({ field, value, count }))
  })
}

const yearOf = (edtf: string | null | undefined): string | null => /^\d{4}/.exec(edtf ?? '')?.[0] ?? null

export const eventFacets = (rows: readonly DerivedEvent[]): readonly Facet[] =>
  facetsOf(rows, {
    act: (e) => [e.act],
    factuality: (e) => [e.factuality],
    organization: (e) => [e.organization],
    country: (e) => e.countries.filter((id) => id.startsWith('country:')),
    year: (e) => [yearOf(e.date?.edtf)],
    disputed: (e) => [String(e.disputed)],
  })

export const statementFacets = (rows: readonly Statement[]): readonly Facet[] =>
  facetsOf(rows, {
    stance: (s) => [s.stance],
    speaker: (s) => [s.speaker ?? s.speakerName],
    about: (s) => s.about,
    year: (s) => [yearOf(s.madeOn)],
  })

export const membershipFacets = (rows: readonly MembershipView[]): readonly Facet[] =>
  facetsOf(rows, {
    status: (m) => [m.status],
    organization: (m) => [m.organization],
    member: (m) => [m.member],
    certainty: (m) => [m.certainty],
    disputed: (m) => [String(m.disputed)],
  })

export const disputeFacets = (rows: readonly DerivedDispute[]): readonly Facet[] =>
  facetsOf(rows, {
    axis: (d) => [d.axis],
    open: (d) => [String(d.open)],
    organization: (d) => [d.organization],
    country: (d) => (d.actor === d.organization ? [] : [d.actor]),
  })
