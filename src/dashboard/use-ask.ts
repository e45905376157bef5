/** Asking from a view: loading, an answer, or an error, and nothing of a question that is no longer asked. */
import { useEffect, useState } from 'preact/hooks'
import { ApiError, ask } from './api.js'
import type { Operation } from './generated/operations.js'

export type Asked<Answer> =
  | { readonly state: 'loading'; readonly before: Answer | null }
  | { readonly state: 'done'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly error: ApiError }

const cache = new Map<string, unknown>()
const KEPT = 60

/** The answer to an operation; answers are kept for this visit, so going back is instant. Null variables ask nothing yet. */
export function useAsk<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const key = variables === null ? null : `${operation.name} ${JSON.stringify(variables)}`
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'loading', before: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the operation and its variables
  useEffect(() => {
    if (key === null || variables === null) return
    const known = cache.get(key)
    if (known !== undefined) return setAsked({ state: 'done', answer: known as Answer })
    const stop = new AbortController()
    setAsked((was) => ({ state: 'loading', before: was.state === 'done' ? was.answer : null }))
    ask(operation, variables, stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return
        cache.set(key, answer)
        if (cache.size > KEPT) cache.delete(cache.keys().next().value ?? '')
        setAsked({ state: 'done', answer })
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        const told = error instanceof ApiError ? error : new ApiError(String(error), 'INTERNAL', null)
        setAsked({ state: 'failed', error: told })
      },
    )
    return () => stop.abort()
  }, [key])
  return asked
}
