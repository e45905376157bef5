import { BUCKETS, METRICS } from '../../domain/series.js'
import { SERIES } from '../analysis-operations.js'
import { bar, condensed, sparkline } from '../chart.js'
import { known, type ReadingOptions, wordOf } from '../options.js'
import { note, say, sayJson, table } from '../print.js'
import { ask } from '../session.js'
import { word } from '../shapes.js'

interface Options extends ReadingOptions {
  readonly organization?: string
  readonly country?: string
  readonly by: string
  readonly from?: string
  readonly to?: string
}

interface Point {
  readonly bucket: string
  readonly value: number
  readonly possible: number
  readonly parts: readonly { readonly name: string; readonly value: number; readonly possible: number }[]
}

const LINE = 80

/** Prints a count over time as a table with bars; buckets in which nothing changes are told once. */
export async function seriesCommand(metric: string, options: Options): Promise<void> {
  const { series } = await ask<{ series: readonly Point[] }>(options, SERIES, {
    metric: wordOf(metric, METRICS, 'metric'),
    bucket: wordOf(options.by, BUCKETS, 'bucket'),
    organization: options.organization ?? null,
    country: options.country ?? null,
    from: options.from ?? null,
    to: options.to ?? null,
    ...known(options),
  })
  if (options.json) return sayJson(series)
  const largest = Math.max(0, ...series.map((p) => p.value + p.possible))
  const rows = stretches(series).map(({ first, last }) => [
    first.bucket === last.bucket ? first.bucket : `${first.bucket} to ${last.bucket}`,
    String(first.value),
    first.possible === 0 ? '' : `+${first.possible}`,
    bar(first.value, first.possible, largest),
    first.parts.map((p) => `${word(p.name)} ${p.value + p.possible}`).join(', '),
  ])
  say(table(['bucket', 'count', 'possible', '', 'parts'], rows))
  const course = condensed(
    series.map((p) => p.value),
    LINE,
  )
  note(`${series.length} buckets  ${sparkline(course)}`)
}

/** Buckets in a row that count the same. */
function stretches(series: readonly Point[]): readonly { readonly first: Point; readonly last: Point }[] {
  const out: { first: Point; last: Point }[] = []
  const same = (a: Point, b: Point) => JSON.stringify({ ...a, bucket: '' }) === JSON.stringify({ ...b, bucket: '' })
  for (const { bucket, value, possible, parts } of series) {
    const point = { bucket, value, possible, parts }
    const before = out.at(-1)
    if (before && same(before.first, point)) before.last = point
    else out.push({ first: point, last: point })
  }
  return out
}
