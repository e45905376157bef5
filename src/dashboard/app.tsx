/** The page's frame: head, the view of the present address, foot. */
import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { AsOfFields, AsOfNotice } from './parts/as-of.js'
import { Patterns } from './parts/status.js'
import { followLinks, go, hrefOf, type Place, usePlace } from './router.js'
import { CountryPage } from './views/country.js'
import { Difference } from './views/diff.js'
import { Disputes } from './views/disputes.js'
import { EvidenceReader } from './views/evidence.js'
import { Home } from './views/home.js'
import { LeaderPage } from './views/leader.js'
import { OrganizationView } from './views/organization.js'
import { ReceiptPage } from './views/receipt.js'
import { ReviewPage } from './views/review.js'
import { SearchPage } from './views/search.js'
import { WhoLeft } from './views/who-left.js'

/** What a view gets: its address, and which views there are. */
export interface ViewProps {
  readonly place: Place
  readonly paths: readonly string[]
}

interface View {
  readonly title: string
  readonly view: ComponentType<ViewProps>
  /** Its name in the head's navigation; without one it is reached from other views. */
  readonly nav?: string
  /** Whether it tells facts, which can be asked as they were known, and from older sources. */
  readonly facts?: true
}

/** The views by path: `src/api/page.ts` has the same list, and a test holds them equal. */
export const VIEWS: Readonly<Record<string, View>> = {
  '/': { title: 'Pactgraph', view: Home },
  '/organization': { title: 'Organization', view: OrganizationView, facts: true },
  '/who-left': { title: 'Who left', view: WhoLeft, nav: 'Who left', facts: true },
  '/diff': { title: 'Difference', view: Difference, nav: 'Compare days', facts: true },
  '/disputes': { title: 'Disputes', view: Disputes, nav: 'Disputes', facts: true },
  '/country': { title: 'Country', view: CountryPage, facts: true },
  '/leader': { title: 'Leader', view: LeaderPage, facts: true },
  '/search': { title: 'Search', view: SearchPage, facts: true },
  '/evidence': { title: 'Evidence', view: EvidenceReader },
  '/review': { title: 'Review', view: ReviewPage, nav: 'Review' },
  '/receipt': { title: 'Receipt', view: ReceiptPage },
}

const PATHS = Object.keys(VIEWS)

export function App() {
  const place = usePlace()
  const { title, view: View, facts } = VIEWS[place.path] ?? VIEWS['/']!
  const main = useRef<HTMLElement>(null)
  const before = useRef(place.path)
  useEffect(() => {
    document.title = title === 'Pactgraph' ? title : `${title} · Pactgraph`
    // A new view is read from its beginning; the first one is where the browser begins anyway.
    if (before.current !== place.path) main.current?.focus({ preventScroll: true })
    before.current = place.path
  }, [title, place.path])
  const embedded = place.params.has('embed')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys work on the links themselves
    <div class={embedded ? 'frame embedded' : 'frame'} onClick={followLinks}>
      {!embedded && <Head path={place.path} />}
      <main id="main" tabIndex={-1} ref={main}>
        {facts && <AsOfNotice place={place} />}
        <View place={place} paths={PATHS} />
        {facts && <AsOfFields place={place} />}
      </main>
      <Foot embedded={embedded} />
      <Patterns />
    </div>
  )
}

function Head({ path }: { readonly path: string }) {
  const find = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = form instanceof HTMLFormElement ? String(new FormData(form).get('q') ?? '').trim() : ''
    if (text !== '') go(hrefOf('/search', { q: text }))
  }
  const items = Object.entries(VIEWS).flatMap(([to, { nav }]) => (nav ? [{ to, nav }] : []))
  return (
    <header class="head">
      <div class="bar-of-head">
        <a href="#main" class="skip">
          Skip to content
        </a>
        <a href={hrefOf('/')} class="brand">
          <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" focusable="false">
            <rect x="1" y="2" width="18" height="4" rx="1" />
            <rect x="5" y="8" width="10" height="4" rx="1" opacity="0.7" />
            <rect x="9" y="14" width="10" height="4" rx="1" opacity="0.45" />
          </svg>
          Pactgraph
        </a>
        {items.length > 0 && (
          <nav class="nav" aria-label="Views">
            <ul>
              {items.map(({ to, nav }) => (
                <li key={to}>
                  <a href={hrefOf(to)} aria-current={to === path ? 'page' : undefined}>
                    {nav}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {path !== '/search' && (
          <search class="find">
            <form onSubmit={find}>
              <input type="search" name="q" aria-label="Search" placeholder="Names or words" />
              <button type="submit">Search</button>
            </form>
          </search>
        )}
      </div>
    </header>
  )
}

function Foot({ embedded }: { readonly embedded: boolean }) {
  const whole = new URL(location.href)
  whole.searchParams.delete('embed')
  return (
    <footer class="foot">
      {embedded ? (
        <p>
          <a href={whole.href} target="_blank" rel="noopener">
            Open in Pactgraph
          </a>
        </p>
      ) : (
        <p>
          Suspended and frozen members are members: they have not left. Every date keeps its precision, every fact its
          source, and sources that disagree are both shown. The same answers come from{' '}
          <a href="/graphql">the GraphQL API</a> and the command line.
        </p>
      )}
    </footer>
  )
}
