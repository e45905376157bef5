/**
 * The grammar, as data: what can be asked, and in which words. A rule names an intent and its patterns; the classes of
 * the patterns stand in vocabulary.ts. To teach a phrasing, add a pattern to one of the files beside this one. The first
 * rule that takes every word wins.
 */
import { CROWD_RULES, PAIR_RULES } from './deeds.js'
import { END_OF_STATE, EVENT_RULES } from './events.js'
import { AFFILIATION_RULES, MEMBER_RULES } from './members.js'
import { NOUN_RULES } from './nouns.js'
import { COUNTRY_RULES, OTHER_RULES, SPEECH_RULES } from './others.js'
import type { Rule } from './rule.js'

/** All rules, in the order in which they are tried: what one country did before what any country did. */
export const RULES: readonly Rule[] = [
  ...MEMBER_RULES,
  ...AFFILIATION_RULES,
  ...NOUN_RULES,
  ...PAIR_RULES,
  ...CROWD_RULES,
  ...COUNTRY_RULES,
  ...SPEECH_RULES,
  ...OTHER_RULES,
]

/** Literal words of the patterns: known words that stand in no class. Underlines join a phrase. */
export const LITERALS: readonly string[] = [
  ...new Set(
    [...RULES, ...EVENT_RULES, END_OF_STATE]
      .flatMap(({ patterns }) => patterns.flatMap((p) => p.flatMap(({ options }) => options)))
      .filter((option) => option !== '' && option === option.toLowerCase()),
  ),
]
