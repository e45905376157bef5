/** Builds the page into dist/dashboard: scripts and styles of our own, and the world map as a file beside them. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { worldMap } from './world-map.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

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
        this.emitFile({ type: 'asset', fileName: 'world.json', source: JSON.stringify(worldMap()) })
      },
    },
  ],
})
