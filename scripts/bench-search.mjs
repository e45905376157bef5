/**
 * How long a search takes, beside the engine's own full text alone, on the real seeds and made-up articles:
 *   npm run build && node scripts/bench-search.mjs [assertions, 100000 by default]
 * CPU is that of this process, its threads included: on a busy machine the figure to look at.
 * Runs on a store in a temporary folder, or, with NEO4J_URI set, on that database: it must be empty, and is filled.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from '../dist/app/seed.js'
import { graphOver, seedsIn } from '../dist/compose.js'
import { refIndex } from '../dist/domain/refs.js'
import { tellingForms, termsOf } from '../dist/domain/search/terms.js'
import { openEmbedded } from '../dist/graph/engines/embedded.js'
import { openNeo4j } from '../dist/graph/engines/neo4j.js'
import { migrate, readMigrations } from '../dist/graph/migrate.js'
import * as ledger from '../dist/graph/queries/ledger.js'
import { runQuery } from '../dist/graph/query.js'

const WANTED = Number(process.argv[2] ?? 100_000)
const PER_ARTICLE = 12
const BATCH = 250

let state = 7
const chance = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
/** A few come often and most seldom, as with words and countries. */
const often = (list) => list[Math.floor(list.length * chance() ** 3)]

const VERBS = 'joined left froze suspended condemned praised threatened quit supported rejected hosted funded'.split(
  ' ',
)
const COMMON =
  'the of to in and its for on that with as at by from has said will over after talks summit members treaty security council minister president statement alliance support border trade energy'.split(
    ' ',
  )
const RARE = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}${'aeiou'[i % 5]}n`)
const word = () => (chance() < 0.7 ? often(COMMON) : often(RARE))
const words = (count) => Array.from({ length: count }, word).join(' ')

const { env } = process
const neo4j = env.NEO4J_URI
const folder = neo4j ? null : await mkdtemp(join(tmpdir(), 'pactgraph-bench-'))
const engine = neo4j
  ? await openNeo4j({
      uri: neo4j,
      username: env.NEO4J_USERNAME ?? 'neo4j',
      password: env.NEO4J_PASSWORD ?? '',
      database: 'neo4j',
    })
  : await openEmbedded(folder)
await migrate(engine, await readMigrations())
const graph = graphOver(engine)
const seeds = seedsIn(undefined)
await seed(graph, seeds, { digests: true })
const countries = seeds.actors.filter((a) => a.type === 'country')
const bodies = seeds.actors.filter((a) => a.type === 'organization')
const leaders = seeds.actors.filter((a) => a.type === 'leader')

/** An article with its claims and statements, each quote an exact slice of its text. */
function articleOf(number) {
  const id = `article:bench/${number}`
  let text = ''
  const found = { claims: [], assertions: [], statements: [] }
  for (let i = 0; i < PER_ARTICLE; i++) {
    const [country, body, leader] = [often(countries), often(bodies), often(leaders)]
    const name = chance() < 0.5 ? body.acronym : body.name
    const quote = `${country.name} ${often(VERBS)} ${name} ${words(6)}`
    text += `${words(20)}. `
    const [start, end] = [text.length, text.length + quote.length]
    text += `${quote}. `
    const claim = `claim:bench/${number}/${i}`
    const place = { source: id, quote, start, end, basis: 'STATED', inForce: true, rule: 'bench' }
    found.claims.push({
      id: claim,
      actor: country.id,
      organization: body.id,
      act: 'FROZE',
      pair: `${country.id}|${body.id}`,
    })
    found.assertions.push({
      id: `assertion:bench/${number}/${i}`,
      claim,
      polarity: 'ASSERTS',
      factuality: 'HAPPENED',
      ...place,
    })
    if (i % 4 === 0)
      found.statements.push({
        id: `statement:bench/${number}/${i}`,
        speakerName: leader.name,
        about: [body.id, country.id],
        stance: 'NEUTRAL',
        direct: true,
        ...place,
      })
  }
  const day = new Date(Date.UTC(2000, 0, 1 + (number % 9000))).toISOString().slice(0, 10)
  const outlet = `Outlet ${number % 40}`
  return {
    source: { type: 'article', id, textHash: id, text, title: words(7), outlet, publishedOn: day, digest: false },
    ...found,
  }
}

const began = performance.now()
const articles = Math.ceil(WANTED / PER_ARTICLE)
for (let i = 0; i < articles; i += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, articles - i) }, (_, j) => articleOf(i + j))
  const all = (key) => batch.flatMap((a) => a[key])
  await engine.transaction(async (tx) => {
    const put = (query, rows) => runQuery(tx, query, { rows })
    const recordedAt = '2026-01-01T00:00:00.000Z'
    const runs = batch.map(({ source }) => ({
      id: `${source.id}#1`,
      source: source.id,
      number: 1,
      kind: 'FOUND',
      recordedAt,
      facts: '',
    }))
    await put(
      ledger.putSources.article,
      batch.map((a) => a.source),
    )
    await put(ledger.putRuns, runs)
    await put(ledger.putClaims, all('claims'))
    await put(ledger.putAssertions, all('assertions'))
    await put(ledger.putStatements, all('statements'))
    const links = (key) => all(key).map((f) => ({ run: `${f.source}#1`, finding: f.id }))
    await put(ledger.linkFound, links('assertions'))
    await put(ledger.linkFoundStatements, links('statements'))
  })
}
console.log(
  `${await engine.version()}: ${articles} articles, ${articles * PER_ARTICLE} assertions, ${articles * 3} statements, ` +
    `written in ${((performance.now() - began) / 1000).toFixed(1)} s`,
)

