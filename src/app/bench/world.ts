/**
 * A made-up world for benchmarks, the same for the same seed: 200 states, 40 organizations, and as many claims as asked
 * for. A few states and organizations are in most of the news (power laws), yet none has more members than there are
 * states: what grows is what is told, not who belongs.
 */
import { boundsOf, type Day, isoDay } from '../../domain/edtf.js'
import { contentId, runOf } from '../../domain/identity.js'
import type {
  Actor,
  ActorId,
  Article,
  Country,
  CuratedRecord,
  EdtfText,
  FindingDraft,
  Leader,
  Organization,
  RunDraft,
  Source,
  StatementDraft,
} from '../../domain/model.js'
import { type Act, STANCES } from '../../domain/vocabulary.js'

const STATES = 200
const BODIES = 40
const SPEAKERS = 60
/** Findings and statements of one article. */
const A_PAGE = 10

const FIRST: Day = boundsOf('1950').first
const LAST: Day = boundsOf('2025').last
const VERSION = 'bench'

/** What states do every year without joining or leaving. */
const DAILY: readonly Act[] = ['REFUSED', 'VETOED', 'HOSTED_SUMMIT', 'THREATENED_TO_LEAVE']

/** Numbers from 0 up to 1 (mulberry32), the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface World {
  readonly actors: readonly Actor[]
  /** The organization and the state that are told of most. */
  readonly hub: string
  readonly star: string
  /** Runs of new sources, together about as many claims as asked for, the memberships first. */
  runs(): Iterable<RunDraft>
}

const code = (i: number): string => `S${i.toString(36).padStart(2, '0').toUpperCase()}`

function countryOf(i: number): Country {
  const name = `State ${i}`
  return {
    id: `country:${code(i)}`,
    type: 'country',
    code: code(i),
    name,
    kind: 'STATE',
    aliases: [],
    demonyms: [],
    seats: [],
    successors: [],
  }
}

const bodyOf = (i: number): Organization => ({
  id: `org:B${i}`,
  type: 'organization',
  acronym: `B${i}`,
  name: `Body ${i}`,
  kind: 'ORGANIZATION',
  aliases: [],
  acronyms: [`B${i}`],
  seats: [],
  predecessor: null,
  checkedOn: null,
})

const speakerOf = (i: number): Leader => ({
  id: `leader:speaker-${i}`,
  type: 'leader',
  name: `Speaker ${i}`,
  spellings: [],
  offices: [{ office: 'president', of: `country:${code(i)}`, from: null, to: null }],
})

const NOTHING: FindingDraft = {
  actor: '',
  organization: '',
  act: null,
  standing: null,
  on: null,
  effective: null,
  until: null,
  by: null,
  of: null,
  continues: null,
  closed: null,
  polarity: 'ASSERTS',
  factuality: 'HAPPENED',
  basis: 'STATED',
  speaker: null,
  speakerName: null,
  voice: null,
  saidOn: null,
  quote: '',
  start: null,
  end: null,
  rule: 'bench',
}

