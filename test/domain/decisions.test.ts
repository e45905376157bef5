/** What decisions do to the policy: positions of the highest rank, and other readings of what sources say. */
import { describe, expect, test } from 'vitest'
import { decisionOf, wordOn } from '../../src/domain/decision.js'
import { assertionOf, claimOf } from '../../src/domain/identity.js'
import type { Claim, Ruling } from '../../src/domain/model.js'
import type { Projection } from '../../src/domain/projection.js'
import type { Finding } from '../../src/domain/rank.js'
import type { Polarity } from '../../src/domain/vocabulary.js'
import { article, draft, finding, projected, record, told } from '../support/findings.js'

const KAZ = 'country:KAZ'
const CSTO = 'org:CSTO'
const joined = finding(record('kaz-joined', 'TREATY'), {
  actor: KAZ,
  organization: CSTO,
  act: 'JOINED',
  on: '2002-10-07',
})
const steppe = article('Steppe Observer', '2026-10-02')
const exit = finding(steppe, { actor: KAZ, organization: CSTO, act: 'WITHDREW', on: '2026-10-01' })
const second = finding(article('Harbour Gazette', '2026-10-03'), {
  actor: KAZ,
  organization: CSTO,
  act: 'WITHDREW',
  on: '2026-10-01',
})

/** The findings of a decision: its words on claims. */
function decision(ruling: Ruling, ...words: readonly (readonly [Claim, Polarity])[]): readonly Finding[] {
  const made = decisionOf('Ani', 'checked', ruling)
  const source = { type: 'decision', id: made.id, publishedOn: null, ruling } as const
  return words.map(([claim, polarity]) => ({
    claim,
    assertion: assertionOf(wordOn(claim, polarity, made, null), claim.id, made.id),
    source,
  }))
}

const accept = (f: Finding) => decision({ kind: 'ACCEPT', claim: f.claim.id }, [f.claim, 'ASSERTS'])
const reject = (f: Finding) => decision({ kind: 'REJECT', claim: f.claim.id, assertion: null }, [f.claim, 'DENIES'])
const misread = (f: Finding) =>
  decision({ kind: 'REJECT', claim: f.claim.id, assertion: f.assertion.id }, [f.claim, 'ASSERTS'])
const seen = (p: Projection) =>
  p.disputes.map((d) => `${d.open ? 'open' : 'closed'}: ${d.positions.map((x) => x.value).join(' / ')}`)

/** A settlement of the only dispute there is, with the words that a reviewer's choice gives. */
function settle(findings: readonly Finding[], value: string, words: readonly (readonly [Claim, Polarity])[]) {
  const [dispute] = projected(KAZ, findings).disputes
  const { id, axis, actor, organization, spell, positions } = dispute!
  const claimsOf = (ids: readonly string[]) =>
    [...new Set(findings.filter((f) => ids.includes(f.assertion.id)).map((f) => f.claim.id))].sort()
  const ruling: Ruling = {
    kind: 'SETTLE',
    dispute: id,
    axis,
    actor,
    organization,
    spell,
    value,
    positions: positions.map((p) => ({ value: p.value, claims: claimsOf(p.evidence) })),
  }
  return decision(ruling, ...words)
}

test('a single article reports an exit: the membership goes on, in dispute', () => {
  const p = projected(KAZ, [joined, exit])
  expect(told(p)).toEqual([
    '1 CSTO MEMBER 2002-10-07..ONGOING disputed',
    '1 CSTO WITHDRAWN 2026-10-01..ONGOING possible disputed',
  ])
  expect(seen(p)).toEqual(['open: member / withdrew 2026-10-01'])
})

test('accepting its claim frees the exit', () => {
  expect(told(projected(KAZ, [joined, exit, ...accept(exit)]))).toEqual([
    '1 CSTO MEMBER 2002-10-07..2026-10-01',
    '1 CSTO WITHDRAWN 2026-10-01..ONGOING',
  ])
})

