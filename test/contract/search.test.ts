/** Search over a seeded graph with articles, the same on each engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMBEDDED, ONE_OF_EACH } from '../support/engines.js'
import { type GraphUnderTest, seededGraph } from '../support/seeded.js'
import { served } from '../support/served.js'
import { articleText, INGEST, turnableClock } from '../support/whole-way.js'

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $actor: String, $outlet: String, $from: EDTF, $to: EDTF,
    $first: Int, $after: String, $knownAt: DateTime, $publishedUntil: EDTF) {
  search(text: $text, kinds: $kinds, actor: $actor, outlet: $outlet, from: $from, to: $to, first: $first, after: $after,
      knownAt: $knownAt, publishedUntil: $publishedUntil) {
    totalCount pageInfo { endCursor }
    nodes { kind score snippet start end highlights { start end } item { __typename
      ... on Article { id text outlet } ... on Record { id sentence } ... on Organization { name } ... on Country { name }
      ... on Leader { name } ... on Statement { quote evidence { source { ... on Article { text } } } }
      ... on Evidence { quote source { ... on Article { text } } } } } } }`
const RETRACT = `mutation ($id: ID!) { retractArticle(id: $id, reason: "withdrawn") { appended } }`

interface Hit {
  readonly kind: string
  readonly score: number
  readonly snippet: string
  readonly start: number
  readonly end: number
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
  readonly item: {
    readonly __typename: string
    readonly id?: string
    readonly name?: string
    readonly text?: string
    readonly sentence?: string
    readonly outlet?: string
    readonly evidence?: { readonly source: { readonly text: string } }
    readonly source?: { readonly text: string }
  }
}

const SERVED = { name: 'embedded, served', open: async () => served(await EMBEDDED.open()) }
/** What each engine gave to each question: all must agree. */
const given = new Map<string, { readonly engine: string; readonly hits: readonly string[] }>()

