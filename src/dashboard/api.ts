/** The page's only way to the data: the public GraphQL API, as any other dashboard would ask it. */
import type { Operation } from './generated/operations.js'

/** What the API refused or could not do: its words, its code, and what to try. */
export class ApiError extends Error {
  readonly code: string
  readonly hint: string | null

  constructor(message: string, code: string, hint: string | null) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.hint = hint
  }
}

const KEY = 'pactgraph.key'
/** The API key of this tab, for a server that wants one. */
export const apiKey = {
  get: (): string | null => sessionStorage.getItem(KEY),
  set: (key: string): void => sessionStorage.setItem(KEY, key),
}

interface Refusal {
  readonly message?: string
  readonly extensions?: { readonly code?: string; readonly hint?: string }
}

/** Asks one operation. Rejects with an ApiError, or with the signal's reason. */
export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const key = apiKey.get()
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('The server does not answer', 'UNREACHABLE', 'Is pactgraph still running?')
  })
  const body = (await response.json().catch(() => null)) as { data?: Answer; errors?: readonly Refusal[] } | null
  const [error] = body?.errors ?? []
  if (error)
    throw new ApiError(
      error.message ?? 'The server refused',
      error.extensions?.code ?? 'INTERNAL',
      error.extensions?.hint ?? null,
    )
  if (!body?.data) throw new ApiError('The answer is no GraphQL', 'INTERNAL', null)
  return body.data
}
