import { type Frame, ON_TOPIC, rule, UNTHREATENED } from './frame.js'

const ANNOUNCED = { reality: { factuality: 'ANNOUNCED', polarity: 'ASSERTS' } } as const

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
    rule('froze.5', "STATE's MEMBERSHIP in|of|with|within ORG ~3 <freeze>", {
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
    rule('froze.7', '<freeze|suspend> MEMBERSHIP', ON_TOPIC),
    rule('froze.4', '<freeze|suspend|halt|pause> MEMBERSHIP in|of|within ORG'),
  ],
}
