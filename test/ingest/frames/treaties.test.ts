import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

test('treaties that lapse, bodies that end', () => {
  expectFindings('Georgia did not renew the Collective Security Treaty in 1999.', ['GEO LAPSED CST 1999'])
  expectFindings('Azerbaijan refused to renew the Collective Security Treaty.', ['AZE LAPSED CST'])
  expectNothing('Armenia renewed the Collective Security Treaty.')
  expectFindings('The CSTO was dissolved in 2031.', ['CSTO DISSOLVED CSTO 2031'], '2031-05-01')
  expectFindings('Belarus signed the CSTO charter in 2002.', ['BLR SIGNED CSTO 2002'])
  expectFindings('Belarus ratified the CSTO charter in 2003.', ['BLR RATIFIED CSTO 2003'])
  expectFindings("Turkey ratified Finland's accession to NATO.", ['FIN planned JOINED NATO'])
  expectNothing('Armenia bought NATO-standard ammunition.')
})
