import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/rank.js'
import { article, FAMILY, finding, projected, record, told } from '../support/findings.js'

const org = 'org:CSTO'
const cst = 'org:CST'
const founded = finding(record('founded', 'TREATY'), {
  actor: org,
  organization: org,
  act: 'FOUNDED',
  on: '2002-10-07',
})
const cstFounded = finding(record('cst', 'TREATY'), { actor: cst, organization: cst, act: 'FOUNDED', on: '1992-05-15' })
const list = finding(article('Mirror', '2024-12-12'), {
  actor: org,
  organization: org,
  act: 'FOUNDED',
  on: '1992',
  closed: ['country:ARM', 'country:BLR', 'country:KAZ', 'country:KGZ', 'country:RUS', 'country:TJK'],
})

const early = (actor: string, signed: string): Finding[] => [
  finding(record(`${actor}-signed`, 'TREATY'), { actor, organization: cst, act: 'SIGNED', on: signed }),
  finding(record(`${actor}-in-force`, 'TREATY'), { actor, organization: cst, act: 'JOINED', on: '1994-04-20' }),
]
const intoCsto = (actor: string): Finding =>
  finding(record(`${actor}-csto`, 'TREATY'), { actor, organization: org, act: 'JOINED', on: '2002-10-07' })
const lapsed = (actor: string): Finding =>
  finding(record(`${actor}-lapsed`, 'TREATY'), { actor, organization: cst, act: 'LAPSED', on: '1999-04-02' })

describe('Armenia and the CSTO', () => {
  const actor = 'country:ARM'
  const froze = finding(record('arm-froze', 'OWN_ACT'), { actor, organization: org, act: 'FROZE', on: '2024-02' })
  const told2024 = finding(article('Mirror', '2024-12-12'), {
    actor,
    organization: org,
    act: 'FROZE',
    saidOn: '2024-12-04',
  })
  const noNotice = finding(article('Mirror', '2024-12-12'), {
    actor,
    organization: org,
    act: 'ANNOUNCED_WITHDRAWAL',
    factuality: 'ANNOUNCED',
    polarity: 'DENIES',
    saidOn: '2024-12-05',
  })
  const p = projected(actor, [
    founded,
    cstFounded,
    list,
    ...early(actor, '1992-05-15'),
    intoCsto(actor),
    froze,
    told2024,
    noNotice,
  ])

  it('is frozen since February 2024, a member all along, and disputed', () => {
    expect(told(p)).toEqual([
      '1 CST SIGNATORY 1992-05-15..1994-04-20',
      '1 CST MEMBER 1994-04-20..2002-10-07',
      '1 CSTO MEMBER 2002-10-07..ONGOING',
      '1 CSTO FROZEN 2024-02..ONGOING disputed',
    ])
  })

  it('shows the denial beside the freeze', () => {
    expect(p.disputes.map((d) => [d.axis, ...d.positions.map((x) => [x.value, x.wins])])).toEqual([
      ['RECOGNITION', ['froze 2024-02', true], ['no notice received', false]],
    ])
  })

  it('reads the founding of 1992 as one of the treaty, where it agrees with the signature', () => {
    expect(p.problems.map((x) => x.message)).toEqual(['read as a claim on org:CST: org:CSTO was founded only later'])
  })
})

describe("the article's list of founders", () => {
  it('loses against the record on Belarus, in an open dispute', () => {
    const actor = 'country:BLR'
    const p = projected(actor, [founded, cstFounded, list, ...early(actor, '1993-12-31'), intoCsto(actor)])
    expect(p.disputes).toHaveLength(1)
    expect(p.disputes[0]).toMatchObject({ axis: 'DATE', open: true })
    expect(p.disputes[0]!.positions.map((x) => [x.value, x.wins])).toEqual([
      ['signed 1993-12-31', true],
      ['founded 1992', false],
    ])
    expect(p.disputes[0]!.positions[1]!.evidence).toEqual([list.assertion.id])
  })

  it('disputes the signature of Uzbekistan, which it omits, and not that of Azerbaijan, which came later', () => {
    const uzb = projected('country:UZB', [
      founded,
      cstFounded,
      list,
      ...early('country:UZB', '1992-05-15'),
      lapsed('country:UZB'),
    ])
    expect(uzb.disputes.map((d) => [d.axis, ...d.positions.map((x) => x.value)])).toEqual([
      ['ACTOR', 'signed 1992-05-15', 'not signed 1992-05-15'],
    ])
    const aze = projected('country:AZE', [
      founded,
      cstFounded,
      list,
      ...early('country:AZE', '1993-09-24'),
      lapsed('country:AZE'),
    ])
    expect(aze.disputes).toEqual([])
    expect(told(aze).at(-1)).toBe('1 CST LAPSED 1999-04-02..ONGOING')
  })
})

