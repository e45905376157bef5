/** The values that stand behind GraphQL types where the domain has none of that shape. */

import type { DecisionReport } from '../app/decide.js'
import type { DecisionView } from '../app/decisions-known.js'
import type { SearchHitView } from '../app/questions.js'
import type { DisputeView, EventView, MembershipView } from '../domain/answers.js'
import type { Connection } from '../domain/connection.js'
import type { Facet } from '../domain/facets.js'
import type {
  Article,
  Basis,
  Claim,
  Country,
  Decision,
  EdtfText,
  Leader,
  OfficeTerm,
  Organization,
  Source,
  Statement,
} from '../domain/model.js'
import type { ReviewEntry } from '../domain/review.js'
import type { MembershipChange } from '../domain/timeline/changes.js'
import type { Factuality, Polarity } from '../domain/vocabulary.js'

/** A date; the basis is null for a claim, which stands apart from its sources. */
export interface DateParent {
  readonly edtf: EdtfText
  readonly basis: Basis | null
}

/** One source's word; a source not yet loaded stands as its id. */
export interface EvidenceParent {
  readonly id: string
  readonly claim: string | null
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly speakerName: string | null
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly source: Source | string
  /** The claim itself, where it is at hand. */
  readonly reads?: Claim
}

/** A statement as evidence of itself. */
export const statementEvidence = ({ id, quote, start, end, speakerName, source }: Statement): EvidenceParent => ({
  id,
  claim: null,
  quote,
  start,
  end,
  speakerName,
  polarity: 'ASSERTS',
  factuality: 'HAPPENED',
  source,
})

/** A decision; what became of it is loaded where it is not at hand. */
export type DecisionParent = Decision & Partial<Pick<DecisionReport, 'recordedAt' | 'undone' | 'changed'>>

/** A decision with what became of it, in one value. */
export const decisionParent = ({ decision, ...rest }: DecisionView & Partial<DecisionReport>): DecisionParent => ({
  ...decision,
  ...rest,
})

export const decisionPage = (page: Connection<DecisionView>): DecisionPage => ({
  ...page,
  nodes: page.nodes.map(decisionParent),
  edges: page.edges.map(({ cursor, node }) => ({ cursor, node: decisionParent(node) })),
})

/** A term of office together with the leader who holds it. */
export interface OfficeTermParent {
  readonly leader: Leader
  readonly term: OfficeTerm
}

/** What a timeline shows: events have an `act`, statements a `stance`, disputes an `axis`. */
export type TimelineParent = EventView | Statement | MembershipChange | DisputeView

/** A page whose facets are counted only where they are asked for. */
export type Faceted<P> = P & { readonly facets: () => Promise<readonly Facet[]> }

export type CountryPage = Connection<Country>
export type OrganizationPage = Connection<Organization>
export type LeaderPage = Connection<Leader>
export type ArticlePage = Connection<Article>
export type MembershipPage = Faceted<Connection<MembershipView>>
export type EventPage = Faceted<Connection<EventView>>
export type StatementPage = Faceted<Connection<Statement>>
export type TimelinePage = Connection<TimelineParent>
export type SearchPage = Connection<SearchHitView>
export type DisputePage = Faceted<Connection<DisputeView>>
export type ReviewPage = Connection<ReviewEntry>
export type DecisionPage = Connection<DecisionParent>

/** A date that our own files state, or null. */
export const statedDate = (edtf: EdtfText | null): DateParent | null =>
  edtf === null ? null : { edtf, basis: 'STATED' }

/** A date of a claim, which has no source of its own, or null. */
export const claimDate = (edtf: EdtfText | null): DateParent | null => (edtf === null ? null : { edtf, basis: null })
