import { type Frame, rule, UNTHREATENED } from './frame.js'

/** Froze or suspended its OWN participation or membership: still a member in law. */
export const froze: Frame = {
  act: 'FROZE',
  accepts: UNTHREATENED,
  rules: [
    rule('froze.1', '<freeze|suspend|halt|pause> OWN own? MEMBERSHIP in|of|with|within ORG'),
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
    rule('froze.4', '<freeze|suspend|halt|pause> MEMBERSHIP in|of|within ORG'),
  ],
}
