/** Who is in a body, and where a country stands with it. */
import { type Rule, rule } from './rule.js'

const AFFILIATIONS = [
  ['OBSERVER', 'OBSERVER'],
  ['CANDIDATE', 'CANDIDATE'],
  ['PARTNER', 'PARTNER'],
] as const

export const AFFILIATION_RULES: readonly Rule[] = AFFILIATIONS.flatMap(([word, status]): readonly Rule[] => [
  rule(
    'standing',
    { status: [status], yesNo: true },
    `AUX COUNTRY AUX? ${word} OF? ORG`,
    `AUX COUNTRY HAVE? ${word} OF? ORG`,
    `AUX COUNTRY ORG ${word}`,
    `COUNTRY AUX? ${word} OF? ORG`,
  ),
  rule(
    'members',
    { status: [status], form: 'count' },
    `HOWMANY ${word} AUX ORG HAVE`,
    `how_many ${word} AUX ORG HAVE`,
    `how_many ${word} AUX? THERE? OF? ORG`,
    `number_of ${word} OF ORG`,
    `how_many ORG ${word} AUX? THERE?`,
  ),
  rule(
    'members',
    { status: [status] },
    `WHO AUX? AUX? ${word} OF? ORG PART?`,
    `${word} OF? ORG PART`,
    `WHO HAVE ${word} OF? ORG`,
    `${word} OF ORG`,
    `ORG POSS? ${word}`,
    `WHO AUX? ORG POSS? ${word}`,
    `WHO ${word} AUX? OF? ORG`,
  ),
  rule(
    'organizationsOf',
    { status: [status] },
    `WHICHORGS AUX COUNTRY AUX? ${word} OF?`,
    `WHAT AUX COUNTRY ${word} OF`,
    `where AUX COUNTRY ${word}`,
  ),
])

