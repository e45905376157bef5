/** Walking a connection page by page, as a client does: with the cursor of the last row of the page before. */
import type { GraphUnderTest } from './seeded.js'

export interface Row {
  readonly cursor: string
  readonly node: unknown
}

export interface Walk {
  readonly rows: readonly Row[]
  readonly pages: number
  /** What each page said of the whole list. */
  readonly totals: ReadonlySet<number>
}

interface Page {
  readonly totalCount: number
  readonly edges: readonly Row[]
  readonly nodes: readonly unknown[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** A list as the schema has it: its root field, its own arguments, and what is asked of each row. */
export interface ListUnderTest {
  readonly field: string
  readonly args?: string
  readonly node: string
}

/** The operation for one page of a list. */
export const pageOperation = ({ field, args, node }: ListUnderTest): string =>
  `query ($first: Int, $after: String) { ${field}(${args ? `${args}, ` : ''}first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${node} } } nodes { ${node} } } }`

/** Every row of a list, read in pages of `first`. Throws where a page contradicts itself, or the walk does not end. */
export async function walk(graph: GraphUnderTest, list: ListUnderTest, first: number): Promise<Walk> {
  const rows: Row[] = []
  const totals = new Set<number>()
  let after: string | null = null
  for (let pages = 1; pages < 2_000; pages++) {
    const data: Record<string, Page> = await graph.ask(pageOperation(list), { first, after })
    const { edges, nodes, pageInfo, totalCount }: Page = data[list.field]!
    const wrong = (what: string) => new Error(`${list.field}, page ${pages}: ${what}`)
    if (JSON.stringify(nodes) !== JSON.stringify(edges.map((e) => e.node))) throw wrong('nodes are not those of edges')
    if (edges.length > first) throw wrong(`${edges.length} rows, asked for ${first}`)
    if (pageInfo.startCursor !== (edges[0]?.cursor ?? null)) throw wrong('startCursor is not that of the first row')
    if (pageInfo.endCursor !== (edges.at(-1)?.cursor ?? null)) throw wrong('endCursor is not that of the last row')
    if (pageInfo.hasPreviousPage !== pages > 1) throw wrong(`hasPreviousPage is ${pageInfo.hasPreviousPage}`)
    rows.push(...edges)
    totals.add(totalCount)
    if (!pageInfo.hasNextPage) return { rows, pages, totals }
    after = pageInfo.endCursor
  }
  throw new Error(`${list.field}: no last page`)
}
