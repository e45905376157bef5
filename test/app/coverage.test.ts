import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/app/coverage.js'
import { loadSeeds, type SeedData } from '../../src/app/seed-files.js'
import { boundsOf, isEdtf } from '../../src/domain/edtf.js'

const seeds = loadSeeds('seeds')
const on = (day: string) => coverageOf(seeds, boundsOf(day).first)
const report = on('2026-08-01')
const of = (acronym: string, counts = report) => counts.organizations.find((o) => o.acronym === acronym)

describe('coverage', () => {
  it('counts the organizations one by one, in the order of their files', () => {
    expect(report.organizations.map((o) => o.acronym)).toEqual([...seeds.records.keys()].map((id) => id.slice(4)))
    expect(of('NATO')).toMatchObject({
      organization: 'org:NATO',
      name: 'North Atlantic Treaty Organization',
      members: 32,
    })
    for (const { acronym, rows, seen, withoutDay, checkedOn } of report.organizations) {
      expect(rows, acronym).toBeGreaterThan(0)
      expect(seen, acronym).toBeLessThanOrEqual(rows)
      expect(withoutDay, acronym).toBeLessThanOrEqual(rows)
      expect(checkedOn === null || isEdtf(checkedOn), acronym).toBe(true)
    }
  })

  it('has the members of the day asked for', () => {
    const old = on('1999-03-01')
    expect([of('NATO', old)?.members, of('WARSAW_PACT', old)?.members]).toEqual([16, 0])
    expect(of('ECOWAS', old)?.members).toBe(16)
    expect([of('CST')?.members, of('CSTO')?.members]).toEqual([0, 6])
  })

  it('counts spells, and the disputes that the policy leaves open', () => {
    // Uzbekistan was in twice; Armenia's freeze and Uzbekistan's end are disputed.
    expect(of('CSTO')?.spells).toBe(7)
    expect(of('CSTO')?.openDisputes).toBeGreaterThan(2)
    expect(report.total.openDisputes).toBe(report.organizations.reduce((n, o) => n + o.openDisputes, 0))
  })

  it('sums up', () => {
    const { total, organizations } = report
    expect(total.organizations).toBe(organizations.length)
    expect(total.rows).toBe([...seeds.records.values()].reduce((n, rows) => n + rows.length, 0))
    expect(total.seen / total.rows).toBeGreaterThan(0.75)
    const days = organizations.flatMap((o) => (o.members > 0 && o.checkedOn ? [boundsOf(o.checkedOn).last] : []))
    expect(boundsOf(total.checkedOn ?? '').last).toBe(Math.min(...days))
  })

  it('of nothing is nothing', () => {
    const none: SeedData = { actors: [], records: new Map(), articles: [] }
    expect(coverageOf(none, 0)).toEqual({
      organizations: [],
      total: {
        organizations: 0,
        rows: 0,
        spells: 0,
        seen: 0,
        withoutDay: 0,
        checkedOn: null,
        unchecked: 0,
        openDisputes: 0,
        members: 0,
      },
    })
  })

  it('is counted in three seconds', () => {
    const begin = performance.now()
    on('2020-01-01')
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})
