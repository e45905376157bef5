import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

test('summits', () => {
  expectFindings('Leaders spoke at a CSTO summit in Kazakhstan on November 28.', ['KAZ HOSTED_SUMMIT CSTO 2024-11-28'])
  expectFindings('Lithuania hosted a NATO summit in July 2023.', ['LTU HOSTED_SUMMIT NATO 2023-07'])
  expectFindings('A NATO summit planned for Turkey was discussed.', ['TUR planned HOSTED_SUMMIT NATO'])
  expectNothing('A CSTO office in Kazakhstan opened on November 28.')
})

test('summits that did not take place, or not yet', () => {
  expectNothing('A CSTO summit in Kazakhstan was cancelled.')
  expectNothing('No CSTO summit in Armenia took place in 2024.')
  expectFindings('The next NATO summit in Turkey will be held in July 2026.', ['TUR planned HOSTED_SUMMIT NATO'])
})
