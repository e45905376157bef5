/** A question in plain English, and its answer with the operation that gave it. */
import { useEffect, useState } from 'preact/hooks'
import { Question, type QuestionQuery } from '../../generated/operations.js'
import { Answer } from '../../parts/answer.js'
import { Evidence } from '../../parts/evidence.js'
import { CountryLink } from '../../parts/names.js'
import { Cite, graphiqlHref } from '../../parts/tools.js'
import { go, hrefOf, type Place } from '../../router.js'
import { useAsk } from '../../use-ask.js'

interface Props {
  readonly place: Place
  readonly paths: readonly string[]
}

/** The address of a question; the one before it lends what this one leaves out ("And in 2010?"). */
const askHref = (q: string, context: string | null) => hrefOf('/', { q, context })

export function AskBox({ place, paths }: Props) {
  const asked = place.params.get('q')
  const [words, setWords] = useState(asked ?? '')
  useEffect(() => setWords(asked ?? ''), [asked])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (words.trim() !== '') go(askHref(words.trim(), asked))
  }
  const search = () => go(hrefOf('/search', { q: words.trim() || null }))
  return (
    <>
      <form class="ask" onSubmit={submit}>
        <input
          type="search"
          aria-label="Your question"
          placeholder="Is Armenia a member of the CSTO?"
          maxLength={500}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="main">
          Ask
        </button>
        <button type="button" onClick={search}>
          Search
        </button>
      </form>
      {asked && <Spoken question={asked} context={place.params.get('context')} paths={paths} />}
    </>
  )
}

interface SpokenProps {
  readonly question: string
  readonly context: string | null
  readonly paths: readonly string[]
}

function Spoken({ question, context, paths }: SpokenProps) {
  const asked = useAsk(Question, { question, context })
  return (
    <section class="card spoken" aria-label="Answer" aria-live="polite">
      <Answer asked={asked}>{({ ask }) => <Told ask={ask} question={question} paths={paths} />}</Answer>
    </section>
  )
}

function Told({ ask, question, paths }: { ask: QuestionQuery['ask']; question: string; paths: readonly string[] }) {
  const { text, understood, interpretation, query, variables, suggestions, receipt, subjects, evidence } = ask
  return (
    <>
      <p class="answer">{text}</p>
      {understood && <p class="quiet">Read as: {interpretation}</p>}
      {subjects.length > 0 && (
        <p>
          {subjects.map((country, i) => (
            <span key={country.code}>
              {i > 0 && ', '}
              <CountryLink country={country} />
            </span>
          ))}
        </p>
      )}
      <Evidence evidence={evidence} />
      {suggestions.length > 0 && (
        <>
          <p class="quiet">What can be answered:</p>
          <ul class="try">
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <a href={askHref(suggestion, null)}>{suggestion}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="takes">
        {query && <a href={graphiqlHref({ text: query }, variables ?? {})}>Open in GraphiQL</a>}
        {receipt && <a href={hrefOf('/receipt', { id: receipt })}>Receipt of this answer</a>}
        {paths.includes('/search') && <a href={hrefOf('/search', { q: question })}>Search for these words</a>}
        {understood && <Cite text={text} href={askHref(question, null)} />}
      </div>
    </>
  )
}
