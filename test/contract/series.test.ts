/** Counts over time, the same on each engine and equal to the lists they count. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counting } from '../support/counting-engine.js'
import { ONE_OF_EACH } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'

const SERIES = `query ($metric: Metric!, $bucket: Bucket!, $organization: String, $country: String, $from: EDTF, $to: EDTF,
    $lineage: Boolean, $knownAt: DateTime, $publishedUntil: EDTF) {
  series(metric: $metric, bucket: $bucket, organization: $organization, country: $country, from: $from, to: $to,
      lineage: $lineage, knownAt: $knownAt, publishedUntil: $publishedUntil) {
    bucket from to value possible parts { name value possible } } }`
const MEMBERS = `query ($ref: String!, $at: EDTF) { organization(ref: $ref) {
  members(at: $at, first: 500) { nodes { certainty status } } } }`

interface Point {
  readonly bucket: string
  readonly to: string
  readonly value: number
  readonly possible: number
  readonly parts: readonly { readonly name: string; readonly value: number; readonly possible: number }[]
}

const given = new Map<string, unknown>()

describe.each(ONE_OF_EACH)('series on $name', ({ open }) => {
  let graph: GraphUnderTest
  let reads: ReturnType<typeof counting>
  beforeAll(async () => {
    reads = counting(await open())
    graph = await seededGraph(reads, () => new Date('2026-11-20T10:00:00Z'))
  }, 120_000)
  afterAll(() => graph.close())

  const series = async (variables: Record<string, unknown>): Promise<readonly Point[]> => {
    const { series } = await graph.ask(SERIES, { bucket: 'YEAR', ...variables })
    const key = JSON.stringify(variables)
    expect(series).toEqual(given.get(key) ?? series)
    given.set(key, series)
    return series
  }

  it.each(['NATO', 'CSTO', 'ECOWAS'])('counts the members of %s as the list does', async (organization) => {
    for (const point of (await series({ metric: 'MEMBERS', organization })).filter((_, i) => i % 5 === 0)) {
      const { organization: body } = await graph.ask(MEMBERS, { ref: organization, at: point.to })
      const of = (certainty: string) =>
        body.members.nodes.filter((m: { certainty: string }) => m.certainty === certainty)
      expect([point.bucket, point.value, point.possible]).toEqual([
        point.bucket,
        of('CERTAIN').length,
        of('POSSIBLE').length,
      ])
    }
  })

  it('counts joins, exits, suspensions and freezes in their years', async () => {
    const told = async (metric: string, organization: string) =>
      (await series({ metric, organization })).filter((p) => p.value > 0).map((p) => `${p.bucket} ${p.value}`)
    expect(await told('JOINS', 'NATO')).toContain('1999 3')
    expect(await told('EXITS', 'ECOWAS')).toContain('2025 3')
    expect(await told('EXITS', 'CSTO')).toEqual(['1999 3', '2012 1'])
    expect(await told('FREEZES', 'CSTO')).toEqual(['2024 1'])
    expect((await told('SUSPENSIONS', 'ECOWAS')).length).toBeGreaterThan(2)
  })

  it('counts statements, disputes and sources, in parts', async () => {
    const last = (points: readonly Point[]) => points.at(-1)
    expect(last(await series({ metric: 'OPEN_DISPUTES', organization: 'CSTO' }))?.value).toBeGreaterThan(0)
    const sources = await series({ metric: 'SOURCES', organization: 'CSTO' })
    const kinds = new Set(sources.flatMap((p) => p.parts.map((x) => x.name)))
    expect(kinds).toContain('ARTICLE')
    expect(kinds).toContain('TREATY')
    const stances = (await series({ metric: 'STATEMENTS', country: 'ARM' })).flatMap((p) => p.parts.map((x) => x.name))
    for (const stance of stances) expect(['SUPPORTIVE', 'CRITICAL', 'CONDITIONAL', 'NEUTRAL']).toContain(stance)
  })

  it('takes everything, one body or one country, by month and quarter', async () => {
    expect((await series({ metric: 'MEMBERS', from: '2020', to: '2021' })).length).toBe(2)
    const months = await series({ metric: 'MEMBERS', country: 'ARM', bucket: 'MONTH', from: '2024', to: '2024-06' })
    expect(months.map((p) => p.bucket)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'])
    expect(months.at(-1)?.parts).toEqual([{ name: 'FROZEN', value: 1, possible: 0 }])
    const quarters = await series({
      metric: 'JOINS',
      bucket: 'QUARTER',
      organization: 'NATO',
      from: '1999',
      to: '1999',
    })
    expect(quarters.map((p) => [p.bucket, p.value])).toEqual([
      ['1999-01/1999-03', 3],
      ['1999-04/1999-06', 0],
      ['1999-07/1999-09', 0],
      ['1999-10/1999-12', 0],
    ])
  })

  it('costs the same calls whatever the number of buckets', async () => {
    const cost = async (metric: string, bucket: string) => {
      reads.reset()
      await series({ metric, organization: 'NATO', bucket, from: '1950', to: '2020' })
      return reads.reads()
    }
    for (const metric of ['MEMBERS', 'EXITS', 'STATEMENTS', 'OPEN_DISPUTES', 'SOURCES']) {
      expect(await cost(metric, 'MONTH'), metric).toBe(await cost(metric, 'YEAR'))
      expect(await cost(metric, 'YEAR'), metric).toBeLessThanOrEqual(4)
    }
  })

  it('follows both knowledge axes and refuses what it cannot draw', async () => {
    const now = await series({ metric: 'MEMBERS', organization: 'CSTO' })
    expect(await series({ metric: 'MEMBERS', organization: 'CSTO', knownAt: '2026-11-20T10:00:00Z' })).toEqual(now)
    expect(await series({ metric: 'MEMBERS', organization: 'CSTO', knownAt: '2020-01-01T00:00:00Z' })).toEqual([])
    const early = await series({ metric: 'SOURCES', organization: 'CSTO', publishedUntil: '2010' })
    expect(early.every((p) => p.value === 0 || p.bucket <= '2010')).toBe(true)
    const refused = { metric: 'MEMBERS', organization: 'CSTO', bucket: 'MONTH', from: '1800', to: '2000' }
    expect(await graph.refusal(SERIES, refused)).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await graph.refusal(SERIES, { ...refused, organization: 'Nope' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
