/** What can be done with an answer: ask it in GraphiQL, take it along, cite it, print it, show it on another page. */
import { useState } from 'preact/hooks'
import { hrefOf, type Place } from '../router.js'
import { isoDay, today } from './days.js'
import { type Cell, save, toCsv, toSvg } from './download.js'

/** A table as a download has it. */
export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

interface Props {
  /** The name of the files, without an ending. */
  readonly name: string
  readonly ask?: { readonly operation: { readonly text: string }; readonly variables: unknown }
  readonly csv?: () => Sheet
  readonly json?: () => unknown
  readonly svg?: () => SVGSVGElement | null
}

const given = (_: string, value: unknown): unknown => (value === null ? undefined : value)

/** The address at which GraphiQL opens with an operation and its variables; those that are null are left out. */
export const graphiqlHref = (operation: { readonly text: string }, variables: unknown): string =>
  `/graphiql?${new URLSearchParams({ query: operation.text, variables: JSON.stringify(variables, given, 2) })}`

/** The tools of one part of a view; those without a prop are left out. */
export function Tools({ name, ask, csv, json, svg }: Props) {
  const file = (ending: string) => `pactgraph-${name.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-')}.${ending}`
  const saveCsv = ({ columns, rows }: Sheet) => save(file('csv'), 'text/csv', toCsv(columns, rows))
  const saveSvg = (drawing: SVGSVGElement | null) => drawing && save(file('svg'), 'image/svg+xml', toSvg(drawing))
  return (
    <div class="takes">
      {csv && (
        <button type="button" class="plain" onClick={() => saveCsv(csv())}>
          CSV
        </button>
      )}
      {json && (
        <button
          type="button"
          class="plain"
          onClick={() => save(file('json'), 'application/json', `${JSON.stringify(json(), null, 2)}\n`)}
        >
          JSON
        </button>
      )}
      {svg && (
        <button type="button" class="plain" onClick={() => saveSvg(svg())}>
          SVG
        </button>
      )}
      {ask && <a href={graphiqlHref(ask.operation, ask.variables)}>Open in GraphiQL</a>}
    </div>
  )
}

interface AnswerProps extends Props {
  readonly place: Place
  /** The answer in a sentence, ending in a full stop. */
  readonly cite: string
  /** What the address leaves to a default and a lasting one must say. */
  readonly fixed?: Readonly<Record<string, string | null>>
}

/** Everything that can be done with the answer of a view. */
export const AnswerTools = ({ place, cite, fixed = {}, ...tools }: AnswerProps) => (
  <section class="along no-print" aria-label="Take it along">
    <Tools {...tools} />
    <ViewTools text={cite} href={hrefOf(place.path, { ...Object.fromEntries(place.params), ...fixed })} />
  </section>
)

/** The lasting address of a view: whole, and not framed. */
function lasting(href: string): URL {
  const address = new URL(href, location.href)
  address.searchParams.delete('embed')
  return address
}

/** What can be done with the whole view: cite it, print it, frame it. */
export function ViewTools({ text, href }: { readonly text: string; readonly href: string }) {
  const framed = lasting(href)
  framed.searchParams.set('embed', '')
  return (
    <div class="takes">
      <Cite text={text} href={href} label="Cite this view" />
      <details class="cite">
        <summary>Embed</summary>
        <Copied
          label="Put this into your page"
          text={`<iframe src="${framed.href}" title="Pactgraph" width="100%" height="900"></iframe>`}
        />
      </details>
      <button type="button" class="plain" onClick={() => print()}>
        Print
      </button>
    </div>
  )
}

interface Cited {
  /** The fact in a sentence, ending in a full stop. */
  readonly text: string
  /** The address of the view that shows it. */
  readonly href: string
  readonly label?: string
}

/** A line to cite a fact with, and its lasting address. */
export const Cite = ({ text, href, label = 'Cite' }: Cited) => (
  <details class="cite">
    <summary>{label}</summary>
    <Copied label="Line to cite" text={`${text} Pactgraph, ${lasting(href).href} (read ${isoDay(today())}).`} />
  </details>
)

/** A text to copy: selected as a whole on focus, with a button where the browser lets the page write to the clipboard. */
function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const [done, setDone] = useState(false)
  const copy = () => navigator.clipboard?.writeText(text).then(() => setDone(true))
  return (
    <>
      <textarea aria-label={label} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      {navigator.clipboard && (
        <button type="button" onClick={copy}>
          {done ? 'Copied' : 'Copy'}
        </button>
      )}
    </>
  )
}
