/** Facets beside a page: counted when the operation asks for them. */
import type { AsKnown, FacetsOf } from '../app/questions.js'
import type { ApiContext } from './context.js'
import type { Faceted } from './views.js'

/** The page, with the facets of the whole list behind a call. */
export async function withFacets<P>(
  page: Promise<P>,
  { questions }: ApiContext,
  asked: FacetsOf,
  known: AsKnown,
): Promise<Faceted<P>> {
  return { ...(await page), facets: () => questions.facets(asked, known) }
}
