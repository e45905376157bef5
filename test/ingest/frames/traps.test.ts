import { test } from 'vitest'
import { expectFindings, expectNothing } from '../expect-findings.js'

/** Sentences in which the words of leaving and joining stand, and nobody may be said to have left or joined. */
test.each([
  'Armenia left the CSTO out of its plans for the year.',
  'Armenia has left the CSTO waiting for an answer.',
  'The decision to leave the CSTO would cost Armenia dearly.',
  'Armenia has all but left the CSTO.',
  'Armenia has almost left the CSTO.',
  'Armenia effectively left the CSTO in 2023.',
  'Critics say Armenia has in effect left the CSTO.',
  'Had Armenia left the CSTO, it would have lost its air defence.',
  'Russian soldiers in Armenia left the CSTO base.',
  'The Armenian delegation left the CSTO.',
  "Armenia's opposition left the CSTO committee.",
  'Armenia withdrew its ambassador from the CSTO.',
  'Armenia claims to have left the CSTO.',
  'Armenia is rumoured to have left the CSTO.',
  'Armenia has yet to leave the CSTO.',
  'Why Armenia left the CSTO is a question for later.',
  'Russian officials quit NATO.',
  'Parliament voted to withdraw Armenia from the CSTO.',
  'Has Georgia left the CSTO?',
  'Did Georgia join NATO?',
  'The day Armenia leaves the CSTO will be a day of joy.',
  'Russia accused Armenia of having left the CSTO.',
  "Russia left NATO's Partnership for Peace.",
  'Ukraine has in effect joined NATO.',
  'Georgia joined the NATO mission in Kosovo.',
  'The club from Mali joined ECOWAS in a song.',
  'Finland became an official candidate to join NATO.',
  'Mali suspended its participation in the ECOWAS court.',
  'Armenia suspended its participation in CSTO exercises in 2023.',
  'Russia was suspended from the council of NATO.',
  'Calls to expel Turkey from NATO grew.',
  "Mali's withdrawal from ECOWAS would hurt Senegal.",
  'Russia vetoed a resolution in the Security Council while NATO met.',
  'Armenia informed the CSTO that it would skip drills.',
  'ECOWAS was formed to promote trade between Ghana, Benin and Niger.',
  'The leaders of Mali, Niger and Burkina Faso left ECOWAS.',
  'Turkey lifted its veto on the bid of Sweden to join NATO.',
  'ECOWAS lifted the suspension of flights to Niger.',
])('nothing: %s', expectNothing)

test('a country that only "the country" or "it" names must be the only one in question', () => {
  expectFindings('Mali was in turmoil. The country left ECOWAS.', ['MLI WITHDREW ECOWAS'])
  expectNothing('Ghana criticised Mali. The country left ECOWAS.')
  expectNothing('Armenia and Azerbaijan signed peace. It then left the CSTO.')
  expectFindings('Mali and Niger spoke. The two countries left ECOWAS.', ['MLI WITHDREW ECOWAS', 'NER WITHDREW ECOWAS'])
  expectNothing('Mali and Niger met Ghana and Benin. The two countries left ECOWAS.')
})

test('the subject is the one that acts, not the one that stands nearest', () => {
  expectFindings('Kazakhstan, unlike Armenia, left the CSTO.', ['KAZ WITHDREW CSTO'])
  expectNothing('Armenia, Russia said, left the CSTO.')
  expectNothing('Pashinyan visited Paris. France praised Armenia, and the country left the CSTO in May.')
})

test('neither and nor deny', () => {
  expectFindings('Neither Georgia nor Ukraine joined NATO.', ['GEO not JOINED NATO', 'UKR not JOINED NATO'])
})

test('what is only believed, feared or imagined is hypothetical', () => {
  expectFindings('Moscow feared that Armenia had left the CSTO.', ['ARM hypothetical WITHDREW CSTO'])
  expectFindings('It is a myth that Georgia joined NATO.', ['GEO hypothetical JOINED NATO'])
  expectFindings('Reports that Armenia withdrew from the CSTO are wrong.', ['ARM hypothetical WITHDREW CSTO'])
  expectFindings('Ukraine dreams of joining NATO.', ['UKR hypothetical JOINED NATO'])
  expectFindings('Turkey should be expelled from NATO, Macron said.', ['TUR hypothetical EXPELLED NATO'])
})

test('what is vowed or promised is announced, and a denial of it is a prediction', () => {
  expectFindings('Armenia promised to leave the CSTO.', ['ARM announced ANNOUNCED_WITHDRAWAL CSTO'])
  expectFindings('Armenia has no plans to leave the CSTO.', ['ARM not hypothetical WITHDREW CSTO'])
  expectFindings('Armenia managed to leave the CSTO.', [])
})

test('what lies ahead did not happen', () => {
  expectFindings('Mali left ECOWAS on 29 January 2025.', ['MLI planned WITHDREW ECOWAS 2025-01-29'], '2024-12-12')
})
