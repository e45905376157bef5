/** Random findings on one actor over CST and CSTO, for properties of the policy. */
import fc from 'fast-check'
import { decisionOf, wordOn } from '../../src/domain/decision.js'
import { assertionOf } from '../../src/domain/identity.js'
import type { Claim, RecordKind, Ruling } from '../../src/domain/model.js'
import type { Finding, SourceFacts } from '../../src/domain/rank.js'
import {
  ACTS,
  type Act,
  FACTUALITIES,
  POLARITIES,
  type Polarity,
  STATUSES,
  type Status,
} from '../../src/domain/vocabulary.js'
import { article, finding, projected, record } from './findings.js'

export const ACTOR = 'country:AAA'
const OTHERS = ['country:BBB', 'country:CCC']
const BODIES = ['org:CST', 'org:CSTO']

const two = (n: number): string => String(n).padStart(2, '0')
/** Few years, so that acts meet. */
export const anyDate = fc.oneof(
  fc.integer({ min: 1998, max: 2006 }).map(String),
  fc.tuple(fc.integer({ min: 1998, max: 2006 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(fc.integer({ min: 1998, max: 2006 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
)
const maybeDate = fc.option(anyDate, { nil: null, freq: 4 })

const kinds: readonly RecordKind[] = ['TREATY', 'REGISTER', 'OFFICIAL_LIST', 'OWN_ACT', 'DATA_SET', 'REPORT']
export const anyRecord: fc.Arbitrary<SourceFacts> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(...kinds), fc.constantFrom('2026-01-01', null))
  .map(([key, kind, seen]) => record(`row-${key}-${kind}-${seen}`, kind, seen))

export const anyArticle: fc.Arbitrary<SourceFacts> = fc
  .tuple(
    fc.constantFrom('Alpha', 'Beta', 'alpha ', null),
    maybeDate,
    fc.constantFrom('one', 'two', 'three'),
    fc.boolean(),
  )
  .map(([outlet, on, text, digest]) => article(outlet, on, text, digest))

const acts = Object.keys(ACTS) as readonly Act[]
const statuses = Object.keys(STATUSES) as readonly Status[]

/** A finding of one source. Told as happened more often than not, so that statuses move. */
export const findingOf = (source: fc.Arbitrary<SourceFacts>): fc.Arbitrary<Finding> =>
  fc
    .record({
      source,
      act: fc.option(fc.constantFrom(...acts), { nil: null, freq: 6 }),
      standing: fc.constantFrom(...statuses),
      body: fc.constantFrom(...BODIES),
      onBody: fc.integer({ min: 0, max: 9 }),
      on: maybeDate,
      effective: fc.option(anyDate, { nil: null }),
      until: fc.option(anyDate, { nil: null, freq: 1 }),
      of: fc.constantFrom(...OTHERS, ACTOR),
      closed: fc.uniqueArray(fc.constantFrom(ACTOR, ...OTHERS), { minLength: 1 }),
      polarity: fc.constantFrom(...POLARITIES, 'ASSERTS' as const, 'ASSERTS' as const),
      factuality: fc.constantFrom(...FACTUALITIES, 'HAPPENED' as const, 'HAPPENED' as const, 'HAPPENED' as const),
      saidOn: maybeDate,
    })
    .map(({ source, act, standing, body, onBody, of, closed, ...rest }) => {
      const itself = onBody === 0
      const founded = itself && act !== 'DISSOLVED'
      return finding(source, {
        actor: itself ? body : act === 'SUCCEEDED' && of === ACTOR ? OTHERS[0]! : ACTOR,
        organization: body,
        act: founded ? 'FOUNDED' : act,
        standing: founded || act !== null ? null : standing,
        of: act === 'SUCCEEDED' && !itself ? of : null,
        closed: founded ? closed : null,
        ...rest,
      })
    })

export const anyFindings = fc.array(findingOf(fc.oneof(anyRecord, anyArticle)), { maxLength: 14 })

/** A membership that goes on, told by treaties: what an article could make end. */
export const MEMBERSHIP: readonly Finding[] = [
  finding(record('base-1', 'TREATY'), { actor: ACTOR, organization: 'org:CST', act: 'JOINED', on: '1994-04-20' }),
  finding(record('base-2', 'TREATY'), { actor: ACTOR, organization: 'org:CSTO', act: 'JOINED', on: '2002-10-07' }),
]

/** A decision's findings: its words on claims. */
const decisionOn = (ruling: Ruling, ...words: readonly (readonly [Claim, Polarity])[]): readonly Finding[] => {
  const made = decisionOf('Ani', 'checked', ruling)
  const source = { type: 'decision', id: made.id, publishedOn: null, ruling } as const
  return words.map(([claim, polarity]) => ({
    claim,
    assertion: assertionOf(wordOn(claim, polarity, made, null), claim.id, made.id),
    source,
  }))
}

/** Settles the first dispute there is for one of its positions. */
function settling(findings: readonly Finding[], pick: number): readonly Finding[] {
  const [dispute] = projected(ACTOR, findings).disputes
  if (!dispute) return []
  const { id, axis, actor, organization, spell, positions } = dispute
  const backing = (ids: readonly string[]) => findings.filter((f) => ids.includes(f.assertion.id))
  const chosen = positions[pick % positions.length]!
  const ruling: Ruling = {
    kind: 'SETTLE',
    dispute: id,
    axis,
    actor,
    organization,
    spell,
    value: chosen.value,
    positions: positions.map((p) => ({ value: p.value, claims: backing(p.evidence).map((f) => f.claim.id) })),
  }
  return decisionOn(ruling, ...backing(chosen.evidence).map((f) => [f.claim, f.assertion.polarity] as const))
}

/** Random findings with random decisions on them. */
export const anyDecided: fc.Arbitrary<readonly Finding[]> = fc
  .tuple(anyFindings, fc.array(fc.tuple(fc.nat(5), fc.nat(13), fc.nat(13)), { maxLength: 4 }))
  .map(([findings, picks]) => {
    if (findings.length === 0) return findings
    const decisions = picks.flatMap(([kind, i, j]): readonly Finding[] => {
      const [a, b] = [findings[i % findings.length]!, findings[j % findings.length]!]
      const one = a.claim.id
      if (kind === 0) return decisionOn({ kind: 'ACCEPT', claim: one }, [a.claim, 'ASSERTS'])
      if (kind === 1) return decisionOn({ kind: 'REJECT', claim: one, assertion: null }, [a.claim, 'DENIES'])
      if (kind === 2) return decisionOn({ kind: 'REJECT', claim: one, assertion: a.assertion.id }, [a.claim, 'ASSERTS'])
      const both = [
        [a.claim, 'ASSERTS'],
        [b.claim, 'ASSERTS'],
      ] as const
      if (kind === 3) return decisionOn({ kind: 'MERGE', claim: one, same: b.claim.id }, ...both)
      if (kind === 4) return decisionOn({ kind: 'SPLIT', claim: one, assertion: b.assertion.id }, ...both)
      return settling(findings, j)
    })
    return [...findings, ...decisions]
  })
