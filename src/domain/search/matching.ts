/** How well a text answers a search, and where: the same on every engine, whatever its own score. */
import type { Form, Term, Terms } from './terms.js'

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Match {
  /** 0 to 1. */
  readonly score: number
  /** Where terms stand, in order, without overlaps; UTF-16 offsets. */
  readonly spans: readonly Span[]
  /** Whether every term is there. */
  readonly whole: boolean
}

/** What `matchText` looks for, made once a search. */
export interface Pattern {
  readonly terms: readonly Term[]
  readonly expressions: readonly (readonly (readonly [expression: RegExp, weight: number])[])[]
  readonly phrase: RegExp | null
}

const GAP = '[^\\p{L}\\p{M}\\p{N}]+'
const LETTER = /[\p{L}\p{M}\p{N}]/u

/** Words hold letters and digits only, so nothing in them is syntax; a soft gap stands between two. */
const expressionOf = ({ words, exact }: Pick<Form, 'words' | 'exact'>): RegExp =>
  exact === null ? new RegExp(words.join(GAP), 'giu') : new RegExp(exact, 'gu')

export function patternOf({ terms, typed }: Terms): Pattern {
  const words = typed.map((w) => w.lower)
  return {
    terms,
    expressions: terms.map((t) => t.forms.map((form) => [expressionOf(form), form.weight] as const)),
    phrase: words.length > 1 ? expressionOf({ words, exact: null }) : null,
  }
}

/** Where whole words stand; a text that repeats one a thousand times needs no more than the first hundred. */
function found(expression: RegExp, text: string): readonly Span[] {
  const spans: Span[] = []
  expression.lastIndex = 0
  for (let hit = expression.exec(text); hit && spans.length < 100; hit = expression.exec(text)) {
    const [start, end] = [hit.index, hit.index + hit[0].length]
    if (!isLetterAt(text, start - 1) && !isLetterAt(text, end)) spans.push({ start, end })
  }
  return spans
}

const isLetterAt = (text: string, at: number): boolean => at >= 0 && at < text.length && LETTER.test(text[at]!)

/** More of a term counts less and less, and in a long text less than in a short one. */
const saturated = (times: number, length: number, usual: number): number =>
  times / (times + 0.4 * (0.4 + (0.6 * length) / usual))

const PHRASE = 0.2
const GIVEN = 0.4

/**
 * The match of a text of a kind that is usually `usual` characters long; null where no term is in it. `isGiven` tells
 * which terms the text's place answers, such as the body in whose file a record stands.
 */
export function matchText(
  pattern: Pattern,
  text: string,
  usual: number,
  isGiven: (term: Term) => boolean = () => false,
): Match | null {
  const spans: Span[] = []
  let sum = 0
  let terms = 0
  for (const [i, forms] of pattern.expressions.entries()) {
    let best = isGiven(pattern.terms[i]!) ? GIVEN : 0
    for (const [expression, weight] of forms) {
      const here = found(expression, text)
      if (here.length === 0) continue
      spans.push(...here)
      best = Math.max(best, weight * saturated(here.length, text.length, usual))
    }
    if (best > 0) terms++
    sum += best
  }
  if (terms === 0) return null
  const phrase = pattern.phrase === null || found(pattern.phrase, text).length > 0
  const share = sum / pattern.expressions.length
  return {
    score: (1 - PHRASE) * share + (phrase ? PHRASE : 0),
    spans: merged(spans),
    whole: terms === pattern.expressions.length,
  }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (!last || span.start >= last.end) out.push(span)
    else if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end }
  }
  return out
}

export interface Snippet extends Span {
  readonly text: string
  /** Offsets in the snippet. */
  readonly highlights: readonly Span[]
}

const SNIPPET = 240
const BEFORE = 60

/** An exact slice around the densest matches, from one gap between words to another. */
export function snippetOf(text: string, spans: readonly Span[]): Snippet {
  let from = spans[0]?.start ?? 0
  let most = 0
  for (const [i, { start }] of spans.entries()) {
    let count = 0
    while (spans[i + count] && spans[i + count]!.end <= start + SNIPPET - BEFORE) count++
    if (count > most) [most, from] = [count, start]
  }
  const start = text.length <= SNIPPET ? 0 : gapAfter(text, Math.max(0, from - BEFORE), from)
  const end = text.length <= SNIPPET ? text.length : gapBefore(text, Math.min(text.length, start + SNIPPET), start)
  const highlights = spans
    .filter((s) => s.start >= start && s.end <= end)
    .map((s) => ({ start: s.start - start, end: s.end - start }))
  return { start, end, text: text.slice(start, end), highlights }
}

function gapAfter(text: string, at: number, limit: number): number {
  if (at === 0) return 0
  for (let i = at; i < limit; i++) if (/\s/.test(text[i]!)) return i + 1
  return limit
}

function gapBefore(text: string, at: number, limit: number): number {
  if (at === text.length) return at
  for (let i = at; i > limit; i--) if (/\s/.test(text[i]!)) return i
  // A word without end: not in the middle of a surrogate pair.
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at
}
