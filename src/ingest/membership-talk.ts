import type { Unit } from './units.js'

/** Words that show a sentence to be about who belongs to a body. */
const TALK = new Set(
  (
    'member members membership memberships accession admission enlargement expansion expanded enlarged joined joining rejoined ' +
    'acceded admitted readmitted founders bloc club withdrawal exit founding suspended expelled candidate candidates applicants observer observers'
  ).split(' '),
)

/** Other things that states join, leave and are suspended from. Where one is spoken of, "joined in 1999" may mean it. */
const OTHER_THINGS = new Set(
  (
    'mission operation operations coalition force forces talks negotiations exercise exercises drill drills war programme program fund project ' +
    'initiative agreement deal accord ceasefire market currency euro zone council committee commission court parliament assembly board tournament cup ' +
    'games race competition league team squad army troops contingent sanctions statement declaration resolution ' +
    'boycott protest pact convention protocol treaty command corps battalion brigade peacekeepers peacekeeping invasion campaign strike strikes ' +
    'summit meeting conference session march rally game match'
  ).split(' '),
)

/** Whether units speak of members, accession or enlargement. */
export const speaksOfMembership = (units: readonly Unit[]): boolean =>
  units.some((one) => (one.kind === 'word' || one.kind === 'name') && TALK.has(one.lower))

/** Whether units speak of something else that could be joined or left. */
export const speaksOfOtherThings = (units: readonly Unit[]): boolean =>
  units.some((one) => (one.kind === 'word' || one.kind === 'name') && OTHER_THINGS.has(one.lower))
