/** The network of a body's members: which countries and ties are drawn, and where. The same input gives the same places. */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { NetworkOfDayQuery } from '../generated/operations.js'

type Network = NetworkOfDayQuery['allianceNetwork']
export type NetworkNode = Network['nodes'][number]

export interface Spot {
  readonly node: NetworkNode
  readonly member: boolean
  readonly x: number
  readonly y: number
}

export interface Tie {
  readonly a: Spot
  readonly b: Spot
  /** 0 to 1, against the strongest tie drawn. */
  readonly share: number
}

export interface Layout {
  readonly spots: readonly Spot[]
  readonly ties: readonly Tie[]
  readonly width: number
  readonly height: number
}

/** More countries than this hide each other; the ones with the strongest ties are drawn. */
const MOST = 60
/** Neighbours from outside that are drawn beside the members. */
const OUTSIDE = 10
const TIES_EACH = 4
const STEPS = 240

type Point = { node: NetworkNode; member: boolean; x: number; y: number }

/** Members (by code) with their strongest neighbours, and the strongest ties of each. */
export function layoutOf(network: Network, members: ReadonlySet<string>, width: number, height: number): Layout {
  const byStrength = [...network.nodes].sort(
    (a, b) => b.strength - a.strength || (a.country.code < b.country.code ? -1 : 1),
  )
  const inside = byStrength.filter(({ country }) => members.has(country.code)).slice(0, MOST)
  const here = new Set(inside.map(({ country }) => country.code))
  const outside = neighbours(network, here).slice(0, Math.min(OUTSIDE, MOST - inside.length))
  const points: Point[] = [...inside, ...outside].map((node) => ({
    node,
    member: here.has(node.country.code),
    x: 0,
    y: 0,
  }))
  points.forEach((point, i) => {
    const [angle, radius] = [i * 2.4, 12 * Math.sqrt(i + 0.5)]
    point.x = width / 2 + radius * Math.cos(angle)
    point.y = height / 2 + radius * Math.sin(angle)
  })
  const links = strongest(network, points)
  const most = Math.max(...links.map(({ weight }) => weight), 0.001)
  forceSimulation(points)
    .force(
      'link',
      forceLink(links)
        .distance(70)
        .strength(({ weight }) => 0.1 + (0.5 * weight) / most),
    )
    .force('charge', forceManyBody().strength(-170))
    .force('collide', forceCollide(20))
    .force('center', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength(0.12))
    .stop()
    .tick(STEPS)
  spread(points, width, height)
  return {
    spots: points,
    ties: links.map(({ source, target, weight }) => ({ a: source, b: target, share: weight / most })),
    width,
    height,
  }
}

const MARGIN = 30
/** Wide drawings are stretched, but not so far that near countries look far apart. */
const STRETCH = 1.7

/** Moves the points so that they fill the drawing. */
function spread(points: readonly Point[], width: number, height: number): void {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1]
  const fitting = { x: (width - 2 * MARGIN) / wide, y: (height - 2 * MARGIN) / high }
  const x = Math.min(fitting.x, fitting.y * STRETCH, 3)
  const y = Math.min(fitting.y, fitting.x * STRETCH, 3)
  for (const point of points) {
    point.x = Math.round(width / 2 + (point.x - left - wide / 2) * x)
    point.y = Math.round(height / 2 + (point.y - top - high / 2) * y)
  }
}

/** Countries outside of a set, the one with the strongest ties into it first. */
function neighbours({ nodes, edges }: Network, here: ReadonlySet<string>): readonly NetworkNode[] {
  const into = new Map<string, number>()
  for (const { a, b, weight } of edges)
    for (const [inner, outer] of [
      [a.code, b.code],
      [b.code, a.code],
    ] as const)
      if (here.has(inner) && !here.has(outer)) into.set(outer, (into.get(outer) ?? 0) + weight)
  const strength = ({ country }: NetworkNode) => into.get(country.code) ?? 0
  return nodes.filter((node) => strength(node) > 0).sort((a, b) => strength(b) - strength(a))
}

interface Link {
  readonly source: Point
  readonly target: Point
  readonly weight: number
}

/** The strongest ties of each country among those drawn. */
function strongest({ edges }: Network, points: readonly Point[]): Link[] {
  const at = new Map(points.map((point) => [point.node.country.code, point]))
  const all = edges.flatMap(({ a, b, weight }): Link[] => {
    const [source, target] = [at.get(a.code), at.get(b.code)]
    return source && target && weight > 0 ? [{ source, target, weight }] : []
  })
  const count = new Map<Point, number>()
  const sorted = all.sort((a, b) => b.weight - a.weight)
  return sorted.filter(({ source, target }) => {
    const [s, t] = [count.get(source) ?? 0, count.get(target) ?? 0]
    if (s >= TIES_EACH && t >= TIES_EACH) return false
    count.set(source, s + 1)
    count.set(target, t + 1)
    return true
  })
}
