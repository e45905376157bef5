/** Search, the review queue, and the way from a wrong reading to a decision. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describePage, seen, settled } from '../support/browser.js'
import { articleText, INGEST } from '../support/whole-way.js'

const download = async (page: Page, name: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).last().click(),
  ])
  return Buffer.concat(await (await file.createReadStream()).toArray()).toString()
}

describePage('search and review', (site) => {
  beforeAll(async () => {
    for (const name of ['armenia-suspends', 'kazakhstan-left', 'kazakh-minister'])
      await site.graph.ask(INGEST, { text: articleText(name) })
  })

  it('searches from the head; the words are marked, and lead to their place', async () => {
    const page = await site.open('/disputes')
    await page.getByLabel('Search', { exact: true }).fill('official notification')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL(/\/search\?q=official/)
    await settled(page)
    expect(await page.locator('.hits mark').allInnerTexts()).toContain('notification')
    await page.getByRole('radio', { name: 'articles' }).check()
    await page.waitForURL(/kind=ARTICLE/)
    await settled(page)
    await page.getByRole('link', { name: 'Yerevan stays away, Moscow sees no paper' }).click()
    await settled(page)
    expect(await seen(page.locator('.reader mark'))).toContain('no official notification')
  })

  it('narrows by what stands in the address, and says so when nothing is left', async () => {
    const page = await site.open('/search?q=notification&outlet=Nobody')
    expect(await seen(page.locator('main'))).toMatch(/0 results[\s\S]+within what was chosen/)
    await page.getByRole('link', { name: 'Search everything' }).click()
    await settled(page)
    expect(page.url()).not.toContain('outlet')
    expect(await page.locator('.hits > li').count()).toBeGreaterThan(0)
  })

  it('turns pages by the cursor, and another question begins at the first', async () => {
    const page = await site.open('/search?q=member')
    const first = await seen(page.locator('.hits'))
    await page.getByRole('link', { name: 'More results' }).click()
    await page.waitForURL(/after=/)
    await settled(page)
    expect(await seen(page.locator('.hits'))).not.toBe(first)
    await page.getByRole('radio', { name: 'records' }).check()
    await page.waitForURL(/kind=RECORD/)
    expect(page.url()).not.toContain('after=')
  })

  it('leads from a wrong reading to a decision, which can be taken back', async () => {
    const page = await site.open('/search?q=withdrew Kazakhstan 1 October 2026&kind=EVIDENCE')
    await page.locator('.hits h2 a').first().click()
    await settled(page)
    const reading = page.getByRole('region', { name: 'What was read from it' })
    expect(await seen(reading)).toContain('Kazakhstan withdrew (CSTO, 1 October 2026)')
    await reading.getByRole('link', { name: 'Report a wrong reading' }).click()
    await settled(page)
    const report = page.getByRole('region', { name: 'A reading to judge' })
    await report.getByRole('radio', { name: /^Misread/ }).check()
    await report.getByLabel('Your name').fill('Ani')
    await report.getByLabel('Why').fill('the sentence is a headline of satire')
    await report.getByRole('button', { name: 'Record the decision' }).click()
    await report.getByText('Decided.').waitFor()
    expect(await page.evaluate('Object.keys(localStorage).length + Object.keys(sessionStorage).length')).toBe(0)
    await report.getByRole('button', { name: 'Take it back' }).click()
    await report.getByText('Taken back.').waitFor()
    const { decisions } = await site.graph.ask<{ decisions: { nodes: unknown[] } }>(
      '{ decisions { nodes { kind reviewer undone } } }',
    )
    expect(decisions.nodes).toEqual([{ kind: 'REJECT', reviewer: 'Ani', undone: true }])
  })

  it('shows what waits, first what touches most, with the sides of a dispute to choose from', async () => {
    const page = await site.open('/review')
    const touches = (await page.locator('main .card .facts').allInnerTexts()).map((t) =>
      Number(/touches\s+(\d+)/.exec(t)?.[1]),
    )
    expect(touches.length).toBe(10)
    expect(touches).toEqual([...touches].sort((a, b) => b - a))
    const card = page.locator('section.card', { hasText: 'Kazakhstan, CSTO' })
    await card.getByRole('button', { name: 'Decide' }).click()
    await settled(page)
    expect(await card.getByRole('radio').count()).toBeGreaterThan(3)
    await card.getByRole('radio', { name: /^Settle for: member/ }).waitFor()
  })

  it('offers no decision where the server only reads, and none within another page', async () => {
    const page = await site.open('/')
    await page.route('**/graphql', async (route) =>
      route.request().postData()?.includes('query Abilities')
        ? route.fulfill({ json: { data: { __schema: { mutationType: null } } } })
        : route.continue(),
    )
    await page.goto(`${site.address}/review`)
    await page.getByText('This server only reads.').waitFor()
    await settled(page)
    expect(await page.getByRole('button', { name: 'Decide' }).count()).toBe(0)
    const framed = await site.open('/')
    const body = `<iframe src="${site.address}/review?embed" width="900" height="700"></iframe>`
    await framed.route('**/another-page', (route) => route.fulfill({ contentType: 'text/html', body }))
    await framed.goto(`${site.address}/another-page`)
    const inside = framed.frameLocator('iframe')
    await inside.locator('section.card').first().waitFor()
    await inside.getByText('Within another page').waitFor()
    expect(await inside.getByRole('button', { name: 'Decide' }).count()).toBe(0)
  })

  it('every view of an answer gives CSV, JSON, GraphiQL, a line to cite, and a frame', async () => {
    const views = ['/who-left?ref=CSTO', '/diff?ref=ECOWAS&from=2020-01-01', '/disputes', '/country?ref=ARM']
    views.push('/leader?ref=Sergei Lavrov', '/search?q=notification', '/review')
    for (const view of views) {
      const page = await site.open(view)
      expect((await download(page, 'CSV')).split('\r\n').length, view).toBeGreaterThan(2)
      expect(JSON.parse(await download(page, 'JSON')), view).toBeTruthy()
      const along = page.getByRole('region', { name: 'Take it along' })
      expect(await along.getByRole('link', { name: 'Open in GraphiQL' }).count(), view).toBe(1)
      await along.getByText('Cite this view').click()
      expect(await along.getByLabel('Line to cite').inputValue(), view).toContain(site.address)
      await along.getByText('Embed').click()
      expect(await along.getByLabel('Put this into your page').inputValue(), view).toContain('embed')
    }
  })

  it('answers from older sources, says so, and takes that along', async () => {
    const page = await site.open('/who-left?ref=CSTO&publishedUntil=2023')
    expect(await seen(page.locator('main'))).toContain('from sources published by 2023')
    expect(await seen(page.locator('main'))).not.toMatch(/Armenia[\s\S]*frozen/)
    expect(await page.getByRole('link', { name: 'Uzbekistan' }).first().getAttribute('href')).toContain(
      'publishedUntil=2023',
    )
    await page.getByRole('link', { name: 'Answer as of now' }).click()
    await settled(page)
    expect(page.url()).not.toContain('publishedUntil')
    const before = await site.open('/organization?ref=CSTO&at=2024-03-01&publishedUntil=2024-01-31')
    expect(await seen(before.locator('[data-counts]'))).not.toContain('frozen')
  })
})
