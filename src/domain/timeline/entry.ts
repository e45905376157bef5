/**
 * The rows of ordered lists. An entry is one line of text that sorts as the list does and names what it stands for:
 *
 *   20240222 20240222 1ARM|CSTO|<hash> FROZE/HAPPENED
 *   place    last day what it is       its sort, which lists may be narrowed to
 *
 * A thing stands in one list of each of its owners: `events org:CSTO`, `statements country:ARM`. All of it is a pure
 * function of the thing, so a list can be thrown away and made again.
 */
import { type Bounds, boundsOf, DAWN, DUSK } from '../edtf.js'
import { contentId, pairId } from '../identity.js'
import type { ActorId, Statement } from '../model.js'
import type { DerivedDispute, DerivedEvent, Period } from '../projection.js'
import type { MembershipChange } from './changes.js'
import { digitsOf, placeOf } from './place.js'

export type ListKind = 'events' | 'statements' | 'changes' | 'disputes' | 'memberships'

/** The owner of the lists that hold everything of their kind. */
export const EVERYTHING = 'all'

/** A thing as its lists have it: its line, and the names of the lists. */
export interface Listed {
  readonly entry: string
  readonly lists: readonly string[]
}

/** The name of a list: `events org:CSTO`; of a pair `events country:ARM|org:CSTO`. */
export const listName = (kind: ListKind, owner: string): string => `${kind} ${owner}`

/** The list of what a leader said, or a country or body through anybody; what was said about them bears the id alone. */
export const spokenBy = (voice: ActorId): string => `by ${voice}`

/** What an organization has to do with without being the body concerned: what it did elsewhere, as a member or by itself. */
export const beside = (actor: ActorId): string => `beside ${actor}`

/** The sort of an event, as entries have it. */
export const sortOfEvent = (act: string, factuality: string): string => `${act}/${factuality}`
export const sortOfDispute = (axis: string, open: boolean): string => `${axis}/${open ? 'open' : 'settled'}`

const short = (id: ActorId): string => (id.startsWith('country:') ? id.slice(8) : id)
const long = (text: string): ActorId => (text.includes(':') ? text : `country:${text}`)
const hashOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1)
const unique = (ids: readonly (string | null)[]): readonly string[] =>
  [...new Set(ids)].filter((id): id is string => id !== null)

const line = (bounds: Bounds, what: string, sort: string): string =>
  `${digitsOf(placeOf(bounds))} ${digitsOf(bounds.last)} ${what} ${sort}`

const ofPair = (mark: number, actor: ActorId, organization: string, id: string): string =>
  `${mark}${short(actor)}|${organization.slice('org:'.length)}|${hashOf(id)}`

/** Countries own what is theirs; any other actor that is not the body itself stands beside. */
const ownersOf = (actors: readonly (ActorId | null)[], body: string): readonly string[] =>
  unique(actors.map((a) => (a === null || a === body ? null : a.startsWith('country:') ? a : beside(a))))

const inLists = (kind: ListKind, owners: readonly string[]): readonly string[] =>
  [...owners, EVERYTHING].map((owner) => listName(kind, owner))

/** An event stands with every country and body that it involves, and with each of their pairs. */
export function listedEvent(
  e: Pick<DerivedEvent, 'id' | 'act' | 'factuality' | 'actor' | 'countries' | 'organization' | 'by' | 'bounds'>,
): Listed {
  const { organization } = e
  const pairs = unique(e.countries).map((country) => pairId(country, organization))
  const by = e.by === null || e.countries.includes(e.by) || e.by === organization ? [] : [beside(e.by)]
  return {
    entry: line(e.bounds, ofPair(1, e.actor, organization, e.id), sortOfEvent(e.act, e.factuality)),
    lists: inLists('events', unique([organization, ...ownersOf(e.countries, organization), ...by, ...pairs])),
  }
}

/** A change stands with its member and its body. */
export const listedChange = (c: MembershipChange): Listed => ({
  entry: line(c.bounds, ofPair(2, c.member, c.organization, c.id), c.certainty),
  lists: unique([c.member, c.organization]).map((owner) => listName('changes', owner)),
})

