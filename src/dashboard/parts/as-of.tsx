/** Earlier knowledge and older sources: two quiet fields of the address that every view of facts has. */
import type { Place } from '../router.js'
import { changed, Field } from './form.js'

export interface AsOf {
  readonly knownAt: string | null
  readonly publishedUntil: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What an address says of knowledge and sources. A day stands for its first instant in UTC. */
export function asOf({ params }: Place): AsOf {
  const known = params.get('knownAt')?.trim() || null
  return {
    knownAt: known !== null && DAY.test(known) ? `${known}T00:00:00Z` : known,
    publishedUntil: params.get('publishedUntil')?.trim() || null,
  }
}

/** Says loudly that answers are those of another time, with the way back. */
export function AsOfNotice({ place }: { readonly place: Place }) {
  const { knownAt, publishedUntil } = asOf(place)
  if (knownAt === null && publishedUntil === null) return null
  const words = [
    knownAt && `as this graph stood at ${knownAt}`,
    publishedUntil && `from sources published by ${publishedUntil}`,
  ].filter(Boolean)
  return (
    <p class="as-of" role="status">
      These answers are {words.join(', and ')}.{' '}
      <a href={changed(place, { knownAt: null, publishedUntil: null })}>Answer as of now</a>
    </p>
  )
}

export const AsOfFields = ({ place }: { readonly place: Place }) => (
  <details class="as-of-fields no-print">
    <summary>As it was known, or from older sources</summary>
    <div class="row">
      <Field place={place} name="knownAt" label="What the graph held at" hint="2026-03-01T12:00:00Z" />
      <Field place={place} name="publishedUntil" label="Only sources published by" hint="2024-02-22" />
    </div>
    <p class="quiet">
      The first asks what was in this graph at an instant: one that was seeded today knew nothing last year. The second
      leaves out every source that was published later, and all without a date. Links from here keep them.
    </p>
  </details>
)
