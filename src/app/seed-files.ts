/** Loads the curated data of seeds/: actors, records and digests, checked as a whole before any of it is used. */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { badInput, type PactgraphError } from '../domain/errors.js'
import type { Actor, ActorId, CuratedRecord, FindingDraft, Leader, OrganizationId } from '../domain/model.js'
import { checkNames, checkOrder, namesPlace, type Place } from './seed-names.js'
import { checkHeadLines, filesIn, type SeedDocument, SeedErrors, seedReader } from './seed-reading.js'
import {
  COUNTRIES,
  LEADERS,
  type LeaderRow,
  NAMES,
  RECORDS,
  type RecordRow,
  type RecordsFile,
  toCountry,
  toOrganization,
} from './seed-schema.js'

/** One row of a curated file and what it asserts: a claim a country that it names. */
export interface SeedRecord {
  readonly record: CuratedRecord
  readonly findings: readonly FindingDraft[]
}

/** One digest; `key` is its file name without `.txt`, `path` where it was read. */
export interface SeedArticle {
  readonly key: string
  readonly text: string
  readonly path: string
}

/** All that seeds/ says, in the order of the files. */
export interface SeedData {
  readonly actors: readonly Actor[]
  readonly records: ReadonlyMap<OrganizationId, readonly SeedRecord[]>
  readonly articles: readonly SeedArticle[]
}

/** Finds an actor by id, code or acronym. */
class Register {
  private readonly byRef = new Map<string, ActorId>()
  readonly actors: Actor[] = []
  /** A file of actors could not be used: that something is unknown then says nothing, and is not reported. */
  partial = false

  add(actor: Actor): boolean {
    if (this.byRef.has(actor.id)) return false
    this.actors.push(actor)
    this.byRef.set(actor.id, actor.id)
    const short = actor.type === 'country' ? actor.code : actor.type === 'organization' ? actor.acronym : null
    if (short !== null && !this.byRef.has(short)) this.byRef.set(short, actor.id)
    return true
  }

  find(ref: string, unknown: (message: string) => void): ActorId | null {
    const id = this.byRef.get(ref) ?? null
    if (id === null && !this.partial) unknown(`unknown actor "${ref}"`)
    return id
  }
}

type Fail = (path: readonly PropertyKey[], message: string) => void

function toLeader(row: LeaderRow, register: Register, fail: Fail, at: number): Leader {
  const offices = row.offices.map((term, i) => {
    const of = register.find(term.of, (message) => fail([at, 'offices', i, 'of'], message))
    return { office: term.office, of: of ?? term.of, from: term.from ?? null, to: term.to ?? null }
  })
  return { id: `leader:${row.id}`, type: 'leader', name: row.name, spellings: row.spellings, offices }
}

/** Whose word it is: a leader we know by id, or a name kept as text. */
function speakerOf(row: RecordRow, register: Register) {
  if (row.speaker === undefined) return { speaker: null, speakerName: null }
  if (!row.speaker.startsWith('leader:')) return { speaker: null, speakerName: row.speaker }
  const leader = register.actors.find((actor) => actor.id === row.speaker)
  return { speaker: row.speaker, speakerName: leader?.name ?? null }
}

function toSeedRecord(
  file: RecordsFile,
  row: RecordRow,
  register: Register,
  fail: Fail,
  at: number,
): SeedRecord | null {
  const organization = `org:${file.organization}`
  const source = Object.hasOwn(file.sources, row.source) ? file.sources[row.source] : undefined
  if (source === undefined) fail(['rows', at, 'source'], `unknown source "${row.source}"`)
  const known = (ref: string | undefined, ...path: PropertyKey[]): ActorId | null =>
    ref === undefined ? null : register.find(ref, (message) => fail(['rows', at, ...path], message))
  const all = (field: 'countries' | 'closed') => row[field]?.flatMap((ref, i) => known(ref, field, i) ?? []) ?? null
  const country = known(row.country, 'country')
  const actors = all('countries') ?? (row.country === undefined ? [organization] : country === null ? [] : [country])
  if (row.speaker?.startsWith('leader:')) known(row.speaker, 'speaker')
  const shared = {
    organization,
    act: row.act ?? null,
    standing: row.standing ?? null,
    on: row.on ?? null,
    effective: row.effective ?? null,
    until: row.until ?? null,
    by: known(row.by, 'by'),
    of: known(row.of, 'of'),
    continues: row.continues === undefined ? null : row.continues === 'true',
    closed: all('closed'),
    polarity: row.polarity,
    factuality: row.factuality ?? (row.act === 'ANNOUNCED_WITHDRAWAL' ? 'ANNOUNCED' : 'HAPPENED'),
    basis: 'STATED',
    ...speakerOf(row, register),
    voice: known(row.voice, 'voice'),
    saidOn: row.saidOn ?? null,
    quote: row.says,
    start: null,
    end: null,
    rule: 'record',
  } as const
  if (source === undefined) return null
  const record: CuratedRecord = {
    type: 'record',
    id: `record:${file.organization}/${row.key}`,
    organization,
    key: row.key,
    kind: source.kind,
    sentence: row.says,
    where: source.where,
    url: source.url ?? null,
    publishedOn: source.published ?? null,
    seen: source.seen === 'no' ? null : source.seen,
  }
  return { record, findings: actors.map((actor) => ({ actor, ...shared })) }
}

