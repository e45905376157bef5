/** Long lists: the first rows, and a button for the rest. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props<T> {
  readonly rows: readonly T[]
  readonly first: number
  /** What the rows are, for the button: "countries". */
  readonly what: string
  readonly children: (rows: readonly T[]) => ComponentChildren
}

export function More<T>({ rows, first, what, children }: Props<T>) {
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, first)
  return (
    <>
      {children(shown)}
      {rows.length > first && (
        <p class="no-print">
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `Only the first ${first}` : `All ${rows.length} ${what}`}
          </button>
        </p>
      )}
    </>
  )
}
