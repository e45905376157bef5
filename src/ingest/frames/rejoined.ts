import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** Became a member again. */
export const rejoined: Frame = {
  act: 'REJOINED',
  accepts: UNTHREATENED,
  rules: [
    rule('rejoined.1', '<rejoin> ORG', { notBefore: 'in for at' }),
    rule('rejoined.2', '<readmit> to|into|in|by ORG', PASSIVE),
    rule('rejoined.3', '<readmit> STATE', BY_BODY),
  ],
}
