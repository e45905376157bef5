/** What a run changed: the standings of the pairs it speaks of, and the claims of its source, before and after. */
import type { StandingView } from '../domain/answers.js'
import type { Day } from '../domain/edtf.js'
import { pairId } from '../domain/identity.js'
import { familyOf, lineageOf } from '../domain/lineage.js'
import type { ActorId, Claim, OrganizationId } from '../domain/model.js'
import type { Period } from '../domain/projection.js'
import { standingOf } from '../domain/standing.js'
import type { Status } from '../domain/vocabulary.js'
import type { GraphReader } from '../graph/reader.js'
import type { Names } from './names.js'

/** A pair whose periods are no longer what they were. */
export interface PairChange {
  readonly actor: ActorId
  readonly organization: OrganizationId
  /** The statuses shown today, before and after; null for none. */
  readonly before: Status | null
  readonly after: Status | null
  /** The same in a sentence, with what else changed. */
  readonly text: string
}

export interface Changes {
  readonly changed: readonly PairChange[]
  /** Claims that the sources made before and not after, and the other way round. */
  readonly claimsLost: readonly Claim[]
  readonly claimsNew: readonly Claim[]
}

interface Known {
  readonly reader: GraphReader
  readonly names: Names
  readonly today: Day
}

interface Held {
  readonly standing: StandingView
  readonly periods: string
}

/** Does a piece of writing about these sources, and tells what it changed. `claims` are those it is about to make. */
export async function changesAround<T>(
  known: Known,
  sources: readonly string[],
  claims: readonly Claim[],
  write: () => Promise<T>,
): Promise<{ readonly result: T; readonly changes: Changes }> {
  const said = await known.reader.claimsBy(sources)
  const pairs = await pairsOf(known, [...claims, ...said.map((s) => s.claim)])
  const before = await held(known, pairs)
  const result = await write()
  const after = await held(known, pairs)
  const saidNow = await known.reader.claimsBy(sources)
  const inForce = (rows: typeof said) => new Map(rows.filter((r) => r.inForce).map((r) => [r.claim.id, r.claim]))
  const [was, is] = [inForce(said), inForce(saidNow)]
  const without = (a: ReadonlyMap<string, Claim>, b: ReadonlyMap<string, Claim>) =>
    [...a].filter(([id]) => !b.has(id)).map(([, claim]) => claim)
  const changed = pairs.flatMap((pair): PairChange[] => {
    const [then, now] = [before.get(pair)!, after.get(pair)!]
    return then.periods === now.periods ? [] : [changeOf(known.names, then.standing, now.standing)]
  })
  return { result, changes: { changed, claimsLost: without(was, is), claimsNew: without(is, was) } }
}

/** The pairs that claims bear on; a claim on a body itself bears on everybody who has a pair with its family. */
async function pairsOf({ reader, names }: Known, claims: readonly Claim[]): Promise<readonly string[]> {
  const pairs = new Set<string>()
  const bodies = new Set(claims.filter((c) => c.actor === c.organization).map((c) => c.organization))
  const families = [...bodies].flatMap((id) => familyOf(id, names.bodies))
  if (families.length > 0)
    for (const { actor, organization } of await reader.pairs({ kind: 'bodies', ids: [...new Set(families)] }))
      pairs.add(pairId(actor, organization))
  for (const { actor, organization, of } of claims)
    for (const one of [actor, of]) if (one !== null && one !== organization) pairs.add(pairId(one, organization))
  return [...pairs].sort()
}

async function held({ reader, names, today }: Known, pairs: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const parts = pairs.map((pair) => {
    const [actor, organization] = pair.split('|') as [ActorId, OrganizationId]
    return { pair, actor, organization, bodies: lineageOf(organization, names.bodies) }
  })
  const scope = {
    kind: 'pairs' as const,
    pairs: [...new Set(parts.flatMap((p) => p.bodies.map((b) => pairId(p.actor, b))))],
  }
  const [periods, stories] = [await reader.periods(scope), await reader.stories(scope)]
  const nameOf = (id: string) => names.index.actors.get(id)?.name ?? id
  return new Map(
    parts.map(({ pair, actor, organization, bodies }) => {
      const here = (x: { readonly actor: ActorId; readonly organization: OrganizationId }) =>
        x.actor === actor && bodies.includes(x.organization)
      const own = periods.filter(here)
      const standing = standingOf({
        country: actor,
        organization,
        periods: own,
        stories: stories.filter(here),
        at: { first: today, last: today },
        names: { country: nameOf(actor), organization: nameOf(organization) },
      })
      return [pair, { standing, periods: own.map(told).sort().join('\n') }]
    }),
  )
}

/** A period without its evidence: another source for the same thing is no change. */
const told = ({ evidence: _evidence, ...rest }: Period): string => JSON.stringify(Object.entries(rest).sort())

const words = (s: StandingView): string =>
  [s.kind === 'HOLDS' && s.status !== null ? s.status : s.kind, ...(s.since ? [`since ${s.since.edtf}`] : [])]
    .join(' ')
    .toLowerCase()
    .replaceAll('_', ' ') + (s.disputed ? ', disputed' : '')

function changeOf({ index }: Names, before: StandingView, after: StandingView): PairChange {
  const nameOf = (id: string) => {
    const actor = index.actors.get(id)
    return actor?.type === 'organization' ? actor.acronym : (actor?.name ?? id)
  }
  const [was, is] = [words(before), words(after)]
  const what = was === is ? `${is}, as before; its history changed` : `${was} became ${is}`
  return {
    actor: after.country,
    organization: after.organization,
    before: before.status,
    after: after.status,
    text: `${nameOf(after.country)}, ${nameOf(after.organization)}: ${what}`,
  }
}
