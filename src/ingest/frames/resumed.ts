import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** A suspension or freeze ended: lifted, reinstated, or taken up again by the state itself. */
export const resumed: Frame = {
  act: 'RESUMED',
  accepts: UNTHREATENED,
  rules: [
    rule('resumed.1', "<lift|end|revoke|rescind> STATE's suspension", BY_BODY),
    rule('resumed.2', '<lift|end|revoke|rescind> the|a|its? suspension of|on STATE', BY_BODY),
    rule('resumed.3', '<reinstate> STATE', BY_BODY),
    rule('resumed.4', "<reinstate|restore> STATE's MEMBERSHIP", BY_BODY),
    rule('resumed.5', '<reinstate> in|into|to|by|as ~3 BODY', PASSIVE),
    rule('resumed.6', '<resume|unfreeze|restore> OWN own? MEMBERSHIP in|of|with ORG'),
    rule('resumed.7', "STATE's suspension from ORG ~3 <lift|end>", { ...PASSIVE, actor: 'state', subject: [] }),
  ],
}