test('rejecting its claim takes the report away, and holds when a second article tells the same', () => {
  for (const told2 of [[], [second]]) {
    const p = projected(KAZ, [joined, exit, ...told2, ...reject(exit)])
    expect(told(p)).toEqual(['1 CSTO MEMBER 2002-10-07..ONGOING'])
    expect(seen(p)).toEqual(['closed: member / withdrew 2026-10-01'])
  }
})

test('rejecting one assertion as misread leaves the other: one article is not enough again', () => {
  const both = [joined, exit, second]
  expect(told(projected(KAZ, both))[1]).toBe('1 CSTO WITHDRAWN 2026-10-01..ONGOING')
  expect(projected(KAZ, [...both, ...misread(second)])).toEqual(projected(KAZ, [joined, exit]))
  expect(projected(KAZ, [joined, exit, ...misread(exit)])).toEqual(projected(KAZ, [joined]))
})

test('accepting and rejecting one claim by two reviewers keeps the dispute open', () => {
  const p = projected(KAZ, [joined, exit, ...accept(exit), ...reject(exit)])
  expect(p.disputes.map((d) => d.open)).toEqual([true])
})

test('that somebody joined, by decision, says nothing of whether he left', () => {
  expect(seen(projected(KAZ, [joined, exit, ...accept(joined)]))).toEqual(['open: member / withdrew 2026-10-01'])
})

describe('a merge', () => {
  const later = finding(record('register', 'REGISTER'), {
    actor: KAZ,
    organization: CSTO,
    act: 'JOINED',
    on: '2003-09-18',
  })
  const merge = decision(
    { kind: 'MERGE', claim: joined.claim.id, same: later.claim.id },
    [joined.claim, 'ASSERTS'],
    [later.claim, 'ASSERTS'],
  )
  test('reads the second claim as the first: no dispute on the date', () => {
    expect(seen(projected(KAZ, [joined, later]))).toHaveLength(1)
    const p = projected(KAZ, [joined, later, ...merge])
    expect(seen(p)).toEqual([])
    expect(p.periods[0]!.evidence).toEqual(expect.arrayContaining([joined.assertion.id, later.assertion.id]))
  })
  test('in a circle ends, the same in any order', () => {
    const back = decision(
      { kind: 'MERGE', claim: later.claim.id, same: joined.claim.id },
      [joined.claim, 'ASSERTS'],
      [later.claim, 'ASSERTS'],
    )
    const all = [joined, later, ...merge, ...back]
    expect(projected(KAZ, [...all].reverse())).toEqual(projected(KAZ, all))
  })
})

test('a split gives one sentence another act: a freeze is no exit', () => {
  const froze = claimOf(draft({ actor: KAZ, organization: CSTO, act: 'FROZE', on: '2026-10-01' }))
  const split = decision(
    { kind: 'SPLIT', claim: froze.id, assertion: exit.assertion.id },
    [exit.claim, 'ASSERTS'],
    [froze, 'ASSERTS'],
  )
  const p = projected(KAZ, [joined, exit, ...split])
  expect(told(p)).toEqual(['1 CSTO MEMBER 2002-10-07..ONGOING', '1 CSTO FROZEN 2026-10-01..ONGOING'])
  expect(p.periods[1]!.evidence).toEqual([exit.assertion.id])
})

