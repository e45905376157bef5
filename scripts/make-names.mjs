/**
 * Makes the generated part of seeds/actors/names.yaml: names of countries in English (ours), the other five languages of
 * the UN and German, and each state's own languages, from Node's own CLDR tables (Intl.DisplayNames). The rows below the
 * line "# --- By hand" stay as they are, and their codes are not generated.
 *
 *   node scripts/make-names.mjs          print the file
 *   node scripts/make-names.mjs --write  write it; then read the difference before you commit: names change between
 *                                        releases of CLDR, and not every one is how people write
 */
import { readFileSync, writeFileSync } from 'node:fs'
import iso from 'i18n-iso-countries'
import { parse } from 'yaml'

const target = new URL('../seeds/actors/names.yaml', import.meta.url)
const countries = parse(readFileSync(new URL('../seeds/actors/countries.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
})

const EVERYWHERE = ['fr', 'es', 'ru', 'de', 'ar', 'zh']

/** Languages of the state itself that are not among those above, as far as CLDR has them. */
const OWN = {
  AFG: 'ps fa', AGO: 'pt', ALA: 'sv', ALB: 'sq', AND: 'ca', ARM: 'hy', AZE: 'az', BDI: 'rn', BEL: 'nl', BGD: 'bn',
  BGR: 'bg', BIH: 'bs hr sr', BLR: 'be', BRA: 'pt', BRN: 'ms', BTN: 'dz', CAF: 'sg', CHE: 'it', CPV: 'pt', CUW: 'nl',
  CYP: 'el tr', CZE: 'cs', ABW: 'nl', DNK: 'da', ERI: 'ti', EST: 'et', ETH: 'am', FIN: 'fi sv', FRO: 'fo', GEO: 'ka',
  GNB: 'pt', GNQ: 'pt', GRC: 'el', GRL: 'kl', HRV: 'hr', HUN: 'hu', IDN: 'id', IND: 'hi', IRL: 'ga', IRN: 'fa',
  IRQ: 'ku', ISL: 'is', ISR: 'he', ITA: 'it', JPN: 'ja', KAZ: 'kk', KEN: 'sw', KGZ: 'ky', KHM: 'km', KOR: 'ko',
  LAO: 'lo', LKA: 'si ta', LTU: 'lt', LUX: 'lb', LVA: 'lv', MAC: 'pt', MDA: 'ro', MDG: 'mg', MKD: 'mk sq', MLT: 'mt',
  MMR: 'my', MNE: 'sr sr-Latn', MNG: 'mn', MOZ: 'pt', MYS: 'ms', NLD: 'nl', NOR: 'nb', NPL: 'ne', NZL: 'mi', PAK: 'ur',
  PHL: 'fil', POL: 'pl', PRK: 'ko', PRT: 'pt', ROU: 'ro', RWA: 'rw', SGP: 'ms ta', SMR: 'it', SOM: 'so',
  SRB: 'sr sr-Latn', STP: 'pt', SVK: 'sk', SVN: 'sl', SWE: 'sv', SXM: 'nl', SUR: 'nl', TJK: 'tg', THA: 'th', TKM: 'tk',
  TLS: 'pt', TON: 'to', TUR: 'tr', TZA: 'sw', UGA: 'sw', UKR: 'uk', UZB: 'uz', VAT: 'it', VNM: 'vi', XKX: 'sq sr',
  ZAF: 'af zu',
} // biome-ignore format: a table

/** The short form is an abbreviation there ("R.-U.", "EE. UU."). */
const LONG = ['GBR', 'USA']

const alpha2 = (code) => (code === 'XKX' ? 'XK' : iso.alpha3ToAlpha2(code))

const tables = new Map()
function nameIn(language, code) {
  const style = LONG.includes(code) ? 'long' : 'short'
  const key = `${language} ${style}`
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return undefined
  if (!tables.has(key)) tables.set(key, new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }))
  // CLDR's Russian shortens "islands", which nobody types.
  return tables.get(key).of(alpha2(code))?.replace('о-ва', 'острова')
}

const plain = (text) => (/^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’‘ʼʻ&()（）·‐–-]*$/u.test(text) ? text : JSON.stringify(text))

function row({ code, name }) {
  const languages = ['en', ...EVERYWHERE, ...(OWN[code]?.split(' ') ?? [])]
  const names = languages.flatMap((language) => {
    const text = language === 'en' ? name : nameIn(language, code)
    return text ? [`${language}: ${plain(text.normalize('NFC'))}`] : []
  })
  return `${code}: { ${names.join(', ')} }`
}

const [head, byHand] = readFileSync(target, 'utf8').split(/(?=^# --- By hand)/m)
const kept = Object.keys(parse(byHand, { schema: 'failsafe' }) ?? {})
const comments = head.split('\n').filter((line) => line.startsWith('#'))
const rows = countries.filter(({ code }) => !kept.includes(code) && alpha2(code)).map(row)
const left = countries.filter(({ code }) => !kept.includes(code) && !alpha2(code)).map(({ code }) => code)
if (left.length > 0) console.error(`No names for ${left.join(', ')}: write them by hand.`)
const text = `${[...comments, ...rows.sort()].join('\n')}\n\n${byHand}`
if (process.argv.includes('--write')) writeFileSync(target, text)
else process.stdout.write(text)
