/** What the hand-edited files in seeds/ may say. The descriptions are what an editor shows beside a key. */
import { z } from 'zod'
import { isEdtf } from '../domain/edtf.js'
import type { Country, Name, Organization } from '../domain/model.js'
import { ACTS, FACTUALITIES, POLARITIES, STATUSES } from '../domain/vocabulary.js'

const text = z.string().trim().min(1, 'is empty')
const DATE = '(\\.\\.|\\d{4}(-\\d{2}(-\\d{2})?)?)'
/** An editor reads 1992 as a number; we read everything as text. */
const edtf = text
  .refine(isEdtf, {
    error: ({ input }) => `"${String(input)}" is not a date (2024, 2024-02, 2024-02-23, an interval)`,
  })
  .meta({ type: ['string', 'integer'], pattern: `^${DATE}(/${DATE})?$` })
const code = text.regex(/^[A-Z]{3}$/, { error: ({ input }) => `"${String(input)}" is not a three-letter code` })
/** A member: a country's code, or an organization that is a member of another. */
const member = text.regex(/^([A-Z]{3}|org:[A-Z][A-Z0-9_-]*)$/, {
  error: ({ input }) => `"${String(input)}" is neither a three-letter code nor org:ACRONYM`,
})
const key = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) => `"${String(input)}" is not a key (small letters, digits, hyphens)`,
})
const name = z.union([text, z.strictObject({ text, from: edtf.optional(), to: edtf.optional() })], {
  error: 'is neither a name nor { text, from, to }',
})
const names = z.array(name).default([])

const capitals = (word: string): string => word.toUpperCase()

/** One of the domain's words, written in small letters. */
function word<const W extends string>(words: readonly W[]) {
  return text
    .transform(capitals)
    .pipe(
      z.enum(words, {
        error: ({ input }) => `"${String(input).toLowerCase()}" is none of ${words.join(', ').toLowerCase()}`,
      }),
    )
    .meta({ enum: words.map((w) => w.toLowerCase()) })
}

const keysOf = <K extends string>(table: Record<K, unknown>): K[] => Object.keys(table) as K[]

const countryKinds = ['STATE', 'TERRITORY', 'PARTLY_RECOGNISED', 'HISTORIC'] as const

/** Macro region and sub-region by the United Nations' standard M49, those that have states or territories of ours. */
export const REGIONS = [
  ...['Eastern', 'Middle', 'Northern', 'Southern', 'Western'].map((part) => `Africa / ${part} Africa`),
  ...['Caribbean', 'Central America', 'Northern America', 'South America'].map((part) => `Americas / ${part}`),
  ...['Central', 'Eastern', 'South-eastern', 'Southern', 'Western'].map((part) => `Asia / ${part} Asia`),
  ...['Eastern', 'Northern', 'Southern', 'Western'].map((part) => `Europe / ${part} Europe`),
  ...['Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia'].map((part) => `Oceania / ${part}`),
] as const

/** seeds/actors/countries.yaml */
export const COUNTRIES = z.array(
  z.strictObject({
    code: code.describe('ISO 3166-1 alpha-3, 3166-3 for ended states, X codes are ours'),
    name: text.describe('the English name of today, of an ended state its last'),
    kind: word(countryKinds).prefault('state'),
    region: z
      .enum(REGIONS, { error: ({ input }) => `"${String(input)}" is no region of the UN` })
      .describe('macro region / sub-region of the UN (M49)')
      .optional(),
    aliases: names.describe('other English names, official ones among them; { text, from, to } for those of a time'),
    demonyms: names.describe('its people and what is theirs'),
    seats: names.describe('capitals and palaces that stand for it'),
    from: edtf.describe('when it began, where another state stood in its place before').optional(),
    to: edtf.describe('first day on which it no longer was').optional(),
    successors: z.array(code).default([]),
  }),
)

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, {
  error: ({ input }) => `"${String(input)}" is not a language (fr, hy, sr-Latn)`,
})

/** seeds/actors/names.yaml */
export const NAMES = z.record(code, z.record(language, text))

/** seeds/actors/leaders.yaml */
export const LEADERS = z.array(
  z.strictObject({
    id: key,
    name: text,
    spellings: z.array(text).default([]),
    offices: z
      .array(
        z.strictObject({
          office: text.describe('in small letters: prime minister, president, minister of foreign affairs'),
          of: text.describe('a country’s code, or an organization’s acronym'),
          from: edtf.optional(),
          to: edtf.optional(),
        }),
      )
      .min(1, 'has no office'),
  }),
)

