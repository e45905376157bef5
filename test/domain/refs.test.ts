import { describe, expect, it } from 'vitest'
import type { Actor, Country, Organization } from '../../src/domain/model.js'
import { foldName, refIndex, resolveRef } from '../../src/domain/refs.js'

const country = (code: string, name: string, more: Partial<Country> = {}): Country => ({
  id: `country:${code}`,
  type: 'country',
  code,
  name,
  kind: 'STATE',
  aliases: [],
  demonyms: [],
  seats: [],
  successors: [],
  ...more,
})

const body = (acronym: string, name: string, acronyms: readonly string[] = []): Organization => ({
  id: `org:${acronym}`,
  type: 'organization',
  acronym,
  name,
  kind: 'ORGANIZATION',
  aliases: [],
  acronyms: [acronym, ...acronyms],
  seats: [],
  predecessor: null,
  checkedOn: null,
})

const ACTORS: readonly Actor[] = [
  country('ARM', 'Armenia', { names: { fr: 'Arménie', ru: 'Армения', hy: 'Հայաստան', zh: '亚美尼亚' } }),
  country('CIV', "Côte d'Ivoire", { aliases: [{ text: 'Ivory Coast' }], names: { de: 'Elfenbeinküste' } }),
  country('GUM', 'Guam', { kind: 'TERRITORY' }),
  country('NER', 'Niger', { names: { fr: 'Niger' } }),
  country('YEM', 'Yemen'),
  country('XYN', 'Yemen Arab Republic', { kind: 'HISTORIC', aliases: [{ text: 'Yemen' }, { text: 'North Yemen' }] }),
  country('XAA', 'Eastland', { aliases: [{ text: 'Borderland' }] }),
  country('XBB', 'Westland', { aliases: [{ text: 'Borderland' }] }),
  body('GUAM', 'Organization for Democracy and Economic Development'),
  body('CSTO', 'Collective Security Treaty Organization', ['ODKB']),
  {
    id: 'leader:ann-armenia',
    type: 'leader',
    name: 'Ann Armenia',
    spellings: ['Anna Armenia'],
    offices: [],
  },
]

const index = refIndex(ACTORS)
const ALL = ['country', 'organization', 'leader'] as const
const idOf = (ref: string, kinds: readonly Actor['type'][] = ALL) => resolveRef(index, ref, kinds).id

describe('a ref', () => {
  it.each([
    ['an id', 'country:ARM', 'country:ARM'],
    ['a code in small letters', 'arm', 'country:ARM'],
    ['a name without its accents', "cote d'ivoire", 'country:CIV'],
    ['a name with another apostrophe', 'Côte d’Ivoire', 'country:CIV'],
    ['an alias', 'Ivory Coast', 'country:CIV'],
    ['a name in French', 'arménie', 'country:ARM'],
    ['a name in Russian', 'Армения', 'country:ARM'],
    ['a name in Armenian', 'Հայաստան', 'country:ARM'],
    ['a name in Chinese', '亚美尼亚', 'country:ARM'],
    ['a name in German without its dots', 'ELFENBEINKUSTE', 'country:CIV'],
    ['a foreign name that is the English one', 'Niger', 'country:NER'],
    ['an acronym in another language', 'odkb', 'org:CSTO'],
  ])('may be %s', (_, ref, id) => expect(idOf(ref)).toBe(id))

  it('means the one whose own name it is before those that it once meant', () => {
    expect(idOf('Yemen')).toBe('country:YEM')
    expect(idOf('North Yemen')).toBe('country:XYN')
    expect(idOf('Armenia')).toBe('country:ARM') // not the leader of that surname
    expect(idOf('Armenia', ['leader'])).toBe('leader:ann-armenia')
  })

  it('means the one that is written just so, where folded names meet', () => {
    expect(idOf('GUAM')).toBe('org:GUAM')
    expect(idOf('Guam')).toBe('country:GUM')
    expect(() => idOf('guam')).toThrow(/names more than one .*"country:GUM", "org:GUAM"/)
    expect(idOf('guam', ['country'])).toBe('country:GUM')
  })

  it('is ambiguous between two that bear it alike', () => {
    expect(() => idOf('Borderland')).toThrow('"Borderland" names more than one')
  })

  it('that is misspelt is answered with what may be meant, in any language', () => {
    expect(() => idOf('CSTOO', ['organization'])).toThrow('Unknown organization "CSTOO". Did you mean "org:CSTO"?')
    expect(() => idOf('Армениа', ['country'])).toThrow('Did you mean "country:ARM"?')
    expect(() => idOf('x'.repeat(500), ['country'])).toThrow(/^Unknown country "x{200}\.\.\."\.$/)
  })
})

it('folding takes away case, accents, dots, dashes and double spaces', () => {
  expect(['U.S.A.', 'Bosnia-Herzegovina', ' São  Tomé ', 'N’Djamena'].map(foldName)).toEqual([
    'usa',
    'bosnia herzegovina',
    'sao tome',
    "n'djamena",
  ])
})
