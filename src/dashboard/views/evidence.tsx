/** The evidence reader: an article with the quote marked at its offsets. Text nodes only, whatever the text is. */
import { useEffect, useRef } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { type ArticleViewQuery, ArticleView as Question } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { told } from '../parts/days.js'
import { AnswerTools } from '../parts/tools.js'
import type { Place } from '../router.js'
import { useAsk } from '../use-ask.js'
import { ReadingNote } from './evidence/reading-note.js'

type Article = NonNullable<ArticleViewQuery['article']>

export function EvidenceReader({ place }: ViewProps) {
  const id = place.params.get('id')
  const asked = useAsk(Question, id ? { id } : null)
  if (!id) return <Missing>No article was asked for. Follow a source under any fact to come here.</Missing>
  return (
    <Answer asked={asked}>
      {({ article }) =>
        article ? <Reader article={article} place={place} /> : <Missing>There is no article of that id.</Missing>
      }
    </Answer>
  )
}

const Missing = ({ children }: { readonly children: string }) => (
  <>
    <h1>Evidence</h1>
    <Nothing>{children}</Nothing>
  </>
)

/** An address that may stand in a link: http and https alone. */
const isWeb = (url: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol)
  } catch {
    return false
  }
}

function Reader({ article, place }: { readonly article: Article; readonly place: Place }) {
  const mark = useRef<HTMLElement>(null)
  const { id, title, outlet, url, publishedOn, text } = article
  const offset = (name: string, least: number) =>
    Math.min(Math.max(Number(place.params.get(name) ?? 0) || 0, least), text.length)
  const from = offset('start', 0)
  const to = offset('end', from)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new quote is scrolled to
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [id, from, to])
  const source = `${outlet ?? 'Unknown outlet'}, “${title ?? 'untitled'}”, ${told(publishedOn)}, ${id}`
  return (
    <>
      <article class="reader">
        <h1>{title ?? 'Article'}</h1>
        <p class="quiet">
          {outlet ?? 'unknown outlet'}, {told(publishedOn)}
          {url && isWeb(url) && (
            <>
              {' · '}
              <a href={url} rel="noreferrer noopener" target="_blank">
                original
              </a>
            </>
          )}
        </p>
        <pre class="text">
          {text.slice(0, from)}
          {to > from && <mark ref={mark}>{text.slice(from, to)}</mark>}
          {text.slice(to)}
        </pre>
      </article>
      <ReadingNote article={id} evidence={place.params.get('evidence')} />
      <AnswerTools
        name={`article-${id}`}
        place={place}
        cite={`${source}${to > from ? `, characters ${from} to ${to}` : ''}.`}
        ask={{ operation: Question, variables: { id } }}
        csv={() => ({
          columns: ['article', 'outlet', 'title', 'published', 'start', 'end', 'quote'],
          rows: [[id, outlet, title, publishedOn?.edtf, from, to, text.slice(from, to)]],
        })}
        json={() => article}
      />
    </>
  )
}
