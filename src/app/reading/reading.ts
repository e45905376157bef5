/** What becomes of each article of a document: read and extracted, or refused with a reason. */
import { PactgraphError } from '../../domain/errors.js'
import type { Extraction } from '../../domain/model.js'
import type { Explanation } from '../../ingest/explain.js'
import type { ExtractedArticle } from '../ingest-stream.js'

/** Where an article stands: its document, and its line or number there. */
export interface Place {
  readonly path: string
  /** The document's id, with `#` and the number behind it where there is one. */
  readonly id: string
  readonly number: number | null
}

export interface ReadArticle extends Place {
  readonly kind: 'article'
  /** Ready for the writer; its problems begin with what is to be said of the reading. */
  readonly extracted: ExtractedArticle
  /** For those who show it: only where that was asked for. */
  readonly shown: Shown | null
}

export interface Shown {
  readonly extraction: Extraction
  readonly explanations: readonly Explanation[]
}

export interface Refused extends Place {
  readonly kind: 'refused'
  readonly message: string
  readonly hint: string | null
  /** Whether the fault is ours and not the document's. */
  readonly fault: boolean
}

export type Reading = ReadArticle | Refused

/** A place as people write it: `news.jsonl, item 3`. */
export const placeText = ({ path, number }: Place): string => (number === null ? path : `${path}, item ${number}`)

/** What is to be done with the articles: written, shown, or shown with where each finding comes from. */
export type Purpose = 'write' | 'show' | 'explain'

export const placeOf = (job: { readonly path: string; readonly id: string }, number: number | null): Place => ({
  path: job.path,
  id: number === null ? job.id : `${job.id}#${number}`,
  number,
})

/** A refusal from whatever was thrown; what no one raised on purpose is a fault of ours. */
export function refusal(place: Place, error: unknown): Refused {
  if (error instanceof PactgraphError)
    return {
      kind: 'refused',
      ...place,
      message: error.message,
      hint: error.hint,
      fault: error.code !== 'BAD_USER_INPUT',
    }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof RangeError && /call stack/.test(message))
    return { kind: 'refused', ...place, message: 'It is nested too deeply to be read', hint: null, fault: false }
  return {
    kind: 'refused',
    ...place,
    message: `It could not be read: ${message.slice(0, 200)}`,
    hint: null,
    fault: true,
  }
}
