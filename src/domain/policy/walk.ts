/** One walk through the acts of an actor in date order: which move the status, which cannot, and what is held when. */
import { type Bounds, boundsOf, DAWN, DUSK } from '../edtf.js'
import type { Body } from '../lineage.js'
import type { OrganizationId } from '../model.js'
import { type Base, type Effect, type Overlay, orderOnOneDay, STATE_END, TRANSITIONS } from '../transitions.js'
import type { Status } from '../vocabulary.js'
import { begins, type Cluster, ends, strengthOf } from './clusters.js'

/** A stretch of one status in one body, with the acts that open and close it. */
export interface Stretch {
  readonly body: OrganizationId
  readonly status: Status
  readonly spell: number
  readonly from: Bounds
  to: Bounds
  readonly opener: Cluster
  /** Null where nothing has ended it; a transfer into the successor body is an end too. */
  closer: Cluster | null
}

/** An act that its status of the day does not allow, and the act it stands against, where there is one. */
export interface Blocked {
  readonly cluster: Cluster
  readonly rival: Cluster | null
}

export interface Walk {
  readonly stretches: readonly Stretch[]
  /** In the order in which they moved something. */
  readonly applied: readonly Cluster[]
  readonly blocked: readonly Blocked[]
}

interface BodyState {
  base: Base
  /** The act that put it there, and the acts that came before it in the same spell (signed before joined). */
  opener: Cluster | null
  current: Stretch | null
  overlays: Map<Overlay, Stretch>
  lastClose: Map<string, Cluster>
  from: Bounds
  /** The end of a fixed term, which is no exit: the membership runs out without a story. */
  term: Bounds | null
}

/** The end that the act itself gives. Only its strongest sources may: a weak word must not end what a treaty began. */
function untilOf(c: Cluster): Bounds | null {
  const strongest = c.asserts.filter((p) => p.rank >= c.asserts[0]!.rank)
  const until = strongest.find((p) => p.finding.claim.until !== null)?.finding.claim.until
  return until ? boundsOf(until) : null
}

const day = (c: Cluster): number => (c.dated ? c.bounds.first : c.bounds.last)

/** Date order; on one day entries, then overlays, then ends; the wider after the narrower. */
export const byDay = (a: Cluster, b: Cluster): number =>
  day(a) - day(b) ||
  orderOnOneDay(a.act) - orderOnOneDay(b.act) ||
  a.bounds.last - b.bounds.last ||
  strengthOf(a) - strengthOf(b)

/** Whether it is the body that ends, not the state and not the membership. */
const bodyEnds = (c: Cluster): boolean => c.act === 'DISSOLVED' && !c.endsState

/** Clips the bounds of a change so that nothing begins before what it follows. */
const after = (bounds: Bounds, before: Bounds): Bounds => {
  const first = Math.max(bounds.first, before.first)
  return { first, last: Math.max(bounds.last, first) }
}

