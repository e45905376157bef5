/**
 * The world map, drawn at build time: paths in Natural Earth's projection, so that the page needs no geometry of its
 * own. Ids are alpha-3 codes. What is contested belongs to nobody here: it has a name and no id.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoContains, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'

const require = createRequire(import.meta.url)
const WIDTH = 960
const HEIGHT = 470
/** Smaller than this on the map (in square units), a country is drawn as a dot too. */
const SMALL = 14

/** Natural Earth draws lines of control. Land under these codes is claimed by another state, or by its own people. */
const CONTESTED_CODES = new Set(['ESH'])
/** A place in land that the map gives to one side while others hold that it is another's. */
const CONTESTED_PLACES = [{ name: 'Crimea', within: 'RUS', at: [34.3, 45.2] }]
/** Lines that at least one of the two sides, or their neighbours, do not take for a border. */
const CONTESTED_LINES = ['IND PAK', 'CHN IND', 'CHN PAK', 'ISR PSE', 'ISR SYR', 'ESH MAR', 'ESH MRT', 'DZA ESH']
CONTESTED_LINES.push('RUS UKR', 'SDN SSD', 'EGY SDN')
/** Members of world bodies that are too small for the map, and states of the past at their capitals. */
const PLACES = { TUV: [179.2, -8.5], SUN: [37.6, 55.75], YUG: [20.46, 44.8], CSK: [14.4, 50.1], DDR: [13.4, 52.5] }
PLACES.SCG = [20.46, 44.8]
/** Land without a code of its own that nobody else claims. */
const UNCONTESTED = new Set(['Indian Ocean Ter.'])
/** Where Natural Earth's own codes differ from ISO's. */
const NAMED = { Kosovo: 'XKX', Somaliland: 'XSL', 'N. Cyprus': 'XNC' }

/** Points nearer than this to the one before them are left out: the eye sees no difference, the file is a third. */
const NEAR = 0.7

/** A shape's path, one decimal, thinned; islands that come to nothing are left out. */
const path = (project, shape) => thinned(geoPath(project).digits(1)(shape) ?? '', 3)

function thinned(drawn, least) {
  return [...drawn.matchAll(/M([^MZ]+)(Z?)/g)]
    .map(([, points, end]) => {
      const all = points.split('L')
      const kept = all.slice(0, 1)
      for (const point of all.slice(1)) if (distance(point, kept.at(-1)) >= NEAR) kept.push(point)
      if (end === '' && kept.at(-1) !== all.at(-1)) kept.push(all.at(-1))
      return kept.length < least ? '' : `M${kept.join('L')}${end}`
    })
    .join('')
}

function distance(a, b) {
  const [[ax, ay], [bx, by]] = [a.split(','), b.split(',')]
  return Math.hypot(ax - bx, ay - by)
}

/** Takes the polygon that holds a place out of a country; gives the country without it, and the place as a shape. */
function cutOut(country, at) {
  const polygon = country.geometry.coordinates.find((rings) => geoContains({ type: 'Polygon', coordinates: rings }, at))
  if (!polygon) throw new Error(`world map: nothing of ${country.id} at ${at}`)
  const coordinates = country.geometry.coordinates.filter((rings) => rings !== polygon)
  return [
    { ...country, geometry: { type: 'MultiPolygon', coordinates } },
    { type: 'Polygon', coordinates: polygon },
  ]
}

/** The map as the page reads it: { width, height, countries, contested, borders, contestedBorders }. */
export function worldMap() {
  const iso = require('i18n-iso-countries')
  const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'))
  const codeOf = ({ id, properties }) => NAMED[properties.name] ?? (id ? iso.numericToAlpha3(id) : null) ?? null
  const atlas = world.objects.countries
  const kept = { ...atlas, geometries: atlas.geometries.filter((shape) => codeOf(shape) !== 'ATA') }
  let shapes = united(feature(world, kept).features.map((shape) => ({ ...shape, id: codeOf(shape) })))

  const contested = []
  for (const { name, within, at } of CONTESTED_PLACES) {
    shapes = shapes.map((shape) => {
      if (shape.id !== within) return shape
      const [rest, place] = cutOut(shape, at)
      contested.push({ name, geometry: place })
      return rest
    })
  }
  for (const { id, properties, geometry } of shapes)
    if ((id === null && !UNCONTESTED.has(properties.name)) || CONTESTED_CODES.has(id) || id === NAMED[properties.name])
      contested.push({ name: properties.name, id, geometry })

  const project = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'FeatureCollection', features: shapes })
  const at = (place) => project(place).map((n) => Math.round(n * 10) / 10)
  const draw = geoPath(project)
  const isContested = (a, b) => {
    const codes = [codeOf(a), codeOf(b)]
    return (
      codes.some((code) => code === null || Object.values(NAMED).includes(code)) ||
      CONTESTED_LINES.includes(codes.sort().join(' '))
    )
  }
  const line = (filter) => thinned(geoPath(project).digits(1)(mesh(world, kept, filter)) ?? '', 2)
  const countries = shapes
    .filter(({ id }) => id !== null && !contested.some((place) => place.id === id))
    .map((shape) => {
      const small = draw.area(shape) < SMALL
      return { id: shape.id, d: path(project, shape), ...(small ? { dot: at(middle(shape)) } : {}) }
    })
  const drawn = new Set(countries.map(({ id }) => id))
  const places = Object.entries(PLACES).flatMap(([id, place]) => (drawn.has(id) ? [] : [{ id, d: '', dot: at(place) }]))
  return {
    width: WIDTH,
    height: HEIGHT,
    countries: [...countries, ...places],
    contested: contested.map(({ name, id, geometry }) => ({ name, id: id ?? null, d: path(project, geometry) })),
    borders: line((a, b) => a !== b && !isContested(a, b)),
    contestedBorders: line((a, b) => a !== b && isContested(a, b)),
  }
}

/** One shape a code: some islands come as shapes of their own under their country's code. */
function united(shapes) {
  const byCode = new Map()
  for (const shape of shapes) {
    const code = shape.id ?? shape.properties.name
    byCode.set(code, [...(byCode.get(code) ?? []), shape])
  }
  return [...byCode.values()].map(([first, ...others]) => {
    if (others.length === 0) return first
    const polygons = [first, ...others].flatMap(({ geometry: { type, coordinates } }) =>
      type === 'Polygon' ? [coordinates] : coordinates,
    )
    return { ...first, geometry: { type: 'MultiPolygon', coordinates: polygons } }
  })
}

/** The middle of a country's largest island: where its dot stands. */
function middle({ geometry }) {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const polygons = rings.map((coordinates) => ({ type: 'Polygon', coordinates }))
  const [largest] = polygons.sort((a, b) => geoArea(b) - geoArea(a))
  return geoPath().centroid(largest)
}
