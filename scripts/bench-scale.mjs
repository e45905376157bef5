/**
 * What questions cost on graphs of 10,000 to 1,000,000 claims, on Neo4j with its database hits. On the embedded engine
 * `pactgraph bench` does the same. The database must be empty at the start, and is empty again at the end.
 *
 *   npm run build && node --max-old-space-size=8000 scripts/bench-scale.mjs bolt://127.0.0.1:7687 [10000,100000,1000000] [seconds]
 */
import { benchSizes } from '../dist/app/bench/run.js'
import { benchTable, sizesIn } from '../dist/cli/commands/bench.js'
import { openNeo4j } from '../dist/graph/engines/neo4j.js'

const [uri = 'bolt://127.0.0.1:7687', claims = '10000,100000,1000000', seconds = '2'] = process.argv.slice(2)
if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(uri).hostname))
  throw new Error('A benchmark fills and empties a database: only one on this machine')

const open = () =>
  openNeo4j({
    uri,
    username: process.env.NEO4J_USERNAME ?? 'neo4j',
    password: process.env.NEO4J_PASSWORD ?? 'pactgraph-test',
    database: null,
    writeTimeout: 0,
  })

/** Relationships first and small batches: a hub deleted whole fills the transaction's memory. */
const EMPTYING = [
  'MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*) AS gone',
  'MATCH (n) WITH n LIMIT 20000 DELETE n RETURN count(*) AS gone',
]

async function emptied() {
  const engine = await open()
  for (const text of EMPTYING) while ((await engine.transaction((tx) => tx.run(text)))[0].gone > 0);
  await engine.close()
}

const engine = await open()
const [{ nodes }] = await engine.run('MATCH (n) WHERE NOT n:Meta RETURN count(n) AS nodes')
await engine.close()
if (nodes > 0) throw new Error(`The database at ${uri} holds ${nodes} nodes: give the benchmark an empty one`)

const all = await benchSizes(async () => ({ open, remove: emptied }), sizesIn(claims), {
  seconds: Number(seconds),
  progress: (text) => console.error(text),
})
console.log(benchTable(all))