const source = z.strictObject({
  kind: word(['TREATY', 'REGISTER', 'OFFICIAL_LIST', 'OWN_ACT', 'DATA_SET', 'REPORT']).describe('this is the rank'),
  where: text.describe('title, number, article, page: enough to find it without a link'),
  published: edtf.describe('day of publication').optional(),
  seen: text
    .refine((seen) => seen === 'no' || isEdtf(seen), 'is neither "no" nor a day')
    .describe('the day somebody opened it, or no'),
  url: z
    .url({ protocol: /^https?$/, error: 'is not a web address' })
    .describe('only if it was opened there')
    .optional(),
})

const row = z
  .strictObject({
    key: key.describe('unique in the file, never changed and never used again'),
    country: member.describe('whom it is about; without country, countries and closed: the organization').optional(),
    countries: z.array(member).min(1).describe('several: one claim each').optional(),
    closed: z.array(member).min(1).describe('a complete list: those and nobody else').optional(),
    act: word(keysOf(ACTS)).describe('what happened').optional(),
    standing: word(keysOf(STATUSES)).describe('what is the case').optional(),
    on: edtf.describe('day of the act, or of the standing').optional(),
    until: edtf.describe('end, where the same sentence says it').optional(),
    effective: edtf.describe('day on which a notice takes effect').optional(),
    by: text.describe('who did it to the country').optional(),
    of: text.describe('the predecessor, for succeeded').optional(),
    continues: z
      .enum(['true', 'false'], { error: 'is neither true nor false' })
      .meta({ type: 'boolean', enum: [true, false], description: 'whether the predecessor’s seat goes on' })
      .optional(),
    polarity: word(POLARITIES).describe('asserts unless denies').prefault('asserts'),
    factuality: word(FACTUALITIES).describe('happened unless said; announced for announced_withdrawal').optional(),
    speaker: text.describe('leader:<id>, or a name').optional(),
    voice: text.describe('the country or organization that speaks').optional(),
    saidOn: edtf.describe('the day it was said').optional(),
    source: text.describe('key of the source'),
    says: text.describe('the row’s sentence, in our own words'),
  })
  .refine((r) => (r.act === undefined) !== (r.standing === undefined), 'needs either act or standing')
  .refine((r) => [r.country, r.countries, r.closed].filter((v) => v !== undefined).length <= 1, {
    error: 'takes only one of country, countries and closed',
  })
  .refine(
    (r) => r.standing === undefined || r.country || r.countries || r.closed,
    'says of no country that it stands so',
  )
  .meta({ oneOf: [{ required: ['act'] }, { required: ['standing'] }] })

/** seeds/records/<ACRONYM>.yaml */
export const RECORDS = z.strictObject({
  organization: text
    .regex(/^[A-Z][A-Z0-9_-]*$/, { error: ({ input }) => `"${String(input)}" is not an acronym` })
    .describe('the acronym, as in the file’s name'),
  name: text,
  kind: word(['ORGANIZATION', 'TREATY', 'GROUPING']),
  acronyms: z.array(text).default([]).describe('in the working languages'),
  aliases: names,
  seats: names.describe('only metonyms that mean nobody else'),
  predecessor: text.describe('acronym of the body it came from').optional(),
  checkedOn: edtf.describe('up to when the list of members was compared with a source').optional(),
  sources: z.record(key, source),
  rows: z.array(row).min(1, 'is empty'),
})

type CountryRow = z.infer<typeof COUNTRIES>[number]
/** One leader with his offices, as written. */
export type LeaderRow = z.infer<typeof LEADERS>[number]
/** One organization's file, as written. */
export type RecordsFile = z.infer<typeof RECORDS>
/** One row of it, as written. */
export type RecordRow = z.infer<typeof row>
type NameRow = z.infer<typeof name>

const toName = (row: NameRow): Name =>
  typeof row === 'string'
    ? { text: row }
    : { text: row.text, ...(row.from && { from: row.from }), ...(row.to && { to: row.to }) }

/** The country of a row, with its names in other languages where there are any. */
export const toCountry = (row: CountryRow, names: Readonly<Record<string, string>> | undefined): Country => ({
  id: `country:${row.code}`,
  type: 'country',
  code: row.code,
  name: row.name,
  kind: row.kind,
  ...(row.region && { region: row.region }),
  ...(names && { names }),
  aliases: row.aliases.map(toName),
  demonyms: row.demonyms.map(toName),
  seats: row.seats.map(toName),
  ...(row.from && { from: row.from }),
  ...(row.to && { to: row.to }),
  successors: row.successors.map((code) => `country:${code}`),
})

/** The organization at the head of a records file. */
export const toOrganization = (file: RecordsFile): Organization => ({
  id: `org:${file.organization}`,
  type: 'organization',
  acronym: file.organization,
  name: file.name,
  kind: file.kind,
  aliases: file.aliases.map(toName),
  acronyms: [...new Set([file.organization, ...file.acronyms])],
  seats: file.seats.map(toName),
  predecessor: file.predecessor === undefined ? null : `org:${file.predecessor}`,
  checkedOn: file.checkedOn ?? null,
})
