/** Random things in lists: few days and few sorts, so that many meet and lists are split to the last sign. */
import type { Listed } from '../../src/domain/timeline/entry.js'
import { chance } from './shuffled.js'

const LISTS = ['events all', 'events org:A', 'events org:B', 'statements org:A']
const SORTS = ['JOINED/HAPPENED', 'FROZE/HAPPENED', 'WITHDREW/PLANNED']
const hex = (n: number): string => n.toString(16).padStart(8, '0')
const two = (n: number): string => String(n).padStart(2, '0')

/** One thing on a day of three years, or on a whole month, year or two years, or without a date. */
function thing(next: () => number): Listed {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!
  const year = 2001 + Math.floor(next() * 3)
  const month = two(1 + Math.floor(next() * 12))
  const day = `${year}${month}${two(1 + Math.floor(next() * 28))}`
  const [first, last] = pick([
    [day, day],
    [day, day],
    [`${year}0101`, `${year}0101`],
    [`${year}${month}01`, `${year}${month}28`],
    [`${year}0101`, `${year}1231`],
    [`${year}0101`, `${year + 1}1231`],
    ['99999999', '99999999'],
  ] as const)
  const lists = LISTS.filter((_, i) => i === 0 || next() < 0.5)
  return { entry: `${first} ${last} 1A|B|${hex(Math.floor(next() * 0xffffffff))} ${pick(SORTS)}`, lists }
}

/** The same things for the same seed. */
export function things(seed: number, count: number): readonly Listed[] {
  const next = chance(seed)
  return Array.from({ length: count }, () => thing(next))
}
