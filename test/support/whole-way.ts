/** What the whole-way tests share: the fixture articles of test/fixtures/whole-way, a clock to turn, the operations. */
import { readFileSync } from 'node:fs'

/** The text of an article of our own wording, by its file name without `.txt`. */
export const articleText = (name: string): string =>
  readFileSync(new URL(`../fixtures/whole-way/${name}.txt`, import.meta.url), 'utf8')

/** A clock that stands until it is turned. */
export interface TurnableClock {
  readonly now: () => Date
  /** The present instant as GraphQL takes it. */
  readonly instant: () => string
  turn(minutes: number): void
}

export function turnableClock(start: string): TurnableClock {
  let at = new Date(start).getTime()
  return {
    now: () => new Date(at),
    instant: () => new Date(at).toISOString(),
    turn: (minutes) => {
      at += minutes * 60_000
    },
  }
}

const EVIDENCE = `evidence { quote start end polarity factuality speakerName source {
  __typename ... on Article { id outlet text } ... on Record { key sentence } } }`

export const WHO_LEFT = `query ($organization: String!, $strictness: Strictness, $lineage: Boolean = true, $to: EDTF,
    $knownAt: DateTime, $publishedUntil: EDTF) {
  whoLeft(organization: $organization, strictness: $strictness, lineage: $lineage, to: $to, knownAt: $knownAt,
      publishedUntil: $publishedUntil) {
    text
    left { country { code } organization { acronym } on { edtf } how rejoined { edtf } certainty disputed ${EVIDENCE} }
    notLeft { country { code } kind status statuses certainty disputed reason ${EVIDENCE} }
  }
}`

export const MEMBERS = `query ($organization: String!, $at: EDTF, $knownAt: DateTime) {
  organization(ref: $organization, knownAt: $knownAt) {
    members(at: $at, first: 500) { totalCount nodes { country { code } status statuses since { edtf } certainty } } } }`

export const STANDING = `query ($country: String!, $organization: String!, $at: EDTF, $knownAt: DateTime, $publishedUntil: EDTF) {
  standing(country: $country, organization: $organization, at: $at, knownAt: $knownAt, publishedUntil: $publishedUntil) {
    kind status statuses since { edtf } certainty disputed reason ${EVIDENCE} } }`

export const INGEST = `mutation ($text: String!) { ingestArticle(input: { text: $text }) {
  article { id outlet publishedOn { edtf } } created existing claims { id act } problems { message } } }`

export interface EvidenceShown {
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  readonly polarity: string
  readonly speakerName: string | null
  readonly source: {
    readonly __typename: string
    readonly id?: string
    readonly outlet?: string
    readonly text?: string
  }
}

export interface ExitShown {
  readonly country: { readonly code: string }
  readonly organization: { readonly acronym: string }
  readonly on: { readonly edtf: string } | null
  readonly how: string
  readonly rejoined: { readonly edtf: string } | null
  readonly certainty: string
  readonly disputed: boolean
  readonly evidence: readonly EvidenceShown[]
}

export interface StandingShown {
  readonly country: { readonly code: string }
  readonly kind: string
  readonly status: string | null
  readonly statuses: readonly string[]
  readonly since: { readonly edtf: string } | null
  readonly certainty: string
  readonly disputed: boolean
  readonly evidence: readonly EvidenceShown[]
}

export interface ReportShown {
  readonly text: string
  readonly left: readonly ExitShown[]
  readonly notLeft: readonly StandingShown[]
}

/** An exit in one line: `UZB CSTO withdrawn 2012-12-19 disputed`. */
export const exitLine = (e: ExitShown): string =>
  [
    `${e.country.code} ${e.organization.acronym} ${e.how.toLowerCase()} ${e.on?.edtf ?? '?'}`,
    ...(e.rejoined ? [`rejoined ${e.rejoined.edtf}`] : []),
    ...(e.certainty === 'POSSIBLE' ? ['possible'] : []),
    ...(e.disputed ? ['disputed'] : []),
  ].join(' ')

/** A standing in one line: `ARM frozen (frozen, member) disputed`. */
export const storyLine = (s: StandingShown): string =>
  [
    `${s.country.code} ${s.kind.toLowerCase()} (${s.statuses.join(', ').toLowerCase()})`,
    ...(s.certainty === 'POSSIBLE' ? ['possible'] : []),
    ...(s.disputed ? ['disputed'] : []),
  ].join(' ')

/** Evidence drawn from articles whose quote is not what stands at its offsets. */
export const misplaced = (evidence: readonly EvidenceShown[]): readonly EvidenceShown[] =>
  evidence.filter((e) => e.source.__typename === 'Article' && e.source.text?.slice(e.start!, e.end!) !== e.quote)

/** Evidence of one outlet. */
export const fromOutlet = (evidence: readonly EvidenceShown[], outlet: string): readonly EvidenceShown[] =>
  evidence.filter((e) => e.source.outlet === outlet)
