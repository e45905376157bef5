/** Where one country stands towards one body on a day, and why. */
import type { Certainty, StandingKind, StandingView } from './answers.js'
import { byShown, holding, left, legal } from './as-of.js'
import { type Bounds, DAWN } from './edtf.js'
import { beginningOf } from './members.js'
import type { CountryId, EdtfText, OrganizationId } from './model.js'
import type { Period, Story } from './projection.js'
import { STATUSES } from './vocabulary.js'

export interface StandingInput {
  readonly country: CountryId
  readonly organization: OrganizationId
  /** Periods of the country in the body and, with lineage, its predecessors. */
  readonly periods: readonly Period[]
  readonly stories: readonly Story[]
  readonly at: Bounds
  /** Names for the reason's sentence. */
  readonly names: { readonly country: string; readonly organization: string }
}

const KIND_OF_STATUS: Partial<Record<Period['status'], StandingKind>> = {
  SUSPENDED: 'SUSPENDED',
  FROZEN: 'FROZEN',
  NOTICE_GIVEN: 'NOTICE',
  WITHDRAWN: 'LEFT',
  EXPELLED: 'LEFT',
  LAPSED: 'LEFT',
  ORG_DISSOLVED: 'ORG_DISSOLVED',
  STATE_ENDED: 'STATE_ENDED',
}

const scheduled = (p: Period): boolean => p.certainty === 'POSSIBLE' && p.since?.basis === 'SCHEDULED'
/** An exit that stands beside the membership: told, but not by enough or strong enough sources to move it. */
const reported = (p: Period): boolean =>
  p.certainty === 'POSSIBLE' && !scheduled(p) && (left(p) || p.status.endsWith('ED'))

const on = (edtf: string | undefined | null): string => (edtf ? ` (${edtf})` : '')

function reasonFor(
  kind: StandingKind,
  input: StandingInput,
  shown: Period | null,
  begun: EdtfText | null,
  exit: Period | null,
): string {
  const { country, organization } = input.names
  const since = on(begun)
  const still = shown && legal(shown) ? '; it is still a member in law' : ''
  switch (kind) {
    case 'SUSPENDED':
      return `${organization} suspended ${country}${since}${still}.`
    case 'FROZEN':
      return `${country} froze its own participation${since}${still}.`
    case 'NOTICE':
      return `${country} gave notice of withdrawal${since}, not yet in effect${still}.`
    case 'SCHEDULED':
      return `${country}'s notice was to take effect${on(exit?.since?.edtf)}, and no source yet tells whether it did.`
    case 'REPORTED':
      return `An exit of ${country}${on(exit?.since?.edtf)} is reported, but not by two independent articles or a record${still}.`
    case 'THREATENED':
      return `${country} threatened or planned to leave${still}.`
    case 'DENIED':
      return `It is denied that ${country} left or gave notice${still}.`
    case 'LEFT':
      return `${country} is out of ${organization}: ${shown?.status.toLowerCase() ?? 'left'}${since}.`
    case 'ORG_DISSOLVED':
      return `${organization} ended${since}; ${country} did not leave it.`
    case 'STATE_ENDED':
      return `${country} itself ended as a state${since}; it did not leave.`
    case 'HOLDS':
      return `${country}: ${shown?.status.toLowerCase().replaceAll('_', ' ')}${since}.`
    case 'NONE':
      return `No source tells of any standing of ${country} in ${organization} on that day.`
  }
}

/** A standing, with the evidence of all that holds on the day. */
export function standingOf(input: StandingInput): StandingView {
  const now = holding(input.periods, input.at)
  const held = now.filter(({ period }) => !scheduled(period) && !reported(period))
  const exit = now.find(({ period }) => reported(period)) ?? now.find(({ period }) => scheduled(period)) ?? null
  const legalNow = held.filter(({ period }) => legal(period))
  // A former status in a predecessor says nothing of a country that is a member of the successor.
  const main = legalNow[0] ?? latest(held) ?? null
  const shown = main?.period ?? null
  const stories = input.stories.filter((s) => s.bounds.first <= input.at.last)
  const kind = kindOf(shown, exit?.period ?? null, stories)
  const story = kind === 'THREATENED' || kind === 'DENIED' ? stories.find((s) => s.kind === kind) : undefined
  // A membership that runs through a predecessor is one: it began there.
  const begun = shown?.status === 'MEMBER' ? beginningOf(shown, input.periods) : shown
  const relevant = legalNow.length > 0 ? legalNow : main ? [main] : []
  const statuses = [...new Set(relevant.map(({ period }) => period.status))].sort(byShown)
  // What is only reported or due comes first: it is what the kind tells of.
  const evidence = [...(exit ? [exit] : []), ...relevant].flatMap(({ period }) => period.evidence)
  const told = stories.flatMap((s) => s.evidence)
  const certainty: Certainty =
    kind === 'REPORTED' || kind === 'SCHEDULED' ? 'POSSIBLE' : (sure(legalNow) ?? main?.certainty ?? 'CERTAIN')
  return {
    country: input.country,
    organization: input.organization,
    kind,
    status: shown?.status ?? null,
    statuses: shown ? [shown.status, ...statuses.filter((s) => s !== shown.status)] : [],
    since: begun?.since ?? story?.date ?? null,
    certainty,
    reason: reasonFor(kind, input, shown, begun?.since?.edtf ?? null, exit?.period ?? null),
    disputed: [...relevant, ...(exit ? [exit] : [])].some(({ period }) => period.disputed),
    evidence: [...new Set([...evidence, ...told])],
  }
}

const sure = (rows: readonly { certainty: Certainty }[]): Certainty | null =>
  rows.length === 0 ? null : rows.some((r) => r.certainty === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE'

/** Of statuses that are no membership the latest; an affiliation before an ending of old. */
function latest<T extends { readonly period: Period }>(rows: readonly T[]): T | undefined {
  const affiliated = rows.find(({ period }) => STATUSES[period.status].layer === 'affiliation')
  const ended = [...rows].sort((a, b) => (b.period.from.first ?? DAWN) - (a.period.from.first ?? DAWN))[0]
  return ended && left(ended.period) ? ended : (affiliated ?? ended)
}

function kindOf(shown: Period | null, exit: Period | null, stories: readonly Story[]): StandingKind {
  if (exit !== null && (shown === null || legal(shown))) return scheduled(exit) ? 'SCHEDULED' : 'REPORTED'
  if (shown === null) return 'NONE'
  const own = KIND_OF_STATUS[shown.status]
  if (own) return own
  if (!legal(shown)) return 'HOLDS'
  if (stories.some((s) => s.kind === 'THREATENED')) return 'THREATENED'
  return stories.some((s) => s.kind === 'DENIED') ? 'DENIED' : 'HOLDS'
}
