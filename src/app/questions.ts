/** The read side as the API and the command line see it: one method a root field, no writes on it. */
import type {
  DateValue,
  DisputeAxis,
  DisputeView,
  EventView,
  ExitReportView,
  MembershipView,
  StandingView,
  Strictness,
} from '../domain/answers.js'
import type { BeliefDiffView } from '../domain/belief-diff.js'
import type { Connection, PageArgs } from '../domain/connection.js'
import type { OrganizationDiffView } from '../domain/diff.js'
import type { Facet } from '../domain/facets.js'
import type {
  Actor,
  ActorId,
  Article,
  Assertion,
  Claim,
  Country,
  CountryId,
  Decision,
  EdtfText,
  Leader,
  Organization,
  Source,
  Statement,
} from '../domain/model.js'
import type { Tie } from '../domain/network/ties.js'
import type { ReceiptView } from '../domain/receipt.js'
import type { ReviewEntry } from '../domain/review.js'
import type { Snippet } from '../domain/search/matching.js'
import type { Bucket, Metric, Point } from '../domain/series.js'
import type { MembershipChange } from '../domain/timeline/changes.js'
import type { Act, Factuality, Polarity, Stance, Status } from '../domain/vocabulary.js'
import type { PairChange } from './changes.js'
import type { DecisionReport } from './decide.js'
import type { DecisionView } from './decisions-known.js'
import type { ReextractOptions, ReextractReport } from './reextract.js'
import type { DecisionInput } from './rulings.js'

/** Both knowledge axes. Absent means now. */
export interface AsKnown {
  /** ISO instant: what our graph held then. In the future: BAD_USER_INPUT. */
  readonly knownAt?: string | null | undefined
  /** Only sources published by the last day of this date. In the future: BAD_USER_INPUT. */
  readonly publishedUntil?: EdtfText | null | undefined
}

/** Relay paging: `first` 0 to 500 (default 50), `after` the cursor of the row before. */
export type Page = PageArgs
export type { Connection }

export interface MembershipFilter {
  readonly country?: string | null | undefined
  readonly organization?: string | null | undefined
  readonly status?: readonly Status[] | null | undefined
  readonly at?: EdtfText | null | undefined
}

export interface EventFilter {
  readonly act?: readonly Act[] | null | undefined
  readonly factuality?: readonly Factuality[] | null | undefined
  readonly country?: string | null | undefined
  readonly organization?: string | null | undefined
  readonly from?: EdtfText | null | undefined
  readonly to?: EdtfText | null | undefined
}

export interface StatementFilter {
  /** A leader's ref. */
  readonly speaker?: string | null | undefined
  /** A country's, organization's or leader's ref. */
  readonly about?: string | null | undefined
  readonly stance?: readonly Stance[] | null | undefined
  readonly from?: EdtfText | null | undefined
  readonly to?: EdtfText | null | undefined
}

export interface DisputeFilter {
  readonly organization?: string | null | undefined
  readonly country?: string | null | undefined
  readonly axis?: DisputeAxis | null | undefined
  readonly open?: boolean | null | undefined
}

export interface ActorFilter {
  /** Part of a name, code or alias, whatever the case. */
  readonly name?: string | null | undefined
}

export interface ArticleFilter {
  readonly outlet?: string | null | undefined
  readonly from?: EdtfText | null | undefined
  readonly to?: EdtfText | null | undefined
}

/** What a timeline is made of. */
export type TimelineItem =
  | { readonly type: 'event'; readonly event: EventView }
  | { readonly type: 'statement'; readonly statement: Statement }
  | { readonly type: 'change'; readonly change: MembershipChange }
  | { readonly type: 'dispute'; readonly dispute: DisputeView }

export interface EvidenceView {
  readonly assertion: Assertion
  readonly claim: Claim
  readonly source: Source
}

