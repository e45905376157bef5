import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../src/domain/edtf.js'
import { sharedBodies } from '../../src/domain/shared.js'
import { period } from '../support/periods.js'

const day = boundsOf('2020-06-01')
const shared = (...periods: Parameters<typeof period>[]) =>
  sharedBodies(
    periods.map((args) => period(...args)),
    ['country:ARM', 'country:RUS'],
    day,
  )

describe('bodies that countries share', () => {
  it('are those in which all are members', () => {
    expect(
      shared(['ARM', 'CSTO', 'MEMBER', '1992'], ['RUS', 'CSTO', 'MEMBER', '1992'], ['ARM', 'EAEU', 'MEMBER', '2015']),
    ).toEqual(['org:CSTO'])
  })
  it('count a frozen member, who is one in law', () => {
    expect(shared(['ARM', 'CSTO', 'FROZEN', '2019'], ['RUS', 'CSTO', 'MEMBER', '1992'])).toEqual(['org:CSTO'])
  })
  it('leave out observers, and those that left or may have joined later', () => {
    expect(shared(['ARM', 'CSTO', 'OBSERVER', '2000'], ['RUS', 'CSTO', 'MEMBER', '1992'])).toEqual([])
    expect(shared(['ARM', 'CSTO', 'MEMBER', '1992', '2020-06-01'], ['RUS', 'CSTO', 'MEMBER', '1992'])).toEqual([])
    expect(shared(['ARM', 'CSTO', 'MEMBER', '2020'], ['RUS', 'CSTO', 'MEMBER', '1992'])).toEqual([])
  })
})
