/** The control of the day: a slider on the axis of the lanes, a date field, and steps. */
import { useMemo } from 'preact/hooks'
import type { Axis } from './axis.js'
import { dayOf, isoDay, today, told } from './days.js'

interface Props {
  readonly axis: Axis
  readonly width: number
  readonly day: number
  readonly onDay: (day: number) => void
  /** Days on which something happened, in order. */
  readonly ticks: readonly number[]
}

/** The same day of another month or year; the last of a shorter month. */
function shifted(day: number, months: number): number {
  const date = new Date(day * 86_400_000)
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(date.getUTCDate(), length))
  return Math.round(target.getTime() / 86_400_000)
}

export function DayBar({ axis, width, day, onDay, ticks }: Props) {
  const to = (target: number | null | undefined) =>
    target !== null && target !== undefined && onDay(Math.min(Math.max(target, axis.first), axis.last))
  const before = ticks.findLast((tick) => tick < day)
  const after = ticks.find((tick) => tick > day)
  const marks = useMemo(
    () => (
      <svg class="ticks" width={width} height={8} aria-hidden="true" focusable="false">
        <path d={[...new Set(ticks)].map((tick) => `M${axis.x(tick)} 0v8`).join('')} />
      </svg>
    ),
    [axis, width, ticks],
  )
  const keys = (event: KeyboardEvent) => {
    const months = { PageUp: -12, PageDown: 12 }[event.key]
    if (months === undefined) return
    event.preventDefault()
    to(shifted(day, months))
  }
  return (
    <>
      <div class="row no-print">
        <label>
          Day
          <input
            type="date"
            value={isoDay(day)}
            min={isoDay(axis.first)}
            max={isoDay(axis.last)}
            onChange={(event) => to(dayOf(event.currentTarget.value))}
          />
        </label>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form of its own */}
        <div class="steps" role="group" aria-label="Steps">
          <button type="button" onClick={() => to(shifted(day, -12))}>
            − year
          </button>
          <button type="button" onClick={() => to(shifted(day, 12))}>
            + year
          </button>
          <button type="button" disabled={before === undefined} onClick={() => to(before)}>
            ‹ event
          </button>
          <button type="button" disabled={after === undefined} onClick={() => to(after)}>
            event ›
          </button>
          <button type="button" onClick={() => to(today())}>
            today
          </button>
        </div>
      </div>
      <div class="slide no-print">
        <span class="slide-day" style={{ width: `${axis.left - 16}px` }} aria-hidden="true">
          {told({ edtf: isoDay(day) })}
        </span>
        <input
          type="range"
          aria-label="Day"
          aria-valuetext={told({ edtf: isoDay(day) })}
          min={axis.first}
          max={axis.last}
          step={1}
          value={day}
          style={{ marginLeft: `${axis.left - 8}px`, width: `${axis.right - axis.left + 16}px` }}
          onInput={(event) => to(Number(event.currentTarget.value))}
          onKeyDown={keys}
        />
        {marks}
      </div>
    </>
  )
}
