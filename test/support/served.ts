/** An embedded engine reached through the process that serves it, as a second terminal reaches it. */
import type { GraphEngine } from '../../src/graph/engine.js'
import { openRemote } from '../../src/graph/engines/remote.js'
import { newToken } from '../../src/graph/engines/serving.js'
import { shareEngine } from '../../src/graph/engines/shared.js'

/** Any text may come: the contract tests the engine, not our statements. */
export const ANY_TEXT: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true })

/** Shares an engine on loopback and opens it from the other side; closing closes both. */
export async function served(engine: GraphEngine, texts: ReadonlySet<string> = ANY_TEXT): Promise<GraphEngine> {
  const token = newToken()
  const sharing = await shareEngine(engine, { token, texts })
  const remote = await openRemote(sharing.port, token)
  return {
    name: remote.name,
    version: () => remote.version(),
    run: (text, params) => remote.run(text, params),
    transaction: (work) => remote.transaction(work),
    searchText: (query) => remote.searchText(query),
    // The serving process sees to the schema itself.
    schema: (statement) => engine.schema(statement),
    async close() {
      await remote.close()
      await sharing.close()
      await engine.close()
    },
  }
}
