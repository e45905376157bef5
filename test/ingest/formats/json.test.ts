import { expect, test } from 'vitest'
import type { Item } from '../../../src/ingest/formats/item.js'
import { readJson, readJsonLines } from '../../../src/ingest/formats/json.js'

const outcome = (item: Item): unknown => {
  try {
    const { text, title, url, outlet, publishedOn, notes } = item.read()
    return [item.number, text, title, url, outlet, publishedOn, ...notes]
  } catch (error) {
    return [item.number, String(error)]
  }
}
const lines = (...all: readonly unknown[]) =>
  readJsonLines(all.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')).map(outcome)

test('our names, and those that people use', () => {
  const [ours, theirs, linked] = lines(
    { text: 'A <b>.', title: 'T', url: 'https://x.example/', outlet: 'X', publishedOn: '2024-02' },
    {
      body: '<p>A</p><p>B</p>',
      headline: 'T',
      link: 'https://x.example/',
      publisher: 'X',
      date: '2024-02-23T10:00:00Z',
    },
    { articleBody: 'A', publisher: { '@type': 'Organization', name: 'X' }, published: 'Feb 23, 2024', more: [1] },
  )
  expect(ours).toEqual([1, 'A <b>.', 'T', 'https://x.example/', 'X', '2024-02'])
  expect(theirs).toEqual([2, 'A\n\nB', 'T', 'https://x.example/', 'X', '2024-02-23'])
  expect(linked).toEqual([3, 'A', null, null, 'X', '2024-02-23'])
})

test('a bad line is told by its number, and the others are read', () => {
  expect(
    lines({ text: 'A' }, '{"text": ', '', [1], { title: 'T' }, { text: 7 }, { text: 'B', date: 'soon' }, { text: 'C' }),
  ).toEqual([
    [1, 'A', null, null, null, null],
    [2, expect.stringContaining('not JSON')],
    [4, expect.stringContaining('no JSON object')],
    [5, expect.stringContaining('no text')],
    [6, expect.stringContaining('"text" is no text')],
    [7, expect.stringContaining('"date" is no date: "soon"')],
    [8, 'C', null, null, null, null],
  ])
})

test('half characters become \ufffd, with a note, so that the stored text is the hashed one', () => {
  expect(lines('{"text":"a\\ud800b"}')).toEqual([
    [1, 'a\ufffdb', null, null, null, null, expect.stringContaining('surrogate')],
  ])
})

test('a file may be one object, one list, or lines', () => {
  const pretty = (value: unknown) => readJson(JSON.stringify(value, null, 2)).map(outcome)
  expect(pretty({ text: 'A' })).toEqual([[null, 'A', null, null, null, null]])
  expect(pretty([{ text: 'A' }, 7])).toEqual([
    [1, 'A', null, null, null, null],
    [2, expect.stringContaining('object')],
  ])
  expect(readJson('{"text":"A"}\n{"text":"B"}\n').map(outcome)).toHaveLength(2)
})

test('lines of a part are counted from its first', () => {
  expect(readJsonLines('{"text":"A"}\n\n{"text":"B"}', 40).map(({ number }) => number)).toEqual([40, 42])
})
