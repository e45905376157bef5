/** Re-extraction: the present rules over the stored articles. Only where they find something else is a run appended. */
import type { Article, Claim } from '../domain/model.js'
import type { PairChange } from './changes.js'
import { changesAround } from './changes.js'
import type { Deciding } from './decide.js'

export interface Reread {
  readonly article: Article
  readonly claimsLost: readonly Claim[]
  readonly claimsNew: readonly Claim[]
  /** Findings of any kind, statements among them, that are gone and that are new. */
  readonly lost: number
  readonly found: number
  readonly changed: readonly PairChange[]
}

export interface ReextractReport {
  readonly articles: number
  readonly rereads: readonly Reread[]
}

export interface ReextractOptions {
  /** Tells what would change and writes nothing; the pairs that would change are not worked out then. */
  readonly dryRun: boolean
  readonly progress?: (done: number, total: number) => void
}

const BATCH = 50

/** Reads every article in force again; retracted ones stay as they are. */
export async function reextract(parts: Deciding, options: ReextractOptions): Promise<ReextractReport> {
  const { reader } = parts
  const ids = (await reader.articles()).map((a) => a.id)
  const rereads: Reread[] = []
  for (let i = 0; i < ids.length; i += BATCH) {
    const batch = ids.slice(i, i + BATCH)
    const before = new Map((await reader.runsInForce(batch)).map((r) => [r.source, r.run.found]))
    for (const source of await reader.sources(batch))
      if (source.type === 'article')
        rereads.push(...(await reread(parts, source, before.get(source.id) ?? [], options)))
    options.progress?.(Math.min(i + BATCH, ids.length), ids.length)
  }
  return { articles: ids.length, rereads }
}

async function reread(
  parts: Deciding,
  article: Article,
  before: readonly string[],
  { dryRun }: ReextractOptions,
): Promise<readonly Reread[]> {
  const draft = await parts.readAgain(article)
  const now = new Set([...draft.assertions, ...draft.statements].map((f) => f.id))
  const was = new Set(before)
  const [lost, found] = [before.filter((id) => !now.has(id)).length, [...now].filter((id) => !was.has(id)).length]
  if (lost + found === 0) return []
  if (!dryRun) {
    const { changes } = await changesAround(parts, [article.id], draft.claims, () => parts.writer.record([draft]))
    return [{ article, lost, found, ...changes }]
  }
  const said = new Map(
    (await parts.reader.claimsBy([article.id])).filter((s) => s.inForce).map((s) => [s.claim.id, s.claim]),
  )
  const next = new Set(draft.claims.map((c) => c.id))
  return [
    {
      article,
      lost,
      found,
      claimsLost: [...said.values()].filter((c) => !next.has(c.id)),
      claimsNew: draft.claims.filter((c) => !said.has(c.id)),
      changed: [],
    },
  ]
}
