/**
 * Search: the engine's full text gives candidates, our own matching decides and ranks, so that both engines answer alike.
 * Names are looked up in memory.
 */
import { pageOf, sortKey } from '../domain/connection.js'
import { type Bounds, boundsOf, DAWN, DUSK, overlap } from '../domain/edtf.js'
import type { ActorId, EdtfText } from '../domain/model.js'
import { foldName, resolveRef } from '../domain/refs.js'
import { type Match, matchText, type Pattern, patternOf, snippetOf } from '../domain/search/matching.js'
import { matchNames } from '../domain/search/names.js'
import { type Term, type Terms, tellingForms, termOf, termsOf } from '../domain/search/terms.js'
import type { TextIndex } from '../graph/engine.js'
import type { GraphReader } from '../graph/reader.js'
import type { Facts, InLedger } from './facts.js'
import type { Ground } from './networks.js'
import { type Questions, SEARCH_KINDS, type SearchHitView, type SearchKind } from './questions.js'

/** How many candidates of each index are looked at; a filter may throw out most of them. */
const CANDIDATES: Record<TextIndex, number> = {
  article_text: 60,
  article_title: 60,
  record_sentence: 120,
  assertion_quote: 120,
  statement_quote: 120,
}
const WITH_FILTERS = 20
/** Of these so many times those that are wanted are looked at first, then twice as many, and so on. */
const FIRST_LOOK = 2

/** How long a text of the kind usually is, in characters. */
const USUAL = { ARTICLE: 3_000, RECORD: 120, STATEMENT: 160, EVIDENCE: 120, TITLE: 60 } as const

/** What is asked of a text beside its words. */
interface Wanted {
  readonly actor: ActorId | null
  /** The actor's names, as a term. */
  readonly names: Term | null
  readonly outlet: string | null
  readonly days: Bounds | null
}

interface Quest {
  readonly reader: GraphReader
  readonly facts: Facts
  readonly terms: Terms
  readonly pattern: Pattern
  readonly wanted: Wanted
  readonly match: 'all' | 'any'
}

interface Candidate extends InLedger {
  /** When it was said or published. */
  readonly on: EdtfText | null
}

type Found = Omit<SearchHitView, 'key'> & { readonly id: string; readonly on: EdtfText | null }

export function searchQuestions({ reader, current, facts }: Ground): Pick<Questions, 'search'> {
  return {
    search: async (args, page, known) => {
      const { index } = await current()
      const terms = termsOf(args.text, index)
      const kinds = args.kinds?.length ? args.kinds : SEARCH_KINDS
      const actor = args.actor ? resolveRef(index, args.actor, ['organization', 'country', 'leader']) : null
      const wanted: Wanted = {
        actor: actor?.id ?? null,
        names: actor === null ? null : termOf(actor),
        outlet: args.outlet ? foldName(args.outlet) : null,
        days:
          args.from || args.to
            ? { first: args.from ? boundsOf(args.from).first : DAWN, last: args.to ? boundsOf(args.to).last : DUSK }
            : null,
      }
      const quest = { reader, facts: facts(known), terms, pattern: patternOf(terms), wanted }
      const names = kinds.includes('ACTOR') ? namesFor(terms, index.actors.values(), wanted) : []
      const search = async (match: 'all' | 'any') =>
        (
          await Promise.all(kinds.flatMap((kind) => (kind === 'ACTOR' ? [] : [OF_KIND[kind]({ ...quest, match })])))
        ).flat()
      const strict = await search('all')
      const texts = strict.length === 0 && terms.terms.length > 1 ? await search('any') : strict
      return pageOf([...names, ...texts].map(withKey), (hit) => hit.key, page)
    },
  }
}

/** The better score first, then the newer, then by kind and id. */
function withKey({ id, on, ...hit }: Found): SearchHitView {
  const day = on === null ? 0 : Math.max(boundsOf(on).first, -1_000_000)
  const key = sortKey(1_000_000 - Math.round(hit.score * 1_000_000), -day, SEARCH_KINDS.indexOf(hit.kind), id)
  return { ...hit, key }
}

