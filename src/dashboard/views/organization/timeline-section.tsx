/** The timeline with its legend, its table and what was picked in it. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import type { Status } from '../../generated/operations.js'
import { Periods } from '../../generated/operations.js'
import type { AsOf } from '../../parts/as-of.js'
import type { Axis } from '../../parts/axis.js'
import { boundsOf } from '../../parts/days.js'
import { Lanes } from '../../parts/lanes.js'
import { MomentRow } from '../../parts/moment-list.js'
import type { Moment } from '../../parts/moments.js'
import { PeriodTable, sheetOf } from '../../parts/period-table.js'
import { hasStory, type Lane } from '../../parts/periods.js'
import { Legend, LOOKS } from '../../parts/status.js'
import { Tools } from '../../parts/tools.js'
import type { Organization } from '../organization.js'

interface Props {
  readonly organization: Organization
  readonly lanes: readonly Lane[]
  readonly moments: readonly Moment[]
  readonly day: number
  readonly axis: Axis
  readonly width: number
  readonly onDay: (day: number) => void
  readonly known: AsOf
}

/** More lanes than this are too many to read at once: then those with a story stand alone, until all are asked for. */
const MANY = 64

export function TimelineSection({ organization, lanes, moments, day, axis, width, onDay, known }: Props) {
  const [all, setAll] = useState(false)
  const [picked, setPicked] = useState<Moment | null>(null)
  const [table, setTable] = useState(false)
  const drawing = useRef<SVGSVGElement>(null)
  const pick = useCallback((moment: Moment) => setPicked(moment), [])
  const label = organization.acronym ?? organization.name
  const shown = useMemo(() => (all || lanes.length <= MANY ? lanes : withStory(lanes)), [lanes, all])
  const marks = useMemo(() => marksOf(organization, label), [organization, label])
  const looks = useMemo(() => looksOf(lanes), [lanes])
  return (
    <section class="section" aria-labelledby="timeline">
      <div class="over">
        <h2 id="timeline">Who stood where</h2>
        <Tools
          name={`${label}-timeline`}
          ask={{ operation: Periods, variables: { organization: label, ...known } }}
          csv={() => sheetOf(lanes)}
          json={() => ({ organization, lanes })}
          svg={() => drawing.current}
        />
      </div>
      {shown.length < lanes.length && (
        <p class="quiet">
          {shown.length} of {lanes.length} lanes: countries with more to tell than one membership.{' '}
          <button type="button" class="plain" onClick={() => setAll(true)}>
            Show all {lanes.length}
          </button>
        </p>
      )}
      <div class="picture">
        {width > 0 && (
          <Lanes
            lanes={shown}
            moments={moments}
            name={label}
            body={organization.id}
            marks={marks}
            axis={axis}
            width={width - 2}
            day={day}
            onPick={pick}
            drawing={drawing}
          />
        )}
      </div>
      {picked && (
        <div class="card picked" role="status">
          <MomentRow
            key={picked.id}
            line={{ ...picked, ids: [picked.id] }}
            about={organization.id}
            onDay={onDay}
            open
          />
        </div>
      )}
      <Legend looks={looks} />
      <p class="quiet">
        Circles are acts, squares statements, hollow ones announced, planned or threatened.
        {organization.predecessor && ` Paler bars are memberships of ${organization.predecessor.name}.`}
      </p>
      <details onToggle={(event) => setTable(event.currentTarget.open)}>
        <summary>The same as a table</summary>
        {table && <PeriodTable lanes={lanes} />}
      </details>
    </section>
  )
}

function withStory(lanes: readonly Lane[]): readonly Lane[] {
  const found = lanes.filter(hasStory)
  return found.length > 0 ? found.slice(0, MANY) : lanes.slice(0, MANY)
}

function marksOf({ founded, dissolved }: Organization, label: string) {
  const [begin, end] = [boundsOf(founded).first, boundsOf(dissolved).first]
  return [
    ...(begin === null ? [] : [{ day: begin, label: `${label} was founded` }]),
    ...(end === null ? [] : [{ day: end, label: `${label} ended` }]),
  ]
}

/** One status for each look that the lanes have, in their order. */
function looksOf(lanes: readonly Lane[]): readonly Status[] {
  const held = new Set(lanes.flatMap(({ periods }) => periods.map(({ status }) => status)))
  return Object.keys(LOOKS).filter((status): status is Status => held.has(status as Status)) // LOOKS has every status
}