/** A period stands in the one list of all memberships, on the day on which it begins. */
export const listedPeriod = (p: Pick<Period, 'id' | 'actor' | 'organization' | 'status' | 'from'>): Listed => ({
  entry: line(p.from, ofPair(2, p.actor, p.organization, p.id), p.status),
  lists: [listName('memberships', EVERYTHING)],
})

/** A dispute stands with its actor, its body and their pair, on the contested day. */
export const listedDispute = (
  d: Pick<DerivedDispute, 'id' | 'axis' | 'actor' | 'organization' | 'open' | 'bounds'>,
): Listed => ({
  entry: line(d.bounds, ofPair(3, d.actor, d.organization, d.id), sortOfDispute(d.axis, d.open)),
  lists: inLists('disputes', unique([d.actor, d.organization, pairId(d.actor, d.organization)])),
})

/** The days on which a statement may have been made. */
export const boundsOfStatement = ({ madeOn }: Pick<Statement, 'madeOn'>): Bounds =>
  madeOn === null ? { first: DAWN, last: DUSK } : boundsOf(madeOn)

/** A statement stands with all that it is about, with its speaker and whom he speaks for, and with each of their topics. */
export function listedStatement(
  s: Pick<Statement, 'id' | 'source' | 'speaker' | 'voice' | 'madeOn' | 'about' | 'stance' | 'start'>,
): Listed {
  const about = unique(s.about)
  const own = unique([s.speaker, s.voice])
    .map(spokenBy)
    .flatMap((said) => [said, ...about.map((topic) => pairId(said, topic))])
  // Those of one article and day follow each other as they do there.
  const place = `${hashOf(contentId('', [s.source])).slice(0, 8)}${String(s.start).padStart(8, '0')}`
  return {
    entry: line(boundsOfStatement(s), `4${place}|${hashOf(s.id)}`, s.stance),
    lists: inLists('statements', [...about, ...own]),
  }
}

/** The sort key of an entry: what a cursor holds. The sort may change while the thing stays where it is. */
export const keyOf = (entry: string): string => entry.slice(0, entry.lastIndexOf(' '))
export const sortOf = (entry: string): string => entry.slice(entry.lastIndexOf(' ') + 1)

/** First and last day of an entry, in digits. */
export const placeIn = (entry: string): string => entry.slice(0, 8)
export const lastIn = (entry: string): string => entry.slice(9, 17)

const MARKS = { 1: 'event', 2: 'change', 3: 'dispute', 4: 'statement' } as const

/** What an entry stands for: the hash in the thing's id, and for what hangs on a pair the pair. */
export interface Named {
  readonly type: (typeof MARKS)[keyof typeof MARKS]
  readonly hash: string
  readonly pair: string | null
}

export function namedBy(entry: string): Named {
  const what = keyOf(entry).slice(18)
  const type = MARKS[what[0] as unknown as keyof typeof MARKS]
  const [actor = '', organization = '', hash] = what.slice(1).split('|')
  if (hash === undefined) return { type, hash: organization, pair: null }
  return { type, hash, pair: pairId(long(actor), `org:${organization}`) }
}

/**
 * How far an entry reaches beyond its first day: over days of one month, months of one year, or years; null for one day.
 * A question that begins on a day looks for what began before it and may still be meant, in the lists of these.
 */
export function reachOf(entry: string): 'days' | 'months' | 'years' | null {
  const [first, last] = [placeIn(entry), lastIn(entry)]
  if (first === last) return null
  if (first.slice(0, 4) !== last.slice(0, 4)) return 'years'
  return first.slice(0, 6) === last.slice(0, 6) ? 'days' : 'months'
}

/** The lists beside a long one that hold a part of it: by sort, by reach, by both. */
export function partialLists(list: string, entry: string): readonly string[] {
  const [sort, reach] = [sortOf(entry), reachOf(entry)]
  const bySort = `${list} ${sort}`
  return reach === null ? [bySort] : [bySort, `${list} ~${reach}`, `${bySort} ~${reach}`]
}

/**
 * The name of the whole list that a part belongs to, or of which a list beside it holds a part: `events org:CSTO` for
 * `events org:CSTO FROZE/HAPPENED ~days/2024`. It is what a writer locks.
 */
export function wholeListOf(part: string): string {
  const words = part.split('/')[0]!.split(' ')
  return words.slice(0, words[1] === 'by' || words[1] === 'beside' ? 3 : 2).join(' ')
}
