/** Domain values as property maps and back. A property that is null is not stored; lists keep their order. */
import { targetOf } from '../domain/decision.js'
import { DAWN, DUSK } from '../domain/edtf.js'
import type {
  Actor,
  Article,
  Assertion,
  Claim,
  CuratedRecord,
  Decision,
  Ruling,
  Source,
  Statement,
} from '../domain/model.js'
import type { DerivedDispute, DerivedEvent, Period, Story } from '../domain/projection.js'
import type { SourceFacts } from '../domain/rank.js'
import type { Params, Row, Value } from './engine.js'

/** A property map without its nulls. */
export function props(values: Params): Params {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}

type Stored = { readonly [key: string]: Value }

const map = (value: Value | undefined): Stored => (value ?? {}) as Stored

/** A value as it stands in a column of this type: rows come from our own queries on our own writes. */
const get = <T>(row: Stored, key: string): T => (row[key] ?? null) as T

export function actorProps(actor: Actor): Params {
  const names =
    actor.type === 'leader' ? [actor.name, ...actor.spellings] : [actor.name, ...actor.aliases.map((a) => a.text)]
  const own =
    actor.type === 'country'
      ? { code: actor.code, kind: actor.kind }
      : actor.type === 'organization'
        ? { acronym: actor.acronym, kind: actor.kind, predecessor: actor.predecessor, checkedOn: actor.checkedOn }
        : {}
  // Nulls are kept here: they take away what an earlier version of the actor had.
  return { id: actor.id, name: actor.name, names, profile: JSON.stringify(actor), ...own }
}

export const toActor = (row: Row): Actor => JSON.parse(get<string>(row, 'profile')) as Actor

export const claimProps = (c: Claim, pair: string, ofPair: string | null): Params =>
  props({ ...c, closed: c.closed, pair, ofPair })

export function toClaim(value: Value | undefined): Claim {
  const c = map(value)
  return {
    id: get(c, 'id'),
    actor: get(c, 'actor'),
    organization: get(c, 'organization'),
    act: get(c, 'act'),
    standing: get(c, 'standing'),
    on: get(c, 'on'),
    effective: get(c, 'effective'),
    until: get(c, 'until'),
    by: get(c, 'by'),
    of: get(c, 'of'),
    continues: get(c, 'continues'),
    closed: get(c, 'closed'),
  }
}

export const assertionProps = (a: Assertion): Params => props({ ...a })

export function toAssertion(value: Value | undefined): Assertion {
  const a = map(value)
  return {
    id: get(a, 'id'),
    claim: get(a, 'claim'),
    source: get(a, 'source'),
    polarity: get(a, 'polarity'),
    factuality: get(a, 'factuality'),
    basis: get(a, 'basis'),
    speaker: get(a, 'speaker'),
    speakerName: get(a, 'speakerName'),
    voice: get(a, 'voice'),
    saidOn: get(a, 'saidOn'),
    quote: get(a, 'quote'),
    start: get(a, 'start'),
    end: get(a, 'end'),
    rule: get(a, 'rule'),
  }
}

export const statementProps = (s: Statement, bounds: { first: number; last: number }): Params =>
  props({ ...s, first: bounds.first, last: bounds.last })

export function toStatement(value: Value | undefined): Statement {
  const s = map(value)
  return {
    id: get(s, 'id'),
    source: get(s, 'source'),
    speaker: get(s, 'speaker'),
    speakerName: get(s, 'speakerName'),
    office: get(s, 'office'),
    voice: get(s, 'voice'),
    madeOn: get(s, 'madeOn'),
    basis: get(s, 'basis'),
    venue: get(s, 'venue'),
    about: get<readonly string[] | null>(s, 'about') ?? [],
    stance: get(s, 'stance'),
    direct: get(s, 'direct'),
    quote: get(s, 'quote'),
    start: get(s, 'start'),
    end: get(s, 'end'),
    rule: get(s, 'rule'),
  }
}

/** A decision's ruling is kept as one text; its kind and what it decides are beside it, to be found by. */
export function sourceProps(s: Source): Params {
  if (s.type !== 'decision') return props({ ...s })
  const { ruling, ...rest } = s
  return { ...rest, kind: ruling.kind, target: targetOf(ruling), ruling: JSON.stringify(ruling) }
}

export function toSource(value: Value | undefined): Source {
  const s = map(value)
  if (get(s, 'type') === 'decision') return toDecision(s)
  return get(s, 'type') === 'article' ? toArticle(s) : toRecord(s)
}

const toRuling = (s: Stored): Ruling => JSON.parse(get<string>(s, 'ruling')) as Ruling

const toDecision = (s: Stored): Decision => ({
  type: 'decision',
  id: get(s, 'id'),
  reviewer: get(s, 'reviewer'),
  reason: get(s, 'reason'),
  ruling: toRuling(s),
})

export function toArticle(s: Stored): Article {
  return {
    type: 'article',
    id: get(s, 'id'),
    textHash: get(s, 'textHash'),
    text: get(s, 'text'),
    title: get(s, 'title'),
    outlet: get(s, 'outlet'),
    url: get(s, 'url'),
    publishedOn: get(s, 'publishedOn'),
    digest: get(s, 'digest'),
  }
}

function toRecord(s: Stored): CuratedRecord {
  return {
    type: 'record',
    id: get(s, 'id'),
    organization: get(s, 'organization'),
    key: get(s, 'key'),
    kind: get(s, 'kind'),
    sentence: get(s, 'sentence'),
    where: get(s, 'where'),
    url: get(s, 'url'),
    publishedOn: get(s, 'publishedOn'),
    seen: get(s, 'seen'),
  }
}

