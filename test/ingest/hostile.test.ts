import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/ingest/article.js'
import { extract } from '../../src/ingest/extract.js'
import { gazetteer } from '../support/gazetteer.js'

const MEGABYTE = 1_000_000
/** Milliseconds of processor time an article may take, whatever is in it. */
const MOST = 2_000

const PROSE = 'Mali left ECOWAS on 29 January 2025 and the bloc said “it was sorry” about that. '
const ENGLISH = 'The men of the house said that it was in the north. '.repeat(40)
const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** What is found in a text, and the processor time it took; exact slices all the same. */
function read(text: string) {
  const before = process.cpuUsage()
  const article = readArticle(text)
  const found = extract(article, gazetteer)
  const { user, system } = process.cpuUsage(before)
  for (const { start, end, quote } of [...found.findings, ...found.statements])
    expect(article.text.slice(start ?? 0, end ?? 0)).toBe(quote)
  return { ...found, took: (user + system) / 1_000, messages: found.problems.map(({ message }) => message) }
}

describe('texts that mean harm cost little and are told of', () => {
  test.each([
    ['10 MB on one line', repeated(PROSE, 10 * MEGABYTE), /at most 5000000 are read/],
    ['4.9 MB of sentences', repeated(PROSE, 4.9 * MEGABYTE), /^Only the first \d+ of 4900000 characters/],
    ['4.9 MB without a full stop', repeated('Armenia the CSTO of and to left in NATO ', 4.9 * MEGABYTE), /not read/],
    ['4.9 MB of full stops', ENGLISH + '.'.repeat(4.8 * MEGABYTE), /^Only the first/],
    ['4.9 MB of blank lines', ENGLISH + '\n'.repeat(4.8 * MEGABYTE), /^Only the first/],
    ['one endless word', ENGLISH + 'a'.repeat(4.8 * MEGABYTE), /^Only the first/],
    ['quotations that never close', ENGLISH + repeated('“ the of and ', 0.5 * MEGABYTE), /not read/],
    ['accents without end', `${ENGLISH}a${'\u0301'.repeat(0.5 * MEGABYTE)}`, /not read/],
    ['NUL characters', `${PROSE}\u0000 ${ENGLISH}`, /holds 1 NUL characters/],
    ['halves of characters', `${PROSE}\ud800 ${ENGLISH} \udfff.`, /holds 2 halves of characters/],
    ['overrides of direction', `${PROSE}\u202eSWOCE\u202c ${ENGLISH}`, /holds 2 characters that turn the direction/],
  ])('%s', (_, text, message) => {
    const { took, messages } = read(text)
    expect(
      messages.some((one) => message.test(one)),
      messages.join('\n'),
    ).toBe(true)
    expect(took).toBeLessThan(MOST)
  })
})

test('odd characters elsewhere do not keep a sentence from being read', () => {
  const { findings } = read(`\nMali left ECOWAS on 29 January 2025. The room\u0000 was \ud800 full \u202e of men.`)
  expect(findings).toMatchObject([{ act: 'WITHDREW', on: '2025-01-29' }])
})

test('a long text is read from its beginning', () => {
  const { findings } = read(`\n${PROSE}${repeated(ENGLISH, 2 * MEGABYTE)}`)
  expect(findings).toMatchObject([{ act: 'WITHDREW', actor: 'country:MLI' }])
})