describe('a settlement', () => {
  const other = finding(record('data', 'DATA_SET'), { actor: KAZ, organization: CSTO, act: 'JOINED', on: '2003-09-18' })
  const both = [joined, other]

  test('turns a dispute on a date round, closes it under its id, and shows both sides', () => {
    const [before] = projected(KAZ, both).disputes
    const p = projected(KAZ, [...both, ...settle(both, 'joined 2003-09-18', [[other.claim, 'ASSERTS']])])
    expect(before!.positions.map((x) => x.value)).toEqual(['joined 2002-10-07', 'joined 2003-09-18'])
    expect(seen(p)).toEqual(['closed: joined 2003-09-18 / joined 2002-10-07'])
    expect(p.disputes[0]!.id).toBe(before!.id)
    expect(told(p)).toEqual(['1 CSTO MEMBER 2003-09-18..ONGOING'])
  })

  test('lasts while evidence for what it saw comes and goes', () => {
    const settled = settle(both, 'joined 2003-09-18', [[other.claim, 'ASSERTS']])
    const more = finding(record('list', 'OFFICIAL_LIST'), { ...draft(joined.claim), quote: 'again' })
    expect(seen(projected(KAZ, [...both, more, ...settled]))).toEqual(['closed: joined 2003-09-18 / joined 2002-10-07'])
  })

  test('is opened again by a position that came later', () => {
    const settled = settle(both, 'joined 2003-09-18', [[other.claim, 'ASSERTS']])
    const third = finding(record('third', 'REPORT'), {
      actor: KAZ,
      organization: CSTO,
      act: 'JOINED',
      on: '2005-01-01',
    })
    const p = projected(KAZ, [...both, third, ...settled])
    expect(p.disputes.map((d) => d.open)).toEqual([true])
    expect(told(p)[0]).toContain('MEMBER 2003-09-18')
  })

  test('lies idle when nobody else holds its position any more', () => {
    const settled = settle(both, 'joined 2003-09-18', [[other.claim, 'ASSERTS']])
    expect(projected(KAZ, [joined, ...settled])).toEqual(projected(KAZ, [joined]))
  })

  test('on a reported exit: for the exit it moves, against it the membership stands, both times closed', () => {
    const doubt = [joined, exit]
    const gone = projected(KAZ, [...doubt, ...settle(doubt, 'withdrew 2026-10-01', [[exit.claim, 'ASSERTS']])])
    expect(told(gone)[1]).toBe('1 CSTO WITHDRAWN 2026-10-01..ONGOING')
    expect(seen(gone)).toEqual(['closed: withdrew 2026-10-01 / member'])
    expect(gone.disputes[0]!.id).toBe(projected(KAZ, doubt).disputes[0]!.id)
    const stays = projected(KAZ, [...doubt, second, ...settle(doubt, 'member', [[exit.claim, 'DENIES']])])
    expect(told(stays)).toEqual(['1 CSTO MEMBER 2002-10-07..ONGOING'])
    expect(seen(stays)).toEqual(['closed: member / withdrew 2026-10-01'])
  })

  test('for a denial of recognition shows that side first, and the freeze goes on undisputed', () => {
    const froze = finding(record('own', 'OWN_ACT'), { actor: KAZ, organization: CSTO, act: 'FROZE', on: '2024-02' })
    const no = finding(article('Moscow Daily', '2024-03-01'), {
      actor: KAZ,
      organization: CSTO,
      act: 'ANNOUNCED_WITHDRAWAL',
      polarity: 'DENIES',
      factuality: 'ANNOUNCED',
      saidOn: '2024-03-01',
    })
    const all = [joined, froze, no]
    expect(seen(projected(KAZ, all))).toEqual(['open: froze 2024-02 / no notice received'])
    const p = projected(KAZ, [...all, ...settle(all, 'no notice received', [[no.claim, 'DENIES']])])
    expect(seen(p)).toEqual(['closed: no notice received / froze 2024-02'])
    expect(told(p)).toContain('1 CSTO FROZEN 2024-02..ONGOING')
  })
})

test('an id of a dispute is the same whoever wins and whatever backs the sides', () => {
  const a = finding(record('a', 'TREATY'), { actor: KAZ, organization: CSTO, act: 'JOINED', on: '2002-10-07' })
  const b = (kind: 'REPORT' | 'TREATY', seenOn: string) =>
    finding(record(`b-${kind}`, kind, seenOn), { actor: KAZ, organization: CSTO, act: 'JOINED', on: '2003-09-18' })
  const weak = projected(KAZ, [a, b('REPORT', '2026-01-01')]).disputes
  const strong = projected(KAZ, [{ ...a, source: record('a', 'REPORT') }, b('TREATY', '2026-01-01')]).disputes
  expect(weak[0]!.positions[0]!.value).not.toBe(strong[0]!.positions[0]!.value)
  expect(weak.map((d) => d.id)).toEqual(strong.map((d) => d.id))
})
