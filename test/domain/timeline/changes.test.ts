/** Status changes read off periods: what was shown before and after, in order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, type MembershipChange } from '../../../src/domain/timeline/changes.js'
import {
  keyOf,
  listedChange,
  listedEvent,
  namedBy,
  partialLists,
  reachOf,
  wholeListOf,
} from '../../../src/domain/timeline/entry.js'
import { ACTOR, anyFindings, MEMBERSHIP } from '../../support/arbitrary.js'
import { article, type DraftParts, finding, projected, record } from '../../support/findings.js'

const ARM = 'country:ARM'
const told = (c: MembershipChange): string =>
  [
    `${c.date?.edtf ?? '?'} ${c.organization.slice(4)}: ${c.before ?? '-'} -> ${c.after ?? '-'}`,
    ...(c.certainty === 'POSSIBLE' ? ['possible'] : []),
    ...(c.disputed ? ['disputed'] : []),
  ].join(', ')
const says = (key: string, parts: Partial<DraftParts>) =>
  finding(record(key), { actor: ARM, organization: 'org:CSTO', ...parts })
const changes = (...findings: readonly ReturnType<typeof says>[]) =>
  changesOf(projected(ARM, findings).periods).map(told)

const joined = says('joined', { act: 'JOINED', on: '2002-10-07' })

describe('changes', () => {
  it('tell a freeze that ends nothing', () => {
    expect(changes(joined, says('froze', { act: 'FROZE', on: '2024-02' }))).toEqual([
      '2002-10-07 CSTO: - -> MEMBER',
      '2024-02 CSTO: MEMBER -> FROZEN',
    ])
  })

  it('tell the way back from a suspension, and an exit', () => {
    expect(
      changes(
        joined,
        says('out', { act: 'WAS_SUSPENDED', on: '2010-04-07' }),
        says('back', { act: 'RESUMED', on: '2011-05' }),
        says('gone', { act: 'WITHDREW', on: '2012-12-19' }),
      ),
    ).toEqual([
      '2002-10-07 CSTO: - -> MEMBER',
      '2010-04-07 CSTO: MEMBER -> SUSPENDED',
      '2011-05 CSTO: SUSPENDED -> MEMBER',
      '2012-12-19 CSTO: MEMBER -> WITHDRAWN',
    ])
  })

  it('show an exit that one article reports as possible, beside a membership that goes on', () => {
    const one = finding(article('Alpha', '2026-03-01'), {
      actor: ARM,
      organization: 'org:CSTO',
      act: 'WITHDREW',
      on: '2026-02-28',
    })
    expect(changes(joined, one)).toEqual([
      '2002-10-07 CSTO: - -> MEMBER, disputed',
      '2026-02-28 CSTO: MEMBER -> WITHDRAWN, possible, disputed',
    ])
  })

  it('say nothing of a beginning that only a standing implies', () => {
    expect(changes(says('list', { standing: 'MEMBER', on: '2020' }))).toEqual([])
  })

  it('never tell the same status before and after, and have ids of their own, whatever is asserted', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const all = changesOf(projected(ACTOR, [...MEMBERSHIP, ...findings]).periods)
        for (const c of all) if (c.certainty === 'CERTAIN') expect(c.before).not.toBe(c.after)
        expect(new Set(all.map((c) => c.id)).size).toBe(all.length)
        expect(new Set(all.map((c) => keyOf(listedChange(c).entry))).size).toBe(all.length)
        for (const c of all)
          expect(namedBy(listedChange(c).entry)).toEqual({
            type: 'change',
            hash: c.id.slice('change:'.length),
            pair: `${c.member}|${c.organization}`,
          })
      }),
      { numRuns: 300 },
    )
  })
})

describe('an entry', () => {
  const entry = (on: string | null) =>
    listedEvent(projected(ARM, [joined, says('x', { act: 'REFUSED', on, saidOn: '2024-05-09' })]).events.at(-1)!).entry

  it.each([
    ['2024-05-08', '20240508 20240508', null],
    ['2024-05', '20240501 20240531', 'days'],
    ['2024', '20240101 20241231', 'months'],
    ['2023-12/2024-01', '20231201 20240131', 'years'],
  ])('of %s stands on its first day and knows how far it reaches', (on, place, reach) => {
    expect(entry(on)).toContain(place)
    expect(reachOf(entry(on))).toBe(reach)
  })

  it('without a date stands on the day by which it was told', () => {
    const all = projected(ARM, [says('x', { act: 'REFUSED', on: null, saidOn: '2024-05-09' })]).events.map(
      (e) => listedEvent(e).entry,
    )
    expect(all).toHaveLength(1)
    expect(all[0]).toMatch(/^20240509 20240509 /)
  })
})

it.each(['events org:CSTO', 'statements by leader:x|org:CSTO', 'events beside org:EU', 'disputes all'])(
  'a part of %s, or of a list beside it, names it',
  (list) => {
    const entry = '20240201 20240229 1ARM|CSTO|ab FROZE/HAPPENED'
    for (const name of [list, ...partialLists(list, entry)])
      for (const part of [name, `${name}/2024`, `${name}/2024/02/01/ 20240229 /1A`])
        expect(wholeListOf(part)).toBe(list)
  },
)
