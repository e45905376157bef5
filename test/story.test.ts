/** The README's chapter "Armenia and the CSTO, told by commands", done in one shell on a store of its own. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { built, ROOT } from './support/built.js'
import { environment } from './support/child.js'
import { type Block, blocksOf, chapterOf, markOf, textDifference } from './support/readme.js'

const CHAPTER = 'Armenia and the CSTO, told by commands'
const MARK = '\u001e'
const blocks = blocksOf(chapterOf(readFileSync(join(ROOT, 'README.md'), 'utf8'), CHAPTER))
const steps = blocks.filter((block) => block.marks.includes('step'))

let folder: string
beforeAll(async () => {
  await built()
  folder = mkdtempSync(join(tmpdir(), 'pactgraph-story-'))
  const bin = join(folder, 'bin', 'pactgraph')
  put('bin/pactgraph', `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist/cli/main.js')}" "$@"\n`)
  chmodSync(bin, 0o755)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** What each step printed: the chapter is one session, so that later steps know the variables of earlier ones. */
function told(): readonly string[] {
  for (const block of blocks) {
    const file = markOf(block, 'write')
    if (file) put(file, `${block.text}\n`)
  }
  const script = ['set -e', 'pactgraph seed >/dev/null 2>&1', ...steps.map((s) => `${s.text}\nprintf '${MARK}'`)]
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script.join('\n')], {
    cwd: folder,
    env: environment({ PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter), PACTGRAPH_DATA: 'data' }),
    encoding: 'utf8',
    timeout: 200_000,
  })
  expect(status, `${stderr}\n${stdout}`).toBe(0)
  return stdout.split(MARK)
}

/** The output block right behind a step. */
const shownAfter = (step: Block): Block | undefined => {
  const next = blocks[blocks.indexOf(step) + 1]
  return next?.marks.includes('output') ? next : undefined
}

test('every step of the chapter prints what it shows', { timeout: 240_000 }, () => {
  const said = told()
  expect(steps.length).toBeGreaterThanOrEqual(6)
  steps.forEach((step, i) => {
    const shown = shownAfter(step)
    expect(shown, `README.md:${step.line} shows no output`).toBeDefined()
    expect(textDifference(shown?.text ?? '', said[i] ?? ''), `README.md:${step.line}`).toBeNull()
  })
})
