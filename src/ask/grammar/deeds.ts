/** What countries do towards a body: left, joined, was suspended; whether, when, who, how many, on whose word. */
import { type Deed, type Intent, type Rule, rule } from './rule.js'

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
    'SUSPEND ITS? ITS? PART O',
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
    'GIVENOTICE TO? O',
    'GIVENOTICE OF? LEAVING/EXIT O',
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
  promised: ['PROMISED PART INTO? INTO? ORG', 'PROMISED PART BY ORG', 'PROMISED ORG PART', 'PROMISED ENTRY INTO ORG'],
  declined: [
    'DECLINE INTO? JOIN INTO? ORG',
    'DECLINE PART INTO ORG',
    'DECLINE ORG PART',
    'DECLINE INVITED INTO? ORG',
    'DECLINE invitation INTO? JOIN? INTO? ORG',
  ],
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
  promised: 'whoActed',
  declined: 'whoActed',
}

/** One country's deed: whether, when, on whose word. */
export const PAIR_RULES: readonly Rule[] = names.flatMap((name): readonly Rule[] => {
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
        `DATE WHENQ? COUNTRY AUX? AUX? ${d}`,
      ]),
    ),
    ...(['first', 'last'] as const).map((form) => {
      const word = form === 'first' ? 'FIRST' : 'NEWEST'
      return rule(
        'whenAct',
        { deed: name, form },
        ...said.flatMap((d) => [
          `WHENQ AUX? COUNTRY AUX? ${word} ${d}`,
          `WHENQ AUX? COUNTRY AUX? ${d} for? ${word} time?`,
          `WHENQ AUX? ${word} time? COUNTRY ${d}`,
        ]),
      )
    }),
    rule(
      'howOften',
      { deed: name },
      ...said.flatMap((d) => [`HOWOFTEN AUX? COUNTRY AUX? AUX? ${d}`, `HOWOFTEN AUX? AUX? COUNTRY ${d}`]),
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
      ...said.flatMap((d) => [
        `AUX? COUNTRY AUX? AUX? ${d}`,
        `AUX? IT COUNTRY ${d}`,
        `AUX not COUNTRY AUX? AUX? ${d}`,
        `AUX COUNTRY not AUX? AUX? ${d}`,
      ]),
    ),
  ]
})

/** Anybody's deed: who, how many, whether at all, the first and the last. */
export const CROWD_RULES: readonly Rule[] = names.flatMap((name): readonly Rule[] => {
  const intent = INTENT_OF[name]
  const said = [...deed(name, WITH_BODY), ...(GLOBAL.includes(name) ? deed(name, WITHOUT_BODY) : [])]
  return [
    rule(
      intent,
      { deed: name, form: 'any', yesNo: true },
      ...said.flatMap((d) => [`AUX ANYONE AUX? AUX? ${d}`, `AUX there AUX? ANYONE that/who/which? AUX? AUX? ${d}`]),
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
