/** A thread that reads and extracts: jobs come in one by one, each article goes out as soon as it is done. */
import { parentPort, workerData } from 'node:worker_threads'
import { buildGazetteer } from '../../ingest/gazetteer.js'
import type { FromThread, ThreadData, ToThread } from './pool.js'
import { prepare } from './read-item.js'
import { placeOf, refusal } from './reading.js'

// What the pool has handed over.
const { actors, purpose } = workerData as ThreadData
const reader = { gazetteer: buildGazetteer(actors), purpose }
const send = (message: FromThread): void => parentPort?.postMessage(message)

async function work({ job, skip }: ToThread): Promise<void> {
  try {
    const begin = await prepare(job, reader)
    send({ kind: 'loaded' })
    const { numbers, read } = begin()
    send({ kind: 'begun', numbers })
    for (let at = skip; at < numbers.length; at++) send({ kind: 'reading', reading: read(at) })
  } catch (error) {
    send({ kind: 'reading', reading: refusal(placeOf(job, null), error) })
  }
  send({ kind: 'done' })
}

parentPort?.on('message', (message: ToThread) => void work(message))
send({ kind: 'ready' })
