import { badInput } from '../../domain/errors.js'
import { SEARCH } from '../analysis-operations.js'
import { known, type ReadingOptions, wordOf } from '../options.js'
import { note, say, sayJson, table } from '../print.js'
import { ask } from '../session.js'
import { word } from '../shapes.js'

const KINDS = ['ACTOR', 'RECORD', 'ARTICLE', 'STATEMENT', 'EVIDENCE'] as const

interface Options extends ReadingOptions {
  readonly kind?: readonly string[]
  readonly actor?: string
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  readonly first: string
  readonly after?: string
}

interface Item {
  readonly id?: string
  readonly name?: string
  readonly acronym?: string
  readonly code?: string
  readonly title?: string | null
  readonly outlet?: string | null
  readonly where?: string
  readonly speaker?: string
  readonly publishedOn?: { readonly edtf: string } | null
  readonly source?: Item
}

interface Found {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly {
    readonly kind: string
    readonly score: number
    readonly snippet: string
    readonly start: number
    readonly end: number
    readonly item: Item
  }[]
}

/** Where it stands, in a word. */
function placeOf({ item, start, end }: Found['nodes'][number]): string {
  const source = item.source ?? item
  if (source.where !== undefined) return source.where
  const range = `[${start}-${end}]`
  if (item.speaker !== undefined) return `${item.speaker} ${range}`
  if (source.outlet !== undefined)
    return [source.outlet ?? source.id, source.publishedOn?.edtf, range].filter(Boolean).join(' ')
  return source.code ?? source.acronym ?? source.id ?? '-'
}

/** Prints what was found, the best first. */
export async function searchCommand(words: readonly string[], options: Options): Promise<void> {
  const first = Number(options.first)
  if (!Number.isInteger(first)) throw badInput(`--first must be a number, not "${options.first}"`, 'At most 500.')
  const { search } = await ask<{ search: Found }>(options, SEARCH, {
    text: words.join(' '),
    kinds: options.kind?.map((kind) => wordOf(kind, KINDS, 'kind')) ?? null,
    actor: options.actor ?? null,
    outlet: options.outlet ?? null,
    from: options.from ?? null,
    to: options.to ?? null,
    first,
    after: options.after ?? null,
    ...known(options),
  })
  if (options.json) return sayJson(search)
  const rows = search.nodes.map((hit) => [
    hit.score.toFixed(2),
    word(hit.kind),
    hit.snippet.replace(/\s+/g, ' ').trim(),
    placeOf(hit),
  ])
  say(table(['score', 'kind', 'text', 'where'], rows))
  const { hasNextPage, endCursor } = search.pageInfo
  note(`${search.nodes.length} of ${search.totalCount}${hasNextPage ? `; go on with --after ${endCursor}` : ''}`)
}
