/** The pictures and tables of an organization on a day. */
import { useMemo } from 'preact/hooks'
import { Periods, Story } from '../../generated/operations.js'
import { asOf } from '../../parts/as-of.js'
import { axisOf } from '../../parts/axis.js'
import { DayBar } from '../../parts/day-bar.js'
import { boundsOf, dayOf, isoDay, today, told } from '../../parts/days.js'
import { sentenceOn, standingsOn } from '../../parts/held-words.js'
import { MembersTable } from '../../parts/members-table.js'
import { MomentList } from '../../parts/moment-list.js'
import type { Moment } from '../../parts/moments.js'
import type { Lane } from '../../parts/periods.js'
import { Tools, ViewTools } from '../../parts/tools.js'
import { useDay, useResting } from '../../parts/use-day.js'
import { useWidth } from '../../parts/use-width.js'
import { hrefOf, type Place } from '../../router.js'
import type { Asked } from '../../use-ask.js'
import type { Organization } from '../organization.js'
import { MapSection } from './map-section.js'
import { NetworkSection } from './network-section.js'
import { TimelineSection } from './timeline-section.js'

interface Props {
  readonly organization: Organization
  readonly lanes: readonly Lane[]
  readonly moments: readonly Moment[]
  readonly story: Asked<unknown>
  readonly place: Place
}

export function Scene({ organization, lanes, moments, story, place }: Props) {
  const { id, name, acronym } = organization
  const label = acronym ?? id
  const [day, setDay] = useDay(place)
  const rested = useResting(day)
  const { ref, width } = useWidth()
  const axis = useMemo(() => axisOf(...spanOf(lanes, moments), width), [lanes, moments, width])
  const ticks = useMemo(
    () => moments.flatMap(({ day }) => (day === null ? [] : [day])).sort((a, b) => a - b),
    [moments],
  )
  const standings = useMemo(() => standingsOn(lanes, day), [lanes, day])
  const resting = useMemo(() => standingsOn(lanes, rested), [lanes, rested])
  const sentence = sentenceOn(day, standings)
  const toDay = (target: number) => {
    setDay(target)
    document.querySelector('.day-part')?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <div class="day-part" ref={ref}>
        <p class="lead" aria-live="polite" data-counts>
          {sentence}
        </p>
      </div>
      {width > 0 && <DayBar axis={axis} width={width} day={day} onDay={setDay} ticks={ticks} />}
      <TimelineSection
        organization={organization}
        lanes={lanes}
        moments={moments}
        day={day}
        axis={axis}
        width={width}
        onDay={setDay}
        known={asOf(place)}
      />
      <MapSection standings={standings} rested={resting} day={rested} label={label} />
      <section class="section" aria-labelledby="on-the-day">
        <div class="over">
          <h2 id="on-the-day">On {told({ edtf: isoDay(rested) })}</h2>
          <Tools
            name={`${label}-${isoDay(rested)}`}
            ask={{ operation: Periods, variables: { organization: label, ...asOf(place) } }}
            csv={() => ({
              columns: ['country', 'code', 'status', 'since', 'certain', 'disputed'],
              rows: resting.map(({ lane, held: { status, period, certain } }) => [
                lane.name,
                lane.code,
                status,
                period.since?.edtf,
                certain,
                period.disputed,
              ]),
            })}
          />
        </div>
        <MembersTable standings={resting} organization={{ id, name, label }} day={rested} />
      </section>
      <NetworkSection standings={resting} day={rested} label={label} width={width} known={asOf(place)} />
      <section class="section" aria-labelledby="story">
        <div class="over">
          <h2 id="story">What happened and what was said</h2>
          <Tools
            name={`${label}-story`}
            ask={{ operation: Story, variables: { organization: label, ...asOf(place) } }}
            csv={() => ({
              columns: ['date', 'kind', 'sentence', 'disputed'],
              rows: moments.map((m) => [m.when?.edtf, m.kind, m.sentence, m.disputed]),
            })}
            json={() => (story.state === 'done' ? story.answer : null)}
          />
        </div>
        {story.state === 'loading' && <p class="loading">Loading …</p>}
        {story.state === 'failed' && (
          <p class="problem" role="alert">
            {story.error.message}
          </p>
        )}
        {story.state === 'done' && <MomentList moments={moments} about={id} onDay={toDay} />}
      </section>
      <ViewTools text={`${name}. ${sentence}`} href={hrefOf('/organization', { ref: label, at: isoDay(rested) })} />
    </>
  )
}

const YEAR = 366

/** From the year before the first day on record to a year after today or the last day that is due. */
function spanOf(lanes: readonly Lane[], moments: readonly Moment[]): [number, number] {
  const days = [
    ...lanes.flatMap(({ periods }) => periods.flatMap((p) => [p.from.first, p.from.last, ...ends(p.until)])),
    ...moments.flatMap(({ day }) => (day === null ? [] : [day])),
  ].filter(Number.isFinite)
  const year = (day: number, more: number) => dayOf(String(Number(isoDay(day).slice(0, 4)) + more)) ?? day
  return [year(Math.min(...days, today() - 10 * YEAR), 0), year(Math.max(...days, today()), 1)]
}

const ends = (until: Parameters<typeof boundsOf>[0]): readonly number[] => {
  const { first, last } = boundsOf(until)
  return [first, last].filter((day) => day !== null)
}
