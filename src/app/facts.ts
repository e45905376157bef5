/** The facts that a read stands on: the stored projection for now, or the same policy in memory for an earlier knowledge. */
import { holds, legal } from '../domain/as-of.js'
import { type Bounds, boundsOf, type Day } from '../domain/edtf.js'
import { badInput } from '../domain/errors.js'
import { pairId } from '../domain/identity.js'
import { type Body, familyOf } from '../domain/lineage.js'
import type { ActorId, Article, Decision, EdtfText, LeaderId, OrganizationId, Statement } from '../domain/model.js'
import { corrects } from '../domain/policy/decisions.js'
import { project } from '../domain/policy/project.js'
import { projectBodies } from '../domain/policy/project-bodies.js'
import type { DerivedDispute, DerivedEvent, Lifespan, Period, Projection, Story } from '../domain/projection.js'
import { type Finding, publishedBy, type SourceFacts } from '../domain/rank.js'
import { foldName } from '../domain/refs.js'
import type { SpeakerLinks } from '../domain/speaker-links.js'
import type { DecisionKind } from '../domain/vocabulary.js'
import type { RunRow } from '../graph/queries/findings.js'
import type { GraphReader, Scope, StatementInLedger } from '../graph/reader.js'
import { decisionsKnown, linksKnown } from './decisions-known.js'
import type { AsKnown } from './questions.js'

export interface Facts {
  /** Whether these are the facts of now, which the stored lists hold too. */
  readonly now: boolean
  periods(scope: Scope): Promise<readonly Period[]>
  /** Legal memberships that may hold on a day of the span, of everybody. One call for now. */
  legalPeriods(span: Bounds): Promise<readonly Period[]>
  stories(scope: Scope): Promise<readonly (Story & { readonly actor: ActorId })[]>
  events(scope: Scope): Promise<readonly DerivedEvent[]>
  disputes(scope: Scope): Promise<readonly DerivedDispute[]>
  lifespans(ids: readonly OrganizationId[]): Promise<readonly Lifespan[]>
  /** Findings in force on these pairs, decisions among them. */
  findings(pairs: readonly string[]): Promise<readonly Finding[]>
  /** Decisions of these kinds that are in force. */
  decisions(kinds: readonly DecisionKind[]): Promise<readonly Decision[]>
  /** Names that decisions in force have linked to this leader. */
  namesLinkedTo(leader: LeaderId): Promise<readonly string[]>
  /** These statements, each with the leader that a decision has linked its speaker to. */
  linked(statements: readonly Statement[]): Promise<readonly Statement[]>
  /** Those of these statements that stand, each with the leader that a decision has linked its speaker to. */
  standing(statements: readonly StatementInLedger[]): Promise<readonly Statement[]>
  /** Those of these sources and of what they say that stand. */
  inForce<T extends InLedger>(items: readonly T[]): Promise<readonly T[]>
  /** Those of these articles that were known and published. */
  known(articles: readonly Article[]): Promise<readonly Article[]>
}

/** A source, or something that its runs found. */
export interface InLedger {
  readonly id: string
  /** The id of the source; of a source itself its own. */
  readonly source: string
  /** Whether it stands now. */
  readonly inForce: boolean
  readonly publishedOn: EdtfText | null
}

/** Both knowledge axes, checked: an instant in the past, the last day by which sources were published. */
interface Horizon {
  readonly knownAt: string | null
  readonly publishedUntil: Day | null
  /** Only what this voice says, on the ground that everybody shares; null for all voices. */
  readonly voice: Voice | null
}

/** Whose word is asked for: a country, an organization, a leader, or an outlet (folded name). */
export type Voice = { readonly actor: ActorId } | { readonly outlet: string }

const COMMON: readonly string[] = ['TREATY', 'REGISTER', 'OFFICIAL_LIST']

const linkedTo = ({ speaker, speakerName, source }: Finding['assertion'], links: SpeakerLinks | null) =>
  speaker === null && speakerName !== null ? (links?.leaderOf(speakerName, source) ?? null) : speaker

