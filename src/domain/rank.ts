/** Rank by kind of source, whoever typed it in (policy "default", version 1). */
import { boundsOf, type Day } from './edtf.js'
import type { Assertion, Claim, EdtfText, RecordKind, Ruling } from './model.js'

/** What the policy needs to know of a source. */
export type SourceFacts =
  | {
      readonly type: 'article'
      readonly id: string
      readonly textHash: string
      readonly outlet: string | null
      readonly publishedOn: EdtfText | null
      readonly digest: boolean
    }
  | {
      readonly type: 'record'
      readonly id: string
      readonly kind: RecordKind
      readonly publishedOn: EdtfText | null
      readonly seen: EdtfText | null
    }
  | { readonly type: 'decision'; readonly id: string; readonly publishedOn: null; readonly ruling: Ruling }

/** One assertion in force with its claim and source: what the policy reads. */
export interface Finding {
  readonly assertion: Assertion
  readonly claim: Claim
  readonly source: SourceFacts
}

const DECISION = 8
const RECORD_RANK: Record<RecordKind, number> = {
  TREATY: 7,
  REGISTER: 7,
  OFFICIAL_LIST: 6,
  OWN_ACT: 5,
  DATA_SET: 4,
  REPORT: 3,
}
const ARTICLE_NEWS = 3
const ARTICLE_BACKGROUND = 2
const DIGEST = 1
const BACKGROUND_AFTER_DAYS = 90

/** The day by which a source's word was out: its publication, for a record else the last day of the fact. A decision has none. */
export function publishedBy(source: SourceFacts, claim: Claim): Day | null {
  if (source.publishedOn !== null) return boundsOf(source.publishedOn).last
  if (source.type !== 'record' || claim.on === null) return null
  return boundsOf(claim.on).last
}

/**
 * 8 a reviewer's decision; 7 treaty, register; 6 official list; 5 own act on the record; 4 data set; 3 report, or an article telling it as its
 * news; 2 an article's background (an act undated, or dated more than 90 days before publication); 1 a digest.
 * A record that nobody opened ranks one lower.
 */
export function rankOf({ claim, source }: Finding): number {
  if (source.type === 'decision') return DECISION
  if (source.type === 'record') return RECORD_RANK[source.kind] - (source.seen === null ? 1 : 0)
  if (source.digest) return DIGEST
  if (claim.on === null || source.publishedOn === null) return ARTICLE_BACKGROUND
  const age = boundsOf(source.publishedOn).last - boundsOf(claim.on).last
  return age > BACKGROUND_AFTER_DAYS ? ARTICLE_BACKGROUND : ARTICLE_NEWS
}

/** Stronger first: rank, then the newer publication, then the smaller assertion id. */
export function byStrength(a: Finding, b: Finding): number {
  const published = (f: Finding) => publishedBy(f.source, f.claim) ?? Number.MIN_SAFE_INTEGER
  return (
    rankOf(b) - rankOf(a) ||
    published(b) - published(a) ||
    (a.assertion.id < b.assertion.id ? -1 : a.assertion.id > b.assertion.id ? 1 : 0)
  )
}
