import { expect, test } from 'vitest'
import { expectFindings, expectNothing, findingsIn } from '../expect-findings.js'

test('observer and partner', () => {
  expectFindings('Serbia was granted observer status in the CSTO on 11 April 2013.', [
    'SRB OBSERVER_GRANTED CSTO 2013-04-11',
  ])
  expectFindings('The CSTO granted Serbia observer status.', ['SRB OBSERVER_GRANTED CSTO'])
  expectFindings('Georgia became a partner of NATO in 1994.', ['GEO PARTNER_GRANTED NATO 1994'])
})

test('refusing to attend', () => {
  expectFindings('Armenia refused to attend the CSTO summit in Minsk on 23 November 2023.', [
    'ARM REFUSED CSTO 2023-11-23',
    'BLR HOSTED_SUMMIT CSTO 2023-11-23',
  ])
  expectFindings('Armenia boycotted the CSTO meeting.', ['ARM REFUSED CSTO'])
  expectNothing('Armenia refused to comment on the CSTO.')
})

test('vetoes', () => {
  expectFindings('Turkey vetoed a statement of NATO in May 2022.', ['TUR VETOED NATO 2022-05'])
  expectFindings('Armenia chose not to veto documents of the CSTO.', ['ARM not VETOED CSTO'])
})

test('summits', () => {
  expectFindings('Leaders spoke at a CSTO summit in Kazakhstan on November 28.', ['KAZ HOSTED_SUMMIT CSTO 2024-11-28'])
  expectFindings('Lithuania hosted a NATO summit in July 2023.', ['LTU HOSTED_SUMMIT NATO 2023-07'])
  expectFindings('A NATO summit planned for Turkey was discussed.', ['TUR planned HOSTED_SUMMIT NATO'])
  expectNothing('A CSTO office in Kazakhstan opened on November 28.')
})

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

test('treaties that lapse, bodies that end', () => {
  expectFindings('Georgia did not renew the Collective Security Treaty in 1999.', ['GEO LAPSED CST 1999'])
  expectFindings('Azerbaijan refused to renew the Collective Security Treaty.', ['AZE LAPSED CST'])
  expectNothing('Armenia renewed the Collective Security Treaty.')
  expectFindings('The CSTO was dissolved in 2031.', ['CSTO DISSOLVED CSTO 2031'], '2031-05-01')
  expectFindings('Belarus signed the CSTO charter in 2002.', ['BLR SIGNED CSTO 2002'])
  expectFindings('Belarus ratified the CSTO charter in 2003.', ['BLR RATIFIED CSTO 2003'])
  expectNothing("Turkey ratified Finland's accession to NATO.")
  expectNothing('Armenia bought NATO-standard ammunition.')
})

test('standings', () => {
  expectFindings('Armenia, a member of the CSTO, bought arms abroad.', ['ARM is MEMBER CSTO'])
  expectFindings('Armenia remains a welcome member of the group, the CSTO secretariat said.', [])
  expectFindings('The CSTO met. Armenia remains a welcome member of the group.', ['ARM is MEMBER CSTO'])
  expectFindings('Georgia is not a member of NATO.', ['GEO not is MEMBER NATO'])
  expectFindings('NATO member Turkey objected.', ['TUR is MEMBER NATO'])
  expectFindings('Russia and other CSTO members said nothing.', ['RUS is MEMBER CSTO'])
  expectNothing('Georgia, a former member of the CSTO, stayed away.')
})
