import { expect, test } from 'vitest'
import { readFeed } from '../../../src/ingest/formats/feed.js'

const articles = (xml: string, address: string | null = null) => readFeed(xml, address).map((item) => item.read())

test('RSS: full content before description, the item’s own outlet before the channel’s', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Border &amp; Post</title>
    <item><title>Kazakhstan &lt;i&gt;leaves&lt;/i&gt;</title><link>https://b.example/1</link>
      <pubDate>Fri, 02 Oct 2026 23:00:00 -0500</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>Kazakhstan left.</p><p>It said &amp; meant it.</p>]]></content:encoded></item>
    <item><description>&lt;p&gt;Only a description.&lt;/p&gt;</description><source url="https://y.example">Y News</source></item>
  </channel></rss>`
  expect(articles(rss)).toEqual([
    {
      text: '# Kazakhstan leaves\n\nKazakhstan left.\n\nIt said & meant it.',
      title: 'Kazakhstan leaves',
      url: 'https://b.example/1',
      outlet: 'Border & Post',
      publishedOn: '2026-10-02',
      notes: [],
    },
    { text: 'Only a description.', title: null, url: null, outlet: 'Y News', publishedOn: null, notes: [] },
  ])
})

test('Atom: published before updated, the alternate link, XHTML content', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notebook</title><entry><title>Chair</title>
    <link rel="self" href="https://n.example/self"/><link href="/a"/><published>2024-02-23T01:00:00Z</published>
    <updated>2024-03-01T00:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>and</b> two.</p><p>Three.</p></div></content>
  </entry></feed>`
  expect(articles(atom, 'https://n.example/feed.atom')).toEqual([
    {
      text: '# Chair\n\nOne and two.\n\nThree.',
      title: 'Chair',
      url: 'https://n.example/a',
      outlet: 'Notebook',
      publishedOn: '2024-02-23',
      notes: [],
    },
  ])
})

test('RSS 1.0', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title></channel>
    <item rdf:about="https://r.example/1"><title>T</title><link>https://r.example/1</link><description>D</description>
    <dc:date>2024-01-02T03:04:05Z</dc:date></item></rdf:RDF>`
  expect(articles(rdf)).toMatchObject([{ text: '# T\n\nD', outlet: 'R', publishedOn: '2024-01-02' }])
})

test('an item without text is refused alone', () => {
  const items = readFeed(
    '<rss version="2.0"><channel><item><title>T</title></item><item><description>D</description></item></channel></rss>',
  )
  expect(() => items[0]!.read()).toThrow(/no text/)
  expect(items[1]!.read().text).toBe('D')
})

test('what is no feed is refused as a whole', () => {
  expect(() => readFeed('<rss version="2.0"><channel><item>')).toThrow(/no RSS or Atom/)
})
