import { test } from 'vitest'
import { expectFindings } from '../expect-findings.js'

test('observer and partner', () => {
  expectFindings('Serbia was granted observer status in the CSTO on 11 April 2013.', [
    'SRB OBSERVER_GRANTED CSTO 2013-04-11',
  ])
  expectFindings('The CSTO granted Serbia observer status.', ['SRB OBSERVER_GRANTED CSTO'])
  expectFindings('Georgia became a partner of NATO in 1994.', ['GEO PARTNER_GRANTED NATO 1994'])
})
