/** The day of the event that a question tells its time by. */
import type { EdtfText } from '../../domain/model.js'
import { tracesOf, whenAct } from './pair-deeds.js'
import { type Pair, telling } from './pair-record.js'
import { lifespan } from './rest.js'
import type { Asking, Body, Event, Worded } from './results.js'

/** The event as told, and its date; null where it is not on record, or happened more than once. */
export interface EventDay {
  readonly date: EdtfText | null
  readonly told: Worded
}

export function eventDay(data: Readonly<Record<string, unknown>>, asking: Asking): EventDay {
  // The shape of the result is that of the event's own operation.
  if (asking.question.intent === 'lifespan') {
    const result = data as unknown as { organization: Body; events: { nodes: readonly Event[] } }
    const { founded, dissolved } = result.organization
    const date = (asking.question.fixed.ended ? dissolved : founded)?.edtf ?? null
    return { date: closed(date), told: lifespan(result, asking) }
  }
  const pair = data as unknown as Pair
  const traces = tracesOf(telling(pair, asking), asking.question.fixed.deed!)
  const dates = new Set(traces.map(({ on }) => on?.edtf ?? null))
  const [date] = dates
  const told = whenAct(pair, asking)
  return { date: dates.size === 1 ? closed(date ?? null) : null, told }
}

/** "By 2024" and "2024 or later" are no days to ask for. */
const closed = (date: EdtfText | null): EdtfText | null => (date?.includes('..') ? null : date)
