import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

test('joining', () => {
  expectFindings('Finland joined NATO on 4 April 2023.', ['FIN JOINED NATO 2023-04-04'])
  expectFindings('In April 2023, Finland acceded to the North Atlantic Treaty Organization (NATO).', [
    'FIN JOINED NATO 2023-04',
  ])
  expectFindings('Sweden became a full member of NATO on 7 March 2024.', ['SWE JOINED NATO 2024-03-07'])
  expectFindings('Hungary was admitted to NATO in 1999.', ['HUN JOINED NATO 1999'])
  expectFindings('NATO admitted Hungary as a new member in 1999.', ['HUN JOINED NATO 1999'])
  expectFindings('Mali, Niger and Burkina Faso joined ECOWAS in 1975.', [
    'MLI JOINED ECOWAS 1975',
    'NER JOINED ECOWAS 1975',
    'BFA JOINED ECOWAS 1975',
  ])
  expectFindings('Guinea-Bissau, once a Portuguese colony, joined ECOWAS in 1975.', ['GNB JOINED ECOWAS 1975'])
})

test('joining that is not done', () => {
  expectFindings('Georgia wants to join NATO.', ['GEO hypothetical JOINED NATO'])
  expectFindings('Georgia plans to join NATO.', ['GEO planned JOINED NATO'])
  expectFindings('Georgia could join NATO.', ['GEO hypothetical JOINED NATO'])
  expectFindings('Georgia has not joined NATO.', ['GEO not JOINED NATO'])
  expectFindings('Serbia will not join NATO.', ['SRB not hypothetical JOINED NATO'])
  expectFindings('Finland is to join NATO on 4 April 2025.', ['FIN planned JOINED NATO 2025-04-04'])
  expectFindings('NATO invited Georgia to join the alliance.', ['GEO INVITED NATO'])
  expectFindings('Georgia applied to join NATO in 2008.', ['GEO APPLIED NATO 2008'])
  expectFindings('Georgia applied for membership of NATO.', ['GEO APPLIED NATO'])
})

test('near misses of joining', () => {
  expectNothing('Armenia joined NATO exercises in May 2024.')
  expectNothing('Armenia joined NATO in condemning the attack.')
  expectNothing('Armenia joined NATO leaders at the table.')
  expectNothing('Michael Georgia joined NATO as an adviser.')
  expectNothing('The state of Georgia, Atlanta lawyers say, joined talks with NATO.')
  expectNothing('Ministers from Armenia joined the CSTO meeting.')
  expectNothing('Turkey became the first member of NATO to recognise the new government.')
  expectNothing('The Niger Delta joined ECOWAS projects.')
})
