/** The read side: refs to ids, one scope of facts, a pure function of the domain, one page. */

import { beliefDiffOf, type Learnt } from '../domain/belief-diff.js'
import { pageOf, sortKey } from '../domain/connection.js'
import { diffOf } from '../domain/diff.js'
import { type Bounds, boundsOf, DAWN, type Day, DUSK, overlap } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'
import { pairId } from '../domain/identity.js'
import { membersOn } from '../domain/members.js'
import type { Actor, Country, EdtfText, Leader, Organization } from '../domain/model.js'
import { foldName, resolveRef } from '../domain/refs.js'
import { standingOf } from '../domain/standing.js'
import { whoLeft } from '../domain/who-left.js'
import type { GraphReader, Scope } from '../graph/reader.js'
import { createAsk } from './ask.js'
import { facetQuestions } from './facets.js'
import { factsFor, type Voice } from './facts.js'
import { listQuestions } from './list-questions.js'
import { bodiesOf, type Names, namesOf } from './names.js'
import { type Ground, networkQuestions } from './networks.js'
import type { ActorFilter, AsKnown, Page } from './questions.js'
import type { Plain } from './receipts.js'
import { createReview } from './review.js'
import { searchQuestions } from './search.js'
import { seriesQuestions } from './series.js'

/** The last day of a date, or today: a question about a day is about that day. */
function spanOf(at: EdtfText | null | undefined, today: Day): Bounds {
  return at === null || at === undefined ? { first: today, last: today } : boundsOf(at)
}

/** The days between two dates, open where not given. */
const between = (from: EdtfText | null | undefined, to: EdtfText | null | undefined): Bounds => ({
  first: from ? boundsOf(from).first : DAWN,
  last: to ? boundsOf(to).last : DUSK,
})

