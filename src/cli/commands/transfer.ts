import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { copyFile, rename, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportLines, importLines } from '../../app/transfer.js'
import { servedAt } from '../../compose.js'
import { loadConfig, type Overrides } from '../../config.js'
import { badInput, PactgraphError } from '../../domain/errors.js'
import { openEmbedded, STORE_FILE } from '../../graph/engines/embedded.js'
import { watchInterruption } from '../interruption.js'
import { note, say, sayJson } from '../print.js'
import { withGraph } from '../session.js'

interface Options extends Overrides {
  readonly json?: boolean
  readonly force?: boolean
}

/** Writes the whole ledger as JSON lines to a new file, or to standard output. */
export async function exportCommand(file: string | undefined, options: Options): Promise<void> {
  const to = file ?? '-'
  if (to !== '-' && existsSync(to)) throw badInput(`"${to}" exists already`, 'Name a new file.')
  await withGraph(options, async ({ reader }) => {
    let lines = 0
    const text = async function* () {
      for await (const line of exportLines(reader)) {
        lines += 1
        yield `${line}\n`
      }
    }
    if (to === '-') for await (const line of text()) process.stdout.write(line)
    else {
      const part = `${to}.part`
      await pipeline(Readable.from(text()), createWriteStream(part, { mode: 0o600 }))
      await rename(part, to)
    }
    note(`${lines} lines`)
  })
}

/** Takes up an export; what is there already is passed over. */
export async function importCommand(file: string, options: Options): Promise<void> {
  if (file !== '-' && !existsSync(file))
    throw badInput(`There is no file "${file}"`, 'Give a file that export wrote, or -.')
  const interruption = watchInterruption()
  const summary = await withGraph(options, (graph) =>
    importLines(graph, linesOf(file), (runs) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${runs} runs`)
      interruption.check(`${runs} runs were taken up`)
    }),
  ).finally(() => interruption.end())
  if (process.stderr.isTTY) process.stderr.write('\n')
  if (options.json) sayJson(summary)
  else say(`${summary.actors} actors, ${summary.runs} runs, ${summary.appended} of them new here`)
}

/** The lines of a file, read when they are asked for: an interface that is opened early drops what it reads before. */
async function* linesOf(file: string): AsyncIterable<string> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8')
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}

/** Copies the embedded store to a new file, also while it is served. */
export async function backupCommand(file: string, options: Options): Promise<void> {
  const to = resolve(file)
  if (existsSync(to)) throw badInput(`"${file}" exists already`, 'Name a new file.')
  mkdirSync(dirname(to), { recursive: true })
  await withGraph(options, async ({ engine }) => {
    if (!engine.backup)
      throw badInput(
        'Only the embedded store is backed up like this',
        'For Neo4j use neo4j-admin, or: pactgraph export',
      )
    await engine.backup(to)
  })
  say(`${file}: ${(await stat(to)).size} bytes`)
}

/** Puts a backup in the place of the embedded store, after opening it once to see that it is one. */
export async function restoreCommand(file: string, options: Options): Promise<void> {
  const { store } = loadConfig(options)
  if (store.kind !== 'embedded')
    throw badInput('Only the embedded store is restored like this', 'For Neo4j: pactgraph import')
  if (!existsSync(file)) throw badInput(`There is no file "${file}"`, 'Give a file that `pactgraph backup` wrote.')
  if (await servedAt(store.folder))
    throw new PactgraphError('STORE_UNAVAILABLE', `The store in ${store.folder} is being served`, {
      hint: 'Stop it first.',
    })
  const target = join(store.folder, STORE_FILE)
  if (existsSync(target) && !options.force)
    throw badInput(
      `There is a store in ${store.folder} already`,
      'Add --force to replace it; it is kept beside as .before.',
    )
  mkdirSync(store.folder, { recursive: true, mode: 0o700 })
  const trial = join(store.folder, 'restoring')
  mkdirSync(trial, { recursive: true, mode: 0o700 })
  try {
    await copyFile(file, join(trial, STORE_FILE))
    await (await openEmbedded(trial)).close()
    if (existsSync(target)) await rename(target, `${target}.before`)
    rmSync(`${target}.wal`, { recursive: true, force: true })
    await rename(join(trial, STORE_FILE), target)
  } finally {
    rmSync(trial, { recursive: true, force: true })
  }
  say(`restored from ${file}`)
}
