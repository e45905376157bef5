import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../src/domain/edtf.js'
import { type Counted, flowOf, slotsOf, spanOfSeries, stockOf } from '../../src/domain/series.js'
import { disputeItems, PERIOD_ITEMS } from '../../src/domain/series-items.js'
import { period } from '../support/periods.js'

const years = slotsOf('YEAR', boundsOf('2019/2022'))
const on = (date: string, certain = true): Counted => ({ bounds: boundsOf(date), certain, part: 'X' })
const shown = (points: ReturnType<typeof flowOf>) => points.map((p) => [p.value, p.possible])
const code = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as { code: string }).code
  }
  return null
}

describe('buckets', () => {
  it('cover the days asked for', () => {
    expect(years.map((s) => s.edtf)).toEqual(['2019', '2020', '2021', '2022'])
    expect(slotsOf('MONTH', boundsOf('2019-12-31/2020-02-01')).map((s) => s.edtf)).toEqual([
      '2019-12',
      '2020-01',
      '2020-02',
    ])
    expect(slotsOf('QUARTER', boundsOf('2020-02')).map((s) => s.edtf)).toEqual(['2020-01/2020-03'])
    expect(slotsOf('YEAR', boundsOf('1815-06-09')).map((s) => s.edtf)).toEqual(['1815'])
  })
  it('are 1,200 at most', () => {
    expect(slotsOf('MONTH', boundsOf('1901/2000')).length).toBe(1200)
    expect(code(() => slotsOf('MONTH', boundsOf('1901-01/2001-01')))).toBe('BAD_USER_INPUT')
  })
  it('go from the first thing to today unless told', () => {
    const today = boundsOf('2026-11-20').first
    expect(spanOfSeries({}, [on('../1990'), on('1995')], today)).toEqual({ first: boundsOf('1995').first, last: today })
    expect(spanOfSeries({}, [], today)).toBeNull()
    expect(spanOfSeries({ from: '2020', to: '2021' }, [], today)).toEqual(boundsOf('2020/2021'))
    for (const asked of [{ from: '2021', to: '2020' }, { from: '../2020' }, { from: '2020', to: '2020/..' }])
      expect(code(() => spanOfSeries(asked, [], today))).toBe('BAD_USER_INPUT')
  })
})

describe('what takes place', () => {
  it('counts for certain where its date lies in one bucket, else possibly in each', () => {
    expect(shown(flowOf([on('2020-05'), on('2020'), on('2020-12/2021-01'), on('2021', false)], years))).toEqual([
      [0, 0],
      [2, 1],
      [0, 2],
      [0, 0],
    ])
  })
  it('leaves out what has no date', () => {
    expect(shown(flowOf([on('../2020'), on('2020/..')], years)).flat()).toEqual(Array(8).fill(0))
  })
})

describe('what holds', () => {
  const members = (...periods: Parameters<typeof period>[]) =>
    stockOf(
      PERIOD_ITEMS.MEMBERS!(
        periods.map((args) => period(...args)),
        (id) => id,
      ),
      years,
    )
  it('is that of the last day of each bucket, half-open', () => {
    expect(shown(members(['ARM', 'X', 'MEMBER', '2020-12-31', '2021-12-31']))).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ])
  })
  it('counts a member once, under the status shown', () => {
    const points = members(['ARM', 'X', 'MEMBER', '2019'], ['ARM', 'X', 'FROZEN', '2020-06-01', '2021-06-01'])
    expect(points.map((p) => p.parts)).toEqual([
      [{ name: 'MEMBER', value: 1, possible: 0 }],
      [{ name: 'FROZEN', value: 1, possible: 0 }],
      [{ name: 'MEMBER', value: 1, possible: 0 }],
      [{ name: 'MEMBER', value: 1, possible: 0 }],
    ])
  })
  it('is possible while a beginning or an end is vague', () => {
    expect(shown(members(['ARM', 'X', 'MEMBER', '2019/2020', '2021/2022-06']))).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ])
  })
  it('is possible from a scheduled exit on', () => {
    const doubted = {
      ...period('ARM', 'X', 'MEMBER', '2019-01-01'),
      doubt: { from: boundsOf('2021').first, to: 5_000_000 },
    }
    expect(
      shown(
        stockOf(
          PERIOD_ITEMS.MEMBERS!([doubted], (id) => id),
          years,
        ),
      ),
    ).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ])
  })
})

describe('metrics', () => {
  const root = (id: string) => (id === 'org:NEW' ? 'org:OLD' : id)
  it('count a membership that runs on in a successor as one beginning, a second one as another', () => {
    const periods = [
      period('ARM', 'OLD', 'MEMBER', '2019', '2020'),
      period('ARM', 'NEW', 'MEMBER', '2020'),
      { ...period('ARM', 'NEW', 'MEMBER', '2022-05'), spell: 2 },
    ]
    expect(flowOf(PERIOD_ITEMS.JOINS!(periods, root), years).map((p) => p.parts.map((x) => x.name))).toEqual([
      ['FIRST'],
      [],
      [],
      ['AGAIN'],
    ])
  })
  it('tell exits from freezes and suspensions', () => {
    const periods = [
      period('ARM', 'X', 'FROZEN', '2020'),
      period('MLI', 'X', 'SUSPENDED', '2021'),
      period('GEO', 'X', 'LAPSED', '2019'),
      period('SUN', 'X', 'STATE_ENDED', '2019'),
    ]
    const of = (metric: 'EXITS' | 'FREEZES' | 'SUSPENSIONS') =>
      flowOf(PERIOD_ITEMS[metric]!(periods, root), years).map((p) => p.value)
    expect([of('EXITS'), of('FREEZES'), of('SUSPENSIONS')]).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
    ])
  })
  it('count an open dispute over the time of what is disputed', () => {
    const disputed = { ...period('ARM', 'X', 'FROZEN', '2020', '2022'), disputed: true }
    const dispute = {
      id: 'd',
      axis: 'STATUS',
      actor: 'country:ARM',
      organization: 'org:X',
      spell: 1,
      date: null,
      bounds: { first: 0, last: 0 },
      positions: [],
    } as const
    const open = { ...dispute, open: true }
    expect(stockOf(disputeItems([open, { ...dispute, open: false }], [disputed]), years).map((p) => p.value)).toEqual([
      0, 1, 1, 0,
    ])
  })
})
