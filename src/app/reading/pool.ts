/**
 * Threads that read and extract. Each article has a deadline and each thread a limit of memory: one that passes either
 * is refused, its thread is ended, and another one goes on behind it.
 */
import { Worker } from 'node:worker_threads'
import type { Actor } from '../../domain/model.js'
import type { Job } from './job.js'
import { type Purpose, placeOf, type Reading } from './reading.js'

export interface ThreadData {
  readonly actors: readonly Actor[]
  readonly purpose: Purpose
}

/** To a thread: a job, and how many of its articles are done already. */
export interface ToThread {
  readonly job: Job
  readonly skip: number
}

export type FromThread =
  | { readonly kind: 'ready' }
  /** From here on time counts. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'begun'; readonly numbers: readonly (number | null)[] }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'done' }

export interface PoolOptions extends ThreadData {
  readonly threads: number
  /** For one article, from the last word of its thread. */
  readonly deadlineMs?: number
  readonly memoryMb?: number
  /** The compiled worker; another file only in tests. */
  readonly worker?: URL
}

export interface Pool {
  /** All articles of a job, in their order. Rejects only when threads cannot be started at all. */
  run(job: Job): Promise<readonly Reading[]>
  close(): Promise<void>
}

const DEADLINE_MS = 1_900
const MEMORY_MB = 1_024
const START_MS = 60_000

type End = 'done' | 'late' | 'memory' | { readonly failed: Error }

/** One thread, started when it is needed and again after each end. */
class Lane {
  #worker: Worker | null = null
  #ready = false
  readonly #options: PoolOptions

  constructor(options: PoolOptions) {
    this.#options = options
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const { actors, purpose, memoryMb = MEMORY_MB, worker } = this.#options
    const workerData: ThreadData = { actors, purpose }
    this.#ready = false
    this.#worker = new Worker(worker ?? new URL('./worker.js', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    return this.#worker
  }

  /** Hands a job to the thread and listens until it is done or has to be ended. */
  attempt(message: ToThread, hear: (message: FromThread) => void): Promise<End> {
    const worker = this.#started()
    const { deadlineMs = DEADLINE_MS } = this.#options
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout
      let loaded = false
      const wind = (): void => {
        clearTimeout(timer)
        timer = setTimeout(() => end('late'), loaded ? deadlineMs : START_MS)
      }
      const end = (how: End): void => {
        clearTimeout(timer)
        worker.off('message', listen).off('error', fail)
        if (how === 'done') resolve(how)
        else void this.close().then(() => resolve(how))
      }
      const listen = (heard: FromThread): void => {
        if (heard.kind === 'ready') this.#ready = true
        if (heard.kind === 'loaded') loaded = true
        if (heard.kind === 'done') end('done')
        else {
          wind()
          hear(heard)
        }
      }
      const fail = (error: Error & { code?: string }): void =>
        end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : { failed: error })
      worker.on('message', listen).on('error', fail)
      wind()
      worker.postMessage(message)
    })
  }

  /** Whether the thread has come so far as to take jobs. */
  get isReady(): boolean {
    return this.#ready
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

function refused(
  job: Job,
  number: number | null,
  end: End,
  { deadlineMs = DEADLINE_MS, memoryMb = MEMORY_MB }: PoolOptions,
): Reading {
  const place = placeOf(job, number)
  const base = { kind: 'refused', ...place, hint: 'The others were read.', fault: false } as const
  if (end === 'late') return { ...base, message: `It took longer than ${deadlineMs / 1_000} s to read` }
  if (end === 'memory') return { ...base, message: `It needed more than ${memoryMb} MB to be read` }
  const reason = typeof end === 'object' ? end.failed.message : end
  return { ...base, message: `It could not be read: ${reason.slice(0, 200)}`, fault: true }
}

async function runOn(lane: Lane, job: Job, options: PoolOptions): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (;;) {
    let numbers: readonly (number | null)[] | null = null
    const end = await lane.attempt({ job, skip: readings.length }, (heard) => {
      if (heard.kind === 'begun') numbers = heard.numbers
      else if (heard.kind === 'reading') readings.push(heard.reading)
    })
    if (end === 'done') return readings
    // A thread that does not even start will not start for the next job either.
    if (!lane.isReady) throw typeof end === 'object' ? end.failed : new Error('A thread for reading did not start')
    // The compiler does not see that the listener above has set it.
    const known = numbers as readonly (number | null)[] | null
    readings.push(refused(job, known?.[readings.length] ?? null, end, options))
    if (known === null || readings.length >= known.length) return readings
  }
}

/** As many lanes as threads; jobs wait for the first one that is free. */
export function openPool(options: PoolOptions): Pool {
  const lanes = Array.from({ length: options.threads }, () => new Lane(options))
  const free = [...lanes].reverse()
  const waiting: ((lane: Lane) => void)[] = []
  const taken = (): Promise<Lane> => {
    const lane = free.pop()
    return lane ? Promise.resolve(lane) : new Promise((resolve) => waiting.push(resolve))
  }
  return {
    async run(job) {
      const lane = await taken()
      try {
        return await runOn(lane, job, options)
      } finally {
        const next = waiting.shift()
        if (next) next(lane)
        else free.push(lane)
      }
    },
    close: async () => void (await Promise.all(lanes.map((lane) => lane.close()))),
  }
}
