import { refuseOpen } from '../../api/guards.js'
import { keysIn } from '../../app/keys.js'
import { apiOver, openServing } from '../../compose.js'
import { loadConfig, type Overrides } from '../../config.js'
import { note, say } from '../print.js'
import { seedGraph, summaryLines } from './seed.js'

const READY_QUERY = `{ whoLeft(organization: "CSTO") { text left { country { name } how on { edtf } } notLeft { country { name } kind reason } } }`

/** Serves until it is told to stop; with `seedFirst` an empty store is seeded before. */
export async function serve(options: Overrides, seedFirst: boolean): Promise<void> {
  const config = loadConfig(options)
  const graph = await openServing(config)
  const api = apiOver(graph, config, { ingest: config.allowIngest, localToken: graph.localToken })
  const close = async () => {
    await api.close()
    await graph.close()
  }
  try {
    const keysExist = (await keysIn(graph.engine)).size > 0
    refuseOpen({ host: config.host, allowOpen: config.allowOpen, keysExist })
    if (seedFirst && (await graph.reader.actorsVersion()) === null) {
      note('The store is empty: seeding it.')
      note(summaryLines(await seedGraph(graph, undefined, { digests: true })))
    }
    const { url } = await api.listen(config.host, config.port)
    // Whoever reads the ready line may end us at once, and the note in the data folder must go with us.
    const end = stopped()
    await graph.share(url)
    say(`Pactgraph is ready (${await graph.engine.version()}, ${config.allowIngest ? 'ingest allowed' : 'read only'}).

  Open     ${url}/   the page; ${url}/graphql is GraphiQL with ready queries
  Ask      curl -s ${url}/graphql -H 'content-type: application/json' \\
             -d '${JSON.stringify({ query: READY_QUERY })}'
  Health   ${url}/health and ${url}/ready
  Stop     Ctrl-C`)
    await end
  } finally {
    await close()
  }
}

/** Resolves on the first signal to end. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
