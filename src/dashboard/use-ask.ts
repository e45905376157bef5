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

/** Forgets all answers: what was decided may have changed them. */
export const forgetAnswers = (): void => cache.clear()

/** The answer to an operation; answers are kept for this visit, so going back is instant. Null variables ask nothing yet. */
export function useAsk<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const key = variables === null ? null : `${operation.name} ${JSON.stringify(variables)}`
  return useLoaded(key, (signal) => ask(operation, variables as Variables, signal)) // a null key never loads
}

interface PageOf<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** Every row of a list, page after page. The operation takes `after`; `list` finds the list in its answer. */
export function useAskAll<Answer, Variables extends { readonly after?: string | null }, Node>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  list: (answer: Answer) => PageOf<Node>,
): Asked<readonly Node[]> {
  return useLoaded(`${operation.name} all ${JSON.stringify(variables)}`, async (signal) => {
    const found: Node[] = []
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = list(await ask(operation, { ...variables, after }, signal))
      found.push(...nodes)
      if (!pageInfo.hasNextPage || !pageInfo.endCursor) return found
      after = pageInfo.endCursor
    }
  })
}

function useLoaded<Answer>(key: string | null, load: (signal: AbortSignal) => Promise<Answer>): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'loading', before: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the operation and its variables
  useEffect(() => {
    if (key === null) return
    const known = cache.get(key)
    if (known !== undefined) return setAsked({ state: 'done', answer: known as Answer })
    const stop = new AbortController()
    setAsked((was) => ({ state: 'loading', before: was.state === 'done' ? was.answer : null }))
    load(stop.signal).then(
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
