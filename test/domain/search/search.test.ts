import { describe, expect, it } from 'vitest'
import { refIndex } from '../../../src/domain/refs.js'
import { matchText, patternOf, snippetOf } from '../../../src/domain/search/matching.js'
import { matchNames } from '../../../src/domain/search/names.js'
import { termsOf } from '../../../src/domain/search/terms.js'
import { armenia, csto as fake, pashinyan } from '../../api/fake-questions.js'

const csto = { ...fake, acronyms: ['CSTO'] }
const can = { ...csto, id: 'org:CAN', acronym: 'CAN', acronyms: ['CAN'], name: 'Andean Community', predecessor: null }
const ivory = { ...armenia, id: 'country:CIV', code: 'CIV', name: "Côte d'Ivoire", aliases: [{ text: 'Ivory Coast' }] }
const index = refIndex([armenia, csto, pashinyan, can, ivory])
const formsOf = (text: string) => termsOf(text, index).terms.map((t) => t.forms.map((f) => f.words.join(' ')))
const scoreOf = (search: string, text: string) => matchText(patternOf(termsOf(search, index)), text, 100)?.score ?? 0
const marks = (search: string, text: string) =>
  (matchText(patternOf(termsOf(search, index)), text, 100)?.spans ?? []).map((s) => text.slice(s.start, s.end))

describe('a search text', () => {
  it('is read as names with their other names, and words', () => {
    expect(formsOf('csto freeze')).toEqual([['csto', 'collective security treaty organization'], ['freeze']])
    expect(formsOf('the Collective Security Treaty Organization')).toEqual([
      ['collective security treaty organization', 'csto'],
    ])
    expect(formsOf('Ivory Coast')[0]).toContain('côte d ivoire')
    expect(formsOf('cote d’ivoire')[0]).toContain('ivory coast')
  })
  it('takes a word for a code or an everyday acronym only in capitals', () => {
    expect(formsOf('long arm')).toEqual([['long'], ['arm']])
    expect(formsOf('ARM')[0]).toContain('armenia')
    expect(formsOf('who can')).toEqual([['who'], ['can']])
    expect(formsOf('CAN')[0]).toContain('andean community')
  })
  it('leaves common words out where others are asked', () => {
    expect(formsOf('the future of the alliance')).toEqual([['future'], ['alliance']])
    expect(formsOf('of the')).toEqual([['of'], ['the']])
  })
  it.each(['', ' ', '*:*', '😀', 'a '.repeat(33), 'x'.repeat(1001)])('%j is refused', (text) => {
    expect(() => termsOf(text, index)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
  })
})

describe('a match', () => {
  it('marks whole words, names and acronyms', () => {
    expect(marks('csto', "The CSTO's members; CSTOX; a Collective Security\n Treaty Organization")).toEqual([
      'CSTO',
      'Collective Security\n Treaty Organization',
    ])
    expect(marks('Andean Community', 'nobody can, but CAN could')).toEqual(['CAN'])
    expect(marks('1+1 (c)', 'c 1 .* 11')).toEqual(['c', '1'])
  })
  it('is better with more of the words, in a row, in a shorter text, and as typed', () => {
    expect(scoreOf('armenia freeze', 'armenia did freeze')).toBeGreaterThan(scoreOf('armenia freeze', 'armenia did'))
    expect(scoreOf('freeze now', 'freeze now it')).toBeGreaterThan(scoreOf('freeze now', 'now it freeze'))
    expect(scoreOf('freeze', 'freeze')).toBeGreaterThan(scoreOf('freeze', `freeze${' word'.repeat(99)}`))
    expect(scoreOf('csto', 'CSTO it is, and so it is called')).toBeGreaterThan(
      scoreOf('csto', 'Collective Security Treaty Organization'),
    )
    expect(scoreOf('csto', 'csto '.repeat(1000))).toBeLessThanOrEqual(1)
  })
})

describe('a snippet', () => {
  const text = `${'word '.repeat(100)}Armenia froze it. ${'word '.repeat(100)}`
  const { spans } = matchText(patternOf(termsOf('armenia froze', index)), text, 100)!
  it('is an exact slice around the matches, cut between words', () => {
    const snippet = snippetOf(text, spans)
    expect(text.slice(snippet.start, snippet.end)).toBe(snippet.text)
    expect(snippet.text.length).toBeLessThanOrEqual(240)
    expect(snippet.text).toMatch(/^word .*Armenia froze it.*word$/s)
    expect(snippet.highlights.map((h) => snippet.text.slice(h.start, h.end))).toEqual(['Armenia', 'froze'])
  })
  it('cuts no character in two', () => {
    expect(snippetOf('😀'.repeat(500), []).text).toMatch(/^(😀)+$/u)
    expect(snippetOf(`x${'😀'.repeat(500)}`, []).text).toMatch(/^x(😀)+$/u)
  })
})

describe('names', () => {
  const found = (text: string) =>
    [...matchNames(termsOf(text, index), index.actors.values())]
      .sort((a, b) => b.score - a.score)
      .map((m) => `${m.actor.id} ${m.score.toFixed(2)}`)
  it('are found whole, in part and by their beginning', () => {
    expect(found('CSTO')).toEqual(['org:CSTO 1.00'])
    expect(found('pashin')[0]).toMatch(/^leader:nikol-pashinyan/)
    expect(found('Armenia CSTO')).toEqual(['country:ARM 0.45', 'org:CSTO 0.45'])
    expect(found('nothing')).toEqual([])
  })
})
