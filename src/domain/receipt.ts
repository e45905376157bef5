/**
 * Receipts: an answer's question, day and knowledge in one text, so that anybody can ask it again and compare. Nothing is
 * stored for it: the ledger is never overwritten, so the same question at the same instant has the same answer.
 */
import { createHash } from 'node:crypto'
import type { Learnt } from './belief-diff.js'
import type { CountryId, EdtfText } from './model.js'

export const RECEIPTED = ['whoLeft', 'standing', 'diff'] as const
/** The questions whose answers carry a receipt. */
export type Receipted = (typeof RECEIPTED)[number]

/** What a receipt holds: the question with its day made explicit, what was known, and a hash of the answer. */
export interface ReceiptFacts {
  readonly operation: Receipted
  /** Arguments of the operation, those left out excepted. */
  readonly variables: Readonly<Record<string, string | boolean>>
  /** The day that the answer is about: the `to` of whoLeft and diff, the `at` of a standing. */
  readonly day: EdtfText
  /** The instant whose knowledge answered. */
  readonly knownAt: string
  readonly publishedUntil: EdtfText | null
  readonly policy: string
  /** 16 hex digits over the answer's facts and evidence, its wording left out. */
  readonly answer: string
}

/** A receipt asked for again. */
export interface ReceiptView extends ReceiptFacts {
  readonly id: string
  /** Whether the question, asked with the knowledge of its instant, still gives the very answer. */
  readonly faithful: boolean
  /** Whether the same question has another answer today. */
  readonly moved: boolean
  readonly textThen: string
  readonly textNow: string
  readonly countries: readonly CountryId[]
  /** Evidence of the answer then. */
  readonly evidence: readonly string[]
  /** The runs since that speak of the countries whose part of the answer moved. */
  readonly through: readonly Learnt[]
  readonly text: string
}

/** A hash of an answer: its facts and evidence whatever their wording, 16 hex digits. */
export function answerDigest(view: object): string {
  const facts = JSON.stringify(view, (key, value: unknown) => (WORDING.includes(key) ? undefined : value))
  return createHash('sha256').update(facts).digest('hex').slice(0, 16)
}

/** Its words, and what is no part of the ledger. */
const WORDING = ['text', 'reason', 'receipt', 'completeUntil']
