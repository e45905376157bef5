import { expect } from 'vitest'
import type { FindingDraft } from '../../src/domain/model.js'
import { readArticle } from '../../src/ingest/article.js'
import { extract } from '../../src/ingest/extract.js'
import { gazetteer } from '../support/gazetteer.js'

const PUBLISHED = '2024-12-12'

/** All acts found in a sentence or two, published on 12 December 2024. */
export function findingsIn(text: string, publishedOn = PUBLISHED, names = gazetteer): readonly FindingDraft[] {
  const article = readArticle(`\n${text}`, { publishedOn })
  const { findings, problems } = extract(article, names)
  expect(problems, text).toEqual([])
  for (const { start, end, quote } of findings) expect(article.text.slice(start ?? 0, end ?? 0)).toBe(quote)
  return findings
}

const short = (id: string): string => id.slice(id.indexOf(':') + 1)

/** "ARM FROZE CSTO 2024-02", with the factuality where it is not happened, "not" where it is denied, "-> day" for the effect. */
export function told(finding: FindingDraft): string {
  const words = [
    short(finding.actor),
    finding.polarity === 'DENIES' ? 'not' : '',
    finding.factuality === 'HAPPENED' ? '' : finding.factuality.toLowerCase(),
    finding.act ?? `is ${finding.standing}`,
    short(finding.organization),
    finding.on ?? '',
    finding.effective ? `-> ${finding.effective}` : '',
  ]
  return words.filter(Boolean).join(' ')
}

/** A text tells exactly these acts, in any order. */
export function expectFindings(
  text: string,
  expected: readonly string[],
  publishedOn = PUBLISHED,
  names = gazetteer,
): void {
  expect([...findingsIn(text, publishedOn, names).map(told)].sort(), text).toEqual([...expected].sort())
}

/** A near miss: the words are there, the act is not. */
export const expectNothing = (text: string): void => expectFindings(text, [])
