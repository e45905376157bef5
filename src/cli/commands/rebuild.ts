import type { Overrides } from '../../config.js'
import { progress, say } from '../print.js'
import { withGraph } from '../session.js'

/** Derives the whole projection anew. */
export async function rebuildCommand(options: Overrides): Promise<void> {
  const step = progress(false)
  const pairs = await withGraph(options, ({ writer }) =>
    writer.rebuild((done, total) => step('families of organizations', done, total)),
  )
  say(`${pairs} pairs projected anew`)
}
