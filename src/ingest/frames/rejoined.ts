import { BY_BODY, DEED, type Frame, ON_TOPIC, PASSIVE, rule, TO_IT, UNTHREATENED } from './frame.js'

const ANNOUNCED = { reality: { factuality: 'ANNOUNCED', polarity: 'ASSERTS' } } as const

const BACK_THEN = 'in on after last this and as when'

/** Became a member again. */
export const rejoined: Frame = {
  act: 'REJOINED',
  accepts: UNTHREATENED,
  rules: [
    rule('rejoined.1', '<rejoin|reenter> ORG', { notBefore: 'in for at' }),
    rule('rejoined.2', '<readmit> to|into|in ORG', PASSIVE),
    rule('rejoined.4', '<readmit> by ~2 BODY', PASSIVE),
    rule('rejoined.19', '<readmit> STATE to|into ORG', { actor: 'state', subject: [] }),
    rule('rejoined.20', '<return> STATE to ORG', { actor: 'state', subject: ['person', 'state'] }),
    rule('rejoined.3', '<readmit> STATE', BY_BODY),
    rule('rejoined.5', '<return> to ORG', { before: 'as after following with in under when on at', needsTalk: true }),
    rule('rejoined.15', '<go|come> back to|into ORG', {
      before: 'as after following with in under when on at',
      needsTalk: true,
    }),
    rule('rejoined.16', '<take|bring|lead> STATE back to|into|in ORG', {
      actor: 'state',
      subject: ['person', 'state', 'body'],
    }),
    rule(
      'rejoined.17',
      '<announce|declare|confirm> OWN ~1 return|reincorporation|reintegration|readmission to|into|in ORG',
      ANNOUNCED,
    ),
    rule('rejoined.18', '<announce|declare|confirm> OWN ~1 return|reincorporation|reintegration', {
      ...ANNOUNCED,
      ...ON_TOPIC,
    }),
    rule('rejoined.11', '<welcome|accept|admit|let|take|allow> back into|to|in ORG', PASSIVE),
    rule('rejoined.12', '<welcome|accept|admit|take> STATE back', { ...BY_BODY, body: 'subject' }),
    rule('rejoined.23', '<go|come> back', { ...ON_TOPIC, datedOnly: true }),
    rule('rejoined.24', '<let> STATE back in', BY_BODY),
    rule('rejoined.25', '<readmit> it', { ...TO_IT, before: BACK_THEN }),
    rule('rejoined.26', '<bring|take|lead> it back', {
      actor: 'it',
      datedOnly: true,
      body: 'topic',
      subject: ['person', 'state'],
      before: BACK_THEN,
    }),
    rule('rejoined.13', 'OWN readmission|return to|into ORG', DEED),
    rule('rejoined.14', 'return|readmission of STATE', { ...DEED, body: 'topic' }),
    rule('rejoined.22', '<rejoin|reenter> it', { body: 'sentence', nearest: true, notBefore: 'in for at' }),
    rule('rejoined.10', '<return>', ON_TOPIC),
    rule('rejoined.6', "STATE's readmission|return to|into ORG", DEED),
    rule('rejoined.7', 'readmission of STATE to|into ORG', DEED),
    rule('rejoined.8', '<rejoin|reenter>', ON_TOPIC),
    rule('rejoined.9', '<readmit>', { ...PASSIVE, ...ON_TOPIC }),
  ],
}
