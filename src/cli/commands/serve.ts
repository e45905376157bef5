import { apiOver, openServing } from '../../compose.js'
import { loadConfig, type Overrides } from '../../config.js'
import { note, say } from '../print.js'
import { seedGraph, summaryLines } from './seed.js'

const READY_QUERY = `{ whoLeft(organization: "CSTO") { text left { country { name } how on { edtf } } notLeft { country { name } kind reason } } }`

/** Serves until it is told to stop; with `seedFirst` an empty store is seeded before. */
export async function serve(options: Overrides, seedFirst: boolean): Promise<void> {
  const config = loadConfig(options)
  const graph = await openServing(config)
  const api = apiOver(graph, config, { ingest: config.allowIngest })
  const close = async () => {
    await api.close()
    await graph.close()
  }
  try {
    if (seedFirst && (await graph.reader.actorsVersion()) === null) {
      note('The store is empty: seeding it.')
      note(summaryLines(await seedGraph(graph, undefined, { digests: true })))
    }
    const { url } = await api.listen(config.host, config.port)
    await graph.share(url)
    say(`Pactgraph is ready (${await graph.engine.version()}, ${config.allowIngest ? 'ingest allowed' : 'read only'}).

  Open     ${url}/graphql   GraphiQL with a ready query
  Ask      curl -s ${url}/graphql -H 'content-type: application/json' \\
             -d '${JSON.stringify({ query: READY_QUERY })}'
  Health   ${url}/health and ${url}/ready
  Stop     Ctrl-C`)
    await stopped()
  } finally {
    await close()
  }
}

/** Resolves on the first signal to end. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
