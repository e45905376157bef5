/** The page in a real Chromium, over a served graph with all seeds in it. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Locator, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { seed } from '../../src/app/seed.js'
import { built } from './built.js'
import { EMBEDDED } from './engines.js'
import { allSeeds, emptyGraph, type GraphUnderTest } from './seeded.js'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']
PATHS.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')

/** Chromium's file: CHROMIUM_PATH, or where systems usually put it. */
export const CHROMIUM = [process.env.CHROMIUM_PATH ?? '', ...PATHS].find((path) => path !== '' && existsSync(path))

const MISSING = 'no Chromium was found: install one, or set CHROMIUM_PATH'
if (!CHROMIUM) {
  if (process.env.PACTGRAPH_REQUIRE_BROWSER === '1') throw new Error(`PACTGRAPH_REQUIRE_BROWSER=1, but ${MISSING}`)
  console.info(`Skipped the page in a browser: ${MISSING}`)
}

export interface Look {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

export interface Site {
  /** The graph behind the page, for what a test adds. */
  readonly graph: GraphUnderTest
  readonly address: string
  /** Opens a view in a page of its own; whatever it complains of fails the test. */
  open(path: string, look?: Look): Promise<Page>
}

export const DESKTOP = 1280
export const PHONE = 390

/** Tests of the page; skipped by name where there is no browser. `site` is there from the first test on. */
export function describePage(name: string, tests: (site: Site) => void): void {
  describe.skipIf(!CHROMIUM)(CHROMIUM ? name : `${name} (skipped: ${MISSING})`, () => {
    let browser: Browser
    let graph: GraphUnderTest
    let address = ''
    const complaints: string[] = []
    const opened: Page[] = []

    beforeAll(async () => {
      await built()
      graph = await emptyGraph(await EMBEDDED.open())
      await seed(graph, allSeeds(), { digests: true })
      address = `http://127.0.0.1:${(await graph.api.listen('127.0.0.1', 0)).port}`
      browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu'] })
    })
    afterAll(async () => {
      await browser?.close()
      await graph?.close()
    })
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((page) => page.context().close()))
      expect(complaints.splice(0)).toEqual([])
    })

    const open = async (path: string, { width = DESKTOP, scheme = 'light' }: Look = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      opened.push(page)
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(`${address}/`) && !url.startsWith('data:,') && !url.startsWith('blob:'))
          complaints.push(`foreign request: ${url}`)
      })
      await page.goto(address + path)
      await settled(page)
      return page
    }
    tests({
      get graph() {
        return graph
      },
      get address() {
        return address
      },
      open,
    })
  })
}

/** Waits until nothing of the view is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main > *').first().waitFor()
  await expect.poll(() => page.locator('main [aria-busy=true]').count(), { timeout: 20_000, interval: 30 }).toBe(0)
}

const require = createRequire(import.meta.url)
let axe: string | null = null

/** What axe finds of weight, with the elements: nothing, as it should be. */
export async function weighty(page: Page): Promise<readonly string[]> {
  axe ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  interface Found {
    readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[]
  }
  const { violations } = await page.evaluate<Found>('axe.run(document, { resultTypes: ["violations"] })')
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Whether the page is wider than its window, which it never should be. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')

/** The text of an element as it is seen. */
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
export const seen = (element: Locator): Promise<string> => element.innerText()
