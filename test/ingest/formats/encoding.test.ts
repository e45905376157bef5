import { expect, test } from 'vitest'
import { decode } from '../../../src/ingest/formats/encoding.js'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
/** "Минск" in windows-1251. */
const MINSK = '\u00cc\u00e8\u00ed\u00f1\u00ea'

test.each<[what: string, bytes: Uint8Array, text: string]>([
  ['UTF-8', Buffer.from('Türkiye'), 'Türkiye'],
  ['UTF-8 with a mark, which goes', Buffer.from('\ufeffTürkiye'), 'Türkiye'],
  ['UTF-16 with a mark', Buffer.from('\ufeffTürkiye', 'utf16le'), 'Türkiye'],
  ['UTF-16, big end first', Buffer.from('\ufeffTürkiye', 'utf16le').swap16(), 'Türkiye'],
  [
    'a page that names its encoding',
    latin(`<meta charset="windows-1251">${MINSK}`),
    '<meta charset="windows-1251">Минск',
  ],
  [
    'a page that names it the old way',
    latin(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${MINSK}`),
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Минск',
  ],
  [
    'a feed that names it',
    latin(`<?xml version="1.0" encoding="windows-1251"?>${MINSK}`),
    '<?xml version="1.0" encoding="windows-1251"?>Минск',
  ],
  ['a page in UTF-8 that says UTF-16', Buffer.from('<meta charset="utf-16">ü'), '<meta charset="utf-16">ü'],
  ['an encoding that nobody knows, in UTF-8', Buffer.from('<meta charset="klingon">ü'), '<meta charset="klingon">ü'],
])('%s', (_, bytes, text) => {
  expect(decode(bytes)).toEqual({ text, notes: [] })
})

test('what the server says stands above the page, what the user says above both', () => {
  const page = latin(`<meta charset="koi8-r">${MINSK}`)
  expect(decode(page, { http: 'windows-1251' }).text).toContain('Минск')
  expect(decode(page, { http: 'iso-8859-1', told: 'windows-1251' }).text).toContain('Минск')
  expect(decode(page).text).not.toContain('Минск')
})

test('what names no encoding and is not UTF-8 is read as windows-1252, with a note', () => {
  const { text, notes } = decode(latin('C\u00f4te d\u0092Ivoire'))
  expect(text).toBe('Côte d’Ivoire')
  expect(notes).toEqual([expect.stringContaining('windows-1252')])
})

test('bytes that do not fit the named encoding are replaced, with a note; a replacement that was there needs none', () => {
  const { text, notes } = decode(latin('<meta charset="utf-8">C\u00f4te'))
  expect(text).toBe('<meta charset="utf-8">C\ufffdte')
  expect(notes).toEqual([expect.stringContaining('not utf-8')])
  expect(decode(Buffer.from('<meta charset="utf-8">C\ufffdte')).notes).toEqual([])
})

test.each<[what: string, bytes: Uint8Array, told: string | undefined, says: RegExp]>([
  ['a PDF', latin('%PDF-1.7 ...'), undefined, /a PDF document, not text/],
  ['an Office document', latin('PK\u0003\u0004...'), undefined, /Office/],
  ['half a character behind a mark', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), undefined, /not UTF-16LE text/],
  ['not what the user says', latin('C\u00f4te'), 'utf-8', /not UTF-8 text, though it was said to be/],
  ['an unknown encoding', latin('x'), 'klingon', /"klingon" is no encoding/],
])('refuses %s', (_, bytes, told, says) => {
  expect(() => decode(bytes, { told })).toThrow(says)
})
