import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** Was expelled by the organization. */
export const expelled: Frame = {
  act: 'EXPELLED',
  accepts: UNTHREATENED,
  rules: [
    rule('expelled.1', '<expel|oust|eject> from ORG', PASSIVE),
    rule('expelled.2', '<expel|oust|eject> STATE', {
      ...BY_BODY,
      before: 'from over after following for because in citing as and when',
    }),
    rule('expelled.3', '<expel|oust|eject> by ORG', PASSIVE),
  ],
}
