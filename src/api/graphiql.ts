/** GraphiQL, served from its packages: a closed list of files, no other host, scripts only from here. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { send } from './http.js'

const require = createRequire(import.meta.url)

/** The questions that the page opens with: one file a tab, from the package root (the same way from src and dist). */
const QUERIES = new URL('../../schema/queries/', import.meta.url)

/** What somebody who opens the page should know; it stands above the first question, and in every new tab. */
const HINT = `# Press the play button, or Ctrl-Enter. Each tab has a question of its own.
# An error carries extensions.code and extensions.hint: what is wrong, and what to try.
# A server with keys wants yours, below under Headers: {"Authorization": "Bearer pg_..."}
`

/** The ready questions in the order of their files. */
async function readyQueries(): Promise<readonly string[]> {
  const files = (await readdir(QUERIES)).filter((name) => name.endsWith('.graphql')).sort()
  return await Promise.all(files.map((name) => readFile(new URL(name, QUERIES), 'utf8')))
}

/** Headers hold the key: they can be written, and are never kept in the browser. Tabs that were open come back as they were. */
function startScript(queries: readonly string[]): string {
  const tabs = queries.map((query, i) => ({ query: i === 0 ? HINT + query : query }))
  return `const params = new URLSearchParams(location.search)
const [query, variables] = [params.get('query'), params.get('variables') ?? undefined]
const tabs = ${JSON.stringify(tabs)}
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery: ${JSON.stringify(HINT)},
    defaultTabs: query ? [{ query, variables }, ...tabs] : tabs,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
    ...(query ? { query, variables } : {}),
  }),
)
`
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pactgraph: GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
</head>
<body>
<div id="graphiql"><p>GraphiQL needs JavaScript.</p></div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`

/** GraphiQL sets style attributes and carries its fonts and icons as data; scripts come from this server alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface Asset {
  readonly type: string
  readonly read: () => Promise<string | Buffer>
}

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'
/** By way of package.json, the one path that every package lets others resolve. */
const packaged = (type: string, name: string, file: string): Asset => ({
  type,
  read: () => readFile(join(dirname(require.resolve(`${name}/package.json`)), file)),
})

const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['/graphiql/graphiql.js', packaged(SCRIPT, 'graphiql', 'graphiql.min.js')],
  ['/graphiql/graphiql.css', packaged(STYLE, 'graphiql', 'graphiql.min.css')],
  ['/graphiql/react.js', packaged(SCRIPT, 'react', 'umd/react.production.min.js')],
  ['/graphiql/react-dom.js', packaged(SCRIPT, 'react-dom', 'umd/react-dom.production.min.js')],
  ['/graphiql/start.js', { type: SCRIPT, read: async () => startScript(await readyQueries()) }],
  ['/graphiql/page.css', { type: STYLE, read: async () => 'body { margin: 0 } #graphiql { height: 100dvh }\n' }],
])

/** Sends the page. */
export function sendPage(response: ServerResponse): void {
  response.setHeader('content-security-policy', POLICY)
  send(response, 200, 'text/html; charset=utf-8', PAGE)
}

/** Sends one of the page's files; false where there is none of that path. */
export async function sendAsset(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const asset = ASSETS.get(path)
  if (!asset) return false
  const body = await asset.read()
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  response.setHeader('etag', etag)
  response.setHeader('cache-control', 'no-cache')
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else send(response, 200, asset.type, body)
  return true
}
