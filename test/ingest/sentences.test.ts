import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/ingest/sentences.js'

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

test('a mark and a capital end a sentence', () => {
  expect(split('One came. Two went! Did three? Yes.')).toEqual(['One came.', 'Two went!', 'Did three?', 'Yes.'])
})

test('abbreviations, initials and numbers do not', () => {
  expect(split('Mr. Lavrov met Gen. Smith. They talked.')).toEqual(['Mr. Lavrov met Gen. Smith.', 'They talked.'])
  expect(split('The U.S. Senate met. George W. Bush spoke on Dec. 4 at length.')).toHaveLength(2)
  expect(split('It cost 1.5 million. Nobody paid.')).toHaveLength(2)
  expect(split('He left the U.S. The rest stayed.')).toHaveLength(2)
})

test('closing quotation marks belong to their sentence', () => {
  expect(split('“We left.” He sat down.')).toEqual(['“We left.”', 'He sat down.'])
  expect(split('“Did we leave?” he asked. Nobody knew.')).toEqual(['“Did we leave?” he asked.', 'Nobody knew.'])
})

test('a blank line ends a paragraph, a single line break does not', () => {
  const text = 'One two\nthree.\n\nFour without a mark\n \nFive.'
  expect(split(text)).toEqual(['One two\nthree.', 'Four without a mark', 'Five.'])
  expect(splitSentences(text).map(({ paragraph }) => paragraph)).toEqual([0, 1, 2])
})

test('sentences are in order, do not overlap, and hold every visible character', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '\n', '”', '?', 'U.S.') }), (text) => {
      const sentences = splitSentences(text)
      const held = sentences.map(({ start, end }) => text.slice(start, end)).join('')
      expect(held.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      sentences.forEach(({ start, end }, at) => {
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(sentences[at - 1]?.end ?? 0)
      })
    }),
  )
})
