/** The world map's file, fetched once. */
import { useEffect, useState } from 'preact/hooks'

export interface World {
  readonly width: number
  readonly height: number
  readonly countries: readonly { readonly id: string; readonly d: string; readonly dot?: readonly [number, number] }[]
  readonly contested: readonly { readonly name: string; readonly id: string | null; readonly d: string }[]
  readonly borders: string
  readonly contestedBorders: string
}

let world: Promise<World> | null = null

async function load(): Promise<World> {
  const response = await fetch('/page/world.json')
  if (!response.ok) throw new Error(`The map answers ${response.status}`)
  return (await response.json()) as World // built with the page: src/dashboard/world-map.mjs
}

/** The map; null while it comes, an error where it does not. */
export function useWorld(): World | Error | null {
  const [got, setGot] = useState<World | Error | null>(null)
  useEffect(() => {
    world ??= load()
    world.then(setGot, (error: unknown) => {
      world = null
      setGot(error instanceof Error ? error : new Error(String(error)))
    })
  }, [])
  return got
}
