/** Counts over time for dashboards: one read of what is counted, the buckets in memory. */
import { boundsOf } from '../domain/edtf.js'
import { pairId } from '../domain/identity.js'
import { lineageOf } from '../domain/lineage.js'
import { type Counted, flowOf, slotsOf, spanOfSeries, stockOf } from '../domain/series.js'
import { disputeItems, PERIOD_ITEMS, type RootOf } from '../domain/series-items.js'
import type { Scope } from '../graph/reader.js'
import type { Facts } from './facts.js'
import type { Asked, Ground } from './networks.js'
import type { Questions, SeriesArgs } from './questions.js'

export function seriesQuestions(ground: Ground): Pick<Questions, 'series'> {
  return {
    series: async (args, known) => {
      const asked = await ground.scopeOf(args, args.lineage)
      const items = await itemsOf(ground, ground.facts(known), args, asked)
      const span = spanOfSeries(args, items, ground.today())
      if (span === null) return []
      const slots = slotsOf(args.bucket, span)
      return STOCKS.includes(args.metric) ? stockOf(items, slots) : flowOf(items, slots)
    },
  }
}

/** Metrics that tell what holds at the end of a bucket; the others tell what took place within it. */
const STOCKS: readonly SeriesArgs['metric'][] = ['MEMBERS', 'OPEN_DISPUTES']

async function itemsOf(ground: Ground, facts: Facts, args: SeriesArgs, asked: Asked): Promise<readonly Counted[]> {
  const { scope, country, bodies } = asked
  const { metric } = args
  if (metric === 'STATEMENTS') return statementItems(ground, facts, asked)
  if (metric === 'SOURCES') return sourceItems(ground, facts, scope, bodies)
  const here = <T extends { readonly actor: string; readonly organization: string }>(all: readonly T[]): readonly T[] =>
    all.filter((x) => (country === null || x.actor === country) && (bodies === null || bodies.includes(x.organization)))
  const periods = here(await facts.periods(scope))
  if (metric === 'OPEN_DISPUTES') return disputeItems(here(await facts.disputes(scope)), periods)
  const { bodies: known } = await ground.current()
  const rootOf: RootOf = args.lineage ? (id) => lineageOf(id, known)[0] ?? id : (id) => id
  const countries = periods.filter((p) => p.actor.startsWith('country:'))
  return PERIOD_ITEMS[metric]?.(countries, rootOf) ?? []
}

async function statementItems(
  { reader }: Ground,
  facts: Facts,
  { country, bodies }: Asked,
): Promise<readonly Counted[]> {
  const about = bodies ?? (country === null ? null : [country])
  const found = await reader.statements(about === null ? { kind: 'all' } : { kind: 'about', ids: about })
  const unique = new Map((await facts.standing(found)).map((s) => [s.id, s]))
  return [...unique.values()].flatMap((s): readonly Counted[] =>
    s.madeOn !== null && (country === null || s.about.includes(country))
      ? [{ bounds: boundsOf(s.madeOn), certain: true, part: s.stance }]
      : [],
  )
}

async function sourceItems(
  { reader }: Ground,
  facts: Facts,
  scope: Scope,
  bodies: readonly string[] | null,
): Promise<readonly Counted[]> {
  const pairs =
    scope.kind === 'all'
      ? null
      : [
          ...(await reader.pairs(scope)).map((p) => pairId(p.actor, p.organization)),
          ...(scope.kind === 'bodies' ? (bodies ?? []).map((b) => pairId(b, b)) : []),
        ]
  const found = await reader.datedSources(pairs === null ? null : [...new Set(pairs)])
  const said = new Map(found.map((s) => [s.source, s]))
  for (const s of found) if (s.inForce) said.set(s.source, s)
  const standing = await facts.inForce([...said.values()].map((s) => ({ ...s, id: s.source })))
  return standing.flatMap((s): readonly Counted[] =>
    s.publishedOn === null ? [] : [{ bounds: boundsOf(s.publishedOn), certain: true, part: s.kind }],
  )
}