describe('Uzbekistan and the CSTO', () => {
  const actor = 'country:UZB'
  const all = [
    founded,
    cstFounded,
    ...early(actor, '1992-05-15'),
    lapsed(actor),
    finding(record('uzb-back', 'TREATY'), { actor, organization: org, act: 'REJOINED', on: '2006-08-16' }),
    finding(record('uzb-notice', 'OWN_ACT'), {
      actor,
      organization: org,
      act: 'ANNOUNCED_WITHDRAWAL',
      factuality: 'ANNOUNCED',
      on: '2012-06-28',
    }),
    finding(record('uzb-early', 'REPORT'), { actor, organization: org, act: 'WITHDREW', on: '2012-06-28' }),
    finding(record('uzb-suspended', 'REPORT'), { actor, organization: org, act: 'WAS_SUSPENDED', on: '2012-12-19' }),
    finding(record('uzb-out', 'OFFICIAL_LIST'), { actor, organization: org, act: 'WITHDREW', on: '2012-12-19' }),
    finding(record('list-2013', 'OFFICIAL_LIST'), {
      actor: org,
      organization: org,
      standing: 'MEMBER',
      on: '2013',
      closed: ['country:ARM', 'country:RUS'],
    }),
  ]
  const p = projected(actor, all)

  it('lapsed 1999, rejoined 2006, withdrew 2012-12-19 with act and date disputed', () => {
    expect(told(p)).toEqual([
      '1 CST SIGNATORY 1992-05-15..1994-04-20',
      '1 CST MEMBER 1994-04-20..1999-04-02',
      '1 CST LAPSED 1999-04-02..ONGOING',
      '2 CSTO MEMBER 2006-08-16..2012-12-19 disputed',
      '2 CSTO NOTICE_GIVEN 2012-06-28..2012-12-19 disputed',
      '2 CSTO WITHDRAWN 2012-12-19..ONGOING disputed',
    ])
    expect(p.disputes.map((d) => d.axis).sort()).toEqual(['ACT', 'DATE'])
  })
})

describe('the guard', () => {
  const actor = 'country:KAZ'
  const basis = [founded, cstFounded, ...early(actor, '1992-05-15'), intoCsto(actor)]
  const gone = (outlet: string | null, text?: string, digest = false) =>
    finding(article(outlet, '2025-03-02', text, digest), {
      actor,
      organization: org,
      act: 'WITHDREW',
      on: '2025-03-01',
    })

  it('lets one article make nobody leave: the exit stands as possible beside the membership', () => {
    expect(told(projected(actor, [...basis, gone('Alpha')])).slice(2)).toEqual([
      '1 CSTO MEMBER 2002-10-07..ONGOING disputed',
      '1 CSTO WITHDRAWN 2025-03-01..ONGOING possible disputed',
    ])
  })

  it('lets two independent ones move it, and a record at once', () => {
    const moved = ['1 CSTO MEMBER 2002-10-07..2025-03-01', '1 CSTO WITHDRAWN 2025-03-01..ONGOING']
    expect(told(projected(actor, [...basis, gone('Alpha'), gone('Beta')])).slice(2)).toEqual(moved)
    const depositary = finding(record('kaz-out'), { actor, organization: org, act: 'WITHDREW', on: '2025-03-01' })
    expect(told(projected(actor, [...basis, depositary])).slice(2)).toEqual(moved)
  })

  it('does not count copies of one text, one outlet twice, unknown outlets or digests', () => {
    const still = (...more: Finding[]) => told(projected(actor, [...basis, gone('Alpha', 'wire'), ...more]))[2]
    expect(still(gone('Beta', 'wire'))).toContain('ONGOING')
    expect(still(gone('alpha ', 'another text'))).toContain('ONGOING')
    expect(still(gone(null, 'another text'))).toContain('ONGOING')
    expect(still(gone('Beta', 'another text', true))).toContain('ONGOING')
    expect(still(gone('Beta', 'another text'))).toContain('..2025-03-01')
  })

  it('holds back what a source of equal rank denies', () => {
    const denied = finding(article('Gamma', '2025-03-03'), {
      actor,
      organization: org,
      act: 'WITHDREW',
      on: '2025-03-01',
      polarity: 'DENIES',
    })
    expect(told(projected(actor, [...basis, gone('Alpha'), gone('Beta'), denied]))[2]).toBe(
      '1 CSTO MEMBER 2002-10-07..ONGOING disputed',
    )
  })
})

