import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../src/domain/as-of.js'
import { boundsOf } from '../../src/domain/edtf.js'
import type { Projection } from '../../src/domain/projection.js'
import { STATUSES } from '../../src/domain/vocabulary.js'
import { ACTOR, anyDate, anyDecided, anyFindings, findingOf, MEMBERSHIP } from '../support/arbitrary.js'
import { article, projected } from '../support/findings.js'

const RUNS = { numRuns: 400 }
const seeded = fc.integer()

/** A shuffle that fast-check can replay. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed >>> 0 || 1
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

const endsOf = (p: Projection) =>
  p.periods.filter(
    (x) =>
      x.certainty === 'CERTAIN' &&
      (STATUSES[x.status].countsAsLeft || ['ORG_DISSOLVED', 'STATE_ENDED'].includes(x.status)),
  )

describe.each([
  ['asserted', anyFindings],
  ['asserted and decided', anyDecided],
] as const)('whatever is %s', (_, anyFindings) => {
  it('gives the same projection in any order', () => {
    fc.assert(
      fc.property(anyFindings, seeded, (findings, seed) => {
        expect(projected(ACTOR, shuffled(findings, seed))).toEqual(projected(ACTOR, findings))
      }),
      RUNS,
    )
  })

  it('gives the same projection when findings are repeated, or come in parts', () => {
    fc.assert(
      fc.property(anyFindings, seeded, fc.nat(14), (findings, seed, cut) => {
        const parts = [findings.slice(cut), findings.slice(0, cut), shuffled(findings, seed)]
        expect(projected(ACTOR, parts.flat())).toEqual(projected(ACTOR, findings))
      }),
      RUNS,
    )
  })

  it('never ends a period before it begins', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        for (const p of projected(ACTOR, [...MEMBERSHIP, ...findings]).periods) {
          expect(p.from.first).toBeLessThanOrEqual(p.from.last)
          expect(p.to.first).toBeLessThanOrEqual(p.to.last)
          expect(p.from.first).toBeLessThanOrEqual(p.to.first)
          expect(p.from.last).toBeLessThanOrEqual(p.to.last)
        }
      }),
      RUNS,
    )
  })

  it('holds as possible whenever it holds for certain', () => {
    fc.assert(
      fc.property(anyFindings, anyDate, (findings, date) => {
        const span = boundsOf(date)
        for (const p of projected(ACTOR, findings).periods) {
          const whole = holds(p, span)
          for (const day of [span.first, span.last]) {
            const onDay = holds(p, { first: day, last: day })
            if (whole === 'CERTAIN') expect(onDay).toBe('CERTAIN')
            if (onDay !== null) expect(whole).not.toBeNull()
          }
          if (whole === 'CERTAIN') expect(p.from.first <= span.first && span.last < p.to.last).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('gives every period, event and dispute evidence, and no two of one id', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const known = new Set(findings.map((f) => f.assertion.id))
        const p = projected(ACTOR, findings)
        for (const derived of [p.periods, p.events, p.disputes])
          expect(new Set(derived.map((x) => x.id)).size).toBe(derived.length)
        const evidence = [...p.periods, ...p.events].map((x) => x.evidence)
        for (const ids of [...evidence, ...p.disputes.flatMap((d) => d.positions.map((x) => x.evidence))]) {
          expect(ids.length).toBeGreaterThan(0)
          for (const id of ids) expect(known.has(id)).toBe(true)
        }
        for (const d of p.disputes) expect(d.positions.filter((x) => x.wins)).toHaveLength(1)
      }),
      RUNS,
    )
  })
})

describe('the guard', () => {
  const one = article('Alpha', '2005-06-01', 'one text')
  const copies = ['Alpha', 'Beta', 'Gamma', null].map((outlet) => article(outlet, '2005-06-01', 'one wire text'))

  it('lets no set of assertions of one article make a legal exit', () => {
    fc.assert(
      fc.property(fc.array(findingOf(fc.constant(one)), { maxLength: 14 }), fc.boolean(), (findings, member) => {
        expect(endsOf(projected(ACTOR, [...(member ? MEMBERSHIP : []), ...findings]))).toEqual([])
      }),
      { numRuns: 1_500 },
    )
  })

  it('lets no article end in silence what treaties began', () => {
    fc.assert(
      fc.property(fc.array(findingOf(fc.constant(one)), { maxLength: 14 }), (findings) => {
        const { periods } = projected(ACTOR, [...MEMBERSHIP, ...findings])
        const member = periods.filter((p) => p.organization === 'org:CSTO' && p.status === 'MEMBER')
        expect(member.some((p) => p.certainty === 'CERTAIN' && p.end === 'ONGOING')).toBe(true)
      }),
      { numRuns: 1_500 },
    )
  })

  it('lets no copies of one wire text make one either', () => {
    fc.assert(
      fc.property(
        fc.array(findingOf(fc.constantFrom(...copies)), { maxLength: 14 }),
        fc.boolean(),
        (findings, member) => {
          expect(endsOf(projected(ACTOR, [...(member ? MEMBERSHIP : []), ...findings]))).toEqual([])
        },
      ),
      { numRuns: 1_500 },
    )
  })

  it('is able to fail: two independent articles do make one', () => {
    const beta = article('Beta', '2005-06-02', 'another text')
    const exit = fc.constantFrom(one, beta)
    const found = fc.sample(fc.array(findingOf(exit), { minLength: 10, maxLength: 14 }), 300)
    expect(found.some((findings) => endsOf(projected(ACTOR, [...MEMBERSHIP, ...findings])).length > 0)).toBe(true)
  })
})
