/** What resolvers hand on and what they cost, through the whole pipeline. */
import { describe, expect, it } from 'vitest'
import { createFake } from './fake-questions.js'
import { createTestApi } from './test-api.js'

const KNOWN = { knownAt: '2026-03-01T00:00:00.000Z', publishedUntil: '2025' }
const ASKED = 'knownAt: "2026-03-01T01:00:00+01:00", publishedUntil: 2025'

describe('knowledge', () => {
  it.each([
    ['memberships', `{ memberships(${ASKED}) { totalCount } }`],
    ['memberships', `{ country(ref: "ARM", ${ASKED}) { memberships { totalCount } } }`],
    ['memberships', `{ countries(${ASKED}) { nodes { memberships { totalCount } } } }`],
    ['members', `{ organization(ref: "CSTO", ${ASKED}) { members { totalCount } } }`],
    ['members', `{ organization(ref: "CSTO") { members(${ASKED}) { totalCount } } }`],
    ['lifespan', `{ organization(ref: "CSTO", ${ASKED}) { founded { edtf } dissolved { edtf } } }`],
    ['lifespan', `{ whoLeft(organization: "CSTO", ${ASKED}) { organization { founded { edtf } } } }`],
    ['statements', `{ leader(ref: "Nikol Pashinyan", ${ASKED}) { statements { totalCount } } }`],
    ['whoLeft', `{ whoLeft(organization: "CSTO", ${ASKED}) { text } }`],
    ['standing', `{ standing(country: "ARM", organization: "CSTO", ${ASKED}) { reason } }`],
    ['events', `{ events(${ASKED}) { totalCount } }`],
    ['timeline', `{ timeline(about: "CSTO", ${ASKED}) { totalCount } }`],
    ['disputes', `{ disputes(${ASKED}) { totalCount } }`],
    ['articles', `{ articles(${ASKED}) { totalCount } }`],
  ])('reaches %s in %s', async (method, operation) => {
    const { api, known } = createTestApi()
    expect((await api.execute(operation)).errors).toBeUndefined()
    expect(known[method]).toEqual(KNOWN)
  })

  it('of the nearest field counts', async () => {
    const { api, known } = createTestApi()
    await api.execute(
      `{ country(ref: "ARM", ${ASKED}) { memberships(publishedUntil: 2020) { nodes { organization { members { totalCount } } } } } }`,
    )
    expect(known.members).toEqual({ ...KNOWN, publishedUntil: '2020' })
  })
})

describe('evidence', () => {
  it('is found by its id, with the claim it was read as; an id of nothing is null', async () => {
    const { api } = createTestApi()
    const { data } = await api.execute(
      `{ standing(country: "ARM", organization: "CSTO") { evidence { id claim reads { id } } } none: evidence(id: "assertion:none") { id } }`,
    )
    const [first] = (data as { standing: { evidence: { id: string; claim: string }[] } }).standing.evidence // as asked
    expect(first).toMatchObject({ reads: { id: first?.claim } })
    expect(data).toMatchObject({ none: null })
    const again = await api.execute('query ($id: ID!) { evidence(id: $id) { id claim } }', { id: first?.id })
    expect(again.data).toMatchObject({ evidence: { id: first?.id, claim: first?.claim } })
  })
})

describe('cost in calls', () => {
  it.each([1, 40])('of %i memberships with members, bodies, evidence and sources is the same', async (first) => {
    const { api, calls } = createTestApi()
    const { errors } = await api.execute(
      `query ($first: Int) {
        memberships(first: $first) {
          nodes { member { __typename } country { name } organization { name founded { edtf } predecessor { name } }
            evidence { quote source { ... on Article { title } ... on Record { organization { name } } } } }
        }
      }`,
      { first },
    )
    expect(errors).toBeUndefined()
    // The second call for actors fetches the predecessor, which only the organization names.
    expect(calls.toSorted()).toEqual(['actorsById', 'actorsById', 'evidenceById', 'lifespan', 'memberships'])
  })
})

describe('answers', () => {
  it('show the evidence of articles by offsets, of records by their sentence and of decisions by their reason', async () => {
    const { api } = createTestApi()
    const { data } = await api.execute(
      '{ standing(country: "ARM", organization: "CSTO") { evidence { quote start end source { __typename } } } }',
    )
    expect(data).toEqual({
      standing: {
        evidence: [
          { quote: 'Armenia has frozen its participation', start: 0, end: 36, source: { __typename: 'Article' } },
          { quote: 'Armenia signed the Treaty in Tashkent.', start: null, end: null, source: { __typename: 'Record' } },
          { quote: 'the record of the council says so', start: null, end: null, source: { __typename: 'Decision' } },
        ],
      },
    })
  })

  it('leave open bounds of a date null', async () => {
    const { api } = createTestApi()
    const { data } = await api.execute(
      'mutation { ingestArticle(input: { text: "x" }) { claims { on { edtf earliest latest basis } effective { earliest latest } } } }',
    )
    expect(data).toEqual({
      ingestArticle: {
        claims: [
          {
            on: { edtf: '2024-02', earliest: '2024-02-01', latest: '2024-02-29', basis: null },
            effective: { earliest: '2024-02-22', latest: null },
          },
        ],
      },
    })
  })

  it.each([
    ['', 1],
    ['(at: "2018-05-07")', 0],
    ['(at: "2018-05-08", office: "Prime Minister")', 1],
    ['(at: 2018, office: "president")', 0],
  ])('list the leaders of a country%s', async (args, count) => {
    const { api } = createTestApi()
    const { data } = await api.execute(`{ country(ref: "ARM") { leaders${args} { leader { name } } } }`)
    expect((data as { country: { leaders: unknown[] } }).country.leaders).toHaveLength(count)
  })

  it('hold no mutation where ingest is not allowed', async () => {
    const { api } = createTestApi({ ingest: null })
    const { errors } = await api.execute('mutation { ingestArticle(input: { text: "x" }) { created } }')
    expect(errors?.[0]?.extensions?.code).toBe('READ_ONLY')
  })
})

describe('time', () => {
  it('that runs out is TIMEOUT, and nothing more is asked', async () => {
    const never = createFake({ memberships: () => new Promise(() => {}) })
    const { api } = createTestApi({ limits: { timeoutMs: 30 } }, never)
    const { errors } = await api.execute('{ memberships { totalCount } }')
    expect(errors?.[0]?.extensions?.code).toBe('TIMEOUT')
  })

  it('is not spent on more operations than may run', async () => {
    const never = createFake({ memberships: () => new Promise(() => {}) })
    const { api } = createTestApi({ limits: { timeoutMs: 30, maxRunning: 1 } }, never)
    const [, second] = await Promise.all([1, 2].map(() => api.execute('{ memberships { totalCount } }')))
    expect(second?.errors?.[0]?.extensions?.code).toBe('OVERLOADED')
  })
})
