import { createServer } from 'node:net'
import { openGraph, seedsIn } from '../../compose.js'
import { type Config, loadConfig, type Overrides } from '../../config.js'
import { PactgraphError } from '../../domain/errors.js'
import { readNote } from '../../graph/engines/serving.js'
import { readMigrations, schemaVersion } from '../../graph/migrate.js'
import { runQuery } from '../../graph/query.js'
import { plain, say, sayJson } from '../print.js'

interface Options extends Overrides {
  readonly json?: boolean
}

interface Check {
  readonly what: string
  readonly ok: boolean
  readonly told: string
  readonly todo: string | null
}

const good = (what: string, told: string): Check => ({ what, ok: true, told, todo: null })
const bad = (what: string, error: unknown, todo: string): Check => {
  const told = error instanceof Error ? error.message : String(error)
  const hint = error instanceof PactgraphError ? error.hint : null
  return { what, ok: false, told, todo: hint ?? todo }
}

/** Whether a port can be had; a server of ours that holds it is no trouble. */
const portFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

async function storeChecks(config: Config): Promise<readonly Check[]> {
  const checks: Check[] = []
  try {
    const graph = await openGraph(config)
    try {
      checks.push(good('engine', await graph.engine.version()))
      const [version] = await runQuery(graph.engine, schemaVersion, {})
      const newest = (await readMigrations()).at(-1)?.number ?? 0
      checks.push(good('schema', `version ${version ?? 0} of ${newest}`))
      const actors = (await graph.reader.allActors()).length
      checks.push(
        actors > 0
          ? good('seeded', `${actors} actors`)
          : { what: 'seeded', ok: false, told: 'the store is empty', todo: 'pactgraph seed' },
      )
      await graph.engine.transaction(async (tx) => void (await runQuery(tx, schemaVersion, {})))
      checks.push(good('rights', 'transactions are allowed'))
    } finally {
      await graph.close()
    }
  } catch (error) {
    checks.push(bad('store', error, 'Check PACTGRAPH_DATA, or NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.'))
  }
  return checks
}

async function checksOf(options: Options): Promise<readonly Check[]> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const nodeOk = major > 20 || (major === 20 && minor >= 19)
  const checks: Check[] = [
    { what: 'node', ok: nodeOk, told: process.versions.node, todo: nodeOk ? null : 'Install Node 20.19 or newer.' },
  ]
  try {
    const data = seedsIn(undefined)
    const rows = [...data.records.values()].reduce((n, all) => n + all.length, 0)
    checks.push(good('seeds', `${data.actors.length} actors, ${rows} rows, ${data.articles.length} digests`))
  } catch (error) {
    checks.push(bad('seeds', error, 'Mend the files named, or install the package again.'))
  }
  let config: Config
  try {
    config = loadConfig(options)
    checks.push(good('configuration', config.store.kind === 'neo4j' ? config.store.uri : config.store.folder))
  } catch (error) {
    return [...checks, bad('configuration', error, 'pactgraph config lists all variables.')]
  }
  const serving = config.store.kind === 'embedded' ? readNote(config.store.folder) : null
  if (serving) checks.push(good('serving', `another process serves this store at ${serving.url}`))
  else if (config.port !== 0) {
    const free = await portFree(config.host, config.port)
    const told = `${config.host}:${config.port} is ${free ? 'free' : 'taken'}`
    checks.push({
      what: 'port',
      ok: free,
      told,
      todo: free ? null : 'Set PORT to a free one, or stop what listens there.',
    })
  }
  return [...checks, ...(await storeChecks(config))]
}

/** Looks at everything a start needs and says what to do; fails when something is amiss. */
export async function doctorCommand(options: Options): Promise<void> {
  const checks = await checksOf(options)
  if (options.json) sayJson(checks)
  else
    for (const c of checks) {
      say(plain(`${c.ok ? 'ok  ' : 'BAD '} ${c.what.padEnd(14)} ${c.told}`))
      if (c.todo) say(plain(`     ${' '.repeat(14)} -> ${c.todo}`))
    }
  const amiss = checks.filter((c) => !c.ok)
  if (amiss.length > 0)
    throw new PactgraphError('STORE_UNAVAILABLE', `${amiss.length} of ${checks.length} checks failed`, {
      hint: amiss.map((c) => c.what).join(', '),
    })
}
