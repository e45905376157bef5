/** The engines that the contract tests run on: the embedded one always, Neo4j where there is one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphEngine } from '../../src/graph/engine.js'
import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { type Neo4jOptions, openNeo4j } from '../../src/graph/engines/neo4j.js'

export interface EngineUnderTest {
  readonly name: string
  /** A store without a node or relationship. `close()` it; an embedded one takes its folder along. */
  open(): Promise<GraphEngine>
}

const uris = (process.env.PACTGRAPH_TEST_NEO4J_URI ?? '').split(',').filter((uri) => uri !== '')

/** One set of options for each of PACTGRAPH_TEST_NEO4J_URI (a list with commas: bolt:// and neo4j://). */
export const NEO4J: readonly Neo4jOptions[] = uris.map((uri) => ({
  uri,
  username: process.env.NEO4J_USERNAME ?? 'neo4j',
  password: process.env.NEO4J_PASSWORD ?? 'pactgraph-test',
  database: 'neo4j',
}))

/** What is left out, and why; printed once a file, so that a green run does not hide it. */
export const SKIPPED: readonly string[] =
  NEO4J.length > 0 ? [] : ['neo4j: PACTGRAPH_TEST_NEO4J_URI is not set (npm run neo4j starts one)']

if (SKIPPED.length > 0) {
  if (process.env.PACTGRAPH_REQUIRE_NEO4J === '1') throw new Error(`PACTGRAPH_REQUIRE_NEO4J=1, but ${SKIPPED[0]}`)
  console.info(`Skipped engine ${SKIPPED.join(', ')}`)
}

export const EMBEDDED: EngineUnderTest = { name: 'embedded', open: openTemporary }

/**
 * For `describe.each(ENGINES)('$name', ...)`. Neo4j Community has one database and each `open` wipes it, so files that
 * use this must not run at the same time: they lie in test/contract, which vitest runs one file after the other.
 */
export const ENGINES: readonly EngineUnderTest[] = [
  EMBEDDED,
  ...NEO4J.map((options) => ({
    name: `neo4j (${new URL(options.uri).protocol.slice(0, -1)})`,
    open: async (): Promise<GraphEngine> => {
      const engine = await openNeo4j(options)
      await wipe(engine)
      return engine
    },
  })),
]

/** One of each kind: for what takes long and is the same over `bolt://` and `neo4j://`. */
export const ONE_OF_EACH: readonly EngineUnderTest[] = ENGINES.slice(0, 2)

async function openTemporary(): Promise<GraphEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'pactgraph-test-'))
  const engine = await openEmbedded(folder, { shuffleUnordered: true })
  const close = engine.close.bind(engine)
  engine.close = async () => {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
  return engine
}

/** Relationships first and small batches: a hub deleted whole fills Neo4j's transaction memory. */
async function wipe(engine: GraphEngine): Promise<void> {
  const batches = [
    'MATCH ()-[r]->() WITH r LIMIT 5000 DELETE r RETURN count(*) AS gone',
    'MATCH (n) WITH n LIMIT 5000 DELETE n RETURN count(*) AS gone',
  ]
  for (const batch of batches) {
    let gone: unknown
    do gone = (await engine.transaction((tx) => tx.run(batch)))[0]?.gone
    while (gone !== 0)
  }
}
