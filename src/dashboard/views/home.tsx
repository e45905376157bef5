/** The first view. */
import type { ViewProps } from '../app.js'
import { hrefOf } from '../router.js'

export function Home(_: ViewProps) {
  return (
    <p>
      <a href={hrefOf('/organization', { ref: 'CSTO' })}>CSTO</a>
    </p>
  )
}
