/** What changed in a body between two days: who joined, left, was suspended, froze, came back, gave notice. */
import type { Certainty, DateValue, EvidenceIds } from './answers.js'
import { holding, left, legal } from './as-of.js'
import type { Bounds } from './edtf.js'
import type { CountryId, OrganizationId } from './model.js'
import type { Period } from './projection.js'
import type { Status } from './vocabulary.js'

/** One country's change: what was shown before and after, and since when. */
export interface StatusChange {
  readonly country: CountryId
  readonly before: Status | null
  readonly after: Status | null
  readonly on: DateValue | null
  readonly certainty: Certainty
  readonly disputed: boolean
  readonly evidence: EvidenceIds
}

export const CHANGES = ['joined', 'left', 'suspended', 'frozen', 'back', 'noticeGiven', 'statusChanged'] as const
export type Change = (typeof CHANGES)[number]

export type OrganizationDiffView = {
  readonly organization: OrganizationId
  readonly from: DateValue
  readonly to: DateValue
  readonly text: string
  readonly receipt?: string
} & { readonly [K in Change]: readonly StatusChange[] }

export interface DiffInput {
  readonly organization: OrganizationId
  /** The body and, with lineage, its predecessors. */
  readonly bodies: readonly OrganizationId[]
  readonly periods: readonly Period[]
  readonly from: Bounds & { readonly edtf: string }
  readonly to: Bounds & { readonly edtf: string }
  readonly nameOf: (id: string) => string
}

interface Stand {
  readonly shown: Period | null
  readonly certainty: Certainty
  readonly legal: boolean
  readonly statuses: ReadonlySet<Status>
  readonly all: readonly Period[]
}

/** What holds for one country on a day; an exit that is only possible does not count as one. */
function standOn(periods: readonly Period[], day: Bounds): Stand {
  const now = holding(periods, day).filter(({ period }) => period.certainty === 'CERTAIN')
  const members = now.filter(({ period }) => legal(period))
  const relevant = members.length > 0 ? members : now
  const ended = [...now].sort((a, b) => b.period.from.first - a.period.from.first)[0]
  const main = members[0] ?? (ended && left(ended.period) ? ended : now[0])
  return {
    shown: main?.period ?? null,
    certainty: main?.certainty ?? 'CERTAIN',
    legal: members.length > 0,
    statuses: new Set(relevant.map(({ period }) => period.status)),
    all: relevant.map(({ period }) => period),
  }
}

function changeOf(before: Stand, after: Stand, own: readonly Period[], from: Bounds): Change | null {
  const gained = (status: Status) => after.statuses.has(status) && !before.statuses.has(status)
  if (after.legal && !before.legal)
    return own.some((p) => p.status === 'MEMBER' && p.from.last < from.first) ? 'back' : 'joined'
  if (before.legal && !after.legal) return after.shown !== null && left(after.shown) ? 'left' : 'statusChanged'
  if (after.legal) {
    if (gained('SUSPENDED')) return 'suspended'
    if (gained('FROZEN')) return 'frozen'
    if (gained('NOTICE_GIVEN')) return 'noticeGiven'
    const resumed = (['SUSPENDED', 'FROZEN', 'NOTICE_GIVEN'] as const).some(
      (status) => before.statuses.has(status) && !after.statuses.has(status),
    )
    return resumed ? 'back' : null
  }
  return before.shown?.status === after.shown?.status ? null : 'statusChanged'
}

/** Compares two days; the days between are not looked at, so what came and went within them does not show. */
export function diffOf(input: DiffInput): OrganizationDiffView {
  const { from, to, nameOf } = input
  const changes: Record<Change, StatusChange[]> = {
    joined: [],
    left: [],
    suspended: [],
    frozen: [],
    back: [],
    noticeGiven: [],
    statusChanged: [],
  }
  const here = input.periods.filter((p) => input.bodies.includes(p.organization) && p.actor.startsWith('country:'))
  for (const country of [...new Set(here.map((p) => p.actor))].sort()) {
    const own = here.filter((p) => p.actor === country)
    const [before, after] = [standOn(own, from), standOn(own, to)]
    const change = changeOf(before, after, own, from)
    if (change === null) continue
    const cause = after.shown ?? before.shown
    changes[change].push({
      country,
      before: before.shown?.status ?? null,
      after: after.shown?.status ?? null,
      on: (after.shown ? after.shown.since : before.shown?.until) ?? null,
      certainty: after.certainty,
      disputed: after.all.some((p) => p.disputed),
      evidence: cause?.evidence ?? [],
    })
  }
  const told = CHANGES.flatMap((change) => {
    const names = changes[change].map((c) => nameOf(c.country))
    return names.length === 0 ? [] : [`${WORDS[change]}: ${names.join(', ')}`]
  })
  const text = told.length === 0 ? 'nothing changed' : told.join('; ')
  return {
    organization: input.organization,
    from: { edtf: from.edtf, basis: 'STATED' },
    to: { edtf: to.edtf, basis: 'STATED' },
    text: `${nameOf(input.organization)} between ${from.edtf} and ${to.edtf}: ${text}.`,
    ...changes,
  }
}

const WORDS: Record<Change, string> = {
  joined: 'joined',
  left: 'left',
  suspended: 'suspended',
  frozen: 'froze their participation',
  back: 'back',
  noticeGiven: 'gave notice',
  statusChanged: 'status changed',
}
