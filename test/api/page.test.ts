/** The web page as it is served: every view at its address, every file from this server, nothing else from the disk. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PAGE_PATHS } from '../../src/api/page.js'
import { ask } from './http-client.js'
import { createTestApi } from './test-api.js'

const root = new URL('../../', import.meta.url)
const { api } = createTestApi()
let port: number
beforeAll(async () => {
  if (!existsSync(new URL('dist/dashboard/index.html', root))) execFileSync('npm', ['run', 'build:page'], { cwd: root })
  port = (await api.listen('127.0.0.1', 0)).port
})
afterAll(() => api.close())

const filesOf = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!).filter((url) => url !== 'data:,')

it.each(PAGE_PATHS)('%s is the page, with a strict content policy', async (path) => {
  const page = await ask(port, path)
  expect(page.status).toBe(200)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page.headers['x-frame-options']).toBe('DENY')
})

it('every path has a view and every view a path', () => {
  const app = readFileSync(new URL('src/dashboard/app.tsx', root), 'utf8')
  const views = [...app.matchAll(/^ {2}'(\/[a-z-]*)': \{ title/gm)].map(([, path]) => path)
  expect(views.length).toBeGreaterThan(1)
  expect([...PAGE_PATHS].sort()).toEqual(views.sort())
})

it('?embed lets other pages frame it, and nothing else changes', async () => {
  const page = await ask(port, '/organization?ref=CSTO&embed')
  expect(page.headers['content-security-policy']).toContain('frame-ancestors *')
  expect(page.headers['x-frame-options']).toBeUndefined()
  expect(page.text).toBe((await ask(port, '/')).text)
})

it('loads its files from this server alone, at most 130 kB of scripts', async () => {
  const files = filesOf((await ask(port, '/')).text)
  expect(files.length).toBeGreaterThanOrEqual(2)
  let scripts = 0
  for (const file of files) {
    expect(file).toMatch(/^\/page\/assets\/[\w.-]+\.(js|css)$/)
    const answer = await ask(port, file)
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toContain('immutable')
    const etag = String(answer.headers.etag)
    expect((await ask(port, file, { headers: { 'if-none-match': etag } })).status).toBe(304)
    if (file.endsWith('.js')) scripts += gzipSync(answer.text).length
  }
  console.info(`page: ${(scripts / 1000).toFixed(1)} kB of scripts, gzipped`)
  expect(scripts).toBeLessThanOrEqual(130_000)
})

it('has operation types generated from the schema', () => {
  const script = new URL('scripts/generate-operations.mjs', root).pathname
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})

it('takes no other method', async () => {
  expect((await ask(port, '/', { method: 'POST' })).status).toBe(404)
})
