import { BY_BODY, DEED, type Frame, ON_TOPIC, PASSIVE, rule } from './frame.js'

/** Was expelled by the organization. */
export const expelled: Frame = {
  act: 'EXPELLED',
  accepts: ['HAPPENED', 'ANNOUNCED', 'PLANNED', 'HYPOTHETICAL', 'THREATENED'],
  rules: [
    rule('expelled.1', '<expel|oust|eject> from ORG', PASSIVE),
    rule('expelled.2', '<expel|oust|eject> STATE', {
      ...BY_BODY,
      before: 'from over after following for because in citing as and when',
    }),
    rule('expelled.7', '<expel|oust|eject> STATE from ORG', { actor: 'state', subject: [] }),
    rule('expelled.3', '<expel|oust|eject> by ORG', PASSIVE),
    rule('expelled.4', "STATE's expulsion from ORG", DEED),
    rule('expelled.5', 'expulsion of STATE from ORG', DEED),
    rule('expelled.6', '<expel>', { ...PASSIVE, ...ON_TOPIC }),
  ],
}
