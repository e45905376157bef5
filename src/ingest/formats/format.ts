/** Which format a document has: by what stands in it first, by its name or type second. */
import { badInput } from '../../domain/errors.js'

export type Format = 'text' | 'markdown' | 'html' | 'feed' | 'json' | 'jsonl'

/** Endings of file names that are read in a folder; behind each may stand `.gz`. */
export const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.rss': 'feed',
  '.atom': 'feed',
  '.xml': 'feed',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
}

/** Media types that a server may give, without parameters. */
export const MEDIA_TYPES: Readonly<Record<string, Format | null>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/xml': 'feed',
  'text/xml': 'feed',
  'application/json': 'json',
  'application/feed+json': 'json',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/gzip': null,
  'application/x-gzip': null,
}

/** The ending of a name, without one of gzip; in small letters. */
export const extensionOf = (name: string): string =>
  /\.[a-z]+$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[0] ?? ''

/** Whether this beginning is of JSON lines: an object that ends with its line. */
export function beginsJsonLines(head: string): boolean {
  const first = head.trimStart().split('\n', 1)[0]!.trimEnd()
  return /^\{\s*["}]/.test(first) && first.endsWith('}')
}

/** Whether this may be JSON at all. */
export const beginsJson = (head: string): boolean => /^\s*(\{\s*["}]|\[\s*[{\]])/.test(head)

const PAGE_ROOTS = new Set(['html', 'head', 'body'])
const FEED_ROOTS = new Set(['rss', 'feed', 'rdf:rdf'])

/** The first element or doctype of a text that begins with markup, past comments and declarations; null for others. */
function rootOf(text: string): string | null {
  let at = 0
  for (;;) {
    while (text.charCodeAt(at) <= 0x20) at++
    const comment = text.startsWith('<!--', at)
    if (!comment && !text.startsWith('<?', at)) break
    const end = text.indexOf(comment ? '-->' : '>', at)
    if (end < 0) return null
    at = end + (comment ? 3 : 1)
  }
  return /^<(!doctype\s+[\w:]+|[a-z][\w:-]*)/i.exec(text.slice(at, at + 100))?.[1]?.toLowerCase() ?? null
}

/** The format of a text; `hint` is what its name or its server says. */
export function formatOf(text: string, hint: Format | null): Format {
  if (hint !== 'text' && hint !== 'markdown' && beginsJson(text)) return hint === 'jsonl' ? 'jsonl' : 'json'
  if (beginsJson(text) && /^\s*\{/.test(text)) return 'json'
  const root = rootOf(text)
  if (root === '!doctype html' || (root !== null && PAGE_ROOTS.has(root))) return 'html'
  if (root !== null && (FEED_ROOTS.has(root) || root.startsWith('!doctype'))) return 'feed'
  if (text.trimStart().startsWith('<?xml'))
    throw badInput(`It is XML, but neither RSS nor Atom (${root ?? 'nothing'})`, 'RSS, Atom and HTML are read.')
  if (root !== null && hint === null) return 'html'
  return hint ?? 'text'
}
