/** Articles that want to be more than text stay text, in every view that shows them. */
import { beforeAll, expect, it } from 'vitest'
import { describePage, seen } from '../support/browser.js'

const INGEST = `mutation ($input: ArticleInput!) { ingestArticle(input: $input) { article { id } problems { message } } }`
const MARKUP = [
  '<script>window.taken = 1</script>',
  '<img src=x onerror="window.taken = 1">',
  '<svg onload="window.taken = 1"><a href="javascript:window.taken=1">x</a></svg>',
  '"><iframe srcdoc="<script>parent.taken=1</script>"></iframe>',
  '<style>body { display: none }</style><base href="https://evil.example/">',
]
const text = (markup: string) =>
  `${markup} Belarus froze its participation in the Collective Security Treaty Organization (CSTO) on 3 March 2025. ` +
  `"${markup} The CSTO is useless," Alexander Lukashenko said on 3 March 2025.`
const URLS = ['javascript:window.taken=1', 'data:text/html,<script>parent.taken=1</script>', ' JaVaScRiPt:alert(1)']
URLS.push('https://evil.example/"onmouseover="window.taken=1', 'vbscript:x')

describePage('hostile articles', (site) => {
  const ids: string[] = []
  beforeAll(async () => {
    for (const [i, markup] of MARKUP.entries()) {
      const input = {
        text: text(markup),
        title: `${markup} title`,
        outlet: `${markup} outlet`,
        url: URLS[i],
        publishedOn: '2025-03-04',
      }
      const { ingestArticle } = await site.graph.ask<{ ingestArticle: { article: { id: string } } }>(INGEST, { input })
      ids.push(ingestArticle.article.id)
    }
  })

  it('are shown as they are, and do nothing', async () => {
    const views = [...ids.map((id) => `/evidence?id=${encodeURIComponent(id)}&start=0&end=40`), '/country?ref=BLR']
    views.push('/search?q=Belarus froze', '/search?q=useless&kind=STATEMENT', '/review')
    views.push('/organization?ref=CSTO&at=2025-03-10', '/leader?ref=Alexander Lukashenko', '/disputes', '/')
    for (const view of views) {
      const page = await site.open(view)
      if (view.startsWith('/organization')) {
        await page.getByRole('button', { name: 'Evidence for Belarus' }).click()
        await page.locator('tr.under .source', { hasText: '<script>' }).first().waitFor()
      }
      expect(await page.evaluate('window.taken')).toBeUndefined()
      const made = 'main script, main img, main iframe, main base, main style, main [onerror], main [onload]'
      expect(await page.locator(made).count(), view).toBe(0)
      const links = await page.evaluate<string[]>('[...document.links].map((link) => link.protocol)')
      expect(
        links.filter((protocol) => !['http:', 'https:'].includes(protocol)),
        view,
      ).toEqual([])
    }
  })

  it('can be read whole', async () => {
    const page = await site.open(`/evidence?id=${encodeURIComponent(ids[0]!)}`)
    expect(await seen(page.locator('main'))).toContain('<script>window.taken = 1</script> Belarus froze')
  })

  it('an address cannot make a view do more than ask', async () => {
    const page = await site.open('/')
    await page
      .goto(`${site.address}/leader?ref=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)
      .catch(() => null)
    expect(await page.locator('main img').count()).toBe(0)
    await page.locator('[role=alert]').waitFor()
  })
})
