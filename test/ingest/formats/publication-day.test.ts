import { expect, test } from 'vitest'
import { publicationDay } from '../../../src/ingest/formats/publication-day.js'

test.each<[written: string, day: string | null]>([
  ['2024-02-23', '2024-02-23'],
  ['2024-02', '2024-02'],
  ['2024-02-23T23:30:00-05:00', '2024-02-23'],
  ['2024-02-23 09:00', '2024-02-23'],
  ['20240223T090000Z', '2024-02-23'],
  ['Fri, 23 Feb 2024 22:00:00 +0400', '2024-02-23'],
  ['3 September 2024', '2024-09-03'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['Friday, February 23, 2024 10:15 AM', '2024-02-23'],
  ['2024-02-31', null],
  ['23/02/2024', null],
  ['yesterday', null],
  ['', null],
  ['1708682400', null],
  [`${'9'.repeat(200)}`, null],
])('%j is %j', (written, day) => {
  expect(publicationDay(written)).toBe(day)
})
