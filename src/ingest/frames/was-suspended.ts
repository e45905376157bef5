import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** Was suspended by the organization: still a member in law. */
export const wasSuspended: Frame = {
  act: 'WAS_SUSPENDED',
  accepts: UNTHREATENED,
  rules: [
    rule('was_suspended.1', '<suspend> indefinitely|temporarily? from ORG', PASSIVE),
    rule('was_suspended.8', '<suspend> indefinitely|temporarily? from the? MEMBERSHIP|councils in|of ORG', PASSIVE),
    rule('was_suspended.7', '<suspend> from ~2 BODY ~1 bodies|organs|institutions|activities|councils', PASSIVE),
    rule('was_suspended.2', '<suspend> STATE', {
      ...BY_BODY,
      before: 'from over after following for because until pending in citing as and when amid with',
    }),
    rule('was_suspended.3', "<suspend> STATE's MEMBERSHIP", BY_BODY),
    rule('was_suspended.4', '<suspend> by ORG', PASSIVE),
    rule('was_suspended.5', '<suspend>', { ...PASSIVE, body: 'context', before: 'after following over' }),
    rule('was_suspended.6', '<suspend> the? MEMBERSHIP of STATE', BY_BODY),
  ],
}
