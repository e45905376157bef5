import { expect, test } from 'vitest'
import { officeOn } from '../../src/ingest/gazetteer.js'
import { tokenize } from '../../src/ingest/tokens.js'
import { ACTORS, gazetteer } from '../support/gazetteer.js'

function mentions(text: string): string[] {
  const tokens = tokenize(text, 0, text.length)
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const mention = gazetteer.mentionAt(tokens, at, '2024-12-12')
    if (mention) found.push(`${mention.kind} ${mention.id}`)
    at += mention?.length ?? 1
  }
  return found
}

test('the longest name wins', () => {
  expect(mentions('Guinea-Bissau and Guinea')).toEqual(['country country:GNB', 'country country:GIN'])
  expect(mentions('the Collective Security Treaty Organization')).toEqual(['body org:CSTO'])
  expect(mentions('the Collective Security Treaty')).toEqual(['body org:CST'])
  expect(mentions('Collective Security Treaty Organisation')).toEqual(['body org:CSTO'])
  expect(mentions('North Macedonia')).toEqual(['country country:MKD'])
})

test('case counts; an acronym that is read as a word may be written as one', () => {
  expect(mentions('turkey and mali and nato')).toEqual([])
  expect(mentions('NATo, Guam')).toEqual([])
  expect(mentions('Nato')).toEqual(mentions('NATO'))
})

test('names that are nearly others', () => {
  expect(mentions('Niger, Nigeria, Nigerien, Nigerian')).toEqual([
    'country country:NER',
    'country country:NGA',
    'people country:NER',
    'people country:NGA',
  ])
  expect(mentions('NATO-standard shells and a Russia-led bloc')).toEqual([])
})

test('seats, people, leaders, accents', () => {
  expect(mentions('Yerevan told Lavrov, Türkiye and Cote d’Ivoire')).toEqual([
    'seat country:ARM',
    'leader leader:sergei-lavrov',
    'country country:TUR',
    'country country:CIV',
  ])
  expect(mentions('Nikol Pashinian')).toEqual(['leader leader:nikol-pashinyan'])
})

test('an office is the one held on that day', () => {
  const putin = ACTORS.find((actor) => actor.id === 'leader:vladimir-putin')
  if (putin?.type !== 'leader') throw new Error('no such leader')
  expect(officeOn(putin, '2010-05')?.office).toBe('prime minister')
  expect(officeOn(putin, '2024-12-12')?.office).toBe('president')
  expect(officeOn(putin, '1990')).toBeNull()
})
