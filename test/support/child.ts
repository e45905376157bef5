/** Child processes that tell on standard output, line by line, what they have done. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface Child {
  readonly process: ChildProcess
  /** Lines of standard output so far. */
  readonly lines: readonly string[]
  /** Standard error so far. */
  readonly errors: () => string
  readonly ended: Promise<Ended>
  /** Resolves with the first line that passes; rejects when the process ends before it. */
  line(passes: (line: string, count: number) => boolean): Promise<string>
}

/** The environment of a child: ours without what points it to a store or a server of the developer's own. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = /^(NEO4J_|PACTGRAPH_|HOST$|PORT$|NODE_OPTIONS$|VITEST)/
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name))
  return { ...Object.fromEntries(kept), ...more }
}

/** Starts a file of ours under this Node. */
export function start(
  file: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Child {
  const child = spawn(process.execPath, [file, ...args], {
    env: environment(options.env),
    cwd: options.cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A child that is gone does not read what it was to be told.
  child.stdin.on('error', () => {})
  const lines: string[] = []
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const waiting = new Set<(line: string | null) => void>()
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    for (const tell of [...waiting]) tell(line)
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
  void ended.then(() => {
    for (const tell of [...waiting]) tell(null)
  })
  return {
    process: child,
    lines,
    errors: () => errors,
    ended,
    line: (passes) =>
      new Promise((resolve, reject) => {
        const known = lines.find((line, i) => passes(line, i + 1))
        if (known !== undefined) return resolve(known)
        const tell = (line: string | null) => {
          if (line !== null && !passes(line, lines.length)) return
          waiting.delete(tell)
          if (line !== null) resolve(line)
          else reject(new Error(`it ended before that line; standard error: ${errors}`))
        }
        waiting.add(tell)
      }),
  }
}
