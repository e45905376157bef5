/** Acts as sentences. */
import type { Act, Factuality } from '../generated/operations.js'

/** Every act in words, in the order of the vocabulary. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  FOUNDED: 'founded it',
  APPLIED: 'applied',
  INVITED: 'was invited',
  DECLINED: 'declined',
  SIGNED: 'signed',
  RATIFIED: 'ratified',
  JOINED: 'joined',
  OBSERVER_GRANTED: 'became an observer',
  PARTNER_GRANTED: 'became a partner',
  ANNOUNCED_WITHDRAWAL: 'gave notice of withdrawal',
  WITHDREW: 'withdrew',
  REVOKED_WITHDRAWAL: 'took its notice back',
  EXPELLED: 'was expelled',
  LAPSED: 'let the treaty lapse',
  WAS_SUSPENDED: 'was suspended',
  FROZE: 'froze its participation',
  RESUMED: 'came back from suspension or freeze',
  REJOINED: 'rejoined',
  SUCCEEDED: 'took over the seat of a predecessor',
  THREATENED_TO_LEAVE: 'threatened to leave',
  REFUSED: 'refused to sign, attend or pay',
  VETOED: 'vetoed a decision',
  HOSTED_SUMMIT: 'hosted a summit',
  DISSOLVED: 'ended',
}
const REALITY: Readonly<Record<Factuality, string>> = {
  HAPPENED: '',
  ANNOUNCED: 'announced: ',
  PLANNED: 'planned: ',
  THREATENED: 'threatened: ',
  HYPOTHETICAL: 'only imagined: ',
}

/** An act in words without its actor: "froze its participation"; a server may know acts that are new to this page. */
export const actWords = (act: Act): string => ACT_WORDS[act] ?? act.toLowerCase().replaceAll('_', ' ')

/** Who did what, how real: "Armenia froze its participation". The organization itself is "The organization". */
export function actSentence(act: Act, factuality: Factuality, actors: readonly string[]): string {
  const who = actors.length === 0 ? null : actors.join(', ')
  const alone = act === 'FOUNDED' ? 'The organization was founded' : `The organization ${actWords(act)}`
  const sentence = who === null ? alone : `${who} ${actWords(act)}`
  const reality = REALITY[factuality]
  return reality === '' ? sentence : `${reality[0]!.toUpperCase()}${reality.slice(1)}${sentence}`
}
