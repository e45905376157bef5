/** A reviewer's input as a ruling with its words on claims: what it decides is looked up, and has to be there. */

import { boundsOf, isEdtf } from '../domain/edtf.js'
import { badInput, PactgraphError } from '../domain/errors.js'
import { claimOf } from '../domain/identity.js'
import type { Claim, EdtfText, Ruling, SeenPosition } from '../domain/model.js'
import type { DerivedDispute } from '../domain/projection.js'
import { foldName, resolveRef } from '../domain/refs.js'
import { ACTS, type Act, type DecisionKind, type Polarity, type Status } from '../domain/vocabulary.js'
import type { GraphReader } from '../graph/reader.js'
import type { Names } from './names.js'

type Given<T> = T | null | undefined

export interface DecisionInput {
  readonly kind: DecisionKind
  /** The reviewer's name. */
  readonly by: string
  readonly reason: string
  readonly claim?: Given<string>
  readonly same?: Given<string>
  readonly assertion?: Given<string>
  readonly act?: Given<Act>
  readonly standing?: Given<Status>
  readonly on?: Given<EdtfText>
  readonly dispute?: Given<string>
  readonly position?: Given<string>
  readonly speakerName?: Given<string>
  readonly leader?: Given<string>
  readonly article?: Given<string>
  readonly source?: Given<string>
  readonly decision?: Given<string>
}

/** A word that a decision has on a claim. */
export interface Word {
  readonly claim: Claim
  readonly polarity: Polarity
  /** The day to which an undated claim is held: that of the newest source for it. */
  readonly saidOn: EdtfText | null
}

export interface Judged {
  readonly ruling: Ruling
  readonly words: readonly Word[]
}

const FIELDS = [
  'claim',
  'same',
  'assertion',
  'act',
  'standing',
  'on',
  'dispute',
  'position',
  'speakerName',
  'leader',
  'article',
  'source',
  'decision',
] as const
type Field = (typeof FIELDS)[number]

/** What each kind needs, and what else it takes. */
const TAKES: Record<DecisionKind, { readonly needs: readonly Field[]; readonly may?: readonly Field[] }> = {
  ACCEPT: { needs: ['claim'] },
  REJECT: { needs: [], may: ['claim', 'assertion'] },
  MERGE: { needs: ['claim', 'same'] },
  SPLIT: { needs: ['assertion'], may: ['act', 'standing', 'on'] },
  LINK_SPEAKER: { needs: ['speakerName', 'leader'], may: ['article'] },
  SETTLE: { needs: ['dispute', 'position'] },
  REINSTATE: { needs: ['source'] },
  UNDO: { needs: ['decision'] },
}

const WHERE = 'Ids stand in `reviewQueue` and in the evidence of every answer.'
const notFound = (message: string, hint = WHERE) => new PactgraphError('NOT_FOUND', message, { hint })
const shown = (text: string): string => `"${text.slice(0, 80)}"`

/** Checks which fields are given. BAD_USER_INPUT names what is missing or out of place. */
export function checkFields(input: DecisionInput): void {
  const { needs, may = [] } = TAKES[input.kind]
  const takes = [...needs, ...may].map((f) => `\`${f}\``).join(', ')
  const given = FIELDS.filter((f) => input[f] !== null && input[f] !== undefined)
  const missing = needs.filter((f) => !given.includes(f) || String(input[f]).trim() === '')
  if (missing.length > 0) throw badInput(`${input.kind} needs \`${missing[0]}\``, `It takes ${takes}.`)
  const stray = given.find((f) => !needs.includes(f) && !may.includes(f))
  if (stray) throw badInput(`${input.kind} takes no \`${stray}\``, `It takes ${takes}.`)
  if (input.kind === 'REJECT' && given.length !== 1)
    throw badInput(
      'REJECT needs a `claim` or an `assertion`, one of them',
      'A claim is denied; an assertion is misread.',
    )
  if (input.kind === 'SPLIT' && given.length === 1)
    throw badInput('SPLIT needs `act`, `standing` or `on`: what the sentence says instead', `It takes ${takes}.`)
}

export interface Library {
  readonly reader: GraphReader
  readonly names: Names
}

