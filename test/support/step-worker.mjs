/**
 * A second process that writes to the same graph: reads steps (see steps.ts) from the file it is given, waits for a line
 * on standard input, does them in order, and says each one's number once it is committed. Runs on the built code.
 */

import { once } from 'node:events'
import { readFileSync, writeSync } from 'node:fs'
import { openGraph } from '../../dist/compose.js'
import { loadConfig } from '../../dist/config.js'

const steps = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const graph = await openGraph(loadConfig())
writeSync(1, 'ready\n')
await once(process.stdin, 'data')
process.stdin.destroy()
for (const [i, step] of steps.entries()) {
  if (step.record) await graph.writer.record(step.record)
  else await graph.writer.empty([step.retract], 'RETRACTED', 'taken back')
  writeSync(1, `${i}\n`)
}
await graph.close()
