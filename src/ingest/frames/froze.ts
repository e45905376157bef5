import { DEED, type Frame, ON_TOPIC, rule, UNTHREATENED } from './frame.js'

const ANNOUNCED = { reality: { factuality: 'ANNOUNCED', polarity: 'ASSERTS' } } as const

/** By a paper of its own: of whom is told in it. */
const BY_DECREE = { ...ANNOUNCED, actor: 'state', subject: [] } as const

/** Froze or suspended its OWN participation or membership: still a member in law. */
export const froze: Frame = {
  act: 'FROZE',
  accepts: UNTHREATENED,
  lasts: true,
  rules: [
    rule('froze.1', '<freeze|suspend|halt|pause> OWN own? MEMBERSHIP in|of|with|within ORG'),
    rule('froze.6', '<freeze|suspend|halt|pause> OWN ~1 BODY MEMBERSHIP'),
    rule('froze.2', '<freeze|suspend|halt|pause> OWN own? MEMBERSHIP', {
      body: 'context',
      notBefore: 'in of with within',
    }),
    rule('froze.3', "<freeze|suspend|halt|pause> STATE's MEMBERSHIP in|of|with|within ORG", {
      actor: 'state',
      subject: ['state', 'person'],
    }),
    rule('froze.5', "STATE's participation|involvement|activities in|of|with|within ORG ~3 <freeze>", {
      voice: 'passive',
      actor: 'state',
      subject: [],
    }),
    rule('froze.8', '<announce|declare> ~5 suspension ~1 of OWN ~1 MEMBERSHIP in|of|from ORG', ANNOUNCED),
    rule('froze.9', '<announce|declare> ~5 suspension ~1 of OWN ~1 MEMBERSHIP', {
      ...ANNOUNCED,
      ...ON_TOPIC,
      before: 'at as and but after',
    }),
    rule('froze.10', '<put> OWN MEMBERSHIP in|of|with|within ORG on hold|ice'),
    rule('froze.11', '<put> OWN MEMBERSHIP on hold|ice', { body: 'context' }),
    rule('froze.12', '<put> on hold|ice OWN MEMBERSHIP in|of|with|within ORG'),
    rule(
      'froze.13',
      "<sign|issue> ~3 DECREE suspending|freezing|halting STATE's ~1 MEMBERSHIP in|of|with|within ORG",
      BY_DECREE,
    ),
    rule('froze.14', '<sign|issue> ~3 DECREE suspending|freezing|halting OWN ~1 MEMBERSHIP in|of|with|within ORG', {
      ...ANNOUNCED,
    }),
    rule('froze.15', '<suspend|freeze|halt> and|then|or|but ~4 OWN MEMBERSHIP in|of ORG'),
    rule(
      'froze.16',
      '<suspend|freeze|halt> OWN ~2 obligations|compliance|adherence|observance|implementation under|with|to|of ORG',
    ),
    rule('froze.17', 'suspension|freezing|freeze of OWN ~1 MEMBERSHIP in|of|from ORG', DEED),
    rule('froze.18', 'ORG ,? from|in which it|they ~2 <suspend|freeze|halt> OWN MEMBERSHIP'),
    rule('froze.19', 'ORG ,? from|in which STATE ~2 <suspend|freeze|halt> OWN MEMBERSHIP', { actor: 'state' }),
    rule('froze.7', '<freeze|suspend> MEMBERSHIP', ON_TOPIC),
    rule('froze.4', '<freeze|suspend|halt|pause> MEMBERSHIP in|of|within ORG'),
  ],
}
