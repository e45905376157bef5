/** Measures of a network of ties: who is central, who stands in one group. The same ties give the same measures. */
import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import type { CountryId } from '../model.js'
import type { Tie } from './ties.js'

// Both packages declare a default export and are CommonJS: at run time the function itself comes in.
const louvain = louvainModule as unknown as typeof louvainModule.default
const betweenness = betweennessModule as unknown as typeof betweennessModule.default

export interface Measures {
  /** 0 to 1: on what share of the strongest ways between two others the country lies. */
  readonly betweenness: ReadonlyMap<CountryId, number>
  /** From 1, the largest group first; none for a country without a certain tie. */
  readonly group: ReadonlyMap<CountryId, number>
}

/** Certain ties alone. A way is as long as the sum of 1 / weight of its ties. */
export function measuresOf(countries: readonly CountryId[], ties: readonly Tie[]): Measures {
  const graph = new UndirectedGraph<object, { weight: number; length: number }>()
  for (const country of countries) graph.addNode(country)
  for (const { a, b, weight } of ties) if (weight > 0) graph.addEdge(a, b, { weight, length: 1 / weight })
  if (graph.size === 0) return { betweenness: new Map(countries.map((c) => [c, 0])), group: new Map() }
  const central = betweenness(graph, { getEdgeWeight: 'length', normalized: countries.length > 2 })
  const communities = louvain(graph, { getEdgeWeight: 'weight', rng: always(), randomWalk: false })
  return { betweenness: new Map(Object.entries(central)), group: groupsOf(countries, graph, communities) }
}

/** Numbers that come out the same each time (mulberry32 of 1): groups must not depend on chance. */
function always(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function groupsOf(
  countries: readonly CountryId[],
  graph: UndirectedGraph,
  communities: { readonly [country: string]: number },
): ReadonlyMap<CountryId, number> {
  const groups = new Map<number, CountryId[]>()
  for (const country of countries) {
    const community = communities[country]
    if (community === undefined || graph.degree(country) === 0) continue
    groups.set(community, [...(groups.get(community) ?? []), country])
  }
  const ordered = [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
  return new Map(ordered.flatMap((group, i) => group.map((country) => [country, i + 1] as const)))
}
