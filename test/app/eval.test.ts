import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Evaluator, type GoldArticle, organizationKeys, scores } from '../../src/app/eval.js'
import { readArticle } from '../../src/ingest/article.js'
import { extract } from '../../src/ingest/extract.js'
import { type EventJson, type ExtractionJson, extractionToJson } from '../../src/ingest/to-json.js'
import { gazetteer } from '../support/gazetteer.js'

const FOLDER = new URL('../fixtures/eval/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')
const gold = read('gold.jsonl')
  .trim()
  .split('\n')
  .map((line): GoldArticle => JSON.parse(line))
const keys = organizationKeys(JSON.parse(read('orgs.json')))
const [peru, kenya] = gold as [GoldArticle, GoldArticle]

const extracted = ({ id, file }: GoldArticle): ExtractionJson =>
  extractionToJson(id, extract(readArticle(read(file)), gazetteer), gazetteer.actors)

const nothing: ExtractionJson = { id: 'x', events: [], memberships: [], statements: [], problems: [] }

const event = (fields: Partial<EventJson>): EventJson => ({
  type: 'withdrew',
  actor: 'PER',
  organization: 'OAS',
  organizationName: 'Organization of American States',
  date: '2031-03-02',
  effective: null,
  factuality: 'happened',
  polarity: 'asserts',
  rule: 'x.1',
  evidence: { quote: 'Peru', start: 45, end: 49 },
  ...fields,
})

function measure(found: ExtractionJson | null, article = peru, text: string | null = null) {
  const evaluator = new Evaluator(keys)
  evaluator.add(article, found, text)
  return evaluator.result()
}

test('our own extractor on our own gold', () => {
  const evaluator = new Evaluator(keys)
  for (const article of gold) evaluator.add(article, extracted(article), read(article.file))
  const result = evaluator.result()
  expect(result).toMatchObject({
    articles: 2,
    inexact: 0,
    falseMoves: 0,
    events: { right: 2, wrong: 0, missing: 0, factuality: 2, dated: 2, date: 2 },
    memberships: { right: 1, wrong: 0, missing: 0 },
    statements: { right: 2, missing: 0, speaker: 2, about: 2 },
  })
  expect([...result.byAct.keys()]).toEqual(['was_suspended', 'withdrew'])
})

test('an article without findings misses everything but what is optional', () => {
  const result = measure(null)
  expect(result).toMatchObject({
    withoutFinding: 1,
    events: { right: 0, missing: 2 },
    memberships: { missing: 1 },
    statements: { missing: 2 },
  })
})

describe('events', () => {
  test('a founder joined, what lapsed left: the same act', () => {
    expect(measure({ ...nothing, events: [event({ type: 'lapsed' })] }).byAct.get('withdrew')).toMatchObject({
      right: 1,
    })
  })

  test('an organization goes by any of its names', () => {
    const named = event({ organization: 'X', organizationName: 'organization of american states' })
    expect(measure({ ...nothing, events: [named] }).events).toMatchObject({ right: 1, wrong: 0 })
  })

  test('told twice is no false alarm, with another date it is', () => {
    const twice = measure({ ...nothing, events: [event({}), event({ date: null })] })
    expect(twice.events).toMatchObject({ right: 1, wrong: 0 })
    const other = measure({ ...nothing, events: [event({}), event({ date: '2019' })] })
    expect(other.events).toMatchObject({ right: 1, wrong: 1 })
  })

  test('a date is right to the precision that both give', () => {
    expect(measure({ ...nothing, events: [event({ date: '2031' })] }).events).toMatchObject({ dated: 1, date: 1 })
    expect(measure({ ...nothing, events: [event({ date: '2030' })] }).events).toMatchObject({ dated: 1, date: 0 })
  })

  test('factuality in three classes, a denial among what is not', () => {
    const of = (fields: Partial<EventJson>) => measure({ ...nothing, events: [event(fields)] }).events.factuality
    expect([of({}), of({ polarity: 'denies' }), of({ factuality: 'planned' })]).toEqual([1, 0, 0])
  })

  test('an exit that the text does not tell is a false move', () => {
    expect(measure({ ...nothing, events: [event({ actor: 'CHL' })] })).toMatchObject({
      falseMoves: 1,
      events: { wrong: 1 },
    })
    expect(measure({ ...nothing, events: [event({ actor: 'CHL', factuality: 'planned' })] }).falseMoves).toBe(0)
  })

  test('a false alarm on a trap is counted apart, a mere possibility there is none', () => {
    const [trap] = kenya.traps ?? []
    const evidence = { quote: 'x', start: trap?.start ?? 0, end: trap?.end ?? 0 }
    const found = event({ actor: 'KEN', organization: 'EAC', evidence })
    expect(measure({ ...nothing, events: [found] }, kenya)).toMatchObject({ trapped: 1, events: { wrong: 1 } })
    const possible = { ...found, factuality: 'hypothetical' }
    expect(measure({ ...nothing, events: [possible] }, kenya)).toMatchObject({ trapped: 0, events: { wrong: 0 } })
  })
})

test('a quote that is no exact slice is counted', () => {
  const found = { ...nothing, events: [event({ evidence: { quote: 'Lima', start: 45, end: 49 } })] }
  expect(measure(found, peru, read(peru.file)).inexact).toBe(1)
})

test('memberships: what an annotated act already says is neutral', () => {
  const evidence = { quote: 'x', start: 0, end: 1 }
  const one = (country: string, status: string) => ({
    country,
    organization: 'OAS',
    status,
    polarity: 'asserts',
    evidence,
  })
  const found = {
    ...nothing,
    memberships: [one('PER', 'withdrawn'), one('CHL', 'founding_member'), one('ARG', 'member')],
  }
  expect(measure(found).memberships).toEqual({ right: 1, wrong: 1, missing: 0 })
})

test('precision, recall and F1', () => {
  expect(scores({ right: 3, wrong: 1, missing: 2 })).toEqual({ precision: 0.75, recall: 0.6, f1: 0.667 })
  expect(scores({ right: 0, wrong: 0, missing: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 })
})
