import { describe, expect, test } from 'vitest'
import { type DomNode, parsePage } from '../../../src/ingest/formats/dom.js'
import { checkXml, tidy } from '../../../src/ingest/formats/tags.js'

/** How deep the text lies in the tree that the parser builds. */
function depthOf(html: string): number {
  let depth = 0
  let node: DomNode | null = parsePage(html).body
  for (; node; node = node.firstChild) depth++
  return depth
}

describe('tidying a page', () => {
  test('leaves an ordinary one as it is', () => {
    const html = '<html><body class="a > b"><p>One<p>Two &lt; three<br>1 < 2</body></html>'
    expect(tidy(html)).toEqual({ html, linkedData: [], flattened: false })
  })

  test('takes out comments, declarations, scripts and their like, with what is in them', () => {
    const html = `<!doctype html><?xml x?>a<!-- <p> --><script>if (a < b) "</p>"</script>b<STYLE>p{}</style >c<svg><path/></svg>d`
    expect(tidy(html).html).toBe('abcd')
  })

  test('keeps linked data aside', () => {
    expect(tidy('<script type="application/ld+json">{"a":1}</script>x').linkedData).toEqual(['{"a":1}'])
  })

  test.each([
    ['divs', '<div>', '</div>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
    ['emphasis that is never closed', '<b>', ''],
  ])('flattens %s that are nested too deeply, and keeps the text', (_, open, close) => {
    const { html, flattened } = tidy(`${open.repeat(2_500)}text${close.repeat(2_500)}`)
    expect(flattened).toBe(true)
    expect(depthOf(html)).toBeGreaterThan(150)
    expect(depthOf(html)).toBeLessThan(210)
    expect(html).toContain('text')
  })

  test('end tags that people leave out do not count as nesting', () => {
    const html = `<ul>${'<li>x'.repeat(1_000)}</ul>${'<p>x'.repeat(1_000)}<table>${'<tr><td>x'.repeat(1_000)}</table>`
    expect(tidy(html)).toMatchObject({ html, flattened: false })
  })

  test.each([
    '<p '.repeat(1e6),
    '<!--'.repeat(1e6),
    '<script>x</script'.repeat(3e5),
    '<a href="'.repeat(5e5),
    '<'.repeat(2e6),
    '</x>'.repeat(5e4),
  ])('takes linear time for %.12s...', (html) => {
    const begin = performance.now()
    tidy(html)
    expect(performance.now() - begin).toBeLessThan(2_000)
  })

  test('refuses a page of a million tags', () => {
    expect(() => tidy('<i>x</i>'.repeat(1_000_000))).toThrow(/more than 60000 tags/)
  })
})

describe('XML', () => {
  test('with entities of its own is refused', () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><rss>&c;</rss>'
    expect(() => checkXml(laughs)).toThrow(/entities of its own/)
  })

  test('that is nested too deeply is refused, CDATA and empty elements aside', () => {
    expect(() => checkXml(`<rss>${'<a>'.repeat(100_000)}`)).toThrow(/nested deeper than 200/)
    expect(() => checkXml(`<rss>${'<a/>'.repeat(1_000)}<![CDATA[${'<b>'.repeat(1_000)}]]></rss>`)).not.toThrow()
  })
})
