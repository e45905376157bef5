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
import { type Term, type Terms, termsOf } from '../domain/search/terms.js'
import type { TextIndex } from '../graph/engine.js'
import type { GraphReader } from '../graph/reader.js'
import type { Facts, InLedger } from './facts.js'
import type { Ground } from './networks.js'
import { type Questions, SEARCH_KINDS, type SearchHitView, type SearchKind } from './questions.js'

/** How many candidates of each index are looked at; a filter may throw out most of them. */
const CANDIDATES: Record<TextIndex, number> = {
  article_text: 150,
  article_title: 150,
  record_sentence: 300,
  assertion_quote: 300,
  statement_quote: 300,
}
const WITH_FILTERS = 4

/** How long a text of the kind usually is, in characters. */
const USUAL = { ARTICLE: 3_000, RECORD: 120, STATEMENT: 160, EVIDENCE: 120, TITLE: 60 } as const

/** What is asked of a text beside its words. */
interface Wanted {
  readonly actor: ActorId | null
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
  readonly id: string
  readonly outlet: string | null
  /** When it was said or published. */
  readonly on: EdtfText | null
  readonly actors: readonly (string | null)[]
}

type Found = Omit<SearchHitView, 'key'> & { readonly id: string; readonly on: EdtfText | null }

export function searchQuestions({ reader, current, facts }: Ground): Pick<Questions, 'search'> {
  return {
    search: async (args, page, known) => {
      const { index } = await current()
      const terms = termsOf(args.text, index)
      const kinds = args.kinds?.length ? args.kinds : SEARCH_KINDS
      const wanted: Wanted = {
        actor: args.actor ? resolveRef(index, args.actor, ['organization', 'country', 'leader']).id : null,
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

async function candidates(
  { reader, terms, match, wanted }: Quest,
  index: TextIndex,
  asked: readonly Term[] = terms.terms,
): Promise<readonly string[]> {
  const filtered = wanted.actor !== null || wanted.outlet !== null || wanted.days !== null
  const groups = asked.map((t) => t.forms.map((form) => form.words))
  const limit = CANDIDATES[index] * (filtered ? WITH_FILTERS : 1)
  return (await reader.searchText({ index, groups, match, limit })).map((hit) => hit.id)
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
  return [...(await own), ...filed.flat().slice(0, CANDIDATES.record_sentence)]
}

/** Those that stand and are wanted. `topics` tells whom a source speaks of, where that has to be asked. */
async function standing<T extends Candidate>({ facts, wanted }: Quest, all: readonly T[]): Promise<readonly T[]> {
  const { actor, outlet, days } = wanted
  const kept = all.filter(
    (c) =>
      (outlet === null || (c.outlet !== null && foldName(c.outlet) === outlet)) &&
      (days === null || (c.on !== null && overlap(boundsOf(c.on), days))) &&
      (actor === null || c.actors.includes(actor)),
  )
  return facts.inForce(kept)
}

async function inSources(quest: Quest, ids: readonly string[], kind: 'article' | 'record') {
  const found = await quest.reader.found.sources([...new Set(ids)])
  const about = new Map<string, string[]>()
  if (quest.wanted.actor !== null)
    for (const { source, actors } of await quest.reader.found.topics(found.map((f) => f.source.id)))
      about.set(source, [...(about.get(source) ?? []), ...actors])
  const all = found
    .filter((f) => f.source.type === kind)
    .map(({ source, inForce }) => ({
      item: source,
      id: source.id,
      source: source.id,
      inForce,
      runs: null,
      publishedOn: source.publishedOn,
      outlet: source.type === 'article' ? source.outlet : null,
      on: source.publishedOn,
      actors: about.get(source.id) ?? [],
    }))
  return standing(quest, all)
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
      actors: [s.speaker, s.voice, ...s.about],
    }))
    return quoted(quest, 'STATEMENT', await standing(quest, all))
  },
  EVIDENCE: async (quest) => {
    const found = await quest.reader.found.assertions(await candidates(quest, 'assertion_quote'))
    // What a record asserts is what it says, and is found as a record.
    const told = found.filter((f) => f.assertion.start !== null)
    const all = told.map(({ assertion: a, claim: c, ...rest }) => ({
      ...rest,
      item: a,
      id: a.id,
      source: a.source,
      on: rest.publishedOn,
      actors: [a.speaker, a.voice, c.actor, c.organization, c.by, c.of, ...(c.closed ?? [])],
    }))
    // A sentence that tells of five countries is five assertions and one place to read.
    const places = new Map<string, (typeof all)[number]>()
    for (const one of await standing(quest, all)) {
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
