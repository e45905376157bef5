/** The built command line for tests that start child processes: built when older than its sources, once at a time. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The file that `pactgraph` runs. */
export const MAIN = join(ROOT, 'dist', 'cli', 'main.js')

const LOCK = join(tmpdir(), `pactgraph-build-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`)
/** A lock this old was left by a process that was killed. */
const STALE_MS = 120_000

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

function newestSource(): number {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  return Math.max(...files.map((file) => changedAt(join(ROOT, 'src', file))))
}

async function lock(): Promise<void> {
  for (;;) {
    try {
      return mkdirSync(LOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (Date.now() - changedAt(LOCK) > STALE_MS) unlock()
    await pause(50)
  }
}

function unlock(): void {
  try {
    rmdirSync(LOCK)
  } catch {
    // Another process has taken the stale lock away.
  }
}

/** Makes dist/ what src/ says, and gives the file to run. */
export async function built(): Promise<string> {
  await lock()
  try {
    if (changedAt(MAIN) > newestSource()) return MAIN
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) throw new Error(`npm run build failed:\n${stdout}${stderr}`)
    return MAIN
  } finally {
    unlock()
  }
}
