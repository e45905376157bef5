/**
 * The grammar, as data: what can be asked, and in which words. A rule names an intent and its patterns; the classes of
 * the patterns stand in vocabulary.ts. To teach a phrasing, add a pattern here. The first rule that takes every word wins.
 */
import type { Stance, Status } from '../domain/vocabulary.js'
import { type Pattern, pattern } from './match.js'

/** Every kind of question that has an answer of its own. */
export type Intent =
  | 'whoLeft'
  | 'whoJoined'
  | 'whoHeld'
  | 'whoActed'
  | 'founders'
  | 'members'
  | 'membersOfBoth'
  | 'standing'
  | 'didAct'
  | 'whenAct'
  | 'pairHistory'
  | 'organizationsOf'
  | 'shared'
  | 'statements'
  | 'diff'
  | 'disputes'
  | 'timeline'
  | 'leaders'
  | 'lifespan'
  | 'evidence'

/** What a country does towards a body, as questions name it. */
export type Deed =
  | 'leave'
  | 'join'
  | 'rejoin'
  | 'freeze'
  | 'suspended'
  | 'expelled'
  | 'notice'
  | 'threaten'
  | 'found'
  | 'apply'
  | 'invited'

/** What is asked of the answer: who or what it is, whether there is one, how many, the first or last, when. */
export type Form = 'list' | 'any' | 'count' | 'first' | 'last'

export interface Fixed {
  readonly deed?: Deed
  readonly form?: Form
  readonly status?: readonly Status[]
  readonly stance?: readonly Stance[]
  readonly yesNo?: boolean
  readonly out?: boolean
  readonly ended?: boolean
  /** Whether the time asked about is that of the act (a window) although the question names a state. */
  readonly ever?: boolean
  /** The second body is the one they are not in. */
  readonly without?: boolean
}

export interface Rule {
  readonly intent: Intent
  readonly fixed: Fixed
  readonly patterns: readonly Pattern[]
}

/** How each deed is put, after who does it. `O` stands for the body and its preposition. */
const DEEDS: Readonly<Record<Deed, readonly string[]>> = {
  leave: ['LEAVE O', 'LEAVE ITS? ORG PART/COUNTRIES_NOUN?'],
  join: ['JOIN O', 'JOIN INTO? ORG COUNTRIES_NOUN/PART?', 'JOIN INTO? COUNTRIES_NOUN/PART? O'],
  rejoin: ['REJOIN O', 'REJOIN INTO? ORG'],
  freeze: [
    'FREEZE ITS? PART? O',
    'FREEZE ITS? ORG PART',
    'SUSPEND ITS PART O',
    'SUSPEND ITS? ORG PART',
    'SUSPEND ITS? OWN? PART O',
    'stopped taking part O',
    'stopped participating O',
  ],
  suspended: ['SUSPEND O', 'SUSPEND BY ORG'],
  expelled: ['EXPEL O', 'EXPEL BY ORG', 'EXPEL OF? OF? ORG'],
  notice: [
    'ANNOUNCE ITS? LEAVING/EXIT O',
    'ANNOUNCE WOULD? WOULD? LEAVE/LEAVING O',
    'ANNOUNCE WOULD? WOULD? ITS? EXIT O',
    'ANNOUNCE WOULD ORG',
    'ANNOUNCE ITS? ORG EXIT',
    'LEAVING O',
  ],
  threaten: ['THREATEN WOULD? LEAVE/LEAVING O', 'THREATEN WOULD? ITS? EXIT O', 'THREATEN WOULD? FREEZE ITS? PART O'],
  found: ['FOUND ORG', 'help FOUND ORG', 'helped to? FOUND ORG'],
  apply: [
    'APPLY JOIN? INTO? ORG',
    'APPLY INTO? ORG PART',
    'APPLY INTO? PART OF ORG',
    'APPLY INTO? JOIN INTO? ORG',
    'APPLY INTO? ENTRY INTO ORG',
  ],
  invited: ['INVITED INTO? JOIN? INTO? ORG', 'INVITED BY ORG'],
}
const ANY_BODY =
  'international organization|international organisation|alliance|alliances|organization|organisation|organizations|organisations|bloc'
/** "out of NATO", "NATO", or nothing, where the question is on all bodies. */
const WITH_BODY = ['OF? OF? ORG']
const WITHOUT_BODY = [`OF? OF? any? ${ANY_BODY.replaceAll(' ', '_').replaceAll('|', '/')}`, '']
/** Deeds that can be asked about without a body. */
const GLOBAL: readonly Deed[] = ['freeze', 'suspended', 'expelled', 'notice', 'threaten']

const deed = (name: Deed, bodies: readonly string[]): readonly string[] =>
  DEEDS[name].flatMap((text) =>
    / O$/.test(text)
      ? bodies.map((body) => text.replace(/ O$/, ` ${body}`).trim())
      : bodies === WITH_BODY
        ? [text]
        : [],
  )

const all = (texts: readonly string[]): readonly Pattern[] => [...new Set(texts)].map(pattern)
const rule = (intent: Intent, fixed: Fixed, ...texts: readonly string[]): Rule => ({
  intent,
  fixed,
  patterns: all(texts),
})
const names = Object.keys(DEEDS) as readonly Deed[]

const INTENT_OF: Readonly<Record<Deed, Intent>> = {
  leave: 'whoLeft',
  join: 'whoJoined',
  rejoin: 'whoJoined',
  freeze: 'whoHeld',
  suspended: 'whoHeld',
  expelled: 'whoHeld',
  notice: 'whoActed',
  threaten: 'whoActed',
  found: 'founders',
  apply: 'whoActed',
  invited: 'whoActed',
}

