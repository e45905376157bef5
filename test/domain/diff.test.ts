import { describe, expect, it } from 'vitest'
import { CHANGES, diffOf } from '../../src/domain/diff.js'
import { boundsOf } from '../../src/domain/edtf.js'
import type { Finding } from '../../src/domain/rank.js'
import type { Act } from '../../src/domain/vocabulary.js'
import { finding, projected, record } from '../support/findings.js'

const body = 'org:ECOWAS'
const family = [{ id: body, predecessor: null }]

/** Acts of one country, each told by a register. */
const country = (code: string, ...acts: readonly (readonly [Act, string])[]) => {
  const actor = `country:${code}`
  const findings = acts.map(
    ([act, on]): Finding => finding(record(`${code}-${act}-${on}`), { actor, organization: body, act, on }),
  )
  return projected(actor, findings, family).periods
}

const between = (from: string, to: string) => {
  const day = (edtf: string) => ({ ...boundsOf(edtf), edtf })
  const periods = [
    ...country('AAA', ['JOINED', '1975']),
    ...country('BBB', ['JOINED', '1975'], ['WAS_SUSPENDED', '2021-05-30'], ['RESUMED', '2023-01-01']),
    ...country('CCC', ['JOINED', '1975'], ['FROZE', '2021-06']),
    ...country('DDD', ['JOINED', '1975'], ['WITHDREW', '2000-12-26'], ['REJOINED', '2022-03-01']),
    ...country('EEE', ['JOINED', '2022-01-01']),
    ...country('FFF', ['JOINED', '1975'], ['WITHDREW', '2022-01-29']),
    ...country('GGG', ['OBSERVER_GRANTED', '2021-07']),
  ]
  const diff = diffOf({
    organization: body,
    bodies: [body],
    periods,
    from: day(from),
    to: day(to),
    nameOf: (id) => id.slice(-3),
  })
  const told = CHANGES.flatMap((change) => diff[change].map((c) => `${change} ${c.country.slice(-3)} ${c.on?.edtf}`))
  return { told, text: diff.text }
}

describe('what changed between two days', () => {
  it('tells every kind of change apart', () => {
    expect(between('2021-01-01', '2022-12-31').told).toEqual([
      'joined EEE 2022-01-01',
      'left FFF 2022-01-29',
      'suspended BBB 2021-05-30',
      'frozen CCC 2021-06',
      'back DDD 2022-03-01',
      'statusChanged GGG 2021-07',
    ])
  })

  it('calls the end of a suspension back, and says nothing of what stayed', () => {
    expect(between('2022-12-31', '2023-06-01').told).toEqual(['back BBB 1975'])
  })

  it('is told in a sentence', () => {
    expect(between('2022-12-31', '2023-06-01').text).toBe('WAS between 2022-12-31 and 2023-06-01: back: BBB.')
    expect(between('2024-01-01', '2024-06-01').text).toBe('WAS between 2024-01-01 and 2024-06-01: nothing changed.')
  })
})