const QUESTIONS = [
  ['one acronym', { text: 'CSTO' }],
  ['a name of several words', { text: 'Collective Security Treaty Organization' }],
  ['a country and a body', { text: 'Armenia CSTO' }],
  ['a country and a verb', { text: 'France froze' }],
  ['three words', { text: 'summit energy border' }],
  ['one very common word', { text: 'summit' }],
  ['a rare word', { text: RARE[20_000] }],
  ['nothing has all: some are enough', { text: 'Armenia xyzzy CSTO' }],
  ['by kind', { text: 'NATO', kinds: ['EVIDENCE'] }],
  ['by actor', { text: 'NATO summit', actor: 'Albania' }],
  ['by outlet and year', { text: 'NATO', outlet: 'Outlet 3', from: '2005', to: '2020' }],
]
const INDEXES = ['article_text', 'article_title', 'record_sentence', 'assertion_quote', 'statement_quote']
const index = refIndex(seeds.actors)

async function timed(work) {
  const times = []
  let cpu = process.cpuUsage()
  for (let i = 0; i < 25; i++) {
    if (i === 5) cpu = process.cpuUsage()
    const start = performance.now()
    await work()
    if (i >= 5) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const { user, system } = process.cpuUsage(cpu)
  return { p50: times[10], p95: times[18], cpu: (user + system) / 1000 / 20 }
}

const row = (cells) =>
  console.log(cells.map((c, i) => (i === 0 ? String(c).padEnd(34) : String(c).padStart(10))).join(''))
row(['search', 'hits', 'p50 ms', 'p95 ms', 'CPU ms', 'raw p50', 'raw CPU'])
const all = []
for (const [name, args] of QUESTIONS) {
  const { totalCount } = await graph.questions.search(args, { first: 20 }, {})
  const ours = await timed(() => graph.questions.search(args, { first: 20 }, {}))
  const groups = termsOf(args.text, index).terms.map(tellingForms)
  const raw = await timed(() =>
    Promise.all(INDEXES.map((name) => engine.searchText({ index: name, groups, match: 'all', limit: 20 }))),
  )
  all.push(ours.p50)
  row([
    name,
    totalCount,
    ours.p50.toFixed(1),
    ours.p95.toFixed(1),
    ours.cpu.toFixed(1),
    raw.p50.toFixed(1),
    raw.cpu.toFixed(1),
  ])
}
all.sort((a, b) => a - b)
console.log(`p50 over all questions: ${all[Math.floor(all.length / 2)].toFixed(1)} ms (goal 50 ms)`)
await graph.close()
if (folder !== null) await rm(folder, { recursive: true })