/** One country's deed: whether, when, on whose word. */
const pairRules = names.flatMap((name): readonly Rule[] => {
  const said = deed(name, WITH_BODY)
  return [
    rule(
      'whenAct',
      { deed: name },
      ...said.flatMap((d) => [
        `WHENQ AUX? COUNTRY AUX? AUX? ${d}`,
        `WHENQ AUX? AUX? COUNTRY ${d}`,
        `COUNTRY ${d} WHENQ`,
        `COUNTRY AUX? ${d} WHENQ`,
      ]),
    ),
    rule('evidence', { deed: name }, ...said.map((d) => `EVIDENCE TO? that? COUNTRY AUX? AUX? ${d}`)),
    rule(
      'disputes',
      { deed: name },
      ...said.flatMap((d) => [
        `AUX? IT DISPUTED WHETHER? COUNTRY AUX? AUX? ${d}`,
        `WHO DISAGREE WHETHER? COUNTRY AUX? AUX? ${d}`,
        `AUX SOURCES DISAGREE WHETHER? WHETHER? COUNTRY AUX? AUX? ${d}`,
      ]),
    ),
    rule(
      'didAct',
      { deed: name, yesNo: true },
      ...said.flatMap((d) => [`AUX? COUNTRY AUX? AUX? ${d}`, `AUX? IT COUNTRY ${d}`]),
    ),
  ]
})

/** Anybody's deed: who, how many, whether at all, the first and the last. */
const crowdRules = names.flatMap((name): readonly Rule[] => {
  const intent = INTENT_OF[name]
  const said = [...deed(name, WITH_BODY), ...(GLOBAL.includes(name) ? deed(name, WITHOUT_BODY) : [])]
  return [
    rule(
      intent,
      { deed: name, form: 'any', yesNo: true },
      ...said.flatMap((d) => [`AUX ANYONE AUX? AUX? ${d}`, `AUX there AUX? ANYONE ${d}`]),
    ),
    rule(
      intent,
      { deed: name, form: 'count' },
      ...said.flatMap((d) => [`HOWMANY AUX? AUX? ${d}`, `HOWMANY COUNTRIES_NOUN AUX? AUX? ${d}`]),
    ),
    rule(
      intent,
      { deed: name, form: 'first' },
      ...said.flatMap((d) => [
        `WHO AUX? AUX? FIRST COUNTRIES_NOUN? TO? AUX? ${d}`,
        `FIRST COUNTRIES_NOUN/WHO TO? AUX? ${d}`,
        `WHO AUX? ${d} FIRST`,
        `WHICH COUNTRIES_NOUN AUX? FIRST TO? ${d}`,
      ]),
    ),
    rule(
      intent,
      { deed: name, form: 'last' },
      ...said.flatMap((d) => [
        `WHO AUX? AUX? NEWEST COUNTRIES_NOUN? TO? AUX? ${d}`,
        `NEWEST COUNTRIES_NOUN/WHO TO? AUX? ${d}`,
        `WHO AUX? ${d} NEWEST/recently/lastly`,
        `WHO AUX? NEWEST ${d}`,
      ]),
    ),
    rule(
      intent,
      { deed: name, form: 'list' },
      ...said.flatMap((d) => [`WHO AUX? AUX? ${d}`, `WHO AUX? ITS? PART AUX? ${d}`, `COUNTRIES_NOUN AUX? ${d}`]),
    ),
  ]
})

const AFFILIATIONS = [
  ['OBSERVER', 'OBSERVER'],
  ['CANDIDATE', 'CANDIDATE'],
  ['PARTNER', 'PARTNER'],
] as const

