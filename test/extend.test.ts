/** The README's "Add ..." chapters, done step by step in a copy of the tree. The steps are the chapters' own blocks. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built, ROOT } from './support/built.js'
import { environment } from './support/child.js'
import { type Block, blocksOf, changed, chapterOf, markOf, textDifference, wordsOf } from './support/readme.js'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const TREE = ['src', 'seeds', 'schema', 'scripts', 'test', 'dist', 'package.json', 'tsconfig.json']
const CONFIGURATION = ['tsconfig.build.json', 'tsconfig.dashboard.json', 'vitest.config.ts', 'README.md']

let tree: string
beforeAll(async () => {
  await built()
  tree = mkdtempSync(join(tmpdir(), 'pactgraph-extend-'))
  for (const path of [...TREE, ...CONFIGURATION]) cpSync(join(ROOT, path), join(tree, path), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  expect(run('pactgraph seed')).toMatchObject({ status: 0 })
}, 120_000)
afterAll(() => rmSync(tree, { recursive: true, force: true }))

/** Runs a line of a chapter in the copy; `pactgraph` is the one built there. */
function run(line: string) {
  const [name, ...args] = wordsOf(line)
  const [command, words] =
    name === 'pactgraph' ? [process.execPath, [join(tree, 'dist', 'cli', 'main.js'), ...args]] : [name!, args]
  expect(['pactgraph', 'npm', 'npx']).toContain(name)
  return spawnSync(command, words, {
    cwd: tree,
    env: environment({ PACTGRAPH_DATA: join(tree, 'data') }),
    encoding: 'utf8',
    timeout: 100_000,
  })
}

/** A file of the copy, whose folder is made where it is not there. */
function put(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}

/** Does what one block says; gives what its commands printed. */
function follow(block: Block): string {
  const [file, change] = [markOf(block, 'write'), markOf(block, 'change')]
  if (file) put(file, `${block.text}\n`)
  if (change) put(change, changed(readFileSync(join(tree, change), 'utf8'), block.text))
  if (!block.marks.includes('step')) return ''
  return block.text
    .split('\n')
    .map((line) => {
      const { status, stdout, stderr } = run(line)
      expect(status, `${line}\n${stderr}\n${stdout}`).toBe(0)
      return stdout
    })
    .join('')
}

/** Does what a chapter says, compares each output that it shows, and gives how many steps and outputs there were. */
function followChapter(title: string): { readonly steps: number; readonly outputs: number } {
  let said = ''
  const counts = { steps: 0, outputs: 0 }
  for (const block of blocksOf(chapterOf(readme, title))) {
    if (block.marks.includes('output')) {
      expect(textDifference(block.text, said)).toBeNull()
      counts.outputs++
    } else {
      said = follow(block)
      counts.steps++
    }
  }
  return counts
}

describe('a stranger who follows the README', { timeout: 240_000 }, () => {
  test('adds an article and finds it among the evidence', () => {
    expect(followChapter('Add an article')).toEqual({ steps: 2, outputs: 1 })
    expect(run('pactgraph verify')).toMatchObject({ status: 0 })
  })

  test('adds an organization and asks who left it', () => {
    expect(followChapter('Add an organization')).toEqual({ steps: 2, outputs: 1 })
    put(
      'news/iceland.txt',
      'Iceland speaks\n\nIceland froze its participation in the International Whaling Commission.\n',
    )
    expect(run('pactgraph extract news/iceland.txt').stdout).toContain('"actor":"ISL","organization":"IWC"')
  })

  test('is told by file and line of a mistake in an organization', () => {
    const file = 'seeds/records/IWC.yaml'
    const good = readFileSync(join(tree, file), 'utf8')
    put(file, good.replace('on: 1951-04-21', 'on: 1951-13'))
    for (const line of ['pactgraph check seeds/', 'pactgraph seed']) {
      const { status, stdout, stderr } = run(line)
      expect([status, stdout + stderr]).toEqual([2, expect.stringMatching(/IWC\.yaml:\d+: on: "1951-13"/)])
    }
    put(file, good)
  })

  test('adds an act to the extractor, builds, and finds it in a sentence', () => {
    expect(followChapter('Add an act to the extractor')).toEqual({ steps: 9, outputs: 1 })
    expect(run('pactgraph ingest news/chair.txt')).toMatchObject({ status: 0 })
    expect(run('pactgraph timeline Kazakhstan --from 2023').stdout).toContain('chaired')
  })
})

describe('a stranger who builds a view', { timeout: 240_000 }, () => {
  test('finds it in the built page and in the server’s list', () => {
    expect(followChapter('Build your own dashboard in ten minutes')).toEqual({ steps: 6, outputs: 0 })
    const scripts = readdirSync(join(tree, 'dist/dashboard/assets')).filter((file) => file.endsWith('.js'))
    const text = scripts.map((file) => readFileSync(join(tree, 'dist/dashboard/assets', file), 'utf8')).join('')
    expect(text).toContain('query Both($first: String!, $second: String!')
    expect(text).toContain('In both')
    expect(readFileSync(join(tree, 'dist/api/page.js'), 'utf8')).toContain("'/both'")
  })
})

describe('reading chapters', () => {
  test('a chapter ends before the next one, and a missing one is told', () => {
    const text = '# a\n## b\nx\n### c\ny\n## d\nz\n'
    expect(chapterOf(text, 'b')).toBe('x\n### c\ny\n')
    expect(chapterOf(text, 'd')).toBe('z\n')
    expect(() => chapterOf(text, 'e')).toThrow('no chapter "e"')
  })

  test('a diff changes the lines that it shows, once', () => {
    expect(changed('a\nb\nc\n', ' a\n-b\n+x\n+y\n c')).toBe('a\nx\ny\nc\n')
    expect(() => changed('a\n', ' b\n+c')).toThrow('nowhere')
    expect(() => changed('a\na\n', ' a\n+c')).toThrow('more than once')
  })

  test('marks have values', () => {
    const [block] = blocksOf('```ts write=a/b.ts\nx\n```\n')
    expect([markOf(block!, 'write'), markOf(block!, 'change')]).toEqual(['a/b.ts', null])
  })
})
