/** A text with some of its words marked. Text nodes only, whatever the text is. */
import type { ComponentChildren } from 'preact'

interface Range {
  readonly start: number
  readonly end: number
}

/** Marks ranges of UTF-16 units; what overlaps, or lies outside of the text, is left unmarked. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const parts: ComponentChildren[] = []
  let done = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < done || end <= start || end > text.length) continue
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>)
    done = end
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  )
}
