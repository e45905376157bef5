import { test } from 'vitest'
import { expectFindings } from '../expect-findings.js'

test('vetoes', () => {
  expectFindings('Turkey vetoed a statement of NATO in May 2022.', ['TUR VETOED NATO 2022-05'])
  expectFindings('Armenia chose not to veto documents of the CSTO.', ['ARM not VETOED CSTO'])
})
