/** An engine that counts: every read that reaches the database, which is what an operation costs whatever its rows. */
import type { GraphEngine } from '../../src/graph/engine.js'

export interface CountingEngine extends GraphEngine {
  /** Reads since `reset`. */
  readonly reads: () => number
  /** The first lines of their texts, for a message that says what was too much. */
  readonly texts: () => readonly string[]
  reset(): void
}

/** The same engine, each `run` counted; a run that is refused counts too. */
export function counting(engine: GraphEngine): CountingEngine {
  let texts: string[] = []
  return {
    name: engine.name,
    version: () => engine.version(),
    run: (text, params) => {
      texts.push(text.split('\n')[0]!.trim())
      return engine.run(text, params)
    },
    transaction: (work) => engine.transaction(work),
    searchText: (query) => {
      texts.push(`full text of ${query.index}`)
      return engine.searchText(query)
    },
    schema: (statement) => engine.schema(statement),
    close: () => engine.close(),
    reads: () => texts.length,
    texts: () => texts,
    reset: () => {
      texts = []
    },
  }
}