function namesFor(terms: Terms, actors: Parameters<typeof matchNames>[1], { actor, outlet, days }: Wanted): Found[] {
  if (outlet !== null || days !== null) return []
  return matchNames(terms, actors)
    .filter((m) => actor === null || m.actor.id === actor)
    .map((m) => ({ kind: 'ACTOR', score: m.score, snippet: m.snippet, item: m.actor, id: m.actor.id, on: null }))
}

/** The best candidates of an index that are wanted, by id. */
async function candidates(quest: Quest, index: TextIndex, asked = quest.terms.terms): Promise<readonly string[]> {
  const { reader, match, wanted } = quest
  const groups = asked.map(tellingForms)
  const few = CANDIDATES[index]
  if (isOpen(wanted)) return (await reader.searchText({ index, groups, match, limit: few })).map((hit) => hit.id)
  // An article that concerns somebody names him: the name takes part in the search, so that fewer are looked through.
  const named =
    index.startsWith('article') && match === 'all' && wanted.names !== null ? [tellingForms(wanted.names)] : []
  const limit = few * WITH_FILTERS
  const hits = await reader.searchText({ index, groups: [...groups, ...named], match, limit })
  const ids = hits.map((hit) => hit.id)
  const good: string[] = []
  // The best first, and no more than it takes.
  for (let from = 0, size = few * FIRST_LOOK; from < ids.length && good.length < few; from += size, size *= 2)
    good.push(...(await kept(quest, index, ids.slice(from, from + size))))
  return good.slice(0, few)
}

/** Sentences of records seldom name the body in whose file they stand: its name is taken as said. */
async function recordCandidates(quest: Quest): Promise<readonly string[]> {
  const { terms, reader } = quest
  const bodies = (t: Term) => t.actors.filter((id) => id.startsWith('org:'))
  const rest = terms.terms.filter((t) => bodies(t).length === 0)
  const own = candidates(quest, 'record_sentence')
  if (rest.length === terms.terms.length || quest.match === 'any') return own
  if (rest.length > 0) return [...(await own), ...(await candidates(quest, 'record_sentence', rest))]
  const filed = await Promise.all([...new Set(terms.terms.flatMap(bodies))].map((id) => reader.recordsOf(id)))
  return [...(await own), ...(await kept(quest, 'record_sentence', filed.flat())).slice(0, CANDIDATES.record_sentence)]
}

const isOpen = ({ actor, outlet, days }: Wanted): boolean => actor === null && outlet === null && days === null

/** Those of the candidates that are wanted, in their order; looked at without their texts. */
async function kept({ reader, wanted }: Quest, index: TextIndex, ids: readonly string[]): Promise<readonly string[]> {
  if (isOpen(wanted) || ids.length === 0) return ids
  const { actor, outlet, days } = wanted
  const kind = index === 'assertion_quote' ? 'assertion' : index === 'statement_quote' ? 'statement' : 'source'
  const inTime = (await reader.found.facts(kind, ids)).filter(
    (f) =>
      (outlet === null || (f.outlet !== null && foldName(f.outlet) === outlet)) &&
      (days === null || (f.on !== null && overlap(boundsOf(f.on), days))) &&
      (actor === null || kind === 'source' || f.actors.includes(actor)),
  )
  const good = new Set(inTime.map((f) => f.id))
  if (actor !== null && kind === 'source') {
    const about = await reader.found.topics([...good])
    const concerned = new Set(about.flatMap((t) => (t.actors.includes(actor) ? [t.source] : [])))
    for (const id of good) if (!concerned.has(id)) good.delete(id)
  }
  return ids.filter((id) => good.has(id))
}

