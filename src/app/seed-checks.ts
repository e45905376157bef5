/** The deep checks of `pactgraph check`: what the rows of a folder cannot say of states, bodies and memberships. */
import { type Bounds, boundsOf, overlap } from '../domain/edtf.js'
import { pairId } from '../domain/identity.js'
import type { ActorId, Country } from '../domain/model.js'
import { type Finding, rankOf } from '../domain/rank.js'
import { ACTS, type Act } from '../domain/vocabulary.js'
import type { SeedReading } from './seed-files.js'
import { projectSeeds, type SeedProjection } from './seed-projection.js'
import { SeedErrors } from './seed-reading.js'

/** Errors refuse the folder; warnings are for a person to look at, since true data may need such rows. */
export interface SeedReport {
  readonly errors: SeedErrors
  readonly warnings: SeedErrors
}

type Tell = (record: string, message: string) => void

const codeOf = (id: ActorId): string => id.replace(/^country:/, '')
const words = ({ claim }: Finding): string => (claim.act ?? claim.standing ?? '').toLowerCase().replaceAll('_', ' ')

/** A finding that takes something to be a fact of its day. */
interface Fact {
  readonly finding: Finding
  readonly on: Bounds
}

function factsOf(findings: Iterable<Finding>): readonly Fact[] {
  return [...findings].flatMap((finding) => {
    const { assertion, claim } = finding
    const told = assertion.polarity === 'ASSERTS' && assertion.factuality === 'HAPPENED' && claim.on !== null
    return told ? [{ finding, on: boundsOf(claim.on!) }] : []
  })
}

/**
 * States that act, or stand in a list, before they began or after they ended. The seat of a state that has ended may go
 * on in form (Yugoslavia's until 2000): where it had one in its life, that is for a person to look at.
 */
function checkStates(
  facts: readonly Fact[],
  countries: ReadonlyMap<ActorId, Country>,
  seats: ReadonlySet<string>,
  error: Tell,
  warn: Tell,
): void {
  for (const { finding, on } of facts) {
    const { claim, source } = finding
    for (const id of [claim.actor, ...(claim.closed ?? [])]) {
      const { from, to } = countries.get(id) ?? {}
      const what = `${codeOf(id)} ${words(finding)} ${claim.on}`
      if (from && on.last < boundsOf(from).first) error(source.id, `${what}: ${codeOf(id)} began only ${from}`)
      if (to && on.first > boundsOf(to).last) {
        const seated = seats.has(pairId(id, claim.organization))
        const tell = seated ? warn : error
        tell(source.id, `${what}: ${codeOf(id)} ended ${to}${seated ? ', and its seat goes on' : ''}`)
      }
    }
  }
}

/** Pairs of an ended state and a body in whose family it was a member while it lived. */
function seatsOf({ projections }: SeedProjection, countries: ReadonlyMap<ActorId, Country>): ReadonlySet<string> {
  const seats = new Set<string>()
  for (const { actor, family, periods } of projections) {
    const to = countries.get(actor)?.to
    if (to && periods.some((p) => p.status === 'MEMBER' && p.from.last <= boundsOf(to).last))
      for (const body of family) seats.add(pairId(actor, body))
  }
  return seats
}

/** Steps towards a body that may come before its founding: its treaty is signed before it is in force. */
const BEFORE_FOUNDING: readonly Act[] = ['SIGNED', 'RATIFIED', 'APPLIED', 'INVITED', 'DECLINED', 'REFUSED']

/** Members before the founding of their body or after its end. What comes before a predecessor's successor is its own. */
function checkBodies(
  facts: readonly Fact[],
  { bodies }: SeedProjection,
  hasPredecessor: ReadonlySet<string>,
  error: Tell,
): void {
  for (const { finding, on } of facts) {
    const { claim, source } = finding
    if (claim.actor === claim.organization && claim.closed === null) continue
    const { founded, dissolved } = bodies.get(claim.organization)?.lifespan ?? { founded: null, dissolved: null }
    const what = `${codeOf(claim.actor)} ${words(finding)} ${claim.on}`
    const early = founded !== null && on.last < boundsOf(founded.edtf).first
    if (early && !hasPredecessor.has(claim.organization) && !(claim.act && BEFORE_FOUNDING.includes(claim.act)))
      error(source.id, `${what}: ${claim.organization} was founded only ${founded.edtf}`)
    if (dissolved !== null && on.first > boundsOf(dissolved.edtf).last)
      error(source.id, `${what}: ${claim.organization} ended ${dissolved.edtf}`)
  }
}

