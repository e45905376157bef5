import type { Factuality, Polarity } from '../domain/vocabulary.js'
import { type Governor, UNKNOWN_GOVERNOR } from './governors.js'
import type { VerbGroup } from './verb-groups.js'

/** How real a clause is told to be. */
export interface Reality {
  readonly factuality: Factuality
  readonly polarity: Polarity
}

type Effect = 'neutral' | 'hypothetical' | 'threat' | 'plan' | 'announce' | 'future' | 'deny' | 'other'

const table = (entries: readonly (readonly [Effect, string])[]): ReadonlyMap<string, Effect> =>
  new Map(entries.flatMap(([effect, words]) => words.split(' ').map((word) => [word, effect] as const)))

/** What an auxiliary or governing word does to the verb below it. */
const CUES = table([
  [
    'hypothetical',
    'could can may might should must consider weigh mull debate discuss urge call ask demand propose suggest recommend',
  ],
  [
    'hypothetical',
    'possibility prospect idea option likelihood likely unlikely supposed able free right wonder doubt oblige proposal',
  ],
  [
    'hypothetical',
    'motion oppose support interest interested invitation fear wonder suspect speculate imagine pretend assume dream predict believe think allow permit let want wish reluctant obliged',
  ],
  ['threat', 'threaten warn threat threats'],
  [
    'plan',
    'mean expect hope wait track verge brink aspire plan plans intend aim seek try prepare intention intent aim desire bid effort efforts attempt course willing willingness',
  ],
  [
    'plan',
    'procedure proceedings ready readiness keen eager poised due scheduled set about begin start process express intentions ambition ambitions aspiration aspirations committed determined',
  ],
  [
    'announce',
    'opt order announce decide vow pledge promise agree vote decision declare confirm notify choose move state say commitment pledge',
  ],
  ['future', 'will would shall'],
  ['deny', 'refuse decline fail deny reject dismiss refusal unable cease stop prevent rule'],
  ['neutral', 'take make give show see gain bring signal indicate reiterate repeat voice prompt lead cause compel'],
  ['other', 'apply request invite application invitation force push'],
])

/** What a governing verb or noun outside the clause does to it. Plain reporting verbs are not in it: they change nothing. */
const GOVERNORS = table([
  [
    'hypothetical',
    'believe belief predict expect suggest suggestion hope fear fears doubt demand urge propose recommend possibility',
  ],
  [
    'hypothetical',
    'myth lie false untrue wrong unclear impossible possible unlikely reports report claim claims fear suspect speculate wonder imagine pretend assume dream rumours rumors speculation ask call want wish think consider discuss debate whether lest should insist allege allegation allegations',
  ],
  ['threat', 'threaten threat warn if unless'],
  ['deny', 'deny reject dismiss rule neither nor'],
  [
    'announce',
    'announcement declaration inform announce declare confirm notify decide vow pledge decision intention say state tell add write',
  ],
])

const effects = (words: readonly string[], lexicon: ReadonlyMap<string, Effect>): Set<Effect> =>
  new Set(words.flatMap((word) => lexicon.get(word) ?? []))

/**
 * How real the verb of a group is told to be, or null where the text does not tell.
 * `conditional`: an "if" stands elsewhere in the sentence. Only a past or perfect verb without a cue happened; "if" before a future makes a threat; a denied future is a prediction.
 */
export function readReality(group: VerbGroup, governor: Governor | null, conditional = false): Reality | null {
  const inner = effects(group.cues, CUES)
  const outer = governor ? effects([governor.word], GOVERNORS) : new Set<Effect>()
  // A governing word that we do not know: nothing may be concluded from what it governs.
  if (group.cues.some((cue) => !CUES.has(cue))) return null
  // "has not asked to join"
  if (group.negated && group.cues.some((cue) => ASKING.has(cue))) return null
  // "do not want Russia to leave"
  if (group.negated && group.object !== null && group.cues.some((cue) => WISHES.has(cue))) return null
  if (inner.has('other') || group.hedged || governor?.word === UNKNOWN_GOVERNOR) return null
  const negated =
    [group.negated, inner.has('deny'), outer.has('deny'), group.preposition === 'without'].filter(Boolean).length %
      2 ===
    1
  const polarity: Polarity = negated ? 'DENIES' : 'ASSERTS'
  const as = (factuality: Factuality): Reality => ({ factuality, polarity })
  // Whether it will is left open: nothing is told.
  if (governor?.word === 'whether') return null
  if (governor?.word === 'when' && (ahead(inner) || !past(group))) return null
  // "warned that it could leave"
  if (
    outer.has('threat') &&
    group.cues.every((cue) => POWERS.has(cue)) &&
    governor?.word !== 'if' &&
    governor?.word !== 'unless'
  )
    return as('THREATENED')
  // "expects to join" is a plan, "expects Georgia to join" a guess.
  const guessed = group.object !== null && group.cues.some((cue) => cue === 'expect' || cue === 'hope')
  if (guessed || inner.has('hypothetical') || outer.has('hypothetical')) return as('HYPOTHETICAL')
  if (inner.has('threat')) return as('THREATENED')
  if (outer.has('threat'))
    return as(governor?.word === 'warn' || governor?.word.startsWith('threat') ? 'THREATENED' : 'HYPOTHETICAL')
  if (negated && ahead(inner)) return as('HYPOTHETICAL')
  if (conditional && inner.has('future')) return as('THREATENED')
  if (inner.has('announce')) return negated && group.cues.includes('choose') ? as('HAPPENED') : as('ANNOUNCED')
  if (inner.has('plan')) return as('PLANNED')
  if (inner.has('future')) return as(outer.has('announce') ? 'ANNOUNCED' : 'PLANNED')
  return finite(group, polarity, outer)
}

const ASKING = new Set(['ask', 'call', 'demand', 'request', 'urge'])
const WISHES = new Set(['want', 'wish', 'let', 'allow', 'expect'])
const POWERS = new Set(['could', 'may', 'might', 'would', 'will', 'can'])

const ahead = (inner: ReadonlySet<Effect>): boolean => inner.has('future') || inner.has('plan')
const past = (group: VerbGroup): boolean => group.perfect || group.form === 'past'

/** Prepositions whose gerund was done: "after leaving", "by leaving". */
const DONE_BEFORE = new Set(['after', 'before', 'since', 'by', 'upon'])

function finite(group: VerbGroup, polarity: Polarity, outer: ReadonlySet<Effect>): Reality | null {
  if (group.progressive && group.perfect) return { factuality: 'HAPPENED', polarity }
  if (group.progressive) return { factuality: outer.has('announce') ? 'ANNOUNCED' : 'PLANNED', polarity }
  if (past(group)) return { factuality: 'HAPPENED', polarity }
  if (group.preposition !== null && DONE_BEFORE.has(group.preposition)) return { factuality: 'HAPPENED', polarity }
  // "called for it to be frozen", "accept that it be admitted"
  if (group.passive && group.form === 'base') return group.infinitive ? { factuality: 'HYPOTHETICAL', polarity } : null
  if (group.passive) return { factuality: 'HAPPENED', polarity }
  return null
}
