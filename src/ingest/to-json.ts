import type { Actor, ActorId, EdtfText, Extraction, FindingDraft, Problem, StatementDraft } from '../domain/model.js'
import type { Act, Status } from '../domain/vocabulary.js'

interface EvidenceJson {
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
}

/** An act, one entry a country. */
export interface EventJson {
  readonly type: string
  /** Alpha-3, or an acronym where an organization acts. */
  readonly actor: string
  readonly organization: string
  readonly organizationName: string
  /** Of the act; of a notice, threat, denial or possibility the day it was said. */
  readonly date: EdtfText | null
  readonly effective: EdtfText | null
  readonly factuality: string
  readonly polarity: string
  readonly rule: string
  readonly evidence: EvidenceJson
}

/** What the text says a country is to a body. */
export interface MembershipJson {
  readonly country: string
  readonly organization: string
  readonly status: string
  readonly polarity: string
  readonly evidence: EvidenceJson
}

/** An utterance about an alliance or a country in it. */
export interface StatementJson {
  readonly speaker: string
  readonly speakerCountry: string | null
  readonly about: readonly string[]
  readonly date: EdtfText | null
  readonly stance: string
  readonly evidence: EvidenceJson
}

/** What `pactgraph extract` prints for one article. */
export interface ExtractionJson {
  readonly id: string
  readonly events: readonly EventJson[]
  readonly memberships: readonly MembershipJson[]
  readonly statements: readonly StatementJson[]
  readonly problems: readonly Problem[]
}

const evidence = ({ quote, start, end }: EvidenceJson): EvidenceJson => ({ quote, start, end })

function codeOf(id: ActorId, actors: ReadonlyMap<ActorId, Actor>): string {
  const actor = actors.get(id)
  if (actor?.type === 'country') return actor.code
  if (actor?.type === 'organization') return actor.acronym
  return actor?.name ?? id
}

/** Only an act that happened or is planned has a date of its own; what was merely said is dated by the saying. */
function dateOf(finding: FindingDraft): EdtfText | null {
  const own = finding.factuality === 'HAPPENED' || finding.factuality === 'PLANNED'
  return finding.on ?? (own ? null : finding.saidOn)
}

function eventsOf(finding: FindingDraft, actors: ReadonlyMap<ActorId, Actor>): EventJson[] {
  // When a body was founded is its own affair, and no country's act.
  if (finding.act === null || (finding.act === 'FOUNDED' && finding.actor === finding.organization && !finding.closed))
    return []
  const { act } = finding
  return (finding.closed ?? [finding.actor]).map((actor) => ({
    type: act.toLowerCase(),
    actor: codeOf(actor, actors),
    organization: codeOf(finding.organization, actors),
    organizationName: actors.get(finding.organization)?.name ?? finding.organization,
    date: dateOf(finding),
    effective: finding.effective,
    factuality: finding.factuality.toLowerCase(),
    polarity: finding.polarity.toLowerCase(),
    rule: finding.rule,
    evidence: evidence(finding),
  }))
}

/** The status that an act by itself says: a founder is a member, an applicant a candidate, whoever was made an observer is one. */
const IMPLIED: Partial<Record<Act, Status>> = {
  OBSERVER_GRANTED: 'OBSERVER',
  PARTNER_GRANTED: 'PARTNER',
  APPLIED: 'CANDIDATE',
  FOUNDED: 'MEMBER',
}

function statusOf({ act, standing, factuality, polarity }: FindingDraft): Status | null {
  if (standing !== null || act === null) return standing
  return factuality === 'HAPPENED' && polarity === 'ASSERTS' ? (IMPLIED[act] ?? null) : null
}

function membershipOf(finding: FindingDraft, actors: ReadonlyMap<ActorId, Actor>): MembershipJson[] {
  const status = statusOf(finding)
  if (status === null) return []
  const countries = (finding.closed ?? [finding.actor]).filter((id) => id !== finding.organization)
  return countries.map((country) => ({
    country: codeOf(country, actors),
    organization: codeOf(finding.organization, actors),
    status: status.toLowerCase(),
    polarity: finding.polarity.toLowerCase(),
    evidence: evidence(finding),
  }))
}

const statementOf = (statement: StatementDraft, actors: ReadonlyMap<ActorId, Actor>): StatementJson => ({
  speaker: statement.speakerName,
  speakerCountry: statement.voice?.startsWith('country:') ? codeOf(statement.voice, actors) : null,
  about: statement.about.map((id) => codeOf(id, actors)),
  date: statement.madeOn,
  stance: statement.stance.toLowerCase(),
  evidence: evidence(statement),
})

/** One line of `pactgraph extract`: lower-case vocabulary, codes and acronyms, a closed founders' list as one event a country. */
export function extractionToJson(
  id: string,
  extraction: Extraction,
  actors: ReadonlyMap<ActorId, Actor>,
): ExtractionJson {
  return {
    id,
    events: extraction.findings.flatMap((finding) => eventsOf(finding, actors)),
    memberships: extraction.findings.flatMap((finding) => membershipOf(finding, actors)),
    statements: extraction.statements.map((statement) => statementOf(statement, actors)),
    problems: extraction.problems,
  }
}
