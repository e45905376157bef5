import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import countries from 'i18n-iso-countries'
import { afterAll, describe, expect, it } from 'vitest'
import { loadSeeds, type SeedRecord } from '../../src/app/seed-files.js'
import { seedJsonSchemas } from '../../src/app/seed-json-schema.js'
import { projectSeeds } from '../../src/app/seed-projection.js'
import { REGIONS } from '../../src/app/seed-schema.js'
import { boundsOf, isEdtf } from '../../src/domain/edtf.js'
import { PactgraphError } from '../../src/domain/errors.js'
import { lineageOf } from '../../src/domain/lineage.js'
import { membersOn } from '../../src/domain/members.js'
import type { Country, FindingDraft, Leader } from '../../src/domain/model.js'
import { buildGazetteer } from '../../src/ingest/gazetteer.js'
import { tokenize } from '../../src/ingest/tokens.js'

const seeds = loadSeeds('seeds')
const states = seeds.actors.filter((actor): actor is Country => actor.type === 'country')
const leaders = seeds.actors.filter((actor): actor is Leader => actor.type === 'leader')
const rows = (acronym: string): readonly SeedRecord[] => seeds.records.get(`org:${acronym}`) ?? []
const findings = (acronym: string): readonly FindingDraft[] => rows(acronym).flatMap((row) => row.findings)
const told = (acronym: string, code: string) =>
  findings(acronym)
    .filter((f) => f.actor === `country:${code}` && f.polarity === 'ASSERTS')
    .map((f) => `${f.act ?? f.standing} ${f.on}`)

/** ISO 3166-3 codes of states that have ended, and our X codes where ISO 3166-1 has none. */
const NOT_IN_ISO = ['SUN', 'DDR', 'CSK', 'YUG', 'SCG', 'VDR', 'YMD', 'ANT']
const OURS = /^X[A-Z]{2}$/

