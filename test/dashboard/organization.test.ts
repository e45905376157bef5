/** The view of an organization, clicked through. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, seen, settled } from '../support/browser.js'

const counts = (page: Page) => seen(page.locator('[data-counts]'))
const nameClasses = (page: Page) => page.locator('.lanes .name.in').count()

describePage('an organization on a day', (site) => {
  it('says in words who stood where', async () => {
    const page = await site.open('/organization?ref=CSTO&at=2024-03-01')
    expect(await seen(page.locator('h1'))).toBe('Collective Security Treaty Organization (CSTO)')
    expect(await counts(page)).toBe(
      '1 March 2024: 6 members, 1 of them frozen (Armenia). 3 had left (Uzbekistan, Azerbaijan, Georgia).',
    )
  })

  it('the slider drives words, lanes, map, table and address', async () => {
    const page = await site.open('/organization?ref=CSTO&at=2024-03-01')
    await page.locator('.map .member').first().waitFor()
    const shape = page.locator('.map path.bar.frozen')
    expect([await shape.count(), await nameClasses(page)]).toEqual([1, 6])
    const line = await page.locator('.day-line').getAttribute('transform')

    await page.getByLabel('Day', { exact: true }).first().fill('2010-01-01')
    await page.getByLabel('Day', { exact: true }).first().blur()
    expect(await counts(page)).toMatch(/^1 January 2010: 7 members\. 2 had left \(Azerbaijan, Georgia\)\./)
    expect([await shape.count(), await nameClasses(page)]).toEqual([0, 7])
    expect(await page.locator('.day-line').getAttribute('transform')).not.toBe(line)
    await page.getByRole('heading', { name: 'On 1 January 2010' }).waitFor()
    expect(await page.locator('[data-group="Members"] tbody tr').count()).toBe(7)
    await page.waitForURL(/at=2010-01-01/)

    await page.getByRole('slider', { name: 'Day' }).press('PageDown')
    expect(await counts(page)).toMatch(/^1 January 2011: 7 members/)
    // The middle of June, for an exit of which no source tells the day.
    await page.getByRole('button', { name: 'event ›' }).click()
    expect(await counts(page)).toMatch(/^16 June 2012: 7 members\./)
    await page.getByRole('button', { name: 'event ›' }).click()
    expect(await counts(page)).toMatch(/^28 June 2012: 7 members, 1 of them leaving \(Uzbekistan\)/)
  })

  it('a row opens its evidence, and the evidence its place', async () => {
    const page = await site.open('/organization?ref=CSTO&at=2024-03-01')
    await page.getByRole('button', { name: 'Evidence for Armenia' }).click()
    await settled(page)
    const words = page.locator('tr.under')
    expect(await words.locator('q').count()).toBeGreaterThan(2)
    await words.getByText('Cite').click()
    expect(await words.getByLabel('Line to cite').inputValue()).toMatch(
      /^Armenia: frozen \(Collective Security Treaty Organization\), disputed, on 1 March 2024\. Pactgraph, http.*at=2024-03-01/,
    )
  })

  it('a point tells what it stands for, and leads to its words', async () => {
    const page = await site.open('/organization?ref=CSTO&at=2024-03-01')
    const point = page.getByRole('button', { name: /^February 2024: Armenia froze its participation/ })
    await point.dispatchEvent('click')
    await settled(page)
    expect(await seen(page.locator('.picked'))).toContain('Armenia froze its participation')
    expect(await page.locator('.picked q').count()).toBeGreaterThan(0)
  })

  it('shows members and possible days of a body with a predecessor, and many lanes folded', async () => {
    const page = await site.open('/organization?ref=UN')
    const lanes = () => page.locator('.lanes .name').count()
    expect(await lanes()).toBeLessThanOrEqual(64)
    await page.getByRole('button', { name: /^Show all \d+$/ }).click()
    expect(await lanes()).toBeGreaterThan(193)
  })

  it('saves what it shows as CSV, JSON and SVG that stands alone', async () => {
    const page = await site.open('/organization?ref=CSTO&at=2024-03-01')
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.section').first().getByRole('button', { name, exact: true }).click(),
      ])
      const chunks = await (await download.createReadStream()).toArray()
      return { file: download.suggestedFilename(), text: Buffer.concat(chunks).toString() }
    }
    const csv = await save('CSV')
    expect(csv.file).toBe('pactgraph-csto-timeline.csv')
    expect(csv.text).toContain('Armenia,ARM,CSTO,FROZEN,2024-02,,true,true\r\n')
    expect(JSON.parse((await save('JSON')).text)).toMatchObject({ organization: { id: 'org:CSTO' } })
    const svg = await save('SVG')
    expect(svg.text).toMatch(/^<\?xml[\s\S]+<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg.text).toContain('id="p-frozen"')
    expect(svg.text.includes('class=')).toBe(false)
  })

  it('leads into GraphiQL with its question and variables', async () => {
    const page = await site.open('/organization?ref=CSTO')
    const href = await page.getByRole('link', { name: 'Open in GraphiQL' }).first().getAttribute('href')
    const params = new URL(href!, site.address).searchParams
    expect(params.get('query')).toContain('query Periods')
    expect(JSON.parse(params.get('variables')!)).toEqual({ organization: 'CSTO' })
  })

  it('tells honestly of a body that is not there', async () => {
    const page = await site.open('/organization?ref=CSTOO')
    expect(await seen(page.getByRole('alert'))).toContain('CSTOO')
  })
})
