import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

test('withdrew', () => {
  expectFindings('Mauritania withdrew from ECOWAS in December 2000.', ['MRT WITHDREW ECOWAS 2000-12'])
  expectFindings('Georgia has left the CSTO.', ['GEO WITHDREW CSTO'])
  expectFindings(
    'Mali, Niger and Burkina Faso left ECOWAS on 29 January 2025.',
    ['MLI WITHDREW ECOWAS 2025-01-29', 'NER WITHDREW ECOWAS 2025-01-29', 'BFA WITHDREW ECOWAS 2025-01-29'],
    '2025-02-01',
  )
  expectFindings("Georgia's withdrawal from the CSTO took effect on 18 August 2009.", ['GEO WITHDREW CSTO 2009-08-18'])
  expectFindings('Uzbekistan pulled out of the CSTO in 2012.', ['UZB WITHDREW CSTO 2012'])
  expectFindings('Uzbekistan ended its membership in the CSTO in June 2012.', ['UZB WITHDREW CSTO 2012-06'])
  expectFindings('Pashinyan withdrew Armenia from the CSTO.', ['ARM WITHDREW CSTO'])
})

test('a denied, planned or possible exit is not an exit', () => {
  expectFindings('Armenia has not left the CSTO.', ['ARM not WITHDREW CSTO'])
  expectFindings('Armenia never left the CSTO.', ['ARM not WITHDREW CSTO'])
  expectFindings('Lavrov denied that Armenia had left the CSTO.', ['ARM not WITHDREW CSTO'])
  expectFindings('Putin believes that Armenia would not quit the CSTO.', ['ARM not hypothetical WITHDREW CSTO'])
  expectFindings('Armenia could leave the CSTO.', ['ARM hypothetical WITHDREW CSTO'])
  expectFindings('Armenia is considering leaving the CSTO.', ['ARM hypothetical WITHDREW CSTO'])
  expectFindings('Armenia plans to leave the CSTO.', ['ARM planned WITHDREW CSTO'])
  expectFindings('Protesters demanded that Armenia leave the CSTO.', ['ARM hypothetical WITHDREW CSTO'])
  expectFindings('Analysts wonder whether Armenia has left the CSTO.', [])
})

test('notice and announcement', () => {
  expectFindings('On 28 January 2024, Mali announced that it was withdrawing from ECOWAS.', [
    'MLI announced ANNOUNCED_WITHDRAWAL ECOWAS 2024-01-28',
  ])
  expectFindings('On 29 January 2024, Mali notified ECOWAS of its withdrawal, effective 29 January 2025.', [
    'MLI announced ANNOUNCED_WITHDRAWAL ECOWAS 2024-01-29 -> 2025-01-29',
  ])
  expectFindings('Armenia announced its withdrawal from the CSTO on 5 May 2024.', [
    'ARM announced ANNOUNCED_WITHDRAWAL CSTO 2024-05-05',
  ])
  expectFindings('Niger decided to leave ECOWAS.', ['NER announced ANNOUNCED_WITHDRAWAL ECOWAS'])
  expectFindings('Niger gave formal notice of its withdrawal from ECOWAS, which takes effect on 1 July 2025.', [
    'NER announced ANNOUNCED_WITHDRAWAL ECOWAS -> 2025-07-01',
  ])
  expectFindings('Niger revoked its withdrawal from ECOWAS.', ['NER REVOKED_WITHDRAWAL ECOWAS'])
})

test('no notice was received', () => {
  const denied = 'ARM not announced ANNOUNCED_WITHDRAWAL CSTO'
  expectFindings('The CSTO had not received any official notice from Armenia of its withdrawal.', [denied])
  expectFindings('The CSTO has received no notification from Yerevan about its status.', [denied])
  expectFindings('The CSTO did not get any official letter from the Armenian leader about the exit.', [denied])
  expectNothing('The CSTO has not received any letter from Armenia about lunch.')
  expectNothing('The CSTO received an official letter from Armenia about grain.')
})

test('threats', () => {
  expectFindings('Belarus threatened to leave the CSTO.', ['BLR threatened THREATENED_TO_LEAVE CSTO'])
  expectFindings('If the bloc stays silent, Armenia will leave the CSTO.', ['ARM threatened THREATENED_TO_LEAVE CSTO'])
  expectFindings('Lukashenko warned that Belarus would withdraw from the CSTO.', [
    'BLR threatened THREATENED_TO_LEAVE CSTO',
  ])
})

test('near misses of leaving', () => {
  expectNothing('Russia withdrew troops from Armenia.')
  expectNothing('Armenia withdrew from CSTO exercises in September.')
  expectNothing('Armenia withdrew from talks with the CSTO.')
  expectNothing('Armenia left the CSTO summit early.')
  expectNothing('The vote left NATO in disarray.')
  expectNothing('Turkey left NATO with no choice.')
  expectNothing('The parliament of Armenia left the CSTO question open.')
  expectNothing("France withdrew from NATO's integrated command in 1966.")
  expectNothing('A member of the CSTO may withdraw from the organization after six months.')
  expectNothing('Armenia is effectively outside the CSTO and has passed the point of no return.')
  expectNothing("Armenia's break with the CSTO is deep.")
  expectNothing('An Armenian party withdrew from the coalition over the CSTO.')
})
