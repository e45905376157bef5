import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../src/domain/edtf.js'
import { measuresOf } from '../../src/domain/network/measures.js'
import { bodiesOf, FACTORS, seatsOn, tiesOf } from '../../src/domain/network/ties.js'
import { STATUSES } from '../../src/domain/vocabulary.js'
import { period } from '../support/periods.js'
import { shuffled } from '../support/shuffled.js'

type Args = Parameters<typeof period>
const seats = (...periods: Args[]) =>
  seatsOn(
    periods.map((args) => period(...args)),
    boundsOf('2020-06-01'),
  )
const ties = (...periods: Args[]) => tiesOf(bodiesOf(seats(...periods)))
const pact = (body: string, ...countries: string[]): Args[] => countries.map((c) => [c, body, 'MEMBER', '2000'])

describe('a tie', () => {
  it('is weaker the more members the body has', () => {
    expect(ties(...pact('AUKUS', 'AUS', 'GBR', 'USA')).map((t) => t.weight)).toEqual([0.5, 0.5, 0.5])
    expect(ties(...pact('PAIR', 'AUS', 'GBR'))).toMatchObject([
      { a: 'country:AUS', b: 'country:GBR', weight: 1, possibleWeight: 0 },
    ])
  })
  it('is weaker with a member that froze, was suspended or gave notice, the lowest counting', () => {
    const with_ = (...extra: Args[]) => ties(...pact('X', 'ARM', 'RUS'), ...extra)[0]?.weight
    expect(with_(['ARM', 'X', 'FROZEN', '2019'])).toBe(0.5)
    expect(with_(['ARM', 'X', 'NOTICE_GIVEN', '2019'])).toBe(0.75)
    expect(with_(['ARM', 'X', 'NOTICE_GIVEN', '2019'], ['ARM', 'X', 'SUSPENDED', '2019'])).toBe(0.5)
    expect(with_(['ARM', 'X', 'FROZEN', '2019'], ['RUS', 'X', 'FROZEN', '2019'])).toBe(0.25)
    expect(with_(['ARM', 'X', 'FROZEN', '2015', '2017'])).toBe(1)
  })
  it('keeps the certain and the possible apart', () => {
    const [tie] = ties(...pact('X', 'ARM', 'RUS'), ...pact('Y', 'ARM'), ['RUS', 'Y', 'MEMBER', '2020'])
    expect(tie).toMatchObject({ weight: 1, possibleWeight: 1 })
    expect(tie?.shared.map((s) => [s.organization, s.certainty])).toEqual([
      ['org:X', 'CERTAIN'],
      ['org:Y', 'POSSIBLE'],
    ])
  })
  it('is made of legal members only: observers, those that left and bodies that are members make none', () => {
    expect(
      ties(['ARM', 'X', 'OBSERVER', '2000'], ['RUS', 'X', 'MEMBER', '2000'], ['GEO', 'X', 'MEMBER', '2000', '2010']),
    ).toEqual([])
    expect(seatsOn([{ ...period('ARM', 'X', 'MEMBER', '2000'), actor: 'org:EU' }], boundsOf('2020'))).toEqual([])
  })
  it('has a factor for every status of a legal member', () => {
    const legal = Object.entries(STATUSES).flatMap(([status, flags]) => (flags.legalMember ? [status] : []))
    expect(Object.keys(FACTORS).sort()).toEqual(legal.sort())
  })
})

describe('measures', () => {
  const all = ties(
    ...pact('WEST', 'AAA', 'BBB', 'CCC'),
    ...pact('EAST', 'DDD', 'EEE', 'FFF'),
    ...pact('LINK', 'CCC', 'DDD'),
  )
  const countries = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'ZZZ'].map((c) => `country:${c}`)
  it('find groups and those between them', () => {
    const { betweenness, group } = measuresOf(countries, all)
    expect(group.get('country:AAA')).toBe(group.get('country:BBB'))
    expect(group.get('country:EEE')).toBe(group.get('country:FFF'))
    expect(group.get('country:AAA')).not.toBe(group.get('country:FFF'))
    expect(group.has('country:ZZZ')).toBe(false)
    expect(betweenness.get('country:CCC')).toBeGreaterThan(0.3)
    expect(betweenness.get('country:AAA')).toBe(0)
  })
  it('do not depend on the order of the periods, and come out the same each time', () => {
    const periods = [
      ...pact('A', 'AAA', 'BBB', 'CCC', 'DDD'),
      ...pact('B', 'CCC', 'DDD', 'EEE'),
      ...pact('C', 'EEE', 'FFF'),
    ]
    const told = (seed: number) => {
      const mixed = ties(...shuffled(periods, seed))
      return [mixed, measuresOf(countries, mixed)]
    }
    for (const seed of [1, 2, 3, 4]) expect(told(seed)).toEqual(told(0))
  })
  it('are there without any tie', () => {
    expect(measuresOf(countries, []).betweenness.get('country:AAA')).toBe(0)
    expect(measuresOf([], []).group.size).toBe(0)
  })
})
