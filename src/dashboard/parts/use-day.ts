/** The day of a view: moves at once, and is written into the address when it rests. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { go, hrefOf, type Place } from '../router.js'
import { dayOf, isoDay, today } from './days.js'

const REST_MS = 300

export function useDay(place: Place): readonly [number, (day: number) => void] {
  const at = place.params.get('at')
  const [day, setDay] = useState(() => dayOf(at) ?? today())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the address, not the day that writes it
  useEffect(() => setDay(dayOf(at) ?? today()), [at, place.params.get('ref')])
  useEffect(() => () => clearTimeout(timer.current), [])
  const move = useCallback(
    (to: number) => {
      setDay(to)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        const params = Object.fromEntries(place.params)
        go(hrefOf(place.path, { ...params, at: isoDay(to) }), true)
      }, REST_MS)
    },
    [place],
  )
  return [day, move]
}

/** A value that follows another once it rests, so that what is costly to draw does not move with every step. */
export function useResting<T>(value: T, ms = 120): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}
