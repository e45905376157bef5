/** Names that stand together: "Finland and Sweden", "Mali, Niger and Burkina Faso", "both NATO and the EU". */
import { type Edge, fits, type Lattice, type Slot } from './match.js'
import type { Word } from './words.js'

const BETWEEN = new Set([',', 'and', 'plus'])
const BESIDE = new Set(['both', 'each'])
const ARTICLES = new Set(['the', 'a', 'an'])
/** More than these are no question any more. */
const MOST = 6

/** An edge for every group that begins at a place. Names without anything between them need an "and" further on. */
export function groupsIn(words: readonly Word[], lattice: Lattice): readonly (readonly Edge[])[] {
  return words.map((word, at) => {
    const start = BESIDE.has(word.fold) ? at + 1 : at
    return (['COUNTRY', 'ORG'] as const).flatMap((slot): readonly Edge[] => {
      const group = groupAt(words, lattice, start, slot)
      if (group === null) return []
      const end = start + group.length
      return [end, ...(BESIDE.has(words[end]?.fold ?? '') ? [end + 1] : [])].map((last) => ({
        type: 'group',
        slot,
        mentions: group.mentions,
        length: last - at,
      }))
    })
  })
}

type Mentions = Extract<Edge, { type: 'group' }>['mentions']

function groupAt(
  words: readonly Word[],
  lattice: Lattice,
  start: number,
  slot: Slot,
): { readonly mentions: Mentions; readonly length: number } | null {
  const mentions: Mentions[number][] = []
  /** What stands before each name but the first. */
  const gaps: string[] = []
  const skip = (from: number, what: ReadonlySet<string>): number => {
    let at = from
    while (what.has(words[at]?.fold ?? '')) at++
    return at
  }
  let end = start
  while (mentions.length < MOST) {
    const next = mentions.length === 0 ? start : skip(end, BETWEEN)
    const at = skip(next, ARTICLES)
    const edge = lattice[at]?.find((e) => e.type === 'mention' && fits(e.mention, slot))
    if (edge?.type !== 'mention') break
    if (mentions.length > 0) gaps.push(textOf(words.slice(end, next)))
    mentions.push({ mention: edge.mention, at: edge.at })
    end = at + edge.length
  }
  // "Estonia Latvia and Lithuania": what ends with an "and" was one list all along.
  const isList = gaps.every((gap) => gap !== '') || (gaps.at(-1) ?? ',') !== ','
  return mentions.length > 1 && isList && gaps.at(-1) !== '' ? { mentions, length: end - start } : null
}

const textOf = (words: readonly Word[]): string => words.map(({ fold }) => fold).join(' ')