const affiliationRules = AFFILIATIONS.flatMap(([word, status]): readonly Rule[] => [
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
    `WHO AUX? AUX? ${word} OF? ORG`,
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

const MEMBER_RULES: readonly Rule[] = [
  rule(
    'standing',
    { yesNo: true, out: true },
    'AUX COUNTRY AUX? OUT ORG',
    'COUNTRY AUX? OUT ORG',
    'AUX COUNTRY OUT OF? ORG',
  ),
  rule(
    'standing',
    { yesNo: true },
    'AUX COUNTRY AUX? AUX? IN ORG',
    'COUNTRY AUX? AUX? IN ORG',
    'AUX COUNTRY ORG COUNTRIES_NOUN/MEMBERS',
    'AUX COUNTRY AUX? ORG COUNTRIES_NOUN/MEMBERS',
    'AUX COUNTRY COUNTRIES_NOUN IN/OF ORG',
    'AUX COUNTRY AUX COUNTRIES_NOUN IN/OF ORG',
    'COUNTRY ORG COUNTRIES_NOUN',
    'AUX ORG INCLUDE/HAVE COUNTRY',
    'AUX COUNTRY AUX AUX? IN ORG',
    'COUNTRY IN ORG',
    'AUX COUNTRY COUNTRIES_NOUN ORG',
  ),
  rule(
    'standing',
    { status: ['SUSPENDED'], yesNo: true },
    'AUX COUNTRY SUSPEND OF ORG',
    'AUX COUNTRY POSS? PART SUSPEND OF ORG',
    'AUX COUNTRY POSS? ORG PART SUSPEND',
  ),
  rule(
    'standing',
    { status: ['FROZEN'], yesNo: true },
    'AUX COUNTRY POSS? PART OF ORG FROZEN',
    'AUX COUNTRY POSS? ORG PART FROZEN',
    'AUX COUNTRY FROZEN OF ORG',
    'AUX COUNTRY POSS? PART FROZEN OF ORG',
  ),
  rule(
    'standing',
    {},
    'WHAT AUX COUNTRY POSS? STATUS OF ORG',
    'COUNTRY POSS? STATUS OF ORG',
    'STATUS OF COUNTRY OF ORG',
    'WHAT AUX STATUS OF COUNTRY OF ORG',
    'where AUX COUNTRY stand OF ORG',
    'HOW AUX COUNTRY stand OF ORG',
    'COUNTRY POSS? ORG STATUS',
    'WHAT AUX COUNTRY POSS? ORG STATUS',
    'where AUX COUNTRY stand on ORG',
    'STATUS OF COUNTRY AND ORG',
    'STATUS OF COUNTRY POSS? PART OF ORG',
    'WHAT AUX STATUS OF COUNTRY POSS? PART OF ORG',
  ),
  rule(
    'whenAct',
    { deed: 'join' },
    'HOWLONG AUX COUNTRY AUX? AUX? IN ORG',
    'WHENQ AUX COUNTRY AUX? AUX? IN ORG',
    'HOWLONG AUX COUNTRY COUNTRIES_NOUN OF ORG',
  ),
  rule(
    'members',
    { form: 'count' },
    'HOWMANY AUX ORG AUX? HAVE',
    'HOWMANY AUX? AUX? IN ORG',
    'HOWMANY AUX? AUX? COUNTRIES_NOUN IN/OF ORG',
    'HOWMANY COUNTRIES_NOUN AUX? IN ORG',
    'HOWMANY OF ORG',
    'HOWMANY AUX? THERE OF ORG',
    'how_many ORG COUNTRIES_NOUN/MEMBERS AUX? THERE?',
    'how_many AUX? OF? ORG',
    'number_of ORG MEMBERS/COUNTRIES_NOUN',
    'how_many COUNTRIES_NOUN AUX ORG HAVE',
    'how big/large AUX ORG',
    'size of ORG',
    'ORG POSS? number_of MEMBERS/COUNTRIES_NOUN',
    'ORG member_count/membership_count',
    'WHAT AUX? ORG POSS? member_count',
    'HOWMANY ORG HAVE',
    'HOWMANY AUX ORG AUX',
    'how_many MEMBERS/COUNTRIES_NOUN ORG AUX?',
  ),
  rule(
    'members',
    {},
    'WHO AUX? AUX? IN ORG',
    'WHO AUX? MEMBERS OF? ORG',
    'WHO AUX? COUNTRIES_NOUN OF ORG',
    'WHO AUX? ORG POSS? MEMBERS/COUNTRIES_NOUN',
    'WHO AUX? IN ORG WHO AUX? THERE?',
    'MEMBERS OF/IN ORG',
    'COUNTRIES_NOUN IN/OF ORG',
    'ORG POSS? MEMBERS/COUNTRIES_NOUN',
    'WHAT AUX? MEMBERS OF? ORG',
    'WHAT AUX? ORG POSS? MEMBERS/COUNTRIES_NOUN',
    'WHICH AUX? MEMBERS/COUNTRIES_NOUN OF ORG',
    'WHICH ORG COUNTRIES_NOUN AUX? THERE?',
    'MEMBERS OF ORG THERE?',
    'WHO AUX? ORG INCLUDE/HAVE',
    'WHO AUX ORG AUX? IN',
    'WHO AUX ORG HAVE OF MEMBERS/COUNTRIES_NOUN',
    'WHO HAVE PART OF ORG',
    'WHO HAVE MEMBERS OF ORG',
    'COUNTRIES_NOUN WHO AUX? IN ORG',
  ),
  rule(
    'members',
    { status: ['SUSPENDED'] },
    'ORG POSS? SUSPEND COUNTRIES_NOUN',
    'SUSPEND COUNTRIES_NOUN OF ORG',
    'WHO AUX? SUSPEND COUNTRIES_NOUN OF ORG',
    'WHICH ORG COUNTRIES_NOUN AUX SUSPEND',
  ),
  rule('members', { status: ['FROZEN'] }, 'FROZEN COUNTRIES_NOUN OF ORG', 'ORG POSS? FROZEN COUNTRIES_NOUN'),
  rule(
    'membersOfBoth',
    {},
    'WHO AUX? BOTH? IN ORG+',
    'WHO AUX? COUNTRIES_NOUN? IN BOTH? ORG+',
    'IN BOTH? ORG+',
    'WHO AUX? IN ORG+ BOTH',
    'COUNTRIES_NOUN IN/OF BOTH? ORG+',
    'WHO AUX? MEMBERS OF BOTH? ORG+',
    'COUNTRIES_NOUN AUX? IN BOTH? ORG+',
    'MEMBERS OF BOTH? ORG+',
    'WHO AUX? BOTH COUNTRIES_NOUN OF ORG+',
  ),
  rule(
    'membersOfBoth',
    { form: 'count' },
    'HOWMANY AUX? AUX? BOTH? IN BOTH? ORG+',
    'HOWMANY COUNTRIES_NOUN AUX? IN BOTH? ORG+',
  ),
  rule(
    'membersOfBoth',
    { without: true },
    'WHO AUX? IN ORG BUTNOT OF? ORG',
    'IN ORG BUTNOT OF? ORG',
    'WHICH ORG COUNTRIES_NOUN AUX BUTNOT OF? ORG',
    'MEMBERS OF ORG BUTNOT OF? ORG',
    'COUNTRIES_NOUN AUX? IN ORG BUTNOT OF? ORG',
    'WHO COUNTRIES_NOUN OF ORG AUX BUTNOT ORG',
    'WHICH ORG COUNTRIES_NOUN AUX? OUT ORG',
  ),
  rule(
    'membersOfBoth',
    { without: true, form: 'count' },
    'HOWMANY AUX? IN ORG BUTNOT OF? ORG',
    'how_many ORG COUNTRIES_NOUN AUX BUTNOT OF? ORG',
  ),
]

const NOUN_RULES: readonly Rule[] = [
  rule(
    'whoLeft',
    { deed: 'leave' },
    'EXIT OF ORG',
    'ORG POSS? EXIT',
    'WHO AUX? AUX? OUT ORG',
    'WHO AUX? FORMER COUNTRIES_NOUN/MEMBERS OF ORG',
    'FORMER COUNTRIES_NOUN/MEMBERS OF ORG',
    'FORMER ORG COUNTRIES_NOUN/MEMBERS',
    'WHO AUX ORG LOSE',
    'ORG AUX LEAVE BY WHO',
    'BY WHO AUX ORG LEAVE',
    'ORG POSS? FORMER COUNTRIES_NOUN/MEMBERS',
    'WHO AUX? FORMER ORG COUNTRIES_NOUN/MEMBERS',
    'WHO AUX? FORMER COUNTRIES_NOUN/MEMBERS ORG',
    'WHO AUX? ORG POSS? FORMER COUNTRIES_NOUN/MEMBERS',
    'WHAT EXIT AUX? THERE OF ORG',
    'FORMER IN ORG',
    'WHO AUX? FORMER IN ORG',
  ),
  rule(
    'whoLeft',
    { deed: 'leave', form: 'count' },
    'how_many EXIT AUX? THERE? OF ORG',
    'how_many EXIT AUX ORG HAVE/AUX',
    'number_of EXIT OF ORG',
    'HOWMANY AUX ORG LOSE',
    'how_many COUNTRIES_NOUN AUX ORG LOSE',
    'how_many FORMER COUNTRIES_NOUN AUX ORG HAVE',
  ),
  rule(
    'whoLeft',
    { deed: 'leave', form: 'last' },
    'WHO AUX? NEWEST COUNTRIES_NOUN? TO? LEAVE ORG',
    'NEWEST EXIT OF ORG',
  ),
  rule(
    'whoLeft',
    { deed: 'leave', form: 'any', yesNo: true },
    'AUX ANYONE AUX? OUT ORG',
    'AUX ORG AUX? LOSE ANYONE',
    'AUX ORG AUX? AUX? LEAVE BY ANYONE',
  ),
  rule(
    'whoJoined',
    { deed: 'join' },
    'ENTRY OF ORG',
    'ORG POSS? ENTRY',
    'ORG AUX JOIN BY WHO',
    'WHO AUX ORG JOIN',
    'WHO AUX ORG ADMITTED',
    'ENTRY INTO ORG',
    'WHO AUX? ENTRY OF ORG',
  ),
  rule(
    'whoJoined',
    { deed: 'join', form: 'last' },
    'WHO AUX? ORG POSS? NEWEST COUNTRIES_NOUN?',
    'ORG POSS? NEWEST COUNTRIES_NOUN?',
    'NEWEST COUNTRIES_NOUN? OF ORG',
    'WHO AUX? NEWEST COUNTRIES_NOUN? OF/IN ORG',
    'WHAT AUX? NEWEST COUNTRIES_NOUN OF ORG',
    'WHICH COUNTRIES_NOUN AUX? NEWEST OF? ORG',
    'NEWEST ORG COUNTRIES_NOUN',
    'NEWEST IN ORG',
    'WHO AUX? NEWEST IN ORG',
    'WHO AUX? NEWEST ORG COUNTRIES_NOUN',
    'WHAT AUX? ORG POSS? NEWEST COUNTRIES_NOUN?',
  ),
  rule(
    'founders',
    { deed: 'found' },
    'WHO AUX? FOUNDERS OF ORG',
    'FOUNDERS OF ORG',
    'ORG POSS? FOUNDERS',
    'WHO AUX? ORG POSS? FOUNDERS',
    'BY WHO AUX ORG FOUND',
    'ORG AUX FOUND BY WHO',
    'WHO AUX ORG FOUND BY',
    'WHAT AUX? FOUNDERS OF ORG',
    'WHICH AUX? FOUNDERS OF ORG',
    'WHICH COUNTRIES_NOUN AUX? FOUNDERS OF ORG',
    'WHO AUX? AUX? among? FOUNDERS OF ORG',
    'WHO AUX? AUX? of FOUNDERS OF ORG',
    'WHO AUX? ORG FOUNDERS',
  ),
  rule(
    'founders',
    { deed: 'found', form: 'count' },
    'how_many FOUNDERS AUX ORG HAVE',
    'how_many FOUNDERS AUX? THERE? OF? ORG',
    'HOWMANY AUX? FOUNDERS OF ORG',
    'HOWMANY FOUND ORG',
    'number_of FOUNDERS OF ORG',
  ),
  rule(
    'didAct',
    { deed: 'found', yesNo: true },
    'AUX COUNTRY FOUNDERS OF ORG',
    'AUX COUNTRY among/of FOUNDERS OF ORG',
    'AUX COUNTRY one of? FOUNDERS OF ORG',
    'AUX COUNTRY ORG FOUNDERS',
    'AUX ORG FOUND BY COUNTRY',
  ),
  rule(
    'whoHeld',
    { deed: 'suspended' },
    'WHO AUX ORG SUSPEND',
    'BY ORG SUSPEND COUNTRIES_NOUN',
    'SUSPENSION OF ORG',
    'ORG POSS? SUSPENSION',
    'WHO AUX ORG AUX? SUSPEND',
    'WHO POSS? PART OF ORG AUX SUSPEND',
    'WHO POSS? PART AUX SUSPEND BY ORG',
    'WHO AUX PART SUSPEND OF/BY ORG',
    'WHO ORG SUSPEND',
    'whose PART OF ORG AUX? AUX? SUSPEND',
    'whose ORG PART AUX? AUX? SUSPEND',
    'SUSPENSION BY ORG',
    'WHO AUX AUX? PART SUSPEND OF/BY? ORG',
  ),
  rule('whoHeld', { deed: 'suspended', form: 'any', yesNo: true }, 'AUX ORG AUX? SUSPEND ANYONE'),
  rule(
    'whoHeld',
    { deed: 'suspended', form: 'count' },
    'HOWMANY AUX ORG AUX? SUSPEND',
    'how_many SUSPENSION AUX? THERE? OF ORG',
  ),
  rule(
    'whoHeld',
    { deed: 'expelled' },
    'WHO AUX ORG EXPEL OF?',
    'EXPULSION OF ORG',
    'ORG POSS? EXPULSION',
    'ORG EXPEL WHO',
    'WHO ORG EXPEL',
    'WHO AUX ORG AUX? EXPEL',
  ),
  rule('whoHeld', { deed: 'expelled', form: 'any', yesNo: true }, 'AUX ORG AUX? EXPEL ANYONE'),
  rule(
    'whoHeld',
    { deed: 'freeze' },
    'WHO POSS? PART OF ORG AUX FREEZE',
    'FREEZING OF ORG',
    'whose PART OF ORG AUX FREEZE',
    'WHO AUX FREEZE ITS? PART OF ORG',
    'FREEZING OF PART OF ORG',
    'WHO AUX ITS PART OF ORG FREEZE',
    'WHO AUX ITS ORG PART FREEZE',
    'WHO AUX? AUX? FREEZE OF ORG',
  ),
  rule(
    'whoActed',
    { deed: 'notice' },
    'WHO AUX? LEAVING OF? ORG',
    'NOTICE OF ORG',
    'WHO AUX? OF NOTICE OF ORG',
    'WHO AUX? under NOTICE OF ORG',
    'ORG POSS? NOTICE',
    'NOTICE OF EXIT OF ORG',
    'WHO AUX? ANNOUNCE NOTICE OF ORG',
    'WHO AUX? on WAY OUT ORG',
  ),
  rule('didAct', { deed: 'suspended', yesNo: true }, 'AUX ORG AUX? SUSPEND COUNTRY', 'ORG SUSPEND COUNTRY'),
  rule(
    'didAct',
    { deed: 'expelled', yesNo: true },
    'AUX ORG AUX? EXPEL COUNTRY',
    'ORG EXPEL COUNTRY',
    'AUX COUNTRY AUX? EXPEL OF? ORG',
  ),
  rule('didAct', { deed: 'invited', yesNo: true }, 'AUX ORG AUX? INVITED COUNTRY INTO? JOIN?'),
  rule('didAct', { deed: 'notice', yesNo: true }, 'AUX COUNTRY LEAVING OF? ORG'),
  rule(
    'whenAct',
    { deed: 'leave' },
    'WHENQ AUX? COUNTRY POSS? EXIT OF ORG',
    'COUNTRY POSS? EXIT OF ORG',
    'DATE OF COUNTRY POSS? EXIT OF ORG',
    'EXIT OF COUNTRY OF ORG',
    'DATE OF EXIT OF COUNTRY OF ORG',
    'WHENQ AUX? EXIT OF COUNTRY OF ORG',
    'WHENQ AUX ORG LOSE COUNTRY',
    'COUNTRY POSS? ORG EXIT DATE?',
    'COUNTRY POSS? EXIT DATE OF ORG',
    'WHENQ AUX COUNTRY AUX? OUT ORG',
    'WHENQ AUX COUNTRY OUT OF? ORG',
    'WHENQ AUX COUNTRY POSS? ORG EXIT',
    'WHENQ AUX COUNTRY POSS? EXIT OF ORG HAPPEN',
    'COUNTRY ORG EXIT DATE?',
    'COUNTRY LEAVE ORG WHENQ',
    'DATE COUNTRY LEAVE ORG',
  ),
  rule(
    'whenAct',
    { deed: 'join' },
    'WHENQ AUX? COUNTRY POSS? ENTRY OF ORG',
    'COUNTRY POSS? ENTRY OF ORG',
    'DATE OF COUNTRY POSS? ENTRY OF ORG',
    'ENTRY OF COUNTRY OF ORG',
    'DATE OF ENTRY OF COUNTRY OF ORG',
    'WHENQ AUX? ENTRY OF COUNTRY OF ORG',
    'WHENQ AUX ORG JOIN COUNTRY',
    'COUNTRY POSS? ORG ENTRY',
    'WHENQ AUX COUNTRY POSS? ORG ENTRY',
    'COUNTRY ORG ENTRY DATE?',
    'DATE COUNTRY JOIN ORG',
  ),
  rule(
    'whenAct',
    { deed: 'suspended' },
    'WHENQ AUX ORG AUX? SUSPEND COUNTRY',
    'COUNTRY POSS? SUSPENSION OF ORG',
    'SUSPENSION OF COUNTRY OF/BY ORG',
    'WHENQ AUX? COUNTRY POSS? PART SUSPEND OF/BY ORG',
    'WHENQ AUX? COUNTRY POSS? SUSPENSION OF ORG',
    'WHENQ AUX COUNTRY POSS? PART OF ORG SUSPEND',
    'WHENQ AUX COUNTRY POSS? ORG PART SUSPEND',
  ),
  rule(
    'whenAct',
    { deed: 'expelled' },
    'WHENQ AUX ORG AUX? EXPEL COUNTRY',
    'COUNTRY POSS? EXPULSION OF ORG',
    'EXPULSION OF COUNTRY OF/BY ORG',
    'WHENQ AUX? COUNTRY POSS? EXPULSION OF ORG',
  ),
  rule(
    'whenAct',
    { deed: 'freeze' },
    'COUNTRY POSS? FREEZING OF ITS? PART? OF? ORG',
    'WHENQ AUX? COUNTRY POSS? FREEZING OF ORG',
    'WHENQ AUX COUNTRY POSS? PART OF ORG FREEZE',
    'WHENQ AUX COUNTRY POSS? ORG PART FREEZE',
  ),
  rule(
    'whenAct',
    { deed: 'notice' },
    'WHENQ AUX? COUNTRY POSS? NOTICE OF? EXIT? OF ORG',
    'COUNTRY POSS? NOTICE OF? EXIT? OF ORG',
    'WHENQ AUX COUNTRY ANNOUNCE NOTICE? OF ORG',
  ),
]

const COUNTRY_RULES: readonly Rule[] = [
  rule(
    'shared',
    {},
    'WHICHORGS AUX? COUNTRY+ AUX? SHARE OF?',
    'WHAT AUX? COUNTRY+ AUX? SHARE',
    'WHICHORGS AUX? COUNTRY+ BOTH? IN',
    'WHICHORGS AUX? COUNTRY+ SHARE IN?',
    'SHARED WHICHORGS OF COUNTRY+',
    'WHICHORGS SHARED BY/OF COUNTRY+',
    'SHARED PART/STATUS OF COUNTRY+',
    'WHAT WHICHORGS AUX COUNTRY+ SHARE',
    'WHAT AUX? COUNTRY+ BOTH? IN',
    'WHAT SHARED WHICHORGS AUX COUNTRY+ HAVE',
    'WHICHORGS SHARE OF COUNTRY+',
    'WHICHORGS HAVE COUNTRY+ OF COUNTRIES_NOUN',
    'WHICHORGS AUX COUNTRY+ BOTH COUNTRIES_NOUN OF',
    'WHICHORGS INCLUDE/HAVE BOTH? COUNTRY+',
    'SHARED COUNTRIES_NOUN OF COUNTRY+',
    'WHAT AUX? SHARED WHICHORGS OF COUNTRY+',
    'WHICHORGS link/links/unite/unites COUNTRY+',
    'WHICHORGS AUX COUNTRY+ IN together',
  ),
  rule(
    'organizationsOf',
    {},
    'WHICHORGS AUX? COUNTRY AUX? IN',
    'WHICHORGS AUX? AUX? COUNTRY IN',
    'WHICHORGS AUX? COUNTRY COUNTRIES_NOUN OF/IN',
    'WHICHORGS INCLUDE/HAVE COUNTRY',
    'WHAT AUX? COUNTRY IN',
    'WHAT AUX? COUNTRY COUNTRIES_NOUN OF/IN',
    'COUNTRY POSS? WHICHORGS',
    'COUNTRY POSS? memberships',
    'memberships OF COUNTRY',
    'COUNTRY POSS? PART',
    'PART OF COUNTRY',
    'WHICHORGS OF COUNTRY',
    'where AUX COUNTRY MEMBERS/COUNTRIES_NOUN',
    'WHICHORGS AUX COUNTRY AUX? COUNTRIES_NOUN OF',
    'WHICHORGS WHO COUNTRY AUX? IN',
    'WHAT AUX COUNTRY AUX IN',
    'WHAT AUX COUNTRY POSS? PART/WHICHORGS',
    'COUNTRY IN WHICHORGS',
    'IN WHICHORGS AUX COUNTRY',
    'to WHICHORGS AUX COUNTRY IN/belong',
    'WHICHORGS AUX COUNTRY OF',
  ),
  rule(
    'organizationsOf',
    { form: 'count' },
    'HOWMANYORGS AUX COUNTRY AUX? IN',
    'HOWMANYORGS AUX COUNTRY AUX? COUNTRIES_NOUN OF',
    'HOWMANYORGS INCLUDE COUNTRY',
  ),
  rule(
    'organizationsOf',
    { deed: 'leave', status: ['WITHDRAWN', 'EXPELLED', 'LAPSED'] },
    'WHICHORGS AUX? COUNTRY AUX? LEAVE',
    'WHAT AUX COUNTRY LEAVE',
    'WHICHORGS LEAVE BY COUNTRY',
    'WHICHORGS AUX? COUNTRY AUX? OUT',
    'COUNTRY POSS? EXIT',
    'WHICHORGS AUX LEAVE BY COUNTRY',
    'EXIT OF COUNTRY',
  ),
  rule(
    'organizationsOf',
    { deed: 'join', status: ['MEMBER'] },
    'WHICHORGS AUX? COUNTRY AUX? JOIN',
    'WHAT AUX COUNTRY JOIN',
  ),
  rule(
    'organizationsOf',
    { deed: 'suspended', status: ['SUSPENDED'] },
    'WHICHORGS AUX? COUNTRY AUX? SUSPEND OF',
    'WHICHORGS AUX? SUSPEND COUNTRY',
    'where AUX COUNTRY AUX? SUSPEND',
    'WHICHORGS SUSPEND COUNTRY',
    'WHAT AUX COUNTRY SUSPEND OF',
    'WHICHORGS AUX COUNTRY AUX? SUSPEND',
  ),
  rule(
    'organizationsOf',
    { deed: 'expelled', status: ['EXPELLED'] },
    'WHICHORGS AUX? COUNTRY AUX? EXPEL OF?',
    'WHICHORGS AUX? EXPEL COUNTRY',
    'WHICHORGS EXPEL COUNTRY',
    'WHAT AUX COUNTRY EXPEL OF?',
  ),
  rule(
    'organizationsOf',
    { deed: 'freeze', status: ['FROZEN'] },
    'WHICHORGS AUX? COUNTRY AUX? FREEZE ITS? PART? OF?',
    'where AUX COUNTRY FREEZE ITS? PART',
  ),
]

const SPEECH_RULES: readonly Rule[] = [
  rule(
    'statements',
    {},
    'WHAT AUX? LEADER AUX? SAY ABOUT? ACTOR',
    'WHAT AUX? LEADER AUX? SAY',
    'LEADER ABOUT ACTOR',
    'STATEMENTS OF LEADER ABOUT ACTOR',
    'LEADER POSS? STATEMENTS ABOUT ACTOR',
    'STATEMENTS ABOUT ACTOR OF LEADER',
    'WHAT AUX? SAY ABOUT ACTOR',
    'WHAT AUX? SAY OF? ABOUT ACTOR',
    'WHO SAY WHAT ABOUT ACTOR',
    'WHO AUX? SAY something/anything ABOUT ACTOR',
    'STATEMENTS ABOUT ACTOR',
    'STATEMENTS OF LEADER',
    'LEADER POSS? STATEMENTS',
    'WHAT AUX? LEADER POSS? STATEMENTS ABOUT ACTOR',
    'WHAT LEADER SAY ABOUT? ACTOR',
    'WHAT STATEMENTS AUX? LEADER make/made/give ABOUT ACTOR',
    'WHO SAY ABOUT ACTOR',
    'LEADER SAY ABOUT ACTOR',
    'WHAT AUX SAY BY LEADER ABOUT ACTOR',
    'WHAT AUX? LEADER POSS? STATEMENTS',
    'WHAT AUX SOURCES/leaders/politicians SAY ABOUT ACTOR',
    'LEADER STATEMENTS ABOUT ACTOR',
    'LEADER STATEMENTS',
  ),
  rule(
    'statements',
    { yesNo: true, form: 'any' },
    'AUX LEADER AUX? SAY something/anything ABOUT ACTOR',
    'AUX LEADER AUX? mention/mentioned/SAY ABOUT? ACTOR',
  ),
  rule('statements', { stance: ['CRITICAL'], yesNo: true, form: 'any' }, 'AUX LEADER AUX? CRITICISE ACTOR'),
  rule('statements', { stance: ['SUPPORTIVE'], yesNo: true, form: 'any' }, 'AUX LEADER AUX? PRAISE ACTOR'),
  rule(
    'statements',
    { stance: ['CRITICAL'] },
    'WHO AUX? AUX? CRITICISE ACTOR',
    'CRITICAL STATEMENTS ABOUT ACTOR',
    'CRITICAL STATEMENTS OF LEADER ABOUT ACTOR',
    'WHO SAY CRITICAL things? ABOUT ACTOR',
    'WHO AUX CRITICAL ABOUT ACTOR',
    'WHAT CRITICAL STATEMENTS AUX LEADER make ABOUT ACTOR',
    'LEADER CRITICISE ACTOR',
    'criticism ABOUT ACTOR',
    'criticism ABOUT ACTOR BY LEADER',
    'LEADER POSS? criticism ABOUT ACTOR',
    'LEADER POSS? CRITICAL STATEMENTS ABOUT ACTOR',
    'WHO SAY something CRITICAL ABOUT ACTOR',
  ),
  rule(
    'statements',
    { stance: ['SUPPORTIVE'] },
    'WHO AUX? AUX? PRAISE ACTOR',
    'SUPPORTIVE STATEMENTS ABOUT ACTOR',
    'SUPPORTIVE STATEMENTS OF LEADER ABOUT ACTOR',
    'WHO AUX SUPPORTIVE ABOUT ACTOR',
    'LEADER PRAISE ACTOR',
    'LEADER POSS? SUPPORTIVE STATEMENTS ABOUT ACTOR',
  ),
]

const REST: readonly Rule[] = [
  rule(
    'diff',
    {},
    'WHAT AUX? CHANGE OF? ORG',
    'WHAT AUX? CHANGE OF MEMBERS/STATUS OF ORG',
    'CHANGES OF ORG',
    'HOW AUX ORG AUX? CHANGE',
    'HOW AUX ORG POSS? MEMBERS/STATUS CHANGE',
    'ORG POSS? CHANGES',
    'HOW AUX MEMBERS OF ORG CHANGE',
    'WHAT CHANGES AUX? THERE OF ORG',
    'HOW AUX ORG MEMBERS CHANGE',
    'WHAT AUX CHANGE OF ORG MEMBERS',
    'WHAT CHANGE AUX THERE OF ORG',
    'WHAT AUX CHANGES OF ORG',
    'CHANGES OF MEMBERS OF ORG',
  ),
  rule(
    'disputes',
    {},
    'WHO DISAGREE ABOUT? COUNTRY OF/AND/POSS ORG',
    'WHO DISAGREE ABOUT? ORG',
    'WHAT AUX? DISPUTED ABOUT/IN? ORG',
    'DISPUTES ABOUT/IN ORG',
    'DISPUTES ABOUT/IN COUNTRY OF/AND ORG',
    'AUX COUNTRY POSS? EXIT/STATUS/FREEZING/SUSPENSION/PART OF ORG DISPUTED',
    'AUX COUNTRY POSS? ORG EXIT/STATUS/PART/COUNTRIES_NOUN DISPUTED',
    'WHO DISAGREE ABOUT? COUNTRY POSS? EXIT/STATUS/FREEZING/SUSPENSION/PART/ENTRY OF ORG',
    'WHO DISAGREE ABOUT? COUNTRY',
    'DISPUTES ABOUT/IN COUNTRY',
    'WHAT AUX? DISPUTED ABOUT/IN COUNTRY OF/AND ORG',
    'AUX SOURCES DISAGREE WHETHER? COUNTRY OF/AND ORG',
    'AUX SOURCES DISAGREE WHETHER? COUNTRY POSS? EXIT/STATUS/FREEZING/PART/SUSPENSION OF ORG',
    'AUX there DISPUTES ABOUT ORG',
    'AUX there DISPUTES ABOUT COUNTRY POSS? EXIT/STATUS/FREEZING/PART/SUSPENSION OF ORG',
    'AUX there DISPUTES ABOUT COUNTRY OF/AND ORG',
    'AUX there any DISPUTES ABOUT ORG',
    'AUX SOURCES DISAGREE ABOUT ORG',
    'WHAT AUX SOURCES DISAGREE ABOUT IN? ORG',
    'WHAT DISPUTES AUX there ABOUT ORG',
    'ORG POSS? DISPUTES',
    'AUX IT DISPUTED WHETHER? COUNTRY AUX? IN ORG',
    'WHERE AUX SOURCES DISAGREE ABOUT ORG',
    'AUX IT DISPUTED COUNTRY OF ORG',
    'WHO DISAGREE WHETHER? COUNTRY AUX? IN ORG',
    'AUX there any DISPUTES ABOUT COUNTRY AND/OF ORG',
    'AUX COUNTRY POSS? EXIT/STATUS/FREEZING/PART OF ORG DISPUTED BY ANYONE',
    'WHAT AUX SOURCES DISAGREE ABOUT COUNTRY AND/OF ORG',
  ),
  rule(
    'pairHistory',
    {},
    'TIMELINE OF COUNTRY OF/AND/WITH ORG',
    'COUNTRY POSS? TIMELINE OF/WITH ORG',
    'TIMELINE OF COUNTRY POSS? PART/STATUS OF ORG',
    'WHAT HAPPEN OF? COUNTRY OF/AND ORG',
    'COUNTRY AND ORG TIMELINE',
    'WHAT AUX? HAPPEN OF COUNTRY AND/OF ORG',
    'COUNTRY AND ORG',
    'TIMELINE OF ORG AND COUNTRY',
    'COUNTRY POSS? ORG TIMELINE',
    'COUNTRY ORG TIMELINE',
    'WHAT AUX TIMELINE OF COUNTRY OF/AND ORG',
    'WHAT AUX COUNTRY POSS? TIMELINE OF/WITH ORG',
  ),
  rule(
    'timeline',
    {},
    'TIMELINE OF ACTOR',
    'TIMELINE OF ACTOR+',
    'ACTOR POSS? TIMELINE',
    'ACTOR+ TIMELINE',
    'WHAT AUX? HAPPEN OF? ACTOR',
    'WHAT AUX? AUX? HAPPEN OF? ACTOR',
    'WHAT TIMELINE OF ACTOR',
    'WHAT AUX TIMELINE OF ACTOR',
    'WHAT HAPPEN OF? ACTOR+',
    'TIMELINE ABOUT ACTOR',
    'WHAT AUX ACTOR POSS? TIMELINE',
    'WHAT TIMELINE AUX? HAPPEN OF ACTOR',
  ),
  rule(
    'leaders',
    {},
    'WHO AUX? LEAD COUNTRY/ORG',
    'WHO AUX? OFFICE OF COUNTRY/ORG',
    'WHO AUX? COUNTRY/ORG POSS? OFFICE',
    'OFFICE OF COUNTRY/ORG',
    'COUNTRY/ORG POSS? OFFICE',
    'WHO AUX? COUNTRY/ORG POSS? LEADERS',
    'LEADERS OF COUNTRY/ORG',
    'COUNTRY/ORG POSS? LEADERS',
    'WHO AUX? LEADERS OF COUNTRY/ORG',
    'WHO AUX? AUX? OFFICE OF COUNTRY/ORG',
    'WHO AUX? AUX? LEAD OF? COUNTRY/ORG',
    'BY WHO AUX COUNTRY/ORG LEAD',
    'COUNTRY/ORG AUX LEAD BY WHO',
    'WHO SERVED AS OFFICE OF COUNTRY/ORG',
    'WHAT AUX? OFFICE OF COUNTRY/ORG',
    'WHO AUX COUNTRY/ORG OFFICE',
    'LEAD OF? COUNTRY/ORG',
    'WHO LEAD COUNTRY/ORG AUX OFFICE',
  ),
  rule(
    'lifespan',
    {},
    'WHENQ AUX? ORG AUX? FOUNDED/FOUND',
    'FOUNDING OF ORG',
    'ORG POSS? FOUNDING',
    'WHENQ AUX? FOUNDING OF ORG',
    'DATE OF FOUNDING OF ORG',
    'HOW old AUX ORG',
    'WHAT AUX? ORG POSS? FOUNDING',
    'WHAT AUX? FOUNDING OF ORG',
    'HOWLONG AUX ORG AUX? EXIST',
    'WHENQ ORG AUX? FOUNDED/FOUND',
    'ORG FOUNDED/FOUND WHENQ',
    'how_old AUX ORG',
    'age OF ORG',
    'WHENQ AUX? ORG EXIST',
    'DATE ORG AUX? FOUNDED/FOUND',
  ),
  rule(
    'lifespan',
    { ended: true },
    'WHENQ AUX? ORG AUX? DISSOLVED',
    'DISSOLUTION OF ORG',
    'ORG POSS? DISSOLUTION',
    'WHENQ AUX? DISSOLUTION OF ORG',
    'WHENQ ORG AUX? DISSOLVED',
    'WHAT AUX? DISSOLUTION OF ORG',
  ),
  rule('lifespan', { yesNo: true }, 'AUX ORG EXIST', 'AUX ORG AUX? EXIST', 'AUX IT? ORG EXIST', 'AUX ORG AUX THERE'),
  rule('lifespan', { yesNo: true, ended: true }, 'AUX ORG AUX? DISSOLVED', 'AUX ORG DISSOLVED'),
  rule(
    'evidence',
    {},
    'EVIDENCE TO? that? COUNTRY AUX? AUX? IN ORG',
    'EVIDENCE TO/OF/ABOUT COUNTRY POSS? EXIT/STATUS/ENTRY/FREEZING/SUSPENSION/PART OF ORG',
    'EVIDENCE TO/OF/ABOUT COUNTRY AND/OF ORG',
    'EVIDENCE TO? that? COUNTRY AUX? SUSPEND OF ORG',
    'EVIDENCE TO/OF/ABOUT COUNTRY POSS? ORG PART/EXIT/STATUS/COUNTRIES_NOUN',
    'EVIDENCE TO? that? COUNTRY AUX? AUX? OUT ORG',
  ),
]

/** All rules, in the order in which they are tried: what one country did before what any country did. */
export const RULES: readonly Rule[] = [
  ...MEMBER_RULES,
  ...affiliationRules,
  ...NOUN_RULES,
  ...pairRules,
  ...crowdRules,
  ...COUNTRY_RULES,
  ...SPEECH_RULES,
  ...REST,
]

/** Literal words of the patterns: known words that stand in no class. Underlines join a phrase. */
export const LITERALS: readonly string[] = [
  ...new Set(
    RULES.flatMap(({ patterns }) => patterns.flatMap((p) => p.flatMap(({ options }) => options))).filter(
      (option) => option !== '' && option === option.toLowerCase(),
    ),
  ),
]