describe('Mali and ECOWAS', () => {
  const actor = 'country:MLI'
  const eco = 'org:ECOWAS'
  const family = [{ id: eco, predecessor: null }]
  const base = [
    finding(record('mli'), { actor, organization: eco, act: 'JOINED', on: '1975-05-28' }),
    finding(record('mli-1'), { actor, organization: eco, act: 'WAS_SUSPENDED', on: '2020-08-20' }),
    finding(record('mli-2'), { actor, organization: eco, act: 'RESUMED', on: '2020-10-06' }),
    finding(record('mli-3'), { actor, organization: eco, act: 'WAS_SUSPENDED', on: '2021-05-30' }),
    finding(record('mli-4'), {
      actor,
      organization: eco,
      act: 'ANNOUNCED_WITHDRAWAL',
      factuality: 'ANNOUNCED',
      on: '2024-01-28',
      effective: '2025-01-29',
    }),
  ]
  it('is suspended and under notice, then out', () => {
    const out = finding(record('mli-5'), { actor, organization: eco, act: 'WITHDREW', on: '2025-01-29' })
    expect(told(projected(actor, [...base, out], family))).toEqual([
      '1 ECOWAS MEMBER 1975-05-28..2025-01-29',
      '1 ECOWAS SUSPENDED 2020-08-20..2020-10-06',
      '1 ECOWAS SUSPENDED 2021-05-30..2025-01-29',
      '1 ECOWAS NOTICE_GIVEN 2024-01-28..2025-01-29',
      '1 ECOWAS WITHDRAWN 2025-01-29..ONGOING',
    ])
  })
  it('without word of the exit a possible one stands beside the membership from the day of effect', () => {
    expect(told(projected(actor, base, family))).toEqual([
      '1 ECOWAS MEMBER 1975-05-28..ONGOING doubted',
      '1 ECOWAS SUSPENDED 2020-08-20..2020-10-06',
      '1 ECOWAS SUSPENDED 2021-05-30..ONGOING',
      '1 ECOWAS NOTICE_GIVEN 2024-01-28..2025-01-29',
      '1 ECOWAS WITHDRAWN 2025-01-29..ONGOING possible',
    ])
  })
})

describe('states that end', () => {
  it('end a membership without leaving, and the successor takes the seat', () => {
    const un = 'org:UN'
    const family = [{ id: un, predecessor: null }]
    const seat = finding(record('rus-un'), {
      actor: 'country:RUS',
      organization: un,
      act: 'SUCCEEDED',
      on: '1991-12-24',
      of: 'country:SUN',
      continues: true,
    })
    const sun = finding(record('sun-un'), { actor: 'country:SUN', organization: un, act: 'JOINED', on: '1945-10-24' })
    expect(told(projected('country:SUN', [sun, seat], family))).toEqual([
      '1 UN MEMBER 1945-10-24..1991-12-24',
      '1 UN STATE_ENDED 1991-12-24..ONGOING',
    ])
    expect(told(projected('country:RUS', [seat], family))).toEqual(['1 UN MEMBER 1991-12-24..ONGOING'])
  })
})

