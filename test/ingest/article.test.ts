import { describe, expect, test } from 'vitest'
import { bodyStart, readArticle } from '../../src/ingest/article.js'

const HEAD = `A title line
Published: 2024-12-12
Publisher: Harbour Gazette
Link: https://example.org/a
By Ada Writer

The body begins here.`

describe('head lines', () => {
  test('are read in any order, the first plain line is the title', () => {
    const article = readArticle(HEAD)
    expect(article).toMatchObject({
      title: 'A title line',
      outlet: 'Harbour Gazette',
      url: 'https://example.org/a',
      publishedOn: '2024-12-12',
      digest: false,
    })
    expect(article.text.slice(bodyStart(article))).toBe('The body begins here.')
    const shuffled = readArticle('Published: 2024-12\n# Marked down\nPublisher: X\n\nBody.')
    expect(shuffled).toMatchObject({ title: 'Marked down', outlet: 'X', publishedOn: '2024-12' })
  })

  test('may be missing', () => {
    const article = readArticle('Armenia froze its participation in the CSTO. It said so.')
    expect(article).toMatchObject({ title: null, outlet: null, url: null, publishedOn: null })
    expect(bodyStart(article)).toBe(0)
    expect(bodyStart({ text: '' })).toBe(0)
  })

  test('a wrapped first line is body, not title', () => {
    const article = readArticle('Armenia has frozen its\nparticipation in the CSTO.')
    expect(article.title).toBeNull()
    expect(bodyStart(article)).toBe(0)
  })

  test('give way to flags', () => {
    const article = readArticle(HEAD, { title: 'T', outlet: 'O', url: 'u', publishedOn: '2020' })
    expect(article).toMatchObject({ title: 'T', outlet: 'O', url: 'u', publishedOn: '2020' })
  })

  test('with a date that is none are refused', () => {
    expect(() => readArticle('Published: yesterday\n\nBody.')).toThrowError(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    )
    expect(() => readArticle('Body.', { publishedOn: '2024-13-01' })).toThrowError(/not a publication date/)
  })

  test('work with Windows line ends', () => {
    const article = readArticle('A title\r\nPublished: 2024-01-02\r\n\r\nBody text.')
    expect(article).toMatchObject({ title: 'A title', publishedOn: '2024-01-02' })
    expect(article.text.slice(bodyStart(article))).toBe('Body text.')
  })
})

describe('identity', () => {
  test('comes from text, outlet, url and date', () => {
    const id = readArticle(HEAD).id
    expect(id).toMatch(/^article:[0-9a-f]{32}$/)
    expect(readArticle(HEAD).id).toBe(id)
    expect(readArticle(HEAD, { outlet: 'Other' }).id).not.toBe(id)
    expect(readArticle(`${HEAD} `).id).not.toBe(id)
  })

  test('a copy with other head lines and line breaks has the same textHash', () => {
    const one = readArticle('Title\nPublished: 2024-01-02\n\nOne two\nthree.')
    const two = readArticle('Other title\nPublisher: Z\n\n  One two three.\n')
    expect(two.textHash).toBe(one.textHash)
    expect(two.id).not.toBe(one.id)
    expect(readArticle('Title\n\nOne two four.').textHash).not.toBe(one.textHash)
  })

  test('a digest is keyed by its file name', () => {
    expect(readArticle(HEAD, { digest: true, key: 'csto-2024' })).toMatchObject({
      id: 'article:digest/csto-2024',
      digest: true,
    })
  })

  test('only a leading byte-order mark is removed', () => {
    expect(readArticle('\ufeffT\n\nBody \ufeff.').text).toBe('T\n\nBody \ufeff.')
  })

  test('reads head lines after a blank line too, and prose that looks like one not', () => {
    const article = readArticle('A title\n\nPublished: 2024-12-12\nPublisher: Alpha\n\nArmenia said so.')
    expect(article).toMatchObject({ title: 'A title', publishedOn: '2024-12-12', outlet: 'Alpha' })
    const prose = readArticle('A title\n\nBy noon all had gone\n\nPublished: 2024-12-12')
    expect(prose.publishedOn).toBeNull()
  })
})
