/**
 * Measures what `extract` finds against annotated articles: the figures of an evaluation, and a row for each act.
 * The rules of the measure: an act told twice counts once; a listed other reading counts; what is optional is neither a
 * miss nor a false alarm; factuality is compared in three classes; a date is right where one is the beginning of the other.
 */
import type { EventJson, ExtractionJson, MembershipJson, StatementJson } from '../ingest/to-json.js'

export interface GoldEvent {
  readonly type: string
  readonly by?: string | null
  readonly actor: string
  readonly organization: string | null
  readonly date: string | null
  readonly factuality: string
  readonly alsoAccept?: readonly string[]
  readonly optional?: boolean
  readonly extra?: boolean
  readonly start: number
  readonly end: number
}

export interface GoldMembership {
  readonly country: string
  readonly organization: string | null
  readonly status: string
  readonly optional?: boolean
}

export interface GoldStatement {
  readonly speaker: string
  readonly about: string | readonly string[]
  readonly stance: string
  readonly optional?: boolean
  readonly start: number
  readonly end: number
}

/** One annotated article, a line of the gold file. `file` stands beside it. */
export interface GoldArticle {
  readonly id: string
  readonly file: string
  readonly kind?: string
  readonly events: readonly GoldEvent[]
  readonly memberships: readonly GoldMembership[]
  readonly statements: readonly GoldStatement[]
  readonly traps?: readonly { readonly start: number; readonly end: number }[]
}

/** Any name of an organization, in lower case, to the key that the gold uses. */
export type OrganizationKeys = ReadonlyMap<string, string>

/** Reads the names of organizations: `{ "OAS": ["Organization of American States"] }`. */
export const organizationKeys = (names: Readonly<Record<string, readonly string[]>>): OrganizationKeys =>
  new Map(Object.entries(names).flatMap(([key, all]) => [key, ...all].map((name) => [name.toLowerCase(), key])))

/** Right, wrong and missing. */
export interface Counts {
  right: number
  wrong: number
  missing: number
}

const counts = (): Counts => ({ right: 0, wrong: 0, missing: 0 })

/** One act's counts, and how many of the right ones have their factuality and date right. */
export interface ActCounts extends Counts {
  factuality: number
  dated: number
  date: number
}

export interface Evaluation {
  readonly articles: number
  readonly withoutFinding: number
  readonly inexact: number
  readonly events: ActCounts
  readonly falseMoves: number
  readonly trapped: number
  readonly byAct: ReadonlyMap<string, ActCounts>
  readonly memberships: Counts
  readonly statements: Counts & { speaker: number; about: number; stance: number }
}

interface Act {
  readonly type: string
  readonly by?: string | null
  readonly actor: string
  readonly organization: string | null
  readonly organizationName?: string
  readonly date: string | null
  readonly factuality: string
  readonly polarity?: string
  readonly span: Span
}
type Span = readonly [start: number, end: number]
const NOWHERE: Span = [0, 0]

/** Types that are one act here: what a founder does is joining, what a lapse does is leaving. */
const SAME_ACT: Readonly<Record<string, string>> = {
  left: 'withdrew',
  lapsed: 'withdrew',
  signed_treaty: 'signed',
  ratified_treaty: 'signed',
  ratified: 'signed',
  rejoined: 'joined',
  founded: 'joined',
}
/** Types that say another type with a factuality of its own. */
const READ_AS: Readonly<Record<string, { readonly type: string; readonly factuality: string }>> = {
  invited: { type: 'joined', factuality: 'planned' },
  declined: { type: 'joined', factuality: 'denied' },
  revoked_withdrawal: { type: 'withdrew', factuality: 'denied' },
}
const NOT_ANNOTATED = new Set(['observer_granted', 'resumed', 'refused', 'dissolved'])
const MOVING = new Set(['joined', 'withdrew', 'was_suspended', 'froze', 'expelled', 'resumed'])
/** The Communities of a text before 1993 and the Union are one body. */
const ONE_BODY: Readonly<Record<string, string>> = { EC: 'EU', EEC: 'EU' }
const SAME_STATUS: Readonly<Record<string, string>> = {
  founding_member: 'member',
  party: 'member',
  notice_given: 'member',
  aspirant: 'candidate',
  signatory: 'candidate',
  associate: 'partner',
  former: 'left',
  withdrawn: 'left',
  expelled: 'left',
  lapsed: 'left',
  non_member: 'not_member',
  frozen: 'suspended',
}
const TRAP_SHARE = 0.5

