/** A reviewer's decision as a source: its identity, what it is found by, and its word on claims. */
import { contentId } from './identity.js'
import type { Claim, Decision, FindingDraft, Ruling } from './model.js'
import type { Polarity } from './vocabulary.js'

/** The version of a decision's runs: what a decision says never depends on a rule. */
export const DECISION_VERSION = 'decision-1'

const rulingValues = (ruling: Ruling): readonly unknown[] =>
  Object.entries(ruling)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, value])

/** The decision of a reviewer. The same ruling for the same reason by the same reviewer is the same decision. */
export function decisionOf(reviewer: string, reason: string, ruling: Ruling): Decision {
  return {
    type: 'decision',
    id: contentId('decision', [reviewer, reason, rulingValues(ruling)]),
    reviewer,
    reason,
    ruling,
  }
}

/** What a decision is looked up by: the one thing it decides. */
export function targetOf(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'ACCEPT':
    case 'MERGE':
      return ruling.claim
    case 'REJECT':
      return ruling.assertion ?? ruling.claim
    case 'SPLIT':
      return ruling.assertion
    case 'LINK_SPEAKER':
      return ruling.speakerName
    case 'SETTLE':
      return ruling.dispute
    case 'REINSTATE':
      return ruling.source
  }
}

/** A decision's word on a claim. `saidOn` is the day to which an undated claim is held; its quote is the reason. */
export function wordOn(claim: Claim, polarity: Polarity, decision: Decision, saidOn: string | null): FindingDraft {
  const { id: _id, ...proposition } = claim
  return {
    ...proposition,
    polarity,
    factuality: 'HAPPENED',
    basis: 'STATED',
    speaker: null,
    speakerName: decision.reviewer,
    voice: null,
    saidOn,
    quote: decision.reason,
    start: null,
    end: null,
    rule: 'decision',
  }
}