/** What the policy reads of a source; an article's text stays in the store. */
export function toSourceFacts(value: Value | undefined): SourceFacts {
  const s = map(value)
  if (get(s, 'type') === 'decision')
    return { type: 'decision', id: get(s, 'id'), publishedOn: null, ruling: toRuling(s) }
  return get(s, 'type') === 'article'
    ? {
        type: 'article',
        id: get(s, 'id'),
        textHash: get(s, 'textHash'),
        outlet: get(s, 'outlet'),
        publishedOn: get(s, 'publishedOn'),
        digest: get(s, 'digest'),
      }
    : {
        type: 'record',
        id: get(s, 'id'),
        kind: get(s, 'kind'),
        publishedOn: get(s, 'publishedOn'),
        seen: get(s, 'seen'),
      }
}

export const periodProps = (p: Period): Params =>
  props({
    id: p.id,
    pair: `${p.actor}|${p.organization}`,
    actor: p.actor,
    organization: p.organization,
    status: p.status,
    spell: p.spell,
    since: p.since?.edtf ?? null,
    sinceBasis: p.since?.basis ?? null,
    until: p.until?.edtf ?? null,
    untilBasis: p.until?.basis ?? null,
    endKind: p.end,
    fromFirst: p.from.first,
    fromLast: p.from.last,
    toFirst: p.to.first,
    toLast: p.to.last,
    certainty: p.certainty,
    doubtFrom: p.doubt?.from ?? null,
    doubtTo: p.doubt?.to ?? null,
    disputed: p.disputed,
    evidence: p.evidence,
  })

const dateIn = (s: Stored, edtf: string, basis: string): Period['since'] =>
  s[edtf] === undefined || s[edtf] === null ? null : { edtf: get(s, edtf), basis: get(s, basis) }

export function toPeriod(value: Value | undefined): Period {
  const p = map(value)
  const doubtFrom = get<number | null>(p, 'doubtFrom')
  return {
    id: get(p, 'id'),
    actor: get(p, 'actor'),
    organization: get(p, 'organization'),
    status: get(p, 'status'),
    spell: get(p, 'spell'),
    since: dateIn(p, 'since', 'sinceBasis'),
    until: dateIn(p, 'until', 'untilBasis'),
    end: get(p, 'endKind'),
    from: { first: get(p, 'fromFirst'), last: get(p, 'fromLast') },
    to: { first: get(p, 'toFirst'), last: get(p, 'toLast') },
    certainty: get(p, 'certainty'),
    doubt: doubtFrom === null ? null : { from: doubtFrom, to: get(p, 'doubtTo') },
    disputed: get(p, 'disputed'),
    evidence: get<readonly string[] | null>(p, 'evidence') ?? [],
  }
}

export const eventProps = (e: DerivedEvent): Params =>
  props({
    id: e.id,
    pair: `${e.actor}|${e.organization}`,
    act: e.act,
    factuality: e.factuality,
    actor: e.actor,
    countries: e.countries,
    organization: e.organization,
    by: e.by,
    date: e.date?.edtf ?? null,
    dateBasis: e.date?.basis ?? null,
    effective: e.effective?.edtf ?? null,
    effectiveBasis: e.effective?.basis ?? null,
    first: e.bounds.first,
    last: e.bounds.last,
    disputed: e.disputed,
    evidence: e.evidence,
  })

export function toEvent(value: Value | undefined): DerivedEvent {
  const e = map(value)
  return {
    id: get(e, 'id'),
    act: get(e, 'act'),
    factuality: get(e, 'factuality'),
    actor: get(e, 'actor'),
    countries: get<readonly string[] | null>(e, 'countries') ?? [],
    organization: get(e, 'organization'),
    by: get(e, 'by'),
    date: dateIn(e, 'date', 'dateBasis'),
    effective: dateIn(e, 'effective', 'effectiveBasis'),
    bounds: { first: get(e, 'first'), last: get(e, 'last') },
    disputed: get(e, 'disputed'),
    evidence: get<readonly string[] | null>(e, 'evidence') ?? [],
  }
}

export const disputeProps = (d: DerivedDispute): Params =>
  props({
    id: d.id,
    pair: `${d.actor}|${d.organization}`,
    axis: d.axis,
    actor: d.actor,
    organization: d.organization,
    spell: d.spell,
    open: d.open,
    date: d.date?.edtf ?? null,
    dateBasis: d.date?.basis ?? null,
    first: d.bounds.first,
    last: d.bounds.last,
    positions: JSON.stringify(d.positions),
  })

export function toDispute(value: Value | undefined): DerivedDispute {
  const d = map(value)
  return {
    id: get(d, 'id'),
    axis: get(d, 'axis'),
    actor: get(d, 'actor'),
    organization: get(d, 'organization'),
    spell: get(d, 'spell'),
    open: get(d, 'open'),
    date: dateIn(d, 'date', 'dateBasis'),
    // A dispute that an earlier version wrote has no day.
    bounds: { first: get<number | null>(d, 'first') ?? DAWN, last: get<number | null>(d, 'last') ?? DUSK },
    positions: JSON.parse(get<string>(d, 'positions')) as DerivedDispute['positions'],
  }
}

export const toStories = (value: Value | undefined): readonly Story[] =>
  typeof value === 'string' ? (JSON.parse(value) as readonly Story[]) : []