/** Draws an index below the sum of weights; 1 / (i + shift) is a power law without a giant. */
function drawer(count: number, shift: number): (next: () => number) => number {
  const sums: number[] = []
  for (let i = 0; i < count; i++) sums.push((sums.at(-1) ?? 0) + 1 / (i + shift))
  const total = sums.at(-1)!
  return (next) => {
    const at = next() * total
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Members of the body of this rank: nearly all states for the first, a dozen for the last. */
const membersOf = (rank: number): number => Math.max(10, Math.round(190 / (rank + 1) ** 0.7))

export function worldOf(claims: number, seed = 1): World {
  const actors = [
    ...Array.from({ length: STATES }, (_, i) => countryOf(i)),
    ...Array.from({ length: BODIES }, (_, i) => bodyOf(i)),
    ...Array.from({ length: SPEAKERS }, (_, i) => speakerOf(i)),
  ]
  return { actors, hub: 'org:B0', star: `country:${code(0)}`, runs: () => runsOf(claims, chance(seed)) }
}

/** A record for each body: who joined, who left, who was suspended and came back, who froze. */
function recordsOf(next: () => number): readonly RunDraft[] {
  return Array.from({ length: BODIES }, (_, rank): RunDraft => {
    const organization = `org:B${rank}`
    const told: FindingDraft[] = []
    for (let i = 0; i < membersOf(rank); i++) {
      const actor = `country:${code(i)}`
      const tell = (act: Act, on: Day, factuality: FindingDraft['factuality'] = 'HAPPENED') =>
        told.push({ ...NOTHING, actor, organization, act, on: isoDay(on), factuality, quote: `row ${i}` })
      const joined = FIRST + Math.floor(next() * 9_000)
      tell('JOINED', joined)
      const fate = next()
      if (fate < 0.06) tell('WITHDREW', joined + 12_000)
      else if (fate < 0.1) tell('FROZE', joined + 11_000)
      else if (fate < 0.14) {
        tell('WAS_SUSPENDED', joined + 10_000)
        tell('RESUMED', joined + 10_400)
      } else if (fate < 0.16) tell('ANNOUNCED_WITHDRAWAL', joined + 13_000, 'ANNOUNCED')
    }
    const source: CuratedRecord = {
      type: 'record',
      id: `record:B${rank}/members`,
      organization,
      key: 'members',
      kind: 'REGISTER',
      sentence: `The members of Body ${rank}.`,
      where: 'register',
      url: null,
      publishedOn: '2025-12-31',
      seen: '2026-01-01',
    }
    return runOf(source, { findings: told, statements: [] }, VERSION)
  })
}

function* runsOf(claims: number, next: () => number): Iterable<RunDraft> {
  const records = recordsOf(next)
  let told = 0
  for (const run of records) {
    told += run.claims.length
    yield run
  }
  const [drawBody, drawState] = [drawer(BODIES, 1), drawer(STATES, 4)]
  const pair = (): Pair => {
    const rank = drawBody(next)
    return { actor: `country:${code(drawState(next) % membersOf(rank))}`, organization: `org:B${rank}` }
  }
  yield* pagesOf(claims - told, next, pair, SPOKEN)
}

/** A state in a body that news are told of. */
interface Pair {
  readonly actor: ActorId
  readonly organization: ActorId
}

const SPOKEN = Array.from({ length: SPEAKERS }, (_, i) => speakerOf(i))

/** News on members that are there already, a few of them in most of it: about as many claims as asked for. */
export function newsOn(
  pairs: readonly Pair[],
  speakers: readonly Leader[],
  claims: number,
  seed = 1,
): Iterable<RunDraft> {
  const next = chance(seed)
  const draw = drawer(pairs.length, 4)
  return pagesOf(claims, next, () => pairs[draw(next)]!, speakers)
}

function* pagesOf(
  claims: number,
  next: () => number,
  pair: () => Pair,
  speakers: readonly Leader[],
): Iterable<RunDraft> {
  for (let number = 0, told = 0; told < claims; number++) {
    const run = pageOf(number, next, pair, speakers)
    told += run.claims.length
    yield run
  }
}

/** Dates as articles give them: mostly a day, sometimes a month or a year, now and then none. */
function dateOf(day: Day, next: () => number): EdtfText | null {
  const how = next()
  if (how < 0.02) return null
  const iso = isoDay(day)
  if (how < 0.06) return iso.slice(0, 4)
  return how < 0.14 ? iso.slice(0, 7) : iso
}

function pageOf(number: number, next: () => number, pair: () => Pair, speakers: readonly Leader[]): RunDraft {
  const day = FIRST + Math.floor(next() * (LAST - FIRST))
  const publishedOn = isoDay(day)
  const findings: FindingDraft[] = []
  const lines: string[] = []
  let length = 0
  const quoted = (line: string) => {
    const start = length
    lines.push(line)
    length += line.length + 1
    return { quote: line, start, end: start + line.length }
  }
  for (let i = 0; i < A_PAGE; i++) {
    const between = pair()
    const on = dateOf(day - Math.floor(next() * 30), next)
    if (next() < 0.25)
      findings.push({ ...NOTHING, ...between, standing: 'MEMBER', saidOn: publishedOn, on, ...quoted(`member ${i}.`) })
    else {
      const act = DAILY[Math.floor(next() * DAILY.length)]!
      const factuality = act === 'THREATENED_TO_LEAVE' ? 'THREATENED' : 'HAPPENED'
      findings.push({ ...NOTHING, ...between, act, factuality, on, ...quoted(`${act} ${i}.`) })
    }
  }
  const statement = (): StatementDraft => {
    const { id, name } = speakers[Math.floor(next() * speakers.length)]!
    const { actor, organization } = pair()
    return {
      speaker: id,
      speakerName: name,
      office: 'president',
      voice: null,
      madeOn: publishedOn,
      basis: 'STATED',
      venue: null,
      about: [organization, actor],
      stance: STANCES[Math.floor(next() * STANCES.length)]!,
      direct: true,
      rule: 'bench',
      ...quoted('said so.'),
    }
  }
  const statements = [statement()]
  const text = lines.join(' ')
  const source: Source = articleOf(number, text, publishedOn)
  return runOf(source, { findings, statements }, VERSION)
}

function articleOf(number: number, text: string, publishedOn: string): Article {
  return {
    type: 'article',
    id: contentId('article', ['bench', number]),
    textHash: contentId('text', ['bench', number]),
    text,
    title: null,
    outlet: `Outlet ${number % 50}`,
    url: null,
    publishedOn,
    digest: false,
  }
}

/** Findings of one transaction. */
const A_BATCH = 5_000

/** Runs in batches for `fill`. */
export function* batchesOf(runs: Iterable<RunDraft>): Iterable<readonly RunDraft[]> {
  let batch: RunDraft[] = []
  let findings = 0
  for (const run of runs) {
    batch.push(run)
    findings += run.assertions.length
    if (findings < A_BATCH) continue
    yield batch
    batch = []
    findings = 0
  }
  yield batch
}