async function inSources(quest: Quest, ids: readonly string[], kind: 'article' | 'record') {
  const found = await quest.reader.found.sources([...new Set(ids)])
  const all = found
    .flatMap(({ source, inForce }) => (source.type !== 'decision' && source.type === kind ? [{ source, inForce }] : []))
    .map(({ source, inForce }) => ({
      item: source,
      id: source.id,
      source: source.id,
      inForce,
      publishedOn: source.publishedOn,
      on: source.publishedOn,
    }))
  return quest.facts.inForce(all)
}

const accepted = ({ match }: Quest, found: Match | null): Match | null =>
  found !== null && (found.whole || match === 'any') ? found : null

const OF_KIND: Record<Exclude<SearchKind, 'ACTOR'>, (quest: Quest) => Promise<readonly Found[]>> = {
  ARTICLE: async (quest) => {
    const ids = await Promise.all([candidates(quest, 'article_text'), candidates(quest, 'article_title')])
    return (await inSources(quest, ids.flat(), 'article')).flatMap(({ id, item, on }): Found[] => {
      if (item.type !== 'article') return []
      const body = accepted(quest, matchText(quest.pattern, item.text, USUAL.ARTICLE))
      const title = accepted(quest, matchText(quest.pattern, item.title ?? '', USUAL.TITLE))
      if (body === null && title === null) return []
      const score = 0.85 * (body?.score ?? 0) + 0.15 * (title?.score ?? 0)
      return [{ kind: 'ARTICLE', score, snippet: snippetOf(item.text, body?.spans ?? []), item, id, on }]
    })
  },
  RECORD: async (quest) => {
    const ids = await recordCandidates(quest)
    return (await inSources(quest, ids, 'record')).flatMap(({ id, item, on }): Found[] => {
      if (item.type !== 'record') return []
      const found = accepted(
        quest,
        matchText(quest.pattern, item.sentence, USUAL.RECORD, (t) => t.actors.includes(item.organization)),
      )
      if (found === null) return []
      return [{ kind: 'RECORD', score: found.score, snippet: snippetOf(item.sentence, found.spans), item, id, on }]
    })
  },
  STATEMENT: async (quest) => {
    const found = await quest.reader.found.statements(await candidates(quest, 'statement_quote'))
    const all = found.map(({ statement: s, ...rest }) => ({
      ...rest,
      item: s,
      id: s.id,
      source: s.source,
      on: s.madeOn ?? rest.publishedOn,
    }))
    return quoted(quest, 'STATEMENT', await quest.facts.inForce(all))
  },
  EVIDENCE: async (quest) => {
    const found = await quest.reader.found.assertions(await candidates(quest, 'assertion_quote'))
    // What a record asserts is what it says, and is found as a record.
    const told = found.filter((f) => f.assertion.start !== null)
    const all = told.map(({ assertion: a, ...rest }) => ({
      ...rest,
      item: a,
      id: a.id,
      source: a.source,
      on: rest.publishedOn,
    }))
    // A sentence that tells of five countries is five assertions and one place to read.
    const places = new Map<string, (typeof all)[number]>()
    for (const one of await quest.facts.inForce(all)) {
      const place = `${one.source} ${one.item.start} ${one.item.end}`
      if (!places.has(place)) places.set(place, one)
    }
    return quoted(quest, 'EVIDENCE', [...places.values()])
  },
}

/** Quotes; offsets of their snippets count in the article. */
function quoted(
  quest: Quest,
  kind: 'STATEMENT' | 'EVIDENCE',
  all: readonly (Candidate & {
    readonly item: Found['item'] & { readonly quote: string; readonly start: number | null }
  })[],
): readonly Found[] {
  return all.flatMap(({ id, item, on }): Found[] => {
    const match = accepted(quest, matchText(quest.pattern, item.quote, USUAL[kind]))
    if (match === null) return []
    const snippet = snippetOf(item.quote, match.spans)
    const from = item.start ?? 0
    const placed = { ...snippet, start: from + snippet.start, end: from + snippet.end }
    return [{ kind, score: match.score, snippet: placed, item, id, on }]
  })
}
