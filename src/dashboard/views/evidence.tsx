/** The evidence reader: an article with the quote marked at its offsets. Text nodes only, whatever the text is. */
import { useEffect, useRef } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { type ArticleViewQuery, ArticleView as Question } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { told } from '../parts/days.js'
import { useAsk } from '../use-ask.js'

type Article = NonNullable<ArticleViewQuery['article']>

export function EvidenceReader({ place }: ViewProps) {
  const id = place.params.get('id')
  const asked = useAsk(Question, id ? { id } : null)
  if (!id) return <Nothing>No article was asked for. Follow a source under any fact to come here.</Nothing>
  return (
    <Answer asked={asked}>
      {({ article }) =>
        article ? (
          <Reader article={article} start={place.params.get('start')} end={place.params.get('end')} />
        ) : (
          <Nothing>There is no article of that id.</Nothing>
        )
      }
    </Answer>
  )
}

/** An address that may stand in a link: http and https alone. */
const isWeb = (url: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol)
  } catch {
    return false
  }
}

interface ReaderProps {
  readonly article: Article
  readonly start: string | null
  readonly end: string | null
}

function Reader({ article, start, end }: ReaderProps) {
  const mark = useRef<HTMLElement>(null)
  const { title, outlet, url, publishedOn, text } = article
  const from = Math.min(Math.max(Number(start ?? 0) || 0, 0), text.length)
  const to = Math.min(Math.max(Number(end ?? 0) || 0, from), text.length)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new quote is scrolled to
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [article.id, from, to])
  const cite = `${outlet ?? 'Unknown outlet'}, “${title ?? 'untitled'}”, ${told(publishedOn)}, ${article.id}${
    to > from ? `, characters ${from} to ${to}` : ''
  }`
  return (
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
      <p class="cite">
        To cite: <span>{cite}</span>
      </p>
    </article>
  )
}
