/**
 * Decisions as the policy reads them. Accepting, rejecting and settling are positions of the highest rank; merging,
 * splitting and rejecting one assertion correct how the others are read, before anything else is looked at.
 */
import { boundsOf, DAWN, DUSK } from '../edtf.js'
import type { Claim, Ruling } from '../model.js'
import type { DerivedDispute } from '../projection.js'
import { byStrength, type Finding } from '../rank.js'
import type { Contest, Side } from './contests.js'
import type { Position } from './positions.js'

export type Settlement = Extract<Ruling, { kind: 'SETTLE' }>

/** What a decision does to the reading of other findings; null for one that takes a position itself. */
const correction = ({ source }: Finding): Ruling | null => {
  if (source.type !== 'decision') return null
  const { ruling } = source
  return ruling.kind === 'MERGE' || ruling.kind === 'SPLIT' || (ruling.kind === 'REJECT' && ruling.assertion !== null)
    ? ruling
    : null
}

/** Whether a finding only corrects how others are read: such a one holds whatever was published by a day. */
export const corrects = (finding: Finding): boolean => correction(finding) !== null

const settlementIn = ({ source }: Finding): Settlement | null =>
  source.type === 'decision' && source.ruling.kind === 'SETTLE' ? source.ruling : null

/** The claims that a finding stands on: as it is read, and as its source has it. */
const claimsOf = (f: Finding): readonly string[] => [f.claim.id, f.assertion.claim]

const chosenIn = (s: Settlement): readonly string[] => s.positions.find((p) => p.value === s.value)?.claims ?? []

/** Whether a settled position is still held by anybody but the reviewer. */
export function isIdle(settlement: Settlement, findings: readonly Finding[]): boolean {
  const chosen = chosenIn(settlement)
  return !findings.some((f) => f.source.type !== 'decision' && claimsOf(f).some((id) => chosen.includes(id)))
}

const bySource = (a: Finding, b: Finding): number =>
  a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : 0

/** Other readings by decisions: of one assertion, of all assertions on a claim. The smaller decision id goes first. */
function readings(findings: readonly Finding[]) {
  const rejected = new Set<string>()
  const split = new Map<string, Claim>()
  const merged = new Map<string, Claim>()
  for (const f of [...findings].sort(bySource)) {
    const ruling = correction(f)
    if (ruling?.kind === 'REJECT') rejected.add(ruling.assertion!)
    if (ruling?.kind === 'SPLIT' && f.claim.id === ruling.claim && !split.has(ruling.assertion))
      split.set(ruling.assertion, f.claim)
    if (ruling?.kind === 'MERGE' && f.claim.id === ruling.claim && !merged.has(ruling.same))
      merged.set(ruling.same, f.claim)
  }
  return { rejected, split, merged }
}

/** The claim that stands at the end of a chain of merges; a circle ends where it began. */
function standsFor(claim: Claim, merged: ReadonlyMap<string, Claim>): Claim {
  const seen = new Set([claim.id])
  let now = claim
  for (let next = merged.get(now.id); next && !seen.has(next.id); next = merged.get(now.id)) {
    seen.add(next.id)
    now = next
  }
  return now
}

export interface Decided {
  readonly own: readonly Finding[]
  readonly about: readonly Finding[]
  /** Settlements that are not idle, each once. */
  readonly settlements: readonly Settlement[]
}

/** Findings as decisions have them read. Order and repetition never matter. */
export function decided(own: readonly Finding[], about: readonly Finding[]): Decided {
  const all = [...own, ...about]
  if (!all.some((f) => f.source.type === 'decision')) return { own, about, settlements: [] }
  const { rejected, split, merged } = readings(all)
  const read = (findings: readonly Finding[]): readonly Finding[] =>
    findings
      .filter((f) => !corrects(f) && !rejected.has(f.assertion.id))
      .map((f) => ({ ...f, claim: split.get(f.assertion.id) ?? standsFor(f.claim, merged) }))
  const [readOwn, readAbout] = [read(own), read(about)]
  const findings = [...readOwn, ...readAbout]
  const live = (f: Finding): boolean => {
    const settlement = settlementIn(f)
    return settlement === null || !isIdle(settlement, findings)
  }
  const settlements = new Map<string, Settlement>()
  for (const f of findings.filter(live)) {
    const settlement = settlementIn(f)
    if (settlement) settlements.set(f.source.id, settlement)
  }
  return {
    own: readOwn.filter(live),
    about: readAbout.filter(live),
    settlements: [...settlements].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, s]) => s),
  }
}

