import { expect, test } from 'vitest'
import { extensionOf, type Format, formatOf } from '../../../src/ingest/formats/format.js'

test.each<[text: string, hint: Format | null, format: Format]>([
  ['Armenia left.', null, 'text'],
  ['Armenia left.', 'markdown', 'markdown'],
  ['<!DOCTYPE html><p>x', 'text', 'html'],
  ['\n<!-- saved --><html lang="en">', 'feed', 'html'],
  ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'feed', 'html'],
  ['<?xml version="1.0"?>\n<!-- x --><rss version="2.0">', 'html', 'feed'],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', null, 'feed'],
  ['<rdf:RDF xmlns="x">', 'text', 'feed'],
  ['<!DOCTYPE rss PUBLIC "x"><rss version="0.91">', 'feed', 'feed'],
  ['<p>Armenia left.</p>', null, 'html'],
  ['<p align="center">Armenia left.</p>', 'markdown', 'markdown'],
  ['{"text":"x"}', null, 'json'],
  ['{"text":"x"}', 'jsonl', 'jsonl'],
  ['{"text": "x"}\n{"text"', 'html', 'json'],
  ['[{"text":"x"}]', null, 'json'],
  ['[Update] Armenia left.', null, 'text'],
  ['{Armenia} left.', null, 'text'],
  ['<3 Armenia', null, 'text'],
])('%j, said to be %j, is %s', (text, hint, format) => {
  expect(formatOf(text, hint)).toBe(format)
})

test('other XML is refused by its name', () => {
  expect(() => formatOf('<?xml version="1.0"?><gpx/>', 'feed')).toThrow(/neither RSS nor Atom \(gpx\)/)
})

test.each([
  ['a/b.HTML', '.html'],
  ['b.jsonl.gz', '.jsonl'],
  ['README', ''],
])('the ending of %s is %j', (name, ending) => {
  expect(extensionOf(name)).toBe(ending)
})
