/** Builders for findings: short sentences about who did what, by which kind of source. */
import { assertionOf, claimOf, contentId } from '../../src/domain/identity.js'
import type { Body } from '../../src/domain/lineage.js'
import type { FindingDraft, RecordKind } from '../../src/domain/model.js'
import { project } from '../../src/domain/policy/project.js'
import type { Projection } from '../../src/domain/projection.js'
import type { Finding, SourceFacts } from '../../src/domain/rank.js'

export const CST: Body = { id: 'org:CST', predecessor: null }
export const CSTO: Body = { id: 'org:CSTO', predecessor: 'org:CST' }
export const FAMILY: readonly Body[] = [CST, CSTO]

export type DraftParts = Partial<FindingDraft> & Pick<FindingDraft, 'actor' | 'organization'>

/** A draft with everything left out set to nothing. */
export function draft(parts: DraftParts): FindingDraft {
  return {
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
    quote: 'as told',
    start: null,
    end: null,
    rule: 'test',
    ...parts,
  }
}

export function finding(source: SourceFacts, parts: DraftParts): Finding {
  const full = draft(parts)
  const claim = claimOf(full)
  return { claim, assertion: assertionOf(full, claim.id, source.id), source }
}

export const record = (
  key: string,
  kind: RecordKind = 'REGISTER',
  seen: string | null = '2026-01-01',
): SourceFacts => ({
  type: 'record',
  id: `record:${key}`,
  kind,
  publishedOn: null,
  seen,
})

export const article = (
  outlet: string | null,
  publishedOn: string | null,
  text = `${outlet} ${publishedOn}`,
  digest = false,
): SourceFacts => ({
  type: 'article',
  id: contentId('article', [outlet, publishedOn, text]),
  textHash: contentId('text', [text]),
  outlet,
  publishedOn,
  digest,
})

/** Projects what these findings say of one actor over CST and CSTO. */
export function projected(actor: string, findings: readonly Finding[], family: readonly Body[] = FAMILY): Projection {
  const onBody = (f: Finding) => f.claim.actor === f.claim.organization
  return project({ actor, family, own: findings.filter((f) => !onBody(f)), about: findings.filter(onBody) })
}

/** Periods in one line each: `CSTO member 2002-10-07..ONGOING`. */
export function told(p: Projection): readonly string[] {
  return p.periods.map((x) => {
    const marks = [x.certainty === 'POSSIBLE' ? 'possible' : '', x.disputed ? 'disputed' : '', x.doubt ? 'doubted' : '']
    const until = x.until?.edtf ?? x.end
    const line = `${x.spell} ${x.organization.slice(4)} ${x.status} ${x.since?.edtf ?? '?'}..${until}`
    return [line, ...marks].filter(Boolean).join(' ')
  })
}
