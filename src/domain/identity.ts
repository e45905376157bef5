/** Identity from content: a claim, an assertion or a statement is named by the hash of what it says. */
import { createHash } from 'node:crypto'
import type {
  Assertion,
  Claim,
  Extraction,
  FindingDraft,
  Proposition,
  RunDraft,
  Source,
  Statement,
  StatementDraft,
} from './model.js'

/** `<prefix>:` and 32 hex digits of the SHA-256 of the values, in order. Stable for ever: ids are stored. */
export function contentId(prefix: string, values: readonly unknown[]): string {
  return `${prefix}:${createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32)}`
}

/** The claim a proposition makes; a closed list is a set, so its order does not count. */
export function claimOf(p: Proposition): Claim {
  const closed = p.closed === null ? null : [...new Set(p.closed)].sort()
  const values = [
    p.actor,
    p.organization,
    p.act,
    p.standing,
    p.on,
    p.effective,
    p.until,
    p.by,
    p.of,
    p.continues,
    closed,
  ]
  return {
    id: contentId('claim', values),
    actor: p.actor,
    organization: p.organization,
    act: p.act,
    standing: p.standing,
    on: p.on,
    effective: p.effective,
    until: p.until,
    by: p.by,
    of: p.of,
    continues: p.continues,
    closed,
  }
}

/** One source's word on a claim. The rule that found it is no part of its identity. */
export function assertionOf(draft: FindingDraft, claim: string, source: string): Assertion {
  const { polarity, factuality, basis, speaker, speakerName, voice, saidOn, quote, start, end, rule } = draft
  const values = [claim, source, polarity, factuality, basis, speaker, speakerName, voice, saidOn, quote, start, end]
  return {
    id: contentId('assertion', values),
    claim,
    source,
    polarity,
    factuality,
    basis,
    speaker,
    speakerName,
    voice,
    saidOn,
    quote,
    start,
    end,
    rule,
  }
}

export function statementOf(draft: StatementDraft, source: string): Statement {
  const { speaker, speakerName, office, voice, madeOn, basis, venue, about, stance, direct, quote, start, end } = draft
  const values = [
    source,
    speaker,
    speakerName,
    office,
    voice,
    madeOn,
    basis,
    venue,
    about,
    stance,
    direct,
    quote,
    start,
    end,
  ]
  return { ...draft, id: contentId('statement', values), source }
}

const byId = <T extends { readonly id: string }>(items: Iterable<T>): readonly T[] =>
  [...new Map([...items].map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What one run of a source found, with ids, each finding once and in id order. */
export function runOf(
  source: Source,
  found: Pick<Extraction, 'findings' | 'statements'>,
  version: string,
  reason: string | null = null,
): RunDraft {
  const pairs = found.findings.map((draft) => {
    const claim = claimOf(draft)
    return { claim, assertion: assertionOf(draft, claim.id, source.id) }
  })
  return {
    source,
    claims: byId(pairs.map((p) => p.claim)),
    assertions: byId(pairs.map((p) => p.assertion)),
    statements: byId(found.statements.map((draft) => statementOf(draft, source.id))),
    version,
    reason,
  }
}

/** The frame's pair: an actor and an organization, in one text. What a writer locks. */
export const pairId = (actor: string, organization: string): string => `${actor}|${organization}`

/** The pairs that a claim bears on: its own, and its predecessor's where a seat is taken over. */
export function pairsOf(claim: Claim): readonly string[] {
  const own = pairId(claim.actor, claim.organization)
  return claim.of === null ? [own] : [own, pairId(claim.of, claim.organization)]
}
