/** A stretch in quotation marks, marks included. */
export interface QuoteSpan {
  readonly start: number
  readonly end: number
}

const MARKS = /[“”"]|\n[^\S\n]*\n/gu
/** A straight mark opens where a space or an opening mark stands before it and none after. */
const opensStraight = (text: string, at: number): boolean => at === 0 || /[\s([—–-]/.test(text[at - 1] ?? ' ')

/** Whether only white space stands between the line's start and an offset. */
function beginsLine(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && text[before] !== '\n' && /\s/.test(text[before] ?? '')) before--
  return before < 0 || text[before] === '\n'
}

/**
 * Pairs of “ ” and " " from an offset on. A quote that goes on in the next paragraph (opened again there, not closed
 * before) gives one span a paragraph; a mark without its partner gives none.
 */
export function findQuotes(text: string, from = 0): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  let open: { at: number; curly: boolean } | null = null
  /** The end of the paragraph in which a quote was left open. */
  let carried: { start: number; end: number } | null = null
  MARKS.lastIndex = from
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    const mark = match[0]
    const at = match.index
    if (mark.includes('\n')) {
      carried = open ? { start: open.at, end: at } : null
      open = null
      continue
    }
    const opens = mark === '“' || (mark === '"' && (!open || open.curly) && opensStraight(text, at))
    if (opens) {
      if (carried && beginsLine(text, at)) spans.push(carried)
      carried = null
      open = { at, curly: mark === '“' }
    } else if (open) {
      spans.push({ start: open.at, end: at + 1 })
      open = null
    }
  }
  return spans
}
