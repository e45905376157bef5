/** Reading the hand-edited files of seeds/: values as they are written, each mistake with its file and line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { isEdtf } from '../domain/edtf.js'

/** Collects every mistake, so that one run of `check seeds/` shows them all. */
export class SeedErrors {
  private readonly found: { file: string; line: number; message: string }[] = []

  add(file: string, line: number, message: string): void {
    this.found.push({ file, line, message })
  }

  /** `<file>:<line>: <message>`, files in the order in which they were read, lines in order. */
  get lines(): readonly string[] {
    const files = [...new Set(this.found.map(({ file }) => file))]
    return [...this.found]
      .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line)
      .map(({ file, line, message }) => `${file}:${line}: ${message}`)
  }
}

type Path = readonly PropertyKey[]

/** A checked file, and the line on which a value of it stands. */
export interface SeedDocument<T> {
  readonly file: string
  readonly value: T
  readonly lineOf: (path: Path) => number
}

/** The deepest node that the path reaches: where a value is missing, the thing it is missing from. */
function nodeAt(root: Node | null, path: Path): Node | null {
  let at: Node | null = root
  for (const step of path) {
    const next: unknown = at !== null && 'get' in at ? at.get(typeof step === 'symbol' ? '' : step, true) : undefined
    if (typeof next !== 'object' || next === null) break
    at = next as Node // `get(_, true)` gives the node itself
  }
  return at
}

/** The key's own node, for a message about the key. */
function keyNode(parent: Node | null, name: string): Node | null {
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === name) : undefined
  return isScalar(pair?.key) ? pair.key : parent
}

/**
 * Reads one file. Every scalar stays text (YAML's failsafe schema), so `2002-10-07`, `1992` and the codes `NO` and `no`
 * are what they look like. Mistakes go to `errors`; the result is null where the file cannot be used.
 */
export function readSeedFile<T>(
  file: string,
  yaml: string,
  schema: z.ZodType<T>,
  errors: SeedErrors,
): SeedDocument<T> | null {
  const lines = new LineCounter()
  const doc = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines })
  const lineOfNode = (node: Node | null) => lines.linePos(node?.range?.[0] ?? 0).line || 1
  const lineOf = (path: Path) => lineOfNode(nodeAt(doc.contents, path))
  for (const error of doc.errors)
    errors.add(file, error.linePos?.[0].line ?? 1, error.message.split('\n')[0] ?? 'unreadable')
  if (doc.errors.length > 0) return null
  const checked = schema.safeParse(doc.toJS())
  if (checked.success) return { file, value: checked.data, lineOf }
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const parent = nodeAt(doc.contents, issue.path)
      for (const name of issue.keys) errors.add(file, lineOfNode(keyNode(parent, name)), `unknown key "${name}"`)
    } else {
      const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined')
      const named = issue.path.filter((step) => typeof step === 'string').at(-1) ?? 'row'
      const field = named === 'rows' && issue.path.at(-1) !== 'rows' ? 'row' : named
      const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
      errors.add(file, lineOf(issue.path), `${field}: ${missing ? 'is missing' : message}`)
    }
  }
  return null
}

/** The files of a folder in the order of their names; none where there is no such folder. */
export const filesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : []

/** Reads the files of one folder, each mistake to `errors`. */
export function seedReader(errors: SeedErrors) {
  const read = (file: string): string | null => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    } catch (cause) {
      errors.add(file, 1, cause instanceof TypeError ? 'is not UTF-8' : 'cannot be read')
      return null
    }
  }
  const load = <T>(file: string, schema: z.ZodType<T>): SeedDocument<T> | null => {
    const yaml = read(file)
    return yaml === null ? null : readSeedFile(file, yaml, schema, errors)
  }
  return { read, load }
}

/** Reports what is wrong with the head lines of a digest. */
export function checkHeadLines(file: string, text: string, errors: SeedErrors): void {
  const lines = text.split('\n')
  const head = (label: string) => lines.findIndex((line) => line.startsWith(`${label}: `))
  if (!lines[0]?.trim() || /^(Published|Publisher|Link): /.test(lines[0]))
    errors.add(file, 1, 'the first line is not a title')
  for (const label of ['Published', 'Publisher', 'Link'])
    if (head(label) < 0) errors.add(file, 1, `the head line "${label}: ..." is missing`)
  const at = head('Published')
  const date = lines[at]?.slice('Published: '.length).trim()
  if (date !== undefined && !isEdtf(date)) errors.add(file, at + 1, `"${date}" is not a date`)
}
