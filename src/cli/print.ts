/** Printing: tables for people, JSON for machines, and progress on stderr. */

/** Control characters are no part of a table: a name or quote from outside must not steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g
export const plain = (text: string): string => text.replace(CONTROL, ' ')

/** Writes a line to stdout. */
export const say = (text = ''): void => void process.stdout.write(`${text}\n`)
/** Writes a line to stderr. */
export const note = (text: string): void => void process.stderr.write(`${text}\n`)
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2))

/** A table with a head line; the last column is not padded. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows].map((row) => row.map(plain))
  const widths = head.map((_, i) => Math.max(...all.map((row) => [...(row[i] ?? '')].length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === head.length - 1 ? cell : cell.padEnd(widths[i]! + cell.length - [...cell].length)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((w, i) => '-'.repeat(i === head.length - 1 ? head[i]!.length : w))
  return [line(all[0]!), rule.join('  '), ...all.slice(1).map(line)].join('\n')
}

const BAR = 24

const bar = (done: number, total: number): string => {
  const full = Math.round((BAR * done) / total)
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] `
}

/** A progress bar: rewritten in place on a terminal, one plain line a step elsewhere; nothing under --json. */
export function progress(quiet: boolean): (step: string, done: number, total: number) => void {
  if (quiet) return () => undefined
  const live = process.stderr.isTTY
  return (step, done, total) => {
    const text = `${String(done).padStart(String(total).length)}/${total} ${plain(step)}`
    if (!live) note(text)
    else process.stderr.write(`\r\u001b[K${bar(done, total)}${text}${done === total ? '\n' : ''}`)
  }
}

interface EvidenceShown {
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly polarity: string
  readonly factuality: string
  readonly speakerName: string | null
  readonly source: {
    readonly __typename: string
    readonly id: string
    readonly outlet?: string | null
    readonly where?: string
  }
}

/** One line a piece of evidence: what is said, whether it denies, by whom, where. */
export function evidenceLines(evidence: readonly EvidenceShown[], indent = '    '): string {
  return evidence
    .map(({ quote, start, end, polarity, factuality, speakerName, source }) => {
      const place =
        source.__typename === 'Article'
          ? `${source.outlet ?? source.id} [${start}-${end}]`
          : (source.where ?? "a reviewer's decision")
      const who = speakerName ? `${speakerName}: ` : ''
      const real = factuality === 'HAPPENED' || polarity === 'DENIES' ? '' : `${factuality.toLowerCase()} `
      return plain(`${indent}${polarity === 'DENIES' ? 'denies ' : ''}${real}${who}"${quote}" (${place})`)
    })
    .join('\n')
}
