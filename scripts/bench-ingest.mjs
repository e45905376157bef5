/**
 * How many articles of 600 words a second come in, on one core: extraction alone, writing alone, and both together, into
 * an embedded store that holds all seeds. Runs on the built code:
 *
 *   npm run build && taskset -c 0 node scripts/bench-ingest.mjs [ARTICLES] [--hot SHARE] [--one-by-one] [--queries]
 *
 * Where wink-nlp can be found (NODE_PATH, or installed without saving), its tokeniser, sentences and entities run over
 * the same texts, and the share of its speed that our extraction reaches is told.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractArticle } from '../dist/app/ingest-article.js'
import { ingestStream } from '../dist/app/ingest-stream.js'
import { seed } from '../dist/app/seed.js'
import { graphOver, seedsIn } from '../dist/compose.js'
import { digestOf } from '../dist/graph/digest.js'
import { openEmbedded } from '../dist/graph/engines/embedded.js'
import { migrate, readMigrations } from '../dist/graph/migrate.js'
import { buildGazetteer } from '../dist/ingest/gazetteer.js'
import { madeArticles } from './made-articles.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hot: { type: 'string', default: '0.15' },
    'one-by-one': { type: 'boolean' },
    queries: { type: 'boolean' },
  },
})
const count = Number(positionals[0] ?? 2_000)
const texts = madeArticles(count, { hot: Number(values.hot) })

/** Counts and times the statements of transactions by their first line. */
const statements = new Map()
function timed(engine) {
  const run = async (tx, text, params) => {
    const started = performance.now()
    try {
      return await tx.run(text, params)
    } finally {
      const key = text.replace(/\s+/g, ' ').slice(0, 90)
      const { calls, ms } = statements.get(key) ?? { calls: 0, ms: 0 }
      statements.set(key, { calls: calls + 1, ms: ms + performance.now() - started })
    }
  }
  const transaction = (work) => engine.transaction((tx) => work({ run: (text, params) => run(tx, text, params) }))
  return {
    name: engine.name,
    version: () => engine.version(),
    run: (text, params) => engine.run(text, params),
    schema: (text) => engine.schema(text),
    close: () => engine.close(),
    transaction,
  }
}

/** Time on the clock, and of all threads on a core: the second is what counts where others use the machine too. */
const seconds = async (work) => {
  const [started, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { clock: (performance.now() - started) / 1_000, cpu: (user + system) / 1_000_000 }
}
const tell = (what, { clock, cpu }, note = '') => {
  const rate = (s) => (count / s).toFixed(0).padStart(6)
  const each = ((1_000 * cpu) / count).toFixed(2)
  console.log(`${what.padEnd(22)}${rate(clock)} articles/s${rate(cpu)} a core-second (${each} ms each)${note}`)
}

const data = seedsIn(undefined)
const gazetteer = buildGazetteer(data.actors)
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
console.log(
  `${count} articles of ${(words / count).toFixed(0)} words, ${values.hot} on one pair; node ${process.version}`,
)

const extractAll = () => texts.map((text) => extractArticle({ text }, gazetteer))
for (const text of texts.slice(0, 100)) extractArticle({ text }, gazetteer)
const extraction = await seconds(extractAll)
tell('extraction alone', extraction)
await wink()
tell('writing alone', await ingested(extractAll().map((extracted) => ({ extracted }))))
tell('end to end', await ingested(extracting()))

function* extracting() {
  for (const text of texts) yield { extracted: extractArticle({ text }, gazetteer) }
}

/** Seconds to take up all of these into a fresh store with all seeds, on disk. */
async function ingested(items) {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-bench-'))
  const engine = await openEmbedded(folder)
  await migrate(engine, await readMigrations())
  const graph = graphOver(values.queries ? timed(engine) : engine)
  await seed(graph, data, { digests: true })
  statements.clear()
  let told = 0
  const s = await seconds(async () => {
    if (values['one-by-one'])
      for (const { extracted } of items) told += (await graph.writer.record([extracted.run])).runs.length
    else for await (const taken of ingestStream(graph.writer, items)) told += 'report' in taken ? 1 : 0
  })
  if (told !== count) throw new Error(`${told} of ${count} articles were taken up`)
  for (const [text, { calls, ms }] of [...statements].sort((a, b) => b[1].ms - a[1].ms).slice(0, 25))
    console.log(`  ${ms.toFixed(0).padStart(7)} ms ${String(calls).padStart(6)} calls  ${text}`)
  console.log(`  ${await digestOf(engine)}`)
  await graph.close()
  rmSync(folder, { recursive: true, force: true })
  return s
}

async function wink() {
  const require = createRequire(import.meta.url)
  const missing = ['wink-nlp', 'wink-eng-lite-web-model'].filter((name) => {
    try {
      return require.resolve(name) === null
    } catch {
      return true
    }
  })
  if (missing.length > 0) return console.log(`wink-nlp is not compared: ${missing.join(' and ')} not found`)
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'ner'])
  const read = (text) => {
    const doc = nlp.readDoc(text)
    return [doc.tokens(), doc.sentences(), doc.entities()].map((all) => all.out())
  }
  for (const text of texts.slice(0, 100)) read(text)
  const theirs = await seconds(() => texts.map(read))
  tell('wink-nlp (sbd, ner)', theirs, `: extraction runs at ${(theirs.cpu / extraction.cpu).toFixed(2)} of it`)
}
