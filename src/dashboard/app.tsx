/** The page's frame: head, the view of the present address, foot. */
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { followLinks, hrefOf, type Place, usePlace } from './router.js'
import { CountryPage } from './views/country.js'
import { Difference } from './views/diff.js'
import { Disputes } from './views/disputes.js'
import { EvidenceReader } from './views/evidence.js'
import { Home } from './views/home.js'
import { LeaderPage } from './views/leader.js'
import { OrganizationView } from './views/organization.js'
import { ReceiptPage } from './views/receipt.js'
import { WhoLeft } from './views/who-left.js'

/** What a view gets: its address. */
export interface ViewProps {
  readonly place: Place
}

/** The views by path: `src/api/page.ts` has the same list, and a test holds them equal. */
export const VIEWS: Readonly<Record<string, { readonly title: string; readonly view: ComponentType<ViewProps> }>> = {
  '/': { title: 'Pactgraph', view: Home },
  '/organization': { title: 'Organization', view: OrganizationView },
  '/who-left': { title: 'Who left', view: WhoLeft },
  '/diff': { title: 'Difference', view: Difference },
  '/disputes': { title: 'Disputes', view: Disputes },
  '/country': { title: 'Country', view: CountryPage },
  '/leader': { title: 'Leader', view: LeaderPage },
  '/evidence': { title: 'Evidence', view: EvidenceReader },
  '/receipt': { title: 'Receipt', view: ReceiptPage },
}

export function App() {
  const place = usePlace()
  const { title, view: View } = VIEWS[place.path] ?? VIEWS['/']!
  useEffect(() => {
    document.title = title === 'Pactgraph' ? title : `${title} · Pactgraph`
  }, [title])
  const embedded = place.params.has('embed')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys work on the links themselves
    <div class={embedded ? 'embedded' : 'frame'} onClick={followLinks}>
      {!embedded && (
        <header class="head">
          <a href="#main" class="skip">
            Skip to content
          </a>
          <a href={hrefOf('/')} class="brand">
            Pactgraph
          </a>
        </header>
      )}
      <main id="main" tabIndex={-1}>
        <View place={place} />
      </main>
    </div>
  )
}
