import { badInput } from '../../domain/errors.js'
import { DISPUTES } from '../operations.js'
import { known, type ReadingOptions, wordOf } from '../options.js'
import { evidenceLines, note, say, sayJson } from '../print.js'
import { ask } from '../session.js'
import { word } from '../shapes.js'

interface Options extends ReadingOptions {
  readonly country?: string
  readonly axis?: string
  readonly open?: boolean
  readonly settled?: boolean
  readonly first: string
  readonly after?: string
}

interface Disputes {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly {
    readonly id: string
    readonly axis: string
    readonly open: boolean
    readonly organization: { readonly acronym: string | null } | null
    readonly country: { readonly name: string } | null
    readonly positions: readonly {
      readonly value: string
      readonly wins: boolean
      readonly evidence: Parameters<typeof evidenceLines>[0]
    }[]
  }[]
}

const AXES = ['STATUS', 'DATE', 'ACTOR', 'ACT', 'RECOGNITION'] as const

/** Prints disputes with both sides and who holds them; `*` marks the side that answers follow. */
export async function disputesCommand(organization: string | undefined, options: Options): Promise<void> {
  const first = Number(options.first)
  if (!Number.isInteger(first)) throw badInput(`--first must be a number, not "${options.first}"`, 'At most 500.')
  if (options.open && options.settled) throw badInput('--open and --settled exclude each other', 'Give one of them.')
  const { lineage: _, ...axes } = known(options)
  const variables = {
    organization: organization ?? null,
    country: options.country ?? null,
    axis: options.axis === undefined ? null : wordOf(options.axis, AXES, 'axis'),
    open: options.open ? true : options.settled ? false : null,
    first,
    after: options.after ?? null,
    ...axes,
  }
  const { disputes } = await ask<{ disputes: Disputes }>(options, DISPUTES, variables)
  if (options.json) return sayJson(disputes)
  for (const d of disputes.nodes) {
    const about = [d.country?.name, d.organization?.acronym].filter((name) => name != null).join(' / ')
    say(`${about}: ${word(d.axis)}, ${d.open ? 'open' : 'settled'}  (${d.id})`)
    for (const p of d.positions) say(`  ${p.wins ? '*' : ' '} ${p.value}\n${evidenceLines(p.evidence, '      ')}`)
  }
  const { hasNextPage, endCursor } = disputes.pageInfo
  note(`${disputes.nodes.length} of ${disputes.totalCount}${hasNextPage ? `; go on with --after ${endCursor}` : ''}`)
}
