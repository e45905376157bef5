/** Reading our documents: code blocks, tables and paths in Markdown, and outputs with parts left out by "...". */

export interface Block {
  readonly lang: string
  /** The words behind the language: `run`, `output`, `exit=2`. */
  readonly marks: readonly string[]
  readonly text: string
  /** The line of the opening fence, from 1. */
  readonly line: number
}

/** All fenced blocks, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = []
  let open: { lang: string; marks: string[]; line: number; lines: string[] } | null = null
  for (const [i, line] of markdown.split('\n').entries()) {
    if (open && line.startsWith('```')) {
      blocks.push({ lang: open.lang, marks: open.marks, line: open.line, text: open.lines.join('\n') })
      open = null
    } else if (open) open.lines.push(line)
    else if (line.startsWith('```')) {
      const [lang = '', ...marks] = line.slice(3).trim().split(/\s+/)
      open = { lang, marks, line: i + 1, lines: [] }
    }
  }
  if (open) throw new Error(`The block that begins in line ${open.line} has no end`)
  return blocks
}

/** The value of a mark such as `write=news/a.txt`, or null. */
export const markOf = ({ marks }: Block, name: string): string | null =>
  marks.find((mark) => mark.startsWith(`${name}=`))?.slice(name.length + 1) ?? null

/** A chapter: what stands between its heading and the next one of the same level. */
export function chapterOf(markdown: string, title: string): string {
  const [, chapter] = markdown.split(`\n## ${title}\n`)
  if (chapter === undefined) throw new Error(`There is no chapter "${title}"`)
  return chapter.split(/^## /m)[0]!
}

/** A text with the change that a diff shows; its lines without `+` must stand in the text exactly once. */
export function changed(text: string, diff: string): string {
  const lines = diff.split('\n')
  const without = (sign: string): string =>
    lines.flatMap((line) => (line.startsWith(sign) ? [] : [`${line.slice(1)}\n`])).join('')
  const [before, after, ...more] = text.split(without('+'))
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`The lines that the diff changes stand ${more.length ? 'more than once' : 'nowhere'}:\n${diff}`)
  return before + without('-') + after
}

/** A block that is run, with the output block right behind it, where there is one. */
export function runnable(markdown: string, lang: string): readonly { block: Block; output: Block | null }[] {
  const blocks = blocksOf(markdown)
  return blocks.flatMap((block, i) => {
    if (block.lang !== lang || !block.marks.includes('run')) return []
    const next = blocks[i + 1]
    return [{ block, output: next?.marks.includes('output') ? next : null }]
  })
}

/** The text without its fenced blocks. */
const prose = (markdown: string): string => markdown.replaceAll(/^```[\s\S]*?^```$/gm, '')

/** The rows of the table whose first column has this head; backticks around a whole cell are left out. */
export function tableOf(markdown: string, head: string): readonly (readonly string[])[] {
  const lines = prose(markdown).split('\n')
  const cells = (line: string) =>
    line
      .replace(/^\|\s*|\s*\|$/g, '')
      .split(/\s*\|\s*/)
      .map((cell) => cell.replace(/^`([^`]*)`$/, '$1'))
  const start = lines.findIndex((line) => line.startsWith('|') && cells(line)[0] === head)
  if (start < 0) throw new Error(`There is no table whose first column is "${head}"`)
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'))
  return lines.slice(start + 2, end < 0 ? undefined : end).map(cells)
}

/** Files and folders that a document speaks of: link targets, and paths of ours in backticks. */
export function pathsIn(markdown: string): readonly string[] {
  const text = prose(markdown)
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((m) => m[1]!)
  const ours = [...text.matchAll(/`((?:src|test|schema|seeds|scripts|\.ci)\/[\w./-]*)`/g)].map((m) => m[1]!)
  return [...new Set([...links.filter((link) => !/^[a-z]+:/.test(link)), ...ours])]
}

/** The words of a command line; quotes hold words together. */
export const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3]!)

const ELISION = '...'
const fitsText = (expected: string, actual: string): boolean =>
  expected.length > ELISION.length && expected.endsWith(ELISION)
    ? actual.startsWith(expected.slice(0, -ELISION.length))
    : expected === actual

/** Whether a sequence fits one in which "..." alone stands for any number of items; how far it fits where it does not. */
function fitsSequence<E, A>(
  expected: readonly E[],
  actual: readonly A[],
  fits: (e: E, a: A) => boolean,
): { readonly ok: boolean; readonly reached: number } {
  let reached = 0
  const known = new Map<string, boolean>()
  const from = (i: number, j: number): boolean => {
    const key = `${i},${j}`
    const before = known.get(key)
    if (before !== undefined) return before
    reached = Math.max(reached, i)
    const gap = expected[i] === ELISION
    const result =
      i === expected.length
        ? j === actual.length
        : gap
          ? from(i + 1, j) || (j < actual.length && from(i, j + 1))
          : j < actual.length && fits(expected[i]!, actual[j]!) && from(i + 1, j + 1)
    known.set(key, result)
    return result
  }
  return { ok: from(0, 0), reached }
}

/** What is wrong with a shown text output, or null. A line `...` stands for any lines, one at a line's end for its rest. */
export function textDifference(shown: string, actual: string): string | null {
  const expected = shown.trimEnd().split('\n')
  const trimmed = expected.map((line) => (line.trim() === ELISION ? ELISION : line))
  const lines = actual.trimEnd().split('\n')
  const { ok, reached } = fitsSequence(trimmed, lines, fitsText)
  return ok ? null : `no place for "${trimmed[reached] ?? '(the end)'}" in:\n${actual}`
}

/** Whether a shown JSON value fits: `"..."` in a list stands for any items, at the end of a text for its rest. */
export function jsonFits(shown: unknown, actual: unknown): boolean {
  if (typeof shown === 'string') return typeof actual === 'string' && fitsText(shown, actual)
  if (Array.isArray(shown)) return Array.isArray(actual) && fitsSequence(shown, actual, jsonFits).ok
  if (typeof shown !== 'object' || shown === null) return shown === actual
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false
  const [want, have] = [Object.entries(shown), actual as Record<string, unknown>]
  return want.length === Object.keys(have).length && want.every(([key, value]) => jsonFits(value, have[key]))
}
