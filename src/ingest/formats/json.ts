/** JSON lines: one article object a line; a whole file may also be one object or one list of them. */
import { isEdtf } from '../../domain/edtf.js'
import { badInput } from '../../domain/errors.js'
import { beginsJsonLines } from './format.js'
import { textOfFragment } from './html.js'
import { type ArticleDraft, type Item, oneLine } from './item.js'
import { publicationDay } from './publication-day.js'

/** Names of each field, ours first; the others are those that people use. */
const NAMES = {
  text: ['text', 'body', 'content', 'articleBody'],
  title: ['title', 'headline'],
  url: ['url', 'link'],
  outlet: ['outlet', 'publisher', 'source'],
  publishedOn: ['publishedOn', 'published', 'date', 'datePublished', 'published_at'],
} as const

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function field(row: Json, of: keyof typeof NAMES): { readonly name: string; readonly value: string } | null {
  for (const name of NAMES[of]) {
    const value = isObject(row[name]) ? row[name].name : row[name]
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') throw badInput(`Its "${name}" is no text`, 'All fields of an article are strings.')
    return { name, value }
  }
  return null
}

function dateOf(row: Json): string | null {
  const date = field(row, 'publishedOn')
  if (date === null || isEdtf(date.value)) return date?.value ?? null
  const day = publicationDay(date.value)
  if (day === null)
    throw badInput(
      `Its "${date.name}" is no date: "${date.value.slice(0, 40)}"`,
      'Write a year, month or day: 2024-12-12',
    )
  return day
}

/** `text` is taken to the letter, as over GraphQL; the other names often hold HTML, of which the text is read. */
function draftOf(row: unknown): ArticleDraft {
  if (!isObject(row)) throw badInput('It is no JSON object', 'Each is an object like {"text": "...", "outlet": "..."}')
  const text = field(row, 'text')
  if (text === null) throw badInput('It has no text', `Name the field ${NAMES.text.join(', ')}`)
  const whole = text.name === 'text' ? text.value : textOfFragment(text.value)
  return {
    text: whole.toWellFormed(),
    title: oneLine(field(row, 'title')?.value),
    url: field(row, 'url')?.value.trim().toWellFormed() ?? null,
    outlet: oneLine(field(row, 'outlet')?.value),
    publishedOn: dateOf(row),
    notes: whole.isWellFormed() ? [] : ['half characters (lone surrogates) became \ufffd'],
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput('It is not JSON', 'One object a line.')
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Articles of JSON lines; `firstLine` is the number of the first line. Each is parsed when it is its turn. */
export function readJsonLines(text: string, firstLine = 1): readonly Item[] {
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [{ number: firstLine + at, read: () => draftOf(parsed(line)) }]))
}

/** Articles of a JSON file: lines, or all of it one object or one list. */
export function readJson(text: string): readonly Item[] {
  if (beginsJsonLines(text) || !isJson(text)) return readJsonLines(text)
  const whole: unknown = JSON.parse(text)
  if (!Array.isArray(whole)) return [{ number: null, read: () => draftOf(whole) }]
  return whole.map((row, at) => ({ number: at + 1, read: () => draftOf(row) }))
}
