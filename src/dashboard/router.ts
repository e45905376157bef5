/** Every view is an address: a path of the closed list that the server knows too, and its question as parameters. */
import { useEffect, useState } from 'preact/hooks'

export interface Place {
  readonly path: string
  readonly params: URLSearchParams
}

const here = (): Place => ({ path: location.pathname, params: new URLSearchParams(location.search) })
const CHANGED = 'pactgraph:place'

/** What goes along from view to view, unless it is set or taken away. The first view tells of now. */
const ALONG = ['knownAt', 'publishedUntil']

/** The address of a view; parameters without a value are left out. `embed` and the time of knowledge go along. */
export function hrefOf(path: string, params: Readonly<Record<string, string | null | undefined>> = {}): string {
  const kept = new URLSearchParams()
  const present = here().params
  for (const [name, value] of Object.entries(params)) if (value) kept.set(name, value)
  for (const name of path === '/' ? [] : ALONG) {
    const value = present.get(name)
    if (value && !(name in params)) kept.set(name, value)
  }
  if (present.has('embed')) kept.set('embed', '')
  const search = kept.toString()
  return search === '' ? path : `${path}?${search}`
}

/** Goes to an address; `replace` where a slider moves, so that Back does not step through its days. */
export function go(href: string, replace = false): void {
  if (replace) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  dispatchEvent(new Event(CHANGED))
}

/** The present address, anew whenever it changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    const moved = () => setPlace(here())
    for (const name of ['popstate', CHANGED]) addEventListener(name, moved)
    return () => {
      for (const name of ['popstate', CHANGED]) removeEventListener(name, moved)
    }
  }, [])
  return place
}

/** Follows links within the page without loading it anew; to be set on the page's outermost element. */
export function followLinks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return
  if (link.pathname.startsWith('/graph') || link.pathname.startsWith('/page/')) return
  event.preventDefault()
  go(link.pathname + link.search + link.hash)
  scrollTo(0, 0)
}
