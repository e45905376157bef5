/**
 * Matching of word classes in order. A pattern is a line of elements; between them harmless words may stand, and one
 * time anywhere. Every word must be taken by an element: what nobody takes refuses the pattern.
 */
import type { Actor } from '../domain/model.js'
import type { When } from './dates.js'
import type { Mention } from './lexicon.js'

/** What the words from one place on can be read as. */
export type Edge =
  | { readonly type: 'class'; readonly name: string; readonly length: number }
  | { readonly type: 'word'; readonly text: string; readonly length: number }
  | { readonly type: 'office'; readonly office: string; readonly length: number }
  | { readonly type: 'mention'; readonly mention: Mention; readonly length: number; readonly at: number }
  | {
      readonly type: 'group'
      readonly slot: Slot
      readonly mentions: readonly { readonly mention: Mention; readonly at: number }[]
      readonly length: number
    }
  | { readonly type: 'when'; readonly when: When; readonly length: number }
  | { readonly type: 'harmless'; readonly length: number }

/** All readings of a question, by place. */
export type Lattice = readonly (readonly Edge[])[]

/** What a pattern caught. */
export interface Caught {
  readonly slots: readonly { readonly slot: Slot; readonly mention: Mention; readonly at: number }[]
  readonly office: string | null
  readonly when: When | null
  /** Classes and words that took part, for rules that ask about tense. */
  readonly words: readonly string[]
}

/** ACTOR is anybody a statement or timeline can be about. */
export type Slot = 'ORG' | 'COUNTRY' | 'LEADER' | 'ACTOR'
const SLOTS: Readonly<Record<Slot, readonly Actor['type'][]>> = {
  ORG: ['organization'],
  COUNTRY: ['country'],
  LEADER: ['leader'],
  ACTOR: ['organization', 'country', 'leader'],
}
const KIND: readonly (readonly [prefix: string, kind: Actor['type']])[] = [
  ['country:', 'country'],
  ['org:', 'organization'],
  ['leader:', 'leader'],
]
export const kindsOf = (slot: Slot): readonly Actor['type'][] => SLOTS[slot]
export const kindOfId = (id: string): Actor['type'] => KIND.find(([prefix]) => id.startsWith(prefix))![1]

interface Element {
  readonly options: readonly string[]
  readonly optional: boolean
  /** Two or more, with commas or "and" between them. */
  readonly many: boolean
}

export type Pattern = readonly Element[]

/** `WHO AUX? LEAVE/LEAVING OF? ORG`: classes and slots in capitals, words in small letters, `?` may be left out, `+` several. */
export function pattern(text: string): Pattern {
  return text.split(/\s+/).map((element) => {
    const bare = element.replace(/[?+]+$/, '')
    return { options: bare.split('/'), optional: element.endsWith('?'), many: element.includes('+') }
  })
}

const isSlot = (name: string): name is Slot => name in SLOTS
const NOTHING: Caught = { slots: [], office: null, when: null, words: [] }
/** Whether somebody of that name can stand in a slot. */
export const fits = (mention: Mention, slot: Slot): boolean =>
  mention.entries.some(({ id }) => SLOTS[slot].includes(kindOfId(id)))

/** Everything that elements can find in a lattice: a pattern that needs something else cannot match. */
export function offered(lattice: Lattice): ReadonlySet<string> {
  const all = new Set<string>()
  for (const edge of lattice.flat()) {
    if (edge.type === 'class') all.add(edge.name)
    else if (edge.type === 'word') all.add(edge.text)
    else if (edge.type === 'office') all.add('OFFICE')
    else if (edge.type === 'mention')
      for (const slot of Object.keys(SLOTS) as Slot[]) if (fits(edge.mention, slot)) all.add(slot)
  }
  return all
}

/** Whether each element that may not be left out has something that it could take. */
export const mayMatch = (elements: Pattern, has: ReadonlySet<string>): boolean =>
  elements.every(({ optional, options }) => optional || options.some((option) => has.has(option)))

/** What the pattern catches when it takes every word, or null. */
export function match(lattice: Lattice, elements: Pattern): Caught | null {
  const failed = new Set<number>()
  const width = lattice.length + 1

  function from(element: number, at: number, caught: Caught): Caught | null {
    if (element === elements.length && at === lattice.length) return caught
    const key = (element * width + at) * 2 + (caught.when === null ? 0 : 1)
    if (failed.has(key)) return null
    const found = taken(element, at, caught) ?? skipped(element, at, caught)
    if (found === null) failed.add(key)
    return found
  }

  function taken(element: number, at: number, caught: Caught): Caught | null {
    const wanted = elements[element]
    if (!wanted) return null
    if (wanted.many) {
      const found = several(wanted.options[0] as Slot, element, at, caught)
      if (found) return found
    } else
      for (const option of wanted.options)
        for (const edge of lattice[at] ?? []) {
          const next = take(edge, option, caught)
          const found = next && from(element + 1, at + edge.length, next)
          if (found) return found
        }
    return wanted.optional ? from(element + 1, at, caught) : null
  }

  /** Harmless words, and one time. */
  function skipped(element: number, at: number, caught: Caught): Caught | null {
    for (const edge of lattice[at] ?? []) {
      if (edge.type === 'harmless') {
        const found = from(element, at + edge.length, caught)
        if (found) return found
      }
      if (edge.type === 'when' && caught.when === null) {
        const found = from(element, at + edge.length, { ...caught, when: edge.when })
        if (found) return found
      }
    }
    return null
  }

  function several(slot: Slot, element: number, start: number, caught: Caught): Caught | null {
    let at = start
    let all = caught
    let count = 0
    for (;;) {
      while (count > 0 && (lattice[at] ?? []).some((e) => e.type === 'class' && e.name === 'AND')) at++
      while ((lattice[at] ?? []).some((e) => e.type === 'harmless' && e.length === 1)) at++
      const edge = (lattice[at] ?? []).find((e) => e.type === 'mention' && fits(e.mention, slot))
      if (edge?.type !== 'mention') break
      all = { ...all, slots: [...all.slots, { slot, mention: edge.mention, at: edge.at }] }
      at += edge.length
      count++
    }
    return count < 2 ? null : from(element + 1, at, all)
  }

  return from(0, 0, NOTHING)
}

function take(edge: Edge, option: string, caught: Caught): Caught | null {
  switch (edge.type) {
    case 'class':
      return edge.name === option ? { ...caught, words: [...caught.words, option] } : null
    case 'word':
      return edge.text === option ? { ...caught, words: [...caught.words, option] } : null
    case 'office':
      return option === 'OFFICE' ? { ...caught, office: edge.office } : null
    case 'mention':
      return isSlot(option) && fits(edge.mention, option)
        ? { ...caught, slots: [...caught.slots, { slot: option, mention: edge.mention, at: edge.at }] }
        : null
    case 'group':
      return edge.slot === option
        ? { ...caught, slots: [...caught.slots, ...edge.mentions.map((one) => ({ slot: edge.slot, ...one }))] }
        : null
    default:
      return null
  }
}
