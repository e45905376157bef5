/** What the hand-edited files in seeds/ may say, one file at a time: each mistake with its file and line. */
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { isEdtf } from '../domain/edtf.js'
import type { Country, Name, Organization } from '../domain/model.js'
import { ACTS, FACTUALITIES, POLARITIES, STATUSES } from '../domain/vocabulary.js'

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

const text = z.string().trim().min(1, 'is empty')
const edtf = text.refine(isEdtf, {
  error: ({ input }) => `"${String(input)}" is not a date (2024, 2024-02, 2024-02-23, an interval)`,
})
const code = text.regex(/^[A-Z]{3}$/, { error: ({ input }) => `"${String(input)}" is not a three-letter code` })
/** A member: a country's code, or an organization that is a member of another. */
const member = text.regex(/^([A-Z]{3}|org:[A-Z][A-Z0-9_-]*)$/, {
  error: ({ input }) => `"${String(input)}" is neither a three-letter code nor org:ACRONYM`,
})
const key = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) => `"${String(input)}" is not a key (small letters, digits, hyphens)`,
})
const name = z.union([text, z.strictObject({ text, from: edtf.optional(), to: edtf.optional() })], {
  error: 'is neither a name nor { text, from, to }',
})
const names = z.array(name).default([])

const capitals = (word: string): string => word.toUpperCase()

/** One of the domain's words, written in small letters. */
function word<const W extends string>(words: readonly W[]) {
  return text.transform(capitals).pipe(
    z.enum(words, {
      error: ({ input }) => `"${String(input).toLowerCase()}" is none of ${words.join(', ').toLowerCase()}`,
    }),
  )
}

const keysOf = <K extends string>(table: Record<K, unknown>): K[] => Object.keys(table) as K[]

const countryKinds = ['STATE', 'TERRITORY', 'PARTLY_RECOGNISED', 'HISTORIC'] as const

/** seeds/actors/countries.yaml */
export const COUNTRIES = z.array(
  z.strictObject({
    code,
    name: text,
    kind: word(countryKinds).default('STATE'),
    aliases: names,
    demonyms: names,
    seats: names,
    from: edtf.optional(),
    to: edtf.optional(),
    successors: z.array(code).default([]),
  }),
)

/** seeds/actors/leaders.yaml */
export const LEADERS = z.array(
  z.strictObject({
    id: key,
    name: text,
    spellings: z.array(text).default([]),
    offices: z
      .array(z.strictObject({ office: text, of: text, from: edtf.optional(), to: edtf.optional() }))
      .min(1, 'has no office'),
  }),
)

const source = z.strictObject({
  kind: word(['TREATY', 'REGISTER', 'OFFICIAL_LIST', 'OWN_ACT', 'DATA_SET', 'REPORT']),
  where: text,
  published: edtf.optional(),
  seen: text.refine((seen) => seen === 'no' || isEdtf(seen), 'is neither "no" nor a day'),
  url: z.url({ protocol: /^https?$/, error: 'is not a web address' }).optional(),
})

const row = z
  .strictObject({
    key,
    country: member.optional(),
    countries: z.array(member).min(1).optional(),
    closed: z.array(member).min(1).optional(),
    act: word(keysOf(ACTS)).optional(),
    standing: word(keysOf(STATUSES)).optional(),
    on: edtf.optional(),
    until: edtf.optional(),
    effective: edtf.optional(),
    by: text.optional(),
    of: text.optional(),
    continues: z.enum(['true', 'false'], { error: 'is neither true nor false' }).optional(),
    polarity: word(POLARITIES).default('ASSERTS'),
    factuality: word(FACTUALITIES).optional(),
    speaker: text.optional(),
    voice: text.optional(),
    saidOn: edtf.optional(),
    source: text,
    says: text,
  })
  .refine((r) => (r.act === undefined) !== (r.standing === undefined), 'needs either act or standing')
  .refine((r) => [r.country, r.countries, r.closed].filter((v) => v !== undefined).length <= 1, {
    error: 'takes only one of country, countries and closed',
  })
  .refine(
    (r) => r.standing === undefined || r.country || r.countries || r.closed,
    'says of no country that it stands so',
  )

/** seeds/records/<ACRONYM>.yaml */
export const RECORDS = z.strictObject({
  organization: text.regex(/^[A-Z][A-Z0-9_-]*$/, { error: ({ input }) => `"${String(input)}" is not an acronym` }),
  name: text,
  kind: word(['ORGANIZATION', 'TREATY', 'GROUPING']),
  acronyms: z.array(text).default([]),
  aliases: names,
  seats: names,
  predecessor: text.optional(),
  checkedOn: edtf.optional(),
  sources: z.record(key, source),
  rows: z.array(row).min(1, 'is empty'),
})

type CountryRow = z.infer<typeof COUNTRIES>[number]
/** One leader with his offices, as written. */
export type LeaderRow = z.infer<typeof LEADERS>[number]
/** One organization's file, as written. */
export type RecordsFile = z.infer<typeof RECORDS>
/** One row of it, as written. */
export type RecordRow = z.infer<typeof row>
type NameRow = z.infer<typeof name>

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
      errors.add(file, lineOf(issue.path), `${field}: ${missing ? 'is missing' : issue.message}`)
    }
  }
  return null
}

const toName = (row: NameRow): Name =>
  typeof row === 'string'
    ? { text: row }
    : { text: row.text, ...(row.from && { from: row.from }), ...(row.to && { to: row.to }) }

/** The country of a row. */
export const toCountry = (row: CountryRow): Country => ({
  id: `country:${row.code}`,
  type: 'country',
  code: row.code,
  name: row.name,
  kind: row.kind,
  aliases: row.aliases.map(toName),
  demonyms: row.demonyms.map(toName),
  seats: row.seats.map(toName),
  ...(row.from && { from: row.from }),
  ...(row.to && { to: row.to }),
  successors: row.successors.map((code) => `country:${code}`),
})

/** The organization at the head of a records file. */
export const toOrganization = (file: RecordsFile): Organization => ({
  id: `org:${file.organization}`,
  type: 'organization',
  acronym: file.organization,
  name: file.name,
  kind: file.kind,
  aliases: file.aliases.map(toName),
  acronyms: [...new Set([file.organization, ...file.acronyms])],
  seats: file.seats.map(toName),
  predecessor: file.predecessor === undefined ? null : `org:${file.predecessor}`,
  checkedOn: file.checkedOn ?? null,
})

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
