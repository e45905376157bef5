import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

test('freezing one’s own participation', () => {
  expectFindings('Armenia froze its participation in the CSTO in February 2024.', ['ARM FROZE CSTO 2024-02'])
  expectFindings('Armenia has suspended its own membership of the CSTO.', ['ARM FROZE CSTO'])
  expectFindings('Pashinyan said Armenia had frozen its participation in the CSTO.', ['ARM FROZE CSTO'])
  expectFindings('Armenia keeps away from the CSTO, having suspended its participation.', ['ARM FROZE CSTO'])
  expectFindings("Pashinyan froze Armenia's membership in the CSTO.", ['ARM FROZE CSTO'])
  expectFindings('“We have frozen our participation in the CSTO,” Pashinyan said.', ['ARM FROZE CSTO'])
  expectFindings('Armenia has not frozen its participation in the CSTO.', ['ARM not FROZE CSTO'])
  expectFindings('Armenia threatened to suspend its participation in the CSTO.', [])
  expectFindings('Armenia decided to suspend its participation in the CSTO.', ['ARM announced FROZE CSTO'])
})

test('near misses of freezing', () => {
  expectNothing('Armenia suspended parliament while the CSTO met.')
  expectNothing('The CSTO froze the assets of Armenia.')
  expectNothing('ECOWAS froze the assets of Niger and closed its borders.')
  expectNothing('Armenia suspended flights to the CSTO meeting.')
  expectNothing('Armenia froze bank accounts after NATO published its list.')
})
