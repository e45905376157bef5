/** Usable by all: axe, narrow and wide, light and dark, keys alone, framed in another page. */
import { beforeAll, expect, it } from 'vitest'
import { DESKTOP, describePage, overflows, PHONE, seen, settled, weighty } from '../support/browser.js'
import { articleText, INGEST } from '../support/whole-way.js'

const VIEWS = [
  '/',
  '/organization?ref=CSTO&at=2024-03-01',
  '/organization?ref=WARSAW_PACT&at=1980',
  '/who-left?ref=CSTO',
  '/diff?ref=ECOWAS&from=2020-01-01',
  '/disputes',
  '/country?ref=ARM',
  '/leader?ref=Sergei Lavrov',
  '/search?q=official notification',
  '/review',
  '/evidence',
  '/who-left?ref=CSTO&publishedUntil=2012',
]

describePage('usable by all', (site) => {
  beforeAll(() => site.graph.ask(INGEST, { text: articleText('armenia-suspends') }))

  for (const scheme of ['light', 'dark'] as const)
    for (const width of [PHONE, DESKTOP])
      it.each(VIEWS)(`axe finds nothing of weight, and nothing overflows: ${width} px, ${scheme}: %s`, async (view) => {
        const page = await site.open(view, { width, scheme })
        expect(await weighty(page)).toEqual([])
        expect(await overflows(page)).toBe(false)
      })

  it('every view has a title, one first heading, and the head’s links', async () => {
    for (const view of VIEWS) {
      const page = await site.open(view)
      expect(await page.title()).toContain('Pactgraph')
      expect(await page.locator('h1').count(), view).toBe(1)
      expect(await page.getByRole('navigation', { name: 'Views' }).getByRole('link').count()).toBeGreaterThan(2)
    }
  })

  it('keys alone lead from the first view to a quote', async () => {
    const page = await site.open('/')
    const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""')
    const tabTo = async (text: RegExp) => {
      for (let i = 0; i < 120; i++) {
        await page.keyboard.press('Tab')
        if (text.test(await focused())) return
      }
      throw new Error(`Tab never came to ${text}`)
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to content')
    await tabTo(/^CSTO/)
    await page.keyboard.press('Enter')
    await page.locator('.lanes').waitFor()
    await settled(page)
    await page.getByRole('slider', { name: 'Day' }).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('PageUp')
    expect(await page.getByRole('slider', { name: 'Day' }).getAttribute('aria-valuetext')).toMatch(/^\d+ \w+ \d{4}$/)
    await tabTo(/^Evidence$/)
    await page.keyboard.press('Enter')
    await page.locator('tr.under q').first().waitFor()
  })

  it('arrows move among the points of the timeline, which are one stop of Tab', async () => {
    const page = await site.open('/organization?ref=CSTO')
    expect(await page.locator('.point[tabindex="0"]').count()).toBe(1)
    await page.locator('.point[tabindex="0"]').focus()
    const label = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")')
    const first = await label()
    await page.keyboard.press('ArrowRight')
    expect(await label()).not.toBe(first)
    await page.keyboard.press('Home')
    expect(await label()).toBe(first)
    await page.keyboard.press('Enter')
    await page.locator('.picked').waitFor()
  })

  it('framed in another page it has no head, and leads back', async () => {
    const page = await site.open('/organization?ref=CSTO&at=2024-03-01&embed')
    expect(await page.locator('header.head').count()).toBe(0)
    const back = page.getByRole('link', { name: 'Open in Pactgraph' })
    expect(await back.getAttribute('href')).toMatch(/\/organization\?ref=CSTO&at=2024-03-01$/)
    expect(await page.getByRole('link', { name: 'Armenia', exact: true }).first().getAttribute('href')).toContain(
      'embed',
    )
  })

  it('pictures have their numbers beside them as text', async () => {
    const page = await site.open('/organization?ref=CSTO&at=2024-03-01')
    await page.getByText('The same as a table').click()
    const periods = page.locator('details[open] table')
    expect(await periods.locator('tr', { hasText: 'Armenia' }).allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/frozen\s+February 2024\s+disputed/)]),
    )
    expect(await seen(page.locator('table.counts'))).toMatch(/frozen\s+1\s+Armenia/)
  })
})