describe('the seeds', () => {
  it('has every member of the United Nations, and codes that exist', () => {
    const iso = new Set(Object.keys(countries.getAlpha3Codes()))
    const unknown = states.filter(({ code }) => !iso.has(code) && !NOT_IN_ISO.includes(code) && !OURS.test(code))
    expect(unknown).toEqual([])
    expect(states.filter((c) => c.kind === 'STATE' && c.code !== 'VAT')).toHaveLength(193)
    expect(states.filter((c) => c.kind === 'PARTLY_RECOGNISED').map((c) => c.code)).toEqual(
      expect.arrayContaining(['PSE', 'TWN', 'ESH', 'XKX', 'XNC', 'XAB', 'XSO', 'XTR', 'XSL']),
    )
    expect(states.filter((c) => c.kind === 'HISTORIC').every((c) => c.from && c.to && c.successors.length)).toBe(true)
    expect(states.filter((c) => c.kind === 'TERRITORY').map((c) => c.code)).toEqual(
      expect.arrayContaining(['GRL', 'FRO', 'ALA', 'HKG', 'MAC', 'GUM', 'TKL', 'WLF', 'BMU', 'CUW', 'SXM', 'ABW']),
    )
  })

  it('has a region for each, and names in seven languages at least, written in their scripts', () => {
    expect(states.filter((c) => !(REGIONS as readonly string[]).includes(c.region ?? '')).map((c) => c.code)).toEqual(
      [],
    )
    expect(new Set(states.map((c) => c.region)).size).toBe(REGIONS.length)
    const languages = ['en', 'fr', 'es', 'ru', 'de', 'ar', 'zh']
    for (const { code, name, names = {} } of states) {
      expect(Object.keys(names), code).toEqual(expect.arrayContaining(languages))
      expect([names.en, name], code).toEqual([name, name])
      expect(names.ru, code).toMatch(/^[\p{Script=Cyrillic} ’—-]+$/u)
      expect(names.ar, code).toMatch(/^[\p{Script=Arabic}\p{M} -]+$/u)
      expect(names.zh, code).toMatch(/^[\p{Script=Han}·]+$/u)
    }
    const own = (code: string, tag: string) => states.find((c) => c.code === code)?.names?.[tag]
    expect([own('ARM', 'hy'), own('GEO', 'ka'), own('FIN', 'fi'), own('SRB', 'sr-Latn'), own('SUN', 'ru')]).toEqual([
      'Հայաստան',
      'საქართველო',
      'Suomi',
      'Srbija',
      'Советский Союз',
    ])
  })

  it('reads texts in English with the English names alone', () => {
    const gazetteer = buildGazetteer(seeds.actors)
    const named = (text: string) => gazetteer.mentionAt(tokenize(text, 0, text.length), 0, null)?.id ?? null
    expect(['Armenia', 'Guam', 'US', 'UK', 'Åland'].map(named)).toEqual([
      'country:ARM',
      'country:GUM',
      'country:USA',
      'country:GBR',
      'country:ALA',
    ])
    expect(['Suomi', 'Deutschland', 'Армения', 'Us', 'us'].map(named)).toEqual(Array(5).fill(null))
    expect(named('GUAM')).toBe('org:GUAM')
  })

  it('takes no bare two-letter code and no shared name for a state', () => {
    const alpha2 = new Set(Object.keys(countries.getAlpha2Codes()))
    const names = states.flatMap((c) => [c.name, ...c.aliases.map((a) => a.text)])
    // Matched in capitals only, and never without a context in which a state can stand.
    expect(names.filter((name) => alpha2.has(name))).toEqual(['US'])
    expect(names).not.toContain('Congo')
    expect(names).not.toContain('Washington')
    expect(states.find((c) => c.code === 'USA')?.seats.map((s) => s.text)).toContain('Washington')
    expect(names.filter((name) => name !== name.trim() || name === '')).toEqual([])
  })

  it('tells the two of a name apart by time', () => {
    const yugoslavia = states.filter((c) => c.name === 'Yugoslavia' || c.aliases.some((a) => a.text === 'Yugoslavia'))
    expect(yugoslavia.map((c) => c.code)).toEqual(['YUG', 'SCG'])
  })

  it('has the leaders of the seed article in their offices', () => {
    const putin = leaders.find((leader) => leader.id === 'leader:vladimir-putin')
    const presidencies = putin?.offices.filter((o) => o.office === 'president')
    expect(presidencies?.slice(-2).map((o) => `${o.of} ${o.from} ${o.to}`)).toEqual([
      'country:RUS 2000-05-07 2008-05-07',
      'country:RUS 2012-05-07 null',
    ])
    expect(putin?.offices.filter((o) => o.office === 'prime minister')).toHaveLength(2)
    expect(leaders.map((leader) => leader.id)).toEqual(
      expect.arrayContaining(['leader:nikol-pashinyan', 'leader:sergei-lavrov', 'leader:alexander-lukashenko']),
    )
    for (const { offices } of leaders)
      for (const { from, to } of offices)
        if (from !== null && to !== null) expect(boundsOf(from).first).toBeLessThan(boundsOf(to).last)
  })

  it('gives each row an id, a source and a sentence of its own', () => {
    const all = [...seeds.records.values()].flat()
    expect(all.length).toBeGreaterThan(100)
    expect(new Set(all.map(({ record }) => record.id)).size).toBe(all.length)
    for (const { record, findings } of all) {
      expect(record.id).toMatch(/^record:[A-Z][A-Z0-9_]*\/[a-z0-9-]+$/)
      expect(record.where.length).toBeGreaterThan(10)
      expect(record.seen === null || isEdtf(record.seen)).toBe(true)
      // An address is written only where it was opened.
      expect(record.url !== null && record.seen === null).toBe(false)
      expect(findings.length).toBeGreaterThan(0)
      for (const f of findings)
        expect([f.quote, f.start, f.end, f.rule, f.basis]).toEqual([record.sentence, null, null, 'record', 'STATED'])
    }
  })

  it('tells the stories that the policy must get right', () => {
    expect(seeds.actors.find((a) => a.id === 'org:CSTO')).toMatchObject({ predecessor: 'org:CST', acronym: 'CSTO' })
    expect(told('CST', 'BLR')).toEqual(['SIGNED 1993-12-31', 'JOINED 1994'])
    expect(told('CST', 'AZE')).toContain('LAPSED 1999-04-20')
    expect(told('CSTO', 'UZB')).toEqual(
      expect.arrayContaining([
        'REJOINED 2006-08-16',
        'ANNOUNCED_WITHDRAWAL 2012-06-28',
        'WAS_SUSPENDED 2012-12-19',
        'WITHDREW 2012-12-19',
        'WITHDREW 2012-06',
      ]),
    )
    expect(told('CSTO', 'ARM')).toContain('FROZE 2024-02')
    expect(told('CSTO', 'ARM').some((line) => /WITHDREW|ANNOUNCED/.test(line))).toBe(false)
    expect(
      findings('CSTO').filter((f) => f.polarity === 'DENIES' && f.act === 'ANNOUNCED_WITHDRAWAL').length,
    ).toBeGreaterThan(3)
    expect(told('NATO', 'FRA').some((line) => line.includes('WITHDREW'))).toBe(false)
    expect(told('NATO_IMC', 'FRA')).toEqual(expect.arrayContaining(['WITHDREW 1966-07-01', 'REJOINED 2009-04']))
    expect(told('ECOWAS', 'MLI')).toEqual(
      expect.arrayContaining(['WAS_SUSPENDED 2021-05-30', 'ANNOUNCED_WITHDRAWAL 2024-01-28', 'WITHDREW 2025-01-29']),
    )
  })

  it('counts the members of NATO and ECOWAS right', () => {
    const countOn = (acronym: string, day: string) => {
      const last = boundsOf(day).last
      const members = new Set<string>()
      const acts = findings(acronym)
        .filter(
          (f) => f.actor.startsWith('country:') && f.factuality === 'HAPPENED' && f.polarity === 'ASSERTS' && f.on,
        )
        .filter((f) => boundsOf(f.on ?? '').last <= last)
        .sort((a, b) => boundsOf(a.on ?? '').last - boundsOf(b.on ?? '').last)
      for (const { act, actor } of acts) {
        if (act === 'JOINED' || act === 'FOUNDED' || act === 'REJOINED') members.add(actor)
        if (act === 'WITHDREW' || act === 'LAPSED') members.delete(actor)
      }
      return members.size
    }
    expect([countOn('NATO', '1999-03-01'), countOn('NATO', '1999-04-01'), countOn('NATO', '2026-08-01')]).toEqual([
      16, 19, 32,
    ])
    expect([countOn('ECOWAS', '1990-01-01'), countOn('ECOWAS', '2001-01-01'), countOn('ECOWAS', '2025-02-15')]).toEqual(
      [16, 15, 12],
    )
    expect([countOn('CST', '1998-01-01'), countOn('CST', '2000-01-01'), countOn('CSTO', '2013-01-01')]).toEqual([
      9, 6, 6,
    ])
  })

  it('has closed lists that name the members of their day, as the policy has them', () => {
    const { projections, findings: all } = projectSeeds(seeds)
    const periods = projections.flatMap((p) => p.periods)
    const bodies = new Map(seeds.actors.flatMap((a) => (a.type === 'organization' ? [[a.id, a] as const] : [])))
    const lists = [...all.values()].filter(({ claim }) => claim.closed !== null && claim.on !== null)
    const differences = lists.flatMap(({ claim, source }) => {
      const { last } = boundsOf(claim.on ?? '')
      const lineage = lineageOf(claim.organization, bodies)
      const own = periods.filter((p) => lineage.includes(p.organization))
      const members = membersOn(own, lineage, { first: last, last }, null).map((m) => m.member)
      const listed = claim.closed ?? []
      const apart = [...listed.filter((id) => !members.includes(id)), ...members.filter((id) => !listed.includes(id))]
      return apart.map((id) => `${source.id} ${id}`)
    })
    expect(lists.length).toBeGreaterThan(40)
    expect(differences.sort()).toEqual([
      'record:EURASEC/list-2014 country:UZB', // suspended since 2008: the list has those who dissolved it
      'record:G20/list-2023 org:AU', // the list is one of states
      'record:G20/list-2023 org:EU',
    ])
  })

  it('has digests with head lines and plain sentences', () => {
    expect(seeds.articles.map((a) => a.key)).toEqual(
      expect.arrayContaining([
        'armenia-freezes-csto-2024',
        'sahel-states-leave-ecowas-2025',
        'sweden-joins-nato-2024',
        'uzbekistan-csto-2012',
      ]),
    )
    for (const { text } of seeds.articles) {
      expect(text).toContain('\nPublisher: Pactgraph digest\n')
      expect(text).not.toMatch(/["“”]/)
    }
  })
})

const GOOD = {
  'actors/countries.yaml': ['- { code: ARM, name: Armenia }', '- { code: NOR, name: Norway, aliases: [Norge] }'],
  'actors/names.yaml': ['ARM: { fr: Arménie, hy: Հայաստան }', 'NOR: { fr: Norvège }'],
  'actors/leaders.yaml': ['- id: ann', '  name: Ann Lee', '  offices:', '    - { office: president, of: ARM }'],
  'records/TEST.yaml': [
    'organization: TEST',
    'name: Test Body',
    'kind: organization',
    'sources:',
    '  list: { kind: official_list, where: Some list of members, seen: no }',
    'rows:',
    '  - { key: arm-joined, country: ARM, act: joined, on: 1992, source: list, says: Armenia joined. }',
  ],
  'articles/one.txt': [
    'A title',
    'Published: 2024-02-23',
    'Publisher: Pactgraph digest',
    'Link: a newspaper',
    '',
    'Text.',
  ],
}
type File = keyof typeof GOOD

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder that is right but for one line (or one line more at the end of a file). */
function folderWith(file: File, line: number, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-seeds-'))
  folders.push(folder)
  for (const [name, lines] of Object.entries(GOOD)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    const changed = name === file ? [...lines.slice(0, line - 1), content, ...lines.slice(line)] : lines
    writeFileSync(join(folder, name), `${changed.join('\n')}\n`)
  }
  return folder
}

function mistakesIn(folder: string): readonly string[] {
  try {
    loadSeeds(folder)
    return []
  } catch (error) {
    if (!(error instanceof PactgraphError) || error.code !== 'BAD_USER_INPUT') throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.replace(`${folder}/`, ''))
  }
}

const row = (rest: string) => `  - { key: new, source: list, says: It says so., ${rest} }`
const [COUNTRIES, NAMES, LEADERS, RECORDS, ARTICLE] = Object.keys(GOOD) as [File, File, File, File, File]

describe('a mistake in the seeds', () => {
  it('is not found where there is none', () => {
    const folder = folderWith(RECORDS, 8, row('country: NOR, act: signed, on: 1992-05-15'))
    expect(mistakesIn(folder)).toEqual([])
    const read = loadSeeds(folder)
    expect(read.records.get('org:TEST')?.[1]?.findings[0]).toMatchObject({
      actor: 'country:NOR',
      act: 'SIGNED',
      on: '1992-05-15',
    })
    expect(read.records.get('org:TEST')?.[0]?.record).toMatchObject({
      seen: null,
      url: null,
      publishedOn: null,
      kind: 'OFFICIAL_LIST',
    })
  })

  it.each<[string, File, number, string, string[]]>([
    ['an unknown key', RECORDS, 8, row('country: ARM, act: joined, onn: 1992'), ['8: unknown key "onn"']],
    ['an unknown code', RECORDS, 8, row('country: XYZ, act: joined'), ['8: unknown actor "XYZ"']],
    ['an unknown code in a list', RECORDS, 8, row('closed: [ARM, XYZ], standing: member'), ['8: unknown actor "XYZ"']],
    [
      'a code that is none',
      RECORDS,
      8,
      row('country: Armenia, act: joined'),
      ['8: country: "Armenia" is neither a three-letter code nor org:ACRONYM'],
    ],
    [
      'a duplicate key',
      RECORDS,
      8,
      row('country: NOR, act: joined').replace('new', 'arm-joined'),
      ['8: duplicate key "arm-joined"'],
    ],
    [
      'a day that does not exist',
      RECORDS,
      8,
      row('country: ARM, act: joined, on: 1992-02-30'),
      ['8: on: "1992-02-30" is not a date (2024, 2024-02, 2024-02-23, an interval)'],
    ],
    [
      'a row without source',
      RECORDS,
      8,
      '  - { key: new, country: ARM, act: joined, says: It says so. }',
      ['8: source: is missing'],
    ],
    [
      'a row with an unknown source',
      RECORDS,
      8,
      row('country: ARM, act: joined').replace('list', 'lst'),
      ['8: unknown source "lst"'],
    ],
    [
      'a row without sentence',
      RECORDS,
      8,
      '  - { key: new, country: ARM, act: joined, source: list }',
      ['8: says: is missing'],
    ],
    ['neither act nor standing', RECORDS, 8, row('country: ARM'), ['8: row: needs either act or standing']],
    [
      'act and standing',
      RECORDS,
      8,
      row('country: ARM, act: joined, standing: member'),
      ['8: row: needs either act or standing'],
    ],
    [
      'two ways to say whom',
      RECORDS,
      8,
      row('country: ARM, countries: [NOR], act: joined'),
      ['8: row: takes only one of country, countries and closed'],
    ],
    ['a standing of nobody', RECORDS, 8, row('standing: member'), ['8: row: says of no country that it stands so']],
    ['an unknown voice', RECORDS, 8, row('country: ARM, act: froze, voice: org:NOPE'), ['8: unknown actor "org:NOPE"']],
    [
      'an unknown leader',
      RECORDS,
      8,
      row('country: ARM, act: froze, speaker: leader:bob'),
      ['8: unknown actor "leader:bob"'],
    ],
    [
      'a source that nothing uses',
      RECORDS,
      5,
      '  list: { kind: report, where: A report of it, seen: no }\n  spare: { kind: report, where: Another report, seen: no }',
      ['6: source "spare" is used by no row'],
    ],
    [
      'a day of opening that is none',
      RECORDS,
      5,
      '  list: { kind: report, where: A report of it, seen: yes }',
      ['5: seen: is neither "no" nor a day'],
    ],
    ['a file under another name', RECORDS, 1, 'organization: REST', ['1: stands in TEST.yaml, not in REST.yaml']],
    ['an unknown predecessor', RECORDS, 3, 'kind: organization\npredecessor: NOPE', ['4: unknown actor "org:NOPE"']],
    [
      'an alias of two countries',
      COUNTRIES,
      3,
      '- { code: SWE, name: Sweden, aliases: [norge] }',
      ['3: name "norge" is also one of country:NOR'],
    ],
    [
      'a name in a language of two countries',
      NAMES,
      2,
      'NOR: { fr: Arménie }',
      ['2: name in fr "Arménie" is also one of country:ARM'],
    ],
    ['a name of nobody', NAMES, 3, 'XYZ: { fr: Nulle part }', ['3: unknown actor "XYZ"']],
    [
      'a language that is none',
      NAMES,
      2,
      'NOR: { french: Norvège }',
      ['2: french: "french" is not a language (fr, hy, sr-Latn)'],
    ],
    [
      'a region that is none',
      COUNTRIES,
      3,
      '- { code: SWE, name: Sweden, region: Europe }',
      ['3: region: "Europe" is no region of the UN'],
    ],
    [
      'a name that ends before it begins',
      COUNTRIES,
      3,
      '- { code: SWE, name: Sweden, aliases: [{ text: Sverige, from: 1990, to: 1980 }] }',
      ['3: "Sverige" ends (1980) before it begins (1990)'],
    ],
    [
      'a standing that ends before it begins',
      RECORDS,
      8,
      row('country: ARM, standing: observer, on: 1992, until: 1991'),
      ['8: observer ends (1991) before it begins (1992)'],
    ],
    [
      'a notice with an effect before it was given',
      RECORDS,
      8,
      row('country: ARM, act: announced_withdrawal, on: 1995-02, effective: 1995-01'),
      ['8: announced withdrawal ends (1995-01) before it begins (1995-02)'],
    ],
    [
      'an office that ends before it begins',
      LEADERS,
      4,
      '    - { office: president, of: ARM, from: 2001, to: 2000 }',
      ['1: president ends (2000) before it begins (2001)'],
    ],
    ['a country twice', COUNTRIES, 3, '- { code: ARM, name: Hayastan }', ['3: duplicate country "country:ARM"']],
    [
      'an unknown successor',
      COUNTRIES,
      3,
      '- { code: SUN, name: Soviet Union, successors: [RUS] }',
      ['3: unknown actor "RUS"'],
    ],
    ['an office of nobody known', LEADERS, 4, '    - { office: president, of: NOPE }', ['4: unknown actor "NOPE"']],
    ['a leader without office', LEADERS, 4, '    []', ['4: offices: has no office']],
    ['an article without date', ARTICLE, 2, 'By nobody', ['1: the head line "Published: ..." is missing']],
    ['an article with a bad date', ARTICLE, 2, 'Published: 23 February', ['2: "23 February" is not a date']],
    ['an article without title', ARTICLE, 1, '', ['1: the first line is not a title']],
  ])('%s is told with its file and line', (_, file, line, content, expected) => {
    expect(mistakesIn(folderWith(file, line, content))).toEqual(expected.map((message) => `${file}:${message}`))
  })

  it('names the words that would do', () => {
    const [message] = mistakesIn(folderWith(RECORDS, 8, row('country: ARM, act: left')))
    expect(message).toMatch(/^records\/TEST\.yaml:8: act: "left" is none of founded, applied, .*rejoined/)
  })

  it('is told together with all the others', () => {
    const folder = folderWith(RECORDS, 8, `${row('country: XYZ, act: joined')}\n${row('country: ARM, act: joined')}`)
    writeFileSync(join(folder, 'articles', 'two.txt'), 'Only a title\n')
    expect(mistakesIn(folder)).toEqual([
      'records/TEST.yaml:8: unknown actor "XYZ"',
      'records/TEST.yaml:9: duplicate key "new"',
      'articles/two.txt:1: the head line "Published: ..." is missing',
      'articles/two.txt:1: the head line "Publisher: ..." is missing',
      'articles/two.txt:1: the head line "Link: ..." is missing',
    ])
  })

  it('in one file does not make the others look wrong', () => {
    expect(mistakesIn(folderWith(COUNTRIES, 1, '- { code: ARM, name: Armenia, nickname: Hayk }'))).toEqual([
      'actors/countries.yaml:1: unknown key "nickname"',
    ])
  })

  it('may be broken YAML, text that is not UTF-8, or a missing file', () => {
    const broken = mistakesIn(folderWith(RECORDS, 8, '  - { key: new'))
    expect(broken[0]).toMatch(/^records\/TEST\.yaml:\d+: /)
    const folder = folderWith(ARTICLE, 1, 'A title')
    writeFileSync(join(folder, 'articles', 'one.txt'), Buffer.from([0xff, 0xfe, 0x41]))
    expect(mistakesIn(folder)[0]).toBe('articles/one.txt:1: is not UTF-8')
    rmSync(join(folder, 'actors', 'leaders.yaml'))
    expect(mistakesIn(folder)).toContain('actors/leaders.yaml:1: cannot be read')
  })
})

describe('the JSON Schemas', () => {
  it('are those of the loader: npm run build && node scripts/make-seed-schemas.mjs', () => {
    const schemas = seedJsonSchemas()
    expect(readdirSync('seeds/schema').sort()).toEqual(Object.keys(schemas).sort())
    for (const [name, text] of Object.entries(schemas)) expect(readFileSync(`seeds/schema/${name}`, 'utf8')).toBe(text)
  })

  it('offer the words of the vocabulary in small letters, and dates that an editor reads as numbers', () => {
    const { properties } = JSON.parse(seedJsonSchemas()['records.schema.json'] ?? '')
    const row = properties.rows.items
    expect(row.properties.act.enum).toContain('announced_withdrawal')
    expect(row.properties.polarity).toMatchObject({ enum: ['asserts', 'denies'], default: 'asserts' })
    expect(row.properties.on.type).toEqual(['string', 'integer'])
    const pattern = new RegExp(row.properties.on.pattern)
    expect(['1992', '2024-02', '2024-02-23', '../2024', '2024-02-22/2024-02-23'].every((d) => pattern.test(d))).toBe(
      true,
    )
    expect(['2024-2', 'soon', '23 February'].some((d) => pattern.test(d))).toBe(false)
    expect(row.required).toEqual(['key', 'source', 'says'])
  })

  it('are named by the files that they are for', () => {
    for (const name of ['countries', 'names'])
      expect(readFileSync(`seeds/actors/${name}.yaml`, 'utf8').split('\n')[0]).toBe(
        `# yaml-language-server: $schema=../schema/${name}.schema.json`,
      )
  })
})
