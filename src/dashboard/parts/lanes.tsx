/**
 * The timeline: a lane a country, bars a status period, points an event or a statement. All of it is drawn once; the
 * day only moves a line and changes classes.
 */
import type { Ref } from 'preact'
import { useCallback, useMemo, useRef } from 'preact/hooks'
import { type Axis, isNarrow, yearsOf } from './axis.js'
import { today, told } from './days.js'
import { Bars } from './lane.js'
import { LOOKS } from './looks.js'
import type { Moment } from './moments.js'
import { type Lane, shownOn } from './periods.js'

interface Props {
  readonly lanes: readonly Lane[]
  /** What stands on no country's lane has the first row, named after the organization. */
  readonly moments: readonly Moment[]
  readonly name: string
  readonly body: string
  /** Days at which a line marks the beginning or the end of the organization. */
  readonly marks: readonly { readonly day: number; readonly label: string }[]
  readonly axis: Axis
  readonly width: number
  readonly day: number
  readonly onPick: (moment: Moment) => void
  readonly drawing: Ref<SVGSVGElement>
}

interface Row {
  readonly y: number
  readonly labelY: number
}

const HEAD = 26

/** Where the rows of a drawing stand; row 0 is the organization's own. */
export function rowsOf(width: number): { readonly height: number; readonly row: (i: number) => Row } {
  const height = isNarrow(width) ? 36 : 25
  const row = (i: number) => {
    const top = HEAD + i * height
    return isNarrow(width) ? { y: top + 25, labelY: top + 14 } : { y: top + height / 2, labelY: top + height / 2 + 4 }
  }
  return { height, row }
}

export function Lanes(props: Props) {
  const { lanes, moments, name, body, marks, axis, width, day, onPick, drawing } = props
  const { height, row } = useMemo(() => rowsOf(width), [width])
  const total = HEAD + (lanes.length + 1) * height + 10
  const places = useMemo(() => placesOf(lanes, moments, axis, (i) => row(i).y), [lanes, moments, axis, row])
  const keys = useRoving(places.length)
  const grid = useMemo(() => <Grid axis={axis} total={total} marks={marks} />, [axis, total, marks])
  const bars = useMemo(
    () => (
      <g>
        {lanes.map((lane, i) => (
          <Bars key={lane.id} lane={lane} axis={axis} y={row(i + 1).y} body={body} />
        ))}
      </g>
    ),
    [lanes, axis, row, body],
  )
  const points = useMemo(
    () => (
      // biome-ignore lint/a11y/useSemanticElements: fieldset is no part of a drawing
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a g is not interactive by itself
      <g role="group" aria-label="Events and statements; the arrow keys move between them" onKeyDown={keys}>
        {places.map((place, i) => (
          <Point key={place.key} place={place} first={i === 0} onPick={onPick} />
        ))}
      </g>
    ),
    [places, keys, onPick],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: fieldset is no drawing
    <svg
      ref={drawing}
      class="lanes"
      width={width}
      height={total}
      role="group"
      aria-label={`Timeline of ${name}, ${lanes.length} lanes; the same as a table below`}
    >
      {grid}
      {bars}
      <Names lanes={lanes} name={name} day={day} row={row} narrow={isNarrow(width)} />
      <g class="day-line" transform={`translate(${axis.x(day)} 0)`}>
        <line y1={HEAD - 6} y2={total} />
      </g>
      {points}
    </svg>
  )
}

function Grid({ axis, total, marks }: Pick<Props, 'axis' | 'marks'> & { readonly total: number }) {
  return (
    <g class="grid">
      {yearsOf(axis).map(({ year, day }) => (
        <g key={year} transform={`translate(${axis.x(day)} 0)`}>
          <line y1={HEAD - 6} y2={total} />
          <text y={12} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {[...marks, { day: today(), label: 'today' }].map(({ day, label }) => (
        <line key={label} class="mark-line" x1={axis.x(day)} x2={axis.x(day)} y1={HEAD - 6} y2={total}>
          <title>{label}</title>
        </line>
      ))}
    </g>
  )
}

interface NamesProps {
  readonly lanes: readonly Lane[]
  readonly name: string
  readonly day: number
  readonly row: (i: number) => Row
  readonly narrow: boolean
}

/** The names of the lanes, each with a square in the colour of the day's status. */
const Names = ({ lanes, name, day, row, narrow }: NamesProps) => (
  <g class="names">
    <text x={narrow ? 10 : 22} y={row(0).labelY} class="body">
      {name}
    </text>
    {lanes.map((lane, i) => {
      const held = shownOn(lane, day)
      const look = held ? LOOKS[held.status] : null
      return (
        <g key={lane.id} class={look?.legal ? 'name in' : 'name'}>
          <rect
            class={look ? `bar ${look.look}` : 'none'}
            x={narrow ? 10 : 4}
            y={row(i + 1).labelY - 9}
            width={10}
            height={10}
          />
          <text x={narrow ? 26 : 22} y={row(i + 1).labelY}>
            {shortened(lane.name, narrow ? 44 : 21)}
          </text>
        </g>
      )
    })}
  </g>
)

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

interface Place {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly moment: Moment
}

/** Where the points stand, lane after lane, each lane in date order: the order of the arrow keys. */
function placesOf(lanes: readonly Lane[], moments: readonly Moment[], axis: Axis, y: (i: number) => number) {
  const lane = new Map(lanes.map(({ id }, i) => [id, i + 1]))
  const drawn = moments.flatMap((moment): (Place & { readonly i: number })[] => {
    if (moment.day === null || moment.day < axis.first || moment.day > axis.last) return []
    const x = axis.x(moment.day)
    const here = moment.countries.flatMap((id) => lane.get(id) ?? [])
    const rows = moment.countries.length === 0 ? [0] : here
    return rows.map((i) => ({ key: `${moment.id} ${i}`, x, y: y(i), moment, i }))
  })
  return drawn.sort((a, b) => a.i - b.i || a.x - b.x)
}

interface PointProps {
  readonly place: Place
  readonly first: boolean
  readonly onPick: (moment: Moment) => void
}

function Point({ place: { x, y, moment }, first, onPick }: PointProps) {
  const { kind, when, sentence, real } = moment
  const label = `${told(when)}: ${sentence}`
  const pick = () => onPick(moment)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    pick()
  }
  const shape = kind === 'event' ? <circle r={3.4} /> : <path d="M-3.6-3.6H3.6V3.6H-3.6Z" />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is no part of a drawing
    <g
      class={`point ${kind}${real ? '' : ' unreal'}`}
      transform={`translate(${x} ${y})`}
      role="button"
      aria-label={label}
      tabindex={first ? 0 : -1}
      onClick={pick}
      onKeyDown={press}
    >
      <circle class="reach" r={9} />
      {shape}
      <title>{label}</title>
    </g>
  )
}

const MOVES: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One stop of the Tab key for all points; the arrows, Home and End move among them. */
function useRoving(count: number) {
  const at = useRef(0)
  return useCallback(
    (event: KeyboardEvent) => {
      const group = event.currentTarget
      const move = MOVES[event.key]
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : move ? at.current + move : null
      if (to === null || !(group instanceof SVGElement)) return
      event.preventDefault()
      const points = group.querySelectorAll<SVGGElement>('.point')
      points[at.current]?.setAttribute('tabindex', '-1')
      at.current = Math.min(Math.max(to, 0), points.length - 1)
      points[at.current]?.setAttribute('tabindex', '0')
      points[at.current]?.focus()
    },
    [count],
  )
}
