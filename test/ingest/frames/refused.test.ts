import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

test('refusing to attend', () => {
  expectFindings('Armenia refused to attend the CSTO summit in Minsk on 23 November 2023.', [
    'ARM REFUSED CSTO 2023-11-23',
    'BLR HOSTED_SUMMIT CSTO 2023-11-23',
  ])
  expectFindings('Armenia boycotted the CSTO meeting.', ['ARM REFUSED CSTO'])
  expectNothing('Armenia refused to comment on the CSTO.')
})