const isDecision = (p: Position): boolean => p.finding.source.type === 'decision'

/** A decision's own word on what is contested. That somebody joined says nothing of whether he left. */
const decides = (p: Position, { axis }: Contest): boolean =>
  p.finding.source.type === 'decision' &&
  p.finding.source.ruling.kind !== 'SETTLE' &&
  (axis !== 'STATUS' || p.denies || p.standing !== null)

const holdsOn = (side: Side, claims: readonly string[]): boolean =>
  side.positions.some((p) => !isDecision(p) && claimsOf(p.finding).some((id) => claims.includes(id)))

/** The side a settlement chose, where it saw all sides there are; a position that came later opens the dispute again. */
function chosenBy(s: Settlement, contest: Contest): Side | null {
  if (s.axis !== contest.axis) return null
  const sides = [contest.winner, ...contest.losers]
  const chosen = sides.find((side) => holdsOn(side, chosenIn(s)))
  const others = s.positions.filter((p) => p.value !== s.value)
  const seen = sides.every((side) => side === chosen || others.some((p) => holdsOn(side, p.claims)))
  return chosen && seen ? chosen : null
}

/** Puts the side that a decision chose first, and says whether it is the only one so chosen. */
export function settle(contest: Contest, settlements: readonly Settlement[]): Contest {
  const sides = [contest.winner, ...contest.losers]
  const chosen = settlements.flatMap((s) => chosenBy(s, contest) ?? [])
  const said = sides.filter((side) => chosen.includes(side) || side.positions.some((p) => decides(p, contest)))
  const [winner] = said.includes(contest.winner) ? [contest.winner] : said
  if (!winner) return contest
  return { ...contest, winner, losers: sides.filter((s) => s !== winner), settled: said.length === 1 }
}

/**
 * Disputes that ended with their settlement: an exit that a reviewer confirmed contradicts nothing any more. They stay
 * shown, closed, with what is left of their positions.
 */
export function endedDisputes(
  actor: string,
  decidedNow: Decided,
  disputes: readonly DerivedDispute[],
): readonly DerivedDispute[] {
  const findings = [...decidedNow.own, ...decidedNow.about].filter((f) => f.source.type !== 'decision').sort(byStrength)
  const there = new Set(disputes.map((d) => d.id))
  return decidedNow.settlements.flatMap((s): DerivedDispute[] => {
    if (s.actor !== actor || there.has(s.dispute)) return []
    const positions = s.positions.flatMap(({ value, claims }) => {
      const held = findings.filter((f) => claimsOf(f).some((id) => claims.includes(id)))
      const evidence = [...new Set(held.map((f) => f.assertion.id))]
      return held.length === 0 ? [] : [{ value, wins: value === s.value, evidence, first: held[0]! }]
    })
    if (positions.length < 2) return []
    there.add(s.dispute)
    const { dispute: id, axis, organization, spell } = s
    const ordered = [...positions.filter((p) => p.wins), ...positions.filter((p) => !p.wins)]
    const { claim, assertion } = ordered[0]!.first
    return [
      {
        id,
        axis,
        actor,
        organization,
        spell,
        open: false,
        date: claim.on === null ? null : { edtf: claim.on, basis: assertion.basis },
        bounds: claim.on === null ? { first: DAWN, last: DUSK } : boundsOf(claim.on),
        positions: ordered.map(({ first: _first, ...position }) => position),
      },
    ]
  })
}