/** The ruling that an input asks for. UNDO is none. */
export async function judge(library: Library, input: DecisionInput): Promise<Judged> {
  switch (input.kind) {
    case 'ACCEPT': {
      const word = await wordFor(library, input.claim!, 'ASSERTS')
      return { ruling: { kind: 'ACCEPT', claim: word.claim.id }, words: [word] }
    }
    case 'REJECT':
      return input.assertion ? misread(library, input.assertion) : denied(library, input.claim!)
    case 'MERGE':
      return merged(library, input.claim!, input.same!)
    case 'SPLIT':
      return split(library, input)
    case 'LINK_SPEAKER':
      return link(library, input)
    case 'SETTLE':
      return settled(library, input.dispute!, input.position!)
    case 'REINSTATE':
      return reinstated(library, input.source!)
    case 'UNDO':
      throw badInput('UNDO makes no decision', 'It takes one back.')
  }
}

/** A word on a claim that some source makes or denies, or made or denied. */
async function wordFor({ reader }: Library, id: string, polarity: Polarity): Promise<Word> {
  const said = await reader.saidOf([id])
  if (said.length === 0) {
    const kind = id.slice(0, id.indexOf(':'))
    const other = ['assertion', 'dispute', 'article', 'record', 'decision'].includes(kind)
      ? `, it names ${aOrAn(kind)}`
      : ''
    throw notFound(`There is no claim ${shown(id)}${other}`)
  }
  const days = said.flatMap((s) => s.saidOn ?? s.publishedOn ?? []).sort((a, b) => boundsOf(a).last - boundsOf(b).last)
  const { claim } = said[0]!
  const dated = claim.on !== null && claim.act !== null
  return { claim, polarity, saidOn: dated ? null : (days.at(-1) ?? null) }
}

const aOrAn = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

async function denied(library: Library, claim: string): Promise<Judged> {
  const word = await wordFor(library, claim, 'DENIES')
  return { ruling: { kind: 'REJECT', claim: word.claim.id, assertion: null }, words: [word] }
}

/** An assertion that a source made; a decision's own is taken back by undoing it. */
async function assertionIn({ reader }: Library, id: string) {
  const [found] = await reader.evidence([id])
  if (!found) throw notFound(`There is no assertion ${shown(id)}`)
  if (found.source.type === 'decision')
    throw badInput('That assertion is a decision', `Undo it instead: UNDO with decision "${found.source.id}".`)
  return found
}

async function misread(library: Library, id: string): Promise<Judged> {
  const { assertion, claim } = await assertionIn(library, id)
  const words = [{ claim, polarity: 'ASSERTS' as const, saidOn: null }]
  return { ruling: { kind: 'REJECT', claim: claim.id, assertion: assertion.id }, words }
}

async function merged(library: Library, into: string, same: string): Promise<Judged> {
  const [a, b] = [await wordFor(library, into, 'ASSERTS'), await wordFor(library, same, 'ASSERTS')]
  if (a.claim.id === b.claim.id) throw badInput('These are one claim already', WHERE)
  if (a.claim.actor !== b.claim.actor || a.claim.organization !== b.claim.organization)
    throw badInput(
      'Only claims on one actor and one organization can be the same',
      'REJECT the one that is wrong, and ACCEPT the other.',
    )
  return { ruling: { kind: 'MERGE', claim: a.claim.id, same: b.claim.id }, words: [a, b] }
}

async function split(library: Library, { assertion: id, act, standing, on }: DecisionInput): Promise<Judged> {
  const { assertion, claim } = await assertionIn(library, id!)
  if (act && standing) throw badInput('SPLIT takes an `act` or a `standing`', 'A claim is one or the other.')
  if (on && !isEdtf(on)) throw badInput(`${shown(on)} is not a date`, 'Write a year, month or day: 2024-12-12')
  const said = act ?? (standing ? null : claim.act)
  const other = claimOf({
    ...claim,
    act: said,
    standing: said === null ? (standing ?? claim.standing) : null,
    on: on ?? claim.on,
    of: said === 'SUCCEEDED' ? claim.of : null,
    continues: said === 'SUCCEEDED' ? claim.continues : null,
  })
  if (other.id === claim.id) throw badInput('The assertion is on that claim already', 'Give another act or date.')
  const words = [claim, other].map((c) => ({ claim: c, polarity: 'ASSERTS' as const, saidOn: null }))
  return { ruling: { kind: 'SPLIT', claim: other.id, assertion: assertion.id }, words }
}