describe('a body that ends', () => {
  const seato = 'org:SEATO'
  const family = [{ id: seato, predecessor: null }]
  const end = finding(record('end', 'TREATY'), {
    actor: seato,
    organization: seato,
    act: 'DISSOLVED',
    on: '1977-06-30',
  })
  const joined = (actor: string) =>
    finding(record(`${actor}-in`), { actor, organization: seato, act: 'JOINED', on: '1955-02-19' })
  const left = finding(record('pak-out', 'REPORT', null), {
    actor: 'country:PAK',
    organization: seato,
    act: 'WITHDREW',
    on: '1973-11-07',
  })

  it('ends the memberships that went on to then, and nobody left by that', () => {
    expect(told(projected('country:AUS', [joined('country:AUS'), end], family))).toEqual([
      '1 SEATO MEMBER 1955-02-19..1977-06-30',
      '1 SEATO ORG_DISSOLVED 1977-06-30..ONGOING',
    ])
  })

  it('says nothing of those that had left before, however weak the word on their exit', () => {
    const p = projected('country:PAK', [joined('country:PAK'), left, end], family)
    expect(told(p)).toEqual(['1 SEATO MEMBER 1955-02-19..1973-11-07', '1 SEATO WITHDRAWN 1973-11-07..ONGOING'])
    expect(p.disputes).toEqual([])
    expect(p.problems).toEqual([])
  })
})

describe('a fixed term', () => {
  const council = [{ id: 'org:UNHRC', predecessor: null }]
  const seat = (key: string, on: string, until: string) =>
    finding(record(key), { actor: 'country:LBY', organization: 'org:UNHRC', act: 'JOINED', on, until })

  it('runs out without an exit, and may come again', () => {
    expect(
      told(projected('country:LBY', [seat('a', '2010-06', '2013-06'), seat('b', '2016', '2019')], council)),
    ).toEqual(['1 UNHRC MEMBER 2010-06..2013-06', '2 UNHRC MEMBER 2016..2019'])
  })

  it('ends early by an exit', () => {
    const out = finding(record('out'), {
      actor: 'country:LBY',
      organization: 'org:UNHRC',
      act: 'WITHDREW',
      on: '2012-01-01',
    })
    expect(told(projected('country:LBY', [seat('a', '2010-06', '2013-06'), out], council))).toEqual([
      '1 UNHRC MEMBER 2010-06..2012-01-01',
      '1 UNHRC WITHDRAWN 2012-01-01..ONGOING',
    ])
  })
})

describe('a suspension', () => {
  it('goes along from a predecessor into its successor, and ends there', () => {
    const actor = 'country:MLI'
    expect(
      told(
        projected(actor, [
          founded,
          finding(record('in'), { actor, organization: cst, act: 'JOINED', on: '1994-04-20' }),
          finding(record('off'), { actor, organization: cst, act: 'WAS_SUSPENDED', on: '2001-05-01' }),
          intoCsto(actor),
          finding(record('on'), { actor, organization: org, act: 'RESUMED', on: '2003-01-01' }),
        ]),
      ),
    ).toEqual([
      '1 CST MEMBER 1994-04-20..2002-10-07',
      '1 CST SUSPENDED 2001-05-01..2002-10-07',
      '1 CSTO SUSPENDED 2001-05-01..2003-01-01',
      '1 CSTO MEMBER 2002-10-07..ONGOING',
    ])
  })
})

describe('acts that are impossible', () => {
  it('move nothing and are reported', () => {
    const p = projected('country:UKR', [
      founded,
      finding(record('x'), { actor: 'country:UKR', organization: org, act: 'WAS_SUSPENDED', on: '2020' }),
    ])
    expect(p.periods).toEqual([])
    expect(p.problems.map((x) => x.message)).toEqual(['was suspended 2020: impossible in the status of that day'])
    expect(FAMILY).toHaveLength(2)
  })
})
