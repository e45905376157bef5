import { grantRules } from './affiliation.js'
import { type Frame, UNTHREATENED } from './frame.js'

/** Was granted observer status. */
export const observerGranted: Frame = {
  act: 'OBSERVER_GRANTED',
  accepts: UNTHREATENED,
  rules: grantRules('observer_granted', 'observer'),
}
