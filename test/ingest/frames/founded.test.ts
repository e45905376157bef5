import { expect, test } from 'vitest'
import { expectFindings, findingsIn } from '../expect-findings.js'

test('founding', () => {
  const [closed] = findingsIn(
    'The CST came into being in 1992 comprising three states: Armenia, Russia and Tajikistan.',
  )
  expect(closed).toMatchObject({
    act: 'FOUNDED',
    actor: 'org:CST',
    organization: 'org:CST',
    on: '1992',
    closed: ['country:ARM', 'country:RUS', 'country:TJK'],
  })
  expectFindings('NATO was founded in 1949.', ['NATO FOUNDED NATO 1949'])
  expectFindings('ECOWAS was established in 1975 by Nigeria, Ghana and Benin.', [
    'NGA FOUNDED ECOWAS 1975',
    'GHA FOUNDED ECOWAS 1975',
    'BEN FOUNDED ECOWAS 1975',
  ])
})