/** Walks the clusters, strongest rivals already chosen. Works on its own copies; the input stays as it is. */
export function walk(clusters: readonly Cluster[], family: readonly Body[]): Walk {
  const states = new Map<OrganizationId, BodyState>()
  const stretches: Stretch[] = []
  const applied: Cluster[] = []
  let spells = 0
  let active: number | null = null

  const stateOf = (body: OrganizationId): BodyState => {
    const known = states.get(body)
    if (known) return known
    const from = { first: DAWN, last: DAWN }
    const fresh: BodyState = {
      base: 'NONE',
      opener: null,
      current: null,
      overlays: new Map(),
      lastClose: new Map(),
      from,
      term: null,
    }
    states.set(body, fresh)
    return fresh
  }
  const predecessorOf = (body: OrganizationId): OrganizationId | null =>
    family.find((b) => b.id === body)?.predecessor ?? null

  const close = (stretch: Stretch, closer: Cluster, at: Bounds) => {
    stretch.to = after(at, stretch.from)
    stretch.closer = closer
  }
  const open = (body: OrganizationId, status: Status, spell: number, opener: Cluster, from: Bounds): Stretch => {
    const stretch: Stretch = { body, status, spell, from, to: { first: DUSK, last: DUSK }, opener, closer: null }
    stretches.push(stretch)
    return stretch
  }
  const endBase = (state: BodyState, closer: Cluster, at: Bounds) => {
    for (const overlay of state.overlays.values()) close(overlay, closer, at)
    state.overlays.clear()
    if (state.current) close(state.current, closer, at)
    state.current = null
  }
  /**
   * A member of the predecessor goes on into the successor: one spell, each period naming its body. Gives the overlays
   * that go along (a suspension stays one), or null where there is no such membership.
   */
  const transferFrom = (body: OrganizationId, closer: Cluster, at: Bounds): readonly Stretch[] | null => {
    for (let p = predecessorOf(body); p !== null; p = predecessorOf(p)) {
      const before = stateOf(p)
      if (before.base !== 'MEMBER' && before.base !== 'ORG_DISSOLVED') continue
      const along = [...before.overlays].filter(([overlay]) => overlay !== 'NOTICE_GIVEN').map(([, stretch]) => stretch)
      endBase(before, closer, at)
      before.base = 'TRANSFERRED'
      return along
    }
    return null
  }
  const toBase = (c: Cluster, state: BodyState, base: Base) => {
    const at = after(c.bounds, state.from)
    endBase(state, c, at)
    const along = base === 'MEMBER' ? transferFrom(c.body, c, at) : null
    if (base === 'MEMBER') {
      if (active === null && along === null) active = ++spells
      active ??= Math.max(spells, 1)
    }
    const spell = active ?? (base === 'SIGNATORY' ? spells + 1 : Math.max(spells, 1))
    if (base !== 'NONE' && base !== 'TRANSFERRED') state.current = open(c.body, base, spell, c, at)
    if (
      base !== 'MEMBER' &&
      base !== 'SIGNATORY' &&
      ![...states.values()].some((s) => s !== state && s.base === 'MEMBER')
    )
      active = null
    for (const { status, opener } of along ?? [])
      state.overlays.set(status as Overlay, open(c.body, status, spell, opener, at))
    Object.assign(state, { base, opener: c, from: at, term: base === 'MEMBER' ? untilOf(c) : null })
    state.lastClose.clear()
  }
  const apply = (c: Cluster): boolean => {
    const state = stateOf(c.body)
    const effect: Effect | undefined = c.endsState ? STATE_END[state.base] : TRANSITIONS[c.act]?.[state.base]
    if (!effect) return false
    if (effect.opens) {
      if (state.overlays.has(effect.opens)) return false
      const at = after(c.bounds, state.from)
      const overlay = open(c.body, effect.opens, state.current?.spell ?? 1, c, at)
      const until = untilOf(c)
      if (until === null) state.overlays.set(effect.opens, overlay)
      else close(overlay, c, until)
    } else if (effect.closes) {
      const openNow = effect.closes.filter((o) => state.overlays.has(o))
      if (openNow.length === 0) return false
      for (const o of openNow) {
        close(state.overlays.get(o)!, c, c.bounds)
        state.overlays.delete(o)
      }
      state.lastClose.set(c.act, c)
    } else if (effect.base) toBase(c, state, effect.base)
    applied.push(c)
    return true
  }
  const rivalOf = (c: Cluster): Cluster | null => {
    const state = stateOf(c.body)
    if (ends(c)) {
      const before = state.opener
      // The end of the body says nothing of those that were out already, and their exits nothing of its end.
      const alike = before !== null && ends(before) && bodyEnds(before) === bodyEnds(c)
      return alike ? before : null
    }
    if (begins(c.act)) return state.base === 'MEMBER' || state.base === 'SIGNATORY' ? state.opener : null
    const effect = TRANSITIONS[c.act]?.MEMBER
    if (effect?.opens) return state.overlays.get(effect.opens)?.opener ?? null
    return state.lastClose.get(c.act) ?? null
  }

  /** Terms that have run out by a day. */
  const runOut = (before: number) => {
    for (const state of states.values()) {
      if (state.term === null || state.opener === null || state.term.first > before) continue
      endBase(state, state.opener, state.term)
      Object.assign(state, { base: 'NONE', opener: null, from: after(state.term, state.from), term: null })
      if (![...states.values()].some((s) => s.base === 'MEMBER')) active = null
    }
  }

  const blocked: Blocked[] = []
  let pending: Cluster[] = []
  const settle = (before: number) => {
    pending = pending.filter((c) => !apply(c))
    for (const c of pending.filter((c) => c.bounds.last < before)) blocked.push({ cluster: c, rival: rivalOf(c) })
    pending = pending.filter((c) => c.bounds.last >= before)
  }
  for (const c of [...clusters].sort(byDay)) {
    runOut(day(c))
    settle(day(c))
    if (!apply(c)) pending.push(c)
    else settle(DAWN)
  }
  runOut(DUSK)
  settle(DUSK + 1)
  return { stretches, applied, blocked }
}
