/** Builds the page into dist/dashboard: scripts and styles of our own, and the world map as a file beside them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const require = createRequire(import.meta.url)
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The countries of world-atlas (ISO numeric ids) under their alpha-3 codes; territories without a code keep their name. */
function worldMap() {
  const iso = require('i18n-iso-countries')
  const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'))
  const { countries } = world.objects
  const geometries = countries.geometries.map(({ type, arcs, id, properties }) => ({
    type,
    arcs,
    id: (id && iso.numericToAlpha3(id)) ?? null,
    properties: { name: properties.name },
  }))
  return JSON.stringify({ ...world, objects: { countries: { ...countries, geometries } } })
}

export default defineConfig({
  root: here('.'),
  base: '/page/',
  build: {
    outDir: here('../../dist/dashboard'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    {
      name: 'world-map',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'world.json', source: worldMap() })
      },
    },
  ],
})
