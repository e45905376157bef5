import { test } from 'vitest'
import { expectFindings } from './expect-findings.js'

test('standings', () => {
  expectFindings('Armenia, a member of the CSTO, bought arms abroad.', ['ARM is MEMBER CSTO'])
  expectFindings('Armenia remains a welcome member of the group, the CSTO secretariat said.', [])
  expectFindings('The CSTO met. Armenia remains a welcome member of the group.', ['ARM is MEMBER CSTO'])
  expectFindings('ECOWAS spoke. Mali and Niger remain important members of the Community.', [
    'MLI is MEMBER ECOWAS',
    'NER is MEMBER ECOWAS',
  ])
  expectFindings('Georgia is not a member of NATO.', ['GEO not is MEMBER NATO'])
  expectFindings('NATO member Turkey objected.', ['TUR is MEMBER NATO'])
  expectFindings('Russia and other CSTO members said nothing.', ['RUS is MEMBER CSTO'])
  expectFindings('Georgia, a former member of the CSTO, stayed away.', ['GEO is WITHDRAWN CSTO'])
})
