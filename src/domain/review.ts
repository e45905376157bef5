/** The review queue: doubts that wait for a reviewer, those that touch most answers first. */
import type { ActorId, OrganizationId, Statement } from './model.js'
import type { Settlement } from './policy/decisions.js'
import type { DerivedDispute, Period } from './projection.js'
import { STATUSES } from './vocabulary.js'

export const REVIEW_KINDS = ['REPORTED_EXIT', 'DISPUTE', 'UNKNOWN_SPEAKER', 'IDLE_SETTLEMENT'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

export interface ReviewEntry {
  /** Stable while the doubt is the same. */
  readonly id: string
  readonly kind: ReviewKind
  readonly text: string
  readonly country: ActorId | null
  readonly organization: OrganizationId | null
  /** What to act upon: the assertions in doubt, the dispute, the decision, the name. */
  readonly assertions: readonly string[]
  readonly dispute: string | null
  readonly decision: string | null
  readonly speakerName: string | null
  /** The first statements of an unknown speaker; elsewhere the assertions are the evidence. */
  readonly statements: readonly Statement[]
  /**
   * How many answers it touches: status periods that rest on its evidence, whether for or against; for a speaker, his
   * statements; for an idle settlement, the positions it was about.
   */
  readonly touches: number
}

export interface Doubts {
  readonly periods: readonly Period[]
  readonly disputes: readonly DerivedDispute[]
  /** Statements of speakers whom nobody has linked to a leader. */
  readonly unknown: readonly Statement[]
  readonly idle: readonly { readonly decision: string; readonly settlement: Settlement }[]
  readonly nameOf: (id: string) => string
}

const SHOWN_STATEMENTS = 3

const none = { country: null, organization: null, dispute: null, decision: null, speakerName: null, statements: [] }

const reported = (p: Period): boolean =>
  p.certainty === 'POSSIBLE' &&
  p.since?.basis !== 'SCHEDULED' &&
  (STATUSES[p.status].countsAsLeft || p.status === 'ORG_DISSOLVED' || p.status === 'STATE_ENDED')

/** How many periods rest on any of some assertions. */
function touching(periods: readonly Period[]): (assertions: readonly string[]) => number {
  const resting = new Map<string, Set<string>>()
  for (const p of periods)
    for (const id of p.evidence) {
      const all = resting.get(id)
      if (all) all.add(p.id)
      else resting.set(id, new Set([p.id]))
    }
  return (assertions) => new Set(assertions.flatMap((id) => [...(resting.get(id) ?? [])])).size
}

const evidenceOf = (d: DerivedDispute): readonly string[] => [...new Set(d.positions.flatMap((p) => p.evidence))]

/** All doubts, each once: a reported exit stands with the dispute that it makes. */
export function reviewOf({ periods, disputes, unknown, idle, nameOf }: Doubts): readonly ReviewEntry[] {
  const touches = touching(periods)
  const open = disputes.filter((d) => d.open)
  const pair = (actor: string, body: string) => (actor === body ? nameOf(body) : `${nameOf(actor)}, ${nameOf(body)}`)
  const taken = new Set<string>()
  const exits = periods.filter(reported).map((p): ReviewEntry => {
    const made = open.find(
      (d) =>
        d.axis === 'STATUS' &&
        d.actor === p.actor &&
        d.positions.some((x) => !x.wins && x.evidence.some((id) => p.evidence.includes(id))),
    )
    const alone = made?.positions.filter((x) => !x.wins).every((x) => x.evidence.every((id) => p.evidence.includes(id)))
    if (made && alone) taken.add(made.id)
    const when = p.since === null ? '' : ` ${p.since.edtf}`
    return {
      ...none,
      id: `exit:${p.id}`,
      kind: 'REPORTED_EXIT',
      text: `${pair(p.actor, p.organization)}: ${p.status.toLowerCase().replaceAll('_', ' ')}${when} is reported, and does not move the membership`,
      country: p.actor,
      organization: p.organization,
      assertions: p.evidence,
      dispute: made?.id ?? null,
      touches: touches([...p.evidence, ...(made ? evidenceOf(made) : [])]),
    }
  })
  const disputed = open
    .filter((d) => !taken.has(d.id))
    .map((d): ReviewEntry => {
      const [first, ...others] = d.positions.map((p) => `"${p.value}"`)
      return {
        ...none,
        id: d.id,
        kind: 'DISPUTE',
        text: `${pair(d.actor, d.organization)}: ${first} stands against ${others.join(', ')}`,
        country: d.actor === d.organization ? null : d.actor,
        organization: d.organization,
        assertions: evidenceOf(d),
        dispute: d.id,
        touches: touches(evidenceOf(d)),
      }
    })
  return [...exits, ...disputed, ...speakers(unknown), ...idle.map((x) => idleEntry(x, pair))]
}

function speakers(unknown: readonly Statement[]): readonly ReviewEntry[] {
  const byName = new Map<string, Statement[]>()
  for (const s of unknown) byName.set(s.speakerName, [...(byName.get(s.speakerName) ?? []), s])
  return [...byName].map(([name, statements]): ReviewEntry => {
    const office = statements.find((s) => s.office !== null)?.office
    return {
      ...none,
      id: `speaker:${name}`,
      kind: 'UNKNOWN_SPEAKER',
      text: `${name}${office ? `, ${office},` : ''} is no leader we know`,
      assertions: [],
      speakerName: name,
      statements: statements.slice(0, SHOWN_STATEMENTS),
      touches: statements.length,
    }
  })
}

function idleEntry(
  { decision, settlement }: Doubts['idle'][number],
  pair: (actor: string, body: string) => string,
): ReviewEntry {
  const { actor, organization, value, positions, dispute } = settlement
  return {
    ...none,
    id: `idle:${decision}`,
    kind: 'IDLE_SETTLEMENT',
    text: `${pair(actor, organization)}: settled for "${value}", which no source holds any more`,
    country: actor === organization ? null : actor,
    organization,
    assertions: [],
    dispute,
    decision,
    touches: positions.length,
  }
}
