/**
 * The plain data of Pactgraph: actors, sources, findings and what is derived from them.
 * Everything here is readonly and holds no behaviour; dates are EDTF texts (see edtf.ts), offsets are UTF-16 units.
 */
import type { Act, DisputeAxis, Factuality, Polarity, Stance, Status } from './vocabulary.js'

/** `country:ARM`, `org:CSTO` or `leader:nikol-pashinyan`. */
export type ActorId = string
export type CountryId = string
export type OrganizationId = string
export type LeaderId = string
/** Canonical EDTF text: `2024`, `2024-02`, `2024-02-23`, `2024-02-22/2024-02-23`, `../2024`, `2024/..`. */
export type EdtfText = string

/** A name and the time in which it was in use (open where not given). */
export interface Name {
  readonly text: string
  readonly from?: EdtfText
  readonly to?: EdtfText
}

export type CountryKind = 'STATE' | 'TERRITORY' | 'PARTLY_RECOGNISED' | 'HISTORIC'

export interface Country {
  readonly id: CountryId
  readonly type: 'country'
  /** ISO 3166-1 alpha-3, or 3166-3's alpha-3 for states that have ended (SUN, YUG, CSK, DDR). */
  readonly code: string
  readonly name: string
  readonly kind: CountryKind
  /** UN M49: macro region and sub-region, "Europe / Eastern Europe". */
  readonly region?: string
  /** The name in other languages, by language tag (`fr`, `hy`, `sr-Latn`). Refs know these, texts in English do not. */
  readonly names?: Readonly<Record<string, string>>
  readonly aliases: readonly Name[]
  readonly demonyms: readonly Name[]
  /** Capitals and seats of government, used as metonyms ("Yerevan said"). */
  readonly seats: readonly Name[]
  readonly from?: EdtfText
  readonly to?: EdtfText
  readonly successors: readonly CountryId[]
}

export type OrganizationKind = 'ORGANIZATION' | 'TREATY' | 'GROUPING'

export interface Organization {
  readonly id: OrganizationId
  readonly type: 'organization'
  readonly acronym: string
  readonly name: string
  readonly kind: OrganizationKind
  readonly aliases: readonly Name[]
  /** Acronyms in the working languages, the main one among them. */
  readonly acronyms: readonly string[]
  readonly seats: readonly Name[]
  readonly predecessor: OrganizationId | null
  /** The day up to which the member list was compared with a source. */
  readonly checkedOn: EdtfText | null
}

export interface OfficeTerm {
  /** In lower case: "prime minister", "president", "minister of foreign affairs", "secretary general". */
  readonly office: string
  readonly of: ActorId
  readonly from: EdtfText | null
  readonly to: EdtfText | null
}

export interface Leader {
  readonly id: LeaderId
  readonly type: 'leader'
  readonly name: string
  readonly spellings: readonly string[]
  readonly offices: readonly OfficeTerm[]
}

export type Actor = Country | Organization | Leader

export type RecordKind = 'TREATY' | 'REGISTER' | 'OFFICIAL_LIST' | 'OWN_ACT' | 'DATA_SET' | 'REPORT'

export interface Article {
  readonly type: 'article'
  readonly id: string
  /** Hash of the body without head lines, white space folded: equal for copies of one wire text. */
  readonly textHash: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedOn: EdtfText | null
  /** One of our own summaries in seeds/articles: the lowest rank, never counted by the guard. */
  readonly digest: boolean
}

/** One row of a curated file. */
export interface CuratedRecord {
  readonly type: 'record'
  readonly id: string
  readonly organization: OrganizationId
  readonly key: string
  readonly kind: RecordKind
  /** The row's own sentence: what it says, in our words. */
  readonly sentence: string
  /** Where to find the source: title, article, register number, page. */
  readonly where: string
  readonly url: string | null
  /** Day of publication; without it the last day of the fact it states. */
  readonly publishedOn: EdtfText | null
  /** The day somebody opened the source, or null where nobody did. */
  readonly seen: EdtfText | null
}

/** A position of a dispute as a reviewer saw it: what it held, and on which claims. */
export interface SeenPosition {
  readonly value: string
  readonly claims: readonly string[]
}

