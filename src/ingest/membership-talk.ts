import type { Unit } from './units.js'
import { verbOf } from './verbs.js'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Nouns that show a sentence to be about who belongs to a body. */
const TALK = set(
  'member members membership memberships applicant accession admission enlargement expansion founders founding candidate candidates applicants observer observers grown grew expanded expands expanding enlarged inclusion accede acceded withdrawal departure exit pullout walkout bid entry readmission readmitted rejoin rejoined hiatus absence expulsion',
)
/** Verbs that, with a body as their object, show the same: "left the OAS". */
const MEMBERSHIP_VERBS = set('join rejoin leave quit withdraw accede admit readmit expel suspend exit')
const OBJECT_REACH = 3

/** Other things that states join, leave and are suspended from. Where one is spoken of, "joined in 1999" may mean it. */
const OTHER_THINGS = set(
  'mission missions operation operations coalition force forces talks negotiations exercise exercises drill drills war programme program fund project ' +
    'initiative agreement deal accord ceasefire market currency euro zone council committee commission court parliament assembly board tournament cup ' +
    'games race competition league team squad army troops contingent sanctions statement declaration resolution ' +
    'boycott protest pact convention protocol treaty command corps battalion brigade peacekeepers peacekeeping invasion campaign strike strikes ' +
    'summit meeting conference session march rally game match',
)

const isObjectOf = (units: readonly Unit[], at: number): boolean =>
  MEMBERSHIP_VERBS.has(verbOf(units[at]?.lower ?? '')?.base ?? '') &&
  units.slice(at + 1, at + 1 + OBJECT_REACH).some((one) => one.kind === 'body')

const isMembershipVerb = ({ kind, lower }: Unit): boolean =>
  kind === 'word' && LEAVING_VERBS.has(verbOf(lower)?.base ?? '')
const LEAVING_VERBS = set('rejoin quit withdraw accede readmit expel suspend exit apply reapply')

/** "applied to join", "asked for readmission". */
const asksToJoin = (units: readonly Unit[], at: number): boolean =>
  units[at]?.kind === 'word' &&
  ASKING.has(verbOf(units[at]?.lower ?? '')?.base ?? '') &&
  ((units[at + 1]?.lower === 'to' && JOINING.has(units[at + 2]?.lower ?? '')) || units[at + 1]?.lower === 'for')
const ASKING = set('apply reapply')
const JOINING = set('join rejoin enter accede')

/** Whether units speak of members, accession or enlargement, or of joining or leaving a named body. */
export const speaksOfMembership = (units: readonly Unit[]): boolean =>
  units.filter(isMembershipVerb).length > 1 ||
  units.some(
    (one, at) =>
      (one.kind === 'word' && (TALK.has(one.lower) || isObjectOf(units, at) || asksToJoin(units, at))) ||
      (one.kind === 'name' && TALK.has(one.lower)),
  )

/** Whether units tell of joining or leaving a body. */
export const speaksOfJoining = (units: readonly Unit[]): boolean => units.some((_, at) => isObjectOf(units, at))

/** Whether units speak of something else that could be joined or left. */
export const speaksOfOtherThings = (units: readonly Unit[]): boolean =>
  units.some(
    (one, at) => (one.kind === 'word' || one.kind === 'name') && OTHER_THINGS.has(one.lower) && !isVenue(units, at),
  )

const VENUES = set('summit meeting conference session')
const VENUE_REACH = 3
/** "at the same meeting", "during a special session": where it was, not what was joined. */
const isVenue = (units: readonly Unit[], at: number): boolean =>
  VENUES.has(units[at]?.lower ?? '') &&
  units.slice(Math.max(0, at - VENUE_REACH), at).some(({ lower }) => lower === 'at' || lower === 'during')
