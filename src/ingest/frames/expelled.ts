import { BY_BODY, DEED, type Frame, ON_TOPIC, PASSIVE, rule, TO_IT } from './frame.js'

/** Was expelled by the organization. */
export const expelled: Frame = {
  act: 'EXPELLED',
  accepts: ['HAPPENED', 'ANNOUNCED', 'PLANNED', 'HYPOTHETICAL', 'THREATENED'],
  rules: [
    rule('expelled.1', '<expel|oust|eject> from ORG', PASSIVE),
    rule('expelled.8', '<kick|throw|boot|drum|push|force> out of|from ORG', PASSIVE),
    rule('expelled.9', '<strip> of OWN ~1 MEMBERSHIP in|of|from ORG', PASSIVE),
    rule('expelled.10', '<strip> of OWN? ~1 BODY MEMBERSHIP', PASSIVE),
    rule('expelled.11', '<kick|throw|boot> STATE out of|from ORG', { actor: 'state', subject: [] }),
    rule('expelled.12', '<kick|throw|boot> STATE out', {
      ...BY_BODY,
      before: 'over after following for because in and as when',
    }),
    rule('expelled.13', 'OWN expulsion from ORG', DEED),
    rule('expelled.2', '<expel|oust|eject> STATE', {
      ...BY_BODY,
      before: 'from over after following for because in citing as and when',
    }),
    rule('expelled.7', '<expel|oust|eject> STATE from ORG', { actor: 'state', subject: [] }),
    rule('expelled.14', '<expel|oust|eject> it', {
      ...TO_IT,
      before: 'from over after following for because in on and',
    }),
    rule('expelled.3', '<expel|oust|eject> by ORG', PASSIVE),
    rule('expelled.4', "STATE's expulsion from ORG", DEED),
    rule('expelled.5', 'expulsion of STATE from ORG', DEED),
    rule('expelled.6', '<expel>', { ...PASSIVE, ...ON_TOPIC }),
  ],
}