export const SEARCH_KINDS = ['ACTOR', 'RECORD', 'ARTICLE', 'STATEMENT', 'EVIDENCE'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export interface SearchArgs {
  readonly text: string
  readonly kinds?: readonly SearchKind[] | null | undefined
  /** A country's, organization's or leader's ref. */
  readonly actor?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly from?: EdtfText | null | undefined
  readonly to?: EdtfText | null | undefined
}

export interface SearchHitView {
  readonly key: string
  readonly kind: SearchKind
  /** 0 to 1, made by us from the text alone: equal on every engine. */
  readonly score: number
  readonly snippet: Snippet
  readonly item: FoundItem
}

/** A list and what narrows it, as the field that gives the list takes them. */
export type FacetsOf =
  | { readonly list: 'events'; readonly filter: EventFilter; readonly lineage: boolean }
  | { readonly list: 'statements'; readonly filter: StatementFilter }
  | { readonly list: 'memberships'; readonly filter: MembershipFilter; readonly lineage: boolean }
  | {
      readonly list: 'members'
      readonly organization: string
      readonly at?: EdtfText | null | undefined
      readonly status?: readonly Status[] | null | undefined
      readonly lineage: boolean
    }
  | { readonly list: 'disputes'; readonly filter: DisputeFilter }

export interface SeriesArgs {
  readonly metric: Metric
  readonly bucket: Bucket
  readonly organization?: string | null | undefined
  readonly country?: string | null | undefined
  readonly from?: EdtfText | null | undefined
  readonly to?: EdtfText | null | undefined
  readonly lineage: boolean
}

export interface NetworkView {
  readonly at: DateValue
  readonly organizations: readonly Organization[]
  /** Bodies with too many members to say anything. */
  readonly leftOut: readonly Organization[]
  readonly nodes: readonly NetworkNodeView[]
  readonly edges: readonly Tie[]
}

export interface NetworkNodeView {
  readonly country: CountryId
  readonly degree: number
  readonly possibleDegree: number
  readonly strength: number
  readonly betweenness: number
  readonly group: number | null
  readonly memberships: number
  readonly possibleMemberships: number
}

/** What is found, whole; evidence as its assertion. */
export type FoundItem = Actor | Exclude<Source, Decision> | Statement | Assertion

/** Runs one GraphQL operation in process and gives its data; rejects where it is refused. */
export type RunOperation = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>

export interface AskArgs {
  readonly question: string
  /** The question before, for what this one leaves out. */
  readonly context?: string | null | undefined
  readonly run: RunOperation
}

/** One source's word as an answer quotes it; the source stands as its id. */
export interface QuotedEvidence {
  readonly id: string
  readonly claim: string | null
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly speakerName: string | null
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly source: { readonly id: string }
}

export interface AnswerView {
  readonly text: string
  readonly understood: boolean
  /** The countries that are the answer. */
  readonly subjects: readonly CountryId[]
  readonly interpretation: string
  /** The operation that ran, and with what. */
  readonly query: string | null
  readonly variables: Readonly<Record<string, unknown>> | null
  readonly evidence: readonly QuotedEvidence[]
  readonly suggestions: readonly string[]
  readonly receipt: string | null
}

/** Every method rejects with a PactgraphError: NOT_FOUND or AMBIGUOUS refs ("Did you mean ..."), BAD_USER_INPUT. */
export interface Questions {
  country(ref: string): Promise<Country>
  organization(ref: string): Promise<Organization>
  leader(ref: string): Promise<Leader>
  article(id: string): Promise<Article | null>
  countries(filter: ActorFilter, page: Page): Promise<Connection<Country>>
  organizations(filter: ActorFilter, page: Page): Promise<Connection<Organization>>
  leaders(filter: ActorFilter, page: Page): Promise<Connection<Leader>>
  articles(filter: ArticleFilter, page: Page, known: AsKnown): Promise<Connection<Article>>
  events(filter: EventFilter, lineage: boolean, page: Page, known: AsKnown): Promise<Connection<EventView>>
  statements(filter: StatementFilter, page: Page, known: AsKnown): Promise<Connection<Statement>>
  memberships(
    filter: MembershipFilter,
    lineage: boolean,
    page: Page,
    known: AsKnown,
  ): Promise<Connection<MembershipView>>
  /** Legal members of a day, each once with the status shown; with `status` those whose shown or other status is among them. */
  members(
    args: {
      readonly organization: string
      readonly at?: EdtfText | null | undefined
      readonly status?: readonly Status[] | null | undefined
      readonly lineage: boolean
    },
    page: Page,
    known: AsKnown,
  ): Promise<Connection<MembershipView>>
  timeline(
    args: {
      readonly about: readonly string[]
      readonly from?: EdtfText | null | undefined
      readonly to?: EdtfText | null | undefined
      readonly lineage: boolean
      /** Only this country's, organization's, leader's or outlet's word, on the ground that all share. */
      readonly accordingTo?: string | null | undefined
    },
    page: Page,
    known: AsKnown,
  ): Promise<Connection<TimelineItem>>
  whoLeft(
    args: {
      readonly organization: string
      readonly strictness: Strictness
      readonly lineage: boolean
      /** Only this country's, organization's, leader's or outlet's word, on the ground that all share. */
      readonly accordingTo?: string | null | undefined
      readonly from?: EdtfText | null | undefined
      readonly to?: EdtfText | null | undefined
    },
    known: AsKnown,
  ): Promise<ExitReportView>
  standing(
    args: {
      readonly country: string
      readonly organization: string
      readonly at?: EdtfText | null | undefined
      readonly lineage: boolean
      /** Only this country's, organization's, leader's or outlet's word, on the ground that all share. */
      readonly accordingTo?: string | null | undefined
    },
    known: AsKnown,
  ): Promise<StandingView>
  disputes(filter: DisputeFilter, page: Page, known: AsKnown): Promise<Connection<DisputeView>>
  diff(
    args: {
      readonly organization: string
      readonly from: EdtfText
      readonly to: EdtfText
      readonly lineage: boolean
    },
    known: AsKnown,
  ): Promise<OrganizationDiffView>
  /** Asks a receipt's question again, as known then and now. BAD_USER_INPUT for what is no receipt. */
  receipt(id: string): Promise<ReceiptView>
  /** Standings as held at two instants. Both must have passed: BAD_USER_INPUT. */
  beliefDiff(args: {
    readonly organization: string
    readonly at?: EdtfText | null | undefined
    readonly knownFrom: string
    readonly knownTo: string
    readonly publishedUntil?: EdtfText | null | undefined
  }): Promise<BeliefDiffView>
  /** Texts and names that hold the words, the best first; of each kind about a hundred are looked at. */
  search(args: SearchArgs, page: Page, known: AsKnown): Promise<Connection<SearchHitView>>
  /** Bodies of which all of these countries are legal members for certain on the day, by name. */
  sharedAlliances(
    args: { readonly countries: readonly string[]; readonly at?: EdtfText | null | undefined },
    known: AsKnown,
  ): Promise<readonly Organization[]>
  /** Weighted co-membership on a day; one read for now, measures in memory. */
  allianceNetwork(
    args: { readonly at?: EdtfText | null | undefined; readonly organizations?: readonly string[] | null | undefined },
    known: AsKnown,
  ): Promise<NetworkView>
  /** Counts over time, one point a bucket. BAD_USER_INPUT for more than 1,200. */
  series(args: SeriesArgs, known: AsKnown): Promise<readonly Point[]>
  /** Counts of the values that all rows of a list have; one read of the list. */
  facets(asked: FacetsOf, known: AsKnown): Promise<readonly Facet[]>
  /** Doubts that wait for a reviewer, those that touch most answers first. */
  reviewQueue(page: Page, known: AsKnown): Promise<Connection<ReviewEntry>>
  /** All decisions, undone ones too, the latest first. */
  decisions(page: Page): Promise<Connection<DecisionView>>
  /** For the loaders: what became of these decisions, in the order asked. One database call. */
  decisionsById(ids: readonly string[]): Promise<readonly (Omit<DecisionView, 'decision'> | null)[]>
  /** A question in plain English. What is not understood is refused in the answer, and reads nothing. */
  ask(args: AskArgs, known: AsKnown): Promise<AnswerView>
  /** Founding and dissolution of an organization as its sources have it, with basis. */
  lifespan(
    organization: string,
    known: AsKnown,
  ): Promise<{
    readonly founded: DateValue | null
    readonly dissolved: DateValue | null
  }>
  /** For the loaders: by id, in the order asked, null where there is none. One database call each. */
  actorsById(ids: readonly ActorId[]): Promise<readonly (Actor | null)[]>
  sourcesById(ids: readonly string[]): Promise<readonly (Source | null)[]>
  evidenceById(assertionIds: readonly string[]): Promise<readonly (EvidenceView | null)[]>
  /** Leaders with an office of this country or organization. */
  leadersOf(actor: ActorId): Promise<readonly Leader[]>
}

export interface IngestReportView {
  readonly article: Article
  /** Claims, assertions and statements that were new, and that were there already. */
  readonly created: number
  readonly existing: number
  readonly claims: readonly Claim[]
  readonly problems: readonly { readonly start: number | null; readonly end: number | null; readonly message: string }[]
}

export interface ArticleInput {
  readonly text: string
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly publishedOn?: EdtfText | null | undefined
}

export interface RunReportView {
  readonly article: Article
  /** Whether a run was appended; false where the article was retracted already. */
  readonly appended: boolean
  readonly reason: string
  /** What it changed at once. */
  readonly changed: readonly PairChange[]
  readonly claimsLost: readonly Claim[]
  readonly claimsNew: readonly Claim[]
}

/** The write side as the API sees it; there only when ingest is allowed. */
export interface Ingest {
  ingestArticle(input: ArticleInput): Promise<IngestReportView>
  /** Appends an empty run with a reason. NOT_FOUND for an id that is no article's. */
  retractArticle(id: string, reason: string): Promise<RunReportView>
  /** A reviewer's decision, or the undoing of one. NOT_FOUND, BAD_USER_INPUT, CONFLICT. */
  decide(input: DecisionInput): Promise<DecisionReport>
  /** Reads the stored articles again with the present rules. */
  reextract(options: ReextractOptions): Promise<ReextractReport>
}
