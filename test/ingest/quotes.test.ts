import { expect, test } from 'vitest'
import { findQuotes } from '../../src/ingest/quotes.js'

const quotes = (text: string): string[] => findQuotes(text).map(({ start, end }) => text.slice(start, end))

test('pairs curly and straight marks', () => {
  expect(quotes('He said “yes” and "no" and left.')).toEqual(['“yes”', '"no"'])
})

test('a quotation that is opened again in the next paragraph gives one span a paragraph', () => {
  expect(quotes('“One.\n\n“Two,” he said.')).toEqual(['“One.', '“Two,”'])
})

test('a mark without its partner gives nothing', () => {
  expect(quotes('He said “yes and left.\n\nThe end.')).toEqual([])
  expect(quotes('yes” he said')).toEqual([])
})
