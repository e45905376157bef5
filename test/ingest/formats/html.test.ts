import { describe, expect, test } from 'vitest'
import { readPage, textOfFragment } from '../../../src/ingest/formats/html.js'

const BODY = `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><h1>Yerevan keeps its chair empty</h1>
  <p>Armenia has frozen its <b>participation</b> in the <a href="/csto">CSTO</a>,
     the prime minister said.</p><script>track("Belarus left the CSTO")</script>
  <p>The country remains a member<br>on paper.</p>
  <ul><li>One point</li><li>Another point</li></ul></article>
  <aside>Read more: Belarus left NATO</aside><footer>All rights reserved</footer>`

const page = (head: string, body = BODY): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

describe('the text', () => {
  test('is the title as a heading and the paragraphs, without navigation, scripts and footers', () => {
    expect(readPage(page('<title>Yerevan keeps its chair empty</title>')).text).toBe(
      [
        '# Yerevan keeps its chair empty',
        'Armenia has frozen its participation in the CSTO, the prime minister said.',
        'The country remains a member\non paper.',
        'One point',
        'Another point',
      ].join('\n\n'),
    )
  })

  test('of a page that Readability finds nothing in is what stands outside of menus', () => {
    const { text } = readPage(page('', '<nav>Home</nav><span>Armenia is a member.</span><footer>(c)</footer>'))
    expect(text).toBe('Armenia is a member.')
  })

  test('has names in one piece: soft hyphens and zero-width spaces go', () => {
    expect(textOfFragment('<p>Kazakh&shy;stan left the C\u200bSTO&nbsp;today.</p>')).toBe(
      'Kazakhstan left the CSTO today.',
    )
  })

  test('keeps the cells of a row apart', () => {
    expect(textOfFragment('<table><tr><td>Armenia</td><td>2002</td></tr><tr><td>Belarus</td></tr></table>')).toBe(
      'Armenia 2002\n\nBelarus',
    )
  })

  test('a page without text is refused', () => {
    expect(() => readPage(page('', '<div id="app"></div><script>render()</script>'))).toThrow(/no readable text/)
  })
})

describe('what a page says of itself', () => {
  const said = (head: string, body = BODY, address: string | null = null) => {
    const { title, outlet, url, publishedOn } = readPage(page(head, body), address)
    return { title, outlet, url, publishedOn }
  }

  test('by Open Graph', () => {
    const head = `<title>T | Notebook</title><meta property="og:title" content="Chair &amp; table">
      <meta property="og:site_name" content="Caucasus Notebook"><meta property="og:url" content="https://n.example/a#x">
      <meta property="article:published_time" content="2024-02-24T00:30:00+04:00">`
    expect(said(head)).toEqual({
      title: 'Chair & table',
      outlet: 'Caucasus Notebook',
      url: 'https://n.example/a',
      publishedOn: '2024-02-24',
    })
  })

  test('by JSON-LD, alone or in a graph', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Chair',
      datePublished: '2024-02-24',
      publisher: { name: 'Notebook' },
      mainEntityOfPage: { '@id': 'https://n.example/b' },
    }
    const told = { title: 'Chair', outlet: 'Notebook', url: 'https://n.example/b', publishedOn: '2024-02-24' }
    for (const data of [article, [{ '@type': 'WebSite', name: 'x' }, article], { '@graph': [{}, article] }])
      expect(said(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual(told)
  })

  test('by the time in the article, not by one beside it', () => {
    const dated = BODY.replace('<h1>', '<time datetime="2024-02-24T10:00">Saturday</time><h1>')
    expect(said('', `<div><time datetime="2019-01-01"></time></div>${dated}`).publishedOn).toBe('2024-02-24')
    expect(said('', `<div><time datetime="2019-01-01"></time></div>${BODY}`).publishedOn).toBeNull()
  })

  test('broken JSON-LD, dates and addresses are passed over', () => {
    const head = `<script type="application/ld+json">{"@type":</script><link rel="canonical" href="javascript:alert(1)">
      <meta property="article:published_time" content="soon"><meta name="date" content="2024-02">`
    expect(said(head)).toMatchObject({ url: null, publishedOn: '2024-02', outlet: null })
  })

  test('an address on another host than the page came from is not believed', () => {
    const head = (url: string) => `<link rel="canonical" href="${url}">`
    expect(said(head('https://other.example/a'), BODY, 'https://n.example/b?x=1').url).toBe('https://n.example/b?x=1')
    expect(said(head('/a'), BODY, 'https://n.example/b?x=1').url).toBe('https://n.example/a')
  })
})
