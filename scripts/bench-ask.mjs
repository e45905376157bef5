/**
 * How long a question in plain English takes on the embedded store, beside its own query and beside the grammar alone:
 * `node scripts/bench-ask.mjs [claims] [rounds]`. The store holds the seeds, and made-up news on the members that they
 * tell of, up to that many claims; build first. Prints p50 and p95 in milliseconds, by kind of question.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApi } from '../dist/api/server.js'
import { batchesOf, newsOn } from '../dist/app/bench/world.js'
import { seed } from '../dist/app/seed.js'
import { buildLexicon } from '../dist/ask/lexicon.js'
import { understand } from '../dist/ask/understand.js'
import { graphOver, seedsIn } from '../dist/compose.js'
import { openEmbedded } from '../dist/graph/engines/embedded.js'
import { fill } from '../dist/graph/fill.js'
import { migrate, readMigrations } from '../dist/graph/migrate.js'

const [claims, rounds] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 20)]
const QUESTIONS = [
  'Who left the CSTO?',
  'Did Armenia leave the CSTO?',
  'Is Kazakstan in the CSTO?',
  'Was France in NATO in 1999?',
  'When did the UK leave the EU?',
  'Who was in NATO on 1 April 1999?',
  'How many members does the African Union have?',
  'Who joined the EU in 2004?',
  'Who was suspended from ECOWAS in 2023?',
  'Which organizations is France in?',
  'What do Armenia and Russia share?',
  'What changed in ECOWAS between 2020 and 2025?',
  'What is disputed about the CSTO?',
  'What did Lavrov say about Armenia?',
  'Timeline of the AES',
  'Who leads Armenia?',
  'When was NATO founded?',
  'Who left the parliament of the CSTO?',
  'Who is a member of the United Nations?',
  'Which countries froze their participation?',
]

const percentile = (all, p) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * p))]
const ms = (n) => n.toFixed(1).padStart(7)

const folder = mkdtempSync(join(tmpdir(), 'pactgraph-bench-ask-'))
const engine = await openEmbedded(folder)
await migrate(engine, await readMigrations())
const graph = graphOver(engine)
const data = seedsIn(undefined)
const began = performance.now()
const since = () => `${((performance.now() - began) / 1000).toFixed(0)} s`
await seed(graph, data, { digests: true })
const there = [...data.records.values()].flatMap((rows) => rows.flatMap(({ findings }) => findings))
const pairs = [
  ...new Map(there.map(({ actor, organization }) => [`${actor}|${organization}`, { actor, organization }])),
]
const speakers = data.actors.filter((a) => a.type === 'leader')
const count = async () => (await engine.run('MATCH (c:Claim) RETURN count(c) AS claims', {}))[0].claims
const news = newsOn(
  pairs.flatMap(([, pair]) => (pair.actor.startsWith('country:') ? [pair] : [])),
  speakers,
  claims - (await count()),
)
let told = 0
await fill(engine, batchesOf(news), '2026-01-01T00:00:00.000Z', (what, done) => {
  // Filling takes minutes: a line on stderr now and then.
  if (performance.now() - told < 5_000) return
  told = performance.now()
  console.error(`${done} ${what} after ${since()}`)
})
console.log(`${await count()} claims on ${data.records.size} bodies, filled in ${since()}`)

const api = createApi({
  questions: graph.questions,
  ingest: null,
  ready: async () => {},
  logger: pino({ level: 'silent' }),
  allowedHosts: [],
  allowedOrigins: [],
  clock: () => new Date(),
})
const ASK =
  'query ($q: String!) { ask(question: $q) { text understood query variables subjects { code } evidence { quote source { __typename } } } }'
const run = async (operation, variables) => {
  const { data: given, errors } = await api.execute(operation, variables)
  if (errors) throw new Error(errors[0].message)
  return given
}
const timed = async (work) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const lexicon = buildLexicon(data.actors)
const today = new Date().toISOString().slice(0, 10)
console.log('\n    ask          own query    grammar\n    p50     p95    p50     p95    p50')
const everything = []
for (const q of QUESTIONS) {
  const { ask } = await run(ASK, { q })
  const [asked, raw, read] = [[], [], []]
  for (let i = 0; i < rounds; i++) {
    asked.push(await timed(() => run(ASK, { q })))
    if (ask.query) raw.push(await timed(() => run(ask.query, ask.variables)))
    read.push(await timed(() => understand({ question: q, today }, lexicon)))
  }
  everything.push(...asked)
  const own = raw.length > 0 ? `${ms(percentile(raw, 0.5))} ${ms(percentile(raw, 0.95))}` : '      -       -'
  console.log(`${ms(percentile(asked, 0.5))} ${ms(percentile(asked, 0.95))}${own}${ms(percentile(read, 0.5))}  ${q}`)
}
console.log(`${ms(percentile(everything, 0.5))} ${ms(percentile(everything, 0.95))}  all`)
await api.close()
await graph.close()
rmSync(folder, { recursive: true, force: true })