describe.each([...ONE_OF_EACH, SERVED])('search on $name', ({ name, open }) => {
  const clock = turnableClock('2026-11-20T10:00:00Z')
  let graph: GraphUnderTest
  let kazakhstan = ''
  beforeAll(async () => {
    graph = await seededGraph(await open(), clock.now)
    clock.turn(60)
    await graph.ask(INGEST, { text: articleText('armenia-suspends') })
    const { ingestArticle } = await graph.ask(INGEST, { text: articleText('kazakhstan-left') })
    kazakhstan = ingestArticle.article.id
    clock.turn(60)
  }, 120_000)
  afterAll(() => graph.close())

  const hitsOf = async (text: string, rest: Record<string, unknown> = {}): Promise<readonly Hit[]> =>
    (await graph.ask(SEARCH, { text, ...rest })).search.nodes
  const found = async (text: string, rest: Record<string, unknown> = {}) => {
    const hits = await hitsOf(text, { first: 500, ...rest })
    const lines = hits.map((h) => `${h.kind} ${h.score} ${h.item.id ?? h.item.name ?? ''} ${h.snippet}`)
    const key = JSON.stringify([text, rest])
    const before = given.get(key)
    if (before) expect(lines, `${name} and ${before.engine}`).toEqual(before.hits)
    else given.set(key, { engine: name, hits: lines })
    return hits
  }

  it('finds the body by its acronym and by its name, and texts that write it either way', async () => {
    for (const text of ['CSTO', 'csto', 'Collective Security Treaty Organization']) {
      const hits = await found(text)
      expect(hits[0]).toMatchObject({ kind: 'ACTOR', item: { name: 'Collective Security Treaty Organization' } })
      const told = hits.filter((h) => h.kind !== 'ACTOR').map((h) => h.snippet)
      expect(told.some((s) => s.includes('CSTO'))).toBe(true)
      expect(told.some((s) => s.includes('Collective Security Treaty Organization'))).toBe(true)
    }
  })

  it('gives exact slices, with the words marked', async () => {
    const hits = await found('Armenia CSTO')
    expect(new Set(hits.map((h) => h.kind))).toEqual(new Set(['ACTOR', 'RECORD', 'ARTICLE', 'EVIDENCE', 'STATEMENT']))
    for (const hit of hits) {
      const { item } = hit
      const text = item.text ?? item.sentence ?? item.evidence?.source.text ?? item.source?.text
      if (text !== undefined) expect(text.slice(hit.start, hit.end)).toBe(hit.snippet)
      const marked = hit.highlights.map((h) => hit.snippet.slice(h.start, h.end).toLowerCase())
      if (hit.kind !== 'ACTOR' && hit.kind !== 'RECORD') expect(marked.length, hit.snippet).toBeGreaterThan(0)
      for (const mark of marked) expect(mark).toMatch(/armenia|csto|collective/)
    }
  })

  it('puts the better first and pages through all', async () => {
    const all = await found('NATO')
    expect(all.map((h) => h.score)).toEqual([...all.map((h) => h.score)].sort((a, b) => b - a))
    const { search: first } = await graph.ask(SEARCH, { text: 'NATO', first: 5 })
    const { search: next } = await graph.ask(SEARCH, { text: 'NATO', first: 5, after: first.pageInfo.endCursor })
    expect([...first.nodes, ...next.nodes].map((h: Hit) => h.snippet)).toEqual(all.slice(0, 10).map((h) => h.snippet))
    expect(first.totalCount).toBe(all.length)
  })

  it('filters by kind, actor, outlet and day', async () => {
    expect(new Set((await found('CSTO', { kinds: ['RECORD'] })).map((h) => h.kind))).toEqual(new Set(['RECORD']))
    const kinds = ['ARTICLE', 'EVIDENCE', 'STATEMENT']
    const about = await found('CSTO', { actor: 'Kazakhstan', kinds })
    expect(about.length).toBeGreaterThan(0)
    expect(about.every((h) => (h.item.text ?? h.item.source?.text ?? '').includes('Kazakhstan'))).toBe(true)
    const [article] = await found('Kazakhstan', { kinds: ['ARTICLE'] })
    expect((await found('CSTO', { outlet: article?.item.outlet, kinds: ['ARTICLE'] })).map((h) => h.item.id)).toEqual([
      kazakhstan,
    ])
    expect(await found('CSTO', { outlet: 'Nobody' })).toEqual([])
    expect(await found('CSTO', { from: '1950', to: '1960' })).toEqual([])
    expect((await found('Tashkent', { to: '1993' })).length).toBeGreaterThan(0)
  })

  it('falls back to some of the words where nothing has all', async () => {
    expect(await found('zyxwv')).toEqual([])
    expect((await found('zyxwv CSTO', { kinds: ['ARTICLE', 'RECORD'] })).length).toBeGreaterThan(0)
  })

  it('does not find what is retracted, was not known or not published', async () => {
    const ofArticle = (hits: readonly Hit[]) => hits.filter((h) => h.snippet.includes('Kazakh'))
    const kinds = ['ARTICLE', 'EVIDENCE', 'STATEMENT']
    expect(ofArticle(await hitsOf('Kazakhstan', { kinds })).length).toBeGreaterThan(1)
    const before = '2026-11-20T10:30:00Z'
    expect(ofArticle(await hitsOf('Kazakhstan', { kinds, knownAt: before }))).toEqual([])
    expect(ofArticle(await hitsOf('Kazakhstan', { kinds, publishedUntil: '2020' }))).toEqual([])
    const then = clock.instant()
    clock.turn(10)
    await graph.ask(RETRACT, { id: kazakhstan })
    clock.turn(10)
    expect(ofArticle(await hitsOf('Kazakhstan', { kinds }))).toEqual([])
    expect(ofArticle(await hitsOf('Kazakhstan', { kinds, knownAt: then })).length).toBeGreaterThan(1)
  })

  it.each([
    '"',
    '\'"`',
    'CSTO" OR "1"="1',
    'quote:* AND NOT a',
    'text:/.*/',
    'CSTO~ NATO^9 +a -b',
    'a\u0000b',
    '}) MATCH (n) DELETE n //',
    '\ud800',
    '\u202eOTSC',
    '😀',
    '((((((',
    'AND OR NOT',
    '$text',
    '\\',
    'x'.repeat(1000),
  ])('takes %j as words, or says that it holds none', async (text) => {
    const variables = { text, first: 5 }
    const { errors } = await graph.api.execute(SEARCH, variables)
    expect(errors?.[0]?.extensions?.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT')
  })

  it('refuses what is too long, holds no word, or asks for an unknown actor', async () => {
    for (const text of ['*:*', '', '   ', '???', 'a '.repeat(33), 'x'.repeat(10_000)])
      expect(await graph.refusal(SEARCH, { text })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await graph.refusal(SEARCH, { text: 'CSTO', actor: 'Atlantis' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