export const MEMBER_RULES: readonly Rule[] = [
  rule(
    'standing',
    { yesNo: true, out: true },
    `
    AUX COUNTRY AUX? OUT ORG; COUNTRY AUX? OUT ORG; AUX COUNTRY OUT OF? ORG`,
  ),
  rule(
    'standing',
    { yesNo: true },
    `
    AUX COUNTRY AUX? AUX? IN ORG; COUNTRY AUX? AUX? IN ORG; AUX COUNTRY ORG COUNTRIES_NOUN/MEMBERS;
    AUX COUNTRY AUX? ORG COUNTRIES_NOUN/MEMBERS; AUX COUNTRY COUNTRIES_NOUN IN/OF ORG;
    AUX COUNTRY AUX COUNTRIES_NOUN IN/OF ORG; COUNTRY ORG COUNTRIES_NOUN; AUX ORG INCLUDE/HAVE COUNTRY;
    AUX COUNTRY AUX AUX? IN ORG; COUNTRY IN ORG; AUX COUNTRY COUNTRIES_NOUN ORG`,
  ),
  rule(
    'standing',
    { status: ['SUSPENDED'], yesNo: true },
    `
    AUX COUNTRY SUSPEND OF ORG; AUX COUNTRY POSS? PART SUSPEND OF ORG; AUX COUNTRY POSS? ORG PART SUSPEND`,
  ),
  rule(
    'standing',
    { status: ['FROZEN'], yesNo: true },
    `
    AUX COUNTRY POSS? PART OF ORG FROZEN; AUX COUNTRY POSS? ORG PART FROZEN; AUX COUNTRY FROZEN OF ORG;
    AUX COUNTRY POSS? PART FROZEN OF ORG`,
  ),
  rule(
    'standing',
    {},
    `
    COUNTRY ORG; ORG COUNTRY; WHAT AUX COUNTRY POSS? STATUS OF ORG; COUNTRY POSS? STATUS OF ORG; STATUS OF COUNTRY OF ORG;
    WHAT AUX STATUS OF COUNTRY OF ORG; where AUX COUNTRY stand OF ORG; HOW AUX COUNTRY stand OF ORG;
    COUNTRY POSS? ORG STATUS; WHAT AUX COUNTRY POSS? ORG STATUS; where AUX COUNTRY stand on ORG;
    STATUS OF COUNTRY AND ORG; STATUS OF COUNTRY POSS? PART OF ORG; WHAT AUX STATUS OF COUNTRY POSS? PART OF ORG`,
  ),
  rule(
    'whenAct',
    { deed: 'join' },
    `
    HOWLONG AUX COUNTRY AUX? AUX? IN ORG; WHENQ AUX COUNTRY AUX? AUX? IN ORG;
    HOWLONG AUX COUNTRY COUNTRIES_NOUN OF ORG`,
  ),
  rule(
    'members',
    { form: 'count' },
    `
    HOWMANY AUX ORG AUX? HAVE; HOWMANY AUX? AUX? IN ORG; HOWMANY AUX? AUX? COUNTRIES_NOUN IN/OF ORG;
    HOWMANY COUNTRIES_NOUN AUX? IN ORG; HOWMANY OF ORG; HOWMANY AUX? THERE OF ORG;
    how_many ORG COUNTRIES_NOUN/MEMBERS AUX? THERE?; how_many AUX? OF? ORG; number_of ORG MEMBERS/COUNTRIES_NOUN;
    how_many COUNTRIES_NOUN AUX ORG HAVE; how big/large AUX ORG; size of ORG;
    ORG POSS? number_of MEMBERS/COUNTRIES_NOUN; ORG member_count/membership_count;
    WHAT AUX? ORG POSS? member_count; HOWMANY ORG HAVE; HOWMANY AUX ORG AUX;
    how_many MEMBERS/COUNTRIES_NOUN ORG AUX?`,
  ),
  rule(
    'members',
    {},
    `
    WHO AUX? AUX? IN ORG; WHO AUX? MEMBERS OF? ORG; WHO AUX? COUNTRIES_NOUN OF ORG;
    WHO AUX? ORG POSS? MEMBERS/COUNTRIES_NOUN; WHO AUX? IN ORG WHO AUX? THERE?; MEMBERS OF/IN ORG;
    COUNTRIES_NOUN IN/OF ORG; ORG POSS? MEMBERS/COUNTRIES_NOUN; WHAT AUX? MEMBERS OF? ORG;
    WHAT AUX? ORG POSS? MEMBERS/COUNTRIES_NOUN; WHICH AUX? MEMBERS/COUNTRIES_NOUN OF ORG;
    WHICH ORG COUNTRIES_NOUN AUX? THERE?; MEMBERS OF ORG THERE?; WHO AUX? ORG INCLUDE/HAVE; WHO AUX ORG AUX? IN;
    WHO AUX ORG HAVE OF MEMBERS/COUNTRIES_NOUN; WHO HAVE PART OF ORG; WHO HAVE MEMBERS OF ORG;
    COUNTRIES_NOUN WHO AUX? IN ORG`,
  ),
  rule(
    'members',
    { status: ['SUSPENDED'] },
    `
    ORG POSS? SUSPEND COUNTRIES_NOUN; SUSPEND COUNTRIES_NOUN OF ORG; WHO AUX? SUSPEND COUNTRIES_NOUN OF ORG;
    WHICH ORG COUNTRIES_NOUN AUX SUSPEND`,
  ),
  rule(
    'members',
    { status: ['FROZEN'] },
    `
    FROZEN COUNTRIES_NOUN OF ORG; ORG POSS? FROZEN COUNTRIES_NOUN`,
  ),
  rule(
    'membersOfBoth',
    {},
    `
    WHO AUX? BOTH? IN ORG+; WHO AUX? COUNTRIES_NOUN? IN BOTH? ORG+; IN BOTH? ORG+; WHO AUX? IN ORG+ BOTH;
    COUNTRIES_NOUN IN/OF BOTH? ORG+; WHO AUX? MEMBERS OF BOTH? ORG+; COUNTRIES_NOUN AUX? IN BOTH? ORG+;
    MEMBERS OF BOTH? ORG+; WHO AUX? BOTH COUNTRIES_NOUN OF ORG+`,
  ),
  rule(
    'membersOfBoth',
    { form: 'count' },
    `
    HOWMANY AUX? AUX? BOTH? IN BOTH? ORG+; HOWMANY COUNTRIES_NOUN AUX? IN BOTH? ORG+`,
  ),
  rule(
    'membersOfBoth',
    { without: true },
    `
    WHO AUX? IN ORG BUTNOT OF? ORG;
    ORG COUNTRIES_NOUN/MEMBERS AUX? BUTNOT OF? ORG; ORG COUNTRIES_NOUN/MEMBERS AUX? OUT ORG; IN ORG BUTNOT IN? ORG; IN ORG BUTNOT OF? ORG; IN ORG BUTNOT OF? ORG; WHICH ORG COUNTRIES_NOUN AUX BUTNOT OF? ORG;
    MEMBERS OF ORG BUTNOT OF? ORG; COUNTRIES_NOUN AUX? IN ORG BUTNOT OF? ORG;
    WHO COUNTRIES_NOUN OF ORG AUX BUTNOT ORG; WHICH ORG COUNTRIES_NOUN AUX? OUT ORG`,
  ),
  rule(
    'membersOfBoth',
    { without: true, form: 'count' },
    `
    HOWMANY AUX? IN ORG BUTNOT OF? ORG; how_many ORG COUNTRIES_NOUN AUX BUTNOT OF? ORG`,
  ),
]
