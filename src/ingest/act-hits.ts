import { FRAMES } from './frames/all.js'
import type { Frame, Rule } from './frames/frame.js'
import { isDeed, type Match, matchAt, neededBy, type Pattern, ruleVerbOf, startsOf } from './patterns.js'
import type { Unit } from './units.js'

interface Placed {
  readonly frame: Frame
  readonly rule: Rule
  /** Position in the frames' order: the earlier one wins. */
  readonly order: number
}

/** One pattern with all rules that are told by it: leaving is looked for once, not once for each act it may be. */
interface Shared {
  readonly pattern: Pattern
  readonly needs: readonly string[] | null
  readonly rules: Placed[]
}

/** The patterns by what they can begin with: a verb, a word, or a kind of mention. */
const PATTERNS_BY_START: ReadonlyMap<string, readonly Shared[]> = indexRules()

function indexRules(): ReadonlyMap<string, readonly Shared[]> {
  const index = new Map<string, Shared[]>()
  const rules = FRAMES.flatMap((frame) => frame.rules.map((rule) => ({ frame, rule })))
  rules.forEach(({ frame, rule }, order) => {
    for (const start of startsOf(rule.pattern)) {
      const here = index.get(start) ?? []
      index.set(start, here)
      const same = here.find(({ pattern }) => pattern.source === rule.pattern.source)
      if (same) same.rules.push({ frame, rule, order })
      else here.push({ pattern: rule.pattern, needs: neededBy(rule.pattern), rules: [{ frame, rule, order }] })
    }
  })
  return index
}

/** The key of each verb that a rule begins with. */
const KEYS: ReadonlyMap<string, string> = new Map(
  [...PATTERNS_BY_START.keys()].filter((key) => key.startsWith('<')).map((key) => [key.slice(1, -1), key]),
)

/** A rule whose pattern was found in a sentence. */
export interface Hit extends Placed {
  readonly at: number
  readonly match: Match
}

/** Tries the rules that can begin with a key at a unit. On the hot path: nothing is made for rules that do not match. */
function tryRules(key: string, units: readonly Unit[], at: number, words: ReadonlySet<string>, hits: Hit[]): void {
  const patterns = PATTERNS_BY_START.get(key)
  if (patterns === undefined) return
  for (const { pattern, needs, rules } of patterns) {
    if (needs?.some((word) => words.has(word)) === false) continue
    const match = matchAt(pattern, units, at)
    if (match) for (const { frame, rule, order } of rules) hits.push({ frame, rule, order, at, match })
  }
}

/** Whether a sentence names anybody who could act, or stands for him. Without one nothing need be tried. */
const namesActor = (units: readonly Unit[]): boolean =>
  units.some(({ kind, lower }) =>
    kind === 'word' ? ACTING_WORDS.has(lower) : kind !== 'mark' && kind !== 'date' && kind !== 'name',
  )
const ACTING_WORDS = new Set('it they we he she its their our his her who which that'.split(' '))

/** "The first country to": what rules on a full "be" ask for. */
const ranks = (units: readonly Unit[]): boolean =>
  units.some((one, at) => one.lower === 'to' && RANKED.has(units[at - 1]?.lower ?? ''))
const RANKED = new Set('country countries nation nations state states republic member members'.split(' '))

/** All rules whose patterns are in a sentence, in the frames' order. */
export function hitsIn(units: readonly Unit[]): Hit[] {
  const hits: Hit[] = []
  if (!namesActor(units)) return hits
  const words = new Set(units.map(({ lower }) => (lower.startsWith('re-') ? `re${lower.slice(3)}` : lower)))
  const ranked = words.has('to') && ranks(units)
  for (let at = 0; at < units.length; at++) {
    const one = units[at]
    if (one === undefined) continue
    if (one.kind !== 'word') {
      tryRules(one.kind, units, at, words, hits)
      if (one.possessive && (one.kind === 'state' || one.kind === 'body'))
        tryRules(`${one.kind}'s`, units, at, words, hits)
      if (one.kind === 'people' || (one.kind === 'state' && !one.possessive && isDeed(units[at + 1])))
        tryRules("state's", units, at, words, hits)
      if (one.kind === 'name') tryRules(one.lower, units, at, words, hits)
      continue
    }
    tryRules(one.lower, units, at, words, hits)
    const verb = ruleVerbOf(one.lower)
    if (verb && (ranked || verb.base !== 'be'))
      tryRules(KEYS.get(verb.base) ?? `<${verb.base}>`, units, at, words, hits)
  }
  return hits.sort((a, b) => a.order - b.order || a.at - b.at)
}
