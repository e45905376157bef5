import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

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