/** Whether a finding is this voice's word, or common ground: treaties, registers and lists that speak for nobody. */
function speaks(voice: Voice, { assertion, claim, source }: Finding, links: SpeakerLinks | null): boolean {
  if ('outlet' in voice) {
    if (source.type === 'article') return source.outlet !== null && foldName(source.outlet) === voice.outlet
  } else if (assertion.voice === voice.actor || assertion.speaker === voice.actor) return true
  else if (linkedTo(assertion, links) === voice.actor) return true
  if (source.type !== 'record') return false
  if ('actor' in voice && source.kind === 'OWN_ACT' && claim.actor === voice.actor) return true
  return COMMON.includes(source.kind) && assertion.voice === null && assertion.speakerName === null
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** Checks both axes against the clock. BAD_USER_INPUT for an instant or a day that is still to come. */
export function horizonOf(known: AsKnown, now: Date): Omit<Horizon, 'voice'> {
  const { knownAt, publishedUntil } = known
  let at: string | null = null
  if (knownAt !== null && knownAt !== undefined) {
    const date = new Date(knownAt)
    if (!INSTANT.test(knownAt) || Number.isNaN(date.getTime()))
      throw badInput(`knownAt "${knownAt.slice(0, 40)}" is no instant`, 'Write it as 2026-03-31T12:00:00Z.')
    if (date.getTime() > now.getTime())
      throw badInput(`knownAt ${knownAt} lies in the future`, 'Ask what was known at an instant that has passed.')
    at = date.toISOString()
  }
  if (publishedUntil === null || publishedUntil === undefined) return { knownAt: at, publishedUntil: null }
  const bounds = boundsOf(publishedUntil)
  const today = Math.floor(now.getTime() / 86_400_000)
  if (bounds.first > today)
    throw badInput(`publishedUntil ${publishedUntil} lies in the future`, 'Ask for a day that has passed.')
  return { knownAt: at, publishedUntil: bounds.last }
}

/** The facts of now, or as they were known. */
export function factsFor(reader: GraphReader, known: AsKnown, now: Date, voice: Voice | null = null): Facts {
  const horizon = { ...horizonOf(known, now), voice }
  const present = horizon.knownAt === null && horizon.publishedUntil === null && voice === null
  return present ? factsNow(reader) : factsAsKnown(reader, horizon)
}

/** The policy run anew over everything in force: what the stored projection must equal. */
export const factsRebuilt = (reader: GraphReader): Facts =>
  factsAsKnown(reader, { knownAt: null, publishedUntil: null, voice: null })

function factsNow(reader: GraphReader): Facts {
  return {
    now: true,
    periods: (scope) => reader.periods(scope),
    legalPeriods: (span) => reader.legalPeriods(span),
    stories: (scope) => reader.stories(scope),
    events: (scope) => reader.events(scope),
    disputes: (scope) => reader.disputes(scope),
    lifespans: (ids) => reader.lifespans(ids),
    ...decidedAs(reader, null),
    findings: (pairs) => reader.findings(pairs),
    standing: (statements) =>
      linked(
        statements.filter((s) => s.inForce).map((s) => s.statement),
        reader,
        null,
      ),
    inForce: async (items) => items.filter((i) => i.inForce),
    known: async (articles) => articles,
  }
}

/** What decisions in force at an instant give, whatever had been published: they correct how sources are read. */
const decidedAs = (
  reader: GraphReader,
  knownAt: string | null,
): Pick<Facts, 'decisions' | 'namesLinkedTo' | 'linked'> => ({
  decisions: async (kinds) =>
    (await decisionsKnown(reader, kinds, knownAt)).filter((d) => !d.undone).map((d) => d.decision),
  namesLinkedTo: async (leader) => (await linksKnown(reader, knownAt)).namesOf(leader),
  linked: (statements) => linked(statements, reader, knownAt),
})

/** Statements with the leaders that decisions have linked; where all speakers are known nothing is asked. */
async function linked(
  statements: readonly Statement[],
  reader: GraphReader,
  knownAt: string | null,
): Promise<readonly Statement[]> {
  if (statements.every((s) => s.speaker !== null)) return statements
  const links = await linksKnown(reader, knownAt)
  return statements.map((s) => (s.speaker === null ? { ...s, speaker: links.leaderOf(s.speakerName, s.source) } : s))
}

interface Derived {
  readonly projections: readonly Projection[]
  readonly bodies: ReturnType<typeof projectBodies>
}

function factsAsKnown(reader: GraphReader, horizon: Horizon): Facts {
  const derived = new Map<string, Promise<Derived>>()
  const derive = (scope: Scope): Promise<Derived> => {
    const key = JSON.stringify(scope)
    const known = derived.get(key) ?? deriveScope(reader, scope, horizon)
    derived.set(key, known)
    return known
  }
  const inScope =
    (scope: Scope) => (x: { actor: ActorId; organization: OrganizationId; countries?: readonly string[] }) =>
      scope.kind === 'all' ||
      (scope.kind === 'bodies'
        ? scope.ids.includes(x.organization)
        : scope.kind === 'actors'
          ? scope.ids.some((id) => id === x.actor || id === x.organization || x.countries?.includes(id))
          : scope.pairs.includes(pairId(x.actor, x.organization)))
  return {
    now: false,
    periods: async (scope) => (await derive(scope)).projections.flatMap((p) => p.periods).filter(inScope(scope)),
    legalPeriods: async (span) =>
      (await derive({ kind: 'all' })).projections.flatMap((p) => p.periods).filter((p) => legal(p) && holds(p, span)),
    stories: async (scope) =>
      (await derive(scope)).projections
        .flatMap((p) => p.stories.map((story) => ({ ...story, actor: p.actor })))
        .filter(inScope(scope)),
    events: async (scope) => {
      const { projections, bodies } = await derive(scope)
      return [...projections, ...bodies].flatMap((p) => p.events).filter(inScope(scope))
    },
    disputes: async (scope) => {
      const { projections, bodies } = await derive(scope)
      return [...projections, ...bodies].flatMap((p) => p.disputes).filter(inScope(scope))
    },
    lifespans: async (ids) =>
      (await derive({ kind: 'bodies', ids })).bodies.map((b) => b.lifespan).filter((l) => ids.includes(l.organization)),
    ...decidedAs(reader, horizon.knownAt),
    findings: (pairs) => findingsKnown(reader, pairs, horizon),
    standing: async (statements) => {
      const runs = await runsAt(reader, [...new Set(statements.map((s) => s.statement.source))], horizon)
      const outlets = new Map(statements.map((s) => [s.statement.id, s.outlet]))
      const standing = statements
        .filter(({ statement, runs: named, publishedOn }) => {
          const run = runs.get(statement.source)
          return run !== undefined && named.includes(run.number) && published(publishedOn, horizon)
        })
        .map((s) => s.statement)
      const { voice } = horizon
      return (await linked(standing, reader, horizon.knownAt)).filter(
        (s) => voice === null || said(voice, s, outlets.get(s.id) ?? null),
      )
    },
    inForce: async (items) => {
      const runs = await runsAt(reader, [...new Set(items.map((i) => i.source))], horizon)
      const named = await reader.found.runs(items.flatMap((i) => (i.id === i.source ? [] : [i.id])))
      const found = new Set(named.map(({ id, run }) => `${id} ${run}`))
      return items.filter(({ id, source, publishedOn }) => {
        const run = runs.get(source)
        const there = run !== undefined && (id === source ? run.kind === 'FOUND' : found.has(`${id} ${run.number}`))
        return there && published(publishedOn, horizon)
      })
    },
    known: async (articles) => {
      const runs = await runsAt(
        reader,
        articles.map((a) => a.id),
        horizon,
      )
      return articles.filter((a) => runs.has(a.id) && published(a.publishedOn, horizon))
    },
  }
}

const said = (voice: Voice, { voice: of, speaker }: Statement, outlet: string | null): boolean =>
  'outlet' in voice
    ? outlet !== null && foldName(outlet) === voice.outlet
    : of === voice.actor || speaker === voice.actor

const published = (on: string | null, { publishedUntil }: Horizon): boolean =>
  publishedUntil === null || (on !== null && boundsOf(on).last <= publishedUntil)

/** The run of each source that was in force at the instant; none for a source that was not there yet. */
async function runsAt(reader: GraphReader, sources: readonly string[], { knownAt }: Horizon) {
  const latest = new Map<string, RunRow>()
  for (const run of await reader.runs(sources)) {
    const before = latest.get(run.source)
    if ((knownAt === null || run.recordedAt <= knownAt) && (!before || before.number < run.number))
      latest.set(run.source, run)
  }
  return latest
}

/** The findings on these pairs that were in force, published and of the voice asked for. Corrections always hold. */
async function findingsKnown(
  reader: GraphReader,
  pairs: readonly string[],
  horizon: Horizon,
): Promise<readonly Finding[]> {
  const history = await reader.history(pairs)
  const runs = await runsAt(reader, [...new Set(history.map((f) => f.source.id))], horizon)
  const { voice } = horizon
  const links = voice !== null && 'actor' in voice ? await linksKnown(reader, horizon.knownAt) : null
  return history.flatMap((f): readonly Finding[] => {
    const run = runs.get(f.source.id)
    if (!run || !f.runs.includes(run.number)) return []
    const source = sourceAt(f.source, run.facts)
    const finding = { claim: f.claim, assertion: f.assertion, source }
    if (corrects(finding)) return [finding]
    const day = publishedBy(source, f.claim)
    if (horizon.publishedUntil !== null && (day === null || day > horizon.publishedUntil)) return []
    return voice === null || speaks(voice, finding, links) ? [finding] : []
  })
}

async function deriveScope(reader: GraphReader, scope: Scope, horizon: Horizon): Promise<Derived> {
  const bodies = await reader.bodies()
  const byId = new Map(bodies.map((b) => [b.id, b]))
  const asked = await reader.pairs(scope)
  const organizations = scope.kind === 'bodies' ? scope.ids : scope.kind === 'all' ? [...byId.keys()] : []
  const organizationActors = scope.kind === 'actors' ? scope.ids.filter((id) => byId.has(id)) : []
  const wanted = [...organizations, ...organizationActors, ...asked.map((p) => p.organization)]
  const families = new Map<string, readonly Body[]>()
  for (const id of wanted) {
    const family = familyOf(id, byId).map((b) => byId.get(b) ?? { id: b, predecessor: null })
    families.set(family[0]!.id, family)
  }
  const whole = new Set([...organizations, ...organizationActors])
  const everyone = await reader.pairs({ kind: 'bodies', ids: [...families.values()].flat().map((b) => b.id) })
  const units = [...families.values()].map((family) => {
    const ids = family.map((b) => b.id)
    const all = ids.some((id) => whole.has(id))
    const actors = new Set((all ? everyone : asked).filter((p) => ids.includes(p.organization)).map((p) => p.actor))
    return { family, actors: [...actors].sort() }
  })
  const pairs = units.flatMap(({ family, actors }) =>
    family.flatMap((b) => [pairId(b.id, b.id), ...actors.map((a) => pairId(a, b.id))]),
  )
  const findings = await findingsKnown(reader, pairs, horizon)
  // Grouped once: a family with two hundred actors must not look through all findings for each.
  const onBodies = new Map<OrganizationId, Finding[]>()
  const byPair = new Map<string, Finding[]>()
  for (const f of findings) {
    const { actor, of, organization } = f.claim
    if (actor === organization) push(onBodies, organization, f)
    else for (const one of new Set([actor, ...(of === null ? [] : [of])])) push(byPair, pairId(one, organization), f)
  }
  return {
    projections: units.flatMap(({ family, actors }) => {
      const about = family.flatMap((b) => onBodies.get(b.id) ?? [])
      return actors.map((actor) =>
        project({ actor, family, own: family.flatMap((b) => byPair.get(pairId(actor, b.id)) ?? []), about }),
      )
    }),
    bodies: units.flatMap(({ family }) =>
      projectBodies(
        family,
        family.flatMap((b) => onBodies.get(b.id) ?? []),
      ),
    ),
  }
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** A record as it stood when its run was recorded: its kind and its `seen` may have been corrected since. */
function sourceAt(source: SourceFacts, facts: string): SourceFacts {
  if (source.type !== 'record' || facts === '') return source
  const then = JSON.parse(facts) as Pick<Extract<SourceFacts, { type: 'record' }>, 'kind' | 'publishedOn' | 'seen'>
  return { ...source, kind: then.kind, publishedOn: then.publishedOn, seen: then.seen }
}