const actOf = ({ type, by }: Pick<Act, 'type' | 'by'>): string =>
  type === 'suspended' ? (by === 'self' ? 'froze' : 'was_suspended') : (SAME_ACT[type] ?? type)
const isDenied = (act: Act): boolean => act.factuality === 'denied' || act.polarity === 'denies'
/** Real, prospective or not. */
const classOf = (act: Act): string =>
  isDenied(act) || act.factuality === 'hypothetical' ? 'not' : act.factuality === 'happened' ? 'real' : 'prospective'
const movesStatus = (act: Act): boolean => act.factuality === 'happened' && !isDenied(act) && MOVING.has(actOf(act))
const sameDate = (a: string | null, b: string | null): boolean => !!a && !!b && (a.startsWith(b) || b.startsWith(a))
const isBilateral = (organization: string | null): boolean => (organization ?? '').startsWith('bilateral')

const common = ([a, b]: Span, [c, d]: Span): number => Math.max(0, Math.min(b, d) - Math.max(a, c))
/** Shared share of the shorter, and of both together. */
const overlap = (x: Span, y: Span): number => common(x, y) / Math.max(1, Math.min(x[1] - x[0], y[1] - y[0]))
const union = (x: Span, y: Span): number => common(x, y) / Math.max(1, Math.max(x[1], y[1]) - Math.min(x[0], y[0]))

const surname = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[\s-]+/)
    .at(-1) ?? ''

/** Pairs what fits best first; each side is used once. */
function pair(candidates: readonly { gold: number; found: number; weight: number }[]): ReadonlyMap<number, number> {
  const mates = new Map<number, number>()
  const used = new Set<number>()
  for (const { gold, found } of [...candidates].sort((a, b) => b.weight - a.weight)) {
    if (mates.has(gold) || used.has(found)) continue
    mates.set(gold, found)
    used.add(found)
  }
  return mates
}

/** An evaluation in the making: one article after the other is added. */
export class Evaluator {
  private readonly keys: OrganizationKeys
  private articles = 0
  private withoutFinding = 0
  private inexact = 0
  private falseMoves = 0
  private trapped = 0
  private readonly acts = new Map<string, ActCounts>()
  private readonly memberships = counts()
  private readonly statements = { ...counts(), speaker: 0, about: 0, stance: 0 }

  constructor(keys: OrganizationKeys) {
    this.keys = keys
  }

  /** Compares one article; `text` checks that each quote is an exact slice. */
  add(gold: GoldArticle, found: ExtractionJson | null, text: string | null): void {
    this.articles++
    if (found === null) this.withoutFinding++
    const events = (found?.events ?? []).filter((one) => !isBilateral(one.organization) && !NOT_ANNOTATED.has(one.type))
    this.addEvents(gold, events.map(asAct))
    this.addMemberships(gold, found?.memberships ?? [])
    this.addStatements(gold, found?.statements ?? [])
    const all = [...(found?.events ?? []), ...(found?.memberships ?? []), ...(found?.statements ?? [])]
    this.inexact += all.filter(({ evidence }) => !isExact(evidence, text)).length
  }

