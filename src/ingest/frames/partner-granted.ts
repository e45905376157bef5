import { grantRules } from './affiliation.js'
import { type Frame, UNTHREATENED } from './frame.js'

/** Was granted partner or associate status. */
export const partnerGranted: Frame = {
  act: 'PARTNER_GRANTED',
  accepts: UNTHREATENED,
  rules: grantRules('partner_granted', 'partner|associate|partnership'),
}
