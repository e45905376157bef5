/**
 * How quick our reading of a page is beside bare linkedom + Readability: the same page of about 35 kB, in turns, in one
 * run of one process. Prints one JSON object. `npm run build` first; `node scripts/bench-formats.mjs [seconds]`.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readPage } from '../dist/ingest/formats/html.js'

const WORDS =
  'the council of the organization met in the capital on Thursday and heard the minister, who said that his country stays a member while its participation is frozen until the talks go on in spring'.split(
    ' ',
  )

let state = 7
const next = (below) => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}
const words = (count) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ')

/** A page as outlets make them: menus, scripts, styles and related links around an article of some 1,000 words. */
function page() {
  const links = (count) =>
    Array.from(
      { length: count },
      (_, i) => `<li class="menu-item menu-item-${i}"><a href="/t/${i}?r=nav">${words(3)}</a></li>`,
    )
  const paragraphs = Array.from(
    { length: 60 },
    (_, i) =>
      `<p class="body-text" data-at="${i}">${words(20)}, <a href="/a/${i}">${words(3)}</a> ${words(18)}. ${words(12)}.</p>`,
  )
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${words(6)} | Notebook</title>
    <meta property="og:title" content="${words(6)}"><meta property="og:site_name" content="Notebook">
    <meta property="article:published_time" content="2024-02-24T10:00:00Z"><link rel="canonical" href="https://n.example/a">
    <script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: words(6), datePublished: '2024-02-24' })}</script>
    <style>${Array.from({ length: 60 }, (_, i) => `.c${i}{margin:0 ${i}px;color:#${i}${i}${i}}`).join('')}</style>
    <script>${'window.dataLayer=window.dataLayer||[];function t(a){dataLayer.push(a)}'.repeat(40)}</script></head>
    <body><header><nav><ul>${links(60).join('')}</ul></nav></header><main><article><h1>${words(6)}</h1>
    <div class="meta"><span class="by">By ${words(2)}</span><time datetime="2024-02-24T10:00Z">24 February</time></div>
    ${paragraphs.join('\n')}<figure><img src="/i.jpg" alt="${words(4)}"><figcaption>${words(8)}</figcaption></figure></article>
    <aside><ul>${links(30).join('')}</ul></aside></main><footer><ul>${links(15).join('')}</ul></footer></body></html>`
  return html
}

const html = page()
const bare = () => new Readability(parseHTML(html).document).parse()?.textContent ?? ''
const ours = () => readPage(html).text

/**
 * Processor time of a page, in milliseconds: what other programs take on a busy machine is not in it. Turns of twenty
 * pages alternate, and the middle one counts.
 */
const seconds = Number(process.argv[2] ?? 6)
const PAGES = 20
const times = { bare: [], ours: [] }
const timed = (name, read) => {
  const begin = process.cpuUsage()
  for (let i = 0; i < PAGES; i++) if (read().length < 1_000) throw new Error(`${name} found no article`)
  const { user, system } = process.cpuUsage(begin)
  times[name].push((user + system) / 1_000 / PAGES)
}
const both = [() => timed('bare', bare), () => timed('ours', ours)]
const until = performance.now() + seconds * 1_000
for (let turn = 0; turn < 4 || performance.now() < until; turn++) {
  for (const one of both.reverse()) one()
  // What ran before the compiler had seen it does not count.
  if (turn === 1) times.bare.length = times.ours.length = 0
}
const middle = (all) => all.sort((a, b) => a - b)[all.length >> 1]
const [one, other] = [middle(times.bare), middle(times.ours)]
console.log(
  JSON.stringify({
    bytes: Buffer.byteLength(html),
    pages: times.ours.length * PAGES,
    bareMs: Number(one.toFixed(2)),
    oursMs: Number(other.toFixed(2)),
    ratio: Number((one / other).toFixed(2)),
  }),
)
