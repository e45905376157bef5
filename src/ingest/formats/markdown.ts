/** Markdown: its marks are taken out, so that quotes of it read as prose and a name is found inside a link. */
import { type ArticleDraft, bare } from './item.js'

/** `---` with lines of `name: value`, as many tools put before the text. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n---[ \t]*(?:\r?\n|$)/
const FENCE = /^\s{0,3}(```|~~~)/
const RULE = /^\s{0,3}([-*_=])(\s*\1){2,200}\s*$/
/** Lengths are bounded, so that no line can make these slow. */
const IMAGE = /!\[[^\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,100}\])/g
const LINK = /\[([^[\]\n]{1,500})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,100}\])/g
const ADDRESS = /<(https?:\/\/[^\s<>]{1,1000})>/g
const FOOTNOTE = /\[\^[^\]\n]{1,50}\]/g
const DEFINITION = /^\s{0,3}\[[^\]\n]{1,100}\]:\s/
const STRONG = /(\*\*|__)(?=\S)([^*_\n]{1,2000}?)\1/g
const EMPHASIS = /(?<![\w*_\\])([*_])(?=\S)([^*_\n]{1,2000}?)\1(?![\w*_])/g
const CODE = /`([^`\n]{1,500})`/g
const TAG = /<\/?[a-z][^<>\n]{0,500}>/gi
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!<>|~])/g

function inline(line: string): string {
  return line
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(ADDRESS, '$1')
    .replace(FOOTNOTE, '')
    .replace(CODE, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(TAG, '')
    .replace(ESCAPE, '$1')
}

/** Marks at the beginning of a line: quotation, list, heading. The first heading keeps its `#`: it is the title. */
function block(line: string, isFirst: boolean): string {
  const words = line.replace(/^\s{0,3}(>\s?){1,20}/, '')
  const heading = /^\s{0,3}#{1,6}\s/.exec(words)
  if (heading) {
    const title = inline(
      words
        .slice(heading[0].length)
        .trim()
        .replace(/\s#{1,6}$/, ''),
    )
    return isFirst ? `# ${title}` : title
  }
  return inline(words.replace(/^(\s*)([-*+]|\d{1,3}[.)])\s+/, '$1'))
}

interface FrontMatter {
  readonly rest: string
  readonly values: ReadonlyMap<string, string>
}

function frontMatter(text: string): FrontMatter {
  const found = FRONT_MATTER.exec(text)
  if (!found) return { rest: text, values: new Map() }
  const lines = found[1]!.split('\n').map((line) => /^([a-z_]{1,40}):\s*(.*?)\s*$/i.exec(line))
  const values = lines.flatMap((line) =>
    line ? [[line[1]!.toLowerCase(), line[2]!.replace(/^(["'])(.*)\1$/, '$2')] as const] : [],
  )
  return { rest: text.slice(found[0].length), values: new Map(values) }
}

/**
 * The readable text of Markdown: links by their words, lists and quotations by their lines, emphasis by what it
 * stresses; code fences, images, rules and footnote marks are left out. Lines stay lines. Offsets count in this text.
 */
export function readMarkdown(markdown: string): ArticleDraft {
  const { rest, values } = frontMatter(markdown)
  const kept: string[] = []
  let fenced = false
  let headings = 0
  for (const raw of rest.split(/\r?\n/)) {
    if (FENCE.test(raw)) fenced = !fenced
    else if (!fenced && !RULE.test(raw) && !DEFINITION.test(raw)) {
      const isHeading = /^\s{0,3}#{1,6}\s/.test(raw)
      const line = block(raw, isHeading && headings === 0 && kept.every((one) => one.trim() === ''))
      if (isHeading) headings++
      if (line.trim() !== '' || raw.trim() === '') kept.push(line.trimEnd())
    }
  }
  const value = (...names: string[]): string | null =>
    names.map((name) => values.get(name)).find((one) => one !== undefined && one !== '') ?? null
  return {
    ...bare(kept.join('\n').trim()),
    title: value('title'),
    url: value('url', 'link'),
    outlet: value('outlet', 'publisher'),
    publishedOn: value('published', 'date'),
  }
}