function recordsOf(
  { value, lineOf, file }: SeedDocument<RecordsFile>,
  register: Register,
  errors: SeedErrors,
): readonly SeedRecord[] {
  const fail: Fail = (path, message) => errors.add(file, lineOf(path), message)
  if (`${value.organization}.yaml` !== basename(file))
    fail(['organization'], `stands in ${basename(file)}, not in ${value.organization}.yaml`)
  if (value.predecessor !== undefined)
    register.find(`org:${value.predecessor}`, (message) => fail(['predecessor'], message))
  for (const key of Object.keys(value.sources))
    if (!value.rows.some((row) => row.source === key)) fail(['sources', key], `source "${key}" is used by no row`)
  const keys = new Set<string>()
  return value.rows.flatMap((row, at) => {
    if (keys.has(row.key)) fail(['rows', at, 'key'], `duplicate key "${row.key}"`)
    keys.add(row.key)
    return toSeedRecord(value, row, register, fail, at) ?? []
  })
}

/** What a seeds folder says, where each actor and row stands, and what is wrong with the form of it. */
export interface SeedReading {
  readonly data: SeedData
  /** By id of an actor or record. */
  readonly places: ReadonlyMap<string, Place>
  readonly errors: SeedErrors
}

/** Reads a seeds folder: `actors/{countries,names,leaders}.yaml`, `records/*.yaml`, `articles/*.txt`. */
export function readSeeds(folder: string): SeedReading {
  const errors = new SeedErrors()
  const register = new Register()
  const places = new Map<string, Place>()
  const { read, load } = seedReader(errors)
  const enter = (actor: Actor, file: string, line: number) => {
    if (register.add(actor)) places.set(actor.id, [file, line])
    else errors.add(file, line, `duplicate ${actor.type} "${actor.id}"`)
  }

  const [countryFile, namesFile, leaderFile] = ['countries', 'names', 'leaders'].map((name) =>
    join(folder, 'actors', `${name}.yaml`),
  ) as [string, string, string]
  const countries = load(countryFile, COUNTRIES)
  const names = existsSync(namesFile) ? load(namesFile, NAMES) : null
  countries?.value.forEach((row, i) => {
    enter(toCountry(row, names?.value[row.code]), countryFile, countries.lineOf([i]))
  })
  const known = (file: string, line: number, ref: string) =>
    register.find(ref, (message) => errors.add(file, line, message))
  countries?.value.forEach((row, i) => {
    for (const code of row.successors) known(countryFile, countries.lineOf([i]), code)
  })
  for (const code of Object.keys(names?.value ?? {})) {
    const line = names?.lineOf([code]) ?? 1
    if (countries) known(namesFile, line, code)
    places.set(namesPlace(`country:${code}`), [namesFile, line])
  }
  const bodyFiles = filesIn(join(folder, 'records'), '.yaml')
  const bodies = bodyFiles.flatMap((file) => load(file, RECORDS) ?? [])
  for (const body of bodies) enter(toOrganization(body.value), body.file, body.lineOf(['organization']))
  const leaders = load(leaderFile, LEADERS)
  register.partial = countries === null || leaders === null || bodies.length < bodyFiles.length
  leaders?.value.forEach((row, i) => {
    const fail: Fail = (path, message) => errors.add(leaderFile, leaders.lineOf(path), message)
    enter(toLeader(row, register, fail, i), leaderFile, leaders.lineOf([i]))
  })
  const records = new Map(
    bodies.map((body) => {
      const rows = recordsOf(body, register, errors)
      for (const { record } of rows) {
        const at = body.value.rows.findIndex((row) => row.key === record.key)
        places.set(record.id, [body.file, body.lineOf(['rows', at])])
      }
      return [`org:${body.value.organization}`, rows]
    }),
  )
  const articles = filesIn(join(folder, 'articles'), '.txt').map((path) => ({
    key: basename(path, '.txt'),
    text: read(path) ?? '',
    path,
  }))
  for (const { path, text } of articles) checkHeadLines(path, text, errors)
  const data = { actors: register.actors, records, articles }
  const placeOf = (id: string): Place => places.get(id) ?? [folder, 1]
  checkNames(data.actors, placeOf, errors)
  checkOrder(data, placeOf, errors)
  return { data, places, errors }
}

/** The refusal of a folder with mistakes: BAD_USER_INPUT that lists them all. */
export const seedMistakes = (folder: string, lines: readonly string[]): PactgraphError =>
  badInput(
    `${lines.length} ${lines.length === 1 ? 'mistake' : 'mistakes'} in ${folder}:\n${lines.join('\n')}`,
    'seeds/README.md says how the rows are written',
  )

/** Reads a seeds folder. Throws BAD_USER_INPUT that lists every mistake with its file and line. */
export function loadSeeds(folder: string): SeedData {
  const { data, errors } = readSeeds(folder)
  if (errors.lines.length > 0) throw seedMistakes(folder, errors.lines)
  return data
}
