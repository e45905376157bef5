import type { DecisionInput } from '../../app/rulings.js'
import type { Overrides } from '../../config.js'
import { targetOf } from '../../domain/decision.js'
import { badInput } from '../../domain/errors.js'
import { ACTS, type Act, STATUSES, type Status } from '../../domain/vocabulary.js'
import { DECISIONS } from '../operations.js'
import { wordOf } from '../options.js'
import { note, plain, say, sayJson, table } from '../print.js'
import { ask, withSeeded } from '../session.js'
import { word } from '../shapes.js'

interface Options extends Overrides {
  readonly by: string
  readonly reason: string
  readonly json?: boolean
}

const acts = Object.keys(ACTS) as readonly Act[]
const statuses = Object.keys(STATUSES) as readonly Status[]
const given = (value: unknown): value is string => typeof value === 'string'

/** Makes a decision, or undoes one, and tells what it changed. */
export async function decideCommand(input: Record<string, unknown>, options: Options): Promise<void> {
  const { by, reason } = options
  const { act, standing } = input
  const words = {
    ...(given(act) ? { act: wordOf(act, acts, 'act') } : {}),
    ...(given(standing) ? { standing: wordOf(standing, statuses, 'status') } : {}),
  }
  // The kind comes from our own registration, the rest is checked by the use case.
  const whole = { ...input, ...words, by, reason } as unknown as DecisionInput
  const { decision, recordedAt, undone, changed } = await withSeeded(options, ({ ingest }) => ingest.decide(whole))
  const { id, reviewer, ruling } = decision
  const kind = ruling.kind
  if (options.json)
    return sayJson({
      id,
      kind,
      reviewer,
      reason: decision.reason,
      target: targetOf(ruling),
      recordedAt,
      undone,
      changed: changed.map(({ actor, organization, before, after, text }) => ({
        actor: { id: actor },
        organization: { id: organization },
        before,
        after,
        text,
      })),
    })
  say(`${id} ${undone ? 'is undone' : `stands: ${word(kind)}`}`)
  for (const { text } of changed) say(plain(`  ${text}`))
  if (changed.length === 0) note('no status period changed')
}

interface Log {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly {
    readonly id: string
    readonly kind: string
    readonly reviewer: string
    readonly reason: string
    readonly target: string
    readonly recordedAt: string
    readonly undone: boolean
  }[]
}

/** Lists decisions, the latest first. */
export async function decisionLogCommand(
  options: Overrides & { first: string; after?: string; json?: boolean },
): Promise<void> {
  const first = Number(options.first)
  if (!Number.isInteger(first)) throw badInput(`--first must be a number, not "${options.first}"`, 'At most 500.')
  const { decisions } = await ask<{ decisions: Log }>(options, DECISIONS, { first, after: options.after ?? null })
  if (options.json) return sayJson(decisions)
  const rows = decisions.nodes.map((d) => [
    d.recordedAt.slice(0, 16),
    `${word(d.kind)}${d.undone ? ' (undone)' : ''}`,
    d.reviewer,
    d.reason,
    d.target,
    d.id,
  ])
  if (rows.length > 0) say(table(['when', 'kind', 'by', 'reason', 'decides', 'id'], rows))
  const { hasNextPage, endCursor } = decisions.pageInfo
  note(`${rows.length} of ${decisions.totalCount}${hasNextPage ? `; go on with --after ${endCursor}` : ''}`)
}
