/** The three questions an analyst comes with, each answered in at most four clicks from the first view. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describePage, seen, settled } from '../support/browser.js'
import { articleText, INGEST } from '../support/whole-way.js'

/** Clicks on links and buttons, counted; typing is no click, sending what was typed is one. */
function counting(page: Page) {
  let clicks = 0
  return {
    clicks: () => clicks,
    async click(role: 'link' | 'button', name: string | RegExp) {
      clicks++
      await page.getByRole(role, { name, exact: true }).first().click()
      await settled(page)
    },
  }
}

describePage('in at most four clicks', (site) => {
  beforeAll(() => site.graph.ask(INGEST, { text: articleText('armenia-suspends') }))

  it('who left the CSTO, and is Armenia out?', async () => {
    const page = await site.open('/')
    const hand = counting(page)
    await hand.click('link', /^CSTO/)
    await hand.click('link', 'Who left?')
    const main = await seen(page.locator('main'))
    expect(main).toMatch(/Uzbekistan/)
    expect(main).toMatch(/Did not leave[\s\S]+Armenia[\s\S]+frozen/i)
    expect(hand.clicks()).toBeLessThanOrEqual(4)
  })

  it('who was in NATO when Georgia was promised membership?', async () => {
    const page = await site.open('/')
    const hand = counting(page)
    await hand.click('link', /^NATO/)
    await page.getByLabel('Only with these words or dates').fill('2008')
    await hand.click('button', '3 April 2008')
    expect(await seen(page.locator('[data-counts]'))).toMatch(/^3 April 2008: 26 members\./)
    await page.getByRole('heading', { name: 'On 3 April 2008' }).waitFor()
    const members = await page.locator('[data-group="Members"] tbody th').allInnerTexts()
    expect(members.length).toBe(26)
    expect(members).toEqual(expect.arrayContaining(['Germany', 'Poland', 'Türkiye', 'United States']))
    expect(members).not.toContain('Albania')
    expect(hand.clicks()).toBeLessThanOrEqual(4)
  })

  it('a question in words has its answer, its reading and its evidence; the next leaves out what was said', async () => {
    const page = await site.open('/')
    await page.getByLabel('Your question').fill('Is Armenia a member of the CSTO?')
    await page.getByRole('button', { name: 'Ask' }).click()
    await settled(page)
    const answer = page.getByRole('region', { name: 'Answer' })
    expect(await seen(answer)).toMatch(/Armenia[\s\S]*Read as:/)
    expect(await answer.locator('q').count()).toBeGreaterThan(0)
    await page.getByLabel('Your question').fill('And in 1990?')
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.waitForURL(/context=/)
    await settled(page)
    expect(await seen(answer)).toContain('1990')
  })

  it('a question that is not understood says so, and offers others', async () => {
    const page = await site.open('/?q=banana')
    const answer = page.getByRole('region', { name: 'Answer' })
    expect(await seen(answer)).toContain('I cannot answer that')
    await answer.getByRole('link', { name: 'Who left CSTO?' }).click()
    await settled(page)
    expect(await seen(answer)).toContain('Uzbekistan')
  })

  it('what did Lavrov say, and where is that written?', async () => {
    const page = await site.open('/')
    const hand = counting(page)
    await hand.click('link', /Lavrov/)
    expect(await seen(page.locator('main'))).toContain('no official notification from Armenia')
    await hand.click('link', /Ararat Courier/)
    const quote = await seen(page.locator('.reader mark'))
    expect(quote).toContain('Lavrov')
    expect(readFileSync(new URL('../fixtures/whole-way/armenia-suspends.txt', import.meta.url), 'utf8')).toContain(
      quote,
    )
    expect(hand.clicks()).toBeLessThanOrEqual(4)
  })
})
