import { CHANGES } from '../../domain/diff.js'
import { BELIEF_DIFF, DIFF } from '../operations.js'
import { known, type ReadingOptions } from '../options.js'
import { say, sayJson, table } from '../print.js'
import { ask } from '../session.js'
import { type When, when, word } from '../shapes.js'

interface ChangeRow {
  readonly country: { readonly name: string }
  readonly before: string | null
  readonly after: string | null
  readonly on: When | null
}

/** Prints what changed in a body between two days. */
export async function diffCommand(
  organization: string,
  options: ReadingOptions & { from: string; to: string },
): Promise<void> {
  const variables = { organization, from: options.from, to: options.to, ...known(options) }
  const { diff } = await ask<{ diff: { text: string } & Record<string, readonly ChangeRow[]> }>(
    options,
    DIFF,
    variables,
  )
  if (options.json) return sayJson(diff)
  say(diff.text)
  const rows = CHANGES.flatMap((change) =>
    (diff[change] ?? []).map((c) => [WORDS[change], c.country.name, word(c.before), word(c.after), when(c.on)]),
  )
  if (rows.length > 0) say(`\n${table(['change', 'country', 'before', 'after', 'on'], rows)}`)
}

const WORDS: Record<(typeof CHANGES)[number], string> = {
  joined: 'joined',
  left: 'left',
  suspended: 'suspended',
  frozen: 'froze',
  back: 'back',
  noticeGiven: 'gave notice',
  statusChanged: 'changed',
}

type Through = Belief['changes'][number]['through']

/** The first few runs; the rest are counted. */
function through(runs: Through): string {
  const told = runs
    .slice(0, SHOWN)
    .map((t) => `${t.source.id} run ${t.run}${t.kind === 'FOUND' ? '' : ` (${word(t.kind)})`}`)
  const more = runs.length > SHOWN ? [`and ${runs.length - SHOWN} more`] : []
  return [...told, ...more].join('; ') || '-'
}

const SHOWN = 3

interface Belief {
  readonly text: string
  readonly changes: readonly {
    readonly country: { readonly name: string }
    readonly before: { readonly kind: string; readonly disputed: boolean }
    readonly after: { readonly kind: string; readonly disputed: boolean }
    readonly through: readonly {
      readonly run: number
      readonly kind: string
      readonly source: { readonly id: string }
    }[]
  }[]
}

/** Prints what changed in our knowledge of a body between two instants, and through which runs. */
export async function beliefDiffCommand(
  organization: string,
  options: ReadingOptions & { knownFrom: string; knownTo: string; at?: string },
): Promise<void> {
  const { knownFrom, knownTo, at, publishedUntil } = options
  const variables = { organization, knownFrom, knownTo, at: at ?? null, publishedUntil: publishedUntil ?? null }
  const { beliefDiff } = await ask<{ beliefDiff: Belief }>(options, BELIEF_DIFF, variables)
  if (options.json) return sayJson(beliefDiff)
  if (beliefDiff.changes.length === 0) return say(beliefDiff.text)
  const held = (s: { kind: string; disputed: boolean }) => `${word(s.kind)}${s.disputed ? ', disputed' : ''}`
  say(
    table(
      ['country', 'before', 'after', 'through'],
      beliefDiff.changes.map((c) => [c.country.name, held(c.before), held(c.after), through(c.through)]),
    ),
  )
}