/** Answers over one graph. `clock` gives the present instant. */
export function createQuestions(reader: GraphReader, clock: () => Date): Plain {
  const current = namesOf(reader)
  const today = (): Day => Math.floor(clock().getTime() / 86_400_000)
  const facts = (known: AsKnown, voice: Voice | null = null) => factsFor(reader, known, clock(), voice)
  /** Whose word `accordingTo` asks for: an actor, else an outlet that we hold an article of. */
  const voiceOf = async (ref: string | null | undefined): Promise<Voice | null> => {
    if (ref === null || ref === undefined) return null
    const { index } = await current()
    try {
      return { actor: resolveRef(index, ref, ['country', 'organization', 'leader']).id }
    } catch (error) {
      const outlet = foldName(ref)
      const known = await reader.articles()
      if (known.some((a) => a.outlet !== null && foldName(a.outlet) === outlet)) return { outlet }
      throw error
    }
  }
  const one = async <T extends Actor>(ref: string, kind: T['type']): Promise<T> =>
    resolveRef((await current()).index, ref, [kind]) as T
  const list = async <T extends Actor>(kind: T['type'], filter: ActorFilter, page: Page) => {
    const { index } = await current()
    const wanted = filter.name ? foldName(filter.name) : null
    const all = [...index.actors.values()].filter((a): a is T => a.type === kind)
    return pageOf(
      all.filter((a) => wanted === null || matches(a, wanted)),
      (a) => sortKey(foldName(a.name), a.id),
      page,
    )
  }
  const nameOf =
    ({ index }: Names) =>
    (id: string): string =>
      index.actors.get(id)?.name ?? id

  /** The scope of a filter by country and organization, with the bodies it covers (null: any). */
  const scopeOf: Ground['scopeOf'] = async (filter, lineage) => {
    const names = await current()
    const country = filter.country ? resolveRef(names.index, filter.country, ['country']).id : null
    const organization = filter.organization ? resolveRef(names.index, filter.organization, ['organization']).id : null
    const bodies = organization === null ? null : bodiesOf(names, organization, lineage)
    if (country !== null && bodies !== null)
      return { scope: { kind: 'pairs', pairs: bodies.map((b) => pairId(country, b)) }, country, bodies }
    if (bodies !== null) return { scope: { kind: 'bodies', ids: bodies }, country, bodies }
    if (country !== null) return { scope: { kind: 'actors', ids: [country] }, country, bodies }
    return { scope: { kind: 'all' }, country, bodies }
  }

  const ground: Ground = { reader, current, facts, today, scopeOf, spanOf: (at) => spanOf(at, today()) }

  return {
    ...listQuestions({ ...ground, facts, voiceOf }),
    ask: createAsk(current, today),
    country: (ref) => one<Country>(ref, 'country'),
    organization: (ref) => one<Organization>(ref, 'organization'),
    leader: (ref) => one<Leader>(ref, 'leader'),
    article: async (id) => {
      const [source] = await reader.sources([id])
      return source?.type === 'article' ? source : null
    },
    countries: (filter, page) => list<Country>('country', filter, page),
    organizations: (filter, page) => list<Organization>('organization', filter, page),
    leaders: (filter, page) => list<Leader>('leader', filter, page),
    articles: async (filter, page, known) => {
      const span = between(filter.from, filter.to)
      const open = !filter.from && !filter.to
      const all = (await facts(known).known(await reader.articles())).filter(
        (a) =>
          (!filter.outlet || (a.outlet !== null && foldName(a.outlet) === foldName(filter.outlet))) &&
          (open || (a.publishedOn !== null && overlap(boundsOf(a.publishedOn), span))),
      )
      const day = (on: string | null) => (on === null ? DUSK : boundsOf(on).first)
      return pageOf(all, (a) => sortKey(day(a.publishedOn), a.id), page)
    },
    members: async (args, page, known) => {
      const names = await current()
      const organization = resolveRef(names.index, args.organization, ['organization']).id
      const bodies = bodiesOf(names, organization, args.lineage)
      const periods = await facts(known).periods({ kind: 'bodies', ids: bodies })
      const wanted = args.status?.length ? args.status : null
      const rows = membersOn(periods, bodies, spanOf(args.at, today()), wanted)
      return pageOf(rows, (row) => sortKey(foldName(nameOf(names)(row.member)), row.key), page)
    },
    whoLeft: async (args, known) => {
      const names = await current()
      const body = resolveRef(names.index, args.organization, ['organization']) as Organization
      const bodies = bodiesOf(names, body.id, args.lineage)
      const view = facts(known, await voiceOf(args.accordingTo))
      const scope: Scope = { kind: 'bodies', ids: bodies }
      const end = args.to ? boundsOf(args.to).last : today()
      return whoLeft({
        organization: body.id,
        bodies,
        periods: await view.periods(scope),
        stories: await view.stories(scope),
        strictness: args.strictness,
        from: args.from ?? null,
        at: { first: end, last: end },
        checkedOn: checkedBy(body.checkedOn, known.publishedUntil),
        nameOf: nameOf(names),
      })
    },
    standing: async (args, known) => {
      const names = await current()
      const country = resolveRef(names.index, args.country, ['country'])
      const body = resolveRef(names.index, args.organization, ['organization'])
      const pairs = bodiesOf(names, body.id, args.lineage).map((b) => pairId(country.id, b))
      const view = facts(known, await voiceOf(args.accordingTo))
      return standingOf({
        country: country.id,
        organization: body.id,
        periods: await view.periods({ kind: 'pairs', pairs }),
        stories: await view.stories({ kind: 'pairs', pairs }),
        at: spanOf(args.at, today()),
        names: { country: country.name, organization: body.name },
      })
    },
    diff: async (args, known) => {
      const names = await current()
      const body = resolveRef(names.index, args.organization, ['organization']).id
      const bodies = bodiesOf(names, body, args.lineage)
      const [from, to] = [boundsOf(args.from), boundsOf(args.to)]
      if (from.last >= to.first)
        throw badInput(`\`from\` ${args.from} must lie before \`to\` ${args.to}`, 'Give two days in order.')
      return diffOf({
        organization: body,
        bodies,
        periods: await facts(known).periods({ kind: 'bodies', ids: bodies }),
        from: { ...from, edtf: args.from },
        to: { ...to, edtf: args.to },
        nameOf: nameOf(names),
      })
    },
    beliefDiff: async (args) => {
      const names = await current()
      const body = resolveRef(names.index, args.organization, ['organization'])
      const bodies = bodiesOf(names, body.id, true)
      const { publishedUntil } = args
      const at = spanOf(args.at, today())
      const [before, after] = [args.knownFrom, args.knownTo].map((knownAt) => facts({ knownAt, publishedUntil }))
      const pairs = await reader.pairs({ kind: 'bodies', ids: bodies })
      const countries = [...new Set(pairs.map((p) => p.actor))].filter((id) => id.startsWith('country:')).sort()
      const scope: Scope = { kind: 'bodies', ids: bodies }
      const standings = async (view: ReturnType<typeof facts>) => {
        const [periods, stories] = [await view.periods(scope), await view.stories(scope)]
        return countries.map((country) =>
          standingOf({
            country,
            organization: body.id,
            periods: periods.filter((p) => p.actor === country),
            stories: stories.filter((s) => s.actor === country),
            at,
            names: { country: nameOf(names)(country), organization: body.name },
          }),
        )
      }
      return beliefDiffOf(
        body.id,
        await standings(before!),
        await standings(after!),
        await learntBetween(reader, bodies, countries, args),
        nameOf(names),
      )
    },
    ...createReview({ reader, current, facts }),
    ...createReview(ground),
    ...networkQuestions(ground),
    ...searchQuestions(ground),
    ...facetQuestions(ground),
    ...seriesQuestions(ground),
    sourcesById: async (ids) => {
      const found = new Map((await reader.sources([...new Set(ids)])).map((s) => [s.id, s]))
      return ids.map((id) => found.get(id) ?? null)
    },
    lifespan: async (organization, known) => {
      const [span] = await facts(known).lifespans([organization])
      return { founded: span?.founded ?? null, dissolved: span?.dissolved ?? null }
    },
    actorsById: async (ids) => {
      const { index } = await current()
      return ids.map((id) => index.actors.get(id) ?? null)
    },
    evidenceById: async (ids) => {
      const rows = await reader.evidence([...new Set(ids)])
      const byId = new Map(rows.map((row) => [row.assertion.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    },
    leadersOf: async (actor) => (await reader.leadersOf([actor])).flatMap((a) => (a.type === 'leader' ? [a] : [])),
  }
}

/** The runs recorded between two instants on pairs of these bodies, with the countries they speak of. */
async function learntBetween(
  reader: GraphReader,
  bodies: readonly string[],
  countries: readonly string[],
  { knownFrom, knownTo }: { readonly knownFrom: string; readonly knownTo: string },
): Promise<readonly Learnt[]> {
  const pairs = bodies.flatMap((b) => [pairId(b, b), ...countries.map((c) => pairId(c, b))])
  const spoken = new Map<string, Set<string>>()
  for (const { source, claim } of await reader.history(pairs)) {
    const named = spoken.get(source.id) ?? new Set()
    for (const actor of [claim.actor, claim.of, ...(claim.closed ?? [])])
      if (actor?.startsWith('country:')) named.add(actor)
    spoken.set(source.id, named)
  }
  const [from, to] = [new Date(knownFrom).toISOString(), new Date(knownTo).toISOString()]
  return (await reader.runs([...spoken.keys()]))
    .filter((run) => run.recordedAt > from && run.recordedAt <= to)
    .map((run) => ({
      source: run.source,
      run: run.number,
      kind: run.kind,
      recordedAt: run.recordedAt,
      countries: [...(spoken.get(run.source) ?? [])].sort(),
    }))
    .sort((a, b) => (a.recordedAt + a.source < b.recordedAt + b.source ? -1 : 1))
}

/** Whether a folded name, code or alias of the actor contains the text. */
function matches(actor: Actor, wanted: string): boolean {
  const names =
    actor.type === 'country'
      ? [actor.code, actor.name, ...actor.aliases.map((a) => a.text)]
      : actor.type === 'organization'
        ? [actor.acronym, actor.name, ...actor.acronyms, ...actor.aliases.map((a) => a.text)]
        : [actor.name, ...actor.spellings]
  return names.some((name) => foldName(name).includes(wanted))
}

/** When the list of members was checked; null where only sources are asked for that are older than the check. */
const checkedBy = (checkedOn: EdtfText | null, until: EdtfText | null | undefined): EdtfText | null =>
  checkedOn !== null && until && boundsOf(until).last < boundsOf(checkedOn).first ? null : checkedOn
