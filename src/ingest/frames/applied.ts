import { type Frame, rule, UNTHREATENED } from './frame.js'

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
