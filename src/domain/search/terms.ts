/** A search text as terms: words, and names with everything else that means the same actor. */
import { badInput } from '../errors.js'
import type { Actor, ActorId } from '../model.js'
import type { RefIndex } from '../refs.js'
import { COMMON, type Word, wordsOf } from './words.js'

/** One way to write a term: words in a row. */
export interface Form {
  readonly words: readonly string[]
  /** Only as written, in capitals: an acronym that would be an everyday word in small letters. */
  readonly exact: string | null
  /** 1 as typed, less for another name of the same actor. */
  readonly weight: number
}

export interface Term {
  readonly forms: readonly Form[]
  /** Whom the typed name means, where it is one. */
  readonly actors: readonly ActorId[]
}

export interface Terms {
  readonly terms: readonly Term[]
  /** All words as typed, common ones too: what a phrase and a name are compared with. */
  readonly typed: readonly Word[]
}

const MAX_CHARS = 1_000
const MAX_WORDS = 32
const MAX_OTHERS = 24
const OTHER_NAME = 0.9

/** Names by their folded words, longest first where one begins another; made once for each state of the names. */
const lexicons = new WeakMap<RefIndex, ReadonlyMap<string, readonly ActorId[]>>()

function lexiconOf(index: RefIndex): ReadonlyMap<string, readonly ActorId[]> {
  const known = lexicons.get(index)
  if (known) return known
  const made = new Map<string, { tier: number; ids: Set<ActorId> }>()
  for (const bearers of index.names.values())
    for (const { id, tier, text } of bearers) {
      const key = keyOf(wordsOf(text))
      const before = made.get(key)
      if (!before || tier < before.tier) made.set(key, { tier, ids: new Set([id]) })
      else if (tier === before.tier) before.ids.add(id)
    }
  const lexicon = new Map([...made].map(([key, { ids }]) => [key, [...ids].sort()]))
  lexicons.set(index, lexicon)
  return lexicon
}

const keyOf = (words: readonly Word[]): string => words.map((w) => w.folded).join(' ')
const LONGEST_NAME = 10
const CAPITALS = /^[\p{Lu}\p{N}]+$/u

/** All names under which texts speak of an actor; a country's code is none of them. */
function writtenAs(actor: Actor): readonly string[] {
  if (actor.type === 'leader') return [actor.name, ...actor.spellings]
  const aliases = actor.aliases.map((a) => a.text)
  return actor.type === 'country'
    ? [actor.name, ...aliases]
    : [actor.name, actor.acronym, ...actor.acronyms, ...aliases]
}

/** Whether these words may be meant as a name: a country's code in small letters is rather a word ("can", "per"). */
function isMeant(words: readonly Word[], actor: Actor): boolean {
  const [word] = words
  if (words.length > 1 || word === undefined) return true
  if (COMMON.has(word.folded)) return CAPITALS.test(word.text)
  return actor.type !== 'country' || word.text.length > 3 || CAPITALS.test(word.text)
}

function formOf(text: string, weight: number): Form | null {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > LONGEST_NAME) return null
  const [first] = words
  const exact = words.length === 1 && first && CAPITALS.test(first.text) ? first.text : null
  if (exact === null && words.every((w) => COMMON.has(w.folded))) return null
  return { words: words.map((w) => w.lower), exact, weight }
}

/** An actor's names as a term; of a leader the surname too, by which texts call him. */
export function termOf(actor: Actor): Term {
  const texts =
    actor.type === 'leader' ? [...writtenAs(actor), actor.name.split(' ').at(-1) ?? actor.name] : writtenAs(actor)
  const demonyms = actor.type === 'country' ? [...actor.demonyms, ...actor.seats].map((n) => n.text) : []
  const forms = [...texts, ...demonyms].flatMap((text) => formOf(text, 1) ?? []).slice(0, MAX_OTHERS)
  return { forms, actors: [actor.id] }
}

/** Words of many names and texts: of a name with others beside them they need not be looked up. */
const WEAK: ReadonlySet<string> = new Set(
  'organization organisation treaty union council community states state united republic security cooperation international general economic democratic people s federation kingdom'.split(
    ' ',
  ),
)
const LOOKED_UP = 2

/**
 * The forms of a term as far as candidates are looked up by them: without those that hold another one whole, and of each
 * the telling words, in a row or not. What is found this way is read before it counts.
 */
export function tellingForms({ forms }: Term): readonly (readonly string[])[] {
  const texts = forms.map((f) => ` ${f.words.join(' ')} `)
  const own = forms.filter(
    (_, i) => !texts.some((t, k) => k !== i && t.length < texts[i]!.length && texts[i]!.includes(t)),
  )
  const told = own.map(({ words }) => {
    const telling = words.filter((w) => !COMMON.has(w))
    const rank = (w: string) => (WEAK.has(w) ? 100 : 0) - w.length
    const kept = [...telling].sort((a, b) => rank(a) - rank(b)).slice(0, LOOKED_UP)
    return kept.length > 0 ? kept : words
  })
  return [...new Map(told.map((words) => [[...words].sort().join(' '), words])).values()]
}

/** Reads a search text. BAD_USER_INPUT where it holds no word, or too many. */
export function termsOf(text: string, index: RefIndex): Terms {
  if (text.length > MAX_CHARS)
    throw badInput(`A search text has at most ${MAX_CHARS} characters, not ${text.length}`, 'Search for a few words.')
  const typed = wordsOf(text)
  if (typed.length === 0) throw badInput('The search text holds no word', 'Search for words or names, such as: CSTO')
  if (typed.length > MAX_WORDS)
    throw badInput(`A search text has at most ${MAX_WORDS} words, not ${typed.length}`, 'Search for a few words.')
  const lexicon = lexiconOf(index)
  const terms: Term[] = []
  let others = MAX_OTHERS
  const nameAt = (i: number): { length: number; actors: readonly Actor[] } | null => {
    for (let length = Math.min(LONGEST_NAME, typed.length - i); length > 0; length--) {
      const words = typed.slice(i, i + length)
      const ids = lexicon.get(keyOf(words)) ?? []
      const actors = ids.map((id) => index.actors.get(id)!).filter((actor) => isMeant(words, actor))
      if (actors.length > 0) return { length, actors }
    }
    return null
  }
  for (let i = 0; i < typed.length; ) {
    const name = nameAt(i)
    const words = typed.slice(i, i + (name?.length ?? 1))
    const own: Form = { words: words.map((w) => w.lower), exact: null, weight: 1 }
    const forms = new Map([[own.words.join(' '), own]])
    for (const other of (name?.actors ?? []).flatMap(writtenAs)) {
      const form = formOf(other, OTHER_NAME)
      if (form === null || others === 0 || forms.has(form.words.join(' '))) continue
      forms.set(form.words.join(' '), form)
      others--
    }
    terms.push({ forms: [...forms.values()], actors: name?.actors.map((a) => a.id) ?? [] })
    i += words.length
  }
  const telling = terms.filter((t) => t.actors.length > 0 || !COMMON.has(t.forms[0]!.words[0]!))
  return { terms: telling.length > 0 ? telling : terms, typed }
}
