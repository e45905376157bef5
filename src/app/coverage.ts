/** How much the curated record covers, organization by organization, and how well. */
import { boundsOf, type Day, width } from '../domain/edtf.js'
import { membersOn } from '../domain/members.js'
import type { EdtfText, Organization, OrganizationId } from '../domain/model.js'
import type { SeedData } from './seed-files.js'
import { projectSeeds } from './seed-projection.js'

/** Counts of one organization, or of all. */
export interface Coverage {
  readonly rows: number
  /** Continuous memberships in the body itself. */
  readonly spells: number
  /** Rows whose source somebody opened. */
  readonly seen: number
  /** Rows whose date is wider than a day, or missing. */
  readonly withoutDay: number
  /** The day up to which the list of members was compared with a source; in total the oldest of bodies with members. */
  readonly checkedOn: EdtfText | null
  readonly openDisputes: number
  /** Legal members on the day asked for; in total the memberships. */
  readonly members: number
}

export interface OrganizationCoverage extends Coverage {
  readonly organization: OrganizationId
  readonly acronym: string
  readonly name: string
}

export interface CoverageReport {
  readonly organizations: readonly OrganizationCoverage[]
  readonly total: Coverage & {
    readonly organizations: number
    /** Organizations with members whose list of members was never compared as a whole. */
    readonly unchecked: number
  }
}

const sum = (all: readonly Coverage[], of: (c: Coverage) => number): number => all.reduce((n, c) => n + of(c), 0)

function oldest(days: readonly (EdtfText | null)[]): EdtfText | null {
  const known = days.flatMap((day) => day ?? [])
  return known.sort((a, b) => boundsOf(a).last - boundsOf(b).last)[0] ?? null
}

/** Counts over the curated rows, projected in memory as a seeding would; `today` is the day of the members. */
export function coverageOf(data: SeedData, today: Day): CoverageReport {
  const { projections, bodies } = projectSeeds(data)
  const periods = projections.flatMap((p) => p.periods)
  const disputes = [...projections, ...bodies.values()].flatMap((p) => p.disputes).filter((d) => d.open)
  const cover = (body: Organization): OrganizationCoverage => {
    const rows = data.records.get(body.id) ?? []
    const own = periods.filter((p) => p.organization === body.id)
    const spells = own.filter((p) => p.status === 'MEMBER').map((p) => `${p.actor} ${p.spell}`)
    const dayless = rows.filter(({ findings }) => {
      const on = findings[0]?.on ?? null
      return on === null || width(boundsOf(on)) > 1
    })
    return {
      organization: body.id,
      acronym: body.acronym,
      name: body.name,
      rows: rows.length,
      spells: new Set(spells).size,
      seen: rows.filter(({ record }) => record.seen !== null).length,
      withoutDay: dayless.length,
      checkedOn: body.checkedOn,
      openDisputes: disputes.filter((d) => d.organization === body.id).length,
      members: membersOn(own, [body.id], { first: today, last: today }, null).length,
    }
  }
  const organizations = data.actors.filter((a): a is Organization => a.type === 'organization').map(cover)
  const checked = organizations.filter((o) => o.members > 0).map((o) => o.checkedOn)
  return {
    organizations,
    total: {
      organizations: organizations.length,
      rows: sum(organizations, (c) => c.rows),
      spells: sum(organizations, (c) => c.spells),
      seen: sum(organizations, (c) => c.seen),
      withoutDay: sum(organizations, (c) => c.withoutDay),
      checkedOn: oldest(checked),
      unchecked: checked.filter((day) => day === null).length,
      openDisputes: sum(organizations, (c) => c.openDisputes),
      members: sum(organizations, (c) => c.members),
    },
  }
}