async function link({ reader, names }: Library, input: DecisionInput): Promise<Judged> {
  const [name, article] = [input.speakerName!.trim(), input.article ?? null]
  const leader = resolveRef(names.index, input.leader!, ['leader']).id
  const said = await reader.statements({ kind: 'named', names: [name] })
  const here = said.filter(({ statement }) => article === null || statement.source === article)
  if (here.length === 0) {
    const all = await reader.statements({ kind: 'unnamed' })
    const near = [...new Set(all.map((s) => s.statement.speakerName))]
      .filter((other) => foldName(other).includes(foldName(name)) || foldName(name).includes(foldName(other)))
      .sort()
      .slice(0, 3)
    const guess = near.length > 0 ? ` Did you mean ${near.map((n) => `"${n}"`).join(' or ')}?` : ''
    throw notFound(`No statement${article === null ? '' : ' of that article'} is by ${shown(name)}.${guess}`)
  }
  const known = here.find(({ statement }) => statement.speaker !== null)
  if (known) throw badInput(`${shown(name)} is ${known.statement.speaker} already`, 'Only unknown speakers are linked.')
  return { ruling: { kind: 'LINK_SPEAKER', speakerName: name, leader, article }, words: [] }
}

async function reinstated({ reader }: Library, id: string): Promise<Judged> {
  const [source] = await reader.sources([id])
  if (!source || source.type === 'decision')
    throw notFound(`There is no article or record ${shown(id)}`, 'Article ids stand in evidence, and in `articles`.')
  const runs = await reader.runs([id])
  if (!runs.some((r) => r.kind === 'RETRACTED'))
    throw new PactgraphError('CONFLICT', `${id} was never retracted`, { hint: 'It counts as it is.' })
  return { ruling: { kind: 'REINSTATE', source: id }, words: [] }
}

async function settled(library: Library, id: string, value: string): Promise<Judged> {
  const [dispute] = await library.reader.disputesById([id])
  if (!dispute) throw notFound(`There is no dispute ${shown(id)}`, 'Dispute ids stand in `disputes` and `reviewQueue`.')
  const chosen = dispute.positions.find((p) => foldName(p.value) === foldName(value))
  if (!chosen) {
    const values = dispute.positions.map((p) => `"${p.value}"`).join(' or ')
    throw badInput(`The dispute has no position ${shown(value)}`, `Choose ${values}.`)
  }
  const rows = await library.reader.evidence(dispute.positions.flatMap((p) => p.evidence))
  const byId = new Map(rows.filter((r) => r.source.type !== 'decision').map((r) => [r.assertion.id, r]))
  const sides = dispute.positions.map((p) => ({
    value: p.value,
    chosen: p === chosen,
    rows: p.evidence.flatMap((e) => byId.get(e) ?? []),
  }))
  const positions: readonly SeenPosition[] = sides
    .map((s) => ({ value: s.value, claims: [...new Set(s.rows.map((r) => r.claim.id))].sort() }))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  const words = sides.flatMap((s) =>
    s.rows.flatMap(({ claim, assertion, source }): Word[] => {
      const polarity = s.chosen ? assertion.polarity : opposite(assertion.polarity)
      const day = assertion.saidOn ?? (source.type === 'article' ? source.publishedOn : null)
      return speaksOf(dispute, claim, s.chosen)
        ? [ofActor(dispute, { claim, polarity, saidOn: claim.act && claim.on ? null : day })]
        : []
    }),
  )
  const { axis, actor, organization, spell } = dispute
  const ruling = {
    kind: 'SETTLE',
    dispute: id,
    axis,
    actor,
    organization,
    spell,
    value: chosen.value,
    positions,
  } as const
  return { ruling, words: unique(words) }
}

const opposite = (polarity: Polarity): Polarity => (polarity === 'ASSERTS' ? 'DENIES' : 'ASSERTS')

/**
 * Whether settling says anything of this claim. On a status it is the exits and standings that are decided, either way:
 * that somebody joined is not in question. Elsewhere the chosen side is asserted, and its rank does the rest.
 */
const speaksOf = ({ axis }: DerivedDispute, { act }: Claim, chosen: boolean): boolean =>
  axis === 'STATUS' ? act === null || (ACTS[act].ends && !ACTS[act].begins) : chosen

/** A closed list speaks of many; a decision on one country's dispute speaks of that one. */
function ofActor({ actor }: DerivedDispute, word: Word): Word {
  const { claim } = word
  if (claim.closed === null || claim.actor === actor) return word
  const named = claim.closed.includes(actor)
  const own = claimOf({ ...claim, actor, closed: null })
  return { ...word, claim: own, polarity: named ? word.polarity : opposite(word.polarity) }
}

const unique = (words: readonly Word[]): readonly Word[] => [
  ...new Map(words.map((w) => [`${w.claim.id}|${w.polarity}|${w.saidOn}`, w])).values(),
]
