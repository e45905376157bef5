/** The curated countries against data that packages ship; what differs is listed and explained in seeds/differences.md. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import iso from 'i18n-iso-countries'
import { describe, expect, it } from 'vitest'
import { loadSeeds } from '../../src/app/seed-files.js'
import { REGIONS } from '../../src/app/seed-schema.js'
import type { Country } from '../../src/domain/model.js'
import { foldName } from '../../src/domain/refs.js'

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'de', 'ar', 'zh'] as const
const require = createRequire(import.meta.url)
for (const language of LANGUAGES) iso.registerLocale(require(`i18n-iso-countries/langs/${language}.json`))

const text = readFileSync('seeds/differences.md', 'utf8')

/** The rows of the table under a heading, without its head. */
function table(heading: string): readonly (readonly string[])[] {
  const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '))
}

const listed = (heading: string, columns: number): readonly string[] =>
  table(heading)
    .map((row) => row.slice(0, columns).join(' '))
    .sort()

const countries = loadSeeds('seeds').actors.filter((actor): actor is Country => actor.type === 'country')
const iso3 = Object.keys(iso.getAlpha3Codes())
const alpha2 = ({ code }: Country): string | undefined => iso.alpha3ToAlpha2(code === 'XKX' ? 'XKK' : code)

/** Every name by which a ref finds a country, folded. */
const namesOf = (c: Country): ReadonlySet<string> =>
  new Set([c.name, ...c.aliases.map((a) => a.text), ...Object.values(c.names ?? {})].map(foldName))

/** Names that a package gives to a country and that are none of ours. */
const strange = (theirs: (country: Country) => readonly string[]): readonly string[] => {
  const found = countries.flatMap((c) => {
    const ours = namesOf(c)
    return theirs(c)
      .filter((name) => !ours.has(foldName(name)))
      .map((name) => `${c.code} ${name}`)
  })
  return [...new Set(found)].sort()
}

const inPackage =
  (language: string) =>
  (c: Country): readonly string[] => {
    const code = alpha2(c)
    return code === undefined ? [] : (iso.getName(code, language, { select: 'all' }) ?? [])
  }

describe('i18n-iso-countries', () => {
  it('has no code without a row of ours but those that are explained', () => {
    const ours = new Set(countries.map((c) => c.code))
    expect(iso3.length).toBeGreaterThan(240)
    expect(iso3.filter((code) => !ours.has(code)).sort()).toEqual(listed('Codes of ISO 3166-1 without a row', 1))
  })

  it('lacks no code of ours but those that are explained', () => {
    const theirs = new Set(iso3)
    const lacking = countries.filter(({ code }) => !theirs.has(code)).map(({ code }) => code)
    expect(lacking.sort()).toEqual(listed('Codes of ours that ISO 3166-1 has not', 1))
  })

  it('names every country in English as we do, but for what is explained', () => {
    expect(strange(inPackage('en'))).toEqual(listed('English names of i18n-iso-countries that are none of ours', 2))
  })

  it('names them in six other languages as we do, but for what is listed', () => {
    const others = LANGUAGES.slice(1).flatMap((language) =>
      strange(inPackage(language)).map((line) => `${language} ${line}`),
    )
    expect(others.sort()).toEqual(listed('Names in other languages', 3))
    const own = new Map(countries.map((c) => [c.code, c.names ?? {}]))
    for (const [language, code, , ours] of table('Names in other languages'))
      expect(own.get(code ?? '')?.[language ?? ''], `${code} ${language}`).toBe(ours)
  })
})

/** The tables are of one release of CLDR: another one may differ in other names. */
const sameIcu = text.includes(`ICU ${process.versions.icu}`)

describe.skipIf(!sameIcu)('CLDR', () => {
  const english = (style: 'long' | 'short') => new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' })

  it('names every country in English as we do, but for what is explained', () => {
    const tables = [english('long'), english('short')]
    const theirs = (c: Country) => {
      const code = c.code === 'XKX' ? 'XK' : alpha2(c)
      return code === undefined ? [] : tables.flatMap((names) => names.of(code) ?? [])
    }
    expect(strange(theirs)).toEqual(listed('English names of CLDR that are none of ours', 2))
  })

  it('names the regions as we do, but for what is explained', () => {
    const names = english('long')
    const theirs = new Map(
      Array.from({ length: 200 }, (_, n) => String(n).padStart(3, '0')).map((m49) => [m49, names.of(m49)]),
    )
    const known = new Set([...theirs.values()])
    const parts = [...new Set(REGIONS.flatMap((region) => region.split(' / ')))]
    const rows = table('Regions that CLDR names otherwise')
    expect(parts.length).toBeGreaterThan(20)
    expect(parts.filter((part) => !known.has(part)).sort()).toEqual(rows.map((row) => row[1]).sort())
    for (const [m49, , cldr] of rows) expect(theirs.get(m49 ?? '')).toBe(cldr)
  })
})

it('every difference has a reason', () => {
  const headings = [...text.matchAll(/^## (.+)$/gm)].map((m) => m[1]!)
  expect(headings).toHaveLength(6)
  for (const heading of headings)
    for (const row of table(heading))
      expect(
        row.every((cell) => cell.trim().length > 0),
        row.join(' '),
      ).toBe(true)
})
