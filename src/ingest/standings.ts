import type { ActorId, EdtfText } from '../domain/model.js'
import type { ActDraft } from './acts.js'
import type { Passage } from './passages.js'
import { amongOthers, apposed, titled } from './standings/appositions.js'
import type { Found, Place, Reader } from './standings/found.js'
import { asRole, bracketed, colonList, comprises, groupOf, remaining, takenAs } from './standings/lists.js'
import { belongs, coordinated, linked, madeCandidate, takesPart } from './standings/predicates.js'
import { hasStatus, holds, inRole, outside, partOf, roster, setOff } from './standings/rosters.js'
import {
  apartFrom,
  founders,
  inStatus,
  isIn,
  isSuspended,
  makesUp,
  norAre,
  ofWhich,
} from './standings/told-sideways.js'
import type { Unit, UnitKind } from './units.js'

/** Every way of telling a standing, by the kind of unit it begins at. Several may find the same; told twice is told once. */
const READERS: Partial<Record<UnitKind, readonly Reader[]>> = {
  state: [
    linked,
    belongs,
    takesPart,
    apposed,
    amongOthers,
    remaining,
    hasStatus,
    inRole,
    makesUp,
    isIn,
    isSuspended,
    inStatus,
  ],
  body: [titled, comprises, bracketed, groupOf, setOff, ofWhich],
  word: [
    coordinated,
    titled,
    madeCandidate,
    colonList,
    groupOf,
    asRole,
    takenAs,
    roster,
    holds,
    partOf,
    outside,
    norAre,
    apartFrom,
    founders,
  ],
  name: [groupOf, founders],
  people: [titled],
}

/** Words without which no sentence tells a standing. */
const SIGNS =
  /^(?:(?:non-?|ex-)?members?|membership|signator(?:y|ies)|observers?|partners?|associates?|candidates?|applicants?|aspirants?|hopefuls?|all(?:y|ies)|status|belongs?|compris\w*|compos\w*|consist\w*|made|brings|bringing|unit\w+|includ\w+|encompass\w*|part|outside|has|group\w*|links?|linking|gathers|bloc|alliance|club|organi[sz]ation|union|community|forum|league|association|pact|cartel|make|nor|suspended|suspension|founders|fathers)$/

/** The body that a phrase leaves out: the last one of the sentence before it, else the one spoken of. */
function placeOf({ units, recall }: Passage): Place {
  const bodyAt = (at: number): ActorId | null =>
    units.slice(0, at).findLast((one) => one.kind === 'body')?.ids[0] ?? recall.topic ?? null
  return { units, bodyAt }
}

/** The day of a standing told in the past tense: open towards the past, up to the day of the text. */
function dayOf(on: Found['on'], publishedOn: EdtfText | null): EdtfText | null {
  if (on !== 'past') return on
  return publishedOn === null ? null : `../${publishedOn.split('/').at(-1)}`
}

/** "Turkey is in NATO": a preposition of place right before a body. */
const isWithin = (units: readonly Unit[]): boolean =>
  units.some((one, at) => {
    if (one.kind !== 'body') return false
    const before = units[at - 1]?.lower === 'the' ? units[at - 2]?.lower : units[at - 1]?.lower
    return before === 'in'
  })

/** "It also belongs to": the country of the sentence before, where it spoke of one alone. */
function withSubject({ units, recall }: Passage): readonly Unit[] {
  const first = units[0]
  const fits = first?.lower === 'it' && recall.states.length === 1 && recall.isAlone
  return first && fits ? [{ ...first, kind: 'state', ids: recall.states, named: false }, ...units.slice(1)] : units
}

/** What a sentence says a country is to a body on the day of the text: member, observer, partner, candidate, or not one. */
export function findStandings(passage: Passage, text: string, publishedOn: EdtfText | null): ActDraft[] {
  const { units: written } = passage
  const bracket = written.some((one, at) => one.kind === 'body' && written[at + 1]?.lower === '(')
  if (!bracket && !isWithin(written) && !written.some((one) => SIGNS.test(one.lower))) return []
  if (written.some((one) => one.lower === '?')) return []
  const units = withSubject(passage)
  const place = placeOf({ ...passage, units })
  const found: Found[] = []
  for (let at = 0; at < units.length; at++) {
    for (const read of READERS[units[at]?.kind ?? 'mark'] ?? []) {
      const one = read(place, at)
      if (one) found.push(one)
    }
  }
  return found.flatMap((one) => {
    const start = units[one.from]?.start ?? 0
    const end = units[one.to]?.end ?? start
    const states = one.ids.filter((id) => id.startsWith('country:'))
    if (one.on === 'past' && publishedOn === null) return []
    return states.map((actor) => ({
      actor,
      organization: one.organization,
      act: null,
      standing: one.standing,
      on: dayOf(one.on, publishedOn),
      effective: null,
      until: null,
      by: null,
      of: null,
      continues: null,
      closed: null,
      polarity: one.polarity,
      factuality: 'HAPPENED' as const,
      basis: one.on === null || one.on === 'past' ? ('PUBLICATION' as const) : ('STATED' as const),
      quote: text.slice(start, end),
      start,
      end,
      rule: one.rule,
    }))
  })
}