const enters = ({ claim }: Finding): boolean =>
  claim.act === 'FOUNDED' || claim.act === 'JOINED' || claim.act === 'REJOINED'
const exits = ({ claim }: Finding): boolean => claim.act !== null && ACTS[claim.act].ends
const keyOf = (f: Finding): string => f.source.id.split('/').at(-1) ?? ''

/** Two entries of one rank on different days without an exit between, and rows that say one thing of one source twice. */
function checkSpells(facts: readonly Fact[], sourceOf: (record: string) => string, error: Tell, warn: Tell): void {
  const pairs = new Map<string, Fact[]>()
  const said = new Map<string, Finding>()
  for (const fact of facts) {
    const { claim, source } = fact.finding
    const words = `${claim.id} ${sourceOf(source.id)}`
    const before = said.get(words)
    if (before) error(source.id, `says the same of the same source as "${keyOf(before)}"`)
    said.set(words, fact.finding)
    if (claim.actor === claim.organization) continue
    for (const actor of [claim.actor, ...(claim.of === null ? [] : [claim.of])]) {
      const pair = `${actor} ${claim.organization}`
      pairs.set(pair, [...(pairs.get(pair) ?? []), fact])
    }
  }
  for (const own of pairs.values()) {
    const entries = own.filter((f) => enters(f.finding)).sort((a, b) => a.on.first - b.on.first)
    entries.forEach((later, i) => {
      const twice = entries
        .slice(0, i)
        .find(
          (earlier) =>
            !overlap(earlier.on, later.on) &&
            rankOf(earlier.finding) === rankOf(later.finding) &&
            !own.some((f) => exits(f.finding) && f.on.last >= earlier.on.first && f.on.first <= later.on.last),
        )
      if (!twice) return
      const [a, b] = [twice.finding, later.finding]
      const message = `${codeOf(b.claim.actor)} ${words(b)} ${b.claim.on}, but ${words(a)} ${a.claim.on} in "${keyOf(a)}", with no exit between`
      const tell = sourceOf(a.source.id) === sourceOf(b.source.id) ? error : warn
      tell(b.source.id, message)
    })
  }
}

/** What the policy says of the rows: acts that are impossible in the status of their day, rows in another body's file. */
function checkPolicy({ projections, findings }: SeedProjection, error: Tell, warn: Tell): void {
  for (const { actor, problems } of projections)
    for (const { assertion, message } of problems) {
      const record = findings.get(assertion)?.source.id ?? ''
      const tell = message.startsWith('read as a claim on') ? warn : error
      tell(record, `${codeOf(actor)} ${message}`)
    }
}

/** Every check that needs the folder as a whole. Only for a folder without mistakes of form. */
export function checkRecords({ data, places }: SeedReading): SeedReport {
  const report = { errors: new SeedErrors(), warnings: new SeedErrors() }
  const into =
    (list: SeedErrors): Tell =>
    (record, message) =>
      list.add(...(places.get(record) ?? [record, 1]), message)
  const [error, warn] = [into(report.errors), into(report.warnings)]
  const projected = projectSeeds(data)
  const facts = factsOf(projected.findings.values())
  const countries = new Map(data.actors.flatMap((a) => (a.type === 'country' ? [[a.id, a] as const] : [])))
  const successors = data.actors.flatMap((a) => (a.type === 'organization' && a.predecessor !== null ? [a.id] : []))
  const where = new Map(
    [...data.records.values()].flat().map(({ record }) => [record.id, `${record.kind} ${record.where}`]),
  )
  checkStates(facts, countries, seatsOf(projected, countries), error, warn)
  checkBodies(facts, projected, new Set(successors), error)
  checkSpells(facts, (record) => where.get(record) ?? record, error, warn)
  checkPolicy(projected, error, warn)
  return report
}
