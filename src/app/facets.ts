/** Facets of the lists: the same rows as the list has, all of them, read once and counted in memory. */
import { type Bounds, boundsOf, DAWN, DUSK, overlap } from '../domain/edtf.js'
import { disputeFacets, eventFacets, type Facet, membershipFacets, statementFacets } from '../domain/facets.js'
import { membersOn, periodsOn, rowOf } from '../domain/members.js'
import type { EdtfText } from '../domain/model.js'
import { resolveRef } from '../domain/refs.js'
import type { Scope } from '../graph/reader.js'
import type { Facts } from './facts.js'
import type { Ground } from './networks.js'
import type { FacetsOf, Questions } from './questions.js'

export function facetQuestions(ground: Ground): Pick<Questions, 'facets'> {
  return {
    facets: (asked, known) => {
      const facts = ground.facts(known)
      if (asked.list === 'events') return ofEvents(ground, facts, asked)
      if (asked.list === 'statements') return ofStatements(ground, facts, asked)
      if (asked.list === 'memberships') return ofMemberships(ground, facts, asked)
      return asked.list === 'members' ? ofMembers(ground, facts, asked) : ofDisputes(ground, facts, asked)
    },
  }
}

type Asked<L extends FacetsOf['list']> = Extract<FacetsOf, { readonly list: L }>

const isAmong = <T>(wanted: readonly T[] | null | undefined, value: T): boolean =>
  !wanted?.length || wanted.includes(value)

/** Whether days are among those asked for; something without a date is nowhere. */
function isWithin(bounds: Bounds | null, from: EdtfText | null | undefined, to: EdtfText | null | undefined): boolean {
  if (!from && !to) return true
  const span = { first: from ? boundsOf(from).first : DAWN, last: to ? boundsOf(to).last : DUSK }
  return bounds !== null && overlap(bounds, span)
}

async function ofEvents(ground: Ground, facts: Facts, { filter, lineage }: Asked<'events'>): Promise<readonly Facet[]> {
  const { scope, country, bodies } = await ground.scopeOf(filter, lineage)
  const wide: Scope = scope.kind === 'pairs' ? { kind: 'actors', ids: [country!] } : scope
  const rows = (await facts.events(wide)).filter(
    (e) =>
      (country === null || e.countries.includes(country)) &&
      (bodies === null || bodies.includes(e.organization)) &&
      isAmong(filter.act, e.act) &&
      isAmong(filter.factuality, e.factuality) &&
      isWithin(e.bounds, filter.from, filter.to),
  )
  return eventFacets(rows)
}

async function ofStatements(ground: Ground, facts: Facts, { filter }: Asked<'statements'>): Promise<readonly Facet[]> {
  const { index } = await ground.current()
  const speaker = filter.speaker ? resolveRef(index, filter.speaker, ['leader']).id : null
  const about = filter.about ? resolveRef(index, filter.about, ['organization', 'country', 'leader']).id : null
  const found = await ground.reader.statements(
    about !== null
      ? { kind: 'about', ids: [about] }
      : speaker !== null
        ? { kind: 'by', ids: [speaker] }
        : { kind: 'all' },
  )
  const rows = (await facts.standing(found)).filter(
    (s) =>
      (speaker === null || s.speaker === speaker) &&
      isAmong(filter.stance, s.stance) &&
      isWithin(s.madeOn === null ? null : boundsOf(s.madeOn), filter.from, filter.to),
  )
  return statementFacets(rows)
}

async function ofMemberships(
  ground: Ground,
  facts: Facts,
  { filter, lineage }: Asked<'memberships'>,
): Promise<readonly Facet[]> {
  const { scope } = await ground.scopeOf(filter, lineage)
  const periods = (await facts.periods(scope)).filter((p) => isAmong(filter.status, p.status))
  return membershipFacets(filter.at ? periodsOn(periods, boundsOf(filter.at)) : periods.map(rowOf))
}

async function ofMembers(ground: Ground, facts: Facts, asked: Asked<'members'>): Promise<readonly Facet[]> {
  const { scope, bodies } = await ground.scopeOf({ organization: asked.organization }, asked.lineage)
  const wanted = asked.status?.length ? asked.status : null
  return membershipFacets(membersOn(await facts.periods(scope), bodies ?? [], ground.spanOf(asked.at), wanted))
}

async function ofDisputes(ground: Ground, facts: Facts, { filter }: Asked<'disputes'>): Promise<readonly Facet[]> {
  const { scope } = await ground.scopeOf(filter, true)
  const rows = (await facts.disputes(scope)).filter(
    (d) => (!filter.axis || d.axis === filter.axis) && (filter.open ?? d.open) === d.open,
  )
  return disputeFacets(rows)
}
