import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** Applied for membership. */
export const applied: Frame = {
  act: 'APPLIED',
  accepts: UNTHREATENED,
  rules: [
    rule('applied.1', '<apply|request|ask> to join|enter ORG'),
    rule('applied.2', '<apply> for ~2 membership in|of ORG'),
    rule('applied.3', '<apply> for ~1 BODY ~1 membership'),
    rule('applied.4', '<submit|file> ~4 application ~2 to|for|in ~2 BODY'),
  ],
}

/** Was invited to join. */
export const invited: Frame = {
  act: 'INVITED',
  accepts: UNTHREATENED,
  rules: [
    rule('invited.1', '<invite> to join|enter ORG', PASSIVE),
    rule('invited.2', '<invite> STATE to join|enter', { ...BY_BODY, before: 'it them the as' }),
    rule('invited.3', '<invite> STATE to join|enter ORG', { ...BY_BODY, body: 'pattern' }),
  ],
}

/** Declined an invitation. */
export const declined: Frame = {
  act: 'DECLINED',
  accepts: ['HAPPENED', 'ANNOUNCED'],
  rules: [rule('declined.1', '<decline|reject> ~2 invitation to join|enter ORG')],
}
