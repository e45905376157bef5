import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedsIn } from '../../src/compose.js'
import type { Article, Extraction } from '../../src/domain/model.js'
import { readArticle } from '../../src/ingest/article.js'
import { extract } from '../../src/ingest/extract.js'
import { buildGazetteer } from '../../src/ingest/gazetteer.js'
import { gazetteer } from '../support/gazetteer.js'
import { told } from './expect-findings.js'

const FIXTURES = new URL('../fixtures/articles/', import.meta.url)

function read(name: string): { article: Article; extraction: Extraction } {
  const article = readArticle(readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8'))
  return { article, extraction: extract(article, gazetteer) }
}

/** What each fixture tells, and nothing else. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  joined: ['FIN JOINED NATO 2023-04-04'],
  left: ['MRT WITHDREW ECOWAS 2000-12'],
  'frozen-but-not-left': ['ARM FROZE CSTO', 'ARM is MEMBER CSTO'],
  'suspended-by-the-organization': ['MLI WAS_SUSPENDED ECOWAS 2021-05-30'],
  'suspension-lifted': ['GNB RESUMED ECOWAS 2024-03-01'],
  'threat-to-leave': ['BLR threatened THREATENED_TO_LEAVE CSTO 2010-06-19'],
  'notice-denied': ['ARM not announced ANNOUNCED_WITHDRAWAL CSTO', 'ARM not WITHDREW CSTO'],
  'notice-with-a-later-effect': [
    'MLI announced ANNOUNCED_WITHDRAWAL ECOWAS 2024-01-29 -> 2025-01-29',
    'NER announced ANNOUNCED_WITHDRAWAL ECOWAS 2024-01-29 -> 2025-01-29',
    'BFA announced ANNOUNCED_WITHDRAWAL ECOWAS 2024-01-29 -> 2025-01-29',
  ],
  'observer-status': ['SRB OBSERVER_GRANTED CSTO 2013-04-11'],
  expelled: ['GIN EXPELLED ECOWAS 2031-09-09'],
  'refused-to-attend': ['ARM REFUSED CSTO 2023-11-23', 'BLR HOSTED_SUMMIT CSTO 2023-11-23'],
  'hosted-summit': ['LTU HOSTED_SUMMIT NATO 2023-07-11'],
  'closed-founders-list': ['CST FOUNDED CST 1992'],
  'two-sources-that-disagree-a': ['UZB WITHDREW CSTO 2012-06-28'],
  'two-sources-that-disagree-b': ['UZB WAS_SUSPENDED CSTO 2012-12-19'],
}

describe('fixtures', () => {
  test('each has its expectation', () => {
    const names = readdirSync(FIXTURES).map((file) => file.replace('.txt', ''))
    expect(names.sort()).toEqual(Object.keys(TOLD).sort())
  })

  test.each(Object.entries(TOLD))('%s', (name, expected) => {
    const { article, extraction } = read(name)
    expect([...extraction.findings.map(told)].sort()).toEqual([...expected].sort())
    expect(extraction.problems).toEqual([])
    for (const one of [...extraction.findings, ...extraction.statements]) {
      expect(article.text.slice(one.start ?? 0, one.end ?? 0)).toBe(one.quote)
    }
  })
})

describe('who says it', () => {
  test('a finding within reported speech carries speaker, voice and day', () => {
    const [froze] = read('frozen-but-not-left').extraction.findings
    expect(froze).toMatchObject({
      speaker: 'leader:nikol-pashinyan',
      voice: 'country:ARM',
      saidOn: '2024-02-22',
      on: null,
      basis: 'PUBLICATION',
    })
  })

  test('a body speaks through its secretariat', () => {
    const [denied] = read('notice-denied').extraction.findings
    expect(denied).toMatchObject({
      speaker: null,
      speakerName: 'CSTO secretariat',
      voice: 'org:CSTO',
      saidOn: '2024-12-05',
    })
  })

  test.each([
    ['Armenia has left the CSTO, Lavrov told a radio station.', 'Sergei Lavrov'],
    ['According to Lavrov, Armenia has left the CSTO.', 'Sergei Lavrov'],
    ['Armenia has left the CSTO, according to Lavrov.', 'Sergei Lavrov'],
    ['Lavrov: “Armenia has left the CSTO.”', 'Sergei Lavrov'],
    ['“Armenia has left the CSTO,” said Lavrov.', 'Sergei Lavrov'],
    ['“Armenia has left the CSTO,” an agency quoted Lavrov as saying.', 'Sergei Lavrov'],
    ['A Russian deputy said Armenia has left the CSTO.', 'A Russian deputy'],
    ['Moscow said Armenia has left the CSTO.', 'Moscow'],
    ['The meeting was long. Armenia has left the CSTO.', null],
  ])('%s', (text, speakerName) => {
    const { findings } = extract(readArticle(`\n${text}`), gazetteer)
    expect(findings).toMatchObject([{ act: 'WITHDREW', actor: 'country:ARM', speakerName }])
  })

  test('a quotation whose speaker is not clear is nobody’s word', () => {
    const { findings, problems } = extract(
      readArticle('\nA banner hung there. “Armenia has left the CSTO!” It rained.'),
      gazetteer,
    )
    expect(findings).toEqual([])
    expect(problems[0]?.message).toMatch(/speaker is not clear/)
  })

  test('the paper itself has no speaker', () => {
    const [left] = read('left').extraction.findings
    expect(left).toMatchObject({ speaker: null, speakerName: null, voice: null, saidOn: null })
  })
})

describe('statements', () => {
  test('direct and indirect speech, with the day and stance', () => {
    const { statements } = read('joined').extraction
    expect(statements).toHaveLength(2)
    expect(statements[0]).toMatchObject({
      speaker: 'leader:jens-stoltenberg',
      office: 'secretary general',
      voice: 'org:NATO',
      direct: false,
      about: ['org:NATO'],
      quote: 'Jens Stoltenberg said the day was historic for the alliance.',
    })
    expect(statements[1]).toMatchObject({
      direct: true,
      stance: 'SUPPORTIVE',
      about: ['org:NATO', 'country:FIN'],
      quote: '"Finland brings substantial forces, and we welcome its commitment to our common defence,"',
    })
  })

  test.each([
    ["Armenia's place in the CSTO is open, India's foreign secretary said on Friday.", null],
    ["Armenia's place in the CSTO is open, Britain's foreign secretary said on Friday.", 'leader:boris-johnson'],
  ])('%s', (text, speaker) => {
    const everybody = buildGazetteer(seedsIn(undefined).actors)
    const { statements } = extract(readArticle(`${text}\n`, { publishedOn: '2017-12-12' }), everybody)
    expect(statements.map((s) => s.speaker)).toEqual([speaker])
  })

  test('"he" is nobody who was only named behind a preposition', () => {
    const text = `
The new prime minister sees the CSTO as an accomplice of Russian President Vladimir Putin.

The CSTO, he said, had kept silent about the crisis in Armenia.`
    const { statements } = extract(readArticle(text, { publishedOn: '2024-12-12' }), gazetteer)
    expect(statements.filter(({ speaker }) => speaker === 'leader:vladimir-putin')).toEqual([])
  })

  test('a day told once carries to the same speaker’s later words, and "he" continues him', () => {
    const text = `
Speaking at a party congress in Yerevan on December 4, Pashinyan said that the CSTO had failed Armenia. “They abandoned us,” he told delegates.

He added that membership in the bloc was a threat. But Lavrov said Armenia remains a partner of NATO.`
    const { statements } = extract(readArticle(text, { publishedOn: '2024-12-12' }), gazetteer)
    const pashinyan = statements.filter(({ speaker }) => speaker === 'leader:nikol-pashinyan')
    expect(pashinyan.map(({ madeOn }) => madeOn)).toEqual(['2024-12-04', '2024-12-04', '2024-12-04'])
    expect(pashinyan.map(({ stance }) => stance)).toEqual(['CRITICAL', 'CRITICAL', 'CRITICAL'])
    expect(pashinyan[0]?.venue).toBe('party congress in Yerevan')
    expect(pashinyan[1]).toMatchObject({ direct: true, quote: '“They abandoned us,”' })
    expect(statements.at(-1)).toMatchObject({ speaker: 'leader:sergei-lavrov', madeOn: null, basis: 'PUBLICATION' })
  })

  test('a quotation over two paragraphs belongs to whoever is named at its end', () => {
    const text = `
Lavrov said the CSTO was strong.

“The CSTO has failed us, and nobody came.

“We will remember that day,” Pashinyan said.`
    const { statements } = extract(readArticle(text), gazetteer)
    expect(statements.map(({ speakerName, direct }) => [speakerName, direct])).toEqual([
      ['Sergei Lavrov', false],
      ['Nikol Pashinyan', true],
      ['Nikol Pashinyan', true],
    ])
  })

  test('an unknown speaker keeps his name as text', () => {
    const text = '\nThe Malian foreign minister, Awa Keita, said ECOWAS was welcome in Bamako.'
    const { statements } = extract(readArticle(text), gazetteer)
    expect(statements[0]).toMatchObject({
      speaker: null,
      speakerName: 'Awa Keita',
      office: 'minister of foreign affairs',
      voice: 'country:MLI',
    })
  })
})

describe('merging', () => {
  test('one act told twice is one finding, the dated one', () => {
    const text = '\nMali was suspended from ECOWAS. In short: Mali was suspended from ECOWAS on 30 May 2021.'
    const { findings } = extract(readArticle(text), gazetteer)
    expect(findings.map(told)).toEqual(['MLI WAS_SUSPENDED ECOWAS 2021-05-30'])
  })

  test('two dates are two findings', () => {
    const text = '\nMali was suspended from ECOWAS in 2012. Mali was suspended from ECOWAS in 2021.'
    const { findings } = extract(readArticle(text), gazetteer)
    expect(findings.map(told)).toEqual(['MLI WAS_SUSPENDED ECOWAS 2012', 'MLI WAS_SUSPENDED ECOWAS 2021'])
  })
})

describe('texts that are not what they should be', () => {
  const bounded = (text: string): Extraction => {
    const began = performance.now()
    const extraction = extract(readArticle(text, { publishedOn: '2024-12-12' }), gazetteer)
    expect(performance.now() - began).toBeLessThan(15_000)
    return extraction
  }

  test('another language is refused with a problem', () => {
    const text =
      'Armenien hat seine Mitgliedschaft in der CSTO eingefroren, sagte der Minister am Montag vor dem Parlament in der Hauptstadt.'
    const { findings, statements, problems } = bounded(text)
    expect([findings, statements]).toEqual([[], []])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/English/)
  })

  test('an endless sentence is reported and skipped, the next one is read', () => {
    const { findings, problems } = bounded(`${'Armenia left the CSTO and '.repeat(40_000)}so on.\n\nMali left ECOWAS.`)
    expect(findings.map(told)).toEqual(['MLI WITHDREW ECOWAS'])
    expect(problems[0]?.message).toMatch(/was not read/)
  })

  test('too long a text is refused', () => {
    expect(bounded('the CSTO and '.repeat(800_000)).problems[0]?.message).toMatch(/at most/)
  })

  test.each([
    ['many sentences on one line', 'On 4 May 2024, Pashinyan said that Armenia had left the CSTO. '.repeat(6_000)],
    ['many quotations on one line', '"Armenia left the CSTO in the year," he said. '.repeat(6_000)],
    ['open quotations', '“the Armenia '.repeat(60_000)],
    ['quotation marks alone', '"'.repeat(500_000)],
    ['dots', 'U.S. '.repeat(100_000)],
    ['white space', `the of ${' '.repeat(500_000)}.`],
    ['NUL', 'The \0Armenia\0 left the CSTO.\0 '.repeat(3_000)],
    ['lone surrogates', 'The \ud800Armenia left the CSTO \udc00 on it. '.repeat(3_000)],
  ])('%s: in bounded time', (_, text) => {
    bounded(text)
  })

  test('every quote is an exact slice, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'Armenia',
        'the CSTO',
        'Mali, Niger and Ghana',
        'left',
        'has frozen its participation in',
        'was suspended from',
        'Pashinyan said that',
      ],
      ...[
        '“',
        '”',
        '"',
        ',',
        '.',
        '\n\n',
        'on 4 May 2024',
        'not',
        'will',
        '’s',
        'Lavrov',
        'he added',
        '\ud83d\ude00',
        '\0',
        'of',
        'the bloc',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
        const article = readArticle(`\n${words.join(' ')}`, { publishedOn: '2024-12-12' })
        const { findings, statements, problems } = extract(article, gazetteer)
        for (const one of [...findings, ...statements])
          expect(article.text.slice(one.start ?? 0, one.end ?? 0)).toBe(one.quote)
        expect(problems.filter(({ message }) => message.includes('exact slice'))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
