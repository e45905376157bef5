/** The names of all actors, held in memory until the graph says that they have changed: one small query a question. */
import { type Body, lineageOf } from '../domain/lineage.js'
import { type RefIndex, refIndex } from '../domain/refs.js'
import type { GraphReader } from '../graph/reader.js'

export interface Names {
  readonly index: RefIndex
  readonly bodies: ReadonlyMap<string, Body>
}

/** Gives the present names; reads them anew only when their version has changed. */
export function namesOf(reader: GraphReader): () => Promise<Names> {
  let known: { readonly version: string; readonly names: Names } | null = null
  return async () => {
    const version = (await reader.actorsVersion()) ?? 'none'
    if (known?.version === version) return known.names
    const actors = await reader.allActors()
    const bodies = actors.flatMap((a) => (a.type === 'organization' ? [{ id: a.id, predecessor: a.predecessor }] : []))
    const names = { index: refIndex(actors), bodies: new Map(bodies.map((b) => [b.id, b])) }
    known = { version, names }
    return names
  }
}

/** A body, and with lineage its predecessors, oldest first. */
export const bodiesOf = ({ bodies }: Names, organization: string, lineage: boolean): readonly string[] =>
  lineage ? lineageOf(organization, bodies) : [organization]
