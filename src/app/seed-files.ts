/** Loads the curated data of seeds/: actors, records and digests, checked as a whole before any of it is used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { boundsOf, DAWN, DUSK, overlap } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'
import type { Actor, ActorId, CuratedRecord, FindingDraft, Leader, Name, OrganizationId } from '../domain/model.js'
import {
  COUNTRIES,
  checkHeadLines,
  LEADERS,
  type LeaderRow,
  RECORDS,
  type RecordRow,
  type RecordsFile,
  readSeedFile,
  type SeedDocument,
  SeedErrors,
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

/** The names by which texts mean an actor, in groups within which one name may mean only one actor of a kind at a time. */
function namesOf(actor: Actor): Record<string, readonly Name[]> {
  if (actor.type === 'leader') return { name: [actor.name, ...actor.spellings].map((text) => ({ text })) }
  const short = actor.type === 'country' ? [actor.code] : actor.acronyms
  return {
    name: [...[actor.name, ...short].map((text) => ({ text })), ...actor.aliases],
    seat: actor.seats,
    ...(actor.type === 'country' && { demonym: actor.demonyms }),
  }
}

function spanOf(name: Name, actor: Actor) {
  const life = actor.type === 'country' ? actor : undefined
  const [from, to] = [name.from ?? life?.from, name.to ?? life?.to]
  // The day on which one name gives way to another belongs to both.
  return {
    first: from === undefined ? DAWN : boundsOf(from).first + 1,
    last: to === undefined ? DUSK : boundsOf(to).last - 1,
  }
}

function checkNames(
  actors: readonly Actor[],
  lineOfActor: (actor: Actor) => [string, number],
  errors: SeedErrors,
): void {
  const taken = new Map<string, { actor: Actor; name: Name }[]>()
  for (const actor of actors)
    for (const [group, names] of Object.entries(namesOf(actor)))
      for (const name of names) {
        const key = `${actor.type} ${group} ${name.text.normalize('NFC').toLowerCase()}`
        const holders = taken.get(key) ?? []
        const other = holders.find((h) => h.actor !== actor && overlap(spanOf(h.name, h.actor), spanOf(name, actor)))
        if (other) errors.add(...lineOfActor(actor), `${group} "${name.text}" is also one of ${other.actor.id}`)
        taken.set(key, [...holders, { actor, name }])
      }
}

/** The files of a folder in the order of their names; none where there is no such folder. */
const filesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : []

/**
 * Reads and checks a seeds folder (`actors/countries.yaml`, `actors/leaders.yaml`, `records/*.yaml`, `articles/*.txt`).
 * Throws BAD_USER_INPUT that lists every mistake with its file and line.
 */
export function loadSeeds(folder: string): SeedData {
  const errors = new SeedErrors()
  const register = new Register()
  const places = new Map<ActorId, [string, number]>()
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
  const enter = (actor: Actor, file: string, line: number) => {
    if (register.add(actor)) places.set(actor.id, [file, line])
    else errors.add(file, line, `duplicate ${actor.type} "${actor.id}"`)
  }

  const [countryFile, leaderFile] = [join(folder, 'actors', 'countries.yaml'), join(folder, 'actors', 'leaders.yaml')]
  const countries = load(countryFile, COUNTRIES)
  countries?.value.forEach((row, i) => {
    enter(toCountry(row), countryFile, countries.lineOf([i]))
  })
  countries?.value.forEach((row, i) => {
    for (const code of row.successors)
      register.find(code, (message) => errors.add(countryFile, countries.lineOf([i]), message))
  })
  const bodyFiles = filesIn(join(folder, 'records'), '.yaml')
  const bodies = bodyFiles.flatMap((file) => load(file, RECORDS) ?? [])
  for (const body of bodies) enter(toOrganization(body.value), body.file, body.lineOf(['organization']))
  const leaders = load(leaderFile, LEADERS)
  register.partial = countries === null || leaders === null || bodies.length < bodyFiles.length
  leaders?.value.forEach((row, i) => {
    const fail: Fail = (path, message) => errors.add(leaderFile, leaders.lineOf(path), message)
    enter(toLeader(row, register, fail, i), leaderFile, leaders.lineOf([i]))
  })
  const records = new Map(bodies.map((body) => [`org:${body.value.organization}`, recordsOf(body, register, errors)]))
  checkNames(register.actors, (actor) => places.get(actor.id) ?? [folder, 1], errors)
  const articles = filesIn(join(folder, 'articles'), '.txt').map((path) => ({
    key: basename(path, '.txt'),
    text: read(path) ?? '',
    path,
  }))
  for (const { path, text } of articles) checkHeadLines(path, text, errors)

  const { lines } = errors
  if (lines.length > 0)
    throw badInput(
      `${lines.length} ${lines.length === 1 ? 'mistake' : 'mistakes'} in ${folder}:\n${lines.join('\n')}`,
      'seeds/README.md says how the rows are written',
    )
  return { actors: register.actors, records, articles }
}
