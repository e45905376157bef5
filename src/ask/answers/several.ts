/** One answer out of those of its parts: "In part: ..." where some are Yes and some No. */
import type { Said, Worded } from './results.js'

const isYes = ({ text }: Worded): boolean => /^Yes\b/.test(text)
const isNo = ({ text }: Worded): boolean => /^No\b/.test(text)
const DOUBT = /^Not for certain\b/

/** Says that the record was checked once, not with each part. */
const CHECKED = / The record of [^.]+ was last checked against a source [^.]+\./

/** The parts as one text. Of one yes-or-no question on several the verdict on all comes first. */
export function several(parts: readonly Worded[], ofOneQuestion: boolean): Worded {
  const seen = new Set<string>()
  const texts = parts.map(({ text }) =>
    text.replace(CHECKED, (checked) => {
      const isNew = !seen.has(checked)
      seen.add(checked)
      return isNew ? checked : ''
    }),
  )
  const isVerdict = parts.every((part) => isYes(part) || isNo(part) || DOUBT.test(part.text))
  return {
    text: ofOneQuestion && isVerdict ? verdict(parts, texts) : [...new Set(texts)].join(' '),
    subjects: [...new Set(parts.flatMap(({ subjects }) => subjects))],
    evidence: inTurns(parts.map(({ evidence }) => evidence)),
  }
}

function verdict(parts: readonly Worded[], texts: readonly string[]): string {
  const all = parts.every(isYes) ? 'Yes' : parts.every(isNo) ? 'No' : null
  if (all !== null) return `${all}: ${texts.map(bare).join(' ')}`
  return `${parts.some(isYes) ? 'In part' : 'Not for certain'}. ${texts.join(' ')}`
}

/** A sentence of its own without its Yes or No. */
const bare = (text: string): string =>
  text.replace(/^(?:Yes|No)(?:, [^:]+)?: (.)/, (_, first: string) => first.toUpperCase())

/** The first of each part, then the second of each: none is lost where only the first few are shown. */
function inTurns(all: readonly (readonly Said[])[]): readonly Said[] {
  const longest = Math.max(0, ...all.map((one) => one.length))
  return Array.from({ length: longest }, (_, i) => all.flatMap((one) => one.slice(i, i + 1))).flat()
}