  result(): Evaluation {
    const { articles, withoutFinding, inexact, falseMoves, trapped, memberships, statements } = this
    const events = { ...counts(), factuality: 0, dated: 0, date: 0 }
    for (const act of this.acts.values())
      for (const key of Object.keys(events) as (keyof ActCounts)[]) events[key] += act[key]
    const byAct = new Map([...this.acts].sort(([a], [b]) => (a < b ? -1 : 1)))
    return { articles, withoutFinding, inexact, events, falseMoves, trapped, byAct, memberships, statements }
  }

  private organization(name: string | null, full?: string): string {
    const key =
      this.keys.get((name ?? '').toLowerCase()) ??
      this.keys.get((full ?? '').toLowerCase()) ??
      (name ?? '').toUpperCase().replace(/^ORG:/, '')
    return ONE_BODY[key] ?? key
  }

  private keyOf(act: Act, type = act.type): string {
    return `${actOf({ ...act, type })} ${act.actor} ${this.organization(act.organization, act.organizationName)}`
  }

  private row(act: Act): ActCounts {
    const name = actOf(act)
    const row = this.acts.get(name) ?? { ...counts(), factuality: 0, dated: 0, date: 0 }
    this.acts.set(name, row)
    return row
  }

  private addEvents(article: GoldArticle, found: readonly Act[]): void {
    const annotated = article.events
      .filter(({ organization }) => !isBilateral(organization))
      .map((event) => ({ event, act: { ...event, span: [event.start, event.end] as const } }))
    const keys = annotated.map(
      ({ event, act }) => new Set([event.type, ...(event.alsoAccept ?? [])].map((type) => this.keyOf(act, type))),
    )
    const foundKeys = found.map((act) => this.keyOf(act))
    const nearness = (a: Act, b: Act): number =>
      (sameDate(a.date, b.date) ? 4 : 0) + 2 * overlap(a.span, b.span) + (classOf(a) === classOf(b) ? 1 : 0)
    const mates = pair(
      annotated.flatMap(({ act }, gold) =>
        found.flatMap((one, i) =>
          keys[gold]?.has(foundKeys[i] ?? '') ? [{ gold, found: i, weight: nearness(act, one) }] : [],
        ),
      ),
    )
    const neutral = new Set(mates.values())
    // The same act once more is no false alarm, unless it says another factuality or date.
    found.forEach((one, i) => {
      const repeats = annotated.some(
        ({ act }, gold) =>
          keys[gold]?.has(foundKeys[i] ?? '') &&
          classOf(act) === classOf(one) &&
          (!one.date || !act.date || sameDate(act.date, one.date)),
      )
      if (repeats) neutral.add(i)
    })
    annotated.forEach(({ event, act }, gold) => {
      if (event.optional || event.extra) return
      const row = this.row(act)
      const mate = found[mates.get(gold) ?? -1]
      if (!mate) {
        row.missing++
        return
      }
      row.right++
      if (classOf(mate) === classOf(act)) row.factuality++
      if (act.date) row.dated++
      if (sameDate(mate.date, act.date)) row.date++
    })
    found.forEach((one, i) => {
      const isMove = movesStatus(one)
      if (isMove && !annotated.some(({ act }, gold) => keys[gold]?.has(foundKeys[i] ?? '') && movesStatus(act)))
        this.falseMoves++
      if (neutral.has(i)) return
      const onTrap = (article.traps ?? []).some(({ start, end }) => overlap([start, end], one.span) > TRAP_SHARE)
      if (onTrap && classOf(one) === 'not') return
      this.row(one).wrong++
      if (onTrap) this.trapped++
    })
  }

