import type { Stance } from '../domain/vocabulary.js'
import { fold } from './tokens.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs of saying that carry a stance themselves. */
const CRITICAL_VERBS = words('criticize criticise accuse blame condemn denounce slam blast complain lament')
const SUPPORTIVE_VERBS = words('welcome praise hail')

const CRITICAL = words(`
  abandoned abandon betrayed betrayal failed failing failure fail fails threat danger dangerous mistake wrong useless outside inhumane illegal
  unlawful unacceptable unfair unjust hostile rejected rejects reject refuses disregard absent powerless worthless ineffective broken break
  criticized critical regret regrets disappointed disappointment disappointing concern concerns concerned weak weaken weakened condemn condemned
  bad deteriorating interference meddling pressure blackmail aggression aggressive encroachment irresponsible violation violated betray shame
  rejection criticism unable lousy handicapped colonialist wary sidelined manipulated corrupted corrupt erasing bully sanctions stopped
  detrimental unfulfilled humiliating hypocrisy double-standards bias biased discriminatory obsolete bureaucratic costly harm harms harmed damage
  damaging undermine undermines undermined excuse distrust insult outrage protest strategic-mistake tightly cheating unnecessary`)
const SUPPORTIVE = words(`
  welcome welcomes welcomed convinced interests interest benefit benefits beneficial support supports supported strengthen strengthens stronger success
  successful proud committed commitment important valued partner partners friend friends family historic open trust unity
  solidarity helps help enhance enhances contribution glad pleased happy praise praised right cooperation praises confident
  join joining rejoin reintegrate invited accession admission closer closely together stabilize stabilizes stability protect peace prosperity
  dream dialogue dialog advancement opportunity hope hopes hopeful home guarantee upheld reversible milestone warmly congratulate
  congratulated congratulations deepen deepening integration grateful thank thanked thanks symbolic hallelujah advantage advantages`)
const NEGATIONS = words('not no never neither nor without cannot hardly')
const CONDITIONS = words('if unless provided')
const FUTURES = words('will would shall can could must')
const NEGATION_REACH = 3
/** Phrases whose words alone say nothing. */
const CRITICAL_PHRASES = [
  'left us alone',
  'point of no return',
  'not been fulfilled',
  'not fulfilled',
  'no longer',
  'crossed the',
  'turned its back',
  'enough is enough',
  'under review',
  'needed to clarify',
  'needs to clarify',
  'must explain',
  'does not have the power',
  'not recognized by',
  'not an ally',
  'cannot meet',
  'null and void',
  'one-sided',
  'in the wrong direction',
]
const SUPPORTIVE_PHRASES = [
  'door remains open',
  'doors to',
  'keep the door',
  'stand ready',
  'stands ready',
  'in the interest',
  'work together',
  'working together',
  'work closely',
  'come home',
  'negotiated solution',
  'look forward',
  'looks forward',
]
/** What is asked for before something else may follow. */
const CONDITIONAL_PHRASES = [
  'has to step',
  'only if',
  'as long as',
  'on condition',
  'one last chance',
  'only when',
  'until it',
  'when it return',
  'could consider',
  'depends on',
  'would consider',
]

/** To speak of going, unless denied, is to speak against. */
const LEAVING = words(
  'withdraw withdrawing withdrew leave leaving quit quitting exit freeze frozen froze suspend suspended',
)

/** Counts of words for and against; a word within reach of a negation counts on the other side. */
function balance(tokens: readonly string[]): number {
  return tokens.reduce((sum, token, at) => {
    const value = SUPPORTIVE.has(token) ? 1 : CRITICAL.has(token) || LEAVING.has(token) ? -1 : 0
    if (value === 0) return sum
    const near = tokens.slice(Math.max(0, at - NEGATION_REACH), at)
    if (!near.some((one) => NEGATIONS.has(one) || one.endsWith("n't"))) return sum + value
    return LEAVING.has(token) ? sum : sum - value
  }, 0)
}

const has = (folded: string, phrases: readonly string[]): number =>
  phrases.filter((phrase) => folded.includes(phrase)).length

/** The stance of an utterance by its verb of saying and its words: a small lexicon, neutral where it is silent or torn. */
export function stanceOf(content: string, verb: string): Stance {
  if (CRITICAL_VERBS.has(verb)) return 'CRITICAL'
  if (SUPPORTIVE_VERBS.has(verb)) return 'SUPPORTIVE'
  const folded = fold(content)
  const tokens = folded.match(/[\p{L}']+/gu) ?? []
  const conditional = tokens.some((one) => CONDITIONS.has(one)) && tokens.some((one) => FUTURES.has(one))
  if (conditional || has(folded, CONDITIONAL_PHRASES) > 0) return 'CONDITIONAL'
  const sum = balance(tokens) + 2 * (has(folded, SUPPORTIVE_PHRASES) - has(folded, CRITICAL_PHRASES))
  return sum > 0 ? 'SUPPORTIVE' : sum < 0 ? 'CRITICAL' : 'NEUTRAL'
}
