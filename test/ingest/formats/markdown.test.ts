import { expect, test } from 'vitest'
import { readArticle } from '../../../src/ingest/article.js'
import { readMarkdown } from '../../../src/ingest/formats/markdown.js'

test('marks go, words and lines stay', () => {
  const markdown = `# Yerevan *keeps* its chair
Published: 2024-02-24

**Armenia** has _frozen_ its part in the [CSTO](https://x.example/a_(b) "title"), see <https://x.example>.[^1]
![a chair](chair.png)

## What next ##
> It remains a \`member\`,
> said the *minister*.

- one \\*star\\*
1. snake_case_name stays

---
\`\`\`js
const left = 'Belarus left the CSTO'
\`\`\`
[^1]: A note.
Last<br/> line.`
  expect(readMarkdown(markdown).text).toBe(`# Yerevan keeps its chair
Published: 2024-02-24

Armenia has frozen its part in the CSTO, see https://x.example.

What next
It remains a member,
said the minister.

one *star*
snake_case_name stays

Last line.`)
})

test('the first heading stays the title, whatever it ends with', () => {
  const { text } = readMarkdown('# Is **Armenia** leaving?\nPublished: 2024-02-24\n\nIt is not.')
  expect(readArticle(text)).toMatchObject({ title: 'Is Armenia leaving?', publishedOn: '2024-02-24' })
})

test('front matter is what the caller would say', () => {
  const { text, ...said } = readMarkdown('---\ntitle: "T"\ndate: 2024-02-24\npublisher: Notebook\n---\n\nText.')
  expect(text).toBe('Text.')
  expect(said).toMatchObject({ title: 'T', publishedOn: '2024-02-24', outlet: 'Notebook', url: null })
})

test('plain text stays as it is', () => {
  const text = 'Title\n\n2 * 3 * 4 is 24 and a_b_c. Armenia [sic] left (1999).'
  expect(readMarkdown(text).text).toBe(text)
})
