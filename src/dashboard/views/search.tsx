/** Full text over articles, records, quotes and names: the words, what narrows them, and what was found. */
import { useEffect, useState } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { SearchView as Question, type SearchKind, type SearchViewQuery } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { asOf } from '../parts/as-of.js'
import { Choice, changed, Field } from '../parts/form.js'
import { AnswerTools } from '../parts/tools.js'
import { go, type Place } from '../router.js'
import { useAsk } from '../use-ask.js'
import { Hit, lineOf } from './search/hit.js'

const KINDS: readonly (readonly [SearchKind, string])[] = [
  ['ACTOR', 'names'],
  ['RECORD', 'records'],
  ['ARTICLE', 'articles'],
  ['STATEMENT', 'statements'],
  ['EVIDENCE', 'passages behind claims'],
]
/** What narrows a search beside its kind; all of it stands in the address. */
const FILTERS = ['actor', 'outlet', 'from', 'to'] as const

export function SearchPage({ place }: ViewProps) {
  const given = (name: string) => place.params.get(name)
  const text = given('q')?.trim() ?? ''
  const kind = KINDS.find(([known]) => known === given('kind'))?.[0]
  const variables = {
    text,
    kinds: kind ? [kind] : null,
    actor: given('actor'),
    outlet: given('outlet'),
    from: given('from'),
    to: given('to'),
    after: given('after'),
    ...asOf(place),
  }
  const asked = useAsk(Question, text === '' ? null : variables)
  return (
    <>
      <h1>{text === '' ? 'Search' : `Search: ${text}`}</h1>
      <SearchBox place={place} words={text} />
      <Choice place={place} name="kind" label="Only" choices={[['', 'everything'], ...KINDS]} />
      <div class="tools">
        <Field place={place} name="actor" label="Concerns" hint="CSTO" />
        <Field place={place} name="outlet" label="Outlet" hint="any" />
        <Field place={place} name="from" label="Said or published from" hint="2024-02" />
        <Field place={place} name="to" label="until" hint="today" />
      </div>
      {text === '' ? (
        <Nothing>
          Articles, records, statements, the passages behind claims, and names. A name also finds what its bearer is
          called elsewhere: CSTO finds Collective Security Treaty Organization.
        </Nothing>
      ) : (
        <Answer asked={asked}>
          {({ search }) => (
            <>
              <Found search={search} place={place} />
              <AnswerTools
                name={`search-${text}`}
                place={place}
                cite={`${countOf(search)} for “${text}”.`}
                ask={{ operation: Question, variables }}
                csv={() => ({
                  columns: ['kind', 'score', 'snippet', 'what', 'id'],
                  rows: search.nodes.map((hit) => [hit.kind, hit.score, hit.snippet, lineOf(hit), hit.item.id]),
                })}
                json={() => search}
              />
            </>
          )}
        </Answer>
      )}
    </>
  )
}

function SearchBox({ place, words }: { readonly place: Place; readonly words: string }) {
  const [typed, setTyped] = useState(words)
  useEffect(() => setTyped(words), [words])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    go(changed(place, { q: typed.trim() || null }))
  }
  return (
    <search>
      <form class="ask" onSubmit={submit}>
        <input
          type="search"
          aria-label="Words to search for"
          placeholder="official notification from Armenia"
          maxLength={1000}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="main">
          Search
        </button>
      </form>
    </search>
  )
}

type Found = SearchViewQuery['search']

const countOf = ({ totalCount }: Found): string => (totalCount === 1 ? '1 result' : `${totalCount} results`)

function Found({ search, place }: { readonly search: Found; readonly place: Place }) {
  const narrowed = ['kind', ...FILTERS].filter((name) => place.params.get(name))
  const without = Object.fromEntries(narrowed.map((name) => [name, null]))
  const { nodes, pageInfo } = search
  return (
    <>
      <p class="answer" role="status">
        {countOf(search)}
      </p>
      {nodes.length === 0 && (
        <Nothing>
          Nothing has these words
          {narrowed.length > 0 ? (
            <>
              {' '}
              within what was chosen. <a href={changed(place, without)}>Search everything</a>
            </>
          ) : (
            '. What is not in the graph cannot be found: ingest an article, and it can.'
          )}
        </Nothing>
      )}
      <ol class="list hits">
        {nodes.map((hit) => (
          <li key={`${hit.kind} ${hit.item.id}`}>
            <Hit hit={hit} />
          </li>
        ))}
      </ol>
      {(pageInfo.hasNextPage || place.params.has('after')) && (
        <p class="row">
          {place.params.has('after') && <a href={changed(place, {})}>First results</a>}
          {pageInfo.hasNextPage && <a href={changed(place, { after: pageInfo.endCursor ?? null })}>More results</a>}
        </p>
      )}
    </>
  )
}
