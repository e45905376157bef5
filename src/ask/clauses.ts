/** Where a sentence may be cut: into two questions, or into a question and the event that it tells its time by. */
import type { Anchor } from './question.js'
import type { Word } from './words.js'

type Words = readonly Word[]

/** Verbs that begin a question of yes or no. */
const ASKING = new Set('is are was were did does do has have had'.split(' '))
const WH = new Set('who whom whose which what when where how since on according says'.split(' '))

export interface Halves {
  readonly left: Words
  readonly right: Words
  /** "Did it withdraw, or was it expelled": both are to be yes-or-no questions. */
  readonly isChoice: boolean
}

/** Both halves of "who left the CSTO, and is Armenia out?"; the second begins as a question does. */
export function halvesOf(words: Words): readonly Halves[] {
  return words.flatMap(({ fold }, at) => {
    if (at === 0 || (fold !== 'and' && fold !== 'or')) return []
    const right = words.slice(at + 1)
    const isChoice = fold === 'or'
    const opens = right[0]?.fold ?? ''
    if (!(isChoice ? ASKING.has(opens) : ASKING.has(opens) || WH.has(opens))) return []
    return [{ left: withoutComma(words.slice(0, at)), right, isChoice }]
  })
}

/** Longer ones first: "at the time when" is no "when". */
const RELATIONS: readonly (readonly [phrase: readonly string[], relation: Anchor['relation']])[] = (
  [
    ['at the time when', 'at'],
    ['at the time that', 'at'],
    ['on the day when', 'at'],
    ['on the day that', 'at'],
    ['at the moment when', 'at'],
    ['at the time', 'at'],
    ['on the day', 'at'],
    ['the day', 'at'],
    ['by the time', 'at'],
    ['ever since', 'after'],
    ['when', 'at'],
    ['as', 'at'],
    ['before', 'before'],
    ['after', 'after'],
    ['since', 'after'],
  ] as const
).map(([phrase, relation]) => [phrase.split(' '), relation])

export interface Dated {
  readonly main: Words
  readonly event: Words
  readonly relation: Anchor['relation']
}

/** The question and the event of "who was in NATO when Georgia was promised membership?". */
export function datedOf(words: Words): readonly Dated[] {
  return RELATIONS.flatMap(([phrase, relation]) =>
    words.flatMap((_, at) =>
      at > 1 && at + phrase.length < words.length && phrase.every((word, i) => words[at + i]?.fold === word)
        ? [{ main: withoutComma(words.slice(0, at)), event: words.slice(at + phrase.length), relation }]
        : [],
    ),
  )
}

const withoutComma = (words: Words): Words => (words.at(-1)?.fold === ',' ? words.slice(0, -1) : words)
