import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

test('suspended by the organization', () => {
  expectFindings('Mali was suspended from ECOWAS on 30 May 2021.', ['MLI WAS_SUSPENDED ECOWAS 2021-05-30'])
  expectFindings('ECOWAS suspended Guinea after the coup of 5 September 2021.', ['GIN WAS_SUSPENDED ECOWAS'])
  expectFindings('ECOWAS suspended Guinea on 8 September 2021.', ['GIN WAS_SUSPENDED ECOWAS 2021-09-08'])
  expectFindings("ECOWAS leaders suspended Niger's membership.", ['NER WAS_SUSPENDED ECOWAS'])
  expectFindings('Mali was suspended from ECOWAS on 30 May 2021. Guinea was also suspended on 8 September 2021.', [
    'MLI WAS_SUSPENDED ECOWAS 2021-05-30',
    'GIN WAS_SUSPENDED ECOWAS 2021-09-08',
  ])
  expectFindings('Burkina Faso, which was suspended from ECOWAS in January 2022, stayed away.', [
    'BFA WAS_SUSPENDED ECOWAS 2022-01',
  ])
  expectFindings('ECOWAS could suspend Benin from the bloc.', ['BEN hypothetical WAS_SUSPENDED ECOWAS'])
})

test('the suspension ends', () => {
  expectFindings("ECOWAS lifted Guinea's suspension on 1 March 2024.", ['GIN RESUMED ECOWAS 2024-03-01'])
  expectFindings('ECOWAS reinstated Mali in July 2022.', ['MLI RESUMED ECOWAS 2022-07'])
  expectFindings('Armenia resumed its participation in the CSTO.', ['ARM RESUMED CSTO'])
  expectFindings('Morocco rejoined ECOWAS in 2017.', ['MAR REJOINED ECOWAS 2017'])
})

test('expelled', () => {
  expectFindings('Guinea was expelled from ECOWAS in 2031.', ['GIN EXPELLED ECOWAS 2031'], '2032')
  expectFindings('ECOWAS expelled Guinea from the bloc.', ['GIN EXPELLED ECOWAS'])
  expectFindings('Guinea had not been expelled from ECOWAS.', ['GIN not EXPELLED ECOWAS'])
  expectNothing('Niger expelled the French ambassador after ECOWAS met.')
  expectNothing('Mali expelled ECOWAS envoys.')
})

test('near misses of suspension', () => {
  expectNothing('ECOWAS suspended all trade with Niger.')
  expectNothing('ECOWAS suspended financial transactions with Niger on 30 July 2023.')
  expectNothing('ECOWAS lifted sanctions on Guinea.')
  expectNothing('A member of ECOWAS can be suspended from the bloc.')
  expectNothing('Nigeria suspended grain exports to Niger.')
  expectNothing('A player from Mali was suspended from the team.')
})

test('who suspended is told after all', () => {
  expectNothing('ECOWAS met in Abuja. Nigeria was suspended on Friday by the football federation.')
  expectNothing('ECOWAS met in Abuja. Nigeria was suspended on Friday from the games.')
})
