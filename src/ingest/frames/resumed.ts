import { BY_BODY, type Frame, ON_TOPIC, PASSIVE, rule, UNTHREATENED } from './frame.js'

const OF_STATE = { ...PASSIVE, actor: 'state', subject: [] } as const

/** A suspension or freeze ended: lifted, reinstated, or taken up again by the state itself. */
export const resumed: Frame = {
  act: 'RESUMED',
  accepts: UNTHREATENED,
  decides: true,
  rules: [
    rule('resumed.1', "<lift|end|revoke|rescind> STATE's suspension", BY_BODY),
    rule('resumed.2', '<lift|end|revoke|rescind> the|a|its? suspension of|on STATE', BY_BODY),
    rule('resumed.3', '<reinstate> STATE', BY_BODY),
    rule('resumed.4', "<reinstate|restore> STATE's MEMBERSHIP", BY_BODY),
    rule('resumed.8', '<reinstate|restore> the? MEMBERSHIP of STATE', BY_BODY),
    rule('resumed.5', '<reinstate> in|into|to|by|as ~3 BODY', PASSIVE),
    rule('resumed.13', '<reinstate|restore> as ~3 MEMBER of ORG', PASSIVE),
    rule('resumed.14', '<lift|end|revoke|rescind> OWN suspension of STATE', BY_BODY),
    rule('resumed.6', '<resume|unfreeze|restore|reactivate> OWN own? MEMBERSHIP in|of|with ORG'),
    rule('resumed.12', '<resume|unfreeze|restore|reactivate> OWN MEMBERSHIP', ON_TOPIC),
    rule('resumed.7', "STATE's suspension from ORG ~3 <lift|end>", OF_STATE),
    rule('resumed.9', "STATE's suspension ~3 <lift>", { ...OF_STATE, body: 'topic' }),
    rule('resumed.10', 'suspension of STATE from ORG ~3 <lift|end>', OF_STATE),
    rule('resumed.11', "STATE's MEMBERSHIP in|of ORG ~3 <restore|reinstate>", OF_STATE),
  ],
}
