import { expect, test } from 'vitest'
import { readArticle } from '../../src/ingest/article.js'
import { extract } from '../../src/ingest/extract.js'
import { extractionToJson } from '../../src/ingest/to-json.js'
import { gazetteer } from '../support/gazetteer.js'

const json = (text: string) => {
  const article = readArticle(`\n${text}`, { publishedOn: '2024-12-12' })
  return extractionToJson('one', extract(article, gazetteer), gazetteer.actors)
}

test('an event in lower case, with codes and its evidence', () => {
  const { id, events } = json('Armenia has frozen its participation in the CSTO.')
  expect(id).toBe('one')
  expect(events).toEqual([
    {
      type: 'froze',
      actor: 'ARM',
      organization: 'CSTO',
      organizationName: 'Collective Security Treaty Organization',
      date: null,
      effective: null,
      factuality: 'happened',
      polarity: 'asserts',
      rule: 'froze.1',
      evidence: { quote: 'Armenia has frozen its participation in the CSTO', start: 1, end: 49 },
    },
  ])
})

test('a closed list is one event a country', () => {
  const { events } = json('The CST came into being in 1992 comprising three states: Armenia, Russia and Tajikistan.')
  expect(events.map(({ type, actor, date }) => `${type} ${actor} ${date}`)).toEqual([
    'founded ARM 1992',
    'founded RUS 1992',
    'founded TJK 1992',
  ])
})

test('what was merely said is dated by the saying', () => {
  const { events, statements } = json(
    'On December 5, Lavrov said the CSTO had not received any official notice from Armenia.',
  )
  expect(events).toMatchObject([
    { type: 'announced_withdrawal', polarity: 'denies', factuality: 'announced', date: '2024-12-05' },
  ])
  expect(statements).toMatchObject([
    { speaker: 'Sergei Lavrov', speakerCountry: 'RUS', about: ['CSTO', 'ARM'], date: '2024-12-05', stance: 'neutral' },
  ])
})

test('a standing is a membership', () => {
  const { memberships } = json('Georgia is not a member of NATO.')
  expect(memberships).toMatchObject([{ country: 'GEO', organization: 'NATO', status: 'member', polarity: 'denies' }])
})
