/** What a question can tell its time by: an act of one country, the beginning or end of a body or a state. */
import { PAIR_RULES } from './deeds.js'
import { type Rule, rule } from './rule.js'

/** Rules of clauses: "Finland joined NATO", "the Warsaw Pact ended". */
export const EVENT_RULES: readonly Rule[] = [
  ...PAIR_RULES.filter(({ intent }) => intent === 'didAct'),
  rule('lifespan', {}, 'ORG AUX? AUX? FOUNDED/FOUND; FOUNDING OF ORG'),
  rule('lifespan', { ended: true }, 'ORG AUX? AUX? DISSOLVED; DISSOLUTION OF ORG'),
]

/** The end of a state: its day stands with its name, and need not be asked for. */
export const END_OF_STATE: Rule = rule(
  'standing',
  { ended: true },
  'COUNTRY AUX? AUX? DISSOLVED; DISSOLUTION/fall/collapse/breakup OF COUNTRY',
)
