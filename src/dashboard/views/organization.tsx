/** An organization: who stands where, since when, and on whose word. */
import type { ViewProps } from '../app.js'
import { OrganizationHead } from '../generated/operations.js'
import { useAsk } from '../use-ask.js'

export function OrganizationView({ place }: ViewProps) {
  const asked = useAsk(OrganizationHead, { ref: place.params.get('ref') ?? 'CSTO' })
  if (asked.state === 'failed') return <p role="alert">{asked.error.message}</p>
  if (asked.state === 'loading') return <p aria-busy="true">Loading</p>
  return <h1>{asked.answer.organization?.name}</h1>
}