/** What a decision decides. Claims, assertions and sources stand as ids. */
export type Ruling =
  /** The reviewer asserts the claim. */
  | { readonly kind: 'ACCEPT'; readonly claim: string }
  /** The reviewer denies the claim; with an assertion, that one takes no position (a misread sentence). */
  | { readonly kind: 'REJECT'; readonly claim: string; readonly assertion: string | null }
  /** `same` is read as `claim`. */
  | { readonly kind: 'MERGE'; readonly claim: string; readonly same: string }
  /** The assertion is read as one on `claim`. */
  | { readonly kind: 'SPLIT'; readonly claim: string; readonly assertion: string }
  /** Statements and assertions of a name that no leader bears are this leader's; in one article or in all. */
  | {
      readonly kind: 'LINK_SPEAKER'
      readonly speakerName: string
      readonly leader: LeaderId
      readonly article: string | null
    }
  /** Of the positions seen, the one with this value wins. */
  | {
      readonly kind: 'SETTLE'
      readonly dispute: string
      readonly axis: DisputeAxis
      readonly actor: ActorId
      readonly organization: OrganizationId
      readonly spell: number
      readonly value: string
      readonly positions: readonly SeenPosition[]
    }
  /** The source counts whatever retractions it has had. */
  | { readonly kind: 'REINSTATE'; readonly source: string }

/** A reviewer's decision: a source of its own kind. When it was made stands in its runs, outside its identity. */
export interface Decision {
  readonly type: 'decision'
  /** Hash of reviewer, reason and ruling. */
  readonly id: string
  readonly reviewer: string
  readonly reason: string
  readonly ruling: Ruling
}

export type Source = Article | CuratedRecord | Decision

/** Where a date comes from: said so, worked out from the publication date, only bounded by it, or due on it. */
export type Basis = 'STATED' | 'RESOLVED' | 'PUBLICATION' | 'SCHEDULED'

/**
 * A proposition without a source. `act` or `standing` is set, never both.
 * For claims on an organization itself (founded, dissolved, a closed list) `actor` is the organization.
 */
export interface Proposition {
  readonly actor: ActorId
  readonly organization: OrganizationId
  readonly act: Act | null
  readonly standing: Status | null
  readonly on: EdtfText | null
  readonly effective: EdtfText | null
  readonly until: EdtfText | null
  /** Who did it, where that is not the actor (the body that suspended). */
  readonly by: ActorId | null
  /** The predecessor, for `succeeded`. */
  readonly of: ActorId | null
  /** Whether `succeeded` continues the predecessor's seat. */
  readonly continues: boolean | null
  /** A complete list: those named and nobody else. */
  readonly closed: readonly CountryId[] | null
}

/** One source's word on one proposition, before ids are given. What extraction and curated rows both produce. */
export interface FindingDraft extends Proposition {
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly basis: Basis
  readonly speaker: LeaderId | null
  readonly speakerName: string | null
  /** The country or organization whose voice this is (the speaker's office, "Moscow said"), where it is known. */
  readonly voice: ActorId | null
  /** The day on which the speaker said it, or null. */
  readonly saidOn: EdtfText | null
  readonly quote: string
  /** UTF-16 offsets in the article's text; null for a record. */
  readonly start: number | null
  readonly end: number | null
  /** Which rule found it: `froze.1`, or `record`. */
  readonly rule: string
}

export interface StatementDraft {
  readonly speaker: LeaderId | null
  readonly speakerName: string
  readonly office: string | null
  readonly voice: ActorId | null
  readonly madeOn: EdtfText | null
  readonly basis: Basis
  readonly venue: string | null
  /** Ids of countries, organizations or leaders, the main topic first. */
  readonly about: readonly ActorId[]
  readonly stance: Stance
  readonly direct: boolean
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** Something a text or row says that we could not take up. Offsets are null where there is no place. */
export interface Problem {
  readonly start: number | null
  readonly end: number | null
  readonly message: string
}

export interface Extraction {
  readonly findings: readonly FindingDraft[]
  readonly statements: readonly StatementDraft[]
  readonly problems: readonly Problem[]
}

export interface Claim extends Proposition {
  readonly id: string
}

export interface Assertion {
  readonly id: string
  readonly claim: string
  readonly source: string
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly basis: Basis
  readonly speaker: LeaderId | null
  readonly speakerName: string | null
  readonly voice: ActorId | null
  readonly saidOn: EdtfText | null
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly rule: string
}

export interface Statement extends StatementDraft {
  readonly id: string
  readonly source: string
}

/** What a run of a source found. */
export interface RunDraft {
  readonly source: Source
  readonly claims: readonly Claim[]
  readonly assertions: readonly Assertion[]
  readonly statements: readonly Statement[]
  /** Extractor version, or the hash of the row. */
  readonly version: string
  /** Why a run is empty: a retraction, or a row that is gone. */
  readonly reason: string | null
}
