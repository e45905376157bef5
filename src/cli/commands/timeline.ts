import { badInput } from '../../domain/errors.js'
import { TIMELINE } from '../operations.js'
import { known, type ReadingOptions } from '../options.js'
import { note, say, sayJson, table } from '../print.js'
import { ask } from '../session.js'
import { type TimelineRow, when, word } from '../shapes.js'

interface Options extends ReadingOptions {
  readonly from?: string
  readonly to?: string
  readonly first: string
  readonly after?: string
}

interface Timeline {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly TimelineRow[]
}

function rowOf(item: TimelineRow): readonly string[] {
  if (item.__typename === 'Statement') {
    const about = item.about.map((a) => a.code ?? a.acronym ?? a.name ?? '-').join(', ')
    return [when(item.madeOn), 'statement', `${item.speakerName} on ${about} (${word(item.stance)}): "${item.quote}"`]
  }
  if (item.__typename === 'MembershipChange') {
    const who = item.member.code ?? item.member.acronym ?? '-'
    const sure = item.certainty === 'CERTAIN' ? '' : ', possible'
    const text = `${who} in ${item.organization.acronym}: ${word(item.before ?? 'none')} -> ${word(item.after ?? 'none')}`
    return [when(item.date), 'change', `${text}${sure}${item.disputed ? ', disputed' : ''}`]
  }
  if (item.__typename === 'Dispute') {
    const who = [item.country?.code, item.organization?.acronym].filter(Boolean).join(' in ')
    const sides = item.positions.map((p) => `"${p.value}"`).join(' against ')
    return [when(item.date), 'dispute', `${who}, on the ${word(item.axis)}${item.open ? '' : ', settled'}: ${sides}`]
  }
  const who = item.countries.map((c) => c.code).join(', ')
  const denied = item.evidence.length > 0 && item.evidence.every((e) => e.polarity === 'DENIES') ? ', denied' : ''
  const real = item.factuality === 'HAPPENED' ? '' : ` (${word(item.factuality)}${denied})`
  const text = `${who} ${word(item.act)} ${item.organization?.acronym ?? ''}${real}${item.disputed ? ', disputed' : ''}`
  return [when(item.date), 'event', text.trim()]
}

/** Prints acts, statements, changes and disputes in order of their dates. */
export async function timelineCommand(about: readonly string[], options: Options): Promise<void> {
  const first = Number(options.first)
  if (!Number.isInteger(first)) throw badInput(`--first must be a number, not "${options.first}"`, 'At most 500.')
  const variables = {
    about,
    from: options.from ?? null,
    to: options.to ?? null,
    first,
    after: options.after ?? null,
    ...known(options),
  }
  const { timeline } = await ask<{ timeline: Timeline }>(options, TIMELINE, variables)
  if (options.json) return sayJson(timeline)
  say(table(['date', 'what', 'told'], timeline.nodes.map(rowOf)))
  const { hasNextPage, endCursor } = timeline.pageInfo
  note(`${timeline.nodes.length} of ${timeline.totalCount}${hasNextPage ? `; go on with --after ${endCursor}` : ''}`)
}
