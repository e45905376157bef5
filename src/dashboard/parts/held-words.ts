/** A day of an organization in words and numbers. */
import type { Status } from '../generated/operations.js'
import { isoDay, told } from './days.js'
import { LOOKS } from './looks.js'
import { type Held, type Lane, shownOn } from './periods.js'

export interface Standing {
  readonly lane: Lane
  readonly held: Held
}

/** Who holds something on a day, in the order of the lanes. */
export const standingsOn = (lanes: readonly Lane[], day: number): readonly Standing[] =>
  lanes.flatMap((lane) => {
    const held = shownOn(lane, day)
    return held ? [{ lane, held }] : []
  })

const NAMED = 4

function names(standings: readonly Standing[]): string {
  const all = standings.map(({ lane }) => lane.name)
  return all.length > NAMED ? '' : ` (${all.join(', ')})`
}

/** A count for each status, in the order in which statuses are shown. */
export function countsOf(standings: readonly Standing[]): readonly { status: Status; of: readonly Standing[] }[] {
  const statuses = Object.keys(LOOKS) as Status[] // the keys of a record of statuses
  return statuses.flatMap((status) => {
    const of = standings.filter(({ held }) => held.status === status)
    return of.length > 0 ? [{ status, of }] : []
  })
}

const OVERLAID: Partial<Record<Status, string>> = { SUSPENDED: 'suspended', FROZEN: 'frozen', NOTICE_GIVEN: 'leaving' }

/** "1 March 2024: 6 members, 1 of them frozen (Armenia). 3 had left (...)." */
export function sentenceOn(day: number, standings: readonly Standing[]): string {
  const members = standings.filter(({ held }) => LOOKS[held.status].legal)
  const overlaid = countsOf(members).flatMap(({ status, of }) => {
    const label = OVERLAID[status]
    return label ? [`${of.length} of them ${label}${names(of)}`] : []
  })
  const unsure = members.filter(({ held }) => !held.certain)
  const left = standings.filter(({ held }) => LOOKS[held.status].look === 'left')
  const beside = standings.filter(({ held }) => LOOKS[held.status].look === 'beside')
  const count = members.length === 1 ? '1 member' : `${members.length || 'no'} members`
  return [
    `${told({ edtf: isoDay(day) })}: ${[count, ...overlaid].join(', ')}.`,
    unsure.length > 0 ? `${unsure.length} only possibly${names(unsure)}.` : '',
    left.length > 0 ? `${left.length} had left${names(left)}.` : '',
    beside.length > 0 ? `${beside.length} beside it as signatory, candidate, observer or partner${names(beside)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