  private addMemberships(article: GoldArticle, found: readonly MembershipJson[]): void {
    const pairOf = (one: { country: string; organization: string | null; organizationName?: string }): string =>
      `${one.country} ${this.organization(one.organization, one.organizationName)}`
    const keyOf = (one: GoldMembership | MembershipJson): string => {
      const status = SAME_STATUS[one.status] ?? one.status
      const denied = status === 'member' && 'polarity' in one && one.polarity === 'denies'
      return `${pairOf(one)} ${denied ? 'not_member' : status}`
    }
    const wanted = new Set(article.memberships.map(keyOf))
    const optional = new Set(article.memberships.filter((one) => one.optional).map(keyOf))
    const told = new Set(found.filter((one) => !isBilateral(one.organization)).map(keyOf))
    // What an annotated act already says is neutral.
    const implied = new Set(
      article.events
        .filter((event) => !isBilateral(event.organization) && movesStatus({ ...event, span: [0, 0] }))
        .map((event) => pairOf({ ...event, country: event.actor })),
    )
    for (const key of wanted) {
      if (optional.has(key)) continue
      if (told.has(key)) this.memberships.right++
      else this.memberships.missing++
    }
    for (const key of told)
      if (!wanted.has(key) && !implied.has(key.split(' ').slice(0, 2).join(' '))) this.memberships.wrong++
  }

  private topics(about: string | readonly string[]): readonly string[] {
    return [about].flat().map((one) => {
      const name = String(one)
      const key = this.keys.get(name.toLowerCase().replace(/^org:/, '')) ?? name.toUpperCase().replace(/^ORG:/, '')
      return ONE_BODY[key] ?? key
    })
  }

  private addStatements(article: GoldArticle, found: readonly StatementJson[]): void {
    const spans = found.map(({ evidence }): Span => [evidence.start ?? 0, evidence.end ?? 0])
    const said = article.statements.map(({ start, end }): Span => [start, end])
    const mates = pair(
      article.statements.flatMap((one, gold) =>
        found.flatMap((other, i) => {
          const [a, b] = [said[gold] ?? NOWHERE, spans[i] ?? NOWHERE]
          const share = union(a, b)
          const fits = share >= 0.3 || (overlap(a, b) >= 0.8 && share >= 0.15)
          const sameVoice = surname(one.speaker) === surname(other.speaker) ? 1 : 0
          return fits ? [{ gold, found: i, weight: share + sameVoice }] : []
        }),
      ),
    )
    article.statements.forEach((one, gold) => {
      const mate = found[mates.get(gold) ?? -1]
      if (!mate) {
        if (!one.optional) this.statements.missing++
        return
      }
      this.statements.right++
      const topics = this.topics(one.about)
      if (surname(one.speaker) === surname(mate.speaker)) this.statements.speaker++
      if (this.topics(mate.about).some((topic) => topics.includes(topic))) this.statements.about++
      if (one.stance === mate.stance) this.statements.stance++
    })
    // A further statement is a false alarm only where it is on a topic of the annotation.
    const topics = new Set(article.statements.flatMap((one) => this.topics(one.about)))
    found.forEach((one, i) => {
      if (said.some((span) => overlap(span, spans[i] ?? NOWHERE) >= 0.3)) return
      const isKnown = (name: string): boolean => article.kind === 'hard_negative' && this.keys.has(name.toLowerCase())
      if (this.topics(one.about).some((topic) => topics.has(topic) || isKnown(topic))) this.statements.wrong++
    })
  }
}

function asAct(event: EventJson): Act {
  const { start, end } = event.evidence
  return { ...event, ...READ_AS[event.type], span: [start ?? 0, end ?? 0] }
}

function isExact({ quote, start, end }: EventJson['evidence'], text: string | null): boolean {
  if (start === null || end === null || end <= start) return false
  return text === null ? quote.length === end - start : text.slice(start, end) === quote
}

const round = (value: number): number => Number(value.toFixed(3))
/** A share of a whole, to three places; 0 of nothing. */
export const share = (part: number, whole: number): number => round(part / (whole || 1))

/** Precision, recall and their harmonic mean. */
export function scores({ right, wrong, missing }: Counts): { precision: number; recall: number; f1: number } {
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missing || 1)
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall || 1)),
  }
}
