/** From words to readings: which classes, names and times stand where, with slips of the keyboard mended. */
import type { EdtfText } from '../domain/model.js'
import { whenAt } from './dates.js'
import { LITERALS } from './grammar/index.js'
import { groupsIn } from './groups.js'
import { edits, type Lexicon, type Mention } from './lexicon.js'
import type { Edge, Lattice } from './match.js'
import { CLASSES, HARMLESS, NOT_SLIPS, OFFICES } from './vocabulary.js'
import type { Word } from './words.js'

/** Known phrases by their words, each with the edges it makes (their lengths are set where they are found). */
const PHRASES = new Map<string, Edge[]>()
const VOCABULARY = new Set<string>()
let longest = 1

function teach(phrase: string, edge: Edge): void {
  const words = phrase.split(' ')
  longest = Math.max(longest, words.length)
  for (const word of words) VOCABULARY.add(word)
  const known = PHRASES.get(phrase)
  if (known) known.push(edge)
  else PHRASES.set(phrase, [edge])
}
for (const [name, phrases] of Object.entries(CLASSES))
  for (const phrase of phrases) teach(phrase, { type: 'class', name, length: 1 })
for (const [office, phrases] of Object.entries(OFFICES))
  for (const phrase of phrases) teach(phrase, { type: 'office', office, length: 1 })
for (const literal of LITERALS) teach(literal.replaceAll('_', ' '), { type: 'word', text: literal, length: 1 })
for (const phrase of HARMLESS) teach(phrase, { type: 'harmless', length: 1 })

/** Nouns that may follow a body's name: "the NATO alliance". */
const BODY_NOUNS = new Set('alliance bloc organization organisation treaty group grouping pact block'.split(' '))
/** Everyday words that are also months, so that a Prime Minister May does not take "in May 2004". */
const isEveryday = (fold: string): boolean => PHRASES.has(fold) || fold === 'may' || fold === 'march'

const ARTICLES = new Set(['the', 'a', 'an'])

/** What a slip was read as. */
export interface Reading {
  readonly lattice: Lattice
  readonly readAs: readonly string[]
  /** Words that nothing explains. */
  readonly unknown: readonly string[]
}

export interface ReadingOptions {
  readonly today: EdtfText
  /** Whether names that are everyday words count although written small ("who left who", "is the us in nato"). */
  readonly shy: boolean
  /** What pronouns stand for: names of the question before. */
  readonly pronouns: ReadonlyMap<string, Mention>
}

/** All readings of the words, slips mended. */
export function read(words: readonly Word[], lexicon: Lexicon, options: ReadingOptions): Reading {
  const { mended, readAs, names } = mend(words, lexicon, options)
  const lattice = latticeOf(mended, lexicon, options)
  for (const { at, mention } of names) lattice[at]!.push({ type: 'mention', mention, length: mention.length, at })
  for (const [at, groups] of groupsIn(mended, lattice).entries()) lattice[at]!.push(...groups)
  return { lattice, readAs, unknown: uncovered(lattice).map((i) => mended[i]!.text) }
}

function latticeOf(words: readonly Word[], lexicon: Lexicon, { today, shy, pronouns }: ReadingOptions): Edge[][] {
  const lattice: Edge[][] = words.map(() => [])
  const afterName = new Set<number>()
  for (const [at, word] of words.entries()) {
    const edges = lattice[at]!
    const mention = lexicon.at(words, at, isEveryday, shy && at > 0) ?? pronouns.get(word.fold) ?? null
    if (mention) {
      edges.push({ type: 'mention', mention, length: mention.length, at })
      afterName.add(at + mention.length)
    }
    // Articles do not part a phrase: "became a member of" is "became member of".
    if (!ARTICLES.has(word.fold) || PHRASES.has(word.fold)) {
      let phrase = ''
      for (let length = 1, taken = 0; taken < longest && at + length <= words.length; length++) {
        const { fold } = words[at + length - 1]!
        if (length > 1 && ARTICLES.has(fold)) continue
        phrase = phrase === '' ? fold : `${phrase} ${fold}`
        taken++
        edges.push(...(PHRASES.get(phrase) ?? []).map((edge) => ({ ...edge, length })))
      }
    }
    const when = whenAt(words, at, today)
    if (when) edges.push({ type: 'when', when: when.when, length: when.length })
    if (afterName.has(at) && BODY_NOUNS.has(word.fold)) edges.push({ type: 'harmless', length: 1 })
  }
  return lattice
}

/** Places that no reading takes in. */
function uncovered(lattice: Lattice): readonly number[] {
  const covered = new Set<number>()
  for (const [at, edges] of lattice.entries())
    for (const { length } of edges) for (let i = at; i < at + length; i++) covered.add(i)
  return lattice.flatMap((_, i) => (covered.has(i) ? [] : [i]))
}

interface Mended {
  readonly mended: readonly Word[]
  readonly readAs: readonly string[]
  readonly names: readonly { readonly at: number; readonly mention: Mention }[]
}

const NAME_WINDOW = 8

/** Words of ours and names in the place of near ones. */
function mend(words: readonly Word[], lexicon: Lexicon, options: ReadingOptions): Mended {
  let mended = [...words]
  const readAs: string[] = []
  const names: { at: number; mention: Mention }[] = []
  const done = new Set<number>()
  for (const at of uncovered(latticeOf(words, lexicon, options))) {
    if (done.has(at)) continue
    const word = words[at]!
    const slip = slipOf(word.fold)
    const name = nameNear(words, at, lexicon)
    if (
      slip !== null &&
      (name === null || slip.d < name.mention.d || (slip.d === name.mention.d && name.mention.length === 1))
    ) {
      mended = mended.with(at, { text: slip.word, fold: slip.word })
      readAs.push(`"${word.text}" as "${slip.word}"`)
    } else if (name !== null) {
      const typed = words.slice(name.at, name.at + name.mention.length)
      names.push(name)
      for (let i = name.at; i < name.at + name.mention.length; i++) done.add(i)
      readAs.push(`"${typed.map((w) => w.text).join(' ')}" as ${name.mention.readAs}`)
    }
  }
  return { mended, readAs, names }
}

const LONG_WORD = 7

/** The word of ours that was meant: one letter off, two in long words, never a known other word. */
function slipOf(fold: string): { readonly word: string; readonly d: number } | null {
  if (fold.length < 4 || NOT_SLIPS.has(fold) || !/^[a-z]+$/.test(fold)) return null
  const limit = fold.length >= 9 ? 2 : 1
  let best: { word: string; d: number } | null = null
  for (const word of VOCABULARY) {
    if (word.length < 4 || word[0] !== fold[0] || Math.abs(word.length - fold.length) > limit) continue
    const d = edits(word, fold)
    const turned = word.length === fold.length && [...word].sort().join('') === [...fold].sort().join('')
    if (d > limit || (Math.min(word.length, fold.length) < 5 && !turned)) continue
    // "How many tanks" is no "thanks": a word that would then change nothing must be a long one.
    if (HARMLESS.has(word) && fold.length < LONG_WORD) continue
    if (best === null || d < best.d) best = { word, d }
  }
  return best
}

/** The nearest name around a place, the longest first. */
function nameNear(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { readonly at: number; readonly mention: Mention & { readonly d: number } } | null {
  for (let length = NAME_WINDOW; length > 0; length--)
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= words.length; start++) {
      // A stray short word beside a name is no misspelling of a longer one.
      if (length > 1 && words[at]!.fold.length < 4) continue
      const mention = lexicon.near(words, start, length)
      if (mention) return { at: start, mention }
    }
  return null
}
