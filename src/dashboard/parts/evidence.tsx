/** Evidence: who says so, in which words, where. Text nodes only, whatever the words are. */
import type { SaidFragment } from '../generated/operations.js'
import { hrefOf } from '../router.js'
import { told } from './days.js'

const SHOWN = 3
/** Words that bring their own quotation marks get no others. */
const QUOTED = /^["“„«]/

/** The words of the sources, the strongest first; those beyond the third behind a button of the browser's own. */
export function Evidence({ evidence }: { readonly evidence: readonly SaidFragment[] }) {
  if (evidence.length === 0) return null
  const [first, rest] = [evidence.slice(0, SHOWN), evidence.slice(SHOWN)]
  return (
    <div class="evidence">
      <Quotes evidence={first} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <Quotes evidence={rest} />
        </details>
      )}
    </div>
  )
}

const Quotes = ({ evidence }: { readonly evidence: readonly SaidFragment[] }) => (
  <ul class="quotes">
    {evidence.map((said, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list of one answer never changes its order
      <li key={i}>
        <q class={QUOTED.test(said.quote) ? 'bare' : undefined}>{said.quote}</q> <SourceLine said={said} />
      </li>
    ))}
  </ul>
)

interface Offsets {
  readonly start: number | null | undefined
  readonly end: number | null | undefined
}

/** The address of a place in an article; with the id of the evidence drawn from it, the reader can report that. */
export function evidenceHref(id: string, { start, end }: Offsets, evidence: string | null = null): string {
  const number = (value: number | null | undefined) => (value === null || value === undefined ? null : String(value))
  return hrefOf('/evidence', { id, start: number(start), end: number(end), evidence })
}

/** Where the words stand, with a link to the place in the article. */
export function SourceLine({ said }: { readonly said: SaidFragment }) {
  const { source, polarity, factuality, speakerName } = said
  const kind = [
    polarity === 'DENIES' ? 'denial' : null,
    factuality === 'HAPPENED' ? null : factuality.toLowerCase(),
    speakerName,
  ].filter(Boolean)
  return (
    <span class="source">
      {kind.length > 0 && <span>{kind.join(', ')}; </span>}
      {source.__typename === 'Article' ? (
        <a href={evidenceHref(source.id, said, said.claim ? said.id : null)}>
          {source.outlet ?? source.title ?? 'article'}
          {source.publishedOn ? `, ${told(source.publishedOn)}` : ''}
        </a>
      ) : source.__typename === 'Decision' ? (
        <span>a reviewer's decision</span>
      ) : (
        <span>
          {source.kind.toLowerCase().replaceAll('_', ' ')}: {source.where}
        </span>
      )}
    </span>
  )
}
