/** Who left a body: exits in law, by strictness, and every other country with a story. */
import type { DateValue, ExitReportView, ExitView, StandingKind, StandingView, Strictness } from './answers.js'
import { left, legal } from './as-of.js'
import { type Bounds, boundsOf } from './edtf.js'
import type { ActorId, EdtfText, OrganizationId } from './model.js'
import type { Period, Story } from './projection.js'
import { standingOf } from './standing.js'

export interface WhoLeftInput {
  readonly organization: OrganizationId
  /** The body and, with lineage, its predecessors, oldest first. */
  readonly bodies: readonly OrganizationId[]
  /** Periods of all actors in these bodies. */
  readonly periods: readonly Period[]
  readonly stories: readonly (Story & { readonly actor: ActorId })[]
  readonly strictness: Strictness
  /** The window of exits; the standing of everybody else is taken at its end. */
  readonly from: EdtfText | null
  readonly at: Bounds
  readonly checkedOn: EdtfText | null
  readonly nameOf: (id: ActorId) => string
}

/** Stories of countries that did not leave. */
const STORIES: readonly StandingKind[] = [
  'FROZEN',
  'SUSPENDED',
  'NOTICE',
  'THREATENED',
  'REPORTED',
  'SCHEDULED',
  'DENIED',
  'ORG_DISSOLVED',
  'STATE_ENDED',
]

/** Standings that a wider strictness counts as left. */
const ALSO_LEFT: Record<Strictness, readonly StandingKind[]> = {
  LEGAL: [],
  DE_FACTO: ['FROZEN', 'SUSPENDED'],
  ANNOUNCED: ['FROZEN', 'SUSPENDED', 'NOTICE', 'SCHEDULED'],
}

function exitsOf(periods: readonly Period[], from: EdtfText | null, at: Bounds): readonly ExitView[] {
  const earliest = from === null ? Number.NEGATIVE_INFINITY : boundsOf(from).first
  return periods
    .filter((p) => left(p) && p.certainty === 'CERTAIN' && p.from.first <= at.last && p.from.last >= earliest)
    .map((p): ExitView => {
      const again = periods
        .filter((q) => q.status === 'MEMBER' && q.spell > p.spell && q.from.first <= at.last)
        .sort((a, b) => a.from.first - b.from.first)[0]
      return {
        country: p.actor,
        organization: p.organization,
        on: p.since,
        how: p.status,
        rejoined: again?.since ?? null,
        certainty: p.from.last <= at.first ? 'CERTAIN' : 'POSSIBLE',
        disputed: p.disputed,
        evidence: p.evidence,
      }
    })
}

/** A standing that counts as left under a wider strictness, as an exit. */
function exitFrom(s: StandingView, body: OrganizationId, on: DateValue | null): ExitView {
  return {
    country: s.country,
    organization: body,
    on,
    how: s.kind === 'SCHEDULED' ? 'WITHDRAWN' : (s.status ?? 'WITHDRAWN'),
    rejoined: null,
    certainty: s.certainty,
    disputed: s.disputed,
    evidence: s.evidence,
  }
}

/** The report. `left` has one entry a spell; a country whose present spell goes on with a story is under `notLeft`. */
export function whoLeft(input: WhoLeftInput): ExitReportView {
  const { organization, periods, at } = input
  // The report is one on countries: an organization that is a member of another stands in the lists of members.
  const inBodies = periods.filter((p) => input.bodies.includes(p.organization) && p.actor.startsWith('country:'))
  const exits: ExitView[] = []
  const notLeft: StandingView[] = []
  for (const actor of [...new Set(inBodies.map((p) => p.actor))].sort()) {
    const own = inBodies.filter((p) => p.actor === actor)
    const past = exitsOf(own, input.from, at)
    exits.push(...past)
    const standing = standingOf({
      country: actor,
      organization,
      periods: own,
      stories: input.stories.filter((s) => s.actor === actor && input.bodies.includes(s.organization)),
      at,
      names: { country: input.nameOf(actor), organization: input.nameOf(organization) },
    })
    if (!STORIES.includes(standing.kind)) continue
    const stillIn = own.some((p) => legal(p) && p.to.last > at.first)
    if (past.length > 0 && !stillIn) continue
    const wider = widened(standing, input.strictness)
    if (wider === null) notLeft.push(standing)
    else exits.push(exitFrom(wider, bodyOf(own, wider) ?? organization, wider.since))
  }
  exits.sort((a, b) => day(a.on) - day(b.on) || (a.country < b.country ? -1 : 1))
  const completeUntil: DateValue | null = input.checkedOn === null ? null : { edtf: input.checkedOn, basis: 'STATED' }
  return {
    organization,
    strictness: input.strictness,
    left: exits,
    notLeft,
    completeUntil,
    text: sentence(input, exits, notLeft, completeUntil),
  }
}

/**
 * The standing as it counts under this strictness, or null where it does not count as left. Under notice while
 * suspended counts from DE_FACTO on; a reported exit of a frozen member counts as the freeze does.
 */
function widened(s: StandingView, strictness: Strictness): StandingView | null {
  const wanted = ALSO_LEFT[strictness]
  if (wanted.includes(s.kind)) return s
  const held = (s.statuses.includes('SUSPENDED') && 'SUSPENDED') || (s.statuses.includes('FROZEN') && 'FROZEN')
  return held && wanted.includes(held) ? { ...s, status: held } : null
}

const bodyOf = (periods: readonly Period[], s: StandingView): OrganizationId | undefined =>
  periods.filter((p) => p.status === s.status).at(-1)?.organization

const day = (date: DateValue | null): number => (date === null ? Number.NEGATIVE_INFINITY : boundsOf(date.edtf).first)

function sentence(
  { organization, nameOf }: WhoLeftInput,
  exits: readonly ExitView[],
  notLeft: readonly StandingView[],
  completeUntil: DateValue | null,
): string {
  const name = nameOf(organization)
  const told = exits.map((e) => {
    const when = e.on ? ` ${e.on.edtf}` : ''
    const again = e.rejoined ? `, rejoined ${e.rejoined.edtf}` : ''
    return `${nameOf(e.country)} (${e.how.toLowerCase().replaceAll('_', ' ')}${when}${again}${e.disputed ? ', disputed' : ''})`
  })
  const first = told.length === 0 ? `No country is known to have left ${name}.` : `Left ${name}: ${told.join('; ')}.`
  const others = notLeft.map((s) => `${nameOf(s.country)} (${s.kind.toLowerCase().replaceAll('_', ' ')})`)
  const second = others.length === 0 ? '' : ` Not left, but with a story: ${others.join('; ')}.`
  const third = completeUntil === null ? '' : ` Nobody else up to ${completeUntil.edtf}.`
  return first + second + third
}
