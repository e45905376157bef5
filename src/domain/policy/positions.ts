/** Findings as the policy reads them: on which body, between which days, how strong, and whether they take a position. */

import { type Bounds, boundsOf, DAWN, type Day, DUSK } from '../edtf.js'
import type { Body } from '../lineage.js'
import type { ActorId, Basis, OrganizationId } from '../model.js'
import type { PolicyProblem } from '../projection.js'
import { byStrength, type Finding, rankOf } from '../rank.js'
import type { Act, Factuality, Status } from '../vocabulary.js'

/** One source's word about one actor in one body. A closed list gives one position to every actor it names or omits. */
export interface Position {
  readonly finding: Finding
  readonly body: OrganizationId
  readonly act: Act | null
  readonly standing: Status | null
  readonly factuality: Factuality
  readonly denies: boolean
  readonly bounds: Bounds
  readonly dated: boolean
  readonly basis: Basis
  readonly rank: number
  /** Place in the order of strength among all positions of the projection: smaller is stronger. */
  readonly order: number
  /** Read out of a closed list on the organization itself. */
  readonly fromList: boolean
}

/** Only what a source says happened or was announced takes a position; the rest are events and statements. */
export const takesPosition = (p: Position): boolean => p.factuality === 'HAPPENED' || p.factuality === 'ANNOUNCED'

/** The day of the statement, else of the publication: what an undated act happened by. */
export function toldOn(finding: Finding): Day {
  if (finding.assertion.saidOn !== null) return boundsOf(finding.assertion.saidOn).last
  if (finding.source.publishedOn !== null) return boundsOf(finding.source.publishedOn).last
  return DUSK
}

/** Founding days by body, from the strongest dated assertion on the body itself. */
export type Foundings = ReadonlyMap<OrganizationId, Bounds & { readonly rank: number }>

export function foundingsOf(about: readonly Finding[]): Foundings {
  const foundings = new Map<OrganizationId, Bounds & { readonly rank: number }>()
  for (const finding of [...about].sort(byStrength)) {
    const { claim, assertion } = finding
    if (claim.act !== 'FOUNDED' || claim.on === null || claim.actor !== claim.organization) continue
    if (assertion.polarity === 'DENIES' || assertion.factuality !== 'HAPPENED') continue
    if (!foundings.has(claim.organization))
      foundings.set(claim.organization, { ...boundsOf(claim.on), rank: rankOf(finding) })
  }
  return foundings
}

/**
 * The body a claim is about: one whose last day lies before the founding is read as one on the predecessor. A weaker
 * word on the founding does not change how a stronger claim is read.
 */
function bodyOf(finding: Finding, family: readonly Body[], foundings: Foundings): OrganizationId {
  const { claim } = finding
  const last = claim.on !== null ? boundsOf(claim.on).last : claim.standing !== null ? toldOn(finding) : null
  let body = claim.organization
  for (let steps = 0; last !== null && steps < family.length; steps++) {
    const predecessor = family.find((b) => b.id === body)?.predecessor ?? null
    const founded = foundings.get(body)
    if (predecessor === null || founded === undefined || last >= founded.first) break
    if (founded.rank < rankOf(finding)) break
    body = predecessor
  }
  return body
}

/** What a claim on the organization itself says of one actor: founder or member by a closed list, or not. */
function fromClosedList(claim: Finding['claim'], actor: ActorId): { named: boolean } | null {
  if (claim.closed === null || actor === claim.organization) return null
  return { named: claim.closed.includes(actor) }
}

export interface PositionInput {
  readonly actor: ActorId
  readonly family: readonly Body[]
  /** Findings on the actor's own pairs. */
  readonly own: readonly Finding[]
  /** Findings on the bodies themselves. */
  readonly about: readonly Finding[]
}

/** A finding as it is read: on the body that existed on its day, with its bounds and rank. */
function read(finding: Finding, order: number, family: readonly Body[], foundings: Foundings): Position {
  const { claim, assertion } = finding
  const told = toldOn(finding)
  const dated = claim.on !== null
  const onItsDay = claim.standing !== null && told < DUSK
  const noticed = claim.act === 'ANNOUNCED_WITHDRAWAL' && assertion.factuality === 'HAPPENED'
  return {
    finding,
    body: bodyOf(finding, family, foundings),
    act: claim.act,
    standing: claim.standing,
    factuality: noticed ? 'ANNOUNCED' : assertion.factuality,
    denies: assertion.polarity === 'DENIES',
    bounds: claim.on !== null ? boundsOf(claim.on) : { first: onItsDay ? told : DAWN, last: told },
    dated,
    basis: dated ? assertion.basis : 'PUBLICATION',
    rank: rankOf(finding),
    order,
    fromList: false,
  }
}

/** Findings in order of strength, each once. */
function strongestFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((f) => [f.assertion.id, f])).values()].sort(byStrength)
}

/** Positions on the bodies of a family themselves: founded, dissolved, closed lists. */
export function positionsOnBodies(family: readonly Body[], about: readonly Finding[]): readonly Position[] {
  const foundings = foundingsOf(about)
  return strongestFirst(about).map((finding, order) => read(finding, order, family, foundings))
}

/** All positions on one actor, strongest first, with a note for every claim read on another body than it names. */
export function positionsOf({ actor, family, own, about }: PositionInput): {
  readonly positions: readonly Position[]
  readonly problems: readonly PolicyProblem[]
} {
  const foundings = foundingsOf(about)
  const problems: PolicyProblem[] = []
  const positions = strongestFirst([...own, ...about]).flatMap((finding, order): Position[] => {
    const { claim, assertion, source } = finding
    const position = read(finding, order, family, foundings)
    if (position.body !== claim.organization)
      problems.push({
        assertion: assertion.id,
        message: `read as a claim on ${position.body}: ${claim.organization} was founded only later`,
      })
    const listed = fromClosedList(claim, actor)
    if (listed !== null) {
      if (claim.act !== 'FOUNDED' && claim.standing !== 'MEMBER') return []
      const official = source.type === 'record' && source.kind === 'OFFICIAL_LIST'
      if (claim.standing !== null && !listed.named && !official) return []
      return [{ ...position, denies: position.denies !== !listed.named, fromList: true }]
    }
    if (claim.actor === actor || claim.of === actor) return [position]
    return claim.actor === claim.organization && claim.act === 'DISSOLVED' ? [position] : []
  })
  return { positions, problems }
}
