/**
 * Writes seeds/schema/*.json, the JSON Schemas by which editors check the files of seeds/, from the schemas that the
 * loader itself uses (src/app/seed-schema.ts). A test holds them fresh.
 *
 *   npm run build && node scripts/make-seed-schemas.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { seedJsonSchemas } from '../dist/app/seed-json-schema.js'

const folder = new URL('../seeds/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(seedJsonSchemas())) writeFileSync(new URL(name, folder), text)
