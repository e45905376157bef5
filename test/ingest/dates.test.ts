import { expect, test } from 'vitest'
import { readDate } from '../../src/ingest/dates.js'
import { tokenize } from '../../src/ingest/tokens.js'

/** The first date of a text published on Thursday, 12 December 2024: "2024-12-04 RESOLVED". */
function date(text: string, year: number | null = null, publishedOn: string | null = '2024-12-12'): string | null {
  const tokens = tokenize(text, 0, text.length)
  for (let at = 0; at < tokens.length; at++) {
    const read = readDate(tokens, at, { publishedOn, year, last: null })
    if (read) return `${read.edtf} ${read.basis} ${text.slice(read.start, read.end)}`
  }
  return null
}

test('dates that say all', () => {
  expect(date('on 4 December 2024')).toBe('2024-12-04 STATED 4 December 2024')
  expect(date('on December 4, 2024, he')).toBe('2024-12-04 STATED December 4, 2024')
  expect(date('on the 3rd; Dec. 4, 2024')).toBe('2024-12-04 STATED Dec. 4, 2024')
  expect(date('Thursday, 5 December 2024')).toBe('2024-12-05 STATED Thursday, 5 December 2024')
  expect(date('2024-02-23')).toBe('2024-02-23 STATED 2024-02-23')
})

test('a month is a month and a year is a year', () => {
  expect(date('in February 2024')).toBe('2024-02 STATED February 2024')
  expect(date('in late February 2024')).toBe('2024-02 STATED February 2024')
  expect(date('in 1992')).toBe('1992 STATED 1992')
  expect(date('since 1999')).toBe('1999 STATED 1999')
})

test('days without a year are nearest to the publication', () => {
  expect(date('on December 4')).toBe('2024-12-04 RESOLVED December 4')
  expect(date('on 20 January')).toBe('2025-01-20 RESOLVED 20 January')
  expect(date('in August')).toBe('2024-08 RESOLVED August')
  expect(date('on December 4', null, null)).toBeNull()
})

test('a year carried from earlier in the paragraph wins', () => {
  expect(date('on 12 March', 2022)).toBe('2022-03-12 RESOLVED 12 March')
})

test('weekdays and relative dates', () => {
  expect(date('on Thursday')).toBe('2024-12-12 RESOLVED Thursday')
  expect(date('on Friday')).toBe('2024-12-06 RESOLVED Friday')
  expect(date('he came yesterday')).toBe('2024-12-11 RESOLVED yesterday')
  expect(date('last month')).toBe('2024-11 RESOLVED last month')
  expect(date('this year')).toBe('2024 RESOLVED this year')
  expect(date('next year')).toBe('2025 RESOLVED next year')
})

test('intervals', () => {
  expect(date('on 22–23 February 2024')).toBe('2024-02-22/2024-02-23 STATED 22–23 February 2024')
  expect(date('from 2016 to 2019')).toBe('2016-01-01/2019-12-31 STATED 2016 to 2019')
})

test('a day that does not exist leaves its month', () => {
  expect(date('on 31 February 2024')).toBe('2024-02 STATED February 2024')
})

test('what is no date', () => {
  expect(date('they may march in step, the second time')).toBeNull()
  expect(date('the 2023 coup')).toBeNull()
  expect(date('1500 soldiers')).toBeNull()
  expect(date('a sun worshipper')).toBeNull()
})
