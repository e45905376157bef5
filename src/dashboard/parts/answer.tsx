/** What stands in the place of an answer: loading, an error with what to try, or the answer itself. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type ApiError, apiKey } from '../api.js'
import type { Asked } from '../use-ask.js'

interface Props<T> {
  readonly asked: Asked<T>
  readonly children: (answer: T, fresh: boolean) => ComponentChildren
}

/** Shows an answer; while a new one loads the old one stays, dimmed. */
export function Answer<T>({ asked, children }: Props<T>) {
  if (asked.state === 'done') return <>{children(asked.answer, true)}</>
  if (asked.state === 'loading') {
    if (asked.before === null)
      return (
        <p class="loading" aria-busy="true" role="status">
          Loading …
        </p>
      )
    return (
      <div class="stale" aria-busy="true">
        {children(asked.before, false)}
      </div>
    )
  }
  return <Failure error={asked.error} />
}

/** What was refused or failed, and what to try; where a key is missing or too weak, a field for one. */
export const Failure = ({ error }: { readonly error: ApiError }) => (
  <div class="problem" role="alert">
    <p>
      <strong>{error.message}</strong>
    </p>
    {error.hint && <p>{error.hint}</p>}
    {['UNAUTHENTICATED', 'FORBIDDEN'].includes(error.code) ? <KeyForm /> : <p class="quiet">{error.code}</p>}
  </div>
)

/** Asks for the server's key; it is kept for this tab alone. */
function KeyForm() {
  const [key, setKey] = useState('')
  const take = (event: Event) => {
    event.preventDefault()
    apiKey.set(key.trim())
    location.reload()
  }
  return (
    <form class="row" onSubmit={take}>
      <label>
        API key <input type="password" value={key} onInput={(e) => setKey(e.currentTarget.value)} autocomplete="off" />
      </label>
      <button type="submit">Use it in this tab</button>
    </form>
  )
}

/** Says that there is nothing, and why that may be. */
export const Nothing = ({ children }: { readonly children: ComponentChildren }) => <p class="nothing">{children}</p>
